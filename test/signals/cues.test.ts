import { describe, expect, test } from '@jest/globals';
import { id } from '../../src/domain/ids.ts';
import { findCues } from '../../src/signals/cues/match.ts';
import { LANGUAGE_NAMES, languageOf } from '../../src/signals/languages.ts';
import { read } from '../../src/signals/read.ts';
import { readTokens } from '../../src/signals/normalise/tokens.ts';
import { CUES_BY_LOCALE } from './cues-by-locale.ts';

const isMarker = (cue: string) => /^(soft|time|means)\./.test(cue);

/** The cues of a sentence: as read for those that raise care, as matched for those that only help. */
function cuesOf(words: string, cue: string, locale: string): readonly string[] {
  const language = languageOf(locale);
  if (isMarker(cue))
    return findCues(readTokens(words, language.lexicon), language).map((match) => match.cue.cue);
  return read({ words, recent: [], locale: id.locale(locale), care: 'none' }).evidence.map(
    (each) => each.cue,
  );
}

test('every language has its sentences here', () => {
  expect(LANGUAGE_NAMES).toEqual(Object.keys(CUES_BY_LOCALE));
});

const every = Object.entries(CUES_BY_LOCALE).flatMap(([locale, cues]) =>
  cues.map((cue) => [locale, cue.cue, cue] as const),
);

describe.each(every)('%s %s', (locale, name, { yes, no }) => {
  test.each(yes)('is heard in: %s', (words) => {
    expect(cuesOf(words, name, locale)).toContain(name);
  });

  test.each(no)('is not heard in: %s', (words) => {
    expect(cuesOf(words, name, locale)).not.toContain(name);
  });
});
