import type { CueWords } from '../../src/signals/cues/cue.ts';
import { ARABIC } from '../../src/signals/cues/ar.ts';
import { ENGLISH } from '../../src/signals/cues/en.ts';
import { CUES as SPANISH } from '../../src/signals/cues/es.cues.ts';
import { CUES as FRENCH } from '../../src/signals/cues/fr.cues.ts';
import { IRISH } from '../../src/signals/cues/ga.ts';
import { CUES as POLISH } from '../../src/signals/cues/pl.cues.ts';
import { CUES as UKRAINIAN } from '../../src/signals/cues/uk.cues.ts';

/** The cues of every language as written, with their sentences. */
export const CUES_BY_LOCALE: Readonly<Record<string, readonly CueWords[]>> = {
  ar: ARABIC.cues,
  en: ENGLISH.cues,
  es: SPANISH,
  fr: FRENCH,
  ga: IRISH.cues,
  pl: POLISH,
  uk: UKRAINIAN,
};
