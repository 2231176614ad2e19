import { expect, test } from '@jest/globals';
import { id } from '../../src/domain/ids.ts';
import { loadPhrasebooks } from '../../src/phrases/load.ts';
import { createPhrases } from '../../src/phrases/phrases.ts';

const { understand } = createPhrases(loadPhrasebooks('locales', ['en', 'es', 'fr', 'pl', 'uk', 'ar', 'ga']));
const heard = (words: string, locale = 'en') => understand.age(words, id.locale(locale));

test.each([
  ['im 10 and a man on roblox wants pics', 10],
  ["I'm ten, he wants pics", 10],
  ['10 yrs old and scared', 10],
  ['10f someone wants my nudes', 10],
  ['m14 got blackmailed', 14],
  ['idk im only 12', 12],
  ['i just turned thirteen and he keeps asking', 13],
  ['im nearly 13 and he wants pics', 12],
  ["i'm in year 9", 13],
  ['im in yr 7 and scared', 11],
  ['im in p6 and a boy hit me', 10],
  ['im in 9th grade', 14],
])('"%s" says %d', (words, age) => {
  expect(heard(words)).toBe(age);
});

test.each([
  'im 10 minutes away',
  'im 12 weeks pregnant',
  'he thinks im 16',
  'i told him im 18',
  'my brother is 10 years old',
  'he is 15f',
  'im 99% sure',
  'he wants 10 pics',
  '14',
  'fifteen',
  'a lad in year 9 has my pics',
  'nearly 12 now and he is still texting',
])('"%s" says no age of their own', (words) => {
  expect(heard(words)).toBeUndefined();
});

test.each([
  ['es', 'tengo diez años y un hombre quiere fotos', 10],
  ['fr', "j'ai 11 ans et on me menace", 11],
  ['pl', 'mam dziesięć lat i ktoś chce zdjęcia', 10],
  ['uk', 'мені десять, він хоче фото', 10],
  ['ar', 'عمري 10 وواحد بدو صور', 10],
  ['ga', 'tá mé 12 bliain d’aois', 12],
  ['pl', 'im 12 and scared', 12],
])('%s: "%s" says %d', (locale, words, age) => {
  expect(heard(words, locale)).toBe(age);
});

const alone = (words: string, locale = 'en') => understand.ageAlone(words, id.locale(locale));

test.each([
  ['14', 14],
  ['fifteen', 15],
  ['14 btw', 14],
  ['ok im 14', 14],
  ['14f', 14],
  ['m15', 15],
  ['im in year 9', 13],
  ['year 8', 12],
  ['p7', 11],
  ['nearly 13', 12],
])('"%s" by itself is an age of %d', (words, age) => {
  expect(alone(words)).toBe(age);
});

test.each([
  'hes 14',
  '14 hours',
  '14 pounds',
  '14 of them',
  '23',
  'im 14 and scared',
  '2',
  'he is in year 9',
])('"%s" is not an age by itself', (words) => {
  expect(alone(words)).toBeUndefined();
});

test.each([
  ['es', '14 años', 14],
  ['fr', '14', 14],
  ['pl', '14 lat', 14],
  ['uk', 'чотирнадцять', 14],
  ['ar', '١٤', 14],
  ['ga', '14', 14],
])('%s: "%s" by itself is an age of %d', (locale, words, age) => {
  expect(alone(words, locale)).toBe(age);
});
