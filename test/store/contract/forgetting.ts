import { describe, expect, test } from '@jest/globals';
import type { ChannelName } from '../../../src/domain/channel-name.ts';
import { id } from '../../../src/domain/ids.ts';
import type { Bench } from '../engine.ts';
import { HOUR, NOON, sampleSession, turnMaker } from '../samples.ts';

const ONE = id.conversation('conversation-one');
const TWO = id.conversation('conversation-two');
const CASE = id.case('case-one');
const DAY = 24 * HOUR;

export function forgettingContract(bench: () => Bench): void {
  const turn = (...of: Parameters<ReturnType<typeof turnMaker>>) => turnMaker(bench().vault)(...of);
  const commit = async (...of: Parameters<typeof turn>) =>
    (
      await bench()
        .store()
        .commit([turn(...of)])
    )[0];
  const hashOf = (channel: ChannelName) => bench().vault.pseudonym({ channel, key: `key of ${ONE}` });
  const crisis = { id: CASE, reason: 'care', care: 'emergency' } as const;

  describe('S40 deleting', () => {
    test('erases words and session at once and leaves a tombstone', async () => {
      await commit(ONE, 'a', { words: 'hello', resumeHash: 'resume' });
      const result = await commit(ONE, 'b', { words: 'delete', expectedVersion: 1, forget: true });
      expect(result).toMatchObject({ outcome: 'committed', version: 2 });
      for (const restart of [false, true]) {
        if (restart) await bench().reopen();
        const store = bench().store();
        expect(await store.readMessages(ONE, 0)).toEqual([]);
        expect(await store.findTurn(ONE, id.inbound('a'))).toBeUndefined();
        expect(await store.findTurn(ONE, id.inbound('b'))).toBeUndefined();
        expect(await store.openConversation(ONE)).toEqual({
          id: ONE,
          channel: 'web',
          version: 2,
          state: 'deleted',
          lastSeq: 4,
          createdAtMs: NOON,
          lastMessageAtMs: NOON,
          care: 'none',
          session: undefined,
        });
      }
    });

    test('its confirmation is handed back once, numbered on, and not kept', async () => {
      await commit(ONE, 'a', { words: 'hello' });
      expect(await commit(ONE, 'b', { words: 'delete', expectedVersion: 1, forget: true })).toMatchObject({
        messages: [
          { seq: 3, sender: 'reporter' },
          { seq: 4, sender: 'bot' },
        ],
      });
    });

    test.each([
      ['again', 'b', 1],
      ['something new', 'c', 2],
      ['as if it were new', 'd', 0],
    ])('afterwards a turn (%s) is told that it was deleted', async (_what, inbound, expectedVersion) => {
      await commit(ONE, 'a', { words: 'hello' });
      await commit(ONE, 'b', { expectedVersion: 1, forget: true });
      expect(await commit(ONE, inbound, { words: 'hi', expectedVersion })).toEqual({ outcome: 'deleted' });
      expect(await bench().store().readMessages(ONE, 0)).toEqual([]);
    });

    test('a very first turn can already be a delete', async () => {
      expect(await commit(ONE, 'a', { words: 'delete', forget: true })).toMatchObject({
        outcome: 'committed',
      });
      expect(await bench().store().openConversation(ONE)).toMatchObject({ state: 'deleted' });
    });

    test('the case stays as "deleted by reporter" with care and time, and keeps its place in the queue', async () => {
      const session = sampleSession('emergency', { ageBand: 'under-13' });
      await commit(ONE, 'a', { words: 'hello', session, case: crisis });
      await commit(ONE, 'b', { words: 'delete', expectedVersion: 1, atMs: NOON + 7, forget: true });
      await commit(TWO, 'a', { words: 'hi', case: { id: id.case('two'), reason: 'care', care: 'crisis' } });
      await bench().reopen();
      expect(await bench().store().listCases(10)).toMatchObject([
        { id: CASE, care: 'emergency', state: 'open', deletedAtMs: NOON + 7, openedAtMs: NOON },
        { id: 'two' },
      ]);
      expect(await bench().store().findCase(CASE)).not.toHaveProperty('ageBand');
      expect(await bench().store().openConversation(ONE)).toMatchObject({ case: { id: CASE } });
    });

    test('care that rises in the deleting turn itself stands in the case', async () => {
      await commit(ONE, 'a', { words: 'hello', case: { ...crisis, care: 'check-in' } });
      await commit(ONE, 'b', { expectedVersion: 1, session: sampleSession('emergency'), forget: true });
      expect(await bench().store().findCase(CASE)).toMatchObject({ care: 'emergency', deletedAtMs: NOON });
    });

    test('a web address is known as deleted until its tokens have ended; then it is forgotten', async () => {
      await commit(ONE, 'a', { words: 'hello' });
      await commit(ONE, 'b', { expectedVersion: 1, forget: true });
      expect(await bench().store().findConversation(hashOf('web'))).toBe(ONE);
      bench().setClock(NOON + DAY);
      expect(await bench().store().findConversation(hashOf('web'))).toBeUndefined();
      await bench()
        .store()
        .forgetDue(NOON + DAY, 10);
      bench().setClock(NOON);
      expect(await bench().store().findConversation(hashOf('web'))).toBeUndefined();
      expect((await commit(ONE, 'c', { words: 'hi' }))?.outcome).toBe('deleted');
    });

    test.each(['sms', 'teams'] as const)(
      'a %s address is forgotten at once and may begin anew',
      async (channel) => {
        const first = turn(ONE, 'a', { words: 'hello', channel });
        await bench().store().commit([first]);
        expect(await bench().store().findConversation(hashOf(channel))).toBe(ONE);
        await commit(ONE, 'b', { expectedVersion: 1, forget: true });
        expect(await bench().store().findConversation(hashOf(channel))).toBeUndefined();
        const { address } = first;
        if (address === undefined) throw new Error('a first turn has an address');
        expect(
          await bench()
            .store()
            .commit([turn(TWO, 'a', { words: 'again', address })]),
        ).toMatchObject([{ outcome: 'committed' }]);
        expect(await bench().store().findConversation(hashOf(channel))).toBe(TWO);
      },
    );

    test('it stands in the audit once, whether or not the caller wrote it', async () => {
      const entry = { atMs: NOON, actor: 'reporter', act: 'conversation-forgotten' } as const;
      await commit(ONE, 'a', { forget: true });
      await commit(TWO, 'a', { forget: true, audit: [{ ...entry, conversation: TWO }] });
      expect(await bench().store().readAudit(0, 10)).toMatchObject([
        { ...entry, conversation: ONE },
        { ...entry, conversation: TWO },
      ]);
      expect(await bench().store().readAudit(2, 10)).toEqual([]);
    });
  });

  describe('forgetting with time', () => {
    test('a conversation without a case goes 24 hours after its last message', async () => {
      await commit(ONE, 'a', { words: 'hello' });
      await commit(ONE, 'b', { words: 'hello', expectedVersion: 1, atMs: NOON + HOUR });
      expect(
        await bench()
          .store()
          .forgetDue(NOON + DAY + HOUR - 1, 10),
      ).toBe(0);
      expect(
        await bench()
          .store()
          .forgetDue(NOON + DAY + HOUR, 10),
      ).toBe(1);
      expect(
        await bench()
          .store()
          .forgetDue(NOON + DAY + HOUR, 10),
      ).toBe(0);
      expect(await bench().store().openConversation(ONE)).toMatchObject({ state: 'deleted', version: 3 });
      expect(await bench().store().readMessages(ONE, 0)).toEqual([]);
      expect((await commit(ONE, 'c', { words: 'hi', expectedVersion: 2 }))?.outcome).toBe('deleted');
      expect(await bench().store().readAudit(0, 10)).toMatchObject([
        { act: 'conversation-forgotten', actor: 'program', conversation: ONE },
      ]);
    });

    test('an open or claimed case stays, however old', async () => {
      await commit(ONE, 'a', { words: 'hello', case: crisis });
      await commit(TWO, 'a', { words: 'hi', case: { ...crisis, id: id.case('two') } });
      await bench().store().claimCase(id.case('two'), id.moderator('anna'), NOON);
      expect(
        await bench()
          .store()
          .forgetDue(NOON + 999 * DAY, 10),
      ).toBe(0);
      expect(await bench().store().readMessages(ONE, 0)).toHaveLength(2);
    });

    test('a closed case goes 90 days after its last message; its id stays with the tombstone only', async () => {
      await commit(ONE, 'a', { words: 'hello', case: crisis });
      await bench().closeCase(ONE);
      expect(
        await bench()
          .store()
          .forgetDue(NOON + 90 * DAY - 1, 10),
      ).toBe(0);
      expect(
        await bench()
          .store()
          .forgetDue(NOON + 90 * DAY, 10),
      ).toBe(1);
      expect(await bench().store().openConversation(ONE)).toMatchObject({ state: 'deleted' });
      expect(await bench().store().findCase(CASE)).toBeUndefined();
    });

    test('it goes in steps, the oldest first', async () => {
      for (const index of [3, 1, 2])
        await commit(id.conversation(`c${String(index)}`), 'a', { words: 'hi', atMs: NOON + index });
      expect(
        await bench()
          .store()
          .forgetDue(NOON + 2 * DAY, 2),
      ).toBe(2);
      expect(await bench().store().openConversation(id.conversation('c3'))).toMatchObject({ state: 'open' });
      expect(
        await bench()
          .store()
          .forgetDue(NOON + 2 * DAY, 2),
      ).toBe(1);
    });
  });
}
