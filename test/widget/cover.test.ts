import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { card } from './cards.ts';
import { type FakeServer, type Reply, startFakeServer } from './fake-server.ts';
import { openTab, ready, seen, type Tab } from './tab.ts';

let browser: Browser;
let fake: FakeServer;
let tab: Tab;
const opened: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  fake = await startFakeServer();
  tab = await openTab(browser, fake, {}, '/neutral');
  await tab.page.clock.install();
  await tab.page.goto(fake.url);
  await ready(tab);
});
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
  await tab.close();
  await fake.close();
});

const carryOn = () => tab.page.getByRole('button', { name: 'Carry on' });
const allText = () => tab.page.locator('body').innerText();

describe('S43: left alone, the page covers itself', () => {
  test('after five minutes, and says nothing of what lies under it', async () => {
    await tab.say('my secret');
    await seen(tab, 'I hear you.');
    await tab.page.clock.fastForward('04:50');
    expect(await carryOn().count()).toBe(0);
    await tab.page.clock.fastForward('00:15');
    await carryOn().waitFor();
    expect(await allText()).not.toMatch(/secret|hear you|threat|ring/i);
    await tab.page.getByRole('button', { name: 'Leave now' }).waitFor();
  });

  test('the time is theirs to change: four times as long while this tab is open', async () => {
    await tab.say('hi');
    await seen(tab, 'I hear you.');
    await tab.page.getByRole('button', { name: 'Menu' }).click();
    await tab.page.getByRole('button', { name: 'Wait longer before covering' }).click();
    await tab.page.clock.fastForward('19:50');
    expect(await carryOn().count()).toBe(0);
    await tab.page.clock.fastForward('00:15');
    await carryOn().waitFor();
  });

  test('one tap shows the crisis lines and the last reply; the rest when asked for; nothing is lost', async () => {
    await tab.say('my secret');
    await seen(tab, 'I hear you.');
    await tab.page.getByRole('textbox').fill('half a wo');
    await tab.page.clock.fastForward('05:05');
    await carryOn().click();
    await seen(tab, 'I hear you.');
    expect(await tab.page.locator('.strip a[href="tel:08001111"]').isVisible()).toBe(true);
    expect(await allText()).not.toContain('my secret');
    expect(await tab.page.getByRole('textbox').inputValue()).toBe('half a wo');
    await tab.say('and then');
    await tab.page.locator('.ours', { hasText: 'I hear you.' }).nth(1).waitFor();
    expect(await tab.log()).toEqual(['us: I hear you.', 'you: and then', 'us: I hear you.']);
    await tab.tap('Show earlier messages');
    await seen(tab, 'my secret');
  });

  test('a touch begins the time anew', async () => {
    await tab.page.clock.fastForward('04:50');
    await tab.page.mouse.click(5, 300);
    await tab.page.clock.fastForward('04:50');
    expect(await carryOn().count()).toBe(0);
  });

  test('never in crisis', async () => {
    fake.reply = () => [{ text: 'I’m glad you told me.', cuan: { care: 'crisis', lines: [card.childline] } }];
    await tab.say('bad');
    await seen(tab, 'I’m glad you told me.');
    await tab.page.clock.fastForward('20:00');
    expect(await carryOn().count()).toBe(0);
    await seen(tab, 'I’m glad you told me.');
  });

  test('never while a person is waited for', async () => {
    await tab.tap('Menu');
    await tab.tap('Talk to a person');
    await seen(tab, 'I hear you.');
    await tab.page.clock.fastForward('20:00');
    expect(await carryOn().count()).toBe(0);
  });
});

test.each<[string, Partial<Reply>]>([
  ['a person writes', { from: { id: 'person', name: 'Ash', role: 'bot' } }],
  ['breathing is offered', { cuan: { choices: [{ id: 'breathe', label: 'Breathing slowly' }] } }],
])('S43: nothing is covered while %s', async (_name, reply) => {
  fake.push({ text: 'I am with you.', ...reply });
  await seen(tab, 'I am with you.');
  await tab.page.clock.fastForward('20:00');
  expect(await carryOn().count()).toBe(0);
});

test('S43: after "Carry on" the emergency line, two more and the whole last reply share the screen', async () => {
  const twoParts =
    'OK. You can stop or skip at any time.\n\nWhat is going on? Tap one, or write it your own way.';
  const full = await startFakeServer({
    crisisLines: [card.childline, card.lifeline, card.shout, card.emergency],
  });
  full.reply = () => [{ text: twoParts }];
  const phone = await openTab(browser, full);
  opened.push(phone, full);
  await phone.say('hi');
  await seen(phone, 'What is going on?');
  await phone.page.reload();
  await phone.tap('Carry on');
  await seen(phone, 'What is going on?');
  const names = phone.page.locator('.strip .card strong');
  expect(await names.allTextContents()).toEqual([
    'Emergency services',
    'Childline',
    'Lifeline (Northern Ireland)',
  ]);
  const bubble = await phone.page.locator('.bubble').boundingBox();
  const foot = await phone.page.locator('.foot').boundingBox();
  expect((bubble?.y ?? 0) + (bubble?.height ?? Infinity)).toBeLessThanOrEqual(foot?.y ?? 0);
  await phone.tap('Show more');
  expect(await names.allTextContents()).toEqual([
    'Childline',
    'Lifeline (Northern Ireland)',
    'Shout',
    'Emergency services',
  ]);
});

describe('S42: a tab that is opened again', () => {
  test('shows the cover, not the chat, and then goes on with the same conversation', async () => {
    await tab.say('my secret');
    await seen(tab, 'I hear you.');
    await tab.page.reload();
    await carryOn().waitFor();
    expect(await allText()).not.toMatch(/secret|hear you|ring/i);
    expect(await tab.page.locator('.log, .strip, .composer').count()).toBe(0);
    await carryOn().click();
    await seen(tab, 'I hear you.');
    await tab.tap('Show earlier messages');
    await seen(tab, 'my secret');
    await tab.say('more');
    await tab.page.locator('.ours', { hasText: 'I hear you.' }).nth(1).waitFor();
    expect(fake.stored.filter(({ from }) => from.role === 'user').map(({ text }) => text)).toEqual([
      'my secret',
      'more',
    ]);
  });

  test('where nothing was said yet, there is nothing to cover', async () => {
    await tab.page.reload();
    await ready(tab);
    expect(await carryOn().count()).toBe(0);
  });

  test('keeps in the tab only the way back and what is unsent, never what was said', async () => {
    await tab.say('my secret');
    await seen(tab, 'I hear you.');
    const kept = await tab.page.evaluate(() =>
      JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]),
    );
    expect(kept).not.toMatch(/secret|hear you/);
    expect(await tab.page.context().cookies()).toEqual([]);
  });
});
