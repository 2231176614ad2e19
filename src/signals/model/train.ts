import { BUCKETS, featuresOf } from './features.ts';
import type { SavedHead } from './model.ts';

/** One text to learn from. `level`: 0 none, 1 check-in, 2 crisis, 3 emergency. */
export interface Lesson {
  readonly words: readonly string[];
  readonly level: number;
  readonly weight: number;
}

export interface Trained {
  readonly risk: SavedHead;
  readonly severity: SavedHead;
  readonly steps: readonly number[];
}

const ROUNDS = 14;
const RATE = 0.35;
/** Pull towards zero, so that rare features stay small. */
const DECAY = 2e-5;

interface Prepared {
  readonly features: readonly number[];
  readonly size: number;
  readonly level: number;
  readonly weight: number;
}

/** Same lessons in the same order, same numbers: the shuffle is seeded and nothing else is random. */
export function train(lessons: readonly Lesson[]): Trained {
  const prepared = lessons.map((lesson) => {
    const features = featuresOf(lesson.words);
    return { features, size: Math.sqrt(features.length || 1), level: lesson.level, weight: lesson.weight };
  });
  const order = shuffled(prepared.length, ROUNDS);
  return { risk: trainRisk(prepared, order), ...trainSeverity(prepared, order) };
}

/** Adagrad: each feature learns slower the more it has learned. */
class Learner {
  readonly weights = new Float64Array(BUCKETS);
  bias = 0;
  readonly #seen = new Float64Array(BUCKETS).fill(1e-2);
  #biasSeen = 1e-2;

  value({ features, size }: Prepared): number {
    let total = 0;
    for (const feature of features) total += this.weights[feature] ?? 0;
    return this.bias + total / size;
  }

  learn({ features, size }: Prepared, gradient: number): void {
    const step = gradient / size;
    for (const feature of features) {
      const before = this.weights[feature] ?? 0;
      const slope = step + DECAY * before;
      const seen = (this.#seen[feature] ?? 0) + slope * slope;
      this.#seen[feature] = seen;
      this.weights[feature] = before - (RATE * slope) / Math.sqrt(seen);
    }
    this.#biasSeen += gradient * gradient;
    this.bias -= (0.1 * RATE * gradient) / Math.sqrt(this.#biasSeen);
  }

  save(): SavedHead {
    const largest = this.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
    const scale = Number((largest / 127).toPrecision(6));
    const bytes = Uint8Array.from(this.weights, (weight) => Math.round(weight / scale) & 0xff);
    return { weights: Buffer.from(bytes).toString('base64'), scale, bias: Number(this.bias.toPrecision(6)) };
  }
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

function trainRisk(lessons: readonly Prepared[], order: readonly number[]): SavedHead {
  const learner = new Learner();
  for (const index of order) {
    const lesson = lessons[index];
    if (!lesson) continue;
    const target = lesson.level >= 2 ? 1 : 0;
    learner.learn(lesson, lesson.weight * (sigmoid(learner.value(lesson)) - target));
  }
  return learner.save();
}

/** All-threshold ordinal logistic regression: one direction, three steps on it. */
function trainSeverity(lessons: readonly Prepared[], order: readonly number[]) {
  const learner = new Learner();
  const steps = [-1, 0, 1];
  for (const index of order) {
    const lesson = lessons[index];
    if (lesson) learnOrdinal(learner, steps, lesson);
  }
  return { severity: learner.save(), steps: steps.map((step) => Number(step.toPrecision(6))) };
}

function learnOrdinal(learner: Learner, steps: number[], lesson: Prepared): void {
  const value = learner.value(lesson);
  let total = 0;
  steps.forEach((step, index) => {
    const error = lesson.weight * (sigmoid(value - step) - (lesson.level > index ? 1 : 0));
    total += error;
    steps[index] = step + 0.01 * error;
  });
  learner.learn(lesson, total / steps.length);
}

/** The lessons' numbers, `rounds` times over, each time in another fixed order (a linear congruential shuffle). */
function shuffled(length: number, rounds: number): readonly number[] {
  let state = 20261122;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: rounds }).flatMap(() => {
    const order = Array.from({ length }, (_, index) => index);
    for (let at = length - 1; at > 0; at -= 1) {
      const other = next(at + 1);
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    return order;
  });
}
