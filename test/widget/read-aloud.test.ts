import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { type FakeServer, startFakeServer } from './fake-server.ts';
import { openTab, ready, seen, type Tab } from './tab.ts';

let browser: Browser;
let fake: FakeServer;

beforeAll(async () => {
  browser = await openBrowser();
  fake = await startFakeServer();
  fake.reply = () => [{ text: '**Stop.** Ring [0800 1111](tel:08001111).' }];
});
afterAll(async () => {
  await browser.close();
  await fake.close();
});

/** A device with one voice; headless Chromium has none. `local` is: it speaks without a server. */
async function openWithVoice(local: boolean): Promise<Tab> {
  const tab = await openTab(browser, fake, {}, '/neutral');
  await tab.page.addInitScript((localService) => {
    const spoken: string[] = [];
    Object.assign(window, {
      spoken,
      SpeechSynthesisUtterance: class {
        readonly text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
    Object.defineProperty(window, 'speechSynthesis', {
      value: {
        getVoices: () => [{ lang: 'en-GB', localService }],
        addEventListener: () => {},
        speak: ({ text }: { readonly text: string }) => spoken.push(text),
        cancel: () => spoken.push('(quiet)'),
      },
    });
  }, local);
  await tab.page.goto(fake.url);
  await ready(tab);
  return tab;
}

const spokenIn = (page: Page) => page.evaluate(() => Reflect.get(window, 'spoken') as string[]);

test('S32: "read to me" says that it makes sound, reads the last reply and the next ones, and stops', async () => {
  const tab = await openWithVoice(true);
  await tab.tap('Menu');
  await tab.tap('Read to me (makes sound)');
  await tab.say('hi');
  await seen(tab, 'Stop.');
  await tab.page.waitForFunction(() =>
    (Reflect.get(window, 'spoken') as string[]).includes('Stop. Ring 0800 1111.'),
  );
  const [quiet, first] = await spokenIn(tab.page);
  expect([quiet, first?.slice(0, 5)]).toEqual(['(quiet)', 'Hello']);
  expect(await spokenIn(tab.page)).not.toContain('hi');
  await tab.tap('Menu');
  await tab.tap('Stop reading to me');
  expect((await spokenIn(tab.page)).at(-1)).toBe('(quiet)');
  await tab.close();
});

test('a voice that would send the words to a server is not offered', async () => {
  const tab = await openWithVoice(false);
  await tab.tap('Menu');
  await tab.page.getByRole('button', { name: 'Help now' }).waitFor();
  expect(await tab.page.getByRole('button', { name: /Read to me/ }).count()).toBe(0);
  await tab.close();
});
