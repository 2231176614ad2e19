import { compileLanguage, type Language } from './cues/compile.ts';
import { ARABIC } from './cues/ar.ts';
import { ENGLISH } from './cues/en.ts';
import { FRENCH } from './cues/fr.ts';
import { IRISH } from './cues/ga.ts';
import { POLISH } from './cues/pl.ts';
import { SPANISH } from './cues/es.ts';
import { UKRAINIAN } from './cues/uk.ts';
import { ARABIC_MODEL } from './model/ar.ts';
import { ENGLISH_MODEL } from './model/en.ts';
import { SPANISH_MODEL } from './model/es.ts';
import { FRENCH_MODEL } from './model/fr.ts';
import { IRISH_MODEL } from './model/ga.ts';
import { POLISH_MODEL } from './model/pl.ts';
import { UKRAINIAN_MODEL } from './model/uk.ts';

/** English, ready to read. Read beside every other language, since the young mix it in. */
export const english = compileLanguage(ENGLISH, ENGLISH_MODEL);

/** Every language we read, by name; compiled once, when the program starts. A new language is a new line. */
export const LANGUAGES: readonly Language[] = [
  compileLanguage(ARABIC, ARABIC_MODEL),
  english,
  compileLanguage(SPANISH, SPANISH_MODEL),
  compileLanguage(FRENCH, FRENCH_MODEL),
  compileLanguage(IRISH, IRISH_MODEL),
  compileLanguage(POLISH, POLISH_MODEL),
  compileLanguage(UKRAINIAN, UKRAINIAN_MODEL),
];

/** The language of a locale (`pl-PL` is `pl`); English where we have none. */
export function languageOf(locale: string): Language {
  const name = locale.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language.name === name) ?? english;
}
