import type { Topic } from '../../domain/topic.ts';
import { BUCKETS, featuresOf, featuresOfCue, type WordClasses } from './features.ts';
import { HEADS, packWeights, TOLD_TOPICS, type HeadName, type SavedHead, type SavedModel } from './model.ts';

/** One text to learn from. */
export interface Lesson {
  readonly words: readonly string[];
  /** 0 none, 1 check-in, 2 crisis, 3 emergency; missing: says nothing about care. */
  readonly level?: number;
  readonly topics?: readonly Topic[];
  readonly about?: 'self' | 'other';
  /** C-SSRS, 0 to 6, with the cues heard. */
  readonly severity?: number;
  readonly cues?: readonly string[];
  readonly weight: number;
  /** Lessons of one group stand on one side when held back. */
  readonly group: number;
  /** Everyday talk from the public set. */
  readonly everyday?: true;
}

/** Features once, for many heads. */
export interface Prepared extends Lesson {
  readonly features: Int32Array;
  readonly size: number;
}

const ROUNDS = 12;
/** At the first lesson; at the last a tenth of it, so that what was met late does not count for more. */
const RATE = 0.35;
const LAST_RATE = 0.1;
/** Pull towards zero, so that rare features stay small. */
const DECAY = 3e-3;
/** Calm lessons count more, or a rare word of distress would raise everyday talk. */
const CALM = 3;
/** A lesson one step below a head's own is hard to tell and harmless to raise. */
const NEXT_BELOW = 0.8;
/** C-SSRS 3: thoughts with a method, an intent, a plan or an act. */
const SEVERE = 3;
/** The severity head learns from few posts, so it looks at each more often. */
const SEVERITY_ROUNDS = 16;

/**
 * Lessons with their features. One met in fewer groups of lessons than `leastMet` is left out: it says more of the lesson
 * than of its kind.
 */
export function prepare(
  lessons: readonly Lesson[],
  classes: WordClasses,
  leastMet: number,
): readonly Prepared[] {
  const all = lessons.map((lesson) => ({ lesson, features: featuresOf(lesson.words, classes) }));
  const met = new Uint8Array(BUCKETS);
  const last = new Int32Array(BUCKETS).fill(-1);
  for (const { lesson, features } of all) {
    for (const feature of features) {
      if (last[feature] === lesson.group) continue;
      last[feature] = lesson.group;
      met[feature] = Math.min(255, (met[feature] ?? 0) + 1);
    }
  }
  return all.map(({ lesson, features }) => ({
    ...lesson,
    features: features.filter((feature) => (met[feature] ?? 0) >= leastMet),
    size: Math.sqrt(features.length || 1),
  }));
}

/** What a head learns from a lesson: how much it counts, and towards what. Nothing: it skips the lesson. */
type Aim = (lesson: Prepared) => { readonly weight: number; readonly target: number } | undefined;

function reaching(step: number): Aim {
  return ({ level, weight }) => {
    if (level === undefined) return undefined;
    if (level >= step) return { weight, target: 1 };
    const below = step > 1 && level === step - 1 ? NEXT_BELOW : 1;
    return { weight: weight * (level === 0 ? CALM : below), target: 0 };
  };
}

function telling(topic: Topic): Aim {
  return ({ topics, weight }) => topics && { weight, target: topics.includes(topic) ? 1 : 0 };
}

const AIMS: Readonly<Record<HeadName, Aim>> = {
  severity: ({ severity }) =>
    severity === undefined ? undefined : { weight: 1, target: severity >= SEVERE ? 1 : 0 },
  crisis: reaching(2),
  emergency: reaching(3),
  checkIn: reaching(1),
  other: ({ about, level, weight }) =>
    about && level !== 0 ? { weight, target: about === 'other' ? 1 : 0 } : undefined,
  'image-threat': telling('image-threat'),
  'image-shared': telling('image-shared'),
  grooming: telling('grooming'),
  bullying: telling('bullying'),
  'harmful-content': telling('harmful-content'),
  abuse: telling('abuse'),
  'self-harm': telling('self-harm'),
};

/**
 * Same lessons in the same order, same numbers: the shuffle is seeded and nothing else is random. A head that is not
 * asked for stays empty.
 */
export function train(lessons: readonly Prepared[], asked: readonly HeadName[] = HEADS): SavedModel['heads'] {
  const together = asked.filter((name) => name !== 'severity');
  const heads = Object.fromEntries(HEADS.map((name) => [name, NOTHING])) as Record<HeadName, SavedHead>;
  Object.assign(heads, trainHeads(lessons, together, ROUNDS));
  if (asked.includes('severity')) {
    const posts = lessons.filter(({ severity }) => severity !== undefined).map(withCues);
    Object.assign(heads, trainHeads(posts, ['severity'], SEVERITY_ROUNDS));
  }
  return heads;
}

