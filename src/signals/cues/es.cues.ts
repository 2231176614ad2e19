import type { CueWords } from './cue.ts';
import { HARM } from './es.harm.ts';
import { IMAGES } from './es.images.ts';
import { SELF_HARM } from './es.self-harm.ts';

/** Spanish: what is said, as young people say it. Drafted by a program; no native speaker has read it yet. */
export const CUES: readonly CueWords[] = [...SELF_HARM, ...IMAGES, ...HARM];
