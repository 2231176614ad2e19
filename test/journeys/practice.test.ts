import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { faultsOf, openConsolePage } from '../support/console-page.ts';
import { openApp } from '../support/house.ts';

let browser: Browser;
let house: Awaited<ReturnType<typeof openApp>>;

beforeAll(async () => {
  browser = await openBrowser();
  house = await openApp();
});
afterAll(async () => {
  await browser.close();
  await house.leave();
});

test.each([1280, 390])(
  'a moderator practises: marked all the time, looked at like real words, never a case, at %i px',
  async (width) => {
    const nowMs = Date.now();
    const page = await openConsolePage(browser, house, { role: 'moderator', name: 'practice', width, nowMs });
    await page
      .getByRole('button', { name: /./ })
      .and(page.locator('.practice-partners button'))
      .first()
      .click();
    await page.locator('li.reporter').first().waitFor({ timeout: 20_000 });
    await page.getByLabel('What you say to them').fill('Text me on 07700 900123');
    await page.getByText('Send in practice').click();
    expect(await page.getByRole('alert').innerText()).toContain('This would not go out.');
    expect(await page.locator('li.moderator').count()).toBe(0);
    await page.getByLabel('What you say to them').fill('I am here with you.');
    await page.getByText('Send in practice').click();
    await page.locator('li.moderator').first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.getByText('End this practice').scrollIntoViewIfNeeded();
    const mark = await page.getByText('Practice. Nobody real writes or reads here.').boundingBox();
    expect(mark === null ? -1 : mark.y).toBeGreaterThanOrEqual(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByText('End this practice').click();
    await page.locator('.practice-partners button').first().waitFor();
    expect(await house.app.core.store.listCases(10)).toEqual([]);
    await page.evaluate(() => localStorage.setItem('cuan-console-tongue', 'ga'));
    await page.reload();
    await page.locator('.practice-partners button', { hasText: 'Aoife, 16, bodhar.' }).waitFor();
    await page.context().close();
  },
  60_000,
);
