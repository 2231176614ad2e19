import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { ConversationId } from '../../../src/domain/ids.ts';
import type { StoredMessage } from '../../../src/domain/message.ts';
import { openBrowser } from '../../support/browser.ts';
import { openApp } from '../../support/house.ts';
import { eventually, newWebModerator } from '../../support/live.ts';
import { openPlayground, PlaygroundPage, type Playground } from '../../support/playground.ts';

/**
 * Proof of issue 6, line 7: Microsoft's own Agents Playground in Chromium, unmodified, against the whole service.
 * With PICTURES=<folder> it leaves a picture of each step to look at.
 */
let house: Awaited<ReturnType<typeof openApp>>;
let playground: Playground;
let browser: Browser;
let page: PlaygroundPage;
let conversation: ConversationId;

jest.setTimeout(120_000);

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  house = await openApp();
  house.app.core.bus.listen((news) => void (conversation = news.conversation));
  playground = await openPlayground(house.url);
  const tab = await browser.newPage({ viewport: { width: 1300, height: 1100 } });
  page = new PlaygroundPage(tab);
  await page.open(playground.url);
});

afterEach(async () => {
  await playground.close();
  await house.leave();
});

async function picture(name: string): Promise<void> {
  const { PICTURES: folder } = process.env;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.picture(join(folder, `${name}.png`));
}

const cases = async () => (await house.app.core.store.listCases(10)).length;

/** Our newest message, once there are more than so many; what it says and offers is taken from it, not from here. */
async function newest(after: number): Promise<StoredMessage> {
  const found: StoredMessage[] = [];
  await eventually(async () => {
    const messages = await house.app.core.store.readMessages(conversation, after);
    const last = messages.findLast(({ sender }) => sender === 'bot');
    if (last === undefined) throw new Error('Nothing was said yet.');
    found.push(last);
  }, 20_000);
  const [message] = found;
  if (message === undefined) throw new Error('Nothing was said.');
  await page.sees(lastSentence(message));
  return message;
}

function lastSentence(message: StoredMessage): string {
  return message.words.reveal().split('\n').at(-1) ?? '';
}

const labelsOf = (message: StoredMessage) => (message.reply?.choices ?? []).map(({ label }) => label);

test('a whole conversation by cards; each card shows what was chosen', async () => {
  let message = await newest(0);
  await page.sees('Our web page is more private');
  await picture('welcome');
  for (let step = 0; step < 6; step += 1) {
    const [label = ''] = labelsOf(message);
    if (label === '') break;
    await page.tap(label);
    message = await newest(message.seq);
    await page.sees(`You chose: ${label}`);
  }
  expect(message.seq).toBeGreaterThan(8);
  await picture('by-cards');
});

test('a whole conversation by typing: a number, a label, own words, and delete', async () => {
  let message = await newest(0);
  for (const typed of [
    () => '1',
    (last: StoredMessage) => labelsOf(last)[0] ?? '',
    () => 'he says he will share my pic',
  ]) {
    await page.say(typed(message));
    message = await newest(message.seq);
  }
  await picture('by-typing');
  await page.say('delete');
  message = await newest(message.seq);
  await page.say('yes');
  await page.sees('Everything you wrote here is gone');
  expect((await house.app.core.store.openConversation(conversation))?.state).toBe('deleted');
  await picture('deleted');
});

test('a crisis and a hand-over: lines first, then a person, and the program is silent', async () => {
  await page.sees('How old are you?');
  await page.say('i want to kill myself');
  await page.sees('Ring Childline: 0800 1111');
  await picture('crisis');
  const { core } = house.app;
  const [waiting] = await core.store.listCases(1);
  const anna = await newWebModerator(() => house.moderatorUrl, core.store, 'Anna');
  const at = (act: string) => `/api/moderator/cases/${waiting?.id}/${act}`;
  expect((await anna.act(at('claim'))).status).toBe(200);
  await page.sees('Anna');
  const text = 'Hi, I am here with you now.';
  expect((await anna.act(at('reply'), { actId: 'act-number-1', text, services: [] })).status).toBe(200);
  await page.sees(text);
  await page.say('thank you');
  await eventually(async () => {
    const messages = await core.store.readMessages(conversation, 0);
    expect(messages.at(-1)?.words.reveal()).toBe('thank you');
  });
  await picture('hand-over');
});

test('a group chat hears one neutral line', async () => {
  await page.sees('How old are you?');
  await page.goTo('Group Chat');
  await page.sayToBot('i want to kill myself');
  await page.sees("I don't work in group chats.");
  await picture('group');
  const shown = await page.text();
  expect(shown).not.toContain('0800 1111');
  expect(await cases()).toBe(0);
});

test('removing the app forgets the conversation', async () => {
  await page.sees('How old are you?');
  await page.say('i want to kill myself');
  await page.sees('Ring Childline: 0800 1111');
  await page.uninstall();
  await eventually(async () => {
    expect((await house.app.core.store.openConversation(conversation))?.state).toBe('deleted');
  });
  await picture('uninstalled');
});
