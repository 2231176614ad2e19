import { expect, test } from '@jest/globals';
import { checkLocale } from '../../src/phrases/check-locale.ts';
import type { Finding, LocaleRules } from '../../src/phrases/check-locale.ts';
import type { Phrasebook } from '../../src/phrases/load.ts';

/** A small English, and a Polish made to have every fault once. */
const ENGLISH: Phrasebook = {
  talk: {
    version: '1',
    says: {
      calm: 'Thank you for telling me.',
      waiting: 'You are number {{place}}. [Childline](https://childline.example) is there too.',
    },
    place: { ahead_one: '{{count}} person is before you.', ahead_other: '{{count}} people are before you.' },
    choice: { again: 'Do it again' },
    heard: { again: ['again'] },
  },
  console: { title: 'The desk of the people here' },
};

const POLISH: Phrasebook = {
  talk: {
    version: '1',
    says: {
      calm: 'Dziękuję, że mi o tym mówisz.',
      waiting: 'Twój numer to {{place}}. Jest też [Childline](https://childline.example).',
    },
    place: {
      ahead_one: 'Przed tobą jest {{count}} osoba.',
      ahead_few: 'Przed tobą są {{count}} osoby.',
      ahead_many: 'Przed tobą jest {{count}} osób.',
      ahead_other: 'Przed tobą jest {{count}} osoby.',
    },
    choice: { again: 'Jeszcze raz' },
    heard: { again: ['jeszcze raz', 'znowu'] },
  },
};

const RULES: LocaleRules = { banned: ['\\bpopełni\\p{L}* samobójstwo'], formal: ['\\bPan[ai]?\\b'] };

function check(own: Phrasebook, rules: LocaleRules = RULES): readonly Finding[] {
  return checkLocale(ENGLISH, own, { locale: 'pl', rules, segments: (text) => Math.ceil(text.length / 70) });
}

/** The same language with some of its talk words changed. */
function withTalk(part: string, changes: Readonly<Record<string, string | undefined>>): Phrasebook {
  const talk = POLISH['talk'] ?? {};
  const words = { ...(talk[part] as Readonly<Record<string, string>>), ...changes };
  const kept = Object.fromEntries(Object.entries(words).filter(([, text]) => text !== undefined));
  return { ...POLISH, talk: { ...talk, [part]: kept } };
}

const briefly = (findings: readonly Finding[]) => findings.map(({ kind, key }) => `${kind} ${key}`);

test('a whole language has no findings, and needs no console of its own', () => {
  expect(check(POLISH)).toEqual([]);
});

test('a language that begins the console needs all of it', () => {
  expect(briefly(check({ ...POLISH, console: {} }))).toEqual(['missing console:title']);
});

test.each([
  ['a phrase that is not there', 'says', { calm: undefined }, 'missing talk:says.calm'],
  ['a phrase that English lacks', 'says', { extra: 'Jestem tu.' }, 'extra talk:says.extra'],
  ['English words', 'says', { calm: 'Thank you for telling me.' }, 'untranslated talk:says.calm'],
  ['a plural form that is missing', 'place', { ahead_few: undefined }, 'plural talk:place.ahead_few'],
  [
    'a button that is too long',
    'choice',
    { again: 'Zróbmy to jeszcze raz od początku' },
    'long-label talk:choice.again',
  ],
  ['more than two text messages', 'says', { calm: 'Dziękuję. '.repeat(20) }, 'long-text talk:says.calm'],
  ['a banned word', 'says', { calm: 'Ktoś popełnił samobójstwo.' }, 'banned talk:says.calm'],
  ['a stiff "you"', 'says', { calm: 'Dziękuję, że Pani mi o tym mówi.' }, 'tone talk:says.calm'],
])('finds %s', (_what, part, changes, finding) => {
  expect(briefly(check(withTalk(part, changes)))).toEqual([finding]);
});

test('finds a placeholder and a link that were lost or changed', () => {
  const own = withTalk('says', {
    waiting: 'Twój numer to {{miejsce}}. Jest też [Childline](https://other.example).',
  });
  expect(check(own).map(({ kind, detail }) => `${kind} ${detail}`)).toEqual([
    'placeholders {{place}}',
    'placeholders {{miejsce}}',
    'links https://childline.example',
    'links https://other.example',
  ]);
});

test('a sentence may be as long as the language allows, and a file follows the English it translates', () => {
  const long = withTalk('says', { calm: 'Raz dwa trzy cztery pięć sześć. Siedem.' });
  expect(briefly(check(long, { ...RULES, sentenceWords: 5 }))).toEqual(['long-sentence talk:says.calm']);
  expect(check(long, { ...RULES, sentenceWords: 6 })).toEqual([]);
  const newer = { ...ENGLISH, talk: { ...ENGLISH['talk'], version: '2' } };
  const found = checkLocale(newer, POLISH, { locale: 'pl', rules: RULES, segments: () => 1 });
  expect(briefly(found)).toEqual(['stale talk:version']);
});

test('a short wording for text messages is allowed, and answers the length', () => {
  const own = withTalk('says', { calm: 'Dziękuję. '.repeat(20), calm_sms: 'Dziękuję.' });
  expect(check(own)).toEqual([]);
});

test('words that are rightly the same in both languages can be named', () => {
  const own = withTalk('says', { calm: 'Thank you for telling me.' });
  expect(check(own, { ...RULES, same: ['talk:says.calm'] })).toEqual([]);
});
