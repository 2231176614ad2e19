import { CARES, type Care } from '../../domain/care.ts';
import { TOPICS, type Topic } from '../../domain/topic.ts';

/** One sentence made from a pattern, with what it should be read as. */
export interface Sample {
  readonly text: string;
  readonly care: Care;
  readonly topics: readonly Topic[];
  readonly about: 'self' | 'other';
  /** The messages before it, where a disclosure is split ("one >> two"). */
  readonly recent: readonly string[];
  /** Which line it comes from. */
  readonly line: number;
}

/** Parts the messages of one disclosure. */
const THEN = ' >> ';

/** How many sentences a line gives at most. */
const PER_LINE = 8;

/**
 * Sentences from patterns (see the head of `examples/en.templates.txt`). The same file gives the same sentences.
 * Throws, with the line, on a word list or a label that does not exist.
 */
export function samplesOf(source: string): readonly Sample[] {
  const lists = new Map<string, readonly string[]>();
  const samples: Sample[] = [];
  let label: Label | undefined;
  const next = dice();
  for (const [number, written] of source.split('\n').entries()) {
    const line = written.trim();
    if (line === '' || line.startsWith('//')) continue;
    if (line.startsWith('@')) lists.set(...listOf(line));
    else if (line.startsWith('# ')) label = labelOf(line);
    else if (label)
      for (const text of sentencesOf(line, lists, next))
        samples.push({ ...label, ...split(text), line: number });
  }
  return samples;
}

function listOf(line: string): [string, readonly string[]] {
  const [name = '', ...rest] = line.slice(1).split(' ');
  return [
    name,
    rest
      .join(' ')
      .split('|')
      .map((word) => word.trim()),
  ];
}

type Label = Pick<Sample, 'care' | 'topics' | 'about'>;

function split(written: string): Pick<Sample, 'text' | 'recent'> {
  const messages = written.split(THEN);
  return { text: messages.at(-1) ?? '', recent: messages.slice(0, -1) };
}

/** A number that a sentence has by its letters alone, wherever it stands. */
function numberOf({ text }: Pick<Sample, 'text'>): number {
  let value = 7;
  for (const letter of text) value = (Math.imul(value, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return (value ^ (value >>> 15)) >>> 0;
}

/** Every tenth sentence, by its letters, is never trained on: the honest figures are measured on these. */
export function isHeldBack(sample: Pick<Sample, 'text'>): boolean {
  return numberOf(sample) % 10 === 0;
}

/** The group of a sentence that is not held back: a line written elsewhere moves none of the others. */
export function groupOf(sample: Pick<Sample, 'text'>): number {
  return Math.floor(numberOf(sample) / 10);
}

function labelOf(line: string): Label {
  const [, careName, topicNames = '', about] = line.split(/\s+/);
  const care = CARES.find((each) => each === careName);
  const topics = TOPICS.filter((topic) => topicNames.split(',').includes(topic));
  if (!care || (about !== 'self' && about !== 'other')) throw new Error(`No such label: ${line}`);
  return { care, topics, about };
}

function sentencesOf(
  line: string,
  lists: ReadonlyMap<string, readonly string[]>,
  next: (below: number) => number,
): readonly string[] {
  const found = new Set<string>();
  for (let trial = 0; trial < 3 * PER_LINE && found.size < PER_LINE; trial += 1) {
    found.add(fill(line, lists, next));
  }
  return [...found];
}

function fill(
  line: string,
  lists: ReadonlyMap<string, readonly string[]>,
  next: (below: number) => number,
): string {
  const pick = (words: readonly string[]) => words[next(words.length)] ?? '';
  return line
    .replaceAll(/\{([^}]*)\}/g, (_, inside: string) => pick(inside.split('|')))
    .replaceAll(/<([a-z]+)>/g, (_, name: string) => {
      const words = lists.get(name);
      if (!words) throw new Error(`No word list <${name}>: ${line}`);
      return pick(words);
    })
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** A linear congruential generator with a fixed start. */
function dice(): (below: number) => number {
  let state = 20261122;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
