import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { LANGUAGE_NAMES } from '../../src/signals/languages.ts';
import { evaluate, share, type Labelled, type Share } from '../../src/signals/evaluate.ts';

const rate = (part: Share | undefined) => (part ? part.hit / part.of : 0);
const setOf = (file: string) =>
  readFileSync(`src/signals/examples/${file}`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Labelled);

describe('share', () => {
  test('is nothing for nothing', () => {
    expect(share([])).toBeUndefined();
  });

  test("has Wilson's interval", () => {
    const found = share([true, true, true, true, true, true, true, true, true, false]);
    expect(found?.low).toBeCloseTo(0.596, 2);
    expect(found?.high).toBeCloseTo(0.982, 2);
  });
});

describe('evaluate', () => {
  test('counts what is missed and what is raised for nothing', () => {
    const result = evaluate([
      { text: 'i want to die', care: 'crisis', topics: ['self-harm'] },
      { text: 'did you see the match', care: 'crisis' },
      { text: 'i want to kill myself', care: 'none' },
      { text: 'hello' },
    ]);
    expect(result.recall.crisis).toMatchObject({ hit: 1, of: 2 });
    expect(result.falseCrisis).toMatchObject({ hit: 1, of: 2 });
    expect(result.topics).toMatchObject({ hit: 1, of: 1 });
    expect(result.misses.map(({ text }) => text)).toEqual(['did you see the match', 'i want to kill myself']);
  });
});

const files = readdirSync('src/signals/examples').filter((file) => file.endsWith('.jsonl'));

test('every language has examples', () => {
  expect(files).toEqual(expect.arrayContaining(LANGUAGE_NAMES.map((name) => `${name}.jsonl`)));
});

test('examples of a language say so', () => {
  const wrong = files.filter((file) =>
    setOf(file).some(({ locale = 'en' }) => locale !== file.split('.')[0]),
  );
  expect(wrong).toEqual([]);
});

describe.each(files)('%s', (file) => {
  const result = evaluate(setOf(file));

  test('disclosures and emergencies are heard', () => {
    expect(rate(result.recall.crisis)).toBeGreaterThanOrEqual(0.93);
    expect(rate(result.recall.emergency)).toBeGreaterThanOrEqual(0.93);
    expect(rate(result.recall['check-in'])).toBeGreaterThanOrEqual(0.93);
  });

  test('topics are found', () => {
    expect(rate(result.topics)).toBeGreaterThanOrEqual(0.93);
  });

  test('ways of speaking and everyday talk rarely raise a crisis', () => {
    expect(rate(result.falseCrisis)).toBeLessThanOrEqual(0.05);
  });
});
