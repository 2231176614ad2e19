import { firstWordOf } from './near.ts';

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
}

export interface LexiconParts {
  readonly words: readonly string[];
  readonly shorthand: Readonly<Record<string, string>>;
  readonly known: Iterable<string>;
  readonly core: readonly string[];
}

/** Builds the look-up tables once, when the program starts. */
export function buildLexicon(parts: LexiconParts): Lexicon {
  const ids = new Map([...new Set(parts.words)].map((word, index) => [word, index]));
  const core = [...new Set(parts.core)];
  return {
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
  };
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
  return word.charAt(0) + word.slice(1).replaceAll(/[aeiou]/g, '');
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
