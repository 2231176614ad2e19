import { BUCKETS, featuresOf, featuresOfCue } from './features.ts';

/** As committed by `npm run train-signals`: one byte a weight, runs of nothing cut short, in base64. */
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
 */
export const HEADS = ['crisis', 'emergency', 'checkIn', 'severity', 'other', ...TOLD_TOPICS] as const;
export type HeadName = (typeof HEADS)[number];

/** What the model makes of a text: a value a head; 0 is even odds. */
export type Score = Readonly<Record<HeadName, number>>;

/** Marks a run of nothing in the saved bytes; the next byte says how long it is. */
const RUN_MARK = 0x80;

/** Bytes with each run of zeros as a mark and its length. */
export function packWeights(weights: Int8Array): string {
  const out: number[] = [];
  for (let at = 0; at < weights.length;) {
    if (weights[at] !== 0) {
      out.push((weights[at] ?? 0) & 0xff);
      at += 1;
      continue;
    }
    let length = 1;
    while (length < 255 && weights[at + length] === 0) length += 1;
    out.push(RUN_MARK, length);
    at += length;
  }
  return Buffer.from(out).toString('base64');
}

/** The bytes as they were. */
export function unpackWeights(saved: string): Int8Array {
  const bytes = Uint8Array.from(atob(saved), (character) => character.charCodeAt(0));
  const weights = new Int8Array(BUCKETS);
  let to = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === RUN_MARK) {
      at += 1;
      to += bytes[at] ?? 0;
    } else {
      weights[to] = bytes[at] ?? 0;
      to += 1;
    }
  }
  return weights;
}

/** Scores words as the normaliser gives them; the names of cues heard count for the severity head alone. */
export type Scorer = (words: readonly string[], cues?: readonly string[]) => Score;

/** Opens the heads once. */
export function scorer(heads: SavedModel['heads']): Scorer {
  const width = HEADS.length;
  const table = new Int8Array(BUCKETS * width);
  HEADS.forEach((name, column) => {
    unpackWeights(heads[name].weights).forEach((weight, feature) => {
      table[feature * width + column] = weight;
    });
  });
  const severityOf = (words: number, features: number, cues: readonly string[]) => {
    const more = cues.flatMap(featuresOfCue);
    const total = more.reduce((sum, feature) => sum + (table[feature * width + SEVERITY] ?? 0), words);
    return heads.severity.bias + (total * heads.severity.scale) / Math.sqrt(features + more.length || 1);
  };
  return (words, cues = []) => {
    const features = featuresOf(words);
    const totals = new Int32Array(width);
    for (const feature of features) {
      const row = feature * width;
      for (let column = 0; column < width; column += 1) {
        totals[column] = (totals[column] ?? 0) + (table[row + column] ?? 0);
      }
    }
    const size = Math.sqrt(features.length || 1);
    const value = (name: HeadName, column: number) =>
      column === SEVERITY
        ? severityOf(totals[column] ?? 0, features.length, cues)
        : heads[name].bias + ((totals[column] ?? 0) * heads[name].scale) / size;
    return Object.fromEntries(HEADS.map((name, column) => [name, value(name, column)])) as unknown as Score;
  };
}

const SEVERITY = HEADS.indexOf('severity');
