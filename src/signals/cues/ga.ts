import type { LanguageData } from './cue.ts';
import { PAIRS } from './en.ts';
import { withMeaning } from './meaning.ts';
import { CUES } from './ga.cues.ts';
import { ANSWERS, COMMON, CORE, KNOWN, LISTS, SHORTHAND } from './ga.words.ts';

/** Irish, with and without fadas, lenition and eclipsis. */
export const IRISH: LanguageData = {
  language: 'ga',
  script: 'latin',
  spelling: [
    [/^bh(?=f)|^m(?=b)|^g(?=c)|^n(?=[dg])|^b(?=p)|^d(?=t)/, ''],
    [/^([bcdfgmpst])h(?=[a-z])/, '$1'],
  ],
  shorthand: SHORTHAND,
  lists: LISTS,
  core: CORE,
  known: KNOWN,
  common: COMMON,
  answers: ANSWERS,
  cues: withMeaning(CUES),
  pairs: PAIRS,
};
