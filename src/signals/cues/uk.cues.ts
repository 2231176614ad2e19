import type { CueWords } from './cue.ts';
import { DANGER } from './uk.danger.ts';
import { HARM } from './uk.harm.ts';
import { ONLINE } from './uk.online.ts';
import { SELF_HARM } from './uk.self-harm.ts';

/** Ukrainian: what is said, as young people say it. Drafted by a program; no native speaker has read it yet. */
export const CUES: readonly CueWords[] = [...SELF_HARM, ...DANGER, ...ONLINE, ...HARM];
