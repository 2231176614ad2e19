import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readConfig } from '../../../src/config/config.ts';
import { createLiveHouse } from '../../../src/house/live.ts';
import { openPushedChannels } from '../../../src/house/push.ts';
import { openSms, OUR_NUMBER, PUBLIC_URL, type SmsHouse } from './open-sms.ts';

const NUMBER = '+447700900200';
let sms: SmsHouse;
beforeEach(async () => {
  sms = await openSms();
});
afterEach(() => sms.leave());

function fields(more: Readonly<Record<string, string>> = {}) {
  return {
    MessageSid: sms.twilio.newMessageSid(),
    AccountSid: sms.twilio.accountSid,
    From: NUMBER,
    To: OUR_NUMBER,
    Body: 'canary words',
    NumMedia: '0',
    ...more,
  };
}

async function isKnown(): Promise<boolean> {
  const { store, vault } = sms.core;
  return (await store.findConversation(vault.pseudonym({ channel: 'sms', key: NUMBER }))) !== undefined;
}

describe('a webhook without a right signature is 403 and leaves no trace', () => {
  const wrong: readonly [string, () => readonly [Readonly<Record<string, string>>, string | undefined]][] = [
    ['no signature', () => [fields(), '']],
    ['a made-up one', () => [fields(), 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=']],
    ['one of other fields', () => [fields(), sms.twilio.sign(`${PUBLIC_URL}/api/sms`, fields())]],
    [
      'one of another address',
      () => {
        const sent = fields();
        return [sent, sms.twilio.sign('https://elsewhere.example/api/sms', sent)];
      },
    ],
    [
      'one of the address without https',
      () => {
        const sent = fields();
        return [sent, sms.twilio.sign('http://chat.example.org/api/sms', sent)];
      },
    ],
  ];

  test.each(wrong)('%s', async (_, make) => {
    const before = sms.logged.length;
    const [sent, signature] = make();
    const answer = await sms.post('/api/sms', sent, signature);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toEqual({
      error: { code: 'not-allowed', message: 'The signature is not right.' },
    });
    expect(await isKnown()).toBe(false);
    expect(sms.logged.slice(before)).toEqual([]);
    expect(sms.twilio.tried).toEqual([]);
  });

  test('a status report is not believed either', async () => {
    const phone = sms.phone(NUMBER);
    await phone.says('hi');
    const [text] = phone.texts();
    const { pathname, search } = new URL(text?.statusCallback ?? '');
    const answer = await sms.post(pathname + search, { MessageStatus: 'failed' }, 'AAAA');
    expect(answer.status).toBe(403);
  });

  test('a body in another form is dropped unread', async () => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields())) body.set(name, value);
    const answer = await fetch(`${sms.url}/api/sms`, { method: 'POST', body });
    expect(answer.status).toBe(403);
    expect(await isKnown()).toBe(false);
  });
});

describe('a right signature', () => {
  test('covers the exact public address, also with a query', async () => {
    const sent = fields();
    const signature = sms.twilio.sign(`${PUBLIC_URL}/api/sms?region=ie1`, sent);
    const answer = await sms.post('/api/sms?region=ie1', sent, signature);
    expect([answer.status, await answer.text()]).toEqual([200, '<Response/>']);
    expect(await isKnown()).toBe(true);
  });

  test.each([
    ['a sender that is no telephone number', { From: 'VERIFY' }],
    ['an account of another kind', { From: 'whatsapp:+447700900200' }],
    ['no message', { MessageSid: 'x' }],
  ])('with %s is taken and left', async (_, more) => {
    const sent = fields(more);
    const answer = await sms.post('/api/sms', sent);
    expect(answer.status).toBe(200);
    expect(sms.twilio.tried).toEqual([]);
    expect(await isKnown()).toBe(false);
  });
});

describe('law 9: an unsigned channel', () => {
  const settings = (more: Readonly<Record<string, string>>) =>
    readConfig({
      TWILIO_ACCOUNT_SID: sms.twilio.accountSid,
      TWILIO_AUTH_TOKEN: sms.twilio.authToken,
      TWILIO_FROM: OUR_NUMBER,
      ...more,
    });
  const names = async (more: Readonly<Record<string, string>>) => {
    const { channelHost } = createLiveHouse(settings(more), sms.core);
    return (await openPushedChannels(settings(more), channelHost)).map(({ name }) => name);
  };

  test('stays shut in production, also at a later start', async () => {
    const production = { NODE_ENV: 'production' };
    expect(await names(production)).toContain('sms');
    expect(await names({ ...production, TWILIO_CHECK_SIGNATURE: 'no' })).not.toContain('sms');
    expect(sms.logged.at(-1)).toContain('channel-not-opened');
  });

  test('is not there at all where Twilio is not set up', async () => {
    const bare = readConfig({});
    const { channelHost } = createLiveHouse(bare, sms.core);
    const channels = await openPushedChannels(bare, channelHost);
    expect(channels.map(({ name }) => name)).not.toContain('sms');
  });

  test.each([
    ['TWILIO_AUTH_TOKEN', { TWILIO_AUTH_TOKEN: '' }],
    ['TWILIO_ACCOUNT_SID', { TWILIO_ACCOUNT_SID: '' }],
    ['TWILIO_MESSAGING_SERVICE', { TWILIO_FROM: '' }],
    ['TWILIO_FROM', { TWILIO_MESSAGING_SERVICE: `MG${'0'.repeat(32)}` }],
  ])('half set up, it does not start: %s', (setting, more) => {
    expect(() => settings(more)).toThrow(new RegExp(`^${setting}: `));
  });
});
