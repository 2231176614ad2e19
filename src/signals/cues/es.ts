import type { LanguageData } from './cue.ts';
import { PAIRS } from './en.ts';
import { withMeaning } from './meaning.ts';
import { CUES } from './es.cues.ts';
import { ANSWERS, COMMON, CORE, KNOWN, LISTS, SHORTHAND } from './es.words.ts';

/** Spanish, with and without its accents. */
export const SPANISH: LanguageData = {
  language: 'es',
  script: 'latin',
  shorthand: SHORTHAND,
  lists: LISTS,
  core: CORE,
  known: KNOWN,
  common: COMMON,
  answers: ANSWERS,
  cues: withMeaning(CUES),
  pairs: PAIRS,
};
