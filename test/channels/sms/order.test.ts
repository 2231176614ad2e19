import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readConfig } from '../../../src/config/config.ts';
import { createLiveHouse } from '../../../src/house/live.ts';
import { openPushedChannels } from '../../../src/house/push.ts';
import { openSms, type Phone, type SmsHouse } from './open-sms.ts';

let sms: SmsHouse;
let phone: Phone;
beforeEach(async () => {
  sms = await openSms();
  phone = sms.phone('+447700900300');
});
afterEach(() => sms.leave());

async function conversation() {
  const { store, vault } = sms.core;
  const found = await store.findConversation(vault.pseudonym({ channel: 'sms', key: phone.number }));
  if (found === undefined) throw new Error('There is no conversation.');
  return found;
}

async function said(): Promise<readonly string[]> {
  const messages = await sms.core.store.readMessages(await conversation(), 0);
  return messages.filter(({ sender }) => sender === 'reporter').map(({ words }) => words.reveal());
}

const bodies = () => phone.texts().map(({ body }) => body);

/** Waits until the failed try is written down, then lets time pass so that the next one is due. */
async function passTime(ms: number, tries = 1): Promise<void> {
  await sms.tried(tries);
  sms.clock.nowMs += ms;
}

describe('what comes in', () => {
  test('the same MessageSid twice is one turn with one answer', async () => {
    const MessageSid = sms.twilio.newMessageSid();
    await phone.says('hi', { MessageSid });
    const before = bodies();
    expect(await phone.says('hi', { MessageSid })).toEqual([]);
    await Promise.all([1, 2, 3].map(() => phone.send('hi', { MessageSid })));
    await sms.idle();
    expect(bodies()).toEqual(before);
    expect(await said()).toEqual(['hi']);
  });

  test('a repeated message that deleted everything does not begin anew', async () => {
    await phone.says('hi');
    await phone.says('delete');
    const MessageSid = sms.twilio.newMessageSid();
    await phone.says('1', { MessageSid });
    const before = bodies();
    expect(await phone.says('1', { MessageSid })).toEqual([]);
    expect(bodies()).toEqual(before);
    await expect(conversation()).rejects.toThrow('no conversation');
  });

  test('messages in the same second are turns of their own, in the order in which they came', async () => {
    await phone.says('hi');
    const { channelHost } = createLiveHouse(readConfig({}), sms.core);
    const [channel] = await openPushedChannels(readConfig(sms.settings), channelHost);
    const receive = channel?.routes[0]?.handle;
    if (receive === undefined) throw new Error('There is no SMS channel.');
    // "more" looks up what was left out first, and must not be overtaken meanwhile.
    const words = ['more', 'he has my pic', 'more', 'i wanna die', 'pls'];
    const requests = words.map((Body) => sms.requestOf({ From: phone.number, Body }));
    await Promise.all(requests.map((request) => receive(request)));
    expect((await said()).slice(1)).toEqual(words);
    await sms.idle();
    const record = await sms.core.store.openConversation(await conversation());
    expect(record?.care).toBe('crisis');
    expect(bodies().some((body) => body.includes('0800 1111'))).toBe(true);
  });

  test('messages over several lines at once are all answered, one turn each', async () => {
    await phone.says('hi');
    const words = ['he has my pic', 'he wants money', 'i wanna die', 'pls'];
    await Promise.all(words.map((one) => phone.send(one)));
    await sms.idle();
    expect((await said()).slice(1).sort()).toEqual([...words].sort());
  });

  test('sent one after the other they stay in order, and so do their answers', async () => {
    for (const one of ['hi', 'pics', 'they want money']) await phone.send(one);
    await sms.idle();
    expect(await said()).toEqual(['hi', 'pics', 'they want money']);
    const sent = bodies();
    await sms.leave();
    sms = await openSms();
    phone = sms.phone('+447700900300');
    for (const one of ['hi', 'pics', 'they want money']) await phone.says(one);
    expect(bodies()).toEqual(sent);
  });
});

