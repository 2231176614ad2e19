import { describe, expect, test } from '@jest/globals';
import { id } from '../../src/domain/ids.ts';
import { compileLanguage } from '../../src/signals/cues/compile.ts';
import { ENGLISH } from '../../src/signals/cues/en.ts';
import { findCues } from '../../src/signals/cues/match.ts';
import { read } from '../../src/signals/read.ts';
import { readTokens } from '../../src/signals/normalise/tokens.ts';

const language = compileLanguage(ENGLISH, []);
const isMarker = (cue: string) => /^(soft|time|means)\./.test(cue);

/** The cues of a sentence: as read for those that raise care, as matched for those that only help. */
function cuesOf(words: string, cue: string): readonly string[] {
  if (isMarker(cue))
    return findCues(readTokens(words, language.lexicon), language).map((match) => match.cue.cue);
  return read({ words, recent: [], locale: id.locale('en'), care: 'none' }).evidence.map((each) => each.cue);
}

describe.each(ENGLISH.cues.map((cue) => [cue.cue, cue] as const))('%s', (name, cue) => {
  test.each(cue.yes)('is heard in: %s', (words) => {
    expect(cuesOf(words, name)).toContain(name);
  });

  test.each(cue.no)('is not heard in: %s', (words) => {
    expect(cuesOf(words, name)).not.toContain(name);
  });
});
