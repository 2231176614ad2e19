import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { ACT_PROBLEMS } from '../../src/cases/decision.ts';
import { OUTGOING_PROBLEMS } from '../../src/cases/check-outgoing.ts';
import { SUMMARY_KINDS } from '../../src/cases/summary.ts';
import { sayHolding } from '../../src/console/case-words.ts';
import { isDistressing } from '../../src/console/distressing.ts';
import { sayShortAge } from '../../src/console/said-times.ts';
import { sayActProblem } from '../../src/console/use-act.ts';
import { newsOf } from '../../src/console/queue-news.ts';
import { find } from '../../src/console/words.ts';
import {
  CHECKLIST_LINES,
  CHECKLIST_STATES,
  EXPORT_REASONS,
  LOWERING_REASONS,
  OPENING_REASONS,
  OUTCOMES,
  REPORTER_EVENTS,
  VERDICTS,
} from '../../src/domain/case-work.ts';
import type { QueueEntry, QueueView } from '../../src/http/moderator/protocol.ts';

describe('every code that a moderator may see has words', () => {
  test.each([
    ['act.problem', ACT_PROBLEMS],
    ['checklist', CHECKLIST_LINES],
    ['checklist.ask', CHECKLIST_LINES],
    ['checklist.state', CHECKLIST_STATES],
    ['event', REPORTER_EVENTS],
    ['export.reason', EXPORT_REASONS],
    ['lowering', LOWERING_REASONS],
    ['message', VERDICTS],
    ['opening', OPENING_REASONS],
    ['outcome', OUTCOMES],
    ['outgoing', OUTGOING_PROBLEMS],
    ['summary.line', SUMMARY_KINDS.filter((kind) => kind !== 'cue')],
  ])('%s', (group, codes) => {
    expect(codes.filter((code) => find(`${group}.${code}`) === undefined)).toEqual([]);
  });

  test('every code that one can choose is offered', () => {
    const offered = (file: string) => readFileSync(`src/console/${file}`, 'utf8');
    const actions = offered('case-actions.tsx');
    expect([...OUTCOMES, ...LOWERING_REASONS].filter((code) => !actions.includes(`'${code}'`))).toEqual([]);
    const reasons = offered('reason-form.tsx');
    expect(OPENING_REASONS.filter((code) => !reasons.includes(`'${code}'`))).toEqual([]);
    const exported = offered('part-export.tsx');
    expect(EXPORT_REASONS.filter((code) => !exported.includes(`'${code}'`))).toEqual([]);
  });
});

test('a refusal says what was found, or what is still open', () => {
  const error = { code: 'bad-request', message: '' } as const;
  expect(sayActProblem({ error, problem: 'outgoing-refused', details: ['asks-to-meet', 'link'] })).toContain(
    "It seems to ask to meet. We never do. It holds a link that is no service's.",
  );
  expect(sayActProblem({ error, problem: 'checklist-open', details: ['police', 'doctor'] })).toContain(
    'Still open: Police, Doctor.',
  );
  expect(sayActProblem('no-connection')).toContain('No connection');
});

test('words that name harm are covered; who, where and what denies harm are not', () => {
  const covered = ['self-harm.plan-means', 'abuse.sexual', 'coerced-harm.now', 'friend.suicidal'];
  const open = [
    'self-harm.denied',
    'image-threat.demand-money',
    'grooming.stranger',
    'person.adult',
    'friend.worried',
  ];
  expect(covered.filter((cue) => !isDistressing(cue))).toEqual([]);
  expect(open.filter(isDistressing)).toEqual([]);
});

test('what is left of a short time is never said as more than it is', () => {
  expect([9_000, 19_000, 60_000, 119_000, 400_000].map(sayShortAge)).toEqual([
    '0 s',
    '10 s',
    '1 min',
    '1 min 50 s',
    '6 min',
  ]);
});

const entry = (id: string, change: Partial<QueueEntry> = {}): QueueEntry => ({
  id,
  care: 'crisis',
  topics: [],
  reason: 'care',
  state: 'open',
  channel: 'web',
  locale: 'en',
  place: 'GB-NIR',
  openedAtMs: 0,
  lastMessageAtMs: 0,
  mine: false,
  avoidsMe: false,
  ...change,
});
const openCases = (cases: readonly QueueEntry[]): QueueView['open'] => {
  const count = (care: QueueEntry['care']) => cases.filter((one) => one.care === care).length;
  const byCare = {
    none: count('none'),
    'check-in': count('check-in'),
    crisis: count('crisis'),
    emergency: count('emergency'),
  };
  return { byCare, waiting: 0, chosen: cases.length, locales: [] };
};
const list = (cases: readonly QueueEntry[], mine: readonly QueueEntry[] = []): QueueView => ({
  cases,
  mine,
  more: false,
  open: openCases(cases),
  nowMs: 0,
  idleEndsAtMs: 0,
});

test('only what a person should look at now is news', () => {
  const before = list([entry('a')], [entry('m', { mine: true })]);
  expect(newsOf(before, before)).toBeUndefined();
  expect(newsOf(before, list([entry('a'), entry('b', { care: 'none' })], before.mine))).toBeUndefined();
  expect(newsOf(before, list([entry('a'), entry('b')], before.mine))).toContain('New in the list: Crisis');
  const answered = entry('m', { mine: true, waitingSinceMs: 5, lastMessageAtMs: 5 });
  expect(newsOf(before, list([entry('a')], [answered]))).toContain('A young person wrote in your case');
  const own = entry('m', { mine: true, lastMessageAtMs: 5 });
  expect(newsOf(before, list([entry('a')], [own]))).toBeUndefined();
  const worse = list([entry('a', { care: 'emergency' })], before.mine);
  expect(newsOf(before, worse)).toContain('New in the list: Emergency');
  expect(newsOf(worse, before)).toBeUndefined();
});

test('an urgent case that is not among those shown is said, an old one that moves up is not', () => {
  const before = { ...list([entry('a')]), nowMs: 100_000 };
  const elsewhere = { ...before, open: openCases([entry('a'), entry('b')]) };
  expect(newsOf(before, elsewhere)).toContain('not among those shown');
  const movedUp = { ...list([entry('b', { lastMessageAtMs: 5 })]), open: before.open };
  expect(newsOf(before, movedUp)).toBeUndefined();
});

test('who has a case is said in the list', () => {
  expect(sayHolding(entry('a'))).toBe('nobody has it');
  expect(sayHolding(entry('a', { holder: 'Ash' }))).toBe('Ash has it');
  expect(sayHolding(entry('a', { holder: 'Ash', mine: true, avoidsMe: true }))).toBe(
    'yours · asked for someone other than you',
  );
});
