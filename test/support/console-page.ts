import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { hashSecret, newSecret } from '../../src/cases/secrets.ts';
import type { Role, Store } from '../../src/store/store.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface House {
  readonly moderatorUrl: string;
  readonly app: { readonly core: { readonly store: Pick<Store, 'addInvitation'> } };
}

let people = 0;

/** A page of the console in a real browser, with somebody new of this role signed in. */
export async function openConsolePage(
  browser: Browser,
  { moderatorUrl, app }: House,
  { role, name, width, nowMs }: { role: Role; name: string; width: number; nowMs: number },
): Promise<Page> {
  people += 1;
  const token = newSecret();
  const expiresAtMs = nowMs + 3_600_000;
  await app.core.store.addInvitation({ tokenHash: hashSecret(token), role, createdAtMs: nowMs, expiresAtMs });
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  await page.goto(moderatorUrl);
  await page.evaluate(
    async (account) => {
      const headers = { 'content-type': 'application/json' };
      await fetch('/api/moderator/sign-up', { method: 'POST', headers, body: JSON.stringify(account) });
    },
    { token, login: `${role}.${people}`, workingName: 'Robin', password: 'grey seals on the slipway' },
  );
  await page.goto(`${moderatorUrl}/#${name}`);
  await page.reload();
  return page;
}

/** What axe finds wrong with the page as it stands. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}
