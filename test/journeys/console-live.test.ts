import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { axeFaults } from '../support/axe.ts';
import { DESK, openBrowser, PHONE } from '../support/browser.ts';
import { eventually } from '../support/live.ts';
import { type Service, startService } from '../support/process.ts';

/** A hand-over as people live it: real process, real database, a phone and two desks in real Chromium. */
let service: Service;
let browser: Browser;
let phone: Page;
let anna: Page;
let brid: Page;
/** Who was faster, and who was not. */
let holder: Page;
let other: Page;

const WAIT = { timeout: 60_000 };
const ALWAYS = { DUTY_HOURS: 'mon-sun 00:00-24:00' };
const ACCOUNT = join(import.meta.dirname, '..', '..', 'dist', 'account.js');

beforeAll(async () => {
  service = await startService(ALWAYS);
  browser = await openBrowser();
  const { signUpLink = '' } = service;
  [phone, anna, brid] = await Promise.all([
    open(PHONE, service.url),
    signUp(signUpLink, 'Anna'),
    invite().then((link) => signUp(link, 'Brid')),
  ]);
}, 60_000);

afterAll(async () => {
  await browser.close();
  await service.stop();
  rmSync(service.folder, { recursive: true, force: true });
});

async function open(viewport: { width: number; height: number }, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport });
  page.setDefaultTimeout(WAIT.timeout);
  await page.goto(url);
  return page;
}

async function signUp(link: string, name: string): Promise<Page> {
  const page = await open(DESK, link);
  await page.getByLabel('Working name').fill(name);
  await page.getByLabel('Login').fill(name.toLowerCase());
  await page.getByLabel('Password', { exact: true }).fill('grey seals on the slipway');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Cases' }).waitFor();
  return page;
}

/** As an operator does it at the machine. */
async function invite(): Promise<string> {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, DATA_DIR: service.folder, MODERATOR_PORT: new URL(service.moderatorUrl).port };
  const args = [ACCOUNT, 'invite', '--role', 'moderator'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env, cwd: service.folder });
  return /https?:\S+/.exec(stdout)?.[0] ?? '';
}

const onPhone = (text: RegExp | string) => phone.getByRole('log').getByText(text);
const onDesk = (desk: Page, text: RegExp | string) => desk.locator('.messages').getByText(text);

async function write(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: /^Write (?:here|to the young person)$/ }).fill(words);
  await page.keyboard.press('Enter');
}

async function expectCount(found: Locator, count: number): Promise<void> {
  await eventually(async () => expect(await found.count()).toBe(count), WAIT.timeout);
}

test('S17: who asks for a person has a place in line, and it survives a refresh', async () => {
  await onPhone('How old are you?').last().waitFor();
  await write(phone, 'i want to die');
  await onPhone(/0800 1111|safe right now/)
    .last()
    .waitFor();
  await write(phone, 'can i talk to a person');
  const line = phone.getByRole('region', { name: 'Waiting for a person' });
  await line.getByText('You are next in line.').waitFor();
  await phone.reload();
  await phone.getByRole('button', { name: 'Carry on' }).click();
  await line.getByText('You are next in line.').waitFor();
  expect(await onDesk(anna, 'i want to die').count()).toBe(0);
}, 60_000);

test('both press at once: one has it, the other is told plainly who, and the young person is told once', async () => {
  await Promise.all(
    [anna, brid].map(async (desk) => {
      await desk.locator('button.case').first().click();
      await desk.getByRole('button', { name: 'Take this case' }).waitFor();
    }),
  );
  await Promise.all([anna, brid].map((desk) => desk.keyboard.press('c')));
  const composers = [anna, brid].map((desk) => desk.locator('#reply'));
  await eventually(async () => {
    const counts = await Promise.all(composers.map((composer) => composer.count()));
    expect(counts.filter((count) => count === 1)).toHaveLength(1);
  }, WAIT.timeout);
  const annaHas = (await composers[0]?.count()) === 1;
  [holder, other] = annaHas ? [anna, brid] : [brid, anna];
  const name = annaHas ? 'Anna' : 'Brid';
  await other.getByRole('heading', { name: `${name} has this case` }).waitFor();
  expect(await other.content()).not.toContain('i want to die');
  await onPhone(`You are now talking with a person. Their name here is ${name}.`).waitFor();
  await expectCount(onPhone('You are now talking with a person.'), 1);
  await phone.getByRole('region', { name: 'Waiting for a person' }).waitFor({ state: 'detached' });
}, 60_000);

