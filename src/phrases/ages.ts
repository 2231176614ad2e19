import { fold } from './fold.ts';
import type { Phrasebook } from './load.ts';

/** The age that folded words say of their writer; `undefined`: none is said. */
export interface HearAge {
  /** Wherever it stands in the words: "im 10 and scared". */
  readonly said: (typed: string) => number | undefined;
  /** Only where the words say nothing else: "14", "fifteen", "im 14 btw". */
  readonly alone: (typed: string) => number | undefined;
}

/** `ages` of a language's common.json. */
interface AgeWords {
  /**
   * "im #": how one's own age is said. With the number first it holds only at the start of the words. "im in year #+4":
   * so many years are put to the number.
   */
  readonly said: readonly string[];
  /** The same where they say nothing else: "year #+4" in passing may be somebody else's. */
  readonly alone?: readonly string[];
  /** Words for 5 to 19, in order. */
  readonly numbers: readonly string[];
  /** "he thinks im 16": it was said or believed, one of these just before. */
  readonly notAfter: readonly string[];
  /** "im 10 minutes away": counted, not an age. */
  readonly notBefore: readonly string[];
  /** "14 btw", "ok im 14": said beside an age that is all they say. */
  readonly beside?: readonly string[];
}

/** Whoever is older says so when asked; in passing a large number is seldom an age. */
const YOUNGEST = 5;
const OLDEST = 19;
const DIGIT = /\d/u;
const BARE = /^\d{1,2}$/u;
/** So many words before an age may say that it was only told or thought. */
const NEAR = 3;

/** A way of saying one's age, and how many years it is more than the number in it. */
interface Saying {
  readonly pattern: RegExp;
  readonly more: number;
}

/** How one's own age is heard in a language, wherever it stands in the words (S25). */
export function ageHearing(book: Phrasebook): HearAge {
  const ages = book['common']?.['ages'] as AgeWords | undefined;
  if (ages === undefined) return { said: () => undefined, alone: () => undefined };
  const sayings = ages.said.map(sayingOf);
  const alone = [...sayings, ...(ages.alone ?? []).map(sayingOf)];
  const inDigits = digitsFor(ages.numbers);
  const notAfter = new Set(ages.notAfter.map(fold));
  const notBefore = new Set(ages.notBefore.map(fold));
  const beside = new Set(ages.beside?.map(fold));

  const isOwn = (typed: string, match: RegExpExecArray) => {
    const before = typed.slice(0, match.index).split(' ').slice(-NEAR);
    const [after = ''] = typed.slice(match.index + match[0].length + 1).split(' ');
    return !notBefore.has(after) && !before.some((word) => notAfter.has(word));
  };
  const find = (typed: string, ways: readonly Saying[], fits: (match: RegExpExecArray) => boolean) =>
    ways
      .flatMap(({ pattern, more }) => [...typed.matchAll(pattern)].map((match) => ({ match, more })))
      .filter(({ match }) => fits(match) && isOwn(typed, match))
      .map(({ match, more }) => Number(match[1]) + more)
      .find(isYoung);
  return {
    said: (words) => {
      const typed = inDigits(words);
      return typed === undefined ? undefined : find(typed, sayings, () => true);
    },
    alone: (words) => {
      const typed = inDigits(words);
      if (typed === undefined) return undefined;
      const all = typed.split(' ');
      const bare = all.filter((word) => !beside.has(word)).join(' ');
      if (BARE.test(bare)) return isYoung(Number(bare)) ? Number(bare) : undefined;
      return find(bare, alone, ([found]) => found === bare);
    },
  };
}

function isYoung(age: number): boolean {
  return age >= YOUNGEST && age <= OLDEST;
}

/** The words with numbers as digits; `undefined` where there is none: few messages have one, and every age has. */
function digitsFor(numbers: readonly string[]): (words: string) => string | undefined {
  const inDigits = numbers
    .map((word, index) => [` ${fold(word)} `, ` ${YOUNGEST + index} `] as const)
    .toSorted(([one], [other]) => other.length - one.length);
  const first = new Set(inDigits.map(([word]) => word.trim().split(' ')[0]));
  return (words) => {
    if (!DIGIT.test(words) && !words.split(' ').some((word) => first.has(word))) return undefined;
    return inDigits.reduce((text, [word, digits]) => text.replaceAll(word, digits), ` ${words} `).trim();
  };
}

/** Folded words are letters, digits and single spaces, so nothing needs escaping. */
function sayingOf(way: string): Saying {
  const [, template = way, more = '0'] = /^(.*?)([+-]\d+)?$/u.exec(way) ?? [];
  const [before = '', after = ''] = template.split('#').map((part) => fold(part));
  const glued = /#\S/u.test(template) ? '' : ' ';
  const start = before === '' ? '^' : `(?<= |^)${before}${/\S#/u.test(template) ? '' : ' '}`;
  const end = after === '' ? '' : glued + after;
  return { pattern: new RegExp(`${start}(\\d{1,2})${end}(?= |$)`, 'gu'), more: Number(more) };
}
