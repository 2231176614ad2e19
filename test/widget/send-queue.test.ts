import { expect, test } from '@jest/globals';
import type { Trouble } from '../../src/widget/direct-line.ts';
import { type Pending, SendQueue } from '../../src/widget/send-queue.ts';

/** A queue over a wire that gives the answers it is told, one by one. */
function queueOver(answers: (Trouble | undefined)[], unsent: { clientId: string; text: string }[] = []) {
  const posted: string[] = [];
  const shown: (readonly Pending[])[] = [];
  let release = () => {};
  const queue = new SendQueue(
    {
      post: async ({ clientId }) => {
        posted.push(clientId);
        return answers.shift();
      },
      pause: () => new Promise((resolve) => (release = resolve)),
      changed: (items) => shown.push(items),
    },
    unsent,
  );
  return { queue, posted, shown, retry: () => release() };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const statesOf = (queue: SendQueue) => queue.items.map(({ state }) => state);

test('messages go out one by one, in the order written', async () => {
  const { queue, posted } = queueOver([]);
  for (const clientId of ['a', 'b', 'c']) queue.add({ clientId, text: clientId });
  await settled();
  expect(posted).toEqual(['a', 'b', 'c']);
  expect(statesOf(queue)).toEqual(['sent', 'sent', 'sent']);
});

test('a lost connection holds everything behind it, and each try keeps the id', async () => {
  const { queue, posted, retry } = queueOver(['offline', 'offline']);
  queue.add({ clientId: 'a', text: 'a' });
  queue.add({ clientId: 'b', text: 'b' });
  await settled();
  expect(statesOf(queue)).toEqual(['waiting', 'waiting']);
  retry();
  await settled();
  queue.add({ clientId: 'c', text: 'c' });
  expect(statesOf(queue)).toEqual(['waiting', 'waiting', 'waiting']);
  retry();
  await settled();
  expect(posted).toEqual(['a', 'a', 'a', 'b', 'c']);
});

test('a lost connection is never given up', async () => {
  const { queue, retry, posted } = queueOver(Array.from({ length: 40 }, () => 'offline' as const));
  queue.add({ clientId: 'a', text: 'a' });
  for (let round = 0; round < 40; round++) {
    await settled();
    expect(statesOf(queue)).toEqual(['waiting']);
    retry();
  }
  await settled();
  expect(posted).toHaveLength(41);
  expect(statesOf(queue)).toEqual(['sent']);
});

test('a message that the server refuses steps aside until it is tapped', async () => {
  const { queue, posted } = queueOver(['refused']);
  queue.add({ clientId: 'a', text: 'a' });
  queue.add({ clientId: 'b', text: 'b' });
  await settled();
  expect(statesOf(queue)).toEqual(['failed', 'sent']);
  queue.again('a');
  await settled();
  expect(posted).toEqual(['a', 'b', 'a']);
  expect(statesOf(queue)).toEqual(['sent', 'sent']);
});

test('a server that asks for patience five times over gets a tap before the sixth', async () => {
  const { queue, posted, retry } = queueOver(Array.from({ length: 5 }, () => 'busy' as const));
  queue.add({ clientId: 'a', text: 'a' });
  for (let round = 0; round < 5; round++) {
    await settled();
    retry();
  }
  await settled();
  expect(posted).toHaveLength(5);
  expect(statesOf(queue)).toEqual(['failed']);
});

test('our own words come back before the answer to the request: the message is not tried again', async () => {
  const { queue, posted, retry } = queueOver(['offline']);
  queue.add({ clientId: 'a', text: 'a' });
  await settled();
  queue.settle(new Set(['a']));
  retry();
  await settled();
  expect(posted).toEqual(['a']);
  expect(queue.items).toEqual([]);
});

test('what was unsent before a refresh is sent first', async () => {
  const { queue, posted } = queueOver([], [{ clientId: 'old', text: 'old' }]);
  queue.add({ clientId: 'new', text: 'new' });
  await settled();
  expect(posted).toEqual(['old', 'new']);
});

test('after closing, nothing goes out and nothing is shown', async () => {
  const { queue, posted, shown, retry } = queueOver(['offline']);
  queue.add({ clientId: 'a', text: 'a' });
  await settled();
  queue.close();
  const before = shown.length;
  retry();
  await settled();
  expect(posted).toEqual(['a']);
  expect(shown).toHaveLength(before);
});
