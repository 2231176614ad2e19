import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { CARES, higherCare, type Care } from '../../../src/domain/care.ts';
import { id, type ConversationId } from '../../../src/domain/ids.ts';
import type { CaseReason, CaseState } from '../../../src/store/store.ts';
import type { Bench, OpenBench } from '../engine.ts';
import { NOON, sampleSession, turnMaker } from '../samples.ts';

interface ModelConversation {
  version: number;
  lastSeq: number;
  care: Care;
  deleted: boolean;
  answered: Map<string, number>;
  case?: { state: CaseState; claimedBy?: string };
}

type Model = Map<ConversationId, ModelConversation>;

const CONVERSATIONS = ['c1', 'c2', 'c3'].map((text) => id.conversation(text));
const caseOf = (conversation: ConversationId) => id.case(`case of ${conversation}`);

const conversation = fc.constantFrom(...CONVERSATIONS);
const care = fc.constantFrom(...CARES);
const who = fc.constantFrom('anna', 'brid');
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('turn' as const),
      conversation,
      inbound: fc.constantFrom('i1', 'i2', 'i3', 'i4', 'i5', 'i6'),
      behind: fc.constantFrom(0, 0, 0, 0, 1),
      care,
      said: fc.boolean(),
      replies: fc.integer({ min: 0, max: 2 }),
      reason: fc.constantFrom<CaseReason | undefined>(undefined, undefined, 'care', 'person-wanted'),
      forget: fc.constantFrom(false, false, false, false, false, false, false, true),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('claim' as const), conversation, who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('hand-back' as const), conversation, who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('lower' as const), conversation, care }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const), conversation }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
type TurnStep = Extract<Step, { kind: 'turn' }>;

/** Any sequence of turns, claims, hand-backs, lowerings, closings and restarts, against a few lines of model. */
export function modelContract(open: OpenBench): void {
  test('random sequences do what the model does', async () => {
    const holds = fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
        const bench = await open();
        const model: Model = new Map();
        try {
          for (const one of steps) await take(bench, model, one);
        } finally {
          await bench.remove();
        }
      }),
      { numRuns: 40 },
    );
    await expect(holds).resolves.toBeUndefined();
  }, 120_000);
}

async function take(bench: Bench, model: Model, one: Step): Promise<void> {
  if (one.kind === 'restart') return bench.reopen();
  const known = model.get(one.conversation);
  const expected = one.kind === 'turn' ? turnInModel(model, one) : moderatorInModel(known, one);
  expect(await actOn(bench, known, one)).toBe(expected);
  await compare(bench, one.conversation, model.get(one.conversation));
}

function turnInModel(model: Model, one: TurnStep): string {
  const known = model.get(one.conversation);
  if (known?.deleted === true) return 'deleted';
  if (known?.answered.has(one.inbound) === true) return 'repeated';
  if (one.behind > 0) return 'conflict';
  const now: ModelConversation = known ?? {
    version: 0,
    lastSeq: 0,
    care: 'none',
    deleted: false,
    answered: new Map(),
  };
  const added = one.replies + (one.said ? 1 : 0);
  now.version += 1;
  now.lastSeq += added;
  now.care = higherCare(now.care, one.care);
  if (now.case?.state === 'closed' && (one.said || one.reason === 'person-wanted'))
    now.case = { state: 'open' };
  else if (one.reason !== undefined) now.case ??= { state: 'open' };
  if (one.forget) now.deleted = true;
  now.answered.set(one.inbound, added);
  model.set(one.conversation, now);
  return 'committed';
}

function moderatorInModel(
  known: ModelConversation | undefined,
  one: Exclude<Step, { kind: 'restart' | 'turn' }>,
) {
  const found = known?.case;
  if (one.kind === 'close') {
    if (found !== undefined) found.state = 'closed';
    return 'closed';
  }
  if (known === undefined || found === undefined || known.deleted || found.state === 'closed') return 'gone';
  if (one.kind === 'claim') {
    if (found.claimedBy !== undefined) return found.claimedBy === one.who ? 'claimed' : 'taken';
    known.version += 1;
    known.case = { state: 'claimed', claimedBy: one.who };
    return 'claimed';
  }
  if (one.kind === 'hand-back') {
    if (found.claimedBy !== one.who) return 'not-yours';
    known.version += 1;
    known.case = { state: 'open' };
    return 'handed-back';
  }
  if (CARES.indexOf(one.care) >= CARES.indexOf(known.care)) return 'not-lower';
  known.version += 1;
  known.care = one.care;
  return 'lowered';
}

async function actOn(
  bench: Bench,
  known: ModelConversation | undefined,
  one: Exclude<Step, { kind: 'restart' }>,
) {
  const store = bench.store();
  switch (one.kind) {
    case 'turn':
      return commit(bench, one);
    case 'claim':
      return store.claimCase(caseOf(one.conversation), id.moderator(one.who), NOON);
    case 'hand-back':
      return store.handBackCase(caseOf(one.conversation), id.moderator(one.who), NOON);
    case 'lower':
      return store.lowerCare(caseOf(one.conversation), one.care, id.moderator('anna'), NOON);
    case 'close':
      if (known?.case !== undefined) await bench.closeCase(one.conversation);
      return 'closed';
    default:
      return one satisfies never;
  }
}

async function commit(bench: Bench, one: TurnStep): Promise<string | undefined> {
  const before = await bench.store().openConversation(one.conversation);
  const turn = turnMaker(bench.vault)(one.conversation, one.inbound, {
    expectedVersion: (before?.version ?? 0) + one.behind,
    session: sampleSession(one.care),
    replies: Array.from({ length: one.replies }, () => ({ text: 'hi', choices: [], lines: [], phrases: [] })),
    ...(one.said ? { words: 'hello' } : {}),
    ...(one.reason === undefined
      ? {}
      : { case: { id: caseOf(one.conversation), reason: one.reason, care: 'none' as const } }),
    ...(one.forget ? { forget: true } : {}),
  });
  const [result] = await bench.store().commit([turn]);
  return result?.outcome;
}

async function compare(bench: Bench, of: ConversationId, expected: ModelConversation | undefined) {
  const store = bench.store();
  const record = await store.openConversation(of);
  if (expected === undefined) return expect(record).toBeUndefined();
  const { version, lastSeq, care: flag, deleted } = expected;
  expect(record).toMatchObject({ version, lastSeq, care: flag, state: deleted ? 'deleted' : 'open' });
  expect(record?.case?.state).toBe(expected.case?.state);
  const messages = await store.readMessages(of, 0);
  expect(messages.map(({ seq }) => seq)).toEqual(
    Array.from({ length: deleted ? 0 : lastSeq }, (_, index) => index + 1),
  );
  const found = await store.findCase(caseOf(of));
  if (found !== undefined) expect(found.care).toBe(flag);
  const listed = (await store.listCases(10)).some((one) => one.conversation === of);
  return expect(listed).toBe(expected.case !== undefined && expected.case.state !== 'closed');
}
