import { describe, expect, test } from '@jest/globals';
import { id } from '../../../src/domain/ids.ts';
import type { Hold } from '../../../src/store/store.ts';
import type { Bench } from '../engine.ts';
import { HOUR, NOON, turnMaker } from '../samples.ts';

const ONE = id.conversation('conversation-one');
const TWO = id.conversation('conversation-two');
const CASE = id.case('case-one');
const DAY = 24 * HOUR;
const crisis = { id: CASE, reason: 'care', care: 'crisis' } as const;
const noted = (act: 'hold-lifted' | 'hold-placed') =>
  ({ atMs: NOON, actor: id.moderator('sam'), act, conversation: ONE, detail: 'police' }) as const;

export function trustContract(bench: () => Bench): void {
  const commit = async (...of: Parameters<ReturnType<typeof turnMaker>>) =>
    (
      await bench()
        .store()
        .commit([turnMaker(bench().vault)(...of)])
    )[0];
  const store = () => bench().store();
  const hold = (untilMs: number): Hold => ({
    conversation: ONE,
    reason: 'police',
    moderator: id.moderator('sam'),
    atMs: NOON,
    untilMs,
  });

  describe('S19 return codes', () => {
    test('a code is found by its hash, after a restart too; the next one takes its place', async () => {
      await commit(ONE, 'a', { words: 'hi', returnCodeHash: 'first' });
      await commit(TWO, 'a', { words: 'hi', returnCodeHash: 'other' });
      await bench().reopen();
      expect(await store().findReturnCode('first')).toBe(ONE);
      expect(await store().findReturnCode('other')).toBe(TWO);
      await commit(ONE, 'b', { expectedVersion: 1, returnCodeHash: 'second' });
      expect(await store().findReturnCode('first')).toBeUndefined();
      expect(await store().findReturnCode('second')).toBe(ONE);
    });

    test('changing it needs the one that stands', async () => {
      await commit(ONE, 'a', { words: 'hi', returnCodeHash: 'first' });
      expect(await store().changeReturnCode(ONE, 'wrong', 'with-word')).toBe(false);
      expect(await store().changeReturnCode(TWO, 'first', 'with-word')).toBe(false);
      expect(await store().changeReturnCode(ONE, 'first', 'with-word')).toBe(true);
      expect(await store().findReturnCode('first')).toBeUndefined();
      expect(await store().findReturnCode('with-word')).toBe(ONE);
    });

    test('keeps a conversation 30 days, a closed case still 90', async () => {
      await commit(ONE, 'a', { words: 'hi', returnCodeHash: 'first' });
      await commit(TWO, 'a', { words: 'hi', returnCodeHash: 'other', case: crisis });
      await bench().closeCase(TWO);
      expect(await store().forgetDue(NOON + 30 * DAY - 1, 10)).toBe(0);
      expect(await store().countDue(NOON + 30 * DAY)).toEqual({ withoutCase: 1, closedCases: 0, held: 0 });
      expect(await store().forgetDue(NOON + 30 * DAY, 10)).toBe(1);
      expect(await store().findReturnCode('first')).toBeUndefined();
      expect(await store().findReturnCode('other')).toBe(TWO);
      expect(await store().forgetDue(NOON + 90 * DAY, 10)).toBe(1);
    });

    test('is gone with a delete', async () => {
      await commit(ONE, 'a', { words: 'hi', returnCodeHash: 'first' });
      await commit(ONE, 'b', { expectedVersion: 1, forget: true });
      expect(await store().findReturnCode('first')).toBeUndefined();
    });
  });

  describe('holds with a reason', () => {
    test('stop the clock until they end, and are in the audit', async () => {
      await commit(ONE, 'a', { words: 'hi' });
      expect(await store().placeHold(hold(NOON + 60 * DAY), noted('hold-placed'))).toBe('placed');
      expect(await store().forgetDue(NOON + 59 * DAY, 10)).toBe(0);
      expect(await store().countDue(NOON + 59 * DAY)).toEqual({ withoutCase: 0, closedCases: 0, held: 1 });
      expect(await store().findHold(ONE, NOON + 59 * DAY)).toEqual(hold(NOON + 60 * DAY));
      expect(await store().findHold(ONE, NOON + 60 * DAY)).toBeUndefined();
      expect(await store().forgetDue(NOON + 60 * DAY, 10)).toBe(1);
      expect(await store().readAudit(0, 1)).toMatchObject([noted('hold-placed')]);
    });

    test('on a closed case too; lifted, the clock is what it was', async () => {
      await commit(ONE, 'a', { words: 'hi', case: crisis });
      await bench().closeCase(ONE);
      await store().placeHold(hold(NOON + 400 * DAY), noted('hold-placed'));
      expect(await store().forgetDue(NOON + 91 * DAY, 10)).toBe(0);
      expect(await store().liftHold(ONE, noted('hold-lifted'))).toBe(true);
      expect(await store().liftHold(ONE, noted('hold-lifted'))).toBe(false);
      expect(await store().forgetDue(NOON + 91 * DAY, 10)).toBe(1);
    });

    test("S40 never stop a reporter's own delete, and cannot be put on what is gone", async () => {
      await commit(ONE, 'a', { words: 'hi' });
      await store().placeHold(hold(NOON + 60 * DAY), noted('hold-placed'));
      await commit(ONE, 'b', { expectedVersion: 1, forget: true });
      expect(await store().openConversation(ONE)).toMatchObject({ state: 'deleted' });
      expect(await store().readMessages(ONE, 0)).toEqual([]);
      expect(await store().findHold(ONE, NOON)).toBeUndefined();
      expect(await store().placeHold(hold(NOON + DAY), noted('hold-placed'))).toBe('gone');
      expect(await store().placeHold({ ...hold(NOON + DAY), conversation: TWO }, noted('hold-placed'))).toBe(
        'gone',
      );
    });
  });

  test('something new begins the time anew', async () => {
    await commit(ONE, 'a', { words: 'hi' });
    await commit(ONE, 'b', { words: 'hi again', expectedVersion: 1, atMs: NOON + 23 * HOUR });
    expect(await store().forgetDue(NOON + 25 * HOUR, 10)).toBe(0);
    expect(await store().forgetDue(NOON + 47 * HOUR, 10)).toBe(1);
  });
}
