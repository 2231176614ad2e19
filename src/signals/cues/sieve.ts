import type { FramePart } from './frame.ts';
import { once } from '../../domain/once.ts';
import { NOWHERE, setNumber, type Places, type WordSets } from './places.ts';

/**
 * A frame made coarse: it lets through every text in which the frame stands, and few others. It asks only for first
 * words of phrases and forgets what must not stand. Written as numbers: `GAP, most` or
 * `WORDS, may be missing, how many, (set, length)…`.
 */
export type Sieve = Int32Array;

const GAP = 0;
const WORDS = 1;

/** Makes the sieves of frames; their sets of words are numbered with those of all frames. */
export function sieveMaker(
  idOf: (word: string) => number,
  numbered: WordSets,
): (parts: readonly FramePart[]) => Sieve {
  const stepsOf = once((part: FramePart) => stepsIn(part, idOf, numbered));
  return (parts) => Int32Array.from(parts.flatMap(stepsOf));
}

function stepsIn(part: FramePart, idOf: (word: string) => number, numbered: WordSets): readonly number[] {
  if (part.kind === 'gap') return [GAP, part.most];
  if (part.kind !== 'words') return [];
  const { words, phrases } = part;
  const lengths = [...new Set([...(words.length === 0 ? [] : [1]), ...phrases.map(({ length }) => length)])];
  const steps = lengths.flatMap((length) => {
    const firsts = phrases.filter((phrase) => phrase.length === length).map(([first = '']) => idOf(first));
    return [setNumber(length === 1 ? words.map(idOf) : firsts, numbered), length];
  });
  return [WORDS, part.optional || part.orCloses ? 1 : 0, lengths.length, ...steps];
}

/**
 * Whether something may stand from one of the `starts`. Bit k of each number speaks of the word at `base` + k: all
 * starts are followed at once. Only words of `open` (one sentence) are stepped over, and a gap never over a "not".
 */
export function letsThrough(
  sieve: Sieve,
  places: Places,
  base: number,
  starts: number,
  open: number,
  gaps: number,
): boolean {
  let reach = starts;
  for (let at = 0; at < sieve.length && reach !== 0;) {
    if (sieve[at] === GAP) {
      const most = sieve[at + 1] ?? 0;
      for (let more = 0; more < most; more += 1) reach |= (reach & gaps) << 1;
      at += 2;
      continue;
    }
    let next = sieve[at + 1] === 1 ? reach : 0;
    const end = at + 3 + 2 * (sieve[at + 2] ?? 0);
    for (at += 3; at < end; at += 2) {
      const row = places.rowOf(sieve[at] ?? 0);
      if (row !== NOWHERE) next |= (reach & open & places.window(row, base)) << (sieve[at + 1] ?? 1);
    }
    reach = next;
  }
  return reach !== 0;
}
