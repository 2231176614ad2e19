import { describe, expect, test } from '@jest/globals';
import { id } from '../../src/domain/ids.ts';
import { loadPhrasebooks } from '../../src/phrases/load.ts';
import { createUnderstand } from '../../src/phrases/understand.ts';

const LOCALES = ['en', 'es', 'fr', 'pl', 'uk', 'ar', 'ga'];
const understand = createUnderstand(loadPhrasebooks('locales', LOCALES), String);
const tells = (words: string, locale = 'en') =>
  ['told', 'knows'].some((list) => understand.mentions(words, `trusted-adult:${list}`, id.locale(locale)));

describe('that an adult knows', () => {
  test.each([
    'i told my mum',
    'Told my dad last night!!',
    "I've told a teacher about it",
    'ive already spoken to my head of year',
    'my parents know',
    'mam knows and shes raging',
    'i told her mum',
  ])('is heard in "%s"', (words) => expect(tells(words)).toBe(true));

  test.each([
    'i havent told my mum',
    'if i told my mum shed kill me',
    'i wish i told a teacher',
    'he told my mum',
    'im scared my mum knows',
    'will my school know',
    'my mum knows nothing',
    'i told my mum to go away',
    'i told my friend',
  ])('is not heard in "%s"', (words) => expect(tells(words)).toBe(false));

  test.each([
    ['es', 'se lo conté a mi madre', 'no se lo dije a mi madre'],
    ['fr', "j'en ai parlé à ma mère", "si j'en ai parlé à ma mère"],
    ['pl', 'powiedziałam mamie', 'nie powiedziałam mamie'],
    ['uk', 'я розповіла мамі', 'якби я розповіла мамі'],
    ['ar', 'قلت لأمي', 'ما قلت لأمي'],
    ['ga', "d'inis mé do mo mham", "dá d'inis mé do mo mham"],
  ])('%s: "%s" is, "%s" is not', (locale, told, not) => {
    expect([tells(told, locale), tells(not, locale)]).toEqual([true, false]);
  });
});
