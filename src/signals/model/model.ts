import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { lazily } from '../../domain/once.ts';
import { BUCKETS, classOf, featuresOf, featuresOfCue, type WordClasses } from './features.ts';

/** As committed by `npm run train-signals`: one byte a weight, packed. */
export interface SavedModel {
  readonly heads: Readonly<Record<HeadName, SavedHead>>;
  /** Where a head begins to count, chosen on held-back lessons. */
  readonly cuts: Readonly<
    Record<'crisis' | 'emergency' | 'checkIn' | 'topic' | 'other' | 'severeFrom', number>
  >;
  /** Ordinary words of the training data, never taken for a slip of a cue word. */
  readonly known: string;
}

export interface SavedHead {
  readonly weights: string;
  readonly scale: number;
  readonly bias: number;
}

/** The topics the model can tell; `other` is what is left. */
export const TOLD_TOPICS = [
  'image-threat',
  'image-shared',
  'grooming',
  'bullying',
  'harmful-content',
  'abuse',
  'self-harm',
] as const;

/**
 * `crisis`, `emergency`, `checkIn`: whether a text reaches that care. `severity`: learned from
 * posts with a C-SSRS severity, 3 and above against the rest; it counts the cues too. `other`: whether it is someone else's danger. The rest: what it is about.
 * Each gives a value; 0 is even odds.
 */
export const HEADS = ['crisis', 'emergency', 'checkIn', 'severity', 'other', ...TOLD_TOPICS] as const;
export type HeadName = (typeof HEADS)[number];

/** A gap of so many or more is written in several bytes. */
const LONG_GAP = 255;
const COUNT_BYTES = 4;

/**
 * Weights as they are kept in the source, most of them 0: how many are not, the gaps before each of these, and their values; all of
 * it brotli, then base64.
 */
export function packWeights(weights: Int8Array): string {
  const gaps: number[] = [];
  let gap = 0;
  for (const weight of weights) {
    if (weight === 0) gap += 1;
    else {
      for (; gap >= LONG_GAP; gap -= LONG_GAP) gaps.push(LONG_GAP);
      gaps.push(gap);
      gap = 0;
    }
  }
  const values = weights.filter((weight) => weight !== 0);
  const count = Buffer.alloc(COUNT_BYTES);
  count.writeUInt32LE(values.length);
  const bytes = Buffer.concat([count, Buffer.from(gaps), Buffer.from(values.buffer)]);
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_LGWIN]: 20 } }).toString('base64');
}

/** The weights as they were. */
export function unpackWeights(saved: string): Int8Array {
  const weights = new Int8Array(BUCKETS);
  if (saved === '') return weights;
  const bytes = brotliDecompressSync(Buffer.from(saved, 'base64'));
  const values = bytes.length - bytes.readUInt32LE(0);
  let at = -1;
  let value = values;
  for (let index = COUNT_BYTES; index < values; index += 1) {
    const gap = bytes[index] ?? 0;
    at += gap;
    if (gap === LONG_GAP) continue;
    at += 1;
    weights[at] = bytes.readInt8(value);
    value += 1;
  }
  return weights;
}

/** The heads of care, asked of every text; the others are asked only where something was heard. */
export const CARE_HEADS = [
  'crisis',
  'emergency',
  'checkIn',
  'severity',
] as const satisfies readonly HeadName[];
export type CareScore = Readonly<Record<(typeof CARE_HEADS)[number], number>>;
const ABOUT_HEADS = ['other', ...TOLD_TOPICS] as const satisfies readonly HeadName[];
export type AboutScore = Readonly<Record<(typeof ABOUT_HEADS)[number], number>>;

/** Scores words as the normaliser gives them. */
export interface Scorer {
  /** How grave a text is; the names of cues heard count for the severity head alone. */
  readonly care: (words: readonly string[], cues?: readonly string[]) => CareScore;
  /** What it is about, and whether it speaks of someone else. */
  readonly about: (words: readonly string[]) => AboutScore;
}

