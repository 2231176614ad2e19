import { firstWordOf } from './near.ts';
import type { Script, Spelling } from './script.ts';

/** A word as read: the cue words it may be are numbers, none for other words, several behind a mask. */
export interface Word {
  readonly text: string;
  readonly ids: readonly number[];
}

/** The words a language's cues know, with what is needed to find them again in disguise. */
export interface Lexicon {
  /** Every word that stands in a cue, with its number. */
  readonly ids: ReadonlyMap<string, number>;
  /** What short, slang or glued forms stand for, for example `im` → `i am`, `kms` → `kill myself`. */
  readonly shorthand: ReadonlyMap<string, readonly string[]>;
  /** Ordinary words that are never "corrected" into a cue word. */
  readonly known: ReadonlySet<string>;
  /** The words worth finding in disguise. */
  readonly core: ReadonlySet<string>;
  readonly coreByLength: ReadonlyMap<number, readonly string[]>;
  readonly wordsByLength: ReadonlyMap<number, readonly string[]>;
  /** Repeated letters taken out → core words. */
  readonly bySqueezed: ReadonlyMap<string, string>;
  /** Vowels taken out → core words. */
  readonly bySkeleton: ReadonlyMap<string, string>;
  /** One letter taken out → core words, to find slips of one letter. */
  readonly byDeletion: ReadonlyMap<string, readonly string[]>;
  /** Every word and short form written as listed → what it is read as. Nothing a reporter wrote is ever added. */
  readonly plain: ReadonlyMap<string, readonly Word[]>;
  readonly script: Script;
  readonly spelling: Spelling;
  /** A raw word as the normaliser leaves it. */
  readonly spell: (word: string) => string;
  /** The first letters of a stem (`stem*`) → the stems that begin so, the shortest first; empty in English. */
  readonly stems: ReadonlyMap<string, readonly Stem[]>;
  readonly prefixes: readonly string[];
  /** Letters that are words by themselves ("a", "i"). */
  readonly letters: ReadonlySet<string>;
  /** One- and two-letter forms that may stand inside words written together. */
  readonly glue: ReadonlySet<string>;
}

/** A beginning of words, without its star, with its number. */
export interface Stem {
  readonly text: string;
  readonly id: number;
}

export interface LexiconParts {
  readonly words: readonly string[];
  readonly shorthand: Readonly<Record<string, string>>;
  readonly known: Iterable<string>;
  readonly core: readonly string[];
  readonly script: Script;
  readonly spelling: Spelling;
  readonly spell: (word: string) => string;
  readonly prefixes: readonly string[];
  readonly letters: readonly string[];
  readonly glue: readonly string[];
}

/** Builds the look-up tables once, when the program starts. */
export function buildLexicon(parts: LexiconParts): Lexicon {
  const ids = new Map([...new Set(parts.words)].map((word, index) => [word, index]));
  const core = [...new Set(parts.core)];
  const bare = {
    ids,
    core: new Set(core),
    known: new Set(parts.known),
    shorthand: new Map(Object.entries(parts.shorthand).map(([short, long]) => [short, long.split(' ')])),
    coreByLength: byLength(core),
    wordsByLength: byLength([...ids.keys()]),
    bySqueezed: firstWordOf([...core, ...ids.keys()], squeeze),
    bySkeleton: firstWordOf(
      core.filter((word) => skeleton(word).length >= 3),
      skeleton,
    ),
    byDeletion: deletionIndex(core.filter((word) => word.length >= 5)),
    script: parts.script,
    spelling: parts.spelling,
    spell: parts.spell,
    stems: stemsOf(ids),
    prefixes: parts.prefixes,
    letters: new Set(parts.letters),
    glue: new Set(parts.glue),
  };
  return { ...bare, plain: plainWords(bare) };
}

function stemsOf(ids: ReadonlyMap<string, number>): ReadonlyMap<string, readonly Stem[]> {
  const stems = [...ids]
    .filter(([word]) => word.endsWith('*'))
    .map(([word, id]): Stem => ({ text: word.slice(0, -1), id }))
    .filter(({ text }) => text.length >= SHORTEST_STEM && text.length <= LONGEST_STEM)
    .toSorted((one, other) => one.text.length - other.text.length);
  const index = new Map<string, Stem[]>();
  for (const stem of stems) {
    const first = stem.text.slice(0, SHORTEST_STEM);
    index.set(first, [...(index.get(first) ?? []), stem]);
  }
  return index;
}

