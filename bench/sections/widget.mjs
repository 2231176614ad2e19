import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/ensure-browser.mjs';
import { root, startCuan } from '../measure/child.mjs';
import { percentiles } from '../measure/load.mjs';
import { gzipped, serveWebChat, webChatBundles } from '../measure/web-chat.mjs';

export const title = 'The widget, on slow 4G with a four times slower processor';

/** "Slow 4G" as DevTools and Lighthouse throttle it. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 184_320, uploadThroughput: 84_480 };
const PHONE = { width: 360, height: 740 };
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

export async function run({ rounds, say }) {
  const bundles = webChatBundles();
  const full = await serveWebChat(bundles.full);
  const minimal = await serveWebChat(bundles.minimal);
  const cuan = await startCuan({
    env: { ALLOWED_ORIGINS: `${full.url},${minimal.url}`, QUICK_EXIT_URL: 'https://exit.example/' },
  });
  const localUrl = cuan.url.replace('127.0.0.1', 'localhost');
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: FLAGS });
  try {
    const median = async (name, url, words) => {
      const times = [];
      for (let round = 1; round <= rounds; round += 1) {
        say(`${name}, round ${round} of ${rounds}`);
        times.push(await firstWords(browser, url, words));
      }
      return percentiles(times).p50;
    };
    const greeting = await readGreeting(localUrl);
    const found = {
      cuan: await median('Cuan', localUrl, greeting),
      conversation: await median('Cuan, first question', localUrl, 'How old are you?'),
      minimal: await median('Web Chat minimal', `${minimal.url}/#${localUrl}`, 'How old are you?'),
      full: await median('Web Chat full', `${full.url}/#${localUrl}`, 'How old are you?'),
    };
    say('quick exit');
    const exit = await quickExit(browser, localUrl);
    return table(found, exit, { full: gzipped(bundles.full), minimal: gzipped(bundles.minimal) });
  } finally {
    await browser.close();
    full.stop();
    minimal.stop();
    await cuan.stop();
  }
}

/** What the page says before any script ran. */
async function readGreeting(url) {
  const html = await (await fetch(url)).text();
  const settings = html.match(/<script type="application\/json" id="settings">(.*?)<\/script>/su)?.[1];
  return JSON.parse(settings).greeting;
}

async function slowPage(browser, url) {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send('Network.enable');
  await devTools.send('Network.emulateNetworkConditions', SLOW_4G);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const began = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  return { page, began, close: () => context.close() };
}

async function firstWords(browser, url, words) {
  const { page, began, close } = await slowPage(browser, url);
  await page.getByText(words).first().waitFor({ state: 'visible', timeout: 120_000 });
  const took = performance.now() - began;
  await close();
  return took;
}

/** From the press to the first frame without the page, measured inside it. */
async function quickExit(browser, url) {
  const { page, close } = await slowPage(browser, url);
  await page.route('https://exit.example/**', (route) => route.fulfill({ status: 204 }));
  await page.getByText('How old are you?').first().waitFor();
  await page.evaluate(() => {
    document.addEventListener('pointerdown', () => (globalThis.pressedAt = performance.now()), {
      capture: true,
    });
    new MutationObserver(() => {
      if (document.body.childElementCount === 0)
        requestAnimationFrame(() => (globalThis.blankAt ??= performance.now()));
    }).observe(document.body, { childList: true });
  });
  await page
    .getByRole('button', { name: /Leave now/ })
    .first()
    .click({ noWaitAfter: true });
  const deadline = performance.now() + 10_000;
  let took;
  while (took === undefined && performance.now() < deadline)
    took = await page.evaluate(() => globalThis.blankAt && globalThis.blankAt - globalThis.pressedAt);
  if (took === undefined) throw new Error('The page was never blank after the press.');
  await close();
  return took;
}

function table(found, exitMs, webChat) {
  const file = (name) => readFileSync(join(root, 'dist', 'public', name));
  const script = gzipped(file('chat.js'));
  const size = script + gzipped(file('chat.css'));
  const kB = (bytes) => bytes / 1000;
  const sooner = found.minimal / found.cuan;
  return {
    columns: ['what', 'gzipped kB', 'first words ms'],
    rows: [
      ['Cuan, script and style', kB(size), found.cuan],
      ['Cuan, first question of the conversation', '', found.conversation],
      ['Web Chat, minimal', kB(webChat.minimal), found.minimal],
      ['Web Chat, full', kB(webChat.full), found.full],
      ['Cuan, quick exit to blank', '', exitMs],
    ],
    goals: [
      { goal: 'size', wanted: '≤ 30 kB', reached: kB(size), met: size <= 30_000 },
      {
        goal: 'minimal Web Chat ÷ Cuan, size',
        wanted: '≥ 15',
        reached: webChat.minimal / size,
        met: webChat.minimal >= 15 * size,
      },
      { goal: 'first words', wanted: '≤ 1,500 ms', reached: found.cuan, met: found.cuan <= 1500 },
      { goal: 'minimal Web Chat ÷ Cuan, first words', wanted: '≥ 5', reached: sooner, met: sooner >= 5 },
      { goal: 'quick exit to blank', wanted: '≤ 100 ms', reached: exitMs, met: exitMs <= 100 },
    ],
  };
}
