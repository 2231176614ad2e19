import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { DESK, openBrowser } from '../support/browser.ts';
import { type FakeServer, startFakeServer } from './fake-server.ts';
import { keptOnDevice, NOTHING_KEPT, openTab, ready, seen, type Tab } from './tab.ts';

let browser: Browser;
let fake: FakeServer;
let tab: Tab;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  fake = await startFakeServer();
});
afterEach(async () => {
  await tab.close();
  await fake.close();
});

async function shiftThrice(page: Page): Promise<void> {
  for (let time = 0; time < 3; time++) await page.keyboard.press('Shift');
}

const ways: [string, (page: Page) => Promise<void>][] = [
  ['the button', (page) => page.getByRole('button', { name: 'Leave now' }).click()],
  ['Shift three times', shiftThrice],
];

describe.each(ways)('leaving by %s', (_name, go) => {
  test('works on the first screen and leaves nothing: no storage, no way back, no socket', async () => {
    tab = await openTab(browser, fake, {}, '/neutral?before');
    await tab.page.goto(fake.url);
    await ready(tab);
    await go(tab.page);
    await tab.page.waitForURL('**/neutral');
    expect(await keptOnDevice(tab)).toBe(NOTHING_KEPT);
    await tab.page.goBack();
    expect(tab.page.url()).toBe(`${fake.url}/neutral?before`);
    await until(() => fake.openStreams === 0);
  });

  test('clears words said, words written and words not yet sent, and tells the server no word of it', async () => {
    tab = await openTab(browser, fake);
    await tab.say('my secret');
    await seen(tab, 'I hear you.');
    fake.trouble = (request) => (/POST .*activities/.test(request) ? 'break' : undefined);
    await tab.say('another secret');
    await tab.page.locator('.yours .state', { hasText: 'Waiting' }).waitFor();
    await tab.page.getByRole('textbox').fill('half a word');
    await go(tab.page);
    await tab.page.waitForURL('**/neutral');
    const seenByServer = fake.requests.length;
    expect(await keptOnDevice(tab)).toBe(NOTHING_KEPT);
    await tab.page.goto(fake.url);
    await ready(tab);
    expect(await tab.page.locator('body').innerText()).not.toMatch(/secret|half a word|hear you/);
    const later = fake.requests.slice(seenByServer).filter((request) => request.startsWith('POST'));
    expect(later).toEqual(['POST /api/chat/token', 'POST /v3/directline/conversations']);
  });
});

test('the page is blank and storage empty before the call that leaves returns, however slow the way out is', async () => {
  tab = await openTab(browser, fake);
  await tab.say('my secret');
  await seen(tab, 'I hear you.');
  await tab.page.route('**/neutral', () => {});
  const left = await tab.page.evaluate(() => {
    document.querySelector<HTMLButtonElement>('.leave')?.click();
    const look = getComputedStyle(document.documentElement).visibility;
    return {
      text: document.body.textContent,
      title: document.title,
      look,
      kept: Object.entries(sessionStorage),
    };
  });
  expect(left).toEqual({ text: '', title: '', look: 'hidden', kept: [] });
});

test('S32: Shift is counted aloud for screen readers', async () => {
  tab = await openTab(browser, fake);
  await tab.page.keyboard.press('Shift');
  await tab.page.getByRole('status').filter({ hasText: 'Press it 2 more times' }).waitFor();
  await tab.page.keyboard.press('Shift');
  await tab.page.getByRole('status').filter({ hasText: 'Press it 1 more time' }).waitFor();
  expect(tab.page.url()).toBe(`${fake.url}/`);
});

test('words that were just sent still arrive', async () => {
  tab = await openTab(browser, fake);
  await ready(tab);
  await tab.page.getByRole('textbox').fill('last words');
  await tab.page.evaluate(() => {
    document.querySelector<HTMLButtonElement>('.send')?.click();
    document.querySelector<HTMLButtonElement>('.leave')?.click();
  });
  await tab.page.waitForURL('**/neutral');
  await until(() => fake.stored.length > 1);
  expect(fake.stored[1]?.text).toBe('last words');
});