function plainWords(lexicon: Omit<Lexicon, 'plain'>): ReadonlyMap<string, readonly Word[]> {
  const read = (text: string): Word => ({ text, ids: idsOf(text, lexicon) });
  const listed = [...lexicon.known, ...lexicon.ids.keys()].map((word): [string, readonly Word[]] => [
    word,
    [read(word)],
  ]);
  const short = [...lexicon.shorthand].map(([word, long]): [string, readonly Word[]] => [
    word,
    long.map(read),
  ]);
  return new Map([...listed, ...short]);
}

/** Shorter beginnings stand in too many words. */
export const SHORTEST_STEM = 3;

/** The numbers of a word: its own, those of the stems it begins with, and both again without a written-on prefix. */
export function idsOf(word: string, lexicon: Omit<Lexicon, 'plain'>): readonly number[] {
  const own = lexicon.ids.get(word);
  if (lexicon.stems.size === 0 && lexicon.prefixes.length === 0) return own === undefined ? [] : [own];
  const found: number[] = [];
  addIds(found, word, lexicon);
  for (const bare of withoutPrefixes(word, lexicon.prefixes)) addIds(found, bare, lexicon);
  return found;
}

/** No stem is longer. */
export const LONGEST_STEM = 20;

function addIds(found: number[], form: string, { ids, stems }: Pick<Lexicon, 'ids' | 'stems'>): void {
  const add = (id: number | undefined) => {
    if (id !== undefined && !found.includes(id)) found.push(id);
  };
  add(ids.get(form));
  for (const { text, id } of stemsNear(form, stems)) if (form.startsWith(text)) add(id);
}

const NO_STEMS: readonly Stem[] = [];

/** The stems that have the same first letters; only these can begin the form. */
function stemsNear(form: string, stems: Lexicon['stems']): readonly Stem[] {
  return stems.get(form.slice(0, SHORTEST_STEM)) ?? NO_STEMS;
}

/** Whether `addIds` would find any. */
function hasIds(form: string, { ids, stems }: Pick<Lexicon, 'ids' | 'stems'>): boolean {
  if (ids.has(form)) return true;
  for (const { text } of stemsNear(form, stems)) if (form.startsWith(text)) return true;
  return false;
}

function withoutPrefixes(word: string, prefixes: readonly string[]): readonly string[] {
  if (prefixes.length === 0) return prefixes;
  return prefixes
    .filter((prefix) => word.startsWith(prefix) && word.length >= prefix.length + 2)
    .map((prefix) => word.slice(prefix.length));
}

/** Whether the language has this word: in a cue, as a short form, or as an ordinary one. */
export function isWordOf(word: string, lexicon: Lexicon): boolean {
  if (lexicon.plain.has(word)) return true;
  if (lexicon.stems.size === 0 && lexicon.prefixes.length === 0) return false;
  return (
    hasIds(word, lexicon) ||
    withoutPrefixes(word, lexicon.prefixes).some((bare) => hasIds(bare, lexicon) || lexicon.known.has(bare))
  );
}

function byLength(words: readonly string[]): Map<number, string[]> {
  const buckets = new Map<number, string[]>();
  for (const word of words) {
    const bucket = buckets.get(word.length);
    if (bucket) bucket.push(word);
    else buckets.set(word.length, [word]);
  }
  return buckets;
}

/** "kiiiill" and "kill" → "kil". */
export function squeeze(word: string): string {
  let out = '';
  for (const letter of word) if (!out.endsWith(letter)) out += letter;
  return out;
}

/** "myself" and "myslf" → "myslf"; the first letter stays. */
export function skeleton(word: string): string {
  return word.charAt(0) + word.slice(1).replaceAll(/[aeiouаеєиіоуюя]/g, '');
}

/** Each word without one of its letters, and the word itself. */
export function deletions(word: string): readonly string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

function deletionIndex(words: readonly string[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const word of words) {
    for (const form of deletions(word)) index.set(form, [...(index.get(form) ?? []), word]);
  }
  return index;
}
