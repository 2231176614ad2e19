import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import type { Role } from '../../src/store/store.ts';
import { openBrowser } from '../support/browser.ts';
import { faultsOf, openConsolePage } from '../support/console-page.ts';
import { newReporter, openApp } from '../support/house.ts';

const WEEK_MS = 7 * 86_400_000;

let browser: Browser;
let house: Awaited<ReturnType<typeof openApp>>;
let nowMs = Date.parse('2026-11-02T19:00:00Z');

beforeAll(async () => {
  browser = await openBrowser();
  house = await openApp({ DUTY_HOURS: 'mon-sun 16:00-22:00' }, { clock: () => nowMs });
  for (const count of [7, 12]) {
    for (let one = 0; one < count; one += 1) await newReporter(house.app.core).say('my dad hits me');
    nowMs += WEEK_MS;
  }
});
afterAll(async () => {
  await browser.close();
  await house.leave();
});

const pageOf = (role: Role, width: number) =>
  openConsolePage(browser, house, { role, name: 'numbers', width, nowMs });

describe('the page of numbers', () => {
  test.each([1280, 390])(
    'draws its plots from zero, with the same numbers to read, at %i px',
    async (width) => {
      const page = await pageOf('supervisor', width);
      const failed: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') failed.push(message.text());
      });
      const abuse = page.locator('figure', { hasText: 'Abuse' }).first();
      await abuse.locator('svg').waitFor({ timeout: 20_000 });
      const heights = await abuse
        .locator('rect.bar')
        .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('height'))));
      expect(heights).toHaveLength(13);
      const [seven = 0, twelve = 0] = heights.slice(-2);
      expect(seven / twelve).toBeCloseTo(7 / 12, 3);
      await abuse.locator('summary').click();
      expect(await abuse.locator('td').allInnerTexts()).toEqual([
        ...Array.from({ length: 11 }, () => '0'),
        '7',
        '12',
      ]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      expect(failed).toEqual([]);
      expect(await faultsOf(page)).toEqual([]);
      await page.close();
    },
    60_000,
  );

  test('is not in the way of somebody who answers: the drawing is loaded only with the page', async () => {
    const page = await pageOf('moderator', 1280);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.reload();
    await page.getByRole('button', { name: /Robin/ }).first().waitFor();
    expect(asked).toContain('/console.js');
    expect(asked).not.toContain('/plots.js');
    expect(await page.getByText('Numbers').count()).toBe(0);
    await page.close();
  }, 60_000);
});
