import type { LanguageData } from './cue.ts';
import { PAIRS } from './en.ts';
import { withMeaning } from './meaning.ts';
import { ARABIZI } from './ar.arabizi.ts';
import { CUES } from './ar.cues.ts';
import { HARM } from './ar.harm.ts';
import { IMAGES } from './ar.images.ts';
import { ANSWERS, COMMON, CORE, KNOWN, LISTS, PREFIXES, SHORTHAND } from './ar.words.ts';

/** Arabic, standard and spoken. */
export const ARABIC: LanguageData = {
  language: 'ar',
  script: 'arabic',
  prefixes: PREFIXES,
  shorthand: { ...SHORTHAND, ...ARABIZI },
  lists: LISTS,
  core: CORE,
  known: KNOWN,
  common: COMMON,
  answers: ANSWERS,
  cues: withMeaning([...CUES, ...HARM, ...IMAGES]),
  pairs: PAIRS,
};
