import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { catalogue } from '../../dialogs/index.ts';
import { defineDialog } from '../../src/conversation/kit.ts';
import { openBrowser } from '../support/browser.ts';
import { openApp } from '../support/house.ts';
import { keptOnDevice, NOTHING_KEPT, openTab, type Tab } from '../widget/tab.ts';

/** Hands a code out for the first words. */
const giving = defineDialog({
  name: 'welcome',
  version: 1,
  initial: 'ready',
  pages: {
    ready: { says: ['welcome:says.hello'], anythingElse: 'given' },
    given: {
      does: [{ kind: 'give-return-code' }],
      says: ['common:says.heard-you'],
      anythingElse: 'listening',
    },
    listening: { says: ['common:says.heard-you'], anythingElse: 'listening' },
  },
});

const SECRET = 'blorp canary 4417';
const patience = { timeout: 60_000 };

describe('the page in a real browser, on the real service', () => {
  let browser: Browser;
  let house: Awaited<ReturnType<typeof openApp>>;
  const tabs: Tab[] = [];

  beforeAll(async () => {
    const dialogs = new Map(catalogue.dialogs).set(giving.name, giving);
    [browser, house] = await Promise.all([
      openBrowser(),
      openApp({ QUICK_EXIT_URL: 'http://localhost:1/harmless' }, { catalogue: { ...catalogue, dialogs } }),
    ]);
  });
  afterAll(async () => {
    for (const tab of tabs) await tab.close();
    await browser.close();
    await house.leave();
  });

  async function open(path = '/'): Promise<Tab> {
    const tab = await openTab(browser, house, {}, path);
    tabs.push(tab);
    await tab.page.locator('.log').waitFor(patience);
    return tab;
  }

  async function comeBack(tab: Tab, code: string, word = ''): Promise<void> {
    await tab.tap('Menu');
    await tab.tap('I have a code');
    await tab.page.getByLabel('Your four words').fill(code);
    await tab.page.getByLabel('Your own word, if you added one').fill(word);
    await tab.tap('Open');
  }

  test('S19 S30 S42 a code is shown once, gets a word of their own, and opens the chat on another device, covered', async () => {
    const first = await open();
    await first.say(SECRET);
    const bubble = first.page.locator('.ours', { has: first.page.getByText('Add a word only you know') });
    await bubble.waitFor(patience);
    const code = /Your code: ([a-z]+(?: [a-z]+){3})\./.exec(await bubble.innerText())?.[1] ?? '';
    expect(code).not.toBe('');
    await first.page.getByText('Add a word only you know').click();
    await first.page.getByLabel('A word of your own').fill('Biscuit');
    await first.tap('Add it');
    await first.page.getByText('The code now opens only with your word.').waitFor(patience);

    const other = await open();
    await comeBack(other, code);
    await other.page.getByText('open anything').waitFor(patience);
    await other.page.getByLabel('Your own word, if you added one').fill('biscuit');
    await other.tap('Open');
    await other.page.getByText('This page is covered.').waitFor(patience);
    expect(await other.page.locator('body').innerText()).not.toContain('canary');
    await other.tap('Carry on');
    await other.page.locator('.ours').first().waitFor(patience);
    expect(await other.page.locator('body').innerText()).not.toContain('canary');
    await other.tap('Show earlier messages');
    await other.page.getByText(SECRET).waitFor(patience);
    expect(await other.page.locator('body').innerText()).not.toContain(code);
    expect([...first.faults, ...other.faults]).toEqual([]);
  });

  test('S14 asks nobody but us for anything, from the first screen to the last', async () => {
    const asked = new Set(tabs.flatMap((tab) => tab.asked.map((address) => new URL(address).origin)));
    expect([...asked]).toEqual([house.url]);
  });

  test('S42 after leaving nothing is in storage, in a cache, in the title or one step back', async () => {
    const tab = await open();
    await tab.page.route('http://localhost:1/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Harmless</title>' }),
    );
    await tab.say(SECRET);
    await tab.page.getByText(SECRET).waitFor(patience);
    expect(await tab.page.title()).toBe('Chat');
    await tab.page.getByRole('button', { name: 'Leave now' }).click();
    await tab.page.waitForURL('**/harmless');
    const client = await tab.page.context().newCDPSession(tab.page);
    const { entries } = await client.send('Page.getNavigationHistory');
    expect(entries.filter(({ url }) => url.startsWith(house.url))).toEqual([]);
    await tab.page.goto(`${house.url}/favicon.svg`);
    expect(await keptOnDevice(tab)).toBe(NOTHING_KEPT);
    expect(await tab.page.context().cookies()).toEqual([]);
  });

  test('a page that frames the chat can neither read it nor be framed by a stranger', async () => {
    const host = await serve(`<!doctype html><title>School</title><iframe src="${house.url}/"></iframe>`);
    const tab = await openTab(browser, { url: `http://localhost:${(host.address() as AddressInfo).port}` });
    tabs.push(tab);
    const readable = await tab.page.evaluate(() => {
      const frame = document.querySelector('iframe');
      try {
        return frame?.contentWindow?.document.body.innerText ?? 'nothing to read';
      } catch {
        return 'refused';
      }
    });
    expect(['refused', 'nothing to read']).toContain(readable);
    const policy = (await fetch(house.url)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'self'");
    await new Promise((resolve) => host.close(resolve));
  });

  test('every page forbids what it does not need', async () => {
    for (const path of ['/', '/adults', '/a/0123456789012345678901']) {
      const { headers } = await fetch(house.url + path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('permissions-policy')).toContain('camera=()');
      expect(headers.get('set-cookie')).toBeNull();
    }
    const chat = (await fetch(house.url)).headers.get('content-security-policy') ?? '';
    expect(chat).toContain("require-trusted-types-for 'script'");
    expect(chat).toContain("trusted-types 'none'");
  });
});

function serve(page: string): Promise<Server> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(page);
  });
  return new Promise((resolve) => server.listen(0, 'localhost', () => resolve(server)));
}
