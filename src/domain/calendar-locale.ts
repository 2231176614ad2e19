/** In which locale days and times are written: English as in Britain and Ireland ("Monday 09:00", not "9:00 AM"). */
export function calendarLocale(locale: string): string {
  return locale === 'en' ? 'en-GB' : locale;
}
