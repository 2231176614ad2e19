import { lazily } from '../domain/once.ts';
import { compileLanguage, type Language } from './cues/compile.ts';
import type { LanguageData } from './cues/cue.ts';
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
import type { Model } from './model/model.ts';
import { POLISH_MODEL } from './model/pl.ts';
import { UKRAINIAN_MODEL } from './model/uk.ts';

/** English, ready to read. Read beside every other language, since the young mix it in. */
export const english = compileLanguage(ENGLISH, ENGLISH_MODEL);

/** Every language we read. A new language is a new line. */
const MAKERS: readonly { readonly name: string; readonly make: () => Language }[] = [
  maker(ARABIC, ARABIC_MODEL),
  { name: english.name, make: () => english },
  maker(SPANISH, SPANISH_MODEL),
  maker(FRENCH, FRENCH_MODEL),
  maker(IRISH, IRISH_MODEL),
  maker(POLISH, POLISH_MODEL),
  maker(UKRAINIAN, UKRAINIAN_MODEL),
];

function maker(data: LanguageData, model: Model) {
  return { name: data.language, make: lazily(() => compileLanguage(data, model)) };
}

/** The names of every language we read, in the order of `allLanguages`. */
export const LANGUAGE_NAMES: readonly string[] = MAKERS.map(({ name }) => name);

/** Every language we read; the first call makes those that were not needed yet. */
export const allLanguages = lazily((): readonly Language[] => MAKERS.map(({ make }) => make()));

/** Makes one language after the other, the English frames first, so that no message has to wait for all of them. */
export function* makeLanguages(): Generator<void> {
  english.frames();
  for (const { make } of MAKERS) {
    yield;
    make();
  }
}

/** The language of a locale (`pl-PL` is `pl`); English where we have none. */
export function languageOf(locale: string): Language {
  const name = locale.toLowerCase().split('-')[0];
  return MAKERS.find((language) => language.name === name)?.make() ?? english;
}
