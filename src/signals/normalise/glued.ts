import type { Lexicon } from './lexicon.ts';
import type { Meaning } from './repair.ts';

const LONGEST_PART = 12;
const SHORTEST_GLUED = 8;

/** "iwanttodie" → i want to die. Only when every part is a word of the cues and at least one is a core word. */
export function splitGlued(piece: string, lexicon: Lexicon): Meaning | undefined {
  if (piece.length < SHORTEST_GLUED) return undefined;
  const parts = splitWords(piece, lexicon);
  if (!parts || (parts.length < 3 && piece.length < 9)) return undefined;
  return asMeaning(parts, lexicon);
}

/** Letters that stood alone ("k i l l m e") joined: the same split, with no least length. */
export function splitSpelled(letters: string, lexicon: Lexicon): Meaning | undefined {
  const parts = splitWords(letters, lexicon);
  return parts && asMeaning(parts, lexicon);
}

function asMeaning(parts: readonly string[], lexicon: Lexicon): Meaning | undefined {
  const words = parts.flatMap((part) => lexicon.shorthand.get(part) ?? [part]);
  return words.some((word) => lexicon.core.has(word)) ? words.map((word) => [word]) : undefined;
}

/** The split into the fewest words, by dynamic programming; at most twelve looks per letter. */
function splitWords(piece: string, lexicon: Lexicon): readonly string[] | undefined {
  const best: (readonly string[] | undefined)[] = [[]];
  for (let to = 1; to <= piece.length; to += 1) best[to] = bestEndingAt(piece, to, best, lexicon);
  return best[piece.length];
}

function bestEndingAt(
  piece: string,
  to: number,
  best: readonly (readonly string[] | undefined)[],
  lexicon: Lexicon,
): readonly string[] | undefined {
  let shortest: readonly string[] | undefined;
  for (let from = Math.max(0, to - LONGEST_PART); from < to; from += 1) {
    const before = best[from];
    const word = piece.slice(from, to);
    if (!before || !isPart(word, lexicon)) continue;
    if (!shortest || before.length + 1 < shortest.length) shortest = [...before, word];
  }
  return shortest;
}

function isPart(word: string, lexicon: Lexicon): boolean {
  if (word.length === 1) return lexicon.glue.has(word);
  return (
    lexicon.ids.has(word) || ((word.length > 2 || lexicon.glue.has(word)) && lexicon.shorthand.has(word))
  );
}
