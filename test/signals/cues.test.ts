import { describe, expect, test } from '@jest/globals';
import { id } from '../../src/domain/ids.ts';
import type { CueWords } from '../../src/signals/cues/cue.ts';
import { CUES as ARABIC } from '../../src/signals/cues/ar.cues.ts';
import { ENGLISH } from '../../src/signals/cues/en.ts';
import { CUES as SPANISH } from '../../src/signals/cues/es.cues.ts';
import { CUES as FRENCH } from '../../src/signals/cues/fr.cues.ts';
import { CUES as IRISH } from '../../src/signals/cues/ga.cues.ts';
import { CUES as POLISH } from '../../src/signals/cues/pl.cues.ts';
import { CUES as UKRAINIAN } from '../../src/signals/cues/uk.cues.ts';
import { findCues } from '../../src/signals/cues/match.ts';
import { LANGUAGES, languageOf } from '../../src/signals/languages.ts';
import { read } from '../../src/signals/read.ts';
import { readTokens } from '../../src/signals/normalise/tokens.ts';

const CUES: Readonly<Record<string, readonly CueWords[]>> = {
  ar: ARABIC,
  en: ENGLISH.cues,
  es: SPANISH,
  fr: FRENCH,
  ga: IRISH,
  pl: POLISH,
  uk: UKRAINIAN,
};
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
  expect(LANGUAGES.map(({ name }) => name)).toEqual(Object.keys(CUES));
});

const every = Object.entries(CUES).flatMap(([locale, cues]) =>
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
