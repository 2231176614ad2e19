import type { CueWords } from './cue.ts';
import { HARM } from './fr.harm.ts';
import { IMAGES } from './fr.images.ts';
import { SELF_HARM } from './fr.self-harm.ts';

/** French: what is said, as young people say it. Drafted by a program; no native speaker has read it yet. */
export const CUES: readonly CueWords[] = [...SELF_HARM, ...IMAGES, ...HARM];
