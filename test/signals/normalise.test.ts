import { describe, expect, test } from '@jest/globals';
import { reaches } from '../../src/domain/care.ts';
import { readWords } from './reading.ts';

const SENTENCES = [
  'i want to kill myself',
  'thinking about suicide',
  'i feel suicidal',
  'i want to hang myself',
];

const letters = (word: string) => Array.from(word);
const onLongWords = (change: (word: string) => string) => (text: string) =>
  text
    .split(' ')
    .map((word) => (/kill|suicid|hang|myself/.test(word) ? change(word) : word))
    .join(' ');
const styled = (start: number) => (text: string) =>
  text.replaceAll(/[a-z]/g, (letter) => String.fromCodePoint(start + letter.charCodeAt(0) - 97));

const DISGUISES: Readonly<Record<string, (text: string) => string>> = {
  'one letter masked': onLongWords((word) => `${word.charAt(0)}*${word.slice(2)}`),
  'vowels masked': onLongWords((word) => word.replaceAll(/[aeiou]/g, '#')),
  spaced: onLongWords((word) => letters(word).join(' ')),
  'spaced throughout': (text) => letters(text.replaceAll(' ', '')).join(' '),
  dotted: onLongWords((word) => letters(word).join('.')),
  'a star between letters': onLongWords((word) => letters(word).join('*')),
  stretched: onLongWords((word) => word.replace(/[aeiou]/, (vowel) => vowel.repeat(6))),
  leet: onLongWords((word) => word.replaceAll('i', '1').replaceAll('e', '3').replaceAll('s', '5')),
  signs: onLongWords((word) => word.replaceAll('i', '!').replaceAll('s', '$').replaceAll('a', '@')),
  'Cyrillic look-alikes': (text) => text.replaceAll('i', 'і').replaceAll('e', 'е').replaceAll('a', 'а'),
  'zero-width characters': onLongWords((word) => letters(word).join('\u200b')),
  'full width': (text) =>
    text.replaceAll(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  'mathematical bold': styled(0x1d41a),
  'stacked marks': onLongWords((word) => word.replaceAll(/[aeiou]/g, '$&\u0336\u0301')),
  glued: (text) => text.replaceAll(' ', ''),
  'cut in half': onLongWords((word) => (word.length > 4 ? `${word.slice(0, 3)} ${word.slice(3)}` : word)),
  'letters swapped': onLongWords((word) => (word.length > 4 ? word.replace(/^(.)(.)(.)/, '$1$3$2') : word)),
  'upper case': (text) => text.toUpperCase(),
};

describe.each(Object.entries(DISGUISES))('%s', (_, disguise) => {
  test.each(SENTENCES)('does not hide: %s', (sentence) => {
    expect(reaches(readWords(disguise(sentence)).care, 'crisis')).toBe(true);
  });
});

test.each([
  'kms',
  'i wanna unalive',
  'gonna ctb',
  'sewerslide is all i think about',
  'i want to 💀 no i mean kill myself',
])('algospeak is read: %s', (words) => {
  expect(reaches(readWords(words).care, 'crisis')).toBe(true);
});

test.each([
  'he is a skilled player',
  'my therapist is nice',
  'i have a cold and a cough',
  'we were chilling on the hill',
  'she is a talented dancer',
])('an ordinary word is not taken for a disguise: %s', (words) => {
  expect(readWords(words).care).toBe('none');
});

test("the quote is the reporter's own writing, disguise and all", () => {
  const words = 'hello. i w4nt to k*ll mys3lf ok';
  const [evidence] = readWords(words).evidence;
  expect(evidence?.quote).toContain('k*ll mys3lf');
  expect(words.slice(evidence?.start, evidence?.end)).toBe(evidence?.quote);
});
