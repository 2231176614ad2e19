import { CARES, reaches, type Care } from '../domain/care.ts';
import { id } from '../domain/ids.ts';
import { read } from './read.ts';

/** One line of a set: the words and what a person says they should be read as. */
export interface Labelled {
  readonly text: string;
  readonly care?: Care;
  readonly topics?: readonly string[];
  readonly about?: 'self' | 'other';
  readonly locale?: string;
  readonly recent?: readonly string[];
  readonly asked?: string;
}

/** `hit` of `of`, with the 95 % interval of Wilson. */
export interface Share {
  readonly hit: number;
  readonly of: number;
  readonly low: number;
  readonly high: number;
}

/** What one set shows. A share is missing where the set has no such line. */
export interface Result {
  readonly recall: Readonly<Partial<Record<Exclude<Care, 'none'>, Share>>>;
  /** Lines labelled `none` that were read as crisis or above, and those raised at all. */
  readonly falseCrisis?: Share;
  readonly raised?: Share;
  /** Lines with topics of which at least one was found. */
  readonly topics?: Share;
  readonly misses: readonly Miss[];
}

export interface Miss {
  readonly text: string;
  readonly expected: string;
  readonly got: Care;
  readonly cues: readonly string[];
}

const Z = 1.96;

export function share(hits: readonly boolean[]): Share | undefined {
  const of = hits.length;
  if (of === 0) return undefined;
  const hit = hits.filter(Boolean).length;
  const rate = hit / of;
  const middle = (rate + (Z * Z) / (2 * of)) / (1 + (Z * Z) / of);
  const half = (Z * Math.sqrt((rate * (1 - rate)) / of + (Z * Z) / (4 * of * of))) / (1 + (Z * Z) / of);
  return { hit, of, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

interface Outcome {
  readonly line: Labelled;
  readonly care: Care;
  readonly topics: readonly string[];
  readonly cues: readonly string[];
}

function outcomeOf(line: Labelled): Outcome {
  const request = {
    words: line.text,
    recent: line.recent ?? [],
    locale: id.locale(line.locale ?? 'en'),
    care: 'none' as const,
  };
  const reading = read(line.asked === undefined ? request : { ...request, asked: id.phrase(line.asked) });
  return { line, care: reading.care, topics: reading.topics, cues: reading.evidence.map(({ cue }) => cue) };
}

/** Reads every line of a set and compares. Lines without `care` count as everyday talk. */
export function evaluate(lines: readonly Labelled[]): Result {
  const outcomes = lines.map(outcomeOf);
  const labelled = (care: Care) => outcomes.filter(({ line }) => (line.care ?? 'none') === care);
  const calm = labelled('none');
  const recall = Object.fromEntries(
    CARES.slice(1).flatMap((care) => {
      const found = share(labelled(care).map((outcome) => reaches(outcome.care, care)));
      return found ? [[care, found]] : [];
    }),
  );
  return {
    recall,
    ...optional('falseCrisis', share(calm.map(({ care }) => reaches(care, 'crisis')))),
    ...optional('raised', share(calm.map(({ care }) => care !== 'none'))),
    ...optional('topics', share(outcomes.filter(hasTopics).map(topicFound))),
    misses: outcomes.flatMap(missOf),
  };
}

function optional<K extends string>(name: K, value: Share | undefined) {
  return (value ? { [name]: value } : {}) as { [P in K]?: Share };
}

function hasTopics({ line }: Outcome): boolean {
  return (line.topics ?? []).length > 0;
}

function topicFound({ line, topics }: Outcome): boolean {
  return (line.topics ?? []).some((topic) => topics.includes(topic));
}

function missOf(outcome: Outcome): readonly Miss[] {
  const expected = outcome.line.care ?? 'none';
  const wrong = expected === 'none' ? reaches(outcome.care, 'crisis') : !reaches(outcome.care, expected);
  const topicMissed = hasTopics(outcome) && !topicFound(outcome);
  if (!wrong && !topicMissed) return [];
  const wanted = topicMissed ? `${expected} ${(outcome.line.topics ?? []).join('+')}` : expected;
  return [{ text: outcome.line.text, expected: wanted, got: outcome.care, cues: outcome.cues }];
}

/** A post with its C-SSRS severity, 0 to 6. */
export interface Post {
  readonly text: string;
  readonly severity: number;
}

/** A chat: the person's own messages, and the risk of the one who plays it. */
export interface Chat {
  readonly turns: readonly string[];
  readonly risk: string;
}

/** Posts with a C-SSRS severity: crisis or above for 3 and up (recall), less for 0 to 2 (specificity). */
export function evaluateSeverity(posts: readonly Post[]) {
  const raised = (post: { readonly text: string }) => reaches(outcomeOf(post).care, 'crisis');
  return {
    recall: share(posts.filter(({ severity }) => severity >= 3).map(raised)),
    specificity: share(posts.filter(({ severity }) => severity < 3).map((post) => !raised(post))),
    specificityNoIdeation: share(posts.filter(({ severity }) => severity === 0).map((post) => !raised(post))),
  };
}

/** Chats: high and imminent reach crisis by the third message; those without risk never do. */
export function evaluateChats(chats: readonly Chat[]) {
  const firstCrisis = ({ turns }: Chat) =>
    turns.findIndex((text, at) =>
      reaches(outcomeOf({ text, recent: turns.slice(Math.max(0, at - 4), at) }).care, 'crisis'),
    );
  const of = (...risks: readonly string[]) =>
    chats.filter(({ risk }) => risks.includes(risk)).map(firstCrisis);
  return {
    byThird: share(of('high', 'imminent').map((first) => first >= 0 && first < 3)),
    ever: share(of('high', 'imminent').map((first) => first >= 0)),
    calmStays: share(of('none').map((first) => first < 0)),
  };
}
