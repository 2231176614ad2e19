import type { CueData, CueWords } from './cue.ts';
import { ENGLISH } from './en.ts';

/** Gives cues said in another language the meaning they have in English. Throws on a name that English does not have. */
export function withMeaning(cues: readonly CueWords[]): readonly CueData[] {
  return cues.map(({ cue, frames, yes, no }) => {
    const english = ENGLISH.cues.find((each) => each.cue === cue);
    if (!english)
      throw new Error(`No cue "${cue}": a cue of another language has the name of an English one`);
    return { ...english, frames, yes, no };
  });
}
