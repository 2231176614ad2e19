import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { eventually } from '../support/live.ts';
import { type FakeServer, startFakeServer } from './fake-server.ts';
import { openTab, ready, seen, type Tab } from './tab.ts';

/** What the page does while a person is waited for and while one is here. */
let browser: Browser;
let fake: FakeServer;
let tab: Tab;

const NEXT = 'You are next in line. People in danger go first.';
const person = { id: 'person', name: 'Ash', role: 'bot' } as const;
const waitingReply = {
  text: 'I have asked for a person.',
  cuan: { waits: true },
};

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  fake = await startFakeServer();
  tab = await openTab(browser, fake);
  await ready(tab);
});
afterEach(async () => {
  await tab.close();
  await fake.close();
});

const panel = () => tab.page.getByRole('region', { name: 'Waiting for a person' });
const notices = (kind: string) => fake.bodies.filter((body) => body.includes(`"type":"${kind}"`));

test('S17: the place in line is shown, survives a refresh, and goes when a person comes', async () => {
  fake.place = { waiting: true, ahead: 0, words: NEXT };
  fake.reply = () => [waitingReply];
  await tab.say('can i talk to someone');
  await panel().getByText(NEXT).waitFor();
  await panel().getByRole('button', { name: 'Breathe slowly while you wait' }).click();
  await panel().getByText('Breathe in for four.').waitFor();
  await tab.page.reload();
  await tab.tap('Carry on');
  await panel().getByText(NEXT).waitFor();
  fake.place = { waiting: false };
  fake.push({ text: 'Hello, I am here.', from: person });
  await panel().waitFor({ state: 'detached' });
  expect(await tab.page.getByText('Hello, I am here.').isVisible()).toBe(true);
});

test('S16: whoever did not ask for a person is told of no line', async () => {
  fake.place = { waiting: true, ahead: 0, words: NEXT };
  fake.reply = () => [
    { text: 'I hear you.', cuan: { choices: [{ id: 'breathe', label: 'Breathing slowly' }] } },
  ];
  await tab.say('hello');
  await seen(tab, 'I hear you.');
  expect(fake.requests).not.toContain('GET /api/chat/place');
  expect(await panel().count()).toBe(0);
});

test('that a person is writing is said by name, until they have written', async () => {
  fake.push({ text: 'Hello, I am here.', from: person });
  await seen(tab, 'Hello, I am here.');
  fake.push({ type: 'typing', text: '', from: person });
  const line = tab.page.getByRole('status').filter({ hasText: 'Ash is writing.' });
  await line.waitFor();
  fake.push({ text: 'Are you safe?', from: person });
  await seen(tab, 'Are you safe?');
  await line.waitFor({ state: 'detached' });
  expect((await tab.log()).at(-1)).toContain('Are you safe?');
});

test('a person who is here is told of writing, without a word of it; the program is not', async () => {
  await tab.page.getByRole('textbox').pressSequentially('my secret');
  expect(notices('typing')).toEqual([]);
  fake.push({ text: 'Hello, I am here.', from: person });
  await seen(tab, 'Hello, I am here.');
  await tab.page.getByRole('textbox').pressSequentially(' more');
  await eventually(() => expect(notices('typing').length).toBeGreaterThan(0));
  expect(notices('typing').join('')).not.toMatch(/secret|more/);
});

test('a person who writes below what is seen moves nothing; one tap goes there', async () => {
  fake.reply = () => [{ text: Array.from({ length: 60 }, (_, line) => `Line ${line}.`).join('\n\n') }];
  await tab.say('hello');
  await seen(tab, 'Line 59.');
  await tab.page.evaluate(() => window.scrollTo(0, 0));
  fake.push({ text: 'Hello, I am here.', from: person });
  const button = tab.page.getByRole('button', { name: 'New message. Tap to read it.' });
  await button.waitFor();
  expect(await tab.page.evaluate(() => window.scrollY)).toBe(0);
  const height = () => tab.page.evaluate(() => document.documentElement.scrollHeight);
  const heightBefore = await height();
  await button.click();
  await button.waitFor({ state: 'detached' });
  // Had it taken room, the answers would jump away under a thumb as it goes.
  expect(await height()).toBe(heightBefore);
  expect(await tab.page.getByText('Hello, I am here.').isVisible()).toBe(true);
});

test('S9: leaving in a hurry is told, without a word, and only by someone who had said something', async () => {
  await tab.say('my secret');
  await seen(tab, 'I hear you.');
  const before = fake.bodies.length;
  await tab.tap('Leave now');
  await tab.page.waitForURL('**/neutral');
  await eventually(() => expect(notices('event')).toHaveLength(1));
  const told = fake.bodies.slice(before).join('');
  expect(told).toContain('quick-exit');
  expect(told).not.toContain('secret');
  await tab.page.goto(fake.url);
  await ready(tab);
  await tab.tap('Leave now');
  await tab.page.waitForURL('**/neutral');
  expect(notices('event')).toHaveLength(1);
});