test('words and typing go both ways as they happen', async () => {
  await holder.locator('#reply').pressSequentially('Hello');
  await write(holder, 'Hello, I am here. Are you safe?');
  await onPhone('Hello, I am here. Are you safe?').waitFor();
  await expectCount(holder.locator('.delivery', { hasText: 'delivered' }), 1);
  await phone.getByRole('textbox').pressSequentially('yes');
  await holder.getByRole('status').filter({ hasText: 'The young person is typing.' }).waitFor();
  await holder.locator('#reply').pressSequentially('Good');
  await phone
    .getByRole('status')
    .filter({ hasText: /^\w+ is writing\.$/ })
    .waitFor();
  await write(phone, 'yes i am in my room');
  await onDesk(holder, 'yes i am in my room').waitFor();
  expect(await holder.locator('#reply').inputValue()).toBe('Good');
}, 60_000);

test('S35: what asks for a picture is not sent; the words are back in the field with the reason', async () => {
  await write(holder, 'Can you send me a picture of it');
  await holder
    .getByRole('alert')
    .filter({ hasText: 'It seems to ask for a picture. We never do.' })
    .waitFor();
  expect(await holder.locator('#reply').inputValue()).toBe('Can you send me a picture of it');
  expect(await onPhone('Can you send me a picture').count()).toBe(0);
  await holder.locator('.notes').getByText('A message was refused before it was sent.').waitFor();
  await holder.locator('#reply').fill('');
}, 60_000);

test('a service of the place goes out by one press, as a card that can be tapped', async () => {
  await holder.getByRole('button', { name: 'Send Childline' }).click();
  await onPhone('These people can help with this.').waitFor();
  const tappable = phone.getByRole('link', { name: /0800 1111/ }).first();
  expect(await tappable.getAttribute('href')).toBe('tel:08001111');
}, 60_000);

test('the moderator loses the network: what was typed is kept and said once when it is back', async () => {
  await holder.context().setOffline(true);
  await write(holder, 'Are you still there?');
  await holder.getByText('No connection. Kept, and sent once when it is back.').waitFor();
  await holder.locator('#reply').fill('half a sentence');
  await holder.context().setOffline(false);
  await onPhone('Are you still there?').waitFor();
  await onDesk(holder, 'Are you still there?').waitFor();
  await holder.reload();
  await onDesk(holder, 'Are you still there?').waitFor();
  expect(await holder.locator('#reply').inputValue()).toBe('half a sentence');
  await expectCount(onPhone('Are you still there?'), 1);
  await expectCount(holder.locator('.words').getByText('Are you still there?'), 1);
}, 60_000);

test('what could not leave survives a reload of the desk and is said once', async () => {
  await holder.route('**/reply', (route) => route.abort());
  await write(holder, 'I stay with you.');
  await holder.getByText('No connection. Kept, and sent once when it is back.').waitFor();
  await holder.reload();
  await holder.locator('.unsent').getByText('I stay with you.').waitFor();
  await holder.unroute('**/reply');
  await onPhone('I stay with you.').waitFor();
  await expectCount(holder.locator('.words').getByText('I stay with you.'), 1);
  await expectCount(onPhone('I stay with you.'), 1);
  expect(await holder.locator('.unsent').count()).toBe(0);
}, 60_000);

