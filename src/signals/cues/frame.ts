import { LONGEST_STEM, SHORTEST_STEM } from '../normalise/lexicon.ts';
import { once } from '../../domain/once.ts';

/** A frame as written (see `CueData`) → its parts, lists filled in. Pure text work, done once at start. */

export type FramePart =
  | {
      readonly kind: 'words';
      readonly words: readonly string[];
      readonly phrases: readonly (readonly string[])[];
      readonly optional: boolean;
      readonly orCloses: boolean;
    }
  | { readonly kind: 'gap'; readonly most: number }
  | {
      readonly kind: 'not';
      readonly words: readonly string[];
      readonly phrases: readonly (readonly string[])[];
    }
  | { readonly kind: 'opens' }
  | { readonly kind: 'closes' };

export type Lists = Readonly<Record<string, string>>;

/** What the words of a frame are looked up in. */
export interface Vocabulary {
  readonly lists: Lists;
  readonly shorthand: Lists;
  /** A word as the normaliser leaves it: accents, apostrophes and spelling made plain. */
  readonly spell: (word: string) => string;
  /** The endings that `word+` stands for; a language without any takes `stem*` instead. */
  readonly inflect?: (word: string) => readonly string[];
}

const DEFAULT_GAP = 3;

/** `a|<list>|b+` → every word meant, spelled as the normaliser leaves it. */
export type Expand = (text: string) => readonly string[];

/** Throws on a list that does not exist. */
export function expander(vocabulary: Vocabulary): Expand {
  const wordsOf = once((word: string): readonly string[] => expandWord(word, vocabulary, expand));
  const expand: Expand = (text) => [...new Set(text.split('|').flatMap(wordsOf))];
  return expand;
}

function expandWord(word: string, vocabulary: Vocabulary, expand: Expand): readonly string[] {
  if (word.startsWith('<')) return expandList(word, vocabulary, expand);
  if (!word.endsWith('+')) return [spellPhrase(word, vocabulary)];
  if (!vocabulary.inflect)
    throw new Error(`"${word}": + is for English; write the forms out, or ${word.slice(0, -1)}*`);
  return vocabulary.inflect(word.slice(0, -1));
}

function expandList(word: string, { lists }: Vocabulary, expand: Expand): readonly string[] {
  const list = lists[word.slice(1, -1)];
  if (list === undefined) throw new Error(`No word list ${word}`);
  return list.trim().split(/\s+/).flatMap(expand);
}

/**
 * Takes frames apart; equal parts of frames are the same object. Throws, with the frame's text, on a list that does not
 * exist: a slip in the data must not ship.
 */
export function frameParser(
  expand: Expand,
  { shorthand }: Vocabulary,
): (frame: string) => readonly FramePart[] {
  const spelledOut = once((word: string) => spellOut(word, shorthand));
  const partOf = once((part: string) => parsePart(part, expand, spelledOut));
  return (frame) => frame.trim().split(/\s+/).map(partOf);
}

type SpelledOut = (word: string) => readonly string[];

function parsePart(part: string, expand: Expand, spelledOut: SpelledOut): FramePart {
  if (part === '^') return { kind: 'opens' };
  if (part === '$') return { kind: 'closes' };
  if (part.startsWith('...')) return { kind: 'gap', most: Number(part.slice(3)) || DEFAULT_GAP };
  if (part.startsWith('!')) return { kind: 'not', ...sorted(expand(part.slice(1)).map(spelledOut)) };
  const optional = part.endsWith('?');
  const all = expand(optional ? part.slice(0, -1) : part);
  const spelled = all.filter((word) => word !== '$').map(spelledOut);
  return { kind: 'words', optional, orCloses: all.includes('$'), ...sorted(spelled) };
}

/** Short forms stand for what the reader makes of them too: `cant` is `can not`, so it is a phrase. */
function spellOut(word: string, shorthand: Lists): readonly string[] {
  return word.split('_').flatMap((part) => shorthand[part]?.split(' ') ?? [part]);
}

function sorted(spelled: readonly (readonly string[])[]) {
  return {
    words: spelled.filter((phrase) => phrase.length === 1).flat(),
    phrases: spelled.filter((phrase) => phrase.length > 1),
  };
}

/** Each word of a phrase by itself; what is no letter (`$`, `*` at the end of a stem) stays. */
function spellPhrase(phrase: string, { spell }: Vocabulary): string {
  return phrase
    .split('_')
    .map((word) => (word.endsWith('*') ? spellStem(word.slice(0, -1), spell) : spell(word)))
    .join('_');
}

function spellStem(stem: string, spell: Vocabulary['spell']): string {
  if (stem.length < SHORTEST_STEM || stem.length > LONGEST_STEM)
    throw new Error(`"${stem}*": a stem has ${SHORTEST_STEM} letters or more, ${LONGEST_STEM} at most`);
  return `${spell(stem)}*`;
}

/** kill → kill kills killed killing killin; cut → also cutting; die → dying is irregular: write it out. */
export function inflect(word: string): readonly string[] {
  if (word.endsWith('e'))
    return [word, `${word}s`, `${word}d`, `${word.slice(0, -1)}ing`, `${word.slice(0, -1)}in`];
  if (/[^aeiou]y$/.test(word)) {
    const stem = word.slice(0, -1);
    return [word, `${stem}ies`, `${stem}ied`, `${word}ing`, `${word}in`];
  }
  const stem = /[^aeiou][aeiou][bdgklmnprt]$/.test(word) ? [word, word + word.slice(-1)] : [word];
  const plural = /(s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
  return [word, plural, ...stem.flatMap((form) => [`${form}ed`, `${form}ing`, `${form}in`])];
}
