import { higherCare } from '../domain/care.ts';
import type { Care } from '../domain/care.ts';
import type { Reading } from '../domain/reading.ts';
import type { AgeBand, Topic } from '../domain/topic.ts';

interface Rule {
  readonly what: string;
  readonly cues?: readonly string[];
  readonly topics?: readonly Topic[];
  readonly age?: AgeBand;
  /** The care it is put at, at least. */
  readonly care: Care;
}

/**
 * S11: when a conversation becomes a case, whatever care says, and how urgent it is at least.
 * Cue names are those of signals; a trailing `.` means the whole group.
 */
export const CASE_TABLE: readonly Rule[] = [
  { what: 'danger from someone now', cues: ['danger.now'], care: 'emergency' },
  { what: 'a meeting today', cues: ['grooming.meet-today'], care: 'emergency' },
  { what: 'a meeting planned', cues: ['grooming.meet'], care: 'check-in' },
  { what: 'abuse, at home or by someone in charge', topics: ['abuse'], care: 'check-in' },
  { what: 'an adult in charge of me', cues: ['grooming.adult-in-charge'], care: 'check-in' },
  { what: 'an image threat that is live', topics: ['image-threat'], care: 'check-in' },
  {
    what: 'under 13 with anything sexual or threatening',
    topics: ['image-shared', 'grooming', 'abuse', 'image-threat'],
    cues: ['bullying.hits', 'bullying.told-to-die', 'own.'],
    age: 'under-13',
    care: 'check-in',
  },
];

/** Cues of a message that make a case only at some age, which may be told later. */
export function cuesForAnAge(reading: Reading): readonly string[] {
  const wanted = CASE_TABLE.flatMap(({ age, cues = [] }) => (age === undefined ? [] : cues));
  return reading.evidence.map(({ cue }) => cue).filter((cue) => wanted.some((one) => fits(cue, one)));
}

/**
 * What the table says of one message and what is known (`before`: `cuesForAnAge` of earlier ones); `undefined`: the table
 * asks for no case.
 */
export function caseCare(
  reading: Reading,
  topics: readonly Topic[],
  ageBand?: AgeBand,
  before: readonly string[] = [],
): Care | undefined {
  const cues = [...before, ...reading.evidence.map(({ cue }) => cue)];
  const rules = CASE_TABLE.filter((rule) => applies(rule, cues, topics, ageBand));
  return rules.reduce<Care | undefined>((care, rule) => higherCare(care ?? 'none', rule.care), undefined);
}

function applies(
  rule: Rule,
  cues: readonly string[],
  topics: readonly Topic[],
  ageBand: AgeBand | undefined,
): boolean {
  if (rule.age !== undefined && rule.age !== ageBand) return false;
  const byTopic = rule.topics?.some((topic) => topics.includes(topic)) ?? false;
  const byCue = rule.cues?.some((wanted) => cues.some((cue) => fits(cue, wanted))) ?? false;
  return byTopic || byCue;
}

function fits(found: string, wanted: string): boolean {
  return wanted.endsWith('.') ? found.startsWith(wanted) : found === wanted;
}
