import type { CueData, LanguageData, PairData } from './cue.ts';
import { answersFrom, type Answers } from './answers.ts';
import { expander, frameParser, inflect, type FramePart, type Vocabulary } from './frame.ts';
import type { Model } from '../model/model.ts';
import { buildLexicon, type Lexicon } from '../normalise/lexicon.ts';
import { foldFor, speller } from '../normalise/script.ts';
import { lazily, once } from '../../domain/once.ts';
import { listsOf, Places, setNumber, type Lists, type WordSets } from './places.ts';
import { sieveMaker, type Sieve } from './sieve.ts';
import { Tries } from './tries.ts';

/** The words of one place in a frame, as a bit per word number. */
export type WordSet = Uint32Array;

export type Part =
  | {
      readonly kind: 'words';
      readonly set: WordSet;
      readonly phrases: readonly (readonly number[])[];
      /** The first words of the phrases. */
      readonly heads: WordSet;
      readonly optional: boolean;
      readonly orCloses: boolean;
    }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'not'; readonly set: WordSet; readonly phrases: readonly (readonly number[])[] }
  | { readonly kind: 'opens' }
  | { readonly kind: 'closes' };

/** A frame ready to run: found by its rarest word, which stands between `least` and `most` words after its start. */
export interface Pattern {
  /** Its place among all patterns of the language. */
  readonly number: number;
  /** Where the frame begins with a word that must stand: the words it may begin with. */
  readonly first?: WordSet;
  readonly cue: CueData;
  readonly parts: readonly Part[];
  readonly least: number;
  readonly most: number;
  /** The most words it can reach over. */
  readonly width: number;
  readonly sieve: Sieve;
}

/** The frames of a language, ready to be looked for. */
export interface Frames {
  readonly patterns: readonly Pattern[];
  /**
   * Word number → the patterns that are found by it, each as its number, how many sets it needs, and the sets: small sets
   * of words, the smallest first, of which each must stand nearby, or the frame is not tried. In a row, since most are
   * asked about and left.
   */
  readonly byWord: Lists;
  /** Where the words of frames stand in the text at hand. */
  readonly places: Places;
  readonly tries: Tries;
  /** The number of the set of negators. */
  readonly notSet: number;
}

/** One language ready to read. */
export interface Language {
  readonly name: string;
  readonly lexicon: Lexicon;
  /** Made when the language is first read in: whether it is, its words tell. */
  readonly frames: () => Frames;
  readonly pairs: readonly PairData[];
  /** Words at which a clause begins or ends. */
  readonly joints: WordSet;
  /** "not" and "never": a gap in a frame never reaches over them. */
  readonly negators: WordSet;
  /** Words a "not" reaches through, and words before "not" that make it no denial. */
  readonly transparent: WordSet;
  readonly openNegation: WordSet;
  /** Words that name someone else as the one who does it. */
  readonly others: WordSet;
  /** "I": who says one of these speaks of themself. */
  readonly self: ReadonlySet<string>;
  /** Words that speak of harming oneself; a few words without one are too little for the model to alarm. */
  readonly harm: WordSet;
  readonly answers: Answers;
  /** Where weights were trained for this language. */
  readonly model?: Model;
}

/** Word lists that every language must have, because the reader itself asks them. */
export const REQUIRED_LISTS = [
  'joints',
  'negators',
  'transparent',
  'open-negation',
  'other-subject',
  'harm-words',
  'first-person',
] as const;

export function hasWord(set: WordSet, id: number): boolean {
  return (((set[id >>> 5] ?? 0) >>> (id & 31)) & 1) === 1;
}

