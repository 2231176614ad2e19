import type { LanguageData } from './cue.ts';
import { PAIRS } from './en.ts';
import { withMeaning } from './meaning.ts';
import { CUES } from './uk.cues.ts';
import { ANSWERS, COMMON, CORE, KNOWN, LISTS, SHORTHAND } from './uk.words.ts';

/** Ukrainian. */
export const UKRAINIAN: LanguageData = {
  language: 'uk',
  script: 'cyrillic',
  shorthand: SHORTHAND,
  lists: LISTS,
  core: CORE,
  known: KNOWN,
  common: COMMON,
  answers: ANSWERS,
  cues: withMeaning(CUES),
  pairs: PAIRS,
};
