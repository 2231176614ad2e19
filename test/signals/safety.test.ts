import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CARES } from '../../src/domain/care.ts';
import { TOPICS } from '../../src/domain/topic.ts';
import type { CueWords } from '../../src/signals/cues/cue.ts';
import { LANGUAGE_NAMES } from '../../src/signals/languages.ts';
import { CUES_BY_LOCALE } from './cues-by-locale.ts';
import { readWords } from './reading.ts';

/** Pieces that press on every part of the normaliser, mixed with anything at all. */
const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    'k',
    'i',
    'kill',
    'myself',
    'k*ll',
    '****',
    'd.i.e',
    'not',
    'want to',
    'tonight',
    "'",
    '\n\n',
    '💀',
    '\u200b',
    'su1c1de',
    '_',
    '!!',
    '@',
    '#',
  ),
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '));

/** What each language's own sentences are made of, so that its frames, spelling and script are pressed on too. */
const wordsOf = (cues: readonly CueWords[]) => [
  ...new Set(
    cues
      .flatMap(({ yes }) => yes)
      .join(' ')
      .split(' '),
  ),
];
const textIn = (locale: string) =>
  fc
    .array(
      fc.oneof(
        piece,
        fc.constantFrom(...wordsOf(CUES_BY_LOCALE[locale] ?? [])),
        fc.constantFrom('ـ', 'ً', '\u200f', 'ʼ', '؟', 'І'),
      ),
      {
        maxLength: 60,
      },
    )
    .chain((pieces) => fc.constantFrom(' ', '', '. ').map((between) => pieces.join(between)));

describe.each(LANGUAGE_NAMES)('any words at all, in %s', (locale) => {
  test('are read without throwing, and every quote is where it says', () => {
    fc.assert(
      fc.property(textIn(locale), fc.array(textIn(locale), { maxLength: 4 }), (words, recent) => {
        const reading = readWords(words, { recent, locale });
        expect(CARES).toContain(reading.care);
        for (const topic of reading.topics) expect(TOPICS).toContain(topic);
        for (const { quote, start, end } of reading.evidence) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(words.length);
          expect(quote).toBe(words.slice(start, end));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('any words at all', () => {
  test('the same words are read the same way', () => {
    fc.assert(
      fc.property(text, (words) => expect(readWords(words)).toEqual(readWords(words))),
      { numRuns: 50 },
    );
  });
});

test('a broken request is a check-in and unread, not an error', () => {
  expect(readWords(undefined as unknown as string)).toMatchObject({ care: 'check-in', unread: true });
});
