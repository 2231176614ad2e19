/** Fewer words than these are everybody's: "hi", "help me". */
const FEWEST_WORDS = 3;
const MOST_WORDS = 20;

/**
 * How a conversation begins, so that two that begin alike can be told (S31): its first words in small letters, without
 * signs; `undefined` where there are too few to say anything. Kept only as a keyed hash.
 */
export function openingOf(text: string): string | undefined {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  if (words === null || words.length < FEWEST_WORDS) return undefined;
  return words.slice(0, MOST_WORDS).join(' ');
}
