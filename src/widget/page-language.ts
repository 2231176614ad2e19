import type { Activity, ChatSettings, Language } from './protocol.ts';

/** The language of our last reply where the page speaks another one that is offered. */
export function languageSpoken(
  activities: readonly Activity[],
  { locale, languages }: Pick<ChatSettings, 'languages' | 'locale'>,
): string | undefined {
  const last = [...activities].reverse().find((activity) => activity.locale !== undefined)?.locale;
  return last === locale ? undefined : languages.find((offered) => offered.locale === last)?.locale;
}

/** The direction of a text in that language; `auto` where none is known: then its first letters tell. */
export function directionOf(
  lang: string | undefined,
  languages: readonly Language[],
): 'auto' | 'ltr' | 'rtl' {
  return languages.find(({ locale }) => locale === lang)?.dir ?? 'auto';
}

/** The page's own words in another language; `undefined` while there is no signal, so that the next reply asks again. */
export async function fetchSettings(locale: string): Promise<ChatSettings | undefined> {
  try {
    const response = await fetch(`/chat.json?lang=${encodeURIComponent(locale)}`);
    return response.ok ? ((await response.json()) as ChatSettings) : undefined;
  } catch {
    return undefined;
  }
}

/** For screen readers, fonts and the direction of everything. */
export function turnPage({ locale, dir, words }: ChatSettings): void {
  document.documentElement.lang = locale;
  document.documentElement.dir = dir;
  document.title = words.title;
}
