import type { Senses } from './senses.ts';

/**
 * What the model counts in a text, each as a number below `BUCKETS` (hashed): words, pairs of words,
 * runs of two and three with each word's class in place of the word (see `WordClasses`), classes said close together, and
 * letter runs of words nobody listed.
 */

/** Power of two, so that a hash is cut to size by its low bits. */
export const BUCKETS = 1 << 19;

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const RUN = 4;
const LONGEST_WORD = 20;
/** More than this adds nothing to what a text is about and would take time. */
const MOST_WORDS = 400;
/** How far apart two classes are still counted as said together. */
const TOGETHER = 10;

const WORD = 1;
const PAIR = 2;
const LETTERS = 5;
const CLASS = 6;
const CLASS_PAIR = 7;
const CLASS_TRIPLE = 8;
const CLASSES_TOGETHER = 11;
const CUE = 12;
const SENSE = 13;
const SENSE_PAIR = 14;
const SENSE_TRIPLE = 15;
const SENSES_TOGETHER = 16;
/** How many senses apart two are still counted as said together: other languages put their words in another order. */
const SENSES_APART = 6;

/** A word as the model sees it, made once per listed word, so that reading hashes no letters. */
interface Seen {
  readonly hash: number;
  /** 0: in no class. */
  readonly group: number;
  /** What stands for it among the classes: its class, itself if it binds, else 0. */
  readonly stand: number;
}

/** The words of a language that mean nearly the same, and those that hang the others together, ready to count. */
export interface WordClasses {
  readonly names: readonly string[];
  readonly listed: ReadonlyMap<string, Seen>;
  /** What words say, by an English name; only languages that learn from English lines too have them. */
  readonly senses?: Senses;
  /** Not where only the senses of words are counted. */
  readonly wordsCount?: boolean;
}

/** `classes`: name → words; a word stands in the first that has it. `binding`: words that stand for themselves. */
export function wordClasses(classes: Readonly<Record<string, string>>, binding: string): WordClasses {
  const bound = binding.split(' ').map((word): [string, Seen] => {
    const hash = hashOf(word);
    return [word, { hash, group: 0, stand: hash }];
  });
  const grouped = Object.values(classes)
    .map((words, index) => ({ words, group: index + 1 }))
    .reverse()
    .flatMap(({ words, group }) =>
      words.split(' ').map((word): [string, Seen] => [word, { hash: hashOf(word), group, stand: group }]),
    );
  return { names: Object.keys(classes), listed: new Map([...bound, ...grouped]) };
}

/** The same, and what its words say in English. */
export function withSenses(classes: WordClasses, senses: Senses): WordClasses {
  return { ...classes, senses };
}

/** Of lines in another language: they are counted by what they say alone. */
export function bySensesAlone(senses: Senses): WordClasses {
  return { names: [], listed: new Map(), senses, wordsCount: false };
}

/** The class of a word, where it has one. */
export function classOf(word: string, { names, listed }: WordClasses): string | undefined {
  const group = listed.get(word)?.group ?? 0;
  return group === 0 ? undefined : names[group - 1];
}

/** Features already counted in the text at hand, as bits; empty between texts. */
const counted = new Uint32Array(BUCKETS >>> 5);
const LARGEST = MOST_WORDS * 36;
const found = new Int32Array(LARGEST);

/** Each feature once. Linear in the words. */
export function featuresOf(
  words: readonly string[],
  { listed, senses, wordsCount = true }: WordClasses,
): Int32Array {
  const read =
    words.length > MOST_WORDS ? [...words.slice(0, MOST_WORDS / 2), ...words.slice(-MOST_WORDS / 2)] : words;
  size = 0;
  if (wordsCount) collect(read, listed);
  if (senses) collectSenses(read, senses);
  const features = found.slice(0, size);
  for (let at = 0; at < size; at += 1) {
    counted[(features[at] ?? 0) >>> 5] = 0;
    found[at] = 0;
  }
  return features;
}

/** So many features stand for one cue, or it would drown among the words. */
const PER_CUE = 12;

/** A cue as features of its own, for the severity head alone. */
export function featuresOfCue(name: string): readonly number[] {
  return Array.from({ length: PER_CUE }, (_, index) => {
    const value = mix(CUE, hashOf(name), index, 0);
    return (value ^ (value >>> 16)) & (BUCKETS - 1);
  });
}

