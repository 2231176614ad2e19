import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { id, type ConversationId } from '../../src/domain/ids.ts';
import type { TurnRecord } from '../../src/store/store.ts';
import {
  openConsoleRoom,
  PASSWORD,
  type CaseSample,
  type ConsoleRoom,
} from '../http/moderator/console-room.ts';
import { axeFaults } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';

const WAIT = { timeout: 60_000 };

let browser: Browser;
let room: ConsoleRoom;
let context: BrowserContext;
let page: Page;
let foreign: string[];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  room = await openConsoleRoom();
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  foreign = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(room.url)) foreign.push(request.url());
  });
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => foreign.push('a dialog')));
});

afterEach(async () => {
  await context.close();
  await room.leave();
});

const THREAT: CaseSample = {
  care: 'crisis',
  session: { topics: ['image-threat', 'self-harm'], ageBand: '13-15' },
  says: [
    {
      text: 'he says he will send my pics',
      marked: [{ quote: 'will send my pics', cue: 'image-threat.threat' }],
    },
    {
      text: 'i want to die',
      care: 'crisis',
      marked: [{ quote: 'i want to die', cue: 'self-harm.active' }],
      lines: ['Lifeline', 'Childline'],
    },
  ],
};

async function signIn(): Promise<void> {
  await room.signIn('moderator');
  await page.goto(room.url);
  await page.getByLabel('Login').fill('moderator.one');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Cases' }).waitFor(WAIT);
}

async function expectCount(found: Locator, count: number): Promise<void> {
  const untilMs = Date.now() + WAIT.timeout;
  while ((await found.count()) !== count && Date.now() < untilMs)
    await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(await found.count()).toBe(count);
}

/** Does what a person with an authenticator app does. */
async function addFactor(open: () => Promise<void>): Promise<void> {
  await open();
  const secret = (await page.locator('.factor form code').innerText()).replace(/\s/g, '');
  expect(await page.getByRole('img', { name: /authenticator app/ }).isVisible()).toBe(true);
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: room.time.nowMs });
  await page.locator('.factor').getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Code from the app').fill(code);
  await page.getByRole('button', { name: 'Add the second factor' }).click();
  await page.locator('.codes code').first().waitFor(WAIT);
}

async function openFirst(): Promise<void> {
  await page.locator('button.case').first().click();
  await page.locator('.messages').waitFor(WAIT);
}

/** Opens every covered word, so that a later look for them can fail. */
async function showWords(): Promise<void> {
  await page.keyboard.press('s');
  await page.locator('.messages').getByText('i want to die').waitFor(WAIT);
}

async function forget(conversation: ConversationId): Promise<void> {
  const record = await room.store.openConversation(conversation);
  if (record === undefined) throw new Error('The sample conversation is missing.');
  const turn: TurnRecord = {
    conversation,
    expectedVersion: record.version,
    atMs: room.time.nowMs,
    inboundId: id.inbound('delete'),
    session: record.session as TurnRecord['session'],
    replies: [],
    outbox: [],
    audit: [],
    forget: true,
  };
  await room.store.commit([turn]);
}

describe('coming in', () => {
  test('the one-time link makes an account, leaves the address bar, and the queue is there', async () => {
    await room.addCase(THREAT);
    const token = await room.invite('supervisor');
    await page.goto(`${room.url}/sign-up#${token}`);
    await page.getByLabel('Working name').fill('Robin');
    expect(page.url()).toBe(`${room.url}/sign-up`);
    await page.getByLabel('Login').fill('robin');
    await page.getByLabel('Password', { exact: true }).fill('password1234');
    await page.keyboard.press('Enter');
    await page.getByText('among the first that others would guess').waitFor(WAIT);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByText('1 open case').waitFor(WAIT);
    expect(page.url()).toBe(`${room.url}/`);
    expect(await page.getByText('Robin, supervisor').isVisible()).toBe(true);
  });

  test('a wrong password is said beside the button; signing out closes everything', async () => {
    await room.addCase(THREAT);
    await room.signIn('moderator');
    await page.goto(room.url);
    await page.getByLabel('Login').fill('moderator.one');
    await page.getByLabel('Password', { exact: true }).fill('not the words');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'not right' }).waitFor(WAIT);
    expect(await axeFaults(page)).toEqual([]);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await openFirst();
    await showWords();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('You are signed out').waitFor(WAIT);
    expect(await page.content()).not.toContain('i want to die');
    await page.goto(room.url);
    await page.getByLabel('Login').waitFor(WAIT);
  });

  test('who may not read cases gets none, nor the way to them', async () => {
    await room.signIn('auditor');
    await page.goto(room.url);
    await page.getByLabel('Login').fill('auditor.one');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Robin auditor, auditor' }).waitFor(WAIT);
    await page.locator('main.page').waitFor(WAIT);
    expect(await page.locator('button.case, .messages').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Cases', exact: true }).count()).toBe(0);
  });
});

