import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import pg from 'pg';
import { applyMigrations } from '../../src/store/postgres/migrate.ts';
import { moveIn } from '../../src/store/postgres/move-in.ts';
import { moveOut, reopen } from '../../src/store/sqlite/move-out.ts';
import type { ConversationId } from '../../src/domain/ids.ts';
import { newFolder, newReporter, openCore, type TestCore } from '../support/house.ts';
import { faultsIn, newWriter } from '../faults/writer.ts';
import { startPostgres, type PostgresServer } from '../support/postgres.ts';
import { startService } from '../support/process.ts';

/** A whole installation in a file, with everything a case can have, and an empty database beside it. */
let server: PostgresServer;
let database: { readonly url: string; drop(): Promise<void> };
let folder: string;
let core: TestCore;
let conversations: ConversationId[];
const MASTER_KEY = randomBytes(32).toString('base64');

beforeAll(async () => {
  server = await startPostgres();
}, 120_000);
afterAll(() => server.stop());

beforeEach(async () => {
  database = await server.newDatabase();
  folder = newFolder();
  core = await openCore({ MASTER_KEY }, {}, folder);
  conversations = [];
  for (const channel of ['web', 'sms', 'web'] as const) {
    const reporter = newReporter(core, channel);
    await reporter.say('someone has a picture of me and wants money');
    conversations.push((await reporter.say('i want to kill myself')).conversation);
  }
  const [gone] = conversations;
  if (gone !== undefined) await core.store.forgetConversation(gone, Date.now());
});
afterEach(async () => {
  await core.store.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const file = () => join(folder, 'cuan.db');

async function move(): Promise<Readonly<Record<string, number>>> {
  const moved: Record<string, number> = {};
  await moveOut(file(), (tables) =>
    moveIn(database.url, tables, Date.now(), (table, rows) => {
      moved[table] = rows;
    }),
  );
  return moved;
}

async function put(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

/** All that the store says of every conversation and case. */
async function everything({ store }: TestCore) {
  return Promise.all([
    ...conversations.map((conversation) => store.openConversation(conversation)),
    ...conversations.map((conversation) => store.readMessages(conversation, 0)),
    store.listCases(100),
    store.readAudit(0, 100),
  ]);
}

test('a whole installation is the same on the other side, and goes on there', async () => {
  const before = await everything(core);
  expect(await move()).toMatchObject({ conversations: 3, turns: 4, messages: expect.any(Number) });
  const there = await openCore({ MASTER_KEY, DATABASE_URL: database.url });
  expect(await everything(there)).toEqual(before);
  const again = await newReporter(there).say('hello from the other side');
  expect(again.messages.length).toBeGreaterThan(1);
  await there.leave();
}, 60_000);

test('what is still running on the file refuses to write, and the next start says why', async () => {
  await move();
  await expect(newReporter(core).say('too late')).rejects.toThrow('could not be stored');
  await expect(openCore({ MASTER_KEY }, {}, folder)).rejects.toMatchObject({ setting: 'DATABASE_URL' });
  expect(reopen(file())).toBe(true);
  await expect(newReporter(core).say('back again')).resolves.toBeDefined();
}, 60_000);

test('a service that is written to meanwhile loses nothing: it refuses what comes too late, and that is sent again', async () => {
  const settings = { MASTER_KEY, TRUST_PROXY: '1' };
  let service = startService(settings, folder);
  const writer = await newWriter(() => service);
  await writer.say('before anything is moved');
  const moving = { over: false };
  const writing = (async () => {
    for (let n = 1; !moving.over; n += 1) await writer.say(`message ${n}`);
    await writer.say('over');
  })();
  await move();
  const old = await service;
  service = old.stop().then(() => startService({ ...settings, DATABASE_URL: database.url }, folder));
  await service;
  moving.over = true;
  await writing;
  expect(faultsIn(await writer.read(), writer.acknowledged)).toEqual([]);
  expect(writer.acknowledged.length).toBeGreaterThan(2);
  await (await service).stop();
}, 120_000);

test('one row that is not the same, and nothing was moved', async () => {
  await applyMigrations(database.url, 0);
  await put(`CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN NEW.body = set_byte(NEW.body, 20, 255 - get_byte(NEW.body, 20)); RETURN NEW; END $$;
    CREATE TRIGGER spoil BEFORE INSERT ON messages FOR EACH ROW WHEN (NEW.seq = 3) EXECUTE FUNCTION spoil();`);
  await expect(move()).rejects.toThrow(/of messages is not the same/);
  await put('DROP TRIGGER spoil ON messages');
  await expect(newReporter(core).say('still here')).resolves.toBeDefined();
  await expect(move()).resolves.toMatchObject({ conversations: 4 });
}, 60_000);

test('a database that has something in it already is refused', async () => {
  await (await openCore({ MASTER_KEY, DATABASE_URL: database.url })).leave();
  await expect(move()).rejects.toThrow('it must be empty');
}, 60_000);