/** How many features are in `found` of the text at hand. */
let size = 0;

function put(value: number): void {
  const feature = (value ^ (value >>> 16)) & (BUCKETS - 1);
  const bit = 1 << (feature & 31);
  const row = counted[feature >>> 5] ?? 0;
  if ((row & bit) !== 0 || size >= LARGEST) return;
  counted[feature >>> 5] = row | bit;
  found[size] = feature;
  size += 1;
}

const groups = new Int32Array(MOST_WORDS);

function collect(words: readonly string[], classes: ReadonlyMap<string, Seen>): void {
  let before = 0;
  let [second, third] = [0, 0];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const listed = classes.get(word);
    const hash = listed === undefined ? hashOf(word) : listed.hash;
    const stand = listed === undefined ? 0 : listed.stand;
    const group = listed === undefined ? 0 : listed.group;
    put(mix(WORD, hash, 0, 0));
    put(mix(PAIR, before, hash, 0));
    put(mix(CLASS_PAIR, third, stand, 0));
    put(mix(CLASS_TRIPLE, second, third, stand));
    if (listed === undefined && word.length >= RUN && word.length <= LONGEST_WORD) putRuns(word);
    if (group > 0) putTogether(group, at);
    groups[at] = group;
    before = hash;
    second = third;
    third = stand;
  }
  put(mix(PAIR, before, 0, 0));
  put(mix(CLASS_PAIR, third, 0, 0));
  put(mix(CLASS_TRIPLE, second, third, 0));
}

/** A class and those said shortly before it. */
function putTogether(group: number, at: number): void {
  put(mix(CLASS, group, 0, 0));
  for (let back = Math.max(0, at - TOGETHER); back < at; back += 1) {
    const other = groups[back] ?? 0;
    if (other > 0) put(mix(CLASSES_TOGETHER, Math.min(group, other), Math.max(group, other), 0));
  }
}

const said = new Int32Array(MOST_WORDS);

/** Each sense, two and three in a row, and those said close together. */
function collectSenses(words: readonly string[], senses: Senses): void {
  let count = 0;
  for (const word of words) {
    const sense = senses.of(word);
    if (sense === undefined || EMPTY.has(sense)) continue;
    const hash = hashOf(sense);
    put(mix(SENSE, hash, 0, 0));
    put(mix(SENSE_PAIR, said[count - 1] ?? 0, hash, 0));
    put(mix(SENSE_TRIPLE, said[count - 2] ?? 0, said[count - 1] ?? 0, hash));
    for (let back = Math.max(0, count - SENSES_APART); back < count; back += 1) {
      const other = said[back] ?? 0;
      put(mix(SENSES_TOGETHER, Math.min(hash, other), Math.max(hash, other), 0));
    }
    said[count] = hash;
    count += 1;
  }
}

/** Senses that say nothing by themselves and that many languages do without. */
const EMPTY = new Set(['the', 'a', 'of', 'be']);

const OPENS = '<'.charCodeAt(0);
const CLOSES = '>'.charCodeAt(0);

/** Four letters in a row, the word's edges counted as letters: finds a word's family and its misspellings. */
function putRuns(word: string): void {
  const letter = (at: number) => (at === 0 ? OPENS : at > word.length ? CLOSES : word.charCodeAt(at - 1));
  for (let at = 0; at + RUN <= word.length + 2; at += 1) {
    let hash = FNV_START;
    for (let step = at; step < at + RUN; step += 1) hash = Math.imul(hash ^ letter(step), FNV_PRIME);
    put(mix(LETTERS, hash ^ (hash >>> 16), 0, 0));
  }
}

function mix(kind: number, one: number, two: number, three: number): number {
  let value = Math.imul(FNV_START ^ kind, FNV_PRIME);
  value = Math.imul(value ^ one, 0x85ebca6b);
  value = Math.imul((value ^ (value >>> 15)) + two, 0xc2b2ae35);
  return Math.imul((value ^ (value >>> 13)) + three, 0x27d4eb2f);
}

/** FNV-1a, 32 bits. */
function hashOf(word: string): number {
  let value = FNV_START;
  for (let at = 0; at < word.length; at += 1) value = Math.imul(value ^ word.charCodeAt(at), FNV_PRIME);
  return value ^ (value >>> 16);
}