describe('working', () => {
  test('by keyboard alone: through the list, into a case, along the marked words, help and back', async () => {
    await room.addCase({ ...THREAT, care: 'emergency' });
    await room.addCase(THREAT);
    await signIn();
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.keyboard.press('j');
    expect(await focused()).toContain('Emergency');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    expect(await focused()).toContain('Crisis');
    await page.keyboard.press('k');
    expect(await focused()).toContain('Emergency');
    await page.keyboard.press('Enter');
    await page.locator('.messages').waitFor(WAIT);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.keyboard.press('e');
    expect(await focused()).toContain('will send my pics');
    await page.keyboard.press('e');
    expect(await focused()).toContain('Covered: says they want to die');
    await page.keyboard.press('s');
    await page.keyboard.press('e');
    await page.keyboard.press('e');
    expect(await focused()).toContain('i want to die');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor(WAIT);
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached', ...WAIT });
  });

  test('single keys can be switched off', async () => {
    await room.addCase(THREAT);
    await signIn();
    await page.getByRole('button', { name: 'Help' }).click();
    await page.getByLabel('Use these single keys').uncheck();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('words that raised care are marked, hard ones covered until pressed; the read is in the audit', async () => {
    const made = await room.addCase(THREAT);
    await signIn();
    await openFirst();
    const covered = 'Covered: says they want to die or end their life. Press to read.';
    expect(await page.locator('mark').allInnerTexts()).toEqual(['will send my pics1', covered]);
    await page.getByRole('button', { name: covered }).click();
    expect(await page.locator('mark').allInnerTexts()).toEqual(['will send my pics1', 'i want to die1']);
    expect(await page.locator('.cues li').allInnerTexts()).toEqual([
      expect.stringMatching(/^threatened with a picture/),
      expect.stringMatching(/^says they want to die or end their life/),
    ]);
    await page.getByText('Crisis lines shown: Lifeline, Childline').waitFor(WAIT);
    const audit = await room.store.readAudit(0, 1000);
    const reads = audit.filter(({ act }) => act === 'case-read');
    expect(reads).toContainEqual(expect.objectContaining({ case: made.id, detail: 'messages-1-4' }));
  });

  test('strange text stays text: no markup, no link, no picture, no request, nothing turned round', async () => {
    const text =
      '<img src=https://evil.example/x.png onerror=alert(1)><script>alert(2)</script> https://evil.example \u202Egnp';
    await room.addCase({ says: [{ text, attachments: 1 }] });
    await signIn();
    await openFirst();
    const shown = await page.locator('.message .text').first().innerText();
    expect(shown).toBe(text.replace('\u202E', 'hidden character U+202E'));
    expect(await page.locator('.conversation :is(a, img, script, iframe, video)').count()).toBe(0);
    expect(await page.locator('.message .text').first().getAttribute('dir')).toBe('auto');
    await page.getByText('1 file was sent. It was not opened and not kept.').waitFor(WAIT);
    expect(foreign).toEqual([]);
  });

  test('new cases and new messages come by themselves, the most urgent on top', async () => {
    const first = await room.addCase(THREAT);
    await signIn();
    await openFirst();
    await room.addCase({ care: 'emergency', session: { topics: ['abuse'] }, says: ['he is here now'] });
    await page.locator('button.case').first().filter({ hasText: 'Emergency' }).waitFor(WAIT);
    await page
      .getByRole('status')
      .filter({ hasText: 'New in the list: Emergency, Abuse.' })
      .waitFor({ state: 'attached', ...WAIT });
    const record = await room.store.openConversation(first.conversation);
    if (record === undefined) throw new Error('The sample conversation is missing.');
    await room.addMessage(first.conversation, record.version, 'are you there');
    await page.locator('.messages').getByText('are you there').waitFor(WAIT);
    expect(await page.locator('.messages').getByText('says they want to die').first().isVisible()).toBe(true);
  });

  test('S40: words leave the screen when the reporter deletes them; the notice and its care stay', async () => {
    const made = await room.addCase({ ...THREAT, care: 'emergency' });
    await signIn();
    await openFirst();
    await showWords();
    await forget(made.conversation);
    await page.getByRole('heading', { name: 'Deleted by the reporter' }).waitFor(WAIT);
    expect(await page.content()).not.toMatch(/i want to die|send my pics/);
    expect(await page.locator('button.case').innerText()).toMatch(/Emergency[^]*deleted by the reporter/);
  });
});

describe('the session and the line', () => {
  test('a lost connection is said, and the page comes back by itself', async () => {
    await signIn();
    await context.setOffline(true);
    await page.getByRole('status').filter({ hasText: 'No connection' }).waitFor(WAIT);
    await context.setOffline(false);
    await page.getByRole('status').filter({ hasText: 'Refreshed' }).waitFor(WAIT);
    expect(await page.getByText('No connection').count()).toBe(0);
  });

  test('a session left open elsewhere is ended from the account page', async () => {
    const elsewhere = await room.signIn('moderator');
    await signIn();
    await page.getByRole('button', { name: 'Robin moderator, moderator' }).click();
    await page.getByRole('heading', { name: 'Your account' }).waitFor(WAIT);
    const ends = page.getByRole('button', { name: /^Sign out there/ });
    await ends.first().waitFor(WAIT);
    expect(await axeFaults(page)).toEqual([]);
    while ((await ends.count()) > 0) {
      const before = await ends.count();
      await ends.first().click();
      await expectCount(ends, before - 1);
    }
    expect((await room.call('GET', '/api/moderator/me', { cookie: elsewhere })).status).toBe(401);
    expect(await page.getByText('here', { exact: true }).count()).toBe(1);
  });

  test('a second factor is added on the account page and asked for at the door', async () => {
    await signIn();
    await addFactor(() => page.getByRole('button', { name: 'Robin moderator, moderator' }).click());
    expect(await page.locator('.codes code').count()).toBe(10);
    expect(await axeFaults(page)).toEqual([]);
    const recovery = (await page.locator('.codes code').first().innerText()).trim();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Login').fill('moderator.one');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByLabel('Code from your authenticator app').waitFor(WAIT);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('code');
    await page.keyboard.type('000000');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'not right' }).waitFor(WAIT);
    await page.getByLabel('Code from your authenticator app').fill(recovery);
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: 'Cases' }).waitFor(WAIT);
    expect(foreign).toEqual([]);
  });

  test('where a second factor is needed the page asks for it before any case', async () => {
    await room.addCase(THREAT);
    let needed = true;
    await page.route('**/api/moderator/{me,sign-in}', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('"missing"', needed ? '"needed"' : '"set"');
      await route.fulfill({ response, body });
    });
    await room.signIn('moderator');
    await page.goto(room.url);
    await page.getByLabel('Login').fill('moderator.one');
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByText('This address asks for a second factor').waitFor(WAIT);
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.locator('button.case').count()).toBe(0);
    await addFactor(() => Promise.resolve());
    needed = false;
    await page.getByRole('button', { name: 'I have kept them. Go on.' }).click();
    await page.locator('button.case').waitFor(WAIT);
  });

  test('someone who does nothing is asked, can stay, and is signed out with the words gone', async () => {
    await room.addCase(THREAT);
    await signIn();
    await openFirst();
    await showWords();
    await page.waitForResponse((response) => response.url().includes('/api/moderator/queue'), WAIT);
    room.time.nowMs += 28 * 60_000;
    await page.getByRole('alert').filter({ hasText: 'You will be signed out at' }).waitFor(WAIT);
    await page.getByRole('button', { name: 'Stay signed in' }).click();
    await page.getByRole('button', { name: 'Stay signed in' }).waitFor({ state: 'detached', ...WAIT });
    await page.waitForResponse((response) => response.url().includes('/api/moderator/queue'), WAIT);
    room.time.nowMs += 31 * 60_000;
    await page.getByText('You are signed out').waitFor(WAIT);
    expect(await page.content()).not.toContain('i want to die');
  }, 60_000);
});

describe.each([
  ['dark', 1280],
  ['bright', 1280],
  ['dark', 390],
  ['bright', 390],
])('the look, %s at %i px', (light, width) => {
  test('is clean for axe, never scrolls sideways, and everything can be reached', async () => {
    await page.setViewportSize({ width, height: 844 });
    await context.addInitScript(`localStorage.setItem('cuan-console', '{"light":"${light}"}')`);
    for (const care of ['none', 'check-in', 'emergency', 'crisis'] as const)
      await room.addCase({ ...THREAT, care });
    await signIn();
    expect(await page.evaluate(() => document.documentElement.dataset['light'])).toBe(light);
    expect(await axeFaults(page)).toEqual([]);
    await openFirst();
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    if (width === 390) await page.getByRole('button', { name: 'What to do' }).click();
    await page.getByRole('heading', { name: 'What to do' }).waitFor(WAIT);
    expect(await page.getByText('Suicide prevention plan').isVisible()).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    if (width === 390) {
      await page.getByRole('button', { name: 'Back to the conversation' }).click();
      await page.getByRole('button', { name: 'Back to the list' }).click();
    }
    expect(await page.locator('button.case').first().isVisible()).toBe(true);
  });
});