test('the service dies in the middle: both sides write on, and nothing is lost, doubled or out of order', async () => {
  const { folder, url, moderatorUrl } = service;
  await service.stop('SIGKILL');
  await write(holder, 'First word after the fall');
  await write(holder, 'Second word after the fall');
  await holder.getByText('No connection. Kept').first().waitFor();
  await write(phone, 'still here');
  await phone.locator('.yours .state', { hasText: 'Waiting for connection' }).waitFor();
  const ports = { PORT: new URL(url).port, MODERATOR_PORT: new URL(moderatorUrl).port };
  service = await startService({ ...ALWAYS, ...ports }, folder);
  await onPhone('Second word after the fall').waitFor();
  await onDesk(holder, 'still here').waitFor();
  await expectCount(onPhone(/word after the fall/), 2);
  await expectCount(holder.locator('.words').getByText(/word after the fall/), 2);
  const said = await holder.locator('.messages .text').allInnerTexts();
  expect(said.indexOf('First word after the fall')).toBeLessThan(said.indexOf('Second word after the fall'));
  expect(await holder.getByRole('status').filter({ hasText: 'You have this case.' }).count()).toBe(1);
}, 90_000);

test('handed back: the young person is told, the program answers, the case is in both lists again', async () => {
  await holder.getByRole('button', { name: 'Hand back' }).click();
  await holder.getByText('The young person is told that you have left.').waitFor();
  await holder.getByRole('button', { name: 'Hand the case back' }).click();
  await onPhone('has left. I am the program again.').waitFor();
  await holder.locator('#reply').waitFor({ state: 'detached' });
  await other.locator('button.case', { hasText: 'nobody has it' }).waitFor();
  await write(phone, 'hello');
  await eventually(async () =>
    expect(await phone.locator('.log > ol > li').last().getAttribute('class')).toBe('ours'),
  );
}, 60_000);

test('who lost the case while the network was gone is told, and what they wrote still stands there', async () => {
  await anna.locator('button.case').first().click();
  await anna.getByRole('button', { name: 'Take this case' }).click();
  await anna.locator('#reply').waitFor();
  await anna.route('**/reply', (route) => route.abort());
  await write(anna, 'I will be back in a moment.');
  await anna.getByText('No connection. Kept').waitFor();
  await anna.getByRole('button', { name: 'Hand back' }).click();
  await anna.getByRole('button', { name: 'Hand the case back' }).click();
  await anna.locator('#reply').waitFor({ state: 'detached' });
  await anna.unroute('**/reply');
  const notSent = anna.locator('.not-sent');
  await notSent.getByText('You do not have this case any more. Nothing was sent.').waitFor();
  expect(await notSent.innerText()).toContain('I will be back in a moment.');
  expect(await onPhone('I will be back in a moment.').count()).toBe(0);
  await anna.getByRole('button', { name: 'Take this case' }).click();
  await expectCount(notSent, 0);
  expect(await anna.locator('#reply').inputValue()).toBe('I will be back in a moment.');
  await anna.locator('#reply').fill('');
  await anna.getByRole('button', { name: 'Hand back' }).click();
  await anna.getByRole('button', { name: 'Hand the case back' }).click();
  await anna.locator('#reply').waitFor({ state: 'detached' });
}, 60_000);

test('S9: leaving in a hurry is seen at the desk', async () => {
  await anna.locator('button.case').first().click();
  await anna.getByText('Nothing but what was said.').waitFor();
  await phone.getByRole('button', { name: 'Leave now' }).click();
  await anna.locator('.events').getByText('left by quick exit').waitFor();
  expect(await anna.locator('.events').innerText()).not.toContain('die');
}, 60_000);

test('S36: in crisis a case closes only when every line says who and when, or why not', async () => {
  await anna.getByRole('button', { name: 'Take this case' }).click();
  await anna.locator('#reply').waitFor();
  await close(anna, 'the young person went quiet');
  await anna.getByRole('alert').filter({ hasText: 'Still open: Police, School' }).waitFor();
  await anna.getByRole('button', { name: 'Cancel' }).click();
  for (const name of ['Suicide prevention plan', 'Police', 'School', 'Social work', 'Doctor']) {
    await anna.locator('.checklist .line', { hasText: name }).click();
    await anna.getByLabel('not possible: anonymous').check();
    await anna.getByRole('button', { name: 'Save this line' }).click();
    await anna.locator('.edit').waitFor({ state: 'detached' });
  }
  await close(anna, 'the young person went quiet');
  await anna
    .getByText('This case is closed: the young person went quiet.')
    .or(anna.getByText('To read a case that another person has, or that is closed'))
    .waitFor();
  await expectCount(anna.locator('button.case'), 0);
  expect(await anna.locator('#reply').count()).toBe(0);
}, 60_000);

