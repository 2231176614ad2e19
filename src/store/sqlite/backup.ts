import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Libsql from 'libsql';
import type { BackupFiles, BackupHost, Restored } from '../backup.ts';
import { fileParts, readBackup, writeBackup } from '../backup-file.ts';
import { readKeys, writeKeys, type StoredKey } from '../key-file.ts';
import { openDatabase } from './database.ts';
import { answerAtOnce } from '../sql/query.ts';
import { giveKeysBack } from '../sql/restore.ts';
import { migrate } from './migrate.ts';

/** What a backup is made of. */
export interface BackupParts extends BackupHost {
  /** The database as it runs. */
  readonly file: string;
}

/**
 * A consistent copy while the service runs, sealed, without the wrapped keys; and the wrapped keys by themselves, in
 * place of those of last time. An erased key is in neither (S41).
 */
export function makeBackup(parts: BackupParts, files: BackupFiles): void {
  const copy = join(dirname(parts.file), 'cuan.db.copy');
  rmSync(copy, { force: true });
  try {
    copyOnline(parts.file, copy);
    const keys = takeKeys(copy);
    const head = { id: parts.newId(), atMs: parts.clock() };
    writeBackup(files.database, { ...head, kind: 'database' }, parts.vault, fileParts(copy));
    writeKeys(parts, files.keys, keys);
  } finally {
    rmSync(copy, { force: true });
  }
}

/** Only the keys as they are now: quick, to be done often, so that what is deleted stays deleted. */
export function backUpKeys(parts: BackupParts, file: string): void {
  const connection = new Libsql(parts.file);
  try {
    connection.pragma('busy_timeout=2000');
    writeKeys(parts, file, keysIn(connection));
  } finally {
    connection.close();
  }
}

function copyOnline(file: string, copy: string): void {
  const connection = new Libsql(file);
  try {
    connection.pragma('busy_timeout=10000');
    // Into an empty file of ours: one that SQLite makes could be read by others, and for a moment it holds keys.
    closeSync(openSync(copy, 'w', 0o600));
    connection.exec(`VACUUM INTO '${copy.replaceAll("'", "''")}'`);
  } finally {
    connection.close();
  }
}

/** Takes the keys out of the copy, pages and all. */
function takeKeys(copy: string): readonly StoredKey[] {
  const connection = new Libsql(copy);
  try {
    connection.pragma('secure_delete=ON');
    const keys = keysIn(connection);
    connection.exec('UPDATE conversation_keys SET wrapped = zeroblob(length(wrapped))');
    connection.exec('UPDATE key_successions SET next_key = zeroblob(length(next_key))');
    connection.exec('VACUUM');
    return keys;
  } finally {
    connection.close();
  }
}

function keysIn(connection: Libsql.Database): readonly StoredKey[] {
  const rows = connection
    .prepare(
      'SELECT conversation, key_id, wrapped FROM conversation_keys WHERE wrapped <> zeroblob(length(wrapped))',
    )
    .all([]) as { conversation: string; key_id: string; wrapped: ArrayBuffer }[];
  return rows.map(({ conversation, key_id: keyId, wrapped }) => ({
    conversation,
    keyId,
    wrapped: new Uint8Array(wrapped),
  }));
}

/**
 * Puts a backup in the database's place. Before anything serves it, what has no key in `keys`, or is deleted in the
 * database that stands there now, is erased. Throws CuanError or MasterKeyError and changes nothing when it is not
 * whole or of another key. The service must not run meanwhile.
 */
export function restoreBackup(parts: BackupParts, files: BackupFiles): Restored {
  const draft = `${parts.file}.restoring`;
  removeDatabase(draft);
  try {
    writeWhole(draft, readBackup(files.database, 'database', parts.vault));
    const keys = readKeys(files.keys, parts.vault);
    const deleted = deletedIn(parts.file);
    const living = keys.filter(({ conversation }) => deleted?.has(conversation) !== true);
    const restored = settle(parts, draft, living);
    removeDatabase(parts.file);
    renameSync(draft, parts.file);
    return { ...restored, tombstonesRead: deleted !== undefined };
  } finally {
    removeDatabase(draft);
  }
}

function writeWhole(file: string, parts: Iterable<Uint8Array>): void {
  const out = openSync(file, 'w', 0o600);
  try {
    for (const part of parts) writeSync(out, part);
    fsyncSync(out);
  } finally {
    closeSync(out);
  }
}

function settle(
  parts: BackupParts,
  file: string,
  keys: readonly StoredKey[],
): Pick<Restored, 'conversations' | 'forgotten'> {
  const db = openDatabase(file);
  try {
    migrate(db, parts.vault, parts.clock());
    return db.transaction(() => answerAtOnce(giveKeysBack(parts, keys), db.answer));
  } finally {
    db.emptyLog();
    db.close();
  }
}

/** The tombstones of the database that is about to be replaced; `undefined` when it cannot be read. */
function deletedIn(file: string): ReadonlySet<string> | undefined {
  if (!existsSync(file)) return new Set();
  const connection = new Libsql(file);
  try {
    const rows = connection.prepare(`SELECT id FROM conversations WHERE state = 'deleted'`).all([]) as {
      id: string;
    }[];
    return new Set(rows.map((row) => row.id));
  } catch {
    return undefined;
  } finally {
    connection.close();
  }
}

function removeDatabase(file: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
}
