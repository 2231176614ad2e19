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

const ROUNDS = 8;
const RATE = 0.35;
/** Pull towards zero, so that rare features stay small. */
const DECAY = 5e-4;
/** Calm lessons count more, or a rare word of distress would raise everyday talk. */
const CALM = 3;
/** A lesson one step below a head's own is hard to tell and harmless to raise. */
const NEXT_BELOW = 0.8;
/** C-SSRS 3: thoughts with a method, an intent, a plan or an act. */
const SEVERE = 3;
/** The severity head learns from few posts, so it looks at each more often. */
const SEVERITY_ROUNDS = 16;

/** A feature met in fewer groups of lessons than this is left out: it says more of the lesson than of its kind. */
const LEAST_MET = 4;

/** Lessons with their features, without those that hardly any other lesson has. */
export function prepare(lessons: readonly Lesson[], classes: WordClasses): readonly Prepared[] {
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
    features: features.filter((feature) => (met[feature] ?? 0) >= LEAST_MET),
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
export function train(
  lessons: readonly Prepared[],
  asked: readonly HeadName[] = HEADS,
): SavedModel['heads'] {
  const one = (name: HeadName) => {
    if (!asked.includes(name)) return NOTHING;
    return name === 'severity'
      ? trainHead(lessons.map(withCues), AIMS.severity, LEAST_STEPS.grave, SEVERITY_ROUNDS)
      : trainHead(lessons, AIMS[name], isAbout(name) ? LEAST_STEPS.about : LEAST_STEPS.grave);
  };
  return Object.fromEntries(HEADS.map((name) => [name, one(name)])) as unknown as SavedModel['heads'];
}

const NOTHING: SavedHead = { weights: '', scale: 0, bias: 0 };

/** The severity head also counts the cues heard. */
function withCues(lesson: Prepared): Prepared {
  const more = (lesson.cues ?? []).flatMap(featuresOfCue);
  if (more.length === 0) return lesson;
  const features = Int32Array.from([...lesson.features, ...more]);
  return { ...lesson, features, size: Math.sqrt(lesson.size ** 2 + more.length) };
}

function isAbout(name: HeadName): boolean {
  return name === 'other' || TOLD_TOPICS.some((topic) => topic === name);
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

  save(least: number): SavedHead {
    const largest = this.weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9);
    const scale = Number((largest / LARGEST_BYTE).toPrecision(6));
    const bytes = Int8Array.from(this.weights, (weight) => {
      const steps = Math.round(weight / scale);
      return Math.abs(steps) < least ? 0 : steps;
    });
    return { weights: packWeights(bytes), scale, bias: Number(this.bias.toPrecision(6)) };
  }
}

const LARGEST_BYTE = 127;
/** Weights smaller than this many steps are saved as none; what it is about needs less than how grave it is. */
const LEAST_STEPS = { grave: 6, about: 14 };

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

function trainHead(lessons: readonly Prepared[], aim: Aim, least: number, rounds = ROUNDS): SavedHead {
  const learner = new Learner();
  const aimed = lessons.flatMap((lesson) => {
    const toward = aim(lesson);
    return toward ? [{ lesson, ...toward }] : [];
  });
  for (const index of shuffled(aimed.length, rounds)) {
    const each = aimed[index];
    if (each) learner.learn(each.lesson, each.weight * (sigmoid(learner.value(each.lesson)) - each.target));
  }
  return learner.save(least);
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
