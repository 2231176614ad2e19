import { describe, expect, test } from '@jest/globals';
import type { LogFields } from '../../src/domain/ports.ts';
import { id } from '../../src/domain/ids.ts';
import { createForgetting } from '../../src/jobs/forget-due.ts';
import { newReporter, openCore } from '../support/house.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('the forgetting that proves itself', () => {
  test('writes down how many, once a day also that nothing is overdue, in numbers only', async () => {
    let nowMs = Date.UTC(2026, 10, 22, 12);
    const core = await openCore({}, { clock: () => nowMs });
    const lines: [string, LogFields | undefined][] = [];
    const note = (event: string, fields?: LogFields) => void lines.push([event, fields]);
    const round = createForgetting(core.store, () => nowMs, { info: note, warn: note, error: note });
    const held = await newReporter(core).say('canary words');
    for (let n = 0; n < 5; n += 1) await newReporter(core).say('canary words');
    await core.store.placeHold(
      {
        conversation: held.conversation,
        reason: 'court',
        moderator: id.moderator('m'),
        atMs: nowMs,
        untilMs: nowMs + 9 * DAY,
      },
      { atMs: nowMs, actor: id.moderator('m'), act: 'hold-placed', detail: 'court' },
    );
    await round();
    nowMs += 23 * HOUR;
    await round();
    nowMs += 2 * HOUR;
    await round();
    nowMs += DAY;
    await round();
    await core.leave();
    expect(lines).toEqual([
      ['forgetting-proved', { forgotten: 0, overdue: 0, held: 0 }],
      ['forgetting-proved', { forgotten: 0, overdue: 0, held: 0 }],
      ['conversations-forgotten', { count: 5 }],
      ['forgetting-proved', { forgotten: 5, overdue: 0, held: 1 }],
    ]);
    expect(JSON.stringify(lines)).not.toContain('canary');
  });

  test('says loudly when something is overdue all the same', async () => {
    const errors: string[] = [];
    const log = {
      info: () => undefined,
      warn: () => undefined,
      error: (event: string) => void errors.push(event),
    };
    const store = {
      forgetDue: async () => 0,
      countDue: async () => ({ withoutCase: 3, closedCases: 0, held: 0 }),
    };
    await createForgetting(store, () => DAY, log)();
    expect(errors).toEqual(['forgetting-behind']);
  });
});
