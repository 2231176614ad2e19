import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { DESK, openBrowser, PHONE } from '../support/browser.ts';
import { startService } from '../support/process.ts';
import type { Service } from '../support/process.ts';

/** The path of issue 2, whole: real process, real database, real Chromium, both sides. */
let service: Service;
let browser: Browser;

beforeAll(async () => {
  service = await startService({ DUTY_HOURS: 'mon-sun 00:00-24:00' });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await service.stop();
  rmSync(service.folder, { recursive: true, force: true });
});

/** What stands in the chat, newest last. */
function ours(page: Page, text: RegExp | string) {
  return page.getByRole('log').getByText(text).last();
}

async function say(page: Page, words: string, answer: RegExp | string): Promise<void> {
  await page.getByRole('textbox').fill(words);
  await page.keyboard.press('Enter');
  await ours(page, answer).waitFor();
}

async function tap(page: Page, label: string, answer: RegExp | string): Promise<void> {
  await page.getByRole('log').getByRole('button', { name: label, exact: true }).last().click();
  await ours(page, answer).waitFor();
}

test('a young person on a phone is helped, and a moderator reads the case', async () => {
  const phone = await browser.newPage({ viewport: PHONE });
  phone.setDefaultTimeout(30_000);
  await phone.goto(service.url);
  await ours(phone, 'How old are you?').waitFor();

  await say(phone, 'a guy says he will share my pics with everyone if i dont pay', /Don't pay/);
  await ours(phone, /Stop replying/).waitFor();
  await say(phone, 'idk', /hurting yourself or ending your life/);
  await tap(phone, 'Yes', 'Are you safe right now?');
  const strip = phone.getByRole('link', { name: /0800 1111/ }).first();
  expect(await strip.getAttribute('href')).toBe('tel:08001111');
  await tap(phone, 'Talk to a person', /asked for a person/);

  const desk = await browser.newPage({ viewport: DESK });
  await signUp(desk, service.signUpLink ?? '');
  await desk.getByText('Threat with a picture').first().click();
  await desk.getByText('he will share my pics').first().waitFor();
  expect(await desk.locator('mark').count()).toBeGreaterThan(0);

  await phone.getByRole('button', { name: 'Leave now' }).click();
  await phone
    .waitForURL((url) => !url.href.startsWith(service.url), { waitUntil: 'commit' })
    .catch(leftAtLeast(phone));
  await Promise.all([desk.close(), phone.close()]);
}, 60_000);

test('deleting everything is done when the chat says so, and nothing of it is left in the file', async () => {
  const phone = await browser.newPage({ viewport: PHONE });
  phone.setDefaultTimeout(30_000);
  await phone.goto(service.url);
  await ours(phone, 'How old are you?').waitFor();
  await say(phone, 'my secret canary-77 is here', 'Is it close to one of these?');
  await say(phone, 'delete', 'Delete everything now?');
  await tap(phone, 'Yes, delete it all', /is gone|deleted/i);
  await phone.close();
  const { readdirSync, readFileSync } = await import('node:fs');
  const files = readdirSync(service.folder).map((file) =>
    readFileSync(`${service.folder}/${file}`, 'latin1'),
  );
  expect(files.join('')).not.toContain('canary-77');
}, 30_000);

/** Without a network the neutral page cannot load; what counts is that ours is gone. */
function leftAtLeast(page: Page) {
  return async () => {
    expect(await page.getByRole('log').count()).toBe(0);
  };
}

async function signUp(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel(/working name/i).fill('Robin');
  await page.getByLabel(/login/i).fill('robin');
  await page
    .getByLabel(/^password/i)
    .first()
    .fill('a long quiet harbour wall');
  await page.keyboard.press('Enter');
}
