import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { catalogue } from '../../dialogs/index.ts';
import { loadPhrasebooks } from '../../src/phrases/load.ts';
import { readReviews, reviewLine, reviewState, versionOf } from '../../src/script-book/reviews.ts';

const book = loadPhrasebooks('locales', ['en'])['en'] ?? {};
const folder = mkdtempSync(join(tmpdir(), 'cuan-reviews-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function reading(dialogs: unknown) {
  mkdirSync(join(folder, 'en'), { recursive: true });
  writeFileSync(join(folder, 'en', 'reviews.json'), JSON.stringify({ version: '1', dialogs }));
  return () => readReviews(folder, 'en');
}

describe('locales/en/reviews.json', () => {
  test('has a record for every dialog and for no other', () => {
    expect(Object.keys(readReviews('locales', 'en')).sort()).toEqual([...catalogue.dialogs.keys()].sort());
  });

  test('a half-filled record or a day that is none names the dialog', () => {
    const record = { reviewedBy: 'A. Youthworker', reviewedOn: '2026-11-30', version: '2.2' };
    expect(reading({ crisis: record })()).toEqual({ crisis: record });
    expect(reading({ crisis: { ...record, reviewedOn: '' } })).toThrow(
      /reviews\.json: dialogs\.crisis: fill in all three/,
    );
    expect(reading({ crisis: { ...record, reviewedOn: 'last week' } })).toThrow(/dialogs\.crisis/);
  });
});

describe('the review state', () => {
  const total = catalogue.dialogs.size;
  const read = { reviewedBy: 'A. Youthworker', reviewedOn: '2026-11-30' };

  test('counts read, changed and unread dialogs, and says so in one line', () => {
    const none = reviewState(catalogue, book, {});
    expect(none).toEqual({ dialogs: total, reviewed: 0, changed: 0 });
    expect(reviewLine(none)).toBe(`${total} dialogs, none reviewed by a person yet.`);
    const some = reviewState(catalogue, book, {
      crisis: { ...read, version: versionOf(catalogue, book, 'crisis') },
      talk: { ...read, version: '0.0' },
    });
    expect(some).toEqual({ dialogs: total, reviewed: 1, changed: 1 });
    expect(reviewLine(some)).toBe(
      `${total} dialogs, 1 reviewed by a person, 1 changed since a person read them.`,
    );
  });
});
