import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { MIGRATIONS } from '../../src/store/migrations/index.ts';
import { runCommand } from '../support/command.ts';
import { newFolder, newReporter, openCore, type TestCore } from '../support/house.ts';
import { startPostgres, type PostgresServer } from '../support/postgres.ts';

/** What an operator runs beside a service on PostgreSQL. Each command is a process; one server serves them all. */
const CRISIS = 'i want to kill myself';
const folder = newFolder();
const key = { MASTER_KEY: randomBytes(32).toString('base64'), DATA_DIR: folder };
let server: PostgresServer;
let url: string;
let core: TestCore;

beforeAll(async () => {
  server = await startPostgres();
  ({ url } = await server.newDatabase());
}, 120_000);
afterAll(async () => {
  await core?.store.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const run = (name: string, ...args: readonly string[]) =>
  runCommand(name, { ...key, DATABASE_URL: url }, ...args);

async function query(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows;
}

describe('npm run migrate', () => {
  test('says what is missing; two that run it at once do it once', async () => {
    const check = await run('migrate', '--check');
    expect(check).toMatchObject({ code: 3, stdout: '' });
    expect(check.stderr).toContain(`Missing: ${MIGRATIONS[0]?.name}, `);
    const both = await Promise.all([run('migrate'), run('migrate')]);
    expect(both).toMatchObject([
      { code: 0, stderr: '' },
      { code: 0, stderr: '' },
    ]);
    const applied = await query('SELECT name FROM migrations ORDER BY name');
    expect(applied.map(({ name }) => name)).toEqual(MIGRATIONS.map(({ name }) => name));
    expect(await run('migrate', '--check')).toEqual({
      code: 0,
      stdout: 'The tables are up to date.\n',
      stderr: '',
    });
  });

  test('refuses a database that a newer version has taken something away from, and changes nothing', async () => {
    await query(`INSERT INTO migrations (name, applied_at_ms) VALUES ('9999-contract-cases', 0)`);
    for (const args of [[], ['--check']]) {
      const { code, stdout, stderr } = await run('migrate', ...args);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/^The database was made by a newer version of Cuan.*\n$/u);
    }
    await query(`DELETE FROM migrations WHERE name = '9999-contract-cases'`);
  });

  test.each([
    ['nothing listens', 'postgres://anna:hunter2@127.0.0.1:1/cuan', 'no PostgreSQL answers'],
    ['no such database', undefined, 'no database of this name'],
    ['no address at all', 'hunter2@db', 'must be the address'],
  ])('%s: one line says what to do, without the password', async (_what, address, words) => {
    const elsewhere = new URL(url);
    elsewhere.pathname = 'elsewhere';
    elsewhere.password = 'hunter2';
    const { code, stdout, stderr } = await runCommand('migrate', {
      ...key,
      DATABASE_URL: address ?? elsewhere.href,
    });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^DATABASE_URL: .+\n$/u);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/hunter2|anna|127\.0\.0\.1/u);
  });
});

describe('npm run outbox', () => {
  test('tells what reached nobody, without words, and sends it once more', async () => {
    core = await openCore({ ...key, DATABASE_URL: url }, {}, folder);
    await newReporter(core).say(CRISIS);
    const nowMs = Date.now();
    const [alert] = await core.store.takeAlerts(nowMs, nowMs, 1);
    if (alert === undefined) throw new Error('There should be an alert.');
    await core.store.settleAlert(alert, { state: 'dead', destination: 1, attempts: 9 });
    const told = await run('outbox');
    expect(told).toMatchObject({ code: 0, stderr: '' });
    expect(told.stdout).toMatch(
      /^Alerts that reached nobody: 1\n {2}\d{4}-\d\d-\d\d \d\d:\d\d UTC +crisis\n/u,
    );
    expect(told.stdout).toContain('Replies that reached nobody: 0');
    expect(told.stdout).not.toMatch(/kill|myself/u);
    expect((await run('outbox', '--replay', '--hours', '2')).stdout).toContain('Alerts sent once more: 1');
    expect(await core.store.listDeadAlerts(10)).toEqual([]);
    expect(await core.store.takeAlerts(Date.now(), Date.now(), 10)).toMatchObject([{ attempts: 0 }]);
  });

  test.each([['0'], ['73'], ['soon']])('--hours %s is wrong use', async (hours) => {
    expect(await run('outbox', '--replay', '--hours', hours)).toMatchObject({ code: 2, stdout: '' });
  });
});

test('npm run account and npm run doctor find the database by DATABASE_URL', async () => {
  const invited = await run('account', 'invite', '--role', 'moderator');
  expect(invited).toMatchObject({ code: 0, stdout: expect.stringContaining('/sign-up#') });
  const { code, stdout } = await run('doctor');
  expect(code).toBe(1);
  expect(stdout).toMatch(/WRONG on call[^]*\d+ well, \d+ to look at, \d+ wrong\.\n$/u);
});

describe('npm run backup and npm run restore', () => {
  const database = join(folder, 'monday.cuan');
  const keys = join(folder, 'keys.cuan');
  const files = ['--keys', keys, '--from', database];

  test('S41: what was deleted since stays deleted, everything else is read again in a new database', async () => {
    const [kept, gone] = [newReporter(core), newReporter(core)];
    await kept.say('he has a picture of me');
    const { conversation } = await kept.say('what can i do');
    const { conversation: deleted } = await gone.say(CRISIS);
    expect(await run('backup', '--to', database, '--keys', keys)).toMatchObject({ code: 0, stderr: '' });
    await core.store.forgetConversation(deleted, Date.now());
    expect(await run('backup', '--keys', keys)).toMatchObject({ code: 0, stderr: '' });
    const before = await core.store.readMessages(conversation, 0);
    const written = [database, keys].map((file) => readFileSync(file, 'latin1')).join();
    expect(written).not.toMatch(/picture of me|conversation_keys/u);

    const other = await server.newDatabase();
    const there = { ...key, DATABASE_URL: other.url };
    const restored = await runCommand('restore', there, ...files);
    expect(restored).toMatchObject({ code: 0, stderr: '' });
    expect(restored.stdout).toMatch(/^Restored: \d+ conversations\. Stayed deleted: 1\.\n$/u);
    const again = await openCore(there);
    expect(await again.store.readMessages(conversation, 0)).toEqual(before);
    expect(await again.store.openConversation(deleted)).toMatchObject({ state: 'deleted' });
    expect(await again.store.readMessages(deleted, 0)).toEqual([]);
    expect((await newReporter(again).say('hello from the new one')).messages.length).toBeGreaterThan(1);
    await again.store.close();
    await other.drop();
  });

  test('a database that has something in it is not written over', async () => {
    const { code, stdout, stderr } = await run('restore', ...files);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^The PostgreSQL database has rows in \w+; it must be empty\.\n$/u);
  });
});
