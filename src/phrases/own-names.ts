import type { Locale } from '../domain/ids.ts';
import { fold } from './fold.ts';

/** What a language calls itself, as a label: "Gaeilge", "Українська". */
export function ownName(locale: string): string {
  const name = nameIn(locale, locale);
  return name.slice(0, 1).toLocaleUpperCase(locale) + name.slice(1);
}

/** Every name by which somebody may ask for a language: its own, and what each of our languages calls it. */
export function namesOf(locale: Locale, speakers: readonly string[]): readonly string[] {
  return [...new Set([locale, ...speakers].map((speaker) => fold(nameIn(locale, speaker))))];
}

function nameIn(language: string, speaker: string): string {
  return new Intl.DisplayNames([speaker], { type: 'language' }).of(language) ?? language;
}
