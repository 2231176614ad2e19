import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openBotFramework, type BotFramework } from '../../support/bot-framework.ts';
import { openApp } from '../../support/house.ts';
import { eventually, newWebModerator, type WebModerator } from '../../support/live.ts';
import { newChat, shownOn, type Chat } from './open-teams.ts';

/**
 * Issue 6, line 5: a person answers into Teams. The whole service, in development: nothing is signed, because
 * the Bot Framework's stand-in runs on this machine.
 */
type House = Awaited<ReturnType<typeof openApp>>;
const WORDS = 'canary-4417 i want to die';
const ANSWER = 'canary-8823 I am here now.';
let framework: BotFramework;
let house: House;
let chat: Chat;
let anna: WebModerator;
let path: string;
let nowMs: number;
const log: string[] = [];

beforeEach(async () => {
  nowMs = Date.now();
  log.length = 0;
  const write = (...parts: readonly unknown[]) => void log.push(JSON.stringify(parts));
  framework = await openBotFramework();
  house = await openApp({}, { clock: () => nowMs, log: { info: write, warn: write, error: write } });
  chat = newChat({ core: house.app.core, framework, post: (activity) => post(activity) }, 'msteams');
  await chat.say(WORDS);
  await chat.messages(0);
  const known = await chat.id();
  const record = known && (await house.app.core.store.openConversation(known));
  anna = await newWebModerator(() => house.moderatorUrl, house.app.core.store, 'Anna', 'moderator', nowMs);
  path = `/api/moderator/cases/${record?.case?.id}`;
});

afterEach(async () => {
  await house.leave();
  await framework.close();
});

function post(activity: object): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return fetch(`${house.url}/api/messages`, { method: 'POST', headers, body: JSON.stringify(activity) });
}

const sent = () => chat.posted().filter(({ activity }) => activity.type === 'message').length;

let acts = 0;
async function answer(words: string): Promise<void> {
  acts += 1;
  const { status } = await anna.act(`${path}/reply`, {
    actId: `act-number-${acts}`,
    text: words,
    services: [],
  });
  expect(status).toBe(200);
}

/** Claims, and waits until the reporter was told. */
async function claim(name = 'Anna'): Promise<void> {
  const before = sent();
  expect((await anna.act(`${path}/claim`)).status).toBe(200);
  const told = await chat.messages(before);
  expect(told.map(shownOn).join('\n')).toContain(name);
}

const undelivered = async () => (await anna.get<{ undelivered: string }>(`${path}/live`)).undelivered;

describe('a person answers', () => {
  test('under their working name, on a card whose notification says nothing; the bot is silent (law 7)', async () => {
    await claim();
    const before = sent();
    await answer(ANSWER);
    const [reply] = await chat.messages(before);
    if (reply === undefined) throw new Error('Nothing came.');
    expect(shownOn(reply)).toBe(`Anna\n${ANSWER}`);
    expect(reply.activity.summary).toBe('You have a new message.');
    await chat.say('thank you');
    await chat.say('i want to die');
    const [lines] = await chat.messages(before + 1);
    expect(lines && shownOn(lines)).toContain('0800 1111');
    expect(await undelivered()).toBe('sent');
  });

  test('also after an hour of silence: a card shows nothing on a lock screen', async () => {
    nowMs += 2 * 3_600_000;
    anna = await newWebModerator(() => house.moderatorUrl, house.app.core.store, 'Berit', 'moderator', nowMs);
    await claim('Berit');
    const before = sent();
    await answer(ANSWER);
    const [reply] = await chat.messages(before);
    expect(reply && shownOn(reply)).toContain(ANSWER);
  });

  test('and their typing is shown in the chat', async () => {
    await claim();
    await anna.act(`${path}/typing`);
    await eventually(() => {
      expect(chat.posted().map(({ activity }) => activity.type)).toContain('typing');
    });
  });

  test.each([403, 404])('who was blocked or removed (%i) sees that it did not arrive', async (status) => {
    await claim();
    framework.trouble.push({ status });
    await answer(ANSWER);
    await eventually(async () => expect(await undelivered()).toBe('not-delivered'));
    await chat.say('I am back');
    await eventually(async () => expect(await undelivered()).toBe('sent'));
  });

  test('what Microsoft cannot take now goes out later, in order', async () => {
    await claim();
    const before = sent();
    framework.trouble.push({ status: 429 }, { status: 503 });
    await answer('one');
    await answer('two');
    await eventually(() => {
      // The clock is ours: waiting time passes only here.
      nowMs += 30_000;
      expect(sent()).toBe(before + 2);
    }, 20_000);
    expect((await chat.messages(before)).map(shownOn)).toEqual(['Anna\none', 'Anna\ntwo']);
  }, 40_000);
});

test('law 6: words stand neither in the log nor in the bytes of the database, whatever fails', async () => {
  await claim();
  framework.trouble.push({ status: 500 }, { status: 400 });
  await answer(ANSWER);
  await eventually(() => {
    nowMs += 30_000;
    expect(framework.trouble).toEqual([]);
  }, 20_000);
  const kept = readdirSync(house.folder).map((file) =>
    readFileSync(join(house.folder, file)).toString('latin1'),
  );
  for (const canary of ['canary-4417', 'canary-8823', chat.conversation, framework.url]) {
    expect(log.join('\n')).not.toContain(canary);
    expect(kept.join('\n')).not.toContain(canary);
  }
}, 40_000);

test('outside production without credentials only this machine is let in', async () => {
  const host = await openApp({ TRUST_PROXY: '1' });
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.9' };
  const answered = await fetch(`${host.url}/api/messages`, { method: 'POST', headers, body: '{}' });
  await host.leave();
  expect(answered.status).toBe(401);
});