test('a page that the browser kept is hidden as it goes and covered as it comes back', async () => {
  tab = await openTab(browser, fake);
  await tab.say('my secret');
  await seen(tab, 'I hear you.');
  const hidden = await tab.page.evaluate(() => {
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    return getComputedStyle(document.body).visibility;
  });
  expect(hidden).toBe('hidden');
  const shown = await tab.page.evaluate(async () => {
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await Promise.resolve();
    return document.body.innerText;
  });
  expect(shown).not.toContain('secret');
  await tab.page.getByRole('button', { name: 'Carry on' }).waitFor();
});

test('coming back with the back button shows the cover, never the words', async () => {
  tab = await openTab(browser, fake);
  await tab.say('my secret');
  await seen(tab, 'I hear you.');
  await tab.page.goto(`${fake.url}/neutral`);
  await tab.page.goBack();
  await tab.page.getByRole('button', { name: 'Carry on' }).waitFor();
  expect(await tab.page.locator('body').innerText()).not.toContain('secret');
});

describe('on another site, through the script tag', () => {
  let school: FakeServer;

  beforeEach(async () => {
    school = await startFakeServer();
    await fake.close();
    fake = await startFakeServer({ allowedOrigins: [school.url], quickExitUrl: `${school.url}/neutral` });
    tab = await openTab(browser, school, { viewport: DESK }, `/host?from=${encodeURIComponent(fake.url)}`);
  });
  afterEach(() => school.close());

  const frame = () => tab.page.frameLocator('iframe[title="Chat"]');

  test('one quiet button opens the chat in a frame on our origin, and hides it again', async () => {
    expect(await tab.page.locator('iframe').count()).toBe(0);
    await tab.tap('Chat');
    await frame().getByRole('button', { name: 'Someone is threatening me' }).waitFor();
    expect(await tab.page.locator('iframe').getAttribute('src')).toBe(`${fake.url}/`);
    await tab.tap('Hide chat');
    expect(await tab.page.locator('iframe').isVisible()).toBe(false);
    expect(await keptOnDevice(tab)).toBe(NOTHING_KEPT);
  });

  test('an operator may give the button other words, and the other side', async () => {
    await tab.page.goto(`${school.url}/host?from=${encodeURIComponent(fake.url)}&label=Homework&side=start`);
    const button = await tab.page.getByRole('button', { name: 'Homework' }).boundingBox();
    expect(button?.x).toBeLessThan(100);
    expect(await tab.page.getByRole('button', { name: 'Chat' }).count()).toBe(0);
  });

  test('Shift three times on the site leaves the whole site', async () => {
    await shiftThrice(tab.page);
    await tab.page.waitForURL('**/neutral');
    expect(tab.page.url()).toBe(`${school.url}/neutral`);
  });

  test('Shift three times in the frame leaves the whole site', async () => {
    await tab.tap('Chat');
    await frame().getByRole('button', { name: 'Someone is threatening me' }).waitFor();
    await frame().getByRole('textbox').click();
    await shiftThrice(tab.page);
    await tab.page.waitForURL('**/neutral');
    expect(tab.page.url()).toBe(`${school.url}/neutral`);
  });

  test('the button in the frame leaves the whole site', async () => {
    await tab.tap('Chat');
    await frame().getByRole('button', { name: 'Someone is threatening me' }).waitFor();
    await frame().getByRole('button', { name: 'Leave now' }).click();
    await tab.page.waitForURL('**/neutral');
    expect(tab.page.url()).toBe(`${school.url}/neutral`);
  });

  test('in a frame without our script the whole tab leaves too', async () => {
    await tab.page.goto(`${school.url}/host?plain=${encodeURIComponent(fake.url)}`);
    await tab.page.frameLocator('iframe').getByRole('button', { name: 'Leave now' }).click();
    await tab.page.waitForURL('**/neutral');
    expect(tab.page.url()).toBe(`${school.url}/neutral`);
  });

  test('a site that is not named may not frame the chat', async () => {
    const stranger = await startFakeServer();
    await tab.page.goto(`${stranger.url}/host?from=${encodeURIComponent(fake.url)}`);
    const refused = tab.page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await tab.tap('Chat');
    expect((await refused).text()).toContain(fake.url);
    await stranger.close();
  });
});

async function until(true_: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!true_() && Date.now() < end) await new Promise((go) => setTimeout(go, 20));
  expect(true_()).toBe(true);
}
