import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newWebModerator, type WebModerator } from '../../support/live.ts';
import { openSms, type Phone, type SmsHouse } from './open-sms.ts';

const HOUR = 3_600_000;
const NUMBER = '+447700900456';
const WORDS = 'canary-4417 i wanna die';

let sms: SmsHouse;
let phone: Phone;
let anna: WebModerator;
let path: string;
beforeEach(async () => {
  sms = await openSms({ TWILIO_ERASE_COPIES: 'yes' });
  phone = sms.phone(NUMBER);
  await phone.says('hi');
  await phone.says(WORDS);
  const { store, vault } = sms.core;
  const found = await store.findConversation(vault.pseudonym({ channel: 'sms', key: NUMBER }));
  const record = found === undefined ? undefined : await store.openConversation(found);
  anna = await newWebModerator(() => sms.moderatorUrl, store, 'Anna', 'moderator', sms.clock.nowMs);
  path = `/api/moderator/cases/${record?.case?.id}`;
});
afterEach(() => sms.leave());

let acts = 0;
async function reply(text: string, who = anna): Promise<readonly string[]> {
  const before = phone.texts().length;
  acts += 1;
  const { status, body } = await who.act(`${path}/reply`, {
    actId: `one-act-of-anna-${acts}`,
    text,
    services: [],
  });
  expect([status, body.done]).toEqual([200, true]);
  await sms.idle();
  return phone
    .texts()
    .slice(before)
    .map(({ body: sent }) => sent);
}

const undelivered = async () => (await anna.get<{ undelivered: string }>(`${path}/live`)).undelivered;

describe('a person answers by text message', () => {
  test('under their working name; the bot is silent until they go', async () => {
    const claimed = await anna.act(`${path}/claim`);
    expect(claimed.status).toBe(200);
    await sms.idle();
    expect(phone.texts().at(-1)?.body).toContain('Their name here is Anna.');
    expect(await reply('Hi. I am here now.')).toEqual(['Anna: Hi. I am here now.']);
    expect(await phone.says('thank you')).toEqual([]);
    expect((await phone.says('i wanna die'))[0]).toContain('0800 1111');
  });

  test('what is long comes in several texts, cut between words', async () => {
    await anna.act(`${path}/claim`);
    await sms.idle();
    const text = 'You did the right thing. '.repeat(30).trim();
    const texts = await reply(text);
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.join(' ')).toBe(`Anna: ${text}`);
  });

  test('after an hour of silence only a neutral text is sent; the words follow when they answer', async () => {
    sms.clock.nowMs += HOUR;
    const ben = await newWebModerator(
      () => sms.moderatorUrl,
      sms.core.store,
      'Ben',
      'moderator',
      sms.clock.nowMs,
    );
    const before = phone.texts().length;
    await ben.act(`${path}/claim`);
    await sms.idle();
    expect(await reply('Did he write again?', ben)).toEqual([]);
    const knocks = phone.texts().slice(before);
    expect(knocks.map(({ body }) => body)).toEqual([
      "Hi. There is a message for you. Text OK when it's a good time to read it.",
    ]);
    expect((await ben.get<{ undelivered: string }>(`${path}/live`)).undelivered).toBe('held');
    const texts = await phone.says('OK');
    expect(texts[0]).toContain('Their name here is Ben.');
    expect(texts.at(-1)).toBe('Ben: Did he write again?');
    expect((await ben.get<{ undelivered: string }>(`${path}/live`)).undelivered).toBe('sent');
  });

  test('the marks follow what Twilio reports', async () => {
    await anna.act(`${path}/claim`);
    await reply('Are you there?');
    const text = phone.texts().at(-1);
    if (text === undefined) throw new Error('A text was expected.');
    const before = await anna.get<{ deliveredSeq: number }>(`${path}/live`);
    await sms.report(text, 'delivered');
    const after = await anna.get<{ deliveredSeq: number }>(`${path}/live`);
    expect(after.deliveredSeq).toBeGreaterThan(before.deliveredSeq);
    await reply('Hello?');
    const other = phone.texts().at(-1);
    if (other === undefined) throw new Error('A text was expected.');
    await sms.report(other, 'undelivered', '30005');
    expect(await undelivered()).toBe('not-delivered');
  });

  test('S33: no answer to a moderator holds the number', async () => {
    await anna.act(`${path}/claim`);
    await reply('Hi.');
    const answers = await Promise.all(
      [path, `${path}/live`, '/api/moderator/cases', `${path}/messages`].map(async (one) =>
        (await anna.raw(one, 'application/json')).text(),
      ),
    );
    expect(answers.join('')).toContain('canary-4417');
    expect(answers.join('')).not.toContain('7700900456');
  });
});

test('law 6: neither number nor words stand in the log or in the bytes of the database', async () => {
  await anna.act(`${path}/claim`);
  await sms.idle();
  sms.twilio.trouble.push({ status: 500 }, { status: 400, code: 21_211 });
  sms.twilio.optedOut.add(NUMBER);
  await anna.act(`${path}/reply`, { actId: 'one-act-of-anna', text: 'canary-answer' });
  await sms.tried(1);
  sms.clock.nowMs += 60_000;
  await sms.idle();
  await sms.post('/api/sms', { From: NUMBER, Body: 'canary-4417' }, 'wrong');
  await phone.send('STOP');
  await sms.idle();
  const sids = sms.twilio.sent.map(({ sid }) => sid.slice(2));
  const canaries = ['7700900456', 'canary-4417', 'canary-answer', ...sids];
  const bytes = Buffer.concat(
    ['cuan.db', 'cuan.db-wal']
      .map((file) => join(sms.folder, file))
      .flatMap((f) => (existsSync(f) ? [readFileSync(f)] : [])),
  );
  const spelled = (text: string) => [text, Buffer.from(text).toString('base64').slice(0, -4)];
  expect(canaries.filter((text) => spelled(text).some((one) => bytes.includes(one)))).toEqual([]);
  expect(canaries.filter((text) => sms.logged.join('').includes(text))).toEqual([]);
  expect(sms.logged.length).toBeGreaterThan(2);
});

describe("Twilio's own copies", () => {
  test('go once it is done with a message, also after everything was deleted here', async () => {
    await phone.says('delete');
    await phone.says('1');
    const { sent, deleted } = sms.twilio;
    for (const text of sent.slice(1)) text.status = 'delivered';
    await eraseRounds(sent.length - 1 + 4);
    const [first, ...others] = sent.map(({ sid }) => sid);
    expect(others.filter((sid) => !deleted.includes(sid))).toEqual([]);
    expect(deleted).not.toContain(first);
    if (sent[0] !== undefined) sent[0].status = 'delivered';
    sms.clock.nowMs += 7 * HOUR;
    await eraseRounds(sent.length + 4);
    expect(deleted).toContain(first);
    expect(new Set(deleted).size).toBe(sent.length + 4);
  });

  /** Each of the reporter's own four messages has a copy, too. */
  async function eraseRounds(count: number): Promise<void> {
    const { eraseCopies } = await import('../../../src/outbox/carrier-copies.ts');
    const { openTwilio } = await import('../../../src/channels/sms/twilio.ts');
    const { accountSid, authToken, url } = sms.twilio;
    const clock = () => sms.clock.nowMs;
    const line = await openTwilio({ accountSid, authToken, sender: '+441632960000', apiUrl: url }, clock);
    const { store, rooms } = sms.core;
    await eraseCopies({ store, erase: (name) => line.erase(name), clock, log: rooms.log });
    expect(sms.twilio.deleted).toHaveLength(count);
  }
});
