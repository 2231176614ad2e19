import { lazily } from '../domain/once.ts';
import { allLanguages, english, LANGUAGE_NAMES } from './languages.ts';
import type { Language } from './cues/compile.ts';
import { isWordOf } from './normalise/lexicon.ts';
import { isWrittenIn, SCRIPTS, type Script } from './normalise/script.ts';

/** Which languages a message is read in. */
export interface Spoken {
  /** The home language, English, and any other that some of the words belong to. */
  readonly languages: readonly Language[];
  /** The language of ours it is written in, where that is not the home language. */
  readonly guess?: Language;
  /** Too few of its words are known in any of `languages`. */
  readonly isForeign: boolean;
  /** Too few are English: the English model then says nothing. */
  readonly isNotEnglish: boolean;
}

/** Below this share of known words a text is not in that language. */
const LEAST_SHARE = 0.45;
/** Where the reporter chose the language, fewer will do: the list of its ordinary words may be short. */
const LEAST_SHARE_AT_HOME = 0.25;
/** From this share of known words on a text is taken for another of our languages. */
const GUESS_SHARE = 0.5;
/** So few words prove nothing, unless their script does. */
const LEAST_WORDS = 3;
/** So many words that no language read so far knows bring another one in; of a single word, that one. */
const BRINGS_IN = 2;
const LOOK = 600;
const WORD = /[\p{L}\p{M}]+/gu;
const APOSTROPHES = /['’ʼ]/g;
const ASCII = /^[a-z]+$/;

/** Each language is one bit, so that who knows a word is one number. */
const BIT: ReadonlyMap<string, number> = new Map(LANGUAGE_NAMES.map((name, at) => [name, 1 << at]));

const ENGLISH_BIT = bitOf(english);

/** Plain word → the languages that have it in a cue, as a short form or as an ordinary word. */
const whoKnows = lazily(() => {
  const index = new Map<string, number>();
  for (const language of allLanguages()) {
    const { ids, shorthand, known } = language.lexicon;
    for (const words of [ids.keys(), shorthand.keys(), known.keys()]) {
      for (const word of words) index.set(word, (index.get(word) ?? 0) | bitOf(language));
    }
  }
  return index;
});

interface OfScript {
  /** As bits. */
  readonly bits: number;
  readonly languages: readonly Language[];
  /** Those that know more words than they list: by stems and spelling. */
  readonly withForms: readonly Language[];
}

const byScript = lazily((): Readonly<Record<Script, OfScript>> => ({
  latin: ofScript('latin'),
  cyrillic: ofScript('cyrillic'),
  arabic: ofScript('arabic'),
}));

function ofScript(script: Script): OfScript {
  const languages = allLanguages().filter(({ lexicon }) => lexicon.script === script);
  return { bits: bitsOf(languages), languages, withForms: languages.filter(hasForms) };
}

/** Makes what recognising a language needs, which the first message would wait for. */
export function makeIndex(): void {
  whoKnows();
  byScript();
}

function hasForms({ lexicon }: Language): boolean {
  return lexicon.stems.size > 0 || lexicon.prefixes.length > 0 || lexicon.spelling.length > 0;
}

function bitOf(language: Language): number {
  return BIT.get(language.name) ?? 0;
}

function bitsOf(languages: readonly Language[]): number {
  return languages.reduce((bits, language) => bits | bitOf(language), 0);
}

/**
 * In which languages a text is to be read, judged by how many of its words each knows. On short and slangy sentences
 * this was better than tinyld and franc-min (docs/signals.md).
 */
export function spokenIn(text: string, home: Language): Spoken {
  const words = text.slice(0, LOOK).toLowerCase().replaceAll(APOSTROPHES, '').match(WORD) ?? [];
  const knowers = words.map(knowersOf);
  const read = home === english ? [english] : [home, english];
  const readBits = bitsOf(read);
  const isNews = (at: number) => words[at]?.length !== 1 && ((knowers[at] ?? 0) & readBits) === 0;
  const news = knowers.filter((_, at) => isNews(at));
  const enough = Math.min(BRINGS_IN, Math.max(1, words.length));
  const brought = allLanguages().filter(
    (language) => !read.includes(language) && countOf(bitOf(language), news) >= enough,
  );
  const languages = brought.length === 0 ? read : [...read, ...brought];
  const guess = guessOf(languages, home, knowers);
  return {
    languages,
    ...(guess ? { guess } : {}),
    isForeign: isForeign(words, knowers, languages, home === english ? LEAST_SHARE : LEAST_SHARE_AT_HOME),
    isNotEnglish: isForeign(words, knowers, [english], LEAST_SHARE),
  };
}

/** A letter alone may be part of a spelled-out word ("k i l l"), so every language of its script knows it. */
function knowersOf(word: string): number {
  const known = whoKnows();
  const listed = known.get(word) ?? 0;
  if (word.length > 1 && (listed & ENGLISH_BIT) !== 0) return listed;
  const script = ASCII.test(word) ? 'latin' : (SCRIPTS.find((each) => isWrittenIn(word, each)) ?? 'latin');
  if (word.length === 1) return isWrittenIn(word, script) ? byScript()[script].bits : 0;
  const plain = script === 'latin' && ASCII.test(word) ? word : spelledIn(word, script);
  const folded = plain === word ? listed : (known.get(plain) ?? 0);
  const formed = byScript()[script].withForms.filter(({ lexicon }) => isWordOf(lexicon.spell(word), lexicon));
  return listed | folded | bitsOf(formed);
}

/** Whether a written word is one of this language, in any spelling that its reader takes. */
export function isWrittenWordOf(raw: string, { lexicon }: Language): boolean {
  const word = raw.toLowerCase().replaceAll(APOSTROPHES, '');
  if (word.length === 1) return isWrittenIn(word, lexicon.script);
  return isWordOf(word, lexicon) || isWordOf(lexicon.spell(word), lexicon);
}

function spelledIn(word: string, script: Script): string {
  const { languages } = byScript()[script];
  return languages.find((language) => !hasForms(language))?.lexicon.spell(word) ?? word;
}

function countOf(bits: number, knowers: readonly number[]): number {
  let count = 0;
  for (const each of knowers) if ((each & bits) !== 0) count += 1;
  return count;
}

/** The one that knows words that home does not, more of them all than home, and enough for the length. */
function guessOf(
  languages: readonly Language[],
  home: Language,
  knowers: readonly number[],
): Language | undefined {
  const here = countOf(bitOf(home), knowers);
  if (here === knowers.length) return undefined;
  const elsewhere = knowers.filter((bits) => (bits & bitOf(home)) === 0);
  const count = (language: Language) => countOf(bitOf(language), knowers);
  return languages
    .filter(
      (language) =>
        language !== home &&
        (language !== english || knowers.length >= LEAST_WORDS) &&
        countOf(bitOf(language), elsewhere) >= Math.min(BRINGS_IN, knowers.length) &&
        count(language) > here &&
        count(language) >= GUESS_SHARE * knowers.length,
    )
    .toSorted((one, other) => count(other) - count(one))[0];
}

function isForeign(
  words: readonly string[],
  knowers: readonly number[],
  languages: readonly Language[],
  least: number,
): boolean {
  if (words.length === 0) return false;
  const known = countOf(bitsOf(languages), knowers);
  if (words.length >= LEAST_WORDS && known < least * words.length) return true;
  if (known > 0) return false;
  return !words.some((word) => languages.some(({ lexicon }) => isWrittenIn(word, lexicon.script)));
}
