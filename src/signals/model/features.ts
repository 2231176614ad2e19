/** Words, word pairs and letter runs of a text, each as a number below `BUCKETS` (hashed). */

/** Power of two, so that a hash is cut to size by its low bits. */
export const BUCKETS = 1 << 16;

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const RUN = 4;
/** More than this adds nothing to what a text is about and would take time. */
const MOST_WORDS = 400;

/** Each feature once. Linear in the words. */
export function featuresOf(words: readonly string[]): readonly number[] {
  const found = new Set<number>();
  const read =
    words.length > MOST_WORDS ? [...words.slice(0, MOST_WORDS / 2), ...words.slice(-MOST_WORDS / 2)] : words;
  let before = '^';
  let beforeThat = '^';
  for (const word of read) {
    found.add(hash('w', word));
    found.add(hash('p', before, word));
    found.add(hash('t', beforeThat, before, word));
    addRuns(word, found);
    beforeThat = before;
    before = word;
  }
  found.add(hash('p', before, '$'));
  return [...found];
}

/** Four letters in a row within a word, its ends marked: finds a word's family and its misspellings. */
function addRuns(word: string, found: Set<number>): void {
  if (word.length < RUN || word.length > 20) return;
  const marked = `<${word}>`;
  for (let at = 0; at + RUN <= marked.length; at += 1) found.add(hash('c', marked.slice(at, at + RUN)));
}

/** FNV-1a, 32 bits. */
function hash(...parts: readonly string[]): number {
  let value = FNV_START;
  for (const part of parts) {
    for (let at = 0; at < part.length; at += 1) value = Math.imul(value ^ part.charCodeAt(at), FNV_PRIME);
    value = Math.imul(value ^ 0x20, FNV_PRIME);
  }
  return (value ^ (value >>> 16)) & (BUCKETS - 1);
}