/** Builds a language from its data, once, its frames when they are first asked for. `model` also brings ordinary words that are never repaired. */
export function compileLanguage(data: LanguageData, model?: Model): Language {
  const { script, spelling = [] } = data;
  const vocabulary = vocabularyOf(data, once(speller(script, spelling, once(foldFor(script)))));
  const expand = expander(vocabulary);
  const parse = frameParser(expand, vocabulary);
  const frames = data.cues.flatMap((cue) =>
    cue.frames.map((frame) => anchored({ cue, parts: parse(frame) })),
  );
  const list = (name: string) => expand(`<${name}>`).filter((word) => !word.includes('_'));
  const optional = (name: string) => (data.lists[name] === undefined ? [] : list(name));
  const [joints, negators] = [list('joints'), list('negators')];
  const [transparent, openNegation] = [list('transparent'), list('open-negation')];
  const [others, harm] = [list('other-subject'), list('harm-words')];
  const lexicon = buildLexicon({
    words: [
      ...frames.flatMap(({ parts }) => parts.flatMap(wordsOf)),
      ...joints,
      ...negators,
      ...transparent,
      ...openNegation,
      ...others,
      ...harm,
    ],
    shorthand: vocabulary.shorthand,
    known: [...(model?.known ?? []), ...words(data.known).map(vocabulary.spell)],
    core: words(data.core).flatMap(expand),
    script,
    spelling,
    // Not the vocabulary's, which keeps what it is asked: this one is asked what reporters write.
    spell: speller(script, spelling),
    prefixes: words(data.prefixes ?? '').map(vocabulary.spell),
    letters: optional('letters'),
    glue: optional('glue'),
  });
  const common = new Set(words(data.common).map(vocabulary.spell));
  return {
    name: data.language,
    lexicon,
    frames: lazily(() => compileFrames(frames, lexicon, common, negators)),
    pairs: data.pairs,
    joints: wordSet(joints, lexicon),
    negators: wordSet(negators, lexicon),
    transparent: wordSet(transparent, lexicon),
    openNegation: wordSet(openNegation, lexicon),
    others: wordSet(others, lexicon),
    self: new Set(list('first-person')),
    harm: wordSet(harm, lexicon),
    answers: 'begins' in data.answers ? answersFrom(data.answers, lexicon) : data.answers,
    ...(model ? { model } : {}),
  };
}

function compileFrames(
  parsed: readonly Parsed[],
  lexicon: Lexicon,
  common: ReadonlySet<string>,
  negators: readonly string[],
): Frames {
  const numbered: WordSets = { sets: [], numbers: new Map() };
  const found = parsed.map(patternBuilder(lexicon, common, numbered));
  const notSet = setNumber(
    negators.map((word) => lexicon.ids.get(word) ?? 0),
    numbered,
  );
  return {
    patterns: found.map(({ pattern }) => pattern),
    byWord: indexPatterns(found, lexicon),
    places: new Places(lexicon.ids.size, numbered.sets),
    tries: new Tries(found.length),
    notSet,
  };
}

