import { describe, expect, test } from '@jest/globals';
import { statSync } from 'node:fs';
import { reaches } from '../../src/domain/care.ts';
import { WEIGHTS } from '../../src/signals/model/en.weights.ts';
import { ENGLISH_CLASSES } from '../../src/signals/model/en.ts';
import { BUCKETS, classOf as classIn, featuresOf as featuresIn } from '../../src/signals/model/features.ts';
import {
  packWeights,
  scorer as scorerOf,
  unpackWeights,
  type SavedModel,
} from '../../src/signals/model/model.ts';
import { ENGLISH_SENSES, sensesOf, sharedWith } from '../../src/signals/model/senses.ts';
import { isHeldBack, samplesOf } from '../../src/signals/model/templates.ts';
import { prepare as prepareIn, train, type Lesson } from '../../src/signals/model/train.ts';
import { SENSES as AR } from '../../src/signals/model/ar.senses.ts';
import { SENSES as EN } from '../../src/signals/model/en.senses.ts';
import { SENSES as ES } from '../../src/signals/model/es.senses.ts';
import { SENSES as FR } from '../../src/signals/model/fr.senses.ts';
import { SENSES as GA } from '../../src/signals/model/ga.senses.ts';
import { SENSES as PL } from '../../src/signals/model/pl.senses.ts';
import { SENSES as UK } from '../../src/signals/model/uk.senses.ts';
import { cuesIn, readWords } from './reading.ts';

const LISTED = { AR, EN, ES, FR, GA, PL, UK };

const scorer = (heads: SavedModel['heads']) => scorerOf(heads, ENGLISH_CLASSES);
const prepare = (lessons: readonly Lesson[]) => prepareIn(lessons, ENGLISH_CLASSES, 4);
const classOf = (word: string) => classIn(word, ENGLISH_CLASSES);
const featuresOf = (words: readonly string[]) => featuresIn(words, ENGLISH_CLASSES);

const lesson = (text: string, level: number, group: number): Lesson => ({
  words: text.split(' '),
  level,
  topics: level > 0 ? ['self-harm'] : [],
  about: 'self',
  severity: 2 * level,
  weight: 1,
  group,
});
const GRAVE = 'the darkness is heavy';
const LESSONS = [0, 1, 2, 3, 4, 5].flatMap((group) => [
  lesson(`${GRAVE} tonight and i am alone`, 3, 10 * group),
  lesson(GRAVE, 2, 10 * group + 1),
  lesson('i am a little sad about it', 1, 10 * group + 2),
  lesson('we had chips and saw a film', 0, 10 * group + 3),
  lesson('the film was good and so were the chips', 0, 10 * group + 4),
]);

describe('training', () => {
  const heads = train(prepare(LESSONS));

  test('gives the same bytes for the same lessons', () => {
    expect(JSON.stringify(train(prepare(LESSONS)))).toBe(JSON.stringify(heads));
  });

  test('learns: what is graver scores higher on every head of care', () => {
    const score = scorer(heads).care;
    const [calm, grave] = [score(['chips', 'and', 'film']), score(GRAVE.split(' '))];
    for (const head of ['checkIn', 'crisis', 'severity'] as const) {
      expect(grave[head]).toBeGreaterThan(calm[head]);
    }
  });

  test('learns what a text is about', () => {
    const score = scorer(heads).about;
    expect(score(GRAVE.split(' '))['self-harm']).toBeGreaterThan(
      score(['chips', 'and', 'film'])['self-harm'],
    );
  });

  test('what only one lesson has is left out', () => {
    const rare = prepare([...LESSONS, lesson('zebra', 3, 99)]).at(-1);
    expect(rare?.features).toHaveLength(0);
  });
});

describe('written sentences', () => {
  const source = '// a remark\n# crisis self-harm self\nhi >> i want to die\n\n# none - self\nhello';

  test('stand under their label, with the messages before them', () => {
    expect(samplesOf(source)).toMatchObject([
      { text: 'i want to die', recent: ['hi'], care: 'crisis', topics: ['self-harm'], about: 'self' },
      { text: 'hello', recent: [], care: 'none', topics: [] },
    ]);
  });

  test('a label that does not exist is named', () => {
    expect(() => samplesOf('# urgent - self')).toThrow('# urgent - self');
  });

  test('about a tenth is held back, the same each time', () => {
    const held = Array.from({ length: 1000 }, (_, at) => isHeldBack({ text: `sentence ${at}` }));
    expect(held.filter(Boolean).length).toBeGreaterThan(60);
    expect(held.filter(Boolean).length).toBeLessThan(140);
    expect(isHeldBack({ text: 'sentence 7' })).toBe(held[7]);
  });
});

