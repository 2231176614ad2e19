import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Session } from '../../src/domain/session.ts';
import { newReporter, openCore } from '../support/house.ts';
import type { TestCore } from '../support/house.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core.leave());

test('what is read together later is what they wrote, never the label of a button or a number', async () => {
  const reporter = newReporter(core);
  await reporter.open();
  await reporter.say('Under 18', { choice: 'under-18' });
  await reporter.say('1');
  const { conversation } = await reporter.say('something in my own words');
  const session = (await core.store.openConversation(conversation))?.session as Session | undefined;
  expect(session?.recent).toEqual(['something in my own words']);
});

test('a dialog that has another version since begins again, and nothing is called a failure', async () => {
  const reporter = newReporter(core);
  const { conversation } = await reporter.say('he says he will send my pics to everyone');
  const before = await core.store.openConversation(conversation);
  const session = before?.session as Session;
  const older = {
    ...session,
    stack: session.stack.map((entry) => ({ ...entry, version: entry.version - 1 })),
  };
  await core.store.commit([
    {
      conversation,
      expectedVersion: before?.version ?? 0,
      atMs: Date.now(),
      inboundId: 'upgrade' as never,
      session: older,
      replies: [],
      outbox: [],
      audit: [],
    },
  ]);
  await reporter.say('ok');
  const after = await core.store.openConversation(conversation);
  expect((after?.session as Session | undefined)?.stack.length).toBeGreaterThan(0);
  expect((await core.store.listCases(50)).map(({ reason }) => reason)).not.toContain('turn-failed');
});
