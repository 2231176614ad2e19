import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { hashSecret, newSecret } from '../../src/cases/secrets.ts';
import type { Role } from '../../src/cases/permissions.ts';
import { id } from '../../src/domain/ids.ts';
import { DESK, openBrowser } from '../support/browser.ts';
import type { SafeguardsView } from '../../src/http/moderator/protocol.ts';
import { newReporter, openApp } from '../support/house.ts';
import { eventually, newWebModerator } from '../support/live.ts';

const PASSWORD = 'grey seals on the slipway';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WAIT = { timeout: 20_000 };
/** Screenshots for a person to look at, where somebody asks for them. */
const PICTURES = process.env['PICTURES'];

let browser: Browser;
let house: Awaited<ReturnType<typeof openApp>>;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  house = await openApp();
  context = await browser.newContext({ viewport: DESK });
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
  await house.leave();
});

const store = () => house.app.core.store;

async function picture(name: string): Promise<void> {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
}

async function link(role: Role): Promise<string> {
  const token = newSecret();
  const nowMs = Date.now();
  await store().addInvitation({
    tokenHash: hashSecret(token),
    role,
    createdAtMs: nowMs,
    expiresAtMs: nowMs + 3_600_000,
  });
  return `${house.moderatorUrl}/sign-up#${token}`;
}

async function signUp(role: Role, workingName: string): Promise<void> {
  await page.goto(await link(role));
  await page.getByLabel('Working name').fill(workingName);
  await page.getByLabel('Login').fill(`${workingName.toLowerCase()}.one`);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: new RegExp(`^${workingName}`) }).waitFor(WAIT);
}

async function typeLogin(workingName: string): Promise<void> {
  await page.getByLabel('Login').fill(`${workingName.toLowerCase()}.one`);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
}

describe('a sign-up link', () => {
  test('that was used says so at once, and asks for nothing', async () => {
    const used = await link('moderator');
    const [, token = ''] = used.split('#');
    await store().redeemInvitation(
      hashSecret(token),
      {
        id: id.moderator('x'),
        login: 'someone',
        workingName: 'Someone',
        role: 'moderator',
        passwordHash: 'none',
        createdAtMs: Date.now(),
      },
      Date.now(),
    );
    for (const address of [used, `${house.moderatorUrl}/sign-up#${'A'.repeat(43)}`]) {
      await page.goto('about:blank');
      await page.goto(address);
      await page.getByRole('alert').getByText('This link has been used').waitFor(WAIT);
      expect(await page.locator('input').count()).toBe(0);
      expect(page.url()).not.toContain('#');
    }
    await picture('used-link');
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByLabel('Login').waitFor(WAIT);
  });

  test('that is good asks for name, login and password', async () => {
    await page.goto(await link('moderator'));
    await page.getByLabel('Working name').waitFor(WAIT);
    expect(await page.locator('input:not([type=checkbox])').count()).toBe(3);
  });
});

describe('a passkey', () => {
  let authenticator: CDPSession;

  beforeEach(async () => {
    authenticator = await context.newCDPSession(page);
    await authenticator.send('WebAuthn.enable');
    await authenticator.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'usb',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
  });

  async function addPasskey(name: string): Promise<void> {
    await page.getByRole('button', { name: /^Robin/ }).click();
    const form = page.locator('.passkeys form');
    await form.getByLabel('What do you call it?').fill(name);
    await form.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await form.getByRole('button', { name: 'Add a passkey' }).click();
    await form.getByText(name).waitFor(WAIT);
  }

  test('is made with the password, opens the account beside it, and without it nothing does', async () => {
    await signUp('moderator', 'Robin');
    await addPasskey('blue key');
    await picture('passkey-added');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Login').waitFor(WAIT);
    await typeLogin('Robin');
    const use = page.getByRole('button', { name: 'Use a passkey' });
    await use.waitFor(WAIT);
    await picture('passkey-asked');
    expect(await page.getByLabel(/code/i).count()).toBe(0);
    await use.click();
    await page.getByRole('button', { name: /^Robin/ }).waitFor(WAIT);
    const [moderator] = await store().listModerators();
    const [passkey] = await store().listPasskeys(moderator?.id ?? id.moderator(''));
    expect(passkey).toMatchObject({ name: 'blue key', lastUsedAtMs: expect.any(Number) });
    const acts = (await store().readAudit(0, 1000)).map(({ act }) => act);
    expect(acts.filter((act) => act === 'passkey-added')).toHaveLength(1);
    expect(acts.at(-1)).not.toBe('sign-in-refused');
  });

  test('of somebody else, or a copy whose counter stands still, opens nothing', async () => {
    await signUp('moderator', 'Robin');
    await addPasskey('blue key');
    const moderator = (await store().listModerators())[0]?.id;
    if (moderator === undefined) throw new Error('There is no account.');
    const [passkey] = await store().listPasskeys(moderator);
    await store().usePasskey(passkey?.credential ?? '', 1_000_000, Date.now());
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Login').waitFor(WAIT);
    await typeLogin('Robin');
    await page.getByRole('button', { name: 'Use a passkey' }).click(WAIT);
    await page
      .getByRole('alert')
      .getByText(/not right/)
      .waitFor(WAIT);
    expect((await store().readAudit(0, 1000)).at(-1)).toMatchObject({
      act: 'sign-in-refused',
      detail: `wrong-passkey ${moderator}`,
    });
    expect(await store().listSignIns(moderator)).toEqual([]);
  });

  test('is taken off with the password; then the password is enough again, on this machine', async () => {
    await signUp('moderator', 'Robin');
    await addPasskey('blue key');
    const form = page.locator('.passkeys form');
    await form.getByLabel('Password', { exact: true }).fill('not the words at all');
    await form.getByRole('button', { name: 'Take it off: blue key' }).click();
    await form.getByRole('alert').getByText('The password is not right').waitFor(WAIT);
    await form.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await form.getByRole('button', { name: 'Take it off: blue key' }).click();
    await form.getByText('blue key').waitFor({ ...WAIT, state: 'detached' });
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Login').waitFor(WAIT);
    await typeLogin('Robin');
    await page.getByRole('button', { name: /^Robin/ }).waitFor(WAIT);
    expect((await store().readAudit(0, 1000)).map(({ act }) => act)).toContain('passkey-removed');
  });
});

