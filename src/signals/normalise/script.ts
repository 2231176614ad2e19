import { ARABIC_FOLDS, foldCharacter, LOOK_ALIKES } from './characters.ts';

export const SCRIPTS = ['latin', 'cyrillic', 'arabic'] as const;

/** The letters a language is written in; decides how characters are made plain. */
export type Script = (typeof SCRIPTS)[number];

const LETTERS: Readonly<Record<Script, RegExp>> = {
  latin: /[a-z]/,
  cyrillic: /\p{Script=Cyrillic}/u,
  arabic: /\p{Script=Arabic}/u,
};

/** Whether a (folded or lower-case) word has a letter of this script. */
export function isWrittenIn(word: string, script: Script): boolean {
  return LETTERS[script].test(word);
}

const COMBINING = /\p{M}/gu;

/**
 * One character made plain for a script. Latin: everything that looks Latin becomes so. Cyrillic: marks go (`й` is
 * `и`, `ї` is `і`, whichever the writer's keyboard has), letters stay. Arabic: vowel signs and the stretching line go,
 * the forms of alef, ya, waw and ta marbuta become one, digits become 0 to 9.
 */
export function foldFor(script: Script): (character: string) => string {
  return script === 'latin' ? foldCharacter : script === 'cyrillic' ? readyMade.cyrillic : readyMade.arabic;
}

function foldCyrillic(character: string): string {
  if (!LETTERS.cyrillic.test(character)) return foldCharacter(character);
  const plain = character.normalize('NFKD').replace(COMBINING, '').toLowerCase();
  return plain === 'ґ' ? 'г' : plain;
}

function foldArabic(character: string): string {
  const special = ARABIC_FOLDS.get(character);
  if (special !== undefined) return special;
  if (!LETTERS.arabic.test(character)) return foldCharacter(character);
  const plain = character.normalize('NFKD').replace(COMBINING, '');
  return Array.from(plain, (part) => ARABIC_FOLDS.get(part) ?? part).join('');
}

/** The letters of a script, each made plain when the program starts; whatever else comes is worked out. */
function madeReady(fold: (character: string) => string, first: number, last: number) {
  const plain = Array.from({ length: last - first + 1 }, (_, at) => fold(String.fromCharCode(first + at)));
  return (character: string) =>
    (character.length === 1 ? plain[character.charCodeAt(0) - first] : undefined) ?? fold(character);
}

const readyMade = {
  cyrillic: madeReady(foldCyrillic, 0x400, 0x4ff),
  arabic: madeReady(foldArabic, 0x600, 0x6ff),
};

/** Latin letters that stand in a Cyrillic word by a slip of the keyboard, or to hide it. */
const TO_CYRILLIC = new Map(
  ['aа', 'eе', 'iі', 'oо', 'pр', 'cс', 'xх', 'yу', 'kк', 'mм', 'tт'].map(([latin = '', cyrillic = '']) => [
    latin,
    cyrillic,
  ]),
);
const LETTER_RUN = /\p{L}+/gu;

/** In words that have a Cyrillic letter, Latin look-alikes are meant as Cyrillic too. Keeps the length. */
export function mendCyrillic(folded: string): string {
  return folded.replaceAll(LETTER_RUN, (word) =>
    LETTERS.cyrillic.test(word)
      ? word.replaceAll(/[a-z]/g, (letter) => TO_CYRILLIC.get(letter) ?? letter)
      : word,
  );
}

/** A Cyrillic letter that looks like no Latin one: the text is Cyrillic, not Latin in disguise. */
const CYRILLIC_ONLY = new RegExp(
  `[${Array.from({ length: 0x60 }, (_, at) => String.fromCharCode(0x400 + at))
    .concat('ґ')
    .filter((letter) => !LOOK_ALIKES.has(letter.normalize('NFKD').replace(COMBINING, '').toLowerCase()))
    .join('')}]`,
);
const WORD = /[\p{L}\p{M}]+/gu;

/**
 * Where whole Cyrillic words stand that must not be read as Latin ones (`не` is not "he"): raw offsets as pairs.
 * None where Cyrillic letters only stand in for Latin ones.
 */
export function cyrillicWords(raw: string): readonly (readonly [number, number])[] {
  if (!CYRILLIC_ONLY.test(raw)) return [];
  return [...raw.matchAll(WORD)]
    .filter(([word]) => LETTERS.cyrillic.test(word) && !/[a-z]/i.test(word))
    .map(({ 0: word, index }) => [index, index + word.length]);
}

const APOSTROPHE = /'/g;
/** Nothing in these has to be made plain, in Latin script. */
const PLAIN_LATIN = /^[a-z0-9]*$/;

/** Spellings of a language that are made alike, as its data lists them. */
export type Spelling = readonly (readonly [RegExp, string])[];

/** A word whose characters are already plain, spelled the one way that is looked up. */
export function respell(word: string, spelling: Spelling): string {
  return spelling.reduce((text, [from, to]) => text.replace(from, to), word);
}

/** Makes the words of a language's data as the normaliser leaves those of a message. */
export function speller(
  script: Script,
  spelling: Spelling,
  fold: (character: string) => string = foldFor(script),
): (word: string) => string {
  return (word) => {
    if (script === 'latin' && PLAIN_LATIN.test(word)) return respell(word, spelling);
    const plain = Array.from(word, fold).join('').replaceAll(APOSTROPHE, '');
    return respell(script === 'cyrillic' ? mendCyrillic(plain) : plain, spelling);
  };
}