/** Words that a language's model needs besides its weights, with blanks between. */
export interface ModelWords {
  /** Classes of words that say what is done, with what, where and when: two of them make an emergency possible. */
  readonly telling: string;
  /** Words that say yes to, or take back, what stood before. */
  readonly echoes: string;
  /** A message that begins so takes nothing further. */
  readonly denies: string;
  /** The first two words, joined by `_`, of what is asked of the program ("are you gone") and says nothing of oneself. */
  readonly asksUs: string;
  /** It learned from so few everyday sentences that what sounds calm to it lowers no cue. */
  readonly learnedLittle?: true;
}

/** The trained ear of one language. */
export interface Model extends Scorer {
  readonly cuts: SavedModel['cuts'];
  readonly known: readonly string[];
  /** Which class of telling words a word belongs to. */
  readonly tells: (word: string) => string | undefined;
  readonly echoes: ReadonlySet<string>;
  readonly denies: ReadonlySet<string>;
  readonly asksUs: ReadonlySet<string>;
  /** Whether a cue in words that sound calm to it may be lowered. */
  readonly lowers: boolean;
}

/** Opens a saved model once. */
export function openModel(
  { heads, cuts, known }: SavedModel,
  classes: WordClasses,
  words: ModelWords,
): Model {
  const telling = new Set(words.telling.split(' '));
  return {
    ...scorer(heads, classes),
    cuts,
    known: known.split(' '),
    tells: (word) => {
      const found = classOf(word, classes);
      return found !== undefined && telling.has(found) ? found : undefined;
    },
    echoes: new Set(words.echoes.split(' ')),
    denies: new Set(words.denies.split(' ')),
    asksUs: new Set(words.asksUs.split(' ')),
    lowers: words.learnedLittle !== true,
  };
}

/** Opens the heads when the language is first read in: they are the most of a language's memory. */
export function scorer(heads: SavedModel['heads'], classes: WordClasses): Scorer {
  const careTable = lazily(() => tableOf(heads, CARE_HEADS));
  const aboutTable = lazily(() => tableOf(heads, ABOUT_HEADS));
  return {
    care: (words, cues = []) => {
      const features = featuresOf(words, classes);
      const totals = sums(careTable(), CARE_HEADS.length, features);
      const more = cues.flatMap(featuresOfCue);
      const severity = sums(careTable(), CARE_HEADS.length, more)[3] ?? 0;
      const value = (column: number, extra = 0, size = features.length) => {
        const head = heads[CARE_HEADS[column] ?? 'crisis'];
        return head.bias + (((totals[column] ?? 0) + extra) * head.scale) / Math.sqrt(size || 1);
      };
      return {
        crisis: value(0),
        emergency: value(1),
        checkIn: value(2),
        severity: value(3, severity, features.length + more.length),
      };
    },
    about: (words) => {
      const features = featuresOf(words, classes);
      const totals = sums(aboutTable(), ABOUT_HEADS.length, features);
      const size = Math.sqrt(features.length || 1);
      const entries = ABOUT_HEADS.map((name, column): [string, number] => [
        name,
        heads[name].bias + ((totals[column] ?? 0) * heads[name].scale) / size,
      ]);
      return Object.fromEntries(entries) as AboutScore;
    },
  };
}

/** The weights of several heads side by side, so that one look finds them all. */
function tableOf(heads: SavedModel['heads'], names: readonly HeadName[]): Int8Array {
  const table = new Int8Array(BUCKETS * names.length);
  for (const [column, name] of names.entries()) {
    const weights = unpackWeights(heads[name].weights);
    for (let at = 0; at < BUCKETS; at += 1) table[at * names.length + column] = weights[at] ?? 0;
  }
  return table;
}

function sums(table: Int8Array, width: number, features: ArrayLike<number>): Int32Array {
  const totals = new Int32Array(width);
  for (let at = 0; at < features.length; at += 1) {
    const row = (features[at] ?? 0) * width;
    for (let column = 0; column < width; column += 1) {
      totals[column] = (totals[column] ?? 0) + (table[row + column] ?? 0);
    }
  }
  return totals;
}