function vocabularyOf(data: LanguageData, spell: Vocabulary['spell']): Vocabulary {
  const shorthand = Object.entries(data.shorthand).map(([short, long]): [string, string] => [
    spell(short),
    long.split(' ').map(spell).join(' '),
  ]);
  return {
    lists: data.lists,
    shorthand: Object.fromEntries(shorthand),
    spell,
    ...(data.language === 'en' ? { inflect } : {}),
  };
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function wordsOf(part: FramePart): readonly string[] {
  if (part.kind === 'words') return [...part.words, ...part.phrases.flat()];
  return part.kind === 'not' ? [...part.words, ...part.phrases.flat()] : [];
}

/** No word is in it, whatever its number. */
const NO_WORDS: WordSet = new Uint32Array(0);

function wordSet(list: readonly string[], lexicon: Lexicon): WordSet {
  if (list.length === 0) return NO_WORDS;
  const set = new Uint32Array((lexicon.ids.size >>> 5) + 1);
  for (const word of list) {
    const id = lexicon.ids.get(word) ?? 0;
    set[id >>> 5] = (set[id >>> 5] ?? 0) | (1 << (id & 31));
  }
  return set;
}

/** A frame taken apart, with its cue. */
interface Parsed {
  readonly cue: CueData;
  readonly parts: readonly FramePart[];
}

/** A frame is found by a word that must stand in it. */
function anchored(frame: Parsed): Parsed {
  if (!frame.parts.some(mustStand))
    throw new Error(`Cue ${frame.cue.cue} has a frame without a word that must stand`);
  return frame;
}

function mustStand(part: FramePart): part is WordsPart {
  return part.kind === 'words' && !part.optional && !part.orCloses;
}

interface Anchored {
  readonly pattern: Pattern;
  readonly needs: readonly number[];
  readonly anchors: readonly string[];
}

function patternBuilder(lexicon: Lexicon, common: ReadonlySet<string>, numbered: WordSets) {
  const idOf = (word: string) => lexicon.ids.get(word) ?? 0;
  const weightOf = once((part: FramePart) => weigh(part, common));
  const widthOf = once(width);
  const compiled = once((part: FramePart) => compilePart(part, lexicon));
  const openingOf = once((part: WordsPart) => wordSet(firstWords(part), lexicon));
  const needOf = once((part: FramePart) => need(part, idOf, numbered));
  const sieveOf = sieveMaker(idOf, numbered);
  return ({ cue, parts }: Parsed, number: number): Anchored => {
    const at = rarestOf(parts.map(weightOf));
    const anchor = parts[at];
    if (anchor?.kind !== 'words') throw new Error(`Cue ${cue.cue} has a frame that nothing finds`);
    const widths = parts.map(widthOf);
    const before = widths.slice(0, at);
    const [opening] = parts;
    const fixed = opening !== undefined && mustStand(opening);
    const pattern = {
      number,
      ...(fixed ? { first: openingOf(opening) } : {}),
      cue,
      parts: parts.map(compiled),
      least: before.reduce((sum, { least }) => sum + least, 0),
      most: before.reduce((sum, { most }) => sum + most, 0),
      width: widths.reduce((sum, { most }) => sum + most, 0),
      sieve: sieveOf(parts),
    };
    const needs = parts
      .flatMap((part, index) => (index === at ? [] : needOf(part)))
      .toSorted((one, other) => one.words - other.words)
      .map(({ set }) => set);
    return { pattern, needs, anchors: firstWords(anchor) };
  };
}

const MOST_NEEDED = 40;

/** The set of which a word must stand, and how many it has; none where the part may be missing or has too many. */
function need(part: FramePart, idOf: (word: string) => number, numbered: WordSets) {
  if (!mustStand(part)) return [];
  const ids = firstWords(part).map(idOf);
  return ids.length <= MOST_NEEDED ? [{ words: ids.length, set: setNumber(ids, numbered) }] : [];
}

type WordsPart = FramePart & { readonly kind: 'words' };

function firstWords(part: WordsPart): readonly string[] {
  return [...new Set([...part.words, ...part.phrases.flatMap((phrase) => phrase.slice(0, 1))])];
}

/** How likely a part that must stand stands by chance. */
function weigh(part: FramePart, common: ReadonlySet<string>): number {
  return mustStand(part)
    ? firstWords(part).reduce((sum, word) => sum + (common.has(word) ? 150 : 1), 0)
    : Infinity;
}

function rarestOf(weights: readonly number[]): number {
  return weights.indexOf(Math.min(...weights));
}

function width(part: FramePart): { least: number; most: number } {
  if (part.kind === 'gap') return { least: 0, most: part.most };
  if (part.kind !== 'words') return { least: 0, most: 0 };
  const lengths = [...part.words.map(() => 1), ...part.phrases.map((phrase) => phrase.length)];
  return { least: part.optional || part.orCloses ? 0 : Math.min(...lengths), most: Math.max(...lengths) };
}

function compilePart(part: FramePart, lexicon: Lexicon): Part {
  if (part.kind !== 'words' && part.kind !== 'not') return part;
  const phrases = part.phrases.map((phrase) => phrase.map((word) => lexicon.ids.get(word) ?? 0));
  const set = wordSet(part.words, lexicon);
  if (part.kind === 'not') return { kind: 'not', set, phrases };
  const firsts = part.phrases.flatMap((phrase) => phrase.slice(0, 1));
  const { optional, orCloses } = part;
  return { kind: 'words', set, phrases, heads: wordSet(firsts, lexicon), optional, orCloses };
}

function indexPatterns(patterns: readonly Anchored[], lexicon: Lexicon): Lists {
  const index: number[][] = Array.from({ length: lexicon.ids.size }, () => []);
  for (const { pattern, needs, anchors } of patterns) {
    for (const word of anchors)
      index[lexicon.ids.get(word) ?? 0]?.push(pattern.number, needs.length, ...needs);
  }
  return listsOf(index);
}