test('S34: a notice that reached nobody is seen by a supervisor, who opens its case from there', async () => {
  await anna.getByRole('button', { name: 'Notices lost' }).click();
  const lines = anna.locator('.alerts li').filter({ hasText: 'a new case' });
  await anna.locator('.alerts :is(li, .quiet)').first().waitFor();
  const before = await lines.count();
  const reporter = await open(PHONE, service.url);
  await reporter.getByRole('log').getByText('How old are you?').last().waitFor();
  await write(reporter, 'i want to die');
  await eventually(async () => expect(await lines.count()).toBe(before + 1), 2 * WAIT.timeout);
  expect(await lines.first().innerText()).not.toContain('die');
  await lines.first().getByRole('link', { name: 'Open the case' }).click();
  await anna.getByRole('button', { name: 'Take this case' }).waitFor();
  expect(await brid.getByRole('button', { name: 'Notices lost' }).count()).toBe(0);
  await reporter.close();
}, 60_000);

async function close(desk: Page, outcome: string): Promise<void> {
  await desk.getByRole('button', { name: 'Close', exact: true }).click();
  await desk.getByLabel('How it ended').selectOption(outcome);
  await desk.getByRole('button', { name: 'Close the case' }).click();
}

describe.each([
  ['dark', 1280],
  ['bright', 1280],
  ['dark', 390],
  ['bright', 390],
])('a case that one has, %s at %i px', (light, width) => {
  test('is clean for axe, never scrolls sideways, and everything can be reached', async () => {
    const reporter = await open(PHONE, service.url);
    await reporter.getByRole('log').getByText('How old are you?').last().waitFor();
    await write(reporter, 'i want to die');
    const context = await browser.newContext({
      viewport: { width, height: 844 },
      storageState: await anna.context().storageState(),
    });
    const desk = await context.newPage();
    desk.setDefaultTimeout(WAIT.timeout);
    await context.addInitScript(`localStorage.setItem('cuan-console', '{"light":"${light}"}')`);
    await desk.goto(service.moderatorUrl);
    await desk.locator('button.case').last().click();
    await desk.getByRole('button', { name: 'Take this case' }).click();
    await desk.locator('#reply').waitFor();
    expect(await axeFaults(desk)).toEqual([]);
    for (const name of ['Lower care', 'Give to someone', 'Close', 'Hand back'])
      await desk
        .getByRole('button', { name, exact: true })
        .click()
        .then(() => desk.locator('form.action').waitFor());
    expect(await axeFaults(desk)).toEqual([]);
    expect(await desk.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    if (width === 390) await desk.getByRole('button', { name: 'What to do' }).click();
    await desk.locator('.checklist .line').first().click();
    await desk.getByRole('button', { name: 'Send Childline' }).waitFor();
    expect(await axeFaults(desk)).toEqual([]);
    expect(await desk.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await Promise.all([context.close(), reporter.close()]);
  }, 60_000);
});

test('S16: without asking for a person there is no line to stand in; asking late in the talk is enough', async () => {
  const other = await open(PHONE, service.url);
  await other.getByRole('log').getByText('How old are you?').last().waitFor();
  await write(other, 'someone shares my picture');
  await other.locator('.yours .state', { hasText: 'Sent' }).waitFor();
  const line = other.getByRole('region', { name: 'Waiting for a person' });
  expect(await line.count()).toBe(0);
  await write(other, 'can i talk to a person');
  await line.getByText(/in line\. People in danger go first/).waitFor();
  await other.getByRole('button', { name: 'Menu' }).click();
  await other.getByRole('button', { name: 'Delete this chat' }).click();
  await other.getByRole('button', { name: 'Yes, delete it all' }).click();
  await line.waitFor({ state: 'detached' });
  await other.close();
}, 60_000);
