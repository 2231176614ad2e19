import type { LanguageData } from './cue.ts';
import { PAIRS } from './en.ts';
import { withMeaning } from './meaning.ts';
import { CUES } from './fr.cues.ts';
import { ANSWERS, COMMON, CORE, KNOWN, LISTS, SHORTHAND } from './fr.words.ts';

/** French, with and without its accents and apostrophes. */
export const FRENCH: LanguageData = {
  language: 'fr',
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
