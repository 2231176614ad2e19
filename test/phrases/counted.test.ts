import { expect, test } from '@jest/globals';
import { id } from '../../src/domain/ids.ts';
import { createPhrases } from '../../src/phrases/phrases.ts';
import { loadPhrasebooks } from '../../src/phrases/load.ts';

const phrases = createPhrases(loadPhrasebooks('locales', ['en']));

test('S17: a phrase that stands only in its plural forms is said in the form of its number', () => {
  const ahead = (count: number) => phrases.word('live:place.ahead', id.locale('en'), { count });
  expect([1, 3].map(ahead)).toEqual(['1 person is before you in line.', '3 people are before you in line.']);
});

test('a key that is nowhere is still nothing', () => {
  expect(phrases.word('live:place.nowhere', id.locale('en'), { count: 2 })).toBe('');
});
