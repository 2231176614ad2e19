import { compileLanguage } from './cues/compile.ts';
import { ENGLISH } from './cues/en.ts';
import { WEIGHTS } from './model/en.weights.ts';

/** English, ready to read: compiled once, when the program starts. */
export const english = compileLanguage(ENGLISH, WEIGHTS.known.split(' '));
