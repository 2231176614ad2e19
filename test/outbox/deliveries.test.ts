import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { DeliveryEnd, Parcel } from '../../src/domain/delivery.ts';
import type { ConversationId } from '../../src/domain/ids.ts';
import { createLog } from '../../src/observability/log.ts';
import { createDeliveryPump, type DeliveryPump } from '../../src/outbox/deliveries.ts';
import { botReplies, newReporter, openCore, type Reporter, type TestCore } from '../support/house.ts';

const HOUR = 3_600_000;

let core: TestCore;
let nowMs: number;
let logged: string[];
let got: {
  readonly conversation: ConversationId;
  readonly seq: number;
  readonly part: number;
  readonly atMs: number;
}[];
/** What the channel answers next; after that it takes everything. */
let ends: (DeliveryEnd | 'throws')[];
let parcels: Parcel[];
let changed: ConversationId[];

beforeEach(async () => {
  nowMs = Date.now();
  [logged, got, ends, parcels, changed] = [[], [], [], [], []];
  core = await openCore({}, { clock: () => nowMs });
});
afterEach(() => core.leave());

function newPump(deliver: (parcel: Parcel) => Promise<DeliveryEnd> = take): DeliveryPump {
  return createDeliveryPump({
    store: core.store,
    channels: new Map([['sms', deliver]]),
    changed: (conversation) => void changed.push(conversation),
    clock: () => nowMs,
    chance: () => 0.5,
    log: createLog({ level: 'info', destination: { write: (line) => void logged.push(line) } }),
  });
}

async function take(parcel: Parcel): Promise<DeliveryEnd> {
  parcels.push(parcel);
  const { conversation, seq } = parcel.message;
  got.push({ conversation, seq, part: parcel.part, atMs: nowMs });
  const end = ends.shift() ?? { outcome: 'sent' };
  if (end === 'throws') throw new Error('canary +447700900123');
  return end;
}

const newPhone = (): Reporter => newReporter(core, 'sms');

async function held(reporter: Reporter) {
  const { conversation } = await reporter.say('i want to kill myself');
  const record = await core.store.openConversation(conversation);
  if (record?.case === undefined) throw new Error('There is no case.');
  return { conversation, caseId: record.case.id };
}

async function actOn(caseId: Awaited<ReturnType<typeof held>>['caseId'], words?: string) {
  const file = await core.store.readCaseFile(caseId);
  if (file === undefined) throw new Error('There is no case.');
  const reply = { text: words ?? '', choices: [], lines: [], phrases: [] };
  await core.store.actOnCase({
    case: caseId,
    conversation: file.record.conversation,
    expectedVersion: file.version,
    id: `act-${words ?? 'claim'}` as never,
    atMs: nowMs,
    change: words === undefined ? { claimFor: 'anna' as never } : {},
    messages: words === undefined ? [] : [{ sender: 'moderator', workingName: 'Anna', reply }],
    audit: [],
  });
}

