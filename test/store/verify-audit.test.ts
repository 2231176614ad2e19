import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import Libsql from 'libsql';
import { id } from '../../src/domain/ids.ts';
import { chainHash } from '../../src/store/audit-chain.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { AuditDraft, AuditEntry, Store } from '../../src/store/store.ts';
import { verifyAudit } from '../../src/store/verify-audit.ts';
import { createVault } from '../../src/vault/vault.ts';

let folder: string;
let store: Store;
let database: Libsql.Database;
const ROWS = 1205;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cuan-audit-'));
  const newBytes = (size: number) => randomBytes(size);
  const vault = createVault({ masterKey: newBytes(32), newBytes });
  store = await openSqliteStore({ file: join(folder, 'cuan.db'), vault, clock: Date.now });
  await store.migrate();
  await store.appendAudit(Array.from({ length: ROWS }, (_, at) => draft(at)));
  database = new Libsql(join(folder, 'cuan.db'));
});

afterEach(async () => {
  database.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

function draft(at: number): AuditDraft {
  return { atMs: at, actor: id.moderator(`m-${at % 3}`), act: 'case-read', case: id.case(`c-${at}`) };
}

/** What someone could do who writes into the file past the program; triggers of the schema would stop a slip. */
function tamper(...statements: readonly string[]): void {
  const triggers = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit'")
    .all();
  for (const { name } of triggers as { name: string }[]) database.exec(`DROP TRIGGER ${name}`);
  for (const statement of statements) database.exec(statement);
}

async function allRows(): Promise<readonly AuditEntry[]> {
  return store.readAudit(0, ROWS + 10);
}

describe('the audit', () => {
  test('as it was written is whole, and its end can be noted', async () => {
    const last = (await allRows()).at(-1);
    expect(await verifyAudit(store)).toEqual({ outcome: 'whole', head: { number: ROWS, hash: last?.hash } });
  });

  test('an empty one is whole', async () => {
    tamper('DELETE FROM audit');
    expect(await verifyAudit(store)).toMatchObject({ outcome: 'whole', head: { number: 0 } });
  });

  test.each([
    ["UPDATE audit SET actor = 'm-9' WHERE number = 700", 700],
    ["UPDATE audit SET detail = 'x' WHERE number = 1", 1],
    ['UPDATE audit SET case_id = NULL WHERE number = 1205', 1205],
    ["UPDATE audit SET act = 'signed-in' WHERE number = 1000", 1000],
    ['UPDATE audit SET at_ms = at_ms + 1 WHERE number = 1001', 1001],
    ["UPDATE audit SET hash = 'f' || substr(hash, 2) || 'x' WHERE number = 3", 3],
    ['DELETE FROM audit WHERE number = 1', 1],
    ['DELETE FROM audit WHERE number = 600', 600],
    ['DELETE FROM audit WHERE number BETWEEN 900 AND 1100', 900],
    ['UPDATE audit SET number = number + 5000 WHERE number = 40', 40],
    [
      "INSERT INTO audit (number, at_ms, actor, act, previous_hash, hash) VALUES (1206, 1, 'program', 'signed-in', 'x', 'y')",
      1206,
    ],
  ])('%s is found', async (statement, number) => {
    tamper(statement);
    expect(await verifyAudit(store)).toEqual({ outcome: 'broken', number });
  });

  test('rows taken out and the rest renumbered are found', async () => {
    tamper('DELETE FROM audit WHERE number = 5', 'UPDATE audit SET number = number - 1 WHERE number > 5');
    expect(await verifyAudit(store)).toEqual({ outcome: 'broken', number: 5 });
  });

  test('cut short, it is found by a noted end', async () => {
    const noted = (await allRows()).at(-1);
    tamper('DELETE FROM audit WHERE number > 1200');
    expect(await verifyAudit(store, noted)).toMatchObject({
      outcome: 'not-the-noted',
      noted: { number: ROWS },
    });
  });

  test('written anew from one row on, it is found by a noted end', async () => {
    const rows = await allRows();
    const noted = rows.at(-1);
    tamper('BEGIN');
    let before = rows[9]?.hash ?? '';
    for (const row of rows.slice(10)) {
      const forged = { ...row, actor: id.moderator('m-9') };
      const hash = chainHash(forged, row.number, before);
      database
        .prepare('UPDATE audit SET actor = ?, previous_hash = ?, hash = ? WHERE number = ?')
        .run(forged.actor, before, hash, row.number);
      before = hash;
    }
    database.exec('COMMIT');
    expect(await verifyAudit(store)).toMatchObject({ outcome: 'whole' });
    expect(await verifyAudit(store, noted)).toMatchObject({ outcome: 'not-the-noted' });
  });

  test('grown since, it still holds what was noted', async () => {
    const noted = (await allRows()).at(-1);
    await store.appendAudit([draft(1)]);
    expect(await verifyAudit(store, noted)).toMatchObject({ outcome: 'whole', head: { number: ROWS + 1 } });
  });
});
