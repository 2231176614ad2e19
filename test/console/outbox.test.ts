import { expect, test } from '@jest/globals';
import type { ActAnswer } from '../../src/console/api.ts';
import type { Unsent } from '../../src/console/kept.ts';
import { Outbox, type OutboxState } from '../../src/console/outbox.ts';
import { eventually } from '../support/live.ts';

const DONE: ActAnswer = { ok: true, value: { done: true, messages: [7] } };
const LOST: ActAnswer = { ok: false, refusal: 'no-connection' };
const refusal = (code: 'bad-request' | 'internal', problem?: 'outgoing-refused'): ActAnswer => ({
  ok: false,
  refusal: { error: { code, message: '' }, ...(problem === undefined ? {} : { problem, details: ['link'] }) },
});

function item(actId: string, caseId = 'one'): Unsent {
  return { caseId, actId, text: `words of ${actId}`, services: [] };
}

/** An outbox whose server answers as written; pauses end when the test says so. */
function open(answers: ActAnswer[], unsent: readonly Unsent[] = []) {
  const posted: string[] = [];
  const kept: (readonly Unsent[])[] = [];
  const goOn: (() => void)[] = [];
  const states: OutboxState[] = [];
  const outbox = new Outbox(
    {
      post: async ({ actId }) => {
        posted.push(actId);
        return answers.shift() ?? DONE;
      },
      pause: () => new Promise((resolve) => goOn.push(resolve)),
      keep: (items) => kept.push(items),
      changed: (state) => states.push(state),
    },
    unsent,
  );
  return { outbox, posted, kept, goOn, states };
}

test('what was lost on the way is tried again with the same id, and what was written later waits its turn', async () => {
  const { outbox, posted, kept, goOn } = open([LOST, LOST, DONE, DONE]);
  outbox.add(item('a'));
  outbox.add(item('b'));
  await eventually(() => expect(goOn).toHaveLength(1));
  expect(outbox.state.waiting).toBe(true);
  expect(kept.at(-1)?.map(({ actId }) => actId)).toEqual(['a', 'b']);
  goOn[0]?.();
  await eventually(() => expect(goOn).toHaveLength(2));
  goOn[1]?.();
  await eventually(() => expect(outbox.state.unsent).toEqual([]));
  expect(posted).toEqual(['a', 'a', 'a', 'b']);
  expect(kept.at(-1)).toEqual([]);
  expect(outbox.state.waiting).toBe(false);
});

test('a server that cannot write just now is no refusal', async () => {
  const { outbox, posted, goOn } = open([refusal('internal'), DONE]);
  outbox.add(item('a'));
  await eventually(() => expect(goOn).toHaveLength(1));
  expect(outbox.state.notTaken).toEqual([]);
  goOn[0]?.();
  await eventually(() => expect(posted).toEqual(['a', 'a']));
});

test('S35: what was refused is given back with the reason, and holds nothing else up', async () => {
  const { outbox, posted } = open([refusal('bad-request', 'outgoing-refused'), DONE]);
  outbox.add(item('a'));
  outbox.add(item('b', 'two'));
  await eventually(() => expect(posted).toEqual(['a', 'b']));
  await eventually(() => expect(outbox.state.unsent).toEqual([]));
  expect(outbox.state.notTaken).toEqual([
    { item: item('a'), refusal: expect.objectContaining({ problem: 'outgoing-refused', details: ['link'] }) },
  ]);
  outbox.takeBack('a');
  expect(outbox.state.notTaken).toEqual([]);
});

test('what was kept over a reload goes out first', async () => {
  const { outbox, posted } = open([], [item('kept')]);
  outbox.start();
  outbox.add(item('new'));
  await eventually(() => expect(outbox.state.unsent).toEqual([]));
  expect(posted).toEqual(['kept', 'new']);
});

test('after it is closed nothing is said, kept or shown any more', async () => {
  const { outbox, kept, states, goOn } = open([LOST]);
  outbox.add(item('a'));
  await eventually(() => expect(goOn).toHaveLength(1));
  const before = [kept.length, states.length];
  outbox.close();
  goOn[0]?.();
  outbox.add(item('b'));
  expect([kept.length, states.length]).toEqual(before);
});