describe('what goes out', () => {
  async function reference(): Promise<readonly string[]> {
    const calm = await openSms();
    const other = calm.phone(phone.number);
    for (const one of ['hi', 'pics']) await other.says(one);
    const texts = other.texts().map(({ body }) => body);
    await calm.leave();
    return texts;
  }

  test.each([
    ['an error of the carrier', { status: 500 }, 5_000],
    ['a wrong token, put right later', { status: 401, code: 20_003 }, 5_000],
    ['too many at once', { status: 429, code: 20_429, retryAfterSeconds: 30 }, 31_000],
  ])('after %s everything follows in order', async (_, trouble, waitMs) => {
    const expected = await reference();
    sms.twilio.trouble.push(trouble);
    await phone.send('hi');
    await phone.send('pics');
    await passTime(waitMs);
    await sms.idle();
    expect(bodies()).toEqual(expected);
    expect(sms.logged.join('')).not.toMatch(/7700900300|pics/);
  });

  test('429: nothing at all is sent before the time that the carrier asked for', async () => {
    const other = sms.phone('+447700900301');
    sms.twilio.trouble.push({ status: 429, code: 20_429, retryAfterSeconds: 30 });
    await phone.send('hi');
    await sms.tried(1);
    await other.send('hi');
    const startMs = sms.clock.nowMs;
    sms.clock.nowMs += 29_000;
    const { store } = sms.core;
    expect(await store.takeDeliveries(sms.clock.nowMs, sms.clock.nowMs, 10)).toHaveLength(0);
    sms.clock.nowMs += 2_000;
    await sms.idle();
    const [first, ...later] = sms.twilio.tried.map(({ atMs }) => atMs - startMs);
    expect(first).toBe(0);
    expect(Math.min(...later)).toBeGreaterThanOrEqual(30_000);
  });

  test('the tries of one text lie further and further apart', async () => {
    sms.twilio.trouble.push(...Array.from({ length: 5 }, () => ({ status: 503 })));
    await phone.send('hi');
    for (let tries = 1; tries <= 5; tries += 1) await passTime(60_000, tries);
    await sms.idle();
    expect(new Set(sms.twilio.tried.slice(0, 6).map(({ body }) => body)).size).toBe(1);
    expect(bodies()[0]).toContain("I'm a program");
  });

  test('a lost answer of the carrier doubles that one text and changes no order', async () => {
    const expected = await reference();
    sms.twilio.trouble.push({ status: 201, taken: true });
    await phone.send('hi');
    await phone.send('pics');
    await passTime(5_000);
    await sms.idle();
    expect(bodies()).toEqual([expected[0], ...expected]);
  });

  test('a number that cannot get texts holds up nobody, and the moderator is told', async () => {
    await phone.says('hi');
    sms.twilio.trouble.push({ status: 400, code: 21_614 });
    expect((await phone.says('pics')).length).toBeGreaterThanOrEqual(0);
    const record = await sms.core.store.openConversation(await conversation());
    expect(record?.reach).toBe('not-reachable');
    await phone.says('they want money');
    const again = await sms.core.store.openConversation(await conversation());
    expect(again?.reach).toBeUndefined();
  });

  test('what was not sent yet goes out after a restart, once and in order', async () => {
    const expected = await reference();
    sms.twilio.trouble.push({ status: 503 });
    await phone.send('hi');
    await phone.send('pics');
    await sms.tried(1);
    await sms.restart();
    sms.clock.nowMs += 5_000;
    await sms.idle();
    expect(bodies()).toEqual(expected);
  });
});

describe('status reports', () => {
  async function deliveredSeq() {
    const record = await sms.core.store.openConversation(await conversation());
    const file = record?.case === undefined ? undefined : await sms.core.store.readCaseFile(record.case.id);
    return { seq: file?.deliveredSeq, reach: file?.reach };
  }

  test('the last text delivered is the message delivered; order and repeats do not matter', async () => {
    await phone.says('hi');
    await phone.says('i wanna die');
    const texts = phone.texts();
    const [lines, question] = texts.slice(-2);
    if (lines === undefined || question === undefined) throw new Error('Two texts were expected.');
    const before = (await deliveredSeq()).seq ?? 0;
    await sms.report(lines, 'delivered');
    expect((await deliveredSeq()).seq).toBe(before);
    for (const status of ['delivered', 'sent', 'delivered', 'queued']) await sms.report(question, status);
    expect((await deliveredSeq()).seq).toBe(4);
  });

  test('a text that did not arrive makes the reporter not reachable, until they write', async () => {
    await phone.says('i wanna die');
    const text = phone.texts().at(-1);
    if (text === undefined) throw new Error('A text was expected.');
    await sms.report(text, 'undelivered', '30003');
    expect((await deliveredSeq()).reach).toBe('not-reachable');
    await phone.says('hello');
    expect((await deliveredSeq()).reach).toBeUndefined();
  });

  test('a report about a message that is not ours, or was deleted, is let go', async () => {
    await phone.says('hi');
    const text = phone.texts().at(-1);
    if (text === undefined) throw new Error('A text was expected.');
    await phone.says('delete');
    await phone.says('1');
    await sms.report(text, 'delivered');
    await sms.post('/api/sms/status?ref=nobody&last=1', { MessageStatus: 'delivered' });
    await expect(conversation()).rejects.toThrow('no conversation');
  });
});
