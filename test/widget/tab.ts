import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { PHONE } from '../support/browser.ts';

/** One tab of a fresh browser profile, with all that it asked for and all that went wrong in it. */
export interface Tab {
  readonly page: Page;
  /** Every address the tab asked for, whoever answered. */
  readonly asked: readonly string[];
  /** Script errors and broken policies. */
  readonly faults: readonly string[];
  say(text: string): Promise<void>;
  tap(label: string): Promise<void>;
  /** The messages as read: `us: …` and `you: …`. */
  log(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function openTab(
  browser: Browser,
  server: { readonly url: string },
  options: BrowserContextOptions = {},
  path = '/',
): Promise<Tab> {
  const context = await browser.newContext({ viewport: PHONE, ...options });
  const page = await context.newPage();
  const asked: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on(
    'console',
    (message) => /Content Security|Trusted/.test(message.text()) && faults.push(message.text()),
  );
  await page.goto(`${server.url}${path}`);
  return {
    page,
    asked,
    faults,
    async say(text) {
      await page.getByRole('textbox').fill(text);
      await page.getByRole('button', { name: 'Send', exact: true }).click();
    },
    tap: (label) => page.getByRole('button', { name: label, exact: true }).click(),
    log: () => readLog(page),
    close: () => context.close(),
  };
}

function readLog(page: Page): Promise<string[]> {
  return page.locator('.log > ol > li').evaluateAll((items) =>
    items.map((item) => {
      const own = item.classList.contains('yours');
      const words = item.querySelector(own ? '.said' : '.bubble')?.cloneNode(true) as Element;
      words.querySelector('.unseen')?.remove();
      return `${own ? 'you' : 'us'}: ${(words.textContent ?? '').trim()}`;
    }),
  );
}

/** Waits for the welcome of the fake server; the page's own first words stand there before the script runs. */
export async function ready({ page }: Tab): Promise<void> {
  await page.getByRole('button', { name: 'Someone is threatening me' }).waitFor();
}

/** Waits for a reply or message with these words. */
export async function seen(tab: Tab, text: RegExp | string): Promise<void> {
  await tab.page.getByRole('log').getByText(text).last().waitFor();
}

/** What the tab keeps on the device: storage of every kind, and cookies. */
export async function keptOnDevice({ page }: Tab): Promise<string> {
  const inPage = await page.evaluate(async () =>
    JSON.stringify([
      Object.entries(sessionStorage),
      Object.entries(localStorage),
      document.cookie,
      await indexedDB.databases(),
      await caches.keys(),
    ]),
  );
  return inPage + JSON.stringify(await page.context().cookies());
}
export const NOTHING_KEPT = '[[],[],"",[],[]][]';
