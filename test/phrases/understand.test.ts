import { describe, expect, test } from '@jest/globals';
import { id } from '../../src/domain/ids.ts';
import { fold } from '../../src/phrases/fold.ts';
import { createPhrases } from '../../src/phrases/phrases.ts';

const PL = id.locale('pl');
const PHRASES = createPhrases({
  en: {
    common: {
      choice: { yes: 'Yes', no: 'No', 'not-sure': 'Not sure' },
      heard: { yes: ['yes'], no: ['no', 'nah'] },
      understood: { explain: ['what do you mean'], 'cannot-talk': ['cant talk on the phone'] },
    },
    commands: { heard: { stop: ['stop'], delete: ['delete everything'] } },
    place: { understood: { 'being-in': ['im in'] }, names: { PL: ['poland'] } },
  },
  pl: {
    common: {
      choice: { yes: 'Tak', no: 'Nie', 'not-sure': 'Nie wiem' },
      heard: { yes: ['no', 'jasne'], no: ['nie chcę'] },
      understood: { explain: ['co to znaczy'] },
    },
    commands: { heard: { stop: ['koniec'] } },
    place: { understood: { 'being-in': ['jestem w'] }, names: { PL: ['Łodzi', 'polsce'] } },
  },
});
const { understand } = PHRASES;
const offered = ['yes', 'no', 'not-sure'].map((choice) => ({
  id: id.choice(choice),
  label: id.phrase(`common:choice.${choice}`),
}));
const chosen = (words: string) => understand.choice(words, offered, PL);

describe('what is typed', () => {
  test('its own language first: "no" is a yes in Polish', () => {
    expect(chosen('No!')).toBe('yes');
  });

  test('without accents, with marks, stretched', () => {
    expect([chosen('nie chce'), chosen('NIE WIEM...'), chosen('jasneee')]).toEqual(['no', 'not-sure', 'yes']);
  });

  test('English labels, words, commands and phrases are understood all the same', () => {
    expect([chosen('nah'), chosen('Not sure')]).toEqual(['no', 'not-sure']);
    expect(understand.command('STOP', PL)).toBe('stop');
    expect(understand.command('delete everything', PL)).toBe('delete');
    expect(understand.isOneOf('What do you mean?', 'common:explain', PL)).toBe(true);
    expect(understand.mentions('sorry i can’t talk on the phone', 'common:cannot-talk', PL)).toBe(true);
    expect(understand.place('im in Poland now', PL)).toBe('PL');
  });

  test('its own commands, phrases and places', () => {
    expect(understand.command('koniec', PL)).toBe('stop');
    expect(understand.isOneOf('co to znaczy?', 'common:explain', PL)).toBe(true);
    expect(understand.place('jestem w lodzi', PL)).toBe('PL');
  });

  test('the number of an answer in any digits', () => {
    expect([chosen('2'), chosen('٢'), chosen('۲)')]).toEqual(['no', 'no', 'no']);
  });

  test('what no list holds is nothing', () => {
    expect([
      chosen('pies'),
      understand.command('make it stop', PL),
      understand.place('jestem w domu', PL),
    ]).toEqual([undefined, undefined, undefined]);
  });
});

test('Arabic is compared without vowel signs and by one form of each letter', () => {
  expect(fold('أُرِيدُ المساعدة')).toBe(fold('اريد المساعده'));
});

test('a language bears its own name, whatever is spoken', () => {
  expect([PHRASES.word('languages:own.pl', id.locale('en')), PHRASES.word('languages:own.en', PL)]).toEqual([
    'Polski',
    'English',
  ]);
});
