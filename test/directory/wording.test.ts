import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { data } from './fixtures.ts';

interface Phrases {
  readonly line: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly note: Readonly<Record<string, string>>;
}
const { line, note } = JSON.parse(readFileSync('locales/en/services.json', 'utf8')) as Phrases;
const shown = [...data.services.values()].filter(({ show }) => show !== 'no');

describe('words of the services', () => {
  test('each service that may be shown has its words, and no others are kept', () => {
    expect(Object.keys(line).sort()).toEqual(shown.map(({ id }) => id).sort());
    for (const { id, door } of shown) {
      expect(Object.keys(line[id] ?? {}).sort()).toEqual(['name', 'plain', ...(door?.says ?? [])].sort());
    }
  });

  test('hours and prices come from the data, never from the words (S4)', () => {
    for (const { plain } of Object.values(line))
      expect(plain).not.toMatch(/\bfree\b|24[/ ]?[7h]|day or night|\d{1,2}(am|pm|:)/i);
  });

  test('numbers come from the data: no sentence carries one of its own', () => {
    for (const { plain } of Object.values(line)) expect(plain).not.toMatch(/\d{3}/);
  });

  test('sentences are short and blame nobody', () => {
    const all = [...Object.values(line).flatMap((words) => Object.values(words)), ...Object.values(note)];
    for (const text of all) {
      expect(text).not.toMatch(/\bwhy\b|commit suicide|outcome 21|\bfake\b|should have/i);
      for (const sentence of text.split(/[.?!] /)) expect(sentence.split(' ').length).toBeLessThanOrEqual(14);
    }
  });
});
