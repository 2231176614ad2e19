/** Key → the first word that has it; earlier words win, so put the important ones first. */
export function firstWordOf(words: readonly string[], key: (word: string) => string): Map<string, string> {
  const index = new Map<string, string>();
  for (const word of words) if (!index.has(key(word))) index.set(key(word), word);
  return index;
}

/** Whether one letter added, dropped, changed or two swapped turns one word into the other. */
export function oneSlipApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  return short.slice(at + 1) === long.slice(at + 1) || swapped(short, long, at);
}

function swapped(one: string, other: string, at: number): boolean {
  return one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2);
}

const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'il',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'gb',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'il',
  '|': 'il',
  '+': 't',
};
const MASKS = new Set('*#_•·█▪●■∗');

/** Which of `words` (all as long as the piece) it can be, sign for sign: leet as its letters, a mask as any. */
export function behindSigns(piece: string, words: readonly string[]): readonly string[] {
  return words.filter((word) => Array.from(piece).every((sign, at) => standsFor(sign, word.charAt(at))));
}

function standsFor(sign: string, letter: string): boolean {
  return sign === letter || MASKS.has(sign) || (LEET[sign]?.includes(letter) ?? false);
}

/** Leet read straight through: "d0n7" → "dont". */
export function plainLeet(piece: string, one: 'i' | 'l'): string {
  return Array.from(piece, (sign) =>
    sign === '1' || sign === '!' || sign === '|' ? one : (LEET[sign]?.charAt(0) ?? sign),
  ).join('');
}

/** Whether a run of masks in the piece may hide more or fewer letters than it shows ("s***ide"). */
export function masksAsGap(piece: string): { before: string; after: string } | undefined {
  const first = Array.from(piece).findIndex((sign) => MASKS.has(sign));
  if (first < 1) return undefined;
  let last = first;
  while (MASKS.has(piece.charAt(last))) last += 1;
  const after = piece.slice(last);
  const plain = /^\p{L}+$/u;
  if (!plain.test(piece.slice(0, first)) || (after !== '' && !plain.test(after))) return undefined;
  return { before: piece.slice(0, first), after };
}

/** All signs are masks and there are at least two: a whole word hidden. */
export function isAllMask(piece: string): boolean {
  return piece.length > 1 && Array.from(piece).every((sign) => MASKS.has(sign));
}
