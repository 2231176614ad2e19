import type { Place } from '../domain/ids.ts';
import type { DoNotShow } from './facts.ts';

/** Shorter numbers also turn up inside longer ones (116 111 is not 111), so they must stand by themselves. */
const LONG_ENOUGH = 5;

/**
 * What in a text must not be shown to anyone (or to anyone at `place`): the numbers and names of
 * do-not-show.json. Numbers are compared whole and without spaces, dashes, dots and brackets, so
 * 0808 800 500 is found however it is spaced, and 0808 800 5000 is not taken for it.
 */
export function forbiddenIn(list: DoNotShow, shown: string, place?: Place): readonly string[] {
  const runs = runsOf(shown);
  const words = shown.toLowerCase();
  return list
    .filter((entry) => entry.places === undefined || (place !== undefined && entry.places.includes(place)))
    .flatMap((entry) => [
      ...entry.numbers.filter((number) => runs.some((run) => holds(run, number.replace(/\D/g, '')))),
      ...entry.words.filter((word) => words.includes(word.toLowerCase())),
    ]);
}

/** Digit groups that a reader takes for one number: "(0808) 800-500" is one run of three groups. */
function runsOf(shown: string): readonly (readonly string[])[] {
  const runs = shown.match(/\d+(?:(?:[ \u00a0.-]|\)\s?|\s?\()\d+)*/g) ?? [];
  return runs.map((run) => run.match(/\d+/g) ?? []);
}

function holds(run: readonly string[], digits: string): boolean {
  if (digits.length < LONG_ENOUGH) return run[0] === digits || run.join('') === digits;
  return run.some((_, from) => startsWith(run.slice(from), digits));
}

/** Whether the first few groups, joined, are exactly these digits. */
function startsWith(groups: readonly string[], digits: string): boolean {
  return groups.some((_, last) => groups.slice(0, last + 1).join('') === digits);
}
