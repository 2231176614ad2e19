import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Libsql from 'libsql';
import { id, type ConversationId } from '../../domain/ids.ts';
import type { Clock } from '../../domain/ports.ts';
import type { Vault } from '../../vault/vault.ts';
import { fileParts, readBackup, writeBackup } from './backup-file.ts';
import { openDatabase } from './database.ts';
import { appendAudit } from '../sql/audit.ts';
import { eraseConversation, markCaseDeleted } from '../sql/forget.ts';
import { createKeyRing } from '../sql/key-ring.ts';
import { answerAtOnce, database } from '../sql/query.ts';
import { migrate } from './migrate.ts';

/** What a backup is made of and where it goes. */
export interface BackupParts {
  /** The database as it runs. */
  readonly file: string;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly newId: () => string;
}

/** Two files: whoever has one of them reads nothing, whoever has only the newer keys brings nothing deleted back. */
export interface BackupFiles {
  readonly database: string;
  readonly keys: string;
}

interface KeyRow {
  readonly conversation: string;
  readonly key_id: string;
  readonly wrapped: ArrayBuffer;
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
    writeKeys(parts, file, readKeys(connection));
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
function takeKeys(copy: string): readonly KeyRow[] {
  const connection = new Libsql(copy);
  try {
    connection.pragma('secure_delete=ON');
    const keys = readKeys(connection);
    connection.exec('UPDATE conversation_keys SET wrapped = zeroblob(length(wrapped))');
    connection.exec('UPDATE key_successions SET next_key = zeroblob(length(next_key))');
    connection.exec('VACUUM');
    return keys;
  } finally {
    connection.close();
  }
}

function readKeys(connection: Libsql.Database): readonly KeyRow[] {
  const rows = connection
    .prepare(
      'SELECT conversation, key_id, wrapped FROM conversation_keys WHERE wrapped <> zeroblob(length(wrapped))',
    )
    .all([]) as KeyRow[];
  return rows;
}

const KEYS_IN_A_PART = 2000;

function writeKeys({ vault, clock, newId }: BackupParts, file: string, keys: readonly KeyRow[]): void {
  const parts = Array.from({ length: Math.ceil(keys.length / KEYS_IN_A_PART) }, (_, number) =>
    keys
      .slice(number * KEYS_IN_A_PART, (number + 1) * KEYS_IN_A_PART)
      .map((row) => [row.conversation, row.key_id, Buffer.from(row.wrapped).toString('base64')]),
  );
  const sealed = parts.map((part) => Buffer.from(JSON.stringify(part)));
  writeBackup(file, { kind: 'keys', id: newId(), atMs: clock() }, vault, sealed);
}

export interface Restored {
  readonly conversations: number;
  /** Deleted or forgotten since the backup was made: unreadable, and now tombstones. */
  readonly forgotten: number;
  /** False when the database that stood there could not be read, so that its deletes are not known. */
  readonly tombstonesRead: boolean;
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
    const keys = readKeyFile(files.keys, parts.vault);
    const deleted = deletedIn(parts.file);
    const restored = settle(parts, draft, keys, deleted ?? new Set());
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

type StoredKey = readonly [conversation: string, keyId: string, wrapped: string];

function readKeyFile(file: string, vault: Vault): readonly StoredKey[] {
  return [...readBackup(file, 'keys', vault)].flatMap(
    (part) => JSON.parse(Buffer.from(part).toString('utf8')) as StoredKey[],
  );
}

function settle(
  { vault, clock }: BackupParts,
  file: string,
  keys: readonly StoredKey[],
  deleted: ReadonlySet<string>,
): Omit<Restored, 'tombstonesRead'> {
  const db = openDatabase(file);
  try {
    migrate(db, vault, clock());
    const ring = createKeyRing(database, vault);
    return db.transaction(() => {
      for (const [conversation, keyId, wrapped] of keys)
        if (!deleted.has(conversation))
          db.run(
            'UPDATE conversation_keys SET key_id = ?, wrapped = ? WHERE conversation = ?',
            keyId,
            Buffer.from(wrapped, 'base64'),
            conversation,
          );
      const lost = withoutKey(db);
      for (const conversation of lost) {
        answerAtOnce(eraseConversation(database, ring, conversation, clock()), db.answer);
        answerAtOnce(markCaseDeleted(database, conversation, clock()), db.answer);
      }
      const act = { atMs: clock(), actor: 'operator', act: 'conversation-forgotten' } as const;
      const entries = lost.map((conversation) => ({ ...act, conversation, detail: 'restored-without-key' }));
      answerAtOnce(appendAudit(database, entries), db.answer);
      const open = db.get(`SELECT count(*) AS count FROM conversations WHERE state = 'open'`);
      return { conversations: Number(open?.['count']), forgotten: lost.length };
    });
  } finally {
    db.emptyLog();
    db.close();
  }
}

function withoutKey(db: ReturnType<typeof openDatabase>): readonly ConversationId[] {
  return db
    .all(
      `SELECT c.id AS id FROM conversations c JOIN conversation_keys k ON k.conversation = c.id
       WHERE c.state = 'open' AND k.wrapped = zeroblob(length(k.wrapped))`,
    )
    .map((row) => id.conversation(String(row['id'])));
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
