import { beforeEach, describe, expect, test } from '@jest/globals';
import { id } from '../../../src/domain/ids.ts';
import type { StoredMessage } from '../../../src/domain/message.ts';
import type { CaseChange, Delivery, TurnRecord } from '../../../src/store/store.ts';
import type { Bench } from '../engine.ts';
import { NOON, sampleReply, sampleSession, turnMaker } from '../samples.ts';

const ONE = id.conversation('one');
const TWO = id.conversation('two');
const MINUTE = 60_000;

/** What must be sent out: in order, at least once, and gone with the conversation. */
export function deliveriesContract(bench: () => Bench): void {
  const store = () => bench().store();
  const crisisLine = { ...sampleReply('Ring.'), lines: [{ id: id.service('gb-childline') }] as never };

  async function say(
    conversation = ONE,
    inbound = 'm1',
    more: Partial<TurnRecord> = {},
  ): Promise<readonly StoredMessage[]> {
    const record = await store().openConversation(conversation);
    const turn = turnMaker(bench().vault)(conversation, inbound, {
      words: 'hi',
      channel: 'sms',
      expectedVersion: record?.version ?? 0,
      session: sampleSession('none', { channel: 'sms' }),
      ...more,
    });
    const [result] = await store().commit([turn]);
    if (result?.outcome !== 'committed') throw new Error(`It was ${result?.outcome}.`);
    return result.messages;
  }

  const take = (nowMs = NOON) => store().takeDeliveries(nowMs, nowMs + 2 * MINUTE, 10);
  const sent = ({ part, attempts }: Delivery) => ({ state: 'sent', part, attempts }) as const;

  async function act(change: CaseChange, words?: string): Promise<void> {
    const record = await store().openConversation(ONE);
    const file = record?.case === undefined ? undefined : await store().readCaseFile(record.case.id);
    if (file === undefined) throw new Error('There is no case.');
    await store().actOnCase({
      case: file.record.id,
      conversation: ONE,
      expectedVersion: file.version,
      id: id.inbound(`act-${file.version}`),
      atMs: NOON,
      change,
      messages: words === undefined ? [] : [{ sender: 'moderator', reply: sampleReply(words) }],
      audit: [],
    });
  }

  describe('deliveries', () => {
    test('every reply of a pushed channel is one, in the commit that stores it; the web has none', async () => {
      await say(ONE, 'm1', { replies: [sampleReply('a'), sampleReply('b')] });
      await store().commit([turnMaker(bench().vault)(TWO, 'm1', { words: 'hi' })]);
      const [first, ...others] = await take();
      expect(others).toEqual([]);
      expect(first).toMatchObject({
        conversation: ONE,
        seq: 2,
        channel: 'sms',
        part: 0,
        attempts: 0,
        crisis: false,
      });
      expect(first?.ref).toMatch(/^[\w-]{20,64}$/u);
    });

    test('only the oldest of a conversation is given out, and to one taker until its time is over', async () => {
      await say(ONE, 'm1', { replies: [sampleReply('a'), sampleReply('b')] });
      const [first] = await take();
      expect(await take()).toEqual([]);
      expect(await take(NOON + 2 * MINUTE)).toEqual([first]);
      if (first === undefined) throw new Error('Nothing was given out.');
      await store().settleDelivery(first, sent(first));
      expect((await take(NOON + 2 * MINUTE)).map(({ seq }) => seq)).toEqual([3]);
    });

    test('opened it has address, route, language and words; after a restart as well', async () => {
      await say(ONE, 'm1', { route: 'canary-route' });
      const [first] = await take();
      await bench().reopen();
      if (first === undefined) throw new Error('Nothing was given out.');
      const content = await store().openDelivery(first);
      expect(content).toMatchObject({
        address: { channel: 'sms', key: 'key of one' },
        route: 'canary-route',
        locale: 'en',
        heardAtMs: NOON,
      });
      expect(content?.message.words.reveal()).toBe('We are here.');
    });

    test('what must wait is due later, and keeps what stands behind it waiting', async () => {
      await say();
      await say(ONE, 'm2');
      const [first] = await take();
      if (first === undefined) throw new Error('Nothing was given out.');
      const dueAtMs = NOON + MINUTE;
      await store().settleDelivery(first, { state: 'waiting', part: 1, attempts: 3, dueAtMs });
      expect(await take(NOON + MINUTE - 1)).toEqual([]);
      expect(await take(NOON + MINUTE)).toMatchObject([{ seq: first.seq, part: 1, attempts: 3 }]);
    });

    test('what is held waits for the reporter to write', async () => {
      await say();
      const [first] = await take();
      if (first === undefined) throw new Error('Nothing was given out.');
      await store().settleDelivery(first, { state: 'held', part: 0, attempts: 0 });
      expect(await take(NOON + 60 * MINUTE)).toEqual([]);
      await say(ONE, 'm2', { atMs: NOON + 60 * MINUTE });
      expect(await take(NOON + 60 * MINUTE)).toMatchObject([{ seq: first.seq }]);
    });

    test('dead ones are counted and hold up nothing', async () => {
      await say();
      await say(ONE, 'm2');
      const [first] = await take();
      if (first === undefined) throw new Error('Nothing was given out.');
      await store().settleDelivery(first, { state: 'dead', part: 0, attempts: 24, reach: 'not-reachable' });
      expect(await store().countDeadDeliveries()).toBe(1);
      expect((await store().openConversation(ONE))?.reach).toBe('not-reachable');
      expect(await take()).toMatchObject([{ seq: 4 }]);
    });

    test('law 7: a claim cancels what the bot has not sent, but for crisis lines and a person', async () => {
      await say(ONE, 'm1', { case: { id: id.case('k'), reason: 'care', care: 'crisis' } });
      await say(ONE, 'm2', { replies: [crisisLine] });
      await act({}, 'A person.');
      await act({ claimFor: id.moderator('anna') });
      const given = [];
      for (let next = await take(); next[0] !== undefined; next = await take()) {
        given.push([next[0].seq, next[0].crisis, next[0].linesOnly]);
        await store().settleDelivery(next[0], sent(next[0]));
      }
      expect(given).toEqual([
        [4, true, true],
        [5, false, false],
      ]);
    });

    test.each(['by the reporter', 'by the house'])(
      'S40: a delete %s takes deliveries and route',
      async (who) => {
        await say(ONE, 'm1', { route: 'canary-route' });
        const [first] = await take();
        if (who === 'by the reporter') await say(ONE, 'm2', { forget: true });
        else await store().forgetConversation(ONE, NOON);
        expect(await take(NOON + 60 * MINUTE)).toEqual([]);
        if (first === undefined) throw new Error('Nothing was given out.');
        expect(await store().openDelivery(first)).toBeUndefined();
        await store().settleDelivery(first, sent(first));
        expect(await store().reportDelivery(first.ref, 'delivered')).toBeUndefined();
        expect((await store().openConversation(ONE))?.state).toBe('deleted');
        expect(await store().forgetConversation(ONE, NOON)).toBe(false);
      },
    );
  });

  describe('reach', () => {
    test('who opted out stays so until they come back; who could not be reached is by writing', async () => {
      await say();
      await store().noteReach(ONE, 'not-reachable');
      await say(ONE, 'm2');
      expect((await store().openConversation(ONE))?.reach).toBeUndefined();
      await say(ONE, 'm3', { reach: 'opted-out' });
      await store().noteReach(ONE, 'not-reachable');
      await say(ONE, 'm4');
      expect((await store().openConversation(ONE))?.reach).toBe('opted-out');
      await say(ONE, 'm5', { reach: 'reachable' });
      expect((await store().openConversation(ONE))?.reach).toBeUndefined();
    });

    test('a report of delivery counts once, and not where a part had failed', async () => {
      await say();
      await say(ONE, 'm2');
      const [first] = await take();
      if (first === undefined) throw new Error('Nothing was given out.');
      await store().settleDelivery(first, sent(first));
      const place = { conversation: ONE, seq: first.seq };
      expect(await store().reportDelivery(first.ref, 'delivered')).toEqual({ ...place, arrived: true });
      expect(await store().reportDelivery(first.ref, 'delivered')).toEqual({ ...place, arrived: false });
      const [second] = await take();
      if (second === undefined) throw new Error('Nothing was given out.');
      await store().settleDelivery(second, sent(second));
      await store().reportDelivery(second.ref, 'not-reachable');
      expect(await store().reportDelivery(second.ref, 'delivered')).toMatchObject({ arrived: false });
      expect(await store().reportDelivery('nobody', 'delivered')).toBeUndefined();
    });
  });

  describe("a carrier's copies", () => {
    beforeEach(async () => {
      await say();
      await store().addCarrierCopy(ONE, 'SM-canary-1', NOON);
      await store().addCarrierCopy(ONE, 'SM-canary-2', NOON);
    });

    test('outlive a delete and a restart, until they are settled', async () => {
      await say(ONE, 'm2', { forget: true });
      await bench().reopen();
      const copies = await store().listCarrierCopies(NOON, 10);
      expect(copies.map(({ name }) => name)).toEqual(['SM-canary-1', 'SM-canary-2']);
      const [first, second] = copies;
      if (first === undefined || second === undefined) throw new Error('Two copies were expected.');
      await store().settleCarrierCopy(first);
      await store().settleCarrierCopy(second, NOON + MINUTE);
      expect(await store().listCarrierCopies(NOON, 10)).toEqual([]);
      expect(await store().listCarrierCopies(NOON + MINUTE, 10)).toEqual([{ ...second, attempts: 1 }]);
    });
  });
}
