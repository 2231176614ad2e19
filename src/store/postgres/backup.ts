import type pg from 'pg';
import type { BackupFiles, BackupHost, Restored } from '../backup.ts';
import { openBackup, readBackup, type BackupWriter } from '../backup-file.ts';
import { DatabaseRefused } from '../database-refused.ts';
import { readKeys, writeKeys, type StoredKey } from '../key-file.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import type { SqlRow, SqlValue } from '../sql/query.ts';
import { giveKeysBack } from '../sql/restore.ts';
import { connect } from './connect.ts';
import { applyMigrations } from './migrate.ts';
import { AT_ONCE, goOnCounting, insertRows, refuseFull } from './move-in.ts';
import { openPool, types } from './pool.ts';

/** What a backup is made of. */
export interface PostgresBackupParts extends BackupHost {
  readonly url: string;
}

/** What lives for minutes only, in memory of the server as it were (dialect.ts). */
const NOT_COPIED: ReadonlySet<string> = new Set(['jobs', 'shown_codes']);
/** Columns that hold wrapped keys: what is copied of them is zeros of the same length. */
const KEYS: Readonly<Record<string, string>> = { conversation_keys: 'wrapped', key_successions: 'next_key' };

/** Some rows of one table, as they stand in a part of the backup; bytes as `{ b: base64 }`. */
interface Part {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (SavedBytes | number | string | null)[])[];
}
interface SavedBytes {
  readonly b: string;
}

/**
 * Every row as it was at one moment, while the service runs, sealed, without the wrapped keys; and the wrapped keys by
 * themselves, in place of those of last time. An erased key is in neither (S41).
 */
export async function makePostgresBackup(parts: PostgresBackupParts, files: BackupFiles): Promise<void> {
  await atOneMoment(parts.url, async (client) => {
    const head = { kind: 'rows', id: parts.newId(), atMs: parts.clock() } as const;
    const backup = openBackup(files.database, head, parts.vault);
    try {
      for (const table of await listTables(client)) await copyTable(client, table, backup);
    } catch (error) {
      backup.giveUp();
      throw error;
    }
    backup.finish();
    writeKeys(parts, files.keys, await keysIn(client));
  });
}

/** Only the keys as they are now: quick, to be done often, so that what is deleted stays deleted. */
export async function backUpPostgresKeys(parts: PostgresBackupParts, file: string): Promise<void> {
  await atOneMoment(parts.url, async (client) => writeKeys(parts, file, await keysIn(client)));
}

/**
 * Fills an empty database from a backup. Before anything serves it, what has no key in `keys` is erased. Rejects with
 * DatabaseRefused, CuanError or MasterKeyError; then nothing was put in, or nothing that can be read.
 */
export async function restorePostgresBackup(
  parts: PostgresBackupParts,
  files: BackupFiles,
): Promise<Restored> {
  const keys = readKeys(files.keys, parts.vault);
  await applyMigrations(parts.url, parts.clock());
  await within(parts.url, 'BEGIN', (client) =>
    putRows(client, readBackup(files.database, 'rows', parts.vault)),
  );
  const pool = openPool(parts.url, parts.vault, 1);
  try {
    return { ...(await pool.within(() => giveKeysBack(parts, keys), [])), tombstonesRead: true };
  } finally {
    await pool.close();
  }
}

function atOneMoment(url: string, use: (client: pg.Client) => Promise<void>): Promise<void> {
  return within(url, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', use);
}

async function within(url: string, begin: string, use: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = await connect({ connectionString: url, application_name: 'cuan backup', types });
  try {
    await client.query(begin);
    await use(client);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

/** In the order in which they were made: what is referred to comes first. */
async function listTables(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ readonly name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace
     ORDER BY oid`,
  );
  return rows.map(({ name }) => name).filter((name) => !NOT_COPIED.has(name));
}

async function copyTable(client: pg.Client, table: string, backup: BackupWriter): Promise<void> {
  const key = KEYS[table];
  await client.query(`DECLARE copied NO SCROLL CURSOR FOR SELECT * FROM ${table}`);
  for (;;) {
    const { fields, rows } = await client.query<SqlRow>(`FETCH ${AT_ONCE} FROM copied`);
    const columns = fields.map(({ name }) => name);
    const saved = rows.map((row) =>
      columns.map((column) => savedOf(column === key ? blank(row[column]) : row[column])),
    );
    const part: Part = { table, columns, rows: saved };
    // A table without rows is named too, so that a restore knows that it was there.
    backup.add(Buffer.from(JSON.stringify(part)));
    if (rows.length < AT_ONCE) break;
  }
  await client.query('CLOSE copied');
}

function blank(value: SqlValue | undefined): SqlValue {
  return ArrayBuffer.isView(value) ? new Uint8Array(value.byteLength) : null;
}

function savedOf(value: SqlValue | undefined): SavedBytes | number | string | null {
  return ArrayBuffer.isView(value) ? { b: Buffer.from(value).toString('base64') } : (value ?? null);
}

async function keysIn(client: pg.Client): Promise<readonly StoredKey[]> {
  const { rows } = await client.query<StoredKey>(
    `SELECT conversation, key_id AS "keyId", wrapped FROM conversation_keys
     WHERE wrapped <> decode(repeat('00', length(wrapped)), 'hex')`,
  );
  return rows;
}

async function putRows(client: pg.Client, backup: Iterable<Uint8Array>): Promise<void> {
  const begun = new Set<string>();
  for (const bytes of backup) {
    const { table, columns, rows } = JSON.parse(Buffer.from(bytes).toString('utf8')) as Part;
    const read = rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, readOf(row[at])])));
    if (table === 'migrations') refuseNewer(read);
    else {
      if (!begun.has(table)) await refuseFull(client, table);
      begun.add(table);
      await insertRows(client, table, columns, read);
    }
  }
  for (const table of begun) await goOnCounting(client, table);
}

function readOf(value: Part['rows'][number][number] | undefined): SqlValue {
  return typeof value === 'object' && value !== null ? Buffer.from(value.b, 'base64') : (value ?? null);
}

/** What an older version wrote has fewer columns, and they have a default; of a newer one we do not know what is meant. */
function refuseNewer(applied: readonly SqlRow[]): void {
  const known = new Set(MIGRATIONS.map(({ name }) => name));
  if (applied.some(({ name }) => !known.has(String(name))))
    throw new DatabaseRefused(
      'The backup was made by a newer version of Cuan. Restore it with that version.',
    );
}
