import { describe, expect, test } from '@jest/globals';
import { statSync } from 'node:fs';
import { reaches } from '../../src/domain/care.ts';
import { WEIGHTS } from '../../src/signals/model/en.weights.ts';
import { scorer } from '../../src/signals/model/model.ts';
import { train, type Lesson } from '../../src/signals/model/train.ts';
import { cuesIn, readWords } from './reading.ts';

const lesson = (text: string, level: number): Lesson => ({ words: text.split(' '), level, weight: 1 });
const LESSONS = [
  lesson('the darkness is heavy tonight and i am alone', 3),
  lesson('the darkness is heavy', 2),
  lesson('i am a little sad about it', 1),
  lesson('we had chips and saw a film', 0),
  lesson('the film was good and so were the chips', 0),
];

describe('training', () => {
  test('gives the same bytes for the same lessons', () => {
    expect(JSON.stringify(train(LESSONS))).toBe(JSON.stringify(train(LESSONS)));
  });

  test('learns: what is graver scores higher on both heads', () => {
    const score = scorer(train(LESSONS));
    const [calm, grave] = [score(['chips', 'and', 'film']), score(['the', 'darkness', 'is', 'heavy'])];
    expect(grave.risk).toBeGreaterThan(calm.risk);
    expect(grave.severity).toBeGreaterThan(calm.severity);
  });

  test('its steps rise', () => {
    const { steps } = train(LESSONS);
    expect([...steps].sort((one, other) => one - other)).toEqual(steps);
  });
});

describe('the committed weights', () => {
  test('are smaller than 1 MB', () => {
    expect(statSync('src/signals/model/en.weights.ts').size).toBeLessThan(1_000_000);
  });

  test('hold two heads that open', () => {
    expect(scorer(WEIGHTS)(['hello', 'there']).risk).toBeLessThan(0.5);
  });

  test('never make an emergency alone: no evidence but the model is crisis at most', () => {
    const reading = readWords('this bus is so slow that i may grow old and grey and perish on it');
    const fromModel = cuesIn(reading).every((cue) => cue.startsWith('model.'));
    expect(fromModel && reaches(reading.care, 'emergency')).toBe(false);
  });

  test.each(['Get it taken down', 'I just want to know', 'My family finding out', 'i want to say sorry'])(
    'a few words without one of harm are a check-in at most: %s',
    (words) => {
      expect(reaches(readWords(words).care, 'crisis')).toBe(false);
    },
  );
});
