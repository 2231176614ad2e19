import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { walkAll } from './walk.ts';

/** The seed page as it was on 26 June 2023, without its pictures and menus. */
const SENTENCES = readFileSync('test/dialogs/seed-page.txt', 'utf8')
  .split(/\n+|(?<=[.?!]) (?=[A-Z])| \/ /u)
  .map((sentence) => sentence.trim())
  .filter((sentence) => sentence !== '');

const ROWS = readFileSync('docs/seed-coverage.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('`'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, says = '', where = '']) => ({
    says,
    where: [...where.matchAll(/`([^`]+)`/gu)].map(([, found = '']) => found),
  }));

const SAID = new Set(
  walkAll().flatMap(({ dialog, state, page }) =>
    [...page.says, ...(page.asks === undefined ? [] : [page.asks.question])].map(
      (key) => `${dialog}/${state}: ${key}`,
    ),
  ),
);

describe('docs/seed-coverage.md', () => {
  test('has a row for every sentence and topic of the seed page, and no other', () => {
    expect(ROWS.map(({ says }) => says)).toEqual(SENTENCES);
  });

  test('names only states that are there and say that phrase', () => {
    expect(ROWS.flatMap(({ where }) => where).filter((place) => !SAID.has(place))).toEqual([]);
    expect(ROWS.filter(({ where }) => where.length === 0)).toEqual([]);
  });
});
