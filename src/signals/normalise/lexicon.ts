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
  /** `stem*` → its number, without the star; empty in English. */
  readonly stems: ReadonlyMap<string, number>;
  readonly prefixes: readonly string[];
  /** Letters that are words by themselves ("a", "i"). */
  readonly letters: ReadonlySet<string>;
  /** One- and two-letter forms that may stand inside words written together. */
  readonly glue: ReadonlySet<string>;
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
    stems: new Map(
      [...ids].filter(([word]) => word.endsWith('*')).map(([word, id]) => [word.slice(0, -1), id]),
    ),
    prefixes: parts.prefixes,
    letters: new Set(parts.letters),
    glue: new Set(parts.glue),
  };
  return { ...bare, plain: plainWords(bare) };
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
  const bare = withoutPrefixes(word, lexicon.prefixes);
  return [...new Set([word, ...bare].flatMap((form) => formIds(form, lexicon)))];
}

/** No stem is longer; what follows is not looked at, or a text without a blank would take time by its square. */
export const LONGEST_STEM = 20;

function formIds(form: string, { ids, stems }: Pick<Lexicon, 'ids' | 'stems'>): readonly number[] {
  const found = [ids.get(form)];
  const longest = Math.min(form.length, LONGEST_STEM);
  for (let length = SHORTEST_STEM; length <= longest; length += 1)
    found.push(stems.get(form.slice(0, length)));
  return found.filter((id) => id !== undefined);
}

function withoutPrefixes(word: string, prefixes: readonly string[]): readonly string[] {
  return prefixes
    .filter((prefix) => word.startsWith(prefix) && word.length >= prefix.length + 2)
    .map((prefix) => word.slice(prefix.length));
}

/** Whether the language has this word: in a cue, as a short form, or as an ordinary one. */
export function isWordOf(word: string, lexicon: Lexicon): boolean {
  if (lexicon.plain.has(word)) return true;
  if (lexicon.stems.size === 0 && lexicon.prefixes.length === 0) return false;
  return (
    idsOf(word, lexicon).length > 0 ||
    withoutPrefixes(word, lexicon.prefixes).some((bare) => lexicon.known.has(bare))
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
