import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../config/config-error.ts';
import { projectRoot } from '../config/project-root.ts';
import type { Wording } from '../directory/card.ts';
import { createDirectory } from '../directory/directory.ts';
import type { DirectoryData } from '../directory/facts.ts';
import type { Locale } from '../domain/ids.ts';
import { loadPhrasebooks } from '../phrases/load.ts';
import { BASE_LOCALE, createPhrases } from '../phrases/phrases.ts';
import type { Phrases } from '../phrases/phrases.ts';

/** A service that was checked longer ago than this is hidden and said in the log (S45). */
export const RECHECK_DAYS = 365;

/** Every phrase, from its file. Throws ConfigError for a language that is not there. */
export function openWords(locales: readonly Locale[]) {
  const folder = join(projectRoot(), 'locales');
  const missing = locales.find((locale) => !existsSync(join(folder, locale)));
  if (missing !== undefined)
    throw new ConfigError('LOCALES', `names ${missing}, but there is no folder locales/${missing}.`);
  const books = loadPhrasebooks(folder, [...new Set([BASE_LOCALE, ...locales])]);
  return { books, phrases: createPhrases(books, locales) };
}

/** The directory over services that were loaded and checked, worded by those phrases. */
export function openDirectory(services: DirectoryData, phrases: Phrases) {
  const wording: Wording = (key, params, locale) => phrases.word(key, locale, params);
  return createDirectory(services, wording, { recheckDays: RECHECK_DAYS });
}