const NOTHING: SavedHead = { weights: '', scale: 0, bias: 0 };

/** The severity head also counts the cues heard. */
function withCues(lesson: Prepared): Prepared {
  const more = (lesson.cues ?? []).flatMap(featuresOfCue);
  if (more.length === 0) return lesson;
  const features = Int32Array.from([...lesson.features, ...more]);
  return { ...lesson, features, size: Math.sqrt(lesson.size ** 2 + more.length) };
}

function isAbout(name: HeadName | undefined): boolean {
  return name === 'other' || TOLD_TOPICS.some((topic) => topic === name);
}

/**
 * Adagrad: each feature learns slower the more it has learned. The heads learn side by side, their weights of one
 * feature next to each other, so that a lesson's features are walked through once.
 */
class Learner {
  readonly #names: readonly HeadName[];
  readonly #weights: Float64Array;
  readonly #seen: Float64Array;
  readonly #bias: Float64Array;
  readonly #biasSeen: Float64Array;
  readonly #gradients: Float64Array;

  constructor(names: readonly HeadName[]) {
    this.#names = names;
    this.#weights = new Float64Array(BUCKETS * names.length);
    this.#seen = new Float64Array(BUCKETS * names.length).fill(1e-2);
    this.#bias = new Float64Array(names.length);
    this.#biasSeen = new Float64Array(names.length).fill(1e-2);
    this.#gradients = new Float64Array(names.length);
  }

  /** `done`: the share of all lessons that lie behind, 0 to 1. */
  learn(lesson: Prepared, done: number): void {
    const { features, size } = lesson;
    const width = this.#names.length;
    const gradients = this.#gradients.fill(0);
    for (const feature of features) {
      const row = feature * width;
      for (let head = 0; head < width; head += 1) {
        gradients[head] = (gradients[head] ?? 0) + (this.#weights[row + head] ?? 0);
      }
    }
    this.#names.forEach((name, head) => {
      const toward = AIMS[name](lesson);
      const value = (this.#bias[head] ?? 0) + (gradients[head] ?? 0) / size;
      gradients[head] = toward ? toward.weight * (sigmoid(value) - toward.target) : 0;
    });
    this.#step(features, size, gradients, RATE * (1 - done * (1 - LAST_RATE)));
  }

  #step(features: Int32Array, size: number, gradients: Float64Array, rate: number): void {
    const width = gradients.length;
    for (const feature of features) {
      const row = feature * width;
      for (let head = 0; head < width; head += 1) {
        const gradient = gradients[head] ?? 0;
        if (gradient === 0) continue;
        const before = this.#weights[row + head] ?? 0;
        const slope = gradient / size + DECAY * before;
        const seen = (this.#seen[row + head] ?? 0) + slope * slope;
        this.#seen[row + head] = seen;
        this.#weights[row + head] = before - (rate * slope) / Math.sqrt(seen);
      }
    }
    gradients.forEach((gradient, head) => {
      const seen = (this.#biasSeen[head] ?? 0) + gradient * gradient;
      this.#biasSeen[head] = seen;
      this.#bias[head] = (this.#bias[head] ?? 0) - (0.1 * rate * gradient) / Math.sqrt(seen);
    });
  }

  save(head: number): SavedHead {
    const width = this.#names.length;
    const weights = Float64Array.from(
      { length: BUCKETS },
      (_, feature) => this.#weights[feature * width + head] ?? 0,
    );
    const least = isAbout(this.#names[head]) ? LEAST_STEPS.about : LEAST_STEPS.grave;
    const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
    const scale = Number((largest / LARGEST_STEP).toPrecision(6));
    const bytes = Int8Array.from(weights, (weight) => {
      const steps = Math.round(weight / scale);
      return Math.abs(steps) < least ? 0 : steps;
    });
    return { weights: packWeights(bytes), scale, bias: Number((this.#bias[head] ?? 0).toPrecision(6)) };
  }
}

/** Few steps are enough, and pack smaller. */
const LARGEST_STEP = 20;
/** Weights smaller than this many steps are saved as none; what it is about needs less than how grave it is. */
const LEAST_STEPS = { grave: 2, about: 4 };

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

function trainHeads(
  lessons: readonly Prepared[],
  names: readonly HeadName[],
  rounds: number,
): Partial<Record<HeadName, SavedHead>> {
  const learner = new Learner(names);
  const order = shuffled(lessons.length, rounds);
  for (const [at, index] of order.entries()) {
    const lesson = lessons[index];
    if (lesson) learner.learn(lesson, at / order.length);
  }
  return Object.fromEntries(names.map((name, head) => [name, learner.save(head)]));
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
