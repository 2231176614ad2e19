import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import Libsql from 'libsql';
import { id } from '../../../src/domain/ids.ts';
import { firstBrokenLink } from '../../../src/store/audit-chain.ts';
import type { SqlValue } from '../../../src/store/sql/query.ts';
import { openDatabase } from '../../../src/store/sqlite/database.ts';
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import { MasterKeyError } from '../../../src/vault/master-key.ts';
import { createVault } from '../../../src/vault/vault.ts';
import { NOON, turnMaker } from '../samples.ts';
import { openSqliteBench, type SqliteBench } from './bench.ts';

const ONE = id.conversation('conversation-one');
const TWO = id.conversation('conversation-two');

describe('the sqlite file', () => {
  let bench: SqliteBench;
  beforeEach(async () => {
    bench = await openSqliteBench();
  });
  afterEach(() => bench.remove());
  const run = (sql: string) => bench.raw((connection) => connection.prepare(sql).run([]));

  test('is for its owner only, its log too', async () => {
    await bench.store().commit([turnMaker(bench.vault)(ONE, 'a')]);
    for (const end of ['', '-wal', '-shm']) expect(statSync(bench.file + end).mode & 0o077).toBe(0);
  });

  test('waits for the disk at every commit and overwrites what is deleted', () => {
    const db = openDatabase(`${bench.file}.other`);
    expect(db.get('PRAGMA synchronous')).toMatchObject({ synchronous: 2 });
    expect(db.get('PRAGMA secure_delete')).toMatchObject({ secure_delete: 1 });
    expect(db.get('PRAGMA journal_mode')).toMatchObject({ journal_mode: 'wal' });
    expect(db.get('PRAGMA foreign_keys')).toMatchObject({ foreign_keys: 1 });
    db.close();
  });

  test('a value that the driver would end the process over is refused before it gets there', () => {
    const db = openDatabase(`${bench.file}.other`);
    for (const value of [true, undefined, Number.NaN, {}, 1n])
      expect(() => db.get('SELECT ?', value as SqlValue)).toThrow(TypeError);
    db.close();
  });

  test('the audit can be added to, not changed or cut', async () => {
    await bench.store().appendAudit([{ atMs: NOON, actor: 'operator', act: 'invitation-made' }]);
    expect(() => run(`UPDATE audit SET act = 'signed-in'`)).toThrow('append-only');
    expect(() => run('DELETE FROM audit')).toThrow('append-only');
  });

  test('an audit changed behind our back shows where', async () => {
    const entry = { atMs: NOON, actor: 'operator', act: 'invitation-made' } as const;
    await bench.store().appendAudit([entry, entry, entry]);
    run('DROP TRIGGER audit_is_not_changed');
    run(`UPDATE audit SET actor = 'reporter' WHERE number = 2`);
    expect(firstBrokenLink(await bench.store().readAudit(0, 10))).toBe(2);
  });

  test.each([
    [
      'changed',
      `UPDATE messages SET body = CAST(body || x'00' AS BLOB) WHERE conversation = '${ONE}' AND seq = 1`,
    ],
    [
      'moved to another row',
      `UPDATE messages SET body = (SELECT body FROM messages WHERE conversation = '${ONE}' AND seq = 2)
       WHERE conversation = '${ONE}' AND seq = 1`,
    ],
    [
      'taken from another conversation',
      `UPDATE messages SET body = (SELECT body FROM messages WHERE conversation = '${TWO}' AND seq = 1)
       WHERE conversation = '${ONE}' AND seq = 1`,
    ],
    [
      'under the key of another conversation',
      `UPDATE conversation_keys SET wrapped = (SELECT wrapped FROM conversation_keys WHERE conversation = '${TWO}')
       WHERE conversation = '${ONE}'`,
    ],
    ['emptied', `UPDATE messages SET body = x'' WHERE conversation = '${ONE}' AND seq = 1`],
  ])('words %s are an error, never a blank', async (_how, sql) => {
    const turn = turnMaker(bench.vault);
    await bench.store().commit([turn(ONE, 'a', { words: 'one' }), turn(TWO, 'a', { words: 'two' })]);
    run(sql);
    await bench.reopen();
    await expect(bench.store().readMessages(ONE, 0)).rejects.toMatchObject({
      code: 'internal',
      message: 'A sealed value could not be opened.',
    });
    expect(await bench.store().readMessages(TWO, 0)).toHaveLength(2);
  });

  test('another master key is refused at start and by the check, before anything is written', async () => {
    const vault = createVault({ masterKey: randomBytes(32), newBytes: randomBytes });
    const other = await openSqliteStore({ file: bench.file, vault, clock: () => NOON });
    await expect(other.migrate()).rejects.toThrow(MasterKeyError);
    await expect(other.migrate()).rejects.toThrow(/^MASTER_KEY is not the key [^\n]*$/);
    await expect(other.check()).rejects.toThrow(MasterKeyError);
    await other.close();
    await expect(bench.store().check()).resolves.toBeUndefined();
  });

  test('migrating again changes nothing; a database from a newer version is refused', async () => {
    await bench.store().commit([turnMaker(bench.vault)(ONE, 'a', { words: 'one' })]);
    await bench.store().migrate();
    expect(await bench.store().readMessages(ONE, 0)).toHaveLength(2);
    run(`INSERT INTO migrations (name, applied_at_ms) VALUES ('9999-contract-future', 0)`);
    await expect(bench.store().migrate()).rejects.toThrow(/newer version of Cuan.*Start that version/);
  });

  test('a delete while another process reads is done at once, its log is emptied later', async () => {
    await bench.store().commit([turnMaker(bench.vault)(ONE, 'a', { words: 'one' })]);
    const reader = new Libsql(bench.file);
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM messages').get([]);
    const turn = turnMaker(bench.vault)(ONE, 'b', { expectedVersion: 1, forget: true });
    expect(await bench.store().commit([turn])).toMatchObject([{ outcome: 'committed' }]);
    expect(statSync(`${bench.file}-wal`).size).toBeGreaterThan(0);
    reader.exec('COMMIT');
    reader.close();
    expect(await bench.store().openConversation(ONE)).toMatchObject({ state: 'deleted' });
    await bench.store().forgetDue(NOON, 10);
    expect(statSync(`${bench.file}-wal`).size).toBe(0);
  });
});