describe('every reply of a pushed channel is sent', () => {
  test('once, in order, and to its own address; the web has nothing to send', async () => {
    const phone = newPhone();
    const outcomes = [await phone.say('hi'), await phone.say('pics')];
    await newReporter(core, 'web').say('hi');
    await newPump().round();
    expect(got.map(({ seq }) => seq)).toEqual(outcomes.flatMap(botReplies).map(({ seq }) => seq));
    expect(new Set(parcels.map(({ address }) => address.key))).toEqual(new Set([phone.address.key]));
    await newPump().round();
    expect(got).toHaveLength(2);
  });

  test('part by part, and the next part only when the one before it was taken', async () => {
    await newPhone().say('hi');
    await newPhone().say('hi');
    ends.push({ outcome: 'sent', more: true }, { outcome: 'sent', more: true });
    await newPump().round();
    expect(got.map(({ part }) => part).sort((a, b) => a - b)).toEqual([0, 0, 1, 1]);
  });

  test('never two at once of one conversation, also with two pumps on one database', async () => {
    const phones = [newPhone(), newPhone(), newPhone()];
    for (const phone of phones) for (const words of ['hi', 'pics', 'they want money']) await phone.say(words);
    const busy = new Set<string>();
    const slow = async (parcel: Parcel): Promise<DeliveryEnd> => {
      const { conversation } = parcel.message;
      expect(busy.has(conversation)).toBe(false);
      busy.add(conversation);
      await new Promise((resolve) => setImmediate(resolve));
      busy.delete(conversation);
      return take(parcel);
    };
    await Promise.all([newPump(slow).round(), newPump(slow).round()]);
    expect(got).toHaveLength(9);
    for (const one of new Set(got.map(({ conversation }) => conversation))) {
      const seqs = got.filter(({ conversation }) => conversation === one).map(({ seq }) => seq);
      expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
    }
  });

  test('a pump that died while sending leaves it to the next, after a while and under the same name', async () => {
    await newPhone().say('hi');
    void newPump(async (parcel) => {
      parcels.push(parcel);
      return new Promise<DeliveryEnd>(() => undefined);
    }).round();
    while (parcels.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await newPump().round();
    expect(got).toEqual([]);
    nowMs += 2 * 60_000;
    await newPump().round();
    expect(got).toHaveLength(1);
    expect(parcels[0]?.ref).toBe(parcels[1]?.ref);
  });
});

describe('what fails', () => {
  test.each([[{ outcome: 'later' } as const], ['throws' as const]])(
    '%j: waits longer each time, and what stands behind it waits with it',
    async (end) => {
      const [phone, other] = [newPhone(), newPhone()];
      await phone.say('hi');
      await phone.say('pics');
      ends.push(...Array.from({ length: 4 }, () => end));
      const pump = newPump();
      for (let minutes = 0; minutes < 3; minutes += 1)
        for (let seconds = 0; seconds < 60; seconds += 1) {
          await pump.round();
          nowMs += 1000;
        }
      const first = got
        .filter(({ seq }) => seq === got[0]?.seq)
        .map(({ atMs }) => atMs - (got[0]?.atMs ?? 0));
      expect(first).toEqual([0, 2000, 5000, 11_000, 23_000]);
      expect(got.at(-1)?.seq).toBeGreaterThan(got[0]?.seq ?? 0);
      await other.say('hi');
      await pump.round();
      expect(logged.join('')).not.toMatch(/canary|7700900123/);
    },
  );

  test('holds up no other conversation', async () => {
    const [phone, other] = [newPhone(), newPhone()];
    await phone.say('hi');
    ends.push({ outcome: 'later' });
    await newPump().round();
    await other.say('hi');
    await newPump().round();
    expect(got).toHaveLength(2);
  });

  test('when the whole channel must wait, nobody is sent anything before', async () => {
    const [phone, other] = [newPhone(), newPhone()];
    const pump = newPump();
    await phone.say('hi');
    ends.push({ outcome: 'later', afterMs: 30_000, everyone: true });
    await pump.round();
    await other.say('hi');
    nowMs += 29_000;
    await pump.round();
    expect(got).toHaveLength(1);
    nowMs += 2000;
    await pump.round();
    expect(got).toHaveLength(3);
  });

  test('is a dead letter after about four hours; a person sees it, and the rest goes on', async () => {
    const phone = newPhone();
    const { conversation, caseId } = await held(phone);
    const pump = newPump();
    ends.push(...Array.from({ length: 24 }, () => ({ outcome: 'later' }) as const));
    const startMs = nowMs;
    while (ends.length > 0 && nowMs - startMs < 24 * HOUR) {
      await pump.round();
      nowMs += 60_000;
    }
    expect(nowMs - startMs).toBeGreaterThan(2 * HOUR);
    expect(nowMs - startMs).toBeLessThan(6 * HOUR);
    expect(await core.store.countDeadDeliveries()).toBe(1);
    expect((await core.store.readCaseFile(caseId))?.reach).toBe('not-reachable');
    expect(changed).toContain(conversation);
    expect(logged.join('')).toContain('delivery-dead');
    got = [];
    await phone.say('hello');
    await pump.round();
    expect(got).toHaveLength(1);
  });
});

describe('law 7: a person takes over', () => {
  test('what the bot has not sent is cancelled, but for crisis lines', async () => {
    const phone = newPhone();
    await phone.say('hi');
    const { caseId } = await held(phone);
    await actOn(caseId);
    await actOn(caseId, 'I am here.');
    await newPump().round();
    expect(parcels.map(({ message, linesOnly }) => [message.sender, linesOnly])).toEqual([
      ['bot', true],
      ['moderator', false],
    ]);
    expect(parcels[0]?.message.reply?.lines.length).toBeGreaterThan(0);
  });

  test("a person's own words are not cancelled when somebody else takes the case", async () => {
    const phone = newPhone();
    const { caseId } = await held(phone);
    await newPump().round();
    parcels = [];
    await actOn(caseId, 'I am here.');
    await actOn(caseId);
    await newPump().round();
    expect(parcels.map(({ message }) => message.words.reveal())).toEqual(['I am here.']);
  });
});

describe('who has been silent', () => {
  test('for an hour is knocked at first; what was held goes out when they write', async () => {
    const phone = newPhone();
    const { caseId } = await held(phone);
    const pump = newPump();
    await pump.round();
    parcels = [];
    nowMs += HOUR;
    await actOn(caseId);
    await actOn(caseId, 'Are you there?');
    ends.push({ outcome: 'held' });
    await pump.round();
    nowMs += HOUR;
    await pump.round();
    expect(parcels.map(({ quiet }) => quiet)).toEqual([true]);
    expect((await core.store.readCaseFile(caseId))?.held).toBe(true);
    await phone.say('ok');
    await pump.round();
    expect(parcels.map(({ quiet }) => quiet)).toEqual([true, false]);
    expect(parcels[1]?.message.words.reveal()).toBe('Are you there?');
    expect((await core.store.readCaseFile(caseId))?.held).toBeUndefined();
  });
});

test('S40: a delete takes what was not sent and the address with it', async () => {
  const phone = newPhone();
  await phone.say('hi');
  await phone.say('delete everything', { choice: 'delete' });
  await phone.say('Yes, delete it all', { choice: 'delete-now' });
  await newPump().round();
  expect(got).toEqual([]);
});
