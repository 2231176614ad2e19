import type { CueWords } from '../../src/signals/cues/cue.ts';
import { CUES as ARABIC } from '../../src/signals/cues/ar.cues.ts';
import { ENGLISH } from '../../src/signals/cues/en.ts';
import { CUES as SPANISH } from '../../src/signals/cues/es.cues.ts';
import { CUES as FRENCH } from '../../src/signals/cues/fr.cues.ts';
import { CUES as IRISH } from '../../src/signals/cues/ga.cues.ts';
import { CUES as POLISH } from '../../src/signals/cues/pl.cues.ts';
import { CUES as UKRAINIAN } from '../../src/signals/cues/uk.cues.ts';

/** The cues of every language as written, with their sentences. */
export const CUES_BY_LOCALE: Readonly<Record<string, readonly CueWords[]>> = {
  ar: ARABIC,
  en: ENGLISH.cues,
  es: SPANISH,
  fr: FRENCH,
  ga: IRISH,
  pl: POLISH,
  uk: UKRAINIAN,
};
