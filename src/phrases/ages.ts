import { fold } from './fold.ts';
import type { Phrasebook } from './load.ts';

/** The age that folded words say of their writer; `undefined`: none is said. */
export type HearAge = (typed: string) => number | undefined;

/** `ages` of a language's common.json. */
interface AgeWords {
  /** "im #": how one's own age is said. With the number first it holds only at the start of the words. */
  readonly said: readonly string[];
  /** Words for 5 to 19, in order. */
  readonly numbers: readonly string[];
  /** "he thinks im 16": it was said or believed, one of these just before. */
  readonly notAfter: readonly string[];
  /** "im 10 minutes away": counted, not an age. */
  readonly notBefore: readonly string[];
}

/** Whoever is older says so when asked; in passing a large number is seldom an age. */
const YOUNGEST = 5;
const OLDEST = 19;
const DIGIT = /\d/u;
/** So many words before an age may say that it was only told or thought. */
const NEAR = 3;

/** How one's own age is heard in a language, wherever it stands in the words (S25). */
export function ageHearing(book: Phrasebook): HearAge {
  const ages = book['common']?.['ages'] as AgeWords | undefined;
  if (ages === undefined) return () => undefined;
  const inDigits = ages.numbers
    .map((word, index) => [` ${fold(word)} `, ` ${YOUNGEST + index} `] as const)
    .toSorted(([one], [other]) => other.length - one.length);
  const said = ages.said.map(patternOf);
  const notAfter = new Set(ages.notAfter.map(fold));
  const notBefore = new Set(ages.notBefore.map(fold));

  const isOwn = (typed: string, match: RegExpExecArray) => {
    const before = typed.slice(0, match.index).split(' ').slice(-NEAR);
    const [after = ''] = typed.slice(match.index + match[0].length + 1).split(' ');
    return !notBefore.has(after) && !before.some((word) => notAfter.has(word));
  };
  const beginNumbers = new Set(inDigits.map(([word]) => word.trim().split(' ')[0]));
  const mayHoldNumber = (words: string) =>
    DIGIT.test(words) || words.split(' ').some((word) => beginNumbers.has(word));
  return (words) => {
    // Every way of saying it has a number in it, and few messages have one.
    if (!mayHoldNumber(words)) return undefined;
    const typed = inDigits
      .reduce((text, [word, digits]) => text.replaceAll(word, digits), ` ${words} `)
      .trim();
    return said
      .flatMap((pattern) => [...typed.matchAll(pattern)])
      .filter((match) => isOwn(typed, match))
      .map(([, digits]) => Number(digits))
      .find((age) => age >= YOUNGEST && age <= OLDEST);
  };
}

/** Folded words are letters, digits and single spaces, so nothing needs escaping. */
function patternOf(template: string): RegExp {
  const [before = '', after = ''] = template.split('#').map((part) => fold(part));
  const glued = /#\S/u.test(template) ? '' : ' ';
  const start = before === '' ? '^' : `(?<= |^)${before}${/\S#/u.test(template) ? '' : ' '}`;
  return new RegExp(`${start}(\\d{1,2})${after === '' ? '' : glued + after}(?= |$)`, 'gu');
}