describe('the saved bytes', () => {
  test('open to what was saved, runs of nothing and all', () => {
    const weights = new Int8Array(BUCKETS);
    weights.set([5, 0, 0, -127, 1], 700);
    const head = { weights: packWeights(weights), scale: 1, bias: 0 };
    expect([...unpackWeights(head.weights)]).toEqual([...weights]);
  });
});

describe('classes', () => {
  test('a word nobody wrote in an example is read like its kind', () => {
    expect(classOf('viaduct')).toBe(classOf('bridge'));
    expect(classOf('toast-rack')).toBeUndefined();
  });

  test('a feature stands once', () => {
    const features = featuresOf(['very', 'very', 'very']);
    expect(new Set(features).size).toBe(features.length);
    expect([...featuresOf(['very', 'very', 'very'])]).toEqual([...features]);
  });
});

describe('senses', () => {
  const spanish = sensesOf('die: morir muriendo\nwant: quiero querer', { script: 'latin' });

  test('are one for the forms of an English word, and for words listed as one', () => {
    expect(ENGLISH_SENSES.of('killing')).toBe(ENGLISH_SENSES.of('kills'));
    expect(ENGLISH_SENSES.of('nana')).toBe(ENGLISH_SENSES.of('granny'));
  });

  test('are shared by the languages', () => {
    expect(spanish.of('morir')).toBe(ENGLISH_SENSES.of('dying'));
    expect(sharedWith(spanish).of('dying')).toBe(spanish.of('muriendo'));
  });

  test('of English that no word of the language says are left out where it learns from English', () => {
    expect(ENGLISH_SENSES.of('hamster')).toBe('hamster');
    expect(sharedWith(spanish).of('hamster')).toBeUndefined();
  });

  test('of a word not listed are those of its family, unless the family is torn', () => {
    expect(spanish.of('queso')).toBeUndefined();
    expect(sensesOf('cry: llorando', { script: 'latin' }).of('lloraban')).toBe(ENGLISH_SENSES.of('cry'));
    expect(sensesOf('door: puerta\ngate: puertas', { script: 'latin' }).of('puertita')).toBeUndefined();
  });

  test('are found without what Arabic writes on to a word', () => {
    const arabic = sensesOf('house: بيت', { script: 'arabic', before: ['وال', 'ال'], behind: ['نا'] });
    expect(arabic.of('والبيت')).toBe(ENGLISH_SENSES.of('house'));
    expect(arabic.of('بيتنا')).toBe(ENGLISH_SENSES.of('house'));
  });

  test.each(Object.entries(LISTED))('of %s stand one word in one line', (_, lines) => {
    const words = lines
      .trim()
      .split('\n')
      .flatMap((line) => (line.split(':')[1] ?? '').trim().split(/\s+/));
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });
});

describe('the committed weights', () => {
  test.each(['ar', 'en', 'es', 'fr', 'ga', 'pl', 'uk'])('of %s are smaller than 1 MB', (language) => {
    expect(statSync(`src/signals/model/${language}.weights.ts`).size).toBeLessThan(1_000_000);
  });

  test('hold heads that open', () => {
    expect(scorer(WEIGHTS.heads).care(['hello', 'there']).crisis).toBeLessThan(0);
  });

  test('never make an emergency alone: no evidence but the model is crisis at most', () => {
    const reading = readWords('this bus is so slow that i may grow old and grey and perish on it');
    const fromModel = cuesIn(reading).every((cue) => cue.startsWith('model.'));
    expect(fromModel && reaches(reading.care, 'emergency')).toBe(false);
  });

  test.each([
    'he is at the door with my dominos',
    'dad is home and going to hit the shops with us',
    'hiding under the bed from my brother we are playing sardines',
  ])('what sounds like everyday talk keeps no name that makes a case, and stays a check-in: %s', (words) => {
    const reading = readWords(words);
    expect(cuesIn(reading)).not.toContain('danger.now');
    expect(reading.care).toBe('check-in');
  });

  test.each([
    ['tonight im at the viaduct and im going over the parapet', 'self-harm.near'],
    ['he has me cornered in the alley with a crowbar', 'danger.near'],
  ])('hears an emergency in words of two kinds that no frame knows: %s', (words, cue) => {
    const reading = readWords(words);
    expect(reading.care).toBe('emergency');
    expect(cuesIn(reading)).toContain(cue);
  });

  test.each(['Get it taken down', 'I just want to know', 'My family finding out', 'i want to say sorry'])(
    'a few words without one of harm are a check-in at most: %s',
    (words) => {
      expect(reaches(readWords(words).care, 'crisis')).toBe(false);
    },
  );
});
