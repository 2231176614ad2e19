import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { chmodSync } from 'node:fs';
import { readConfig } from '../../src/config/config.ts';
import { examine, type Finding } from '../../src/house/doctor.ts';
import { newReporter, openApp, openCore, type Settings } from '../support/house.ts';

const KEY = 'nJ3hXyQ8m1vT5cR7wZ2kL9pB4dG6fS0aUeOiYqWtMxE=';
const WELL: Settings = {
  MASTER_KEY: KEY,
  MODERATOR_URL: 'https://desk.example.net',
  ON_CALL: 'one@example.org,two@example.org',
  SMTP_URL: 'smtp://127.0.0.1:9',
  WORDING_ACCEPTED_BY: 'A named person',
};

let cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanUp.reverse()) await clean();
  cleanUp = [];
});

async function examined(settings: Settings, nowMs = Date.now()): Promise<readonly Finding[]> {
  const core = await openCore(settings);
  cleanUp.push(() => core.leave());
  const duty = { DUTY_HOURS: 'mon-sun 00:00-24:00' };
  return examine(readConfig({ ...duty, DATA_DIR: core.folder, ...settings }), core, nowMs);
}

const of = (findings: readonly Finding[], about: string) =>
  findings.filter((finding) => finding.about === about);

describe('npm run doctor', () => {
  test('whatever is not well says what to do, and no finding holds a secret', async () => {
    const findings = await examined({ ...WELL, SMTP_URL: 'smtp://anna:hunter2@127.0.0.1:9' });
    expect(findings.filter(({ state, todo }) => state !== 'ok' && (todo ?? '') === '')).toEqual([]);
    expect(JSON.stringify(findings)).not.toMatch(/hunter2|anna|one@example|nJ3hXyQ8/);
  });

  test('calls every language a draft that no person has read', async () => {
    const found = of(
      await examined({ ...WELL, LOCALES: 'en,pl', WORDING_ACCEPTED_BY: 'en=A. Name,pl=B. Name' }),
      'wording',
    );
    expect(found.map(({ words }) => words.split(':')[0])).toEqual(['English', 'Polski']);
    expect(found.map(({ state, words }) => state === (words.includes('a draft') ? 'look' : 'ok'))).toEqual([
      true,
      true,
    ]);
  });

  test('tells that mail cannot be reached, and that nobody is called', async () => {
    const findings = await examined(WELL);
    expect(of(findings, 'mail')).toMatchObject([{ state: 'wrong' }]);
    expect(of(findings, 'on call')).toMatchObject([{ state: 'ok' }]);
    expect(of(await examined({}), 'on call')).toMatchObject([{ state: 'wrong' }]);
  });

  test('knows a folder that others can read, a key beside its data and a clock that went back', async () => {
    const core = await openCore();
    cleanUp.push(() => core.leave());
    await newReporter(core).say('i want to kill myself');
    chmodSync(core.folder, 0o755);
    const findings = await examine(readConfig({ DATA_DIR: core.folder }), core, Date.now() - 3_600_000);
    expect(of(findings, 'DATA_DIR')).toMatchObject([{ state: 'look' }]);
    expect(of(findings, 'master key')).toMatchObject([{ state: 'ok' }, { state: 'look' }]);
    expect(of(findings, 'time')).toMatchObject([{ state: 'wrong' }]);
  });

  test('knows what should be forgotten and is not', async () => {
    const core = await openCore();
    cleanUp.push(() => core.leave());
    await newReporter(core).say('hello');
    const later = Date.now() + 30 * 3_600_000;
    const config = readConfig({ DATA_DIR: core.folder });
    expect(of(await examine(config, core, later), 'keeping')).toMatchObject([{ state: 'wrong' }]);
    await core.store.forgetDue(later, 100);
    expect(of(await examine(config, core, later), 'keeping')).toMatchObject([{ state: 'ok' }]);
  });

  test('looks at the public address as a browser would: right, elsewhere, and with the desk behind it', async () => {
    const app = await openApp();
    cleanUp.push(() => app.leave());
    const at = async (url: string) =>
      of(
        await examine(readConfig({ DATA_DIR: app.folder, PUBLIC_URL: url }), app.app.core, Date.now()),
        'address',
      );
    expect(await at(app.url)).toMatchObject([{ state: 'ok' }, { state: 'ok' }]);
    expect(await at('http://127.0.0.1:9')).toMatchObject([{ state: 'wrong' }]);
    const careless = createServer((_request, response) => response.end('ok'));
    await new Promise<void>((resolve) => careless.listen(0, '127.0.0.1', () => resolve()));
    cleanUp.push(() => new Promise((resolve) => careless.close(resolve)));
    const { port } = careless.address() as AddressInfo;
    expect(await at(`http://127.0.0.1:${port}`)).toMatchObject([{ state: 'ok' }, { state: 'wrong' }]);
  });
});
