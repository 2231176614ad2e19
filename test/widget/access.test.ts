import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { DESK, openBrowser, PHONE } from '../support/browser.ts';
import { card } from './cards.ts';
import { type FakeServer, startFakeServer } from './fake-server.ts';
import { openTab, ready, seen, type Tab } from './tab.ts';

let browser: Browser;
let fake: FakeServer;

beforeAll(async () => {
  browser = await openBrowser();
  fake = await startFakeServer();
  fake.reply = ({ text }) => [text === 'bad' ? crisis : steps];
});
afterAll(async () => {
  await browser.close();
  await fake.close();
});

const steps = {
  text: 'This is **not your fault**.\n\n1. Don’t pay.\n2. Stop replying.\n\nHave they sent it?',
  cuan: { choices: ['No, only threats so far', 'Yes', 'Not sure'].map((label) => ({ id: label, label })) },
};
const crisis = {
  text: 'I’m glad you told me. **Childline**: [0800 1111](tel:08001111).\n\nAre you safe right now?',
  cuan: {
    care: 'emergency',
    lines: [card.emergency, card.childline, card.lifeline],
    choices: [{ id: 'safe', label: 'Yes, I’m safe' }],
  },
};

/** Everything axe knows for WCAG 2.2 AA, and contrast of 7:1. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate<AxeResults>(`axe.run({
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice', 'wcag2aaa'],
  })`);
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

async function isScrolledSideways({ page }: Tab): Promise<boolean> {
  return await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
}

describe.each(['light', 'dark'] as const)('axe finds nothing in %s', (colorScheme) => {
  test('from the first screen through steps, menu, crisis, lost signal, cover and adults', async () => {
    const tab = await openTab(browser, fake, { colorScheme, reducedMotion: 'reduce' });
    await ready(tab);
    expect(await faultsOf(tab.page)).toEqual([]);
    await tab.say('hi');
    await seen(tab, 'Have they sent it?');
    await tab.tap('Menu');
    expect(await faultsOf(tab.page)).toEqual([]);
    await tab.page.keyboard.press('Escape');
    await tab.say('bad');
    await seen(tab, 'Are you safe right now?');
    expect(await faultsOf(tab.page)).toEqual([]);
    fake.trouble = (request) => (/POST .*activities/.test(request) ? 400 : undefined);
    await tab.say('lost');
    await tab.page.getByRole('button', { name: 'Not sent. Tap to send again' }).waitFor();
    fake.trouble = undefined;
    expect(await faultsOf(tab.page)).toEqual([]);
    await tab.page.reload();
    await tab.page.getByRole('button', { name: 'Carry on' }).waitFor();
    expect(await faultsOf(tab.page)).toEqual([]);
    await tab.page.goto(`${fake.url}/adults`);
    expect(await faultsOf(tab.page)).toEqual([]);
    await tab.close();
  }, 90_000);
});

const screens: [string, object][] = [
  ['a phone', { viewport: PHONE }],
  ['320 px', { viewport: { width: 320, height: 568 } }],
  [
    'a desk at 200 % zoom',
    { viewport: { width: DESK.width / 2, height: DESK.height / 2 }, deviceScaleFactor: 2 },
  ],
  [
    'a desk at 400 % zoom',
    { viewport: { width: DESK.width / 4, height: DESK.height / 4 }, deviceScaleFactor: 4 },
  ],
];

describe.each(screens)('on %s', (_name, options) => {
  test('nothing scrolls sideways, the way out is big and in place, the field can be reached', async () => {
    const tab = await openTab(browser, fake, options);
    await tab.say('bad');
    await seen(tab, 'Are you safe right now?');
    expect(await isScrolledSideways(tab)).toBe(false);
    const leave = await tab.page.getByRole('button', { name: 'Leave now' }).boundingBox();
    expect(leave?.height).toBeGreaterThanOrEqual(48);
    expect(leave?.y).toBeLessThan(20);
    await tab.page.getByRole('button', { name: 'Yes, I’m safe' }).click();
    await seen(tab, 'Have they sent it?');
    await tab.page.evaluate(() => window.scrollTo(0, 0));
    expect((await tab.page.getByRole('button', { name: 'Leave now' }).boundingBox())?.y).toBe(leave?.y);
    await tab.page.getByRole('textbox').fill('I can still write');
    await tab.close();
  });
});

test('pinched or pushed up by a keyboard, the way out stays at the top of what is seen', async () => {
  const tab = await openTab(browser, fake, { isMobile: true, hasTouch: true });
  await ready(tab);
  const top = await tab.page.evaluate(() => {
    Object.defineProperty(window.visualViewport, 'offsetTop', { value: 120 });
    window.visualViewport?.dispatchEvent(new Event('scroll'));
    return document.querySelector('.bar')?.getBoundingClientRect().top;
  });
  expect(top).toBe(120);
  await tab.close();
});

test('a phone zoomed to 200 % shows whole words, and the field has a line of its own', async () => {
  const tab = await openTab(browser, fake, {
    viewport: { width: PHONE.width / 2, height: PHONE.height / 2 },
  });
  await ready(tab);
  const menu = await tab.page.getByRole('button', { name: 'Menu' }).boundingBox();
  expect(menu?.height).toBeLessThan(60);
  const leave = await tab.page.getByRole('button', { name: 'Leave now' }).boundingBox();
  expect(leave?.y).toBe(menu?.y);
  const field = await tab.page.getByRole('textbox').boundingBox();
  expect(field?.width).toBeGreaterThan(PHONE.width / 2 - 60);
  expect(await isScrolledSideways(tab)).toBe(false);
  await tab.close();
});

test('text alone at twice its size still fits a phone', async () => {
  const tab = await openTab(browser, fake);
  await tab.say('bad');
  await seen(tab, 'Are you safe right now?');
  await tab.page.evaluate(() => {
    document.documentElement.style.fontSize = '34px';
  });
  expect(await isScrolledSideways(tab)).toBe(false);
  await tab.close();
});

test('what is tapped is at least 44 px high, an answer 48 px and as wide as the column', async () => {
  const tab = await openTab(browser, fake);
  await tab.say('bad');
  await seen(tab, 'Are you safe right now?');
  const heights = await tab.page
    .locator('button:visible, .way:visible, summary:visible')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  const answer = await tab.page.getByRole('button', { name: 'Yes, I’m safe' }).boundingBox();
  expect(answer?.height).toBeGreaterThanOrEqual(48);
  expect(answer?.width).toBeGreaterThan(PHONE.width - 40);
  await tab.close();
});

test('the keyboard reaches everything in the order it is read, and always shows where it is', async () => {
  const tab = await openTab(browser, fake, { viewport: DESK });
  await tab.page.getByRole('button', { name: 'Someone is threatening me' }).waitFor();
  const order: string[] = [];
  for (let step = 0; step < 7; step++) {
    await tab.page.keyboard.press('Tab');
    order.push(await focused(tab));
  }
  expect(order).toEqual([
    'Skip to writing',
    'Menu',
    'Leave now',
    'Ring or text someone now',
    'Someone is threatening me',
    'Write here',
    'Send',
  ]);
  const outline = await tab.page.evaluate(
    () => getComputedStyle(document.activeElement ?? document.body).outlineWidth,
  );
  expect(outline).toBe('3px');
  await tab.page.keyboard.press('Shift+Tab');
  await tab.page.keyboard.type('by keyboard');
  await tab.page.keyboard.press('Enter');
  await seen(tab, 'by keyboard');
  await tab.close();
});

test('after an answer the next Tab finds the next answers', async () => {
  const tab = await openTab(browser, fake, { viewport: DESK });
  await tab.page.getByRole('button', { name: 'Someone is threatening me' }).focus();
  await tab.page.keyboard.press('Enter');
  await seen(tab, 'Have they sent it?');
  await tab.page.keyboard.press('Tab');
  expect(await focused(tab)).toBe('No, only threats so far');
  await tab.close();
});

test('the menu opens on its first control and gives the focus back', async () => {
  const tab = await openTab(browser, fake, { viewport: DESK });
  await ready(tab);
  await tab.page.getByRole('button', { name: 'Menu' }).focus();
  await tab.page.keyboard.press('Enter');
  await tab.page.locator('#menu button:focus', { hasText: 'Help now' }).waitFor();
  await tab.page.keyboard.press('Escape');
  expect(await focused(tab)).toBe('Menu');
  await tab.close();
});

test('S32: messages are one polite log; the pinned lines are announced once, in the reply, and not again', async () => {
  const tab = await openTab(browser, fake);
  await tab.say('bad');
  await seen(tab, 'Are you safe right now?');
  const live = await tab.page
    .locator('[aria-live], [role=log], [role=status], [role=alert]')
    .evaluateAll((all) =>
      all.filter((one) => one.textContent?.includes('0800 1111')).map((one) => one.getAttribute('aria-live')),
    );
  expect(live).toEqual(['polite']);
  await tab.close();
});

test('right to left: the way out changes sides and nothing overflows', async () => {
  const arabic = await startFakeServer({ dir: 'rtl', locale: 'ar' });
  const tab = await openTab(browser, arabic);
  await ready(tab);
  const leave = await tab.page.getByRole('button', { name: 'Leave now' }).boundingBox();
  expect(leave?.x).toBeLessThan(PHONE.width / 2 - 50);
  expect(await isScrolledSideways(tab)).toBe(false);
  await tab.close();
  await arabic.close();
});

/** What a screen reader would call the focused element, in short. */
function focused({ page }: Tab): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return (
      (element?.textContent || document.querySelector(`label[for="${element?.id ?? ''}"]`)?.textContent) ?? ''
    );
  });
}
