import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openConsoleRoom, PASSWORD, type ConsoleRoom } from '../http/moderator/console-room.ts';
import { DESK, openBrowser } from '../support/browser.ts';
import { eventually } from '../support/live.ts';

/** A list longer than anyone can read: what is urgent and what is one's own stay in sight. */
const MANY = 450;
const WAIT = 15_000;

let browser: Browser;
let room: ConsoleRoom;
let page: Page;
let last: string;

beforeAll(async () => {
  room = await openConsoleRoom();
  for (let made = 0; made < MANY; made += 1) {
    const atMs = room.time.nowMs - MANY * 1000 + made * 1000;
    last = (await room.addCase({ care: made % 40 === 0 ? 'crisis' : 'none', atMs, says: ['hello'] })).id;
  }
  const cookie = await room.signIn('moderator');
  await room.call('POST', `/api/moderator/cases/${last}/claim`, { cookie });
  browser = await openBrowser();
  page = await browser.newPage({ viewport: DESK });
  page.setDefaultTimeout(WAIT);
  await page.goto(room.url);
  await page.getByLabel('Login').fill('moderator.one');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('button.case').first().waitFor();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await room.leave();
});

const rows = () => page.locator('button.case');

test('the most urgent are shown, the rest is said and asked for, and urgent cases stand first', async () => {
  await eventually(async () => expect(await rows().count()).toBe(201), WAIT);
  await page.getByText('The 200 most urgent cases are shown. There are more.').waitFor();
  expect(await rows().nth(1).getAttribute('data-care')).toBe('crisis');
  await page.getByRole('button', { name: 'Show more' }).click();
  await eventually(async () => expect(await rows().count()).toBe(401), WAIT);
  const cares = await rows().evaluateAll((all) => all.map((row) => row.getAttribute('data-care')));
  expect(cares.slice(1).lastIndexOf('crisis')).toBeLessThan(cares.indexOf('none', 1));
});

test('what one has stands on top, however far down the order it is, and the keyboard goes on from there', async () => {
  expect(await rows().first().getAttribute('data-case')).toBe(last);
  expect(await rows().first().textContent()).toContain('yours');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-care'));
  expect(focused).toBe('crisis');
});

test('a new emergency comes to the top by itself and is said', async () => {
  await room.addCase({ care: 'emergency', session: { topics: ['abuse'] }, says: ['he is here'] });
  await eventually(async () => expect(await rows().nth(1).getAttribute('data-care')).toBe('emergency'), WAIT);
  await page
    .getByRole('status')
    .filter({ hasText: 'New in the list: Emergency, Abuse.' })
    .waitFor({ state: 'attached' });
});
