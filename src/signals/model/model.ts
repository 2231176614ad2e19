import { featuresOf } from './features.ts';

/** As committed by `npm run train-signals`: one byte a weight, in base64. */
export interface SavedModel {
  readonly risk: SavedHead;
  readonly severity: SavedHead;
  /** Severity above which check-in, crisis and emergency begin. The last is not used: never from the model alone. */
  readonly steps: readonly number[];
  /** p(risk) from which it raises to crisis, and severity from which it raises to check-in. */
  readonly crisisFrom: number;
  readonly checkInFrom: number;
  /** Ordinary words of the training data, never taken for a slip of a cue word. */
  readonly known: string;
}

export interface SavedHead {
  readonly weights: string;
  readonly scale: number;
  readonly bias: number;
}

/** What the model makes of a text. */
export interface Score {
  /** 0 to 1. */
  readonly risk: number;
  /** On the scale of the ordinal head. */
  readonly severity: number;
}

interface Head {
  readonly weights: Int8Array;
  readonly scale: number;
  readonly bias: number;
}

function open(head: SavedHead): Head {
  const bytes = Uint8Array.from(atob(head.weights), (character) => character.charCodeAt(0));
  return { weights: new Int8Array(bytes.buffer), scale: head.scale, bias: head.bias };
}

/** Opens the heads once; the scorer reads words as the normaliser gives them. */
export function scorer(model: Pick<SavedModel, 'risk' | 'severity'>): (words: readonly string[]) => Score {
  const [risk, severity] = [open(model.risk), open(model.severity)];
  return (words) => {
    const features = featuresOf(words);
    return { risk: 1 / (1 + Math.exp(-sum(risk, features))), severity: sum(severity, features) };
  };
}

function sum(head: Head, features: readonly number[]): number {
  let total = 0;
  for (const feature of features) total += head.weights[feature] ?? 0;
  return head.bias + (total * head.scale) / Math.sqrt(features.length || 1);
}
