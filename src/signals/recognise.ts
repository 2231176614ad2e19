import { english, LANGUAGES } from './languages.ts';
import type { Language } from './cues/compile.ts';
import { isWordOf } from './normalise/lexicon.ts';
import { isWrittenIn } from './normalise/script.ts';

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

/** The words of a text, each with whether each language knows it. */
interface Looked {
  readonly words: readonly string[];
  readonly known: ReadonlyMap<Language, readonly boolean[]>;
}

/**
 * In which languages a text is to be read, judged by how many of its words each knows. On short and slangy sentences
 * this was better than tinyld and franc-min (docs/signals.md).
 */
export function spokenIn(text: string, home: Language): Spoken {
  const looked = lookUp(text);
  const read = home === english ? [english] : [home, english];
  const brought = LANGUAGES.filter(
    (language) => !read.includes(language) && isBroughtIn(language, read, looked),
  );
  const languages = [...read, ...brought];
  const guess = languages
    .filter((language) => language !== home && isGuess(language, home, looked))
    .toSorted((one, other) => countOf(other, looked) - countOf(one, looked))[0];
  const least = home === english ? LEAST_SHARE : LEAST_SHARE_AT_HOME;
  return {
    languages,
    ...(guess ? { guess } : {}),
    isForeign: isForeign(looked, languages, least),
    isNotEnglish: isForeign(looked, [english], LEAST_SHARE),
  };
}

function lookUp(text: string): Looked {
  const words = text.slice(0, LOOK).toLowerCase().replaceAll(APOSTROPHES, '').match(WORD) ?? [];
  return {
    words,
    known: new Map(LANGUAGES.map((language) => [language, words.map((word) => isKnown(word, language))])),
  };
}

/** A letter alone may be part of a spelled-out word ("k i l l"), so it counts as known where the script is right. */
function isKnown(word: string, { lexicon }: Language): boolean {
  if (word.length === 1) return isWrittenIn(word, lexicon.script);
  return isWordOf(word, lexicon) || isWordOf(lexicon.spell(word), lexicon);
}

function isBroughtIn(language: Language, read: readonly Language[], { words, known }: Looked): boolean {
  const isRead = (at: number) => read.some((each) => known.get(each)?.[at] === true);
  const news = words.filter(
    (word, at) => word.length > 1 && known.get(language)?.[at] === true && !isRead(at),
  );
  return news.length >= Math.min(BRINGS_IN, Math.max(1, words.length));
}

/** It knows words that home does not, more of them all than home, and enough for the length. */
function isGuess(language: Language, home: Language, looked: Looked): boolean {
  const { words, known } = looked;
  if (language === english && words.length < LEAST_WORDS) return false;
  const count = countOf(language, looked);
  const news = words.filter((_, at) => known.get(language)?.[at] === true && known.get(home)?.[at] !== true);
  return (
    news.length >= Math.min(BRINGS_IN, words.length) &&
    count > countOf(home, looked) &&
    count >= GUESS_SHARE * words.length
  );
}

function countOf(language: Language, { known }: Looked): number {
  return known.get(language)?.filter(Boolean).length ?? 0;
}

function isForeign({ words, known }: Looked, languages: readonly Language[], least: number): boolean {
  if (words.length === 0) return false;
  const count = words.filter((_, at) =>
    languages.some((language) => known.get(language)?.[at] === true),
  ).length;
  const isInScript = (word: string) => languages.some(({ lexicon }) => isWrittenIn(word, lexicon.script));
  if (!words.some(isInScript)) return true;
  return words.length >= LEAST_WORDS && count < least * words.length;
}