describe('the page of people', () => {
  test('shows who is there, writes a vetting date, invites, and switches somebody off at once', async () => {
    const wren = await newWebModerator(() => house.moderatorUrl, store(), 'Wren');
    await signUp('supervisor', 'Sile');
    await page
      .getByRole('button', { name: 'People' })
      .or(page.getByRole('link', { name: 'People' }))
      .click();
    const row = page.locator('.accounts li').filter({ hasText: 'Wren' });
    await row.getByText('no vetting date').waitFor(WAIT);
    await row.getByText('Change').click();
    const nextYear = `${new Date().getFullYear() + 1}-03-31`;
    await row.getByLabel('Vetting is good until').fill(nextYear);
    await row.getByRole('button', { name: 'Write it down' }).click();
    await row.getByText(/vetting good until 31 March/).waitFor(WAIT);
    await picture('people');
    await row.getByRole('button', { name: 'Switch off' }).click();
    await row.getByRole('button', { name: 'Yes, do it' }).click();
    await row.getByText('switched off').waitFor(WAIT);
    expect((await wren.raw('/api/moderator/me', 'application/json')).status).toBe(401);
    await page.getByRole('button', { name: 'Make a link' }).click();
    await eventually(async () => {
      expect(await page.locator('.people code').innerText()).toMatch(/\/sign-up#[\w-]{43}$/);
    });
    await picture('people-off');
  });

  test('of safeguards and the notes of a shift can be read and written', async () => {
    await signUp('supervisor', 'Sile');
    await page.goto(`${house.moderatorUrl}/#safeguards`);
    await page.getByRole('heading', { name: 'To be read again' }).waitFor(WAIT);
    await picture('safeguards');
    await page.goto(`${house.moderatorUrl}/#shift`);
    await page.locator('#shift-note').fill('The second case waits for a call back.');
    await page.getByRole('button', { name: 'Leave the note' }).click();
    await page.locator('.accounts').getByText('The second case waits for a call back.').waitFor(WAIT);
    expect(await page.getByRole('status').getByText('Left for the next shift.').count()).toBe(1);
    await picture('shift');
  });
});

describe('sending help (S33)', () => {
  test('by one, when a life is at risk: the number is shown, and a supervisor sees that it was', async () => {
    const reporter = newReporter(house.app.core, 'sms');
    await reporter.say('i want to kill myself');
    await signUp('moderator', 'Robin');
    await page.locator('button.case').first().click();
    await page
      .getByRole('button', { name: /take|claim|answer/i })
      .first()
      .click();
    const part = page.locator('.part').filter({ hasText: 'Sending help' });
    await part.getByText('Sending help').click();
    await part.getByRole('button', { name: /open the number alone/ }).click();
    await part.getByRole('button', { name: 'Show the number' }).click();
    await part.getByText(reporter.address.key).waitFor(WAIT);
    await part.locator('textarea').fill('the blue house by the harbour');
    await part.getByLabel('a life is at risk').check();
    await part.getByRole('button', { name: 'Keep it' }).click();
    await part.getByRole('button', { name: 'Show what is kept' }).click();
    await part.getByText('the blue house by the harbour').waitFor(WAIT);
    await picture('sending-help');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.locator('#leaving-note').fill('Help is on its way.');
    await page.getByRole('button', { name: 'Leave the note and sign out' }).click();
    await page.getByLabel('Login').waitFor(WAIT);
    expect((await store().listShiftNotes(0)).map(({ words }) => words.reveal())).toEqual([
      'Help is on its way.',
    ]);
    const sile = await newWebModerator(() => house.moderatorUrl, store(), 'Sile', 'supervisor');
    const { openedAddresses } = await sile.get<SafeguardsView>('/api/moderator/safeguards');
    expect(openedAddresses).toMatchObject([{ moderator: 'Robin', alone: true }]);
  });
});

describe('on a telephone and for everybody', () => {
  test('the pages hold 390 points and have no fault that a machine can find', async () => {
    await signUp('supervisor', 'Sile');
    for (const name of ['people', 'safeguards', 'shift']) {
      await page.setViewportSize({ width: 390, height: 800 });
      await page.goto(`${house.moderatorUrl}/#${name}`);
      await page.locator('.people h1').waitFor(WAIT);
      await picture(`${name}-phone`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([name, wide]).toEqual([name, 390]);
      await page.evaluate(AXE);
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
      );
      expect([name, violations.map(({ id: rule }) => rule)]).toEqual([name, []]);
    }
  });
});
