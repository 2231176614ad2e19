import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { id } from '../../../src/domain/ids.ts';
import type { Session } from '../../../src/domain/session.ts';
import { openSms, type SmsHouse } from './open-sms.ts';

let sms: SmsHouse;
beforeEach(async () => {
  sms = await openSms();
});
afterEach(() => sms.leave());

describe('a conversation by text message', () => {
  test('S14 says at once that the number is seen and that replies show on a lock screen', async () => {
    const texts = await sms.phone('+447700900001').says('hi');
    expect(texts[0]).toContain("I'm a program, not a person.");
    expect(texts[0]).toContain('we can see this phone number');
    expect(texts[0]).toContain('lock screen');
    expect(texts.at(-1)).toMatch(
      /Is it close to one of these\? Or tell me more in your own words\.\n1 .+\n2 /u,
    );
  });

  test('the number of an answer chooses it, and so do its words', async () => {
    const [one, other] = [sms.phone('+447700900002'), sms.phone('+447700900003')];
    await one.says('hi');
    await other.says('hi');
    const byNumber = await one.says('1');
    const byWords = await other.says('A picture or video');
    expect(byNumber.at(-1)).toContain('What has happened with the picture?\n1 They threaten me with it');
    expect(byWords).toEqual(byNumber);
  });

  test('law 3: the crisis lines come first and alone, with their numbers', async () => {
    const phone = sms.phone('+447700900004');
    await phone.says('hi');
    const texts = await phone.says('i wanna die');
    expect(texts[0]).toMatch(/^Childline: ring 0800 1111/u);
    expect(texts[0]).toContain('0808 808 8000');
    expect(texts[0]).not.toContain('Are you safe');
    expect(texts.at(-1)).toContain('Are you safe right now?\n1 ');
  });

  test('an emergency starts with the emergency number', async () => {
    const phone = sms.phone('+447700900005');
    const texts = await phone.says("ive taken all the tablets i'm going to die tonight");
    expect(texts[0]).toMatch(/^In danger right now, or badly hurt\? Ring 999/u);
  });

  test('what is long waits until it is asked for; "more" brings it, and nothing is said twice', async () => {
    const phone = sms.phone('+447700900006');
    await phone.says('hi');
    const doors = Array.from(
      { length: 7 },
      (_, at) => `Door ${at}: ${'what it costs to use it. '.repeat(8)}`,
    );
    await sayLong(phone.number, doors.join('\n\n'));
    await sms.idle();
    const texts = phone
      .texts()
      .slice(2)
      .map(({ body }) => body);
    expect(texts.map((text) => text.slice(0, 7))).toEqual(['Door 0:', 'Door 1:', 'Door 2:', 'Text MO']);
    expect(texts.at(-1)).toBe('Text MORE for the rest.\nWhich one?\n1 Yes\n2 No');
    const rest = await phone.says(' More ');
    expect(rest.map((text) => text.slice(0, 7))).toEqual(['Door 3:', 'Door 4:', 'Door 5:', 'Text MO']);
    expect((await phone.says('more')).map((text) => text.slice(0, 7))).toEqual(['Door 6:']);
  });

  test('"more" where nothing was left out is an ordinary message', async () => {
    const phone = sms.phone('+447700900007');
    await phone.says('hi');
    const texts = await phone.says('more');
    expect(texts.join('\n')).toContain('\n1 ');
  });

  test('a picture is counted, refused kindly and never fetched', async () => {
    const phone = sms.phone('+447700900008');
    await phone.says('hi');
    const texts = await phone.says('', {
      NumMedia: '1',
      MediaContentType0: 'image/jpeg',
      MediaUrl0: `${sms.twilio.url}/2010-04-01/Accounts/x/Messages/y/Media/canary-picture`,
    });
    expect(texts.join('\n')).toContain("I can't take pictures here.");
  });

  test('"exit" says goodbye and leaves the lines; writing again goes on', async () => {
    const phone = sms.phone('+447700900009');
    await phone.says('hi');
    const texts = await phone.says('exit');
    expect(texts.join('\n')).toContain('You can come back any time.');
    expect((await phone.says('hi')).length).toBeGreaterThan(0);
  });

  test('S40 "delete" asks once more, then everything is gone, also the number', async () => {
    const phone = sms.phone('+447700900010');
    await phone.says('hi');
    await phone.says('i wanna die');
    const asked = await phone.says('delete');
    expect(asked.at(-1)).toContain('Delete everything now?\n1 Yes, delete it all');
    expect(asked.join('\n')).toContain("It can't delete texts on your phone");
    const before = await findConversation(phone.number);
    const done = await phone.says('1');
    expect(done[0]).toContain('0800 1111');
    expect(done.at(-1)).toContain('Everything you wrote here is gone.');
    expect(await findConversation(phone.number)).toBeUndefined();
    expect(await sms.core.store.readMessages(before ?? ('' as never), 0)).toEqual([]);
    const anew = await phone.says('hi');
    expect(anew[0]).toContain("I'm a program, not a person.");
  });

  test('S40 the confirmation of a delete is sent by Twilio itself when its API fails', async () => {
    const phone = sms.phone('+447700900011');
    await phone.says('hi');
    await phone.says('delete');
    sms.twilio.trouble.push({ status: 500 });
    const answer = await phone.send('1');
    expect(await answer.text()).toMatch(/^<Response><Message>Done\. Everything you wrote here is gone\./u);
  });
});

async function findConversation(number: string) {
  const { store, vault } = sms.core;
  return store.findConversation(vault.pseudonym({ channel: 'sms', key: number }));
}

/** A reply of the program that is longer than any page of ours needs to be. */
async function sayLong(number: string, text: string): Promise<void> {
  const { store } = sms.core;
  const conversation = await findConversation(number);
  const record = conversation === undefined ? undefined : await store.openConversation(conversation);
  if (record === undefined) throw new Error('There is no conversation.');
  const choices = ['Yes', 'No'].map((label) => ({ id: id.choice(label.toLowerCase()), label }));
  await store.commit([
    {
      conversation: record.id,
      expectedVersion: record.version,
      atMs: sms.clock.nowMs,
      inboundId: id.inbound('long'),
      session: record.session as Session,
      replies: [{ text: `${text}\n\nWhich one?`, choices, lines: [], phrases: [] }],
      outbox: [],
      audit: [],
    },
  ]);
}
