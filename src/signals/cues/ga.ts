import type { LanguageData } from './cue.ts';
import { PAIRS } from './en.ts';
import { withMeaning } from './meaning.ts';
import { CUES } from './ga.cues.ts';
import { ANSWERS, COMMON, CORE, KNOWN, LISTS, SHORTHAND, SPELLING } from './ga.words.ts';

/** Irish, with and without fadas, lenition and eclipsis. */
export const IRISH: LanguageData = {
  language: 'ga',
  script: 'latin',
  spelling: SPELLING,
  shorthand: SHORTHAND,
  lists: LISTS,
  core: CORE,
  known: KNOWN,
  common: COMMON,
  answers: ANSWERS,
  cues: withMeaning(CUES),
  pairs: PAIRS,
};
