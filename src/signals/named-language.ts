import { eld } from 'eld/extrasmall';
import { id } from '../domain/ids.ts';
import type { Locale } from '../domain/ids.ts';
import { LANGUAGE_NAMES } from './languages.ts';

/** ISO 639's code for a language that nobody can name. */
const UNDETERMINED = id.locale('und');

const OURS: ReadonlySet<string> = new Set(LANGUAGE_NAMES);
/** Fewer letters prove nothing in a script that many languages share. */
const LEAST_LETTERS = 12;
const SHARED_SCRIPT = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]/u;
const LOOK = 600;

/**
 * The name of a language that none of ours claims, so that its own lines can be shown; `und` where the detector is not
 * sure, or takes it for one of ours, which ours know better.
 */
export function namedLanguage(words: string): Locale {
  const text = words.slice(0, LOOK);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < LEAST_LETTERS && SHARED_SCRIPT.test(text)) return UNDETERMINED;
  const found = eld.detect(text);
  if (found.language === '' || OURS.has(found.language) || !found.isReliable()) return UNDETERMINED;
  return id.locale(found.language);
}
