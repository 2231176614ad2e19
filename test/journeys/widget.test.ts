import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { type Service, startService } from '../support/process.ts';
import { keptOnDevice, NOTHING_KEPT, openTab, seen } from '../widget/tab.ts';

/** The page against the real process and database: what the small server of test/widget cannot prove. */
let service: Service;
let browser: Browser;

beforeAll(async () => {
  service = await startService({
    DUTY_HOURS: 'mon-sun 00:00-24:00',
    QUICK_EXIT_URL: 'https://exit.example/',
  });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await service.stop();
  rmSync(service.folder, { recursive: true, force: true });
});

test('the service dies in the middle of a conversation: words wait, then go out once and in order', async () => {
  const tab = await openTab(browser, service);
  await seen(tab, 'How old are you?');
  await tab.say('first words');
  await tab.page.locator('.yours .state', { hasText: 'Sent' }).waitFor();

  const { folder, url } = service;
  await service.stop('SIGKILL');
  await tab.say('second words');
  await tab.say('third words');
  await tab.page.locator('.yours .state', { hasText: 'Waiting for connection' }).nth(1).waitFor();
  service = await startService({ PORT: new URL(url).port, QUICK_EXIT_URL: 'https://exit.example/' }, folder);
  await tab.page.locator('.connection:empty').waitFor({ state: 'attached' });
  await tab.page
    .locator('.yours', { hasText: 'third words' })
    .locator('.state', { hasText: 'Sent' })
    .waitFor();

  await tab.page.reload();
  await tab.tap('Carry on');
  await tab.tap('Show earlier messages');
  await seen(tab, 'third words');
  const own = (await tab.log()).filter((line) => line.startsWith('you'));
  expect(own).toEqual(['you: first words', 'you: second words', 'you: third words']);
  await tab.close();
}, 90_000);

test('nothing is asked of anyone but our own origin, no policy is broken, and exit leaves nothing', async () => {
  const tab = await openTab(browser, service);
  await seen(tab, 'How old are you?');
  await tab.tap('Under 18');
  await tab.say('<img src=x onerror=alert(1)>');
  await tab.page.locator('.yours .state', { hasText: 'Sent' }).waitFor();
  expect(tab.asked.filter((asked) => !asked.startsWith(service.url))).toEqual([]);
  expect(tab.faults).toEqual([]);
  await tab.page.route('https://exit.example/', (route) => route.fulfill({ body: 'Sunny spells' }));
  await tab.tap('Leave now');
  await tab.page.waitForURL('https://exit.example/');
  await tab.page.goto(`${service.url}/favicon.svg`);
  expect(await keptOnDevice(tab)).toBe(NOTHING_KEPT);
  await tab.close();
}, 60_000);

test('law 5: a pasted picture stays where it is, and the reply shows how a picture is taken down', async () => {
  const tab = await openTab(browser, service);
  await seen(tab, 'How old are you?');
  await tab.page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['canary'], 'me.png', { type: 'image/png' }));
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.getElementById('words')?.dispatchEvent(paste);
  });
  await seen(tab, 'A picture (not sent)');
  await seen(tab, 'safe ways to get a picture taken down');
  expect(await tab.page.getByRole('log').getByRole('link', { name: 'Report Remove' }).count()).toBe(1);
  await tab.close();
}, 60_000);

test('an adult finds the page for adults in the menu; it opens beside the chat', async () => {
  const tab = await openTab(browser, service);
  await seen(tab, 'How old are you?');
  await tab.tap('Menu');
  const link = tab.page.getByRole('link', { name: 'I am an adult' });
  const [adults] = await Promise.all([tab.page.waitForEvent('popup'), link.click()]);
  expect(await adults.getByRole('heading', { level: 1 }).innerText()).toContain('If a child has told you');
  await adults.getByText('ring 999').first().waitFor();
  await tab.close();
}, 60_000);

test('delete: the phrase stays, the tab forgets, and a new chat begins', async () => {
  const tab = await openTab(browser, service);
  await seen(tab, 'How old are you?');
  await tab.say('my secret canary');
  await tab.page.locator('.yours .state', { hasText: 'Sent' }).waitFor();
  await tab.tap('Menu');
  await tab.tap('Delete this chat');
  await tab.tap('Yes, delete it all');
  await seen(tab, /deleted/);
  expect(await keptOnDevice(tab)).toBe(NOTHING_KEPT);
  expect(await tab.page.locator('body').innerText()).not.toContain('canary');
  await tab.tap('Start a new chat');
  await seen(tab, 'How old are you?');
  expect(await tab.page.locator('body').innerText()).not.toContain('canary');
  await tab.close();
}, 60_000);
