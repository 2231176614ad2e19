import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { newFolder, type Settings } from '../support/house.ts';
import { eventually } from '../support/live.ts';
import { startService } from '../support/process.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'dist', 'main.js');
const folder = newFolder();

const PRODUCTION: Settings = {
  NODE_ENV: 'production',
  MASTER_KEY: randomBytes(32).toString('base64'),
  PUBLIC_URL: 'https://chat.example.org',
  MODERATOR_URL: 'https://desk.example.net',
  UNSTAFFED: 'yes',
  WORDING_ACCEPTED_BY: 'A. Person',
};

/** What the built service says on standard error when it does not start. */
function refusal(settings: Settings): { readonly status: number | null; readonly lines: readonly string[] } {
  const env = { PATH: process.env['PATH'], PORT: '0', MODERATOR_PORT: '0', DATA_DIR: folder, ...settings };
  const { status, stderr } = spawnSync(process.execPath, [MAIN], {
    env,
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
  });
  return { status, lines: stderr.trimEnd().split('\n') };
}

function without(...names: readonly string[]): Settings {
  return Object.fromEntries(Object.entries(PRODUCTION).filter(([name]) => !names.includes(name)));
}

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('law 9 and S45, on the real process: one line names the setting', () => {
  test.each([
    ['MASTER_KEY', without('MASTER_KEY')],
    ['ON_CALL', without('UNSTAFFED')],
    ['MASTER_KEY', { ...PRODUCTION, MASTER_KEY: '00'.repeat(32) }],
    ['PORT', { PORT: 'high' }],
  ])('a first start ends with %s', (setting, settings) => {
    const { status, lines } = refusal(settings);
    expect(status).toBe(1);
    expect(lines).toEqual([expect.stringMatching(new RegExp(`^${setting}\\b.+\\.?$`))]);
  });

  test('a whole configuration starts; after that a missing decision is a warning and the service stays up', async () => {
    const first = await startService(PRODUCTION, folder);
    const file = readFileSync(join(folder, 'crisis-page.html'), 'utf8');
    expect(file).toMatch(/tel:999[\s\S]*tel:08001111/);
    expect(file).not.toMatch(/<script|<link rel="stylesheet"/);
    expect(await first.stop()).toBe(0);
    const later = await startService(
      { ...without('UNSTAFFED', 'WORDING_ACCEPTED_BY'), LOG_LEVEL: 'warn' },
      folder,
    );
    const page = await fetch(`${later.url}/healthz`);
    expect(page.status).toBe(200);
    const warned = later.printed().match(/"setting":"\w+"/g);
    expect(warned).toEqual(['"setting":"ON_CALL"', '"setting":"WORDING_ACCEPTED_BY"']);
    expect(await later.stop()).toBe(0);
  });

  test('when the key is lost after that, the crisis page is still served, and says that the chat is down', async () => {
    const served = await startService(without('MASTER_KEY'), folder);
    const page = await (await fetch(`${served.url}/`)).text();
    const answers = await Promise.all(
      ['/healthz', '/readyz', '/adults'].map(async (path) => (await fetch(served.url + path)).status),
    );
    expect(page).toContain('tel:08001111');
    expect(page).toContain('tel:999');
    expect(page).not.toContain('<script');
    expect(answers).toEqual([200, 503, 200]);
    expect(await served.stop()).toBe(0);
  });

  test('when what kept the chat down has passed, it runs again by itself, at the same address', async () => {
    const database = join(folder, 'cuan.db');
    renameSync(database, `${database}.away`);
    mkdirSync(database);
    const served = await startService(PRODUCTION, folder);
    const ready = async () => (await fetch(`${served.url}/readyz`)).status;
    expect(await ready()).toBe(503);
    rmdirSync(database);
    renameSync(`${database}.away`, database);
    await eventually(async () => expect(await ready()).toBe(200));
    expect(await (await fetch(`${served.url}/`)).text()).toContain('<script');
    expect(await served.stop()).toBe(0);
  });

  test('when it still cannot run then, the crisis page stands as before, and it is tried again', async () => {
    const database = join(folder, 'cuan.db');
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    renameSync(database, `${database}.away`);
    mkdirSync(database);
    const served = await startService({ ...PRODUCTION, MODERATOR_PORT: String(port) }, folder);
    rmdirSync(database);
    renameSync(`${database}.away`, database);
    await eventually(() => expect(served.printed()).toMatch(/MODERATOR_PORT|ConfigError/));
    await eventually(async () => expect((await fetch(`${served.url}/`)).status).toBe(200));
    expect(await (await fetch(`${served.url}/`)).text()).toContain('tel:08001111');
    taken.close();
    await eventually(async () => expect((await fetch(`${served.url}/readyz`)).status).toBe(200));
    expect(await served.stop()).toBe(0);
  });
});
