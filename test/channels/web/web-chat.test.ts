import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findWebChat } from '../../../scripts/ensure-web-chat.mjs';
import { openBrowser } from '../../support/browser.ts';
import { openApp } from '../../support/house.ts';

/** Proof of issue 2, item 9: Microsoft's Web Chat bundle, unmodified, on a page of another origin in Chromium. */
let house: Awaited<ReturnType<typeof openApp>>;
let site: Server;
let browser: Browser;
let page: Page;

const pageOf = (
  url: string,
) => `<!doctype html><title>School</title><div id="chat" style="height:600px"></div>
<script src="/webchat.js"></script>
<script>
  (async () => {
    const answer = await fetch('${url}/api/chat/token', { method: 'POST' });
    const { token } = await answer.json();
    const directLine = WebChat.createDirectLine({ token, domain: '${url}/v3/directline' });
    WebChat.renderWebChat({ directLine, locale: 'en-GB' }, document.getElementById('chat'));
  })();
</script>`;

beforeAll(async () => {
  const bundle = readFileSync(findWebChat());
  site = createServer((request, response) => {
    const script = request.url === '/webchat.js';
    response.setHeader(
      'content-type',
      script ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8',
    );
    response.end(script ? bundle : pageOf(house.url));
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  house = await openApp({ ALLOWED_ORIGINS: originOf(site) });
  browser = await openBrowser();
}, 60_000);

afterAll(async () => {
  await browser.close();
  site.closeAllConnections();
  site.close();
  await house.leave();
});

beforeEach(async () => {
  page = await browser.newPage();
  await page.goto(originOf(site));
});

function originOf(server: Server): string {
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

/** The transcript as a person sees it, oldest first. */
const shown = () => page.locator('.webchat__basic-transcript__activity').allInnerTexts();
const choices = () => page.locator('.webchat__suggested-actions button');

async function say(text: string): Promise<void> {
  const box = page.locator('[data-id="webchat-sendbox-input"]');
  await box.fill(text);
  await box.press('Enter');
  await page.locator('.webchat__basic-transcript__activity', { hasText: text }).last().waitFor();
}

/** Waits until something stands below the reporter's own words. */
async function replyTo(text: string): Promise<string> {
  await page.waitForFunction((own) => {
    const texts = [...document.querySelectorAll('.webchat__basic-transcript__activity')].map(
      (each) => each.textContent,
    );
    const at = texts.findLastIndex((each) => each.includes(own));
    return at !== -1 && at < texts.length - 1;
  }, text);
  const all = await shown();
  return all.slice(all.findLastIndex((each) => each.includes(text)) + 1).join('\n');
}

jest.setTimeout(90_000);

test('holds a whole conversation: welcome, words, a button, crisis lines', async () => {
  await choices().first().waitFor();
  expect((await shown()).join('\n')).toContain('program');
  await say('someone says they will share a picture of me');
  expect((await replyTo('someone says they will share a picture of me')).length).toBeGreaterThan(10);

  const label = await choices().first().innerText();
  await choices().first().click();
  expect((await replyTo(label)).length).toBeGreaterThan(10);

  await say('I want to die');
  expect(await replyTo('I want to die')).toMatch(/\d{3}/);
  expect((await shown()).join('\n')).not.toMatch(/send failed|retry/i);
});

test('shows markup that was typed as text and runs none of it', async () => {
  await choices().first().waitFor();
  const markup = '<img src=x onerror="window.ran = true"> **bold**';
  await say(markup);
  await replyTo(markup);
  expect((await shown()).join('\n')).toContain(markup);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
});

test('law 5: a picture is answered with words and comes back to nobody', async () => {
  await choices().first().waitFor();
  const before = (await shown()).length;
  const picture = { name: 'me.png', mimeType: 'image/png', buffer: Buffer.alloc(200_000, 1) };
  const uploads: string[] = [];
  const uploaded = page.waitForResponse((response) => response.url().includes('/upload'));
  page.on('request', (request) => {
    if (request.url().includes('/upload')) uploads.push(request.method());
  });
  await page.locator('input[type=file]').setInputFiles(picture);
  // Web Chat takes a moment to stage a file; Enter before that sends nothing, and after it sends once.
  for (let tries = 0; tries < 40 && uploads.length === 0; tries += 1) {
    await page.locator('[data-id="webchat-sendbox-input"]').press('Enter');
    await page.waitForTimeout(250);
  }
  expect((await uploaded).status()).toBe(200);
  await page.waitForFunction(
    (count) => document.querySelectorAll('.webchat__basic-transcript__activity').length > count + 1,
    before,
  );
  expect((await shown()).join('\n')).toMatch(/picture/i);
});
