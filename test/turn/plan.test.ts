import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { catalogue } from '../../dialogs/index.ts';
import { defineDialog, keep } from '../../src/conversation/kit.ts';
import { newReporter, openCore, type TestCore } from '../support/house.ts';

/** A welcome that does at once what next-steps does at the end of its questions. */
const planning = defineDialog({
  name: 'welcome',
  version: 1,
  initial: 'ready',
  pages: {
    ready: { says: ['common:says.heard-you'], anythingElse: 'plan' },
    plan: {
      does: [keep('plan', 'helps-people'), keep('plan', 'ring-line')],
      says: ['common:says.heard-you'],
      shows: 'plan',
      anythingElse: 'plan',
    },
  },
});

describe('the plan that a reporter takes along', () => {
  let core: TestCore;

  beforeAll(async () => {
    const dialogs = new Map(catalogue.dialogs).set(planning.name, planning);
    core = await openCore({ PLACE: 'GB-NIR' }, { catalogue: { ...catalogue, dialogs } });
  });
  afterAll(() => core.leave());

  test('names the helpline with the number to ring', async () => {
    const reporter = newReporter(core);
    await reporter.open();
    const { messages } = await reporter.say('someone took my bike');
    const [{ lines } = { lines: [] }] = messages.flatMap(({ reply }) => reply?.document ?? []);
    expect(lines[0]).toBe('I stay near people');
    expect(lines[1]).toMatch(/^I can ring or text a helpline: Childline 0800 1111 · /);
  });
});
