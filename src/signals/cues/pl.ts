import type { LanguageData } from './cue.ts';
import { PAIRS } from './en.ts';
import { withMeaning } from './meaning.ts';
import { CUES } from './pl.cues.ts';
import { ANSWERS, COMMON, CORE, KNOWN, LISTS, SHORTHAND } from './pl.words.ts';

/** Polish, with and without its accents. */
export const POLISH: LanguageData = {
  language: 'pl',
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
