import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { countSegments } from '../../../src/channels/sms/segments.ts';
import { id } from '../../../src/domain/ids.ts';
import { newWebModerator } from '../../support/live.ts';
import { openSms, type Phone, type SmsHouse } from './open-sms.ts';

let sms: SmsHouse;
let phone: Phone;
beforeEach(async () => {
  sms = await openSms();
  phone = sms.phone('+447700900100');
});
afterEach(() => sms.leave());

async function conversation() {
  const { store, vault } = sms.core;
  const found = await store.findConversation(vault.pseudonym({ channel: 'sms', key: phone.number }));
  const record = found === undefined ? undefined : await store.openConversation(found);
  if (record === undefined) throw new Error('There is no conversation.');
  return record;
}

describe('STOP', () => {
  test('is confirmed in one text of at most two segments that still carries the crisis lines', async () => {
    await phone.says('hi');
    const texts = await phone.says('STOP');
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(
      /^OK\. You won't get more texts from this number\. Text START to begin again\./u,
    );
    expect(texts[0]).toContain('0800 1111');
    expect(texts[0]).toContain('999');
    expect(countSegments(texts[0] ?? '')).toBeLessThanOrEqual(2);
  });

  test.each(['stop', ' Stop ', 'STOPALL', 'unsubscribe', 'CANCEL', 'end', 'Quit'])(
    '%j is such a word, also as the first message of all',
    async (word) => {
      expect(await phone.says(word)).toHaveLength(1);
      expect((await conversation()).reach).toBe('opted-out');
    },
  );

  test('S6 a sentence with "stop" in it is not', async () => {
    await phone.says('hi');
    await phone.says('make him stop');
    expect((await conversation()).reach).toBeUndefined();
  });

  test('afterwards nothing is sent but crisis lines, until START', async () => {
    await phone.says('hi');
    await phone.says('stop');
    expect(await phone.says('are you there')).toEqual([]);
    const crisis = await phone.says('i wanna die');
    expect(crisis[0]).toContain('0800 1111');
    expect((await conversation()).reach).toBe('opted-out');
    expect(await phone.says('START')).toEqual(['OK. You will get texts from this number again.']);
    expect((await phone.says('hello')).length).toBeGreaterThan(0);
  });

  test('"yes" begins again for who has opted out, and is an answer for everyone else', async () => {
    await phone.says('hi');
    expect(await phone.says('yes')).not.toEqual(['OK. You will get texts from this number again.']);
    await phone.says('stop');
    expect(await phone.says('YES')).toEqual(['OK. You will get texts from this number again.']);
  });

  test('what Twilio has answered itself (Advanced Opt-Out) is written down and not answered twice', async () => {
    await phone.says('hi');
    expect(await phone.says('STOP', { OptOutType: 'STOP' })).toEqual([]);
    expect((await conversation()).reach).toBe('opted-out');
    expect(await phone.says('START', { OptOutType: 'START' })).toEqual([]);
    expect((await conversation()).reach).toBeUndefined();
  });

  test('the moderator sees "opted out" and that nothing went out', async () => {
    await phone.says('hi');
    await phone.says('i wanna die');
    const found = (await conversation()).case;
    const anna = await newWebModerator(() => sms.moderatorUrl, sms.core.store, 'Anna');
    await anna.act(`/api/moderator/cases/${found?.id}/claim`);
    await phone.says('STOP');
    await sms.idle();
    const before = phone.texts().length;
    const { body } = await anna.act(`/api/moderator/cases/${found?.id}/reply`, {
      actId: 'one-act-of-anna',
      text: 'Are you there?',
    });
    expect(body.done).toBe(true);
    await sms.idle();
    expect(phone.texts()).toHaveLength(before);
    const view = await anna.get<{ undelivered: string }>(`/api/moderator/cases/${found?.id}/live`);
    expect(view.undelivered).toBe('opted-out');
  });

  test('a number that Twilio itself has blocked (21610) is opted out, too', async () => {
    await phone.says('hi');
    sms.twilio.optedOut.add(phone.number);
    expect(await phone.says('hello')).toEqual([]);
    expect((await conversation()).reach).toBe('opted-out');
    expect(sms.logged.join('')).not.toContain(phone.number.slice(1));
  });
});

describe('HELP and START', () => {
  test.each(['HELP', 'info'])('%s shows the crisis lines and how to stop', async (word) => {
    await phone.says('hi');
    const said = (await phone.says(word)).join('\n');
    expect(said).toContain('0800 1111');
    expect(said).toContain('Text STOP for no more texts.');
    expect(said).toMatch(/Are you safe right now\?\n1 /u);
  });

  test('START as the first message is welcomed', async () => {
    const texts = await phone.says('START');
    expect(texts.join('\n')).toContain("I'm a program, not a person.");
    expect(texts.join('\n')).toContain('we can see this phone number');
  });

  test('the words of carriers are turns like all others: stored, and shown to a moderator', async () => {
    await phone.says('hi');
    await phone.says('STOP');
    const { id: here } = await conversation();
    const messages = await sms.core.store.readMessages(id.conversation(here), 0);
    expect(messages.map(({ sender, words }) => `${sender}: ${words.reveal().slice(0, 4)}`).slice(-2)).toEqual(
      ['reporter: STOP', 'bot: OK. '],
    );
  });
});
