import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { id } from '../../src/domain/ids.ts';
import { openConsoleRoom, PASSWORD, type ConsoleRoom } from '../http/moderator/console-room.ts';
import { axeFaults } from '../support/axe.ts';
import { DESK, openBrowser } from '../support/browser.ts';
import { eventually } from '../support/live.ts';

/** A list longer than anyone can read: what is urgent and what is one's own stay in sight. */
const MANY = 5000;
const WAIT = 60_000;

let browser: Browser;
let room: ConsoleRoom;
let page: Page;
let last: string;

/** Every fortieth is in crisis, every hundredth about abuse, every fiftieth in Irish; the oldest comes first. */
async function addMany(): Promise<void> {
  const startMs = room.time.nowMs - MANY * 1000;
  const add = (made: number) =>
    room.addCase({
      care: made % 40 === 0 ? 'crisis' : 'none',
      atMs: startMs + made * 1000,
      says: ['hello'],
      session: {
        topics: made % 100 === 0 ? ['abuse'] : ['bullying'],
        locale: id.locale(made % 50 === 0 ? 'ga' : 'en'),
      },
    });
  for (let made = 0; made < MANY; made += 250) {
    const some = await Promise.all(Array.from({ length: 250 }, (_, at) => add(made + at)));
    last = some.at(-1)?.id ?? '';
  }
}

beforeAll(async () => {
  room = await openConsoleRoom();
  await addMany();
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
const careOf = (row: number) => rows().nth(row).getAttribute('data-care');

test('of five thousand the most urgent are shown, how many there are is said, and one can go on', async () => {
  await eventually(async () => expect(await rows().count()).toBe(201), WAIT);
  await page.getByText('5000 open cases').waitFor();
  expect(await page.locator('.cares').innerText()).toMatch(/125 Crisis\s+4875 No flag/);
  await page.getByText('1 to 200 of 5000, the most urgent first.').waitFor();
  const cares = await rows().evaluateAll((all) => all.map((row) => row.getAttribute('data-care')));
  expect(cares.slice(1, 126)).toEqual(Array.from({ length: 125 }, () => 'crisis'));
  expect(cares.slice(126)).not.toContain('crisis');
  // By keyboard: a list that is drawn anew just then moves nothing away from under it.
  await page.getByRole('button', { name: 'Next 200' }).press('Enter');
  await page.getByText('201 to 400 of 5000').waitFor();
  expect(await rows().count()).toBe(201);
  expect(await careOf(1)).toBe('none');
  await page.getByRole('button', { name: 'Back to the most urgent' }).press('Enter');
  await eventually(async () => expect(await careOf(1)).toBe('crisis'), WAIT);
});

test('what one has stands on top, however far down the order it is, and the keyboard goes on from there', async () => {
  expect(await rows().first().getAttribute('data-case')).toBe(last);
  expect(await rows().first().textContent()).toContain('yours');
  await page.locator('h1').click();
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

test('what one can answer best is chosen, and an emergency is never left out', async () => {
  await page.locator('.choices summary').click();
  await page.getByLabel('Topic').selectOption({ label: 'Abuse' });
  await page.getByLabel('Language').selectOption({ label: 'Irish' });
  await page.getByText('51 cases are shown. Emergencies are always shown.').waitFor();
  expect(await careOf(1)).toBe('emergency');
  expect(await rows().nth(2).innerText()).toContain('Irish');
  await page.getByLabel('Topic').selectOption({ label: 'Grooming' });
  await page.getByText('1 case is shown.').waitFor();
  expect(await careOf(1)).toBe('emergency');
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByText('1 to 200 of 5001').waitFor();
  expect(await axeFaults(page)).toEqual([]);
});

test('a case that a colleague has named is found by its number, by keyboard, however deep it lies', async () => {
  const deep = await room.addCase({ care: 'none', says: ['deep in the list'] });
  await page.locator('h1').click();
  await page.keyboard.press('/');
  await page.keyboard.type('abc');
  await page.keyboard.press('Enter');
  await page.getByText('A case number has at least five letters').waitFor();
  await page.locator('#case-number').fill('zzzzzzzz');
  await page.keyboard.press('Enter');
  await page.getByText('No case has this number.').waitFor();
  await page.locator('#case-number').fill(deep.id.slice(0, 6).toLowerCase());
  await page.keyboard.press('Enter');
  await page.locator('.messages').getByText('deep in the list').waitFor();
  expect(await page.locator('.case-head').innerText()).toContain(`Case ${deep.id.slice(0, 6)}`);
});
