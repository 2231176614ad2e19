import type { CueWords } from './cue.ts';
import { DANGER } from './pl.danger.ts';
import { HARM } from './pl.harm.ts';
import { ONLINE } from './pl.online.ts';
import { SELF_HARM } from './pl.self-harm.ts';

/** Polish: what is said, as young people say it. Drafted by a program; no native speaker has read it yet. */
export const CUES: readonly CueWords[] = [...SELF_HARM, ...DANGER, ...ONLINE, ...HARM];
