import { id, type ModeratorId } from '../../domain/ids.ts';
import { Words } from '../../domain/words.ts';
import type { ModeratorChange, OneTime, Passkey, ShiftNote } from '../people-store.ts';
import { sealedPlace } from '../sealed-fields.ts';
import type { AuditDraft } from '../store.ts';
import { appendAudit } from './audit.ts';
import type { Database, Query, SqlRow, SqlValue } from './query.ts';
import type { Room } from './room.ts';

const SETTERS: Readonly<Record<keyof ModeratorChange, string>> = {
  disabledAtMs: 'UPDATE moderators SET disabled_at_ms = ? WHERE id = ?',
  vettedUntilMs: 'UPDATE moderators SET vetted_until_ms = ? WHERE id = ?',
  lastSignedInAtMs: 'UPDATE moderators SET last_signed_in_at_ms = ? WHERE id = ?',
  role: 'UPDATE moderators SET role = ? WHERE id = ?',
  workingName: 'UPDATE moderators SET working_name = ? WHERE id = ?',
};

/** Inside the caller's transaction. Who is disabled is signed out everywhere with it. */
export function* changeModerator(
  db: Database,
  moderator: ModeratorId,
  change: ModeratorChange,
  audit: readonly AuditDraft[],
): Query<boolean> {
  if ((yield* db.get('SELECT id FROM moderators WHERE id = ?', moderator)) === undefined) return false;
  for (const [name, value] of Object.entries(change))
    yield* db.run(SETTERS[name as keyof ModeratorChange], value as SqlValue, moderator);
  if (typeof change.disabledAtMs === 'number') yield* endSignIns(db, moderator);
  yield* appendAudit(db, audit);
  return true;
}

export function* endSignIns(db: Database, moderator: ModeratorId): Query<number> {
  yield* db.run('DELETE FROM one_time WHERE moderator = ?', moderator);
  return yield* db.run('DELETE FROM sign_ins WHERE moderator = ?', moderator);
}

export function* listSeenSince(db: Database, sinceMs: number): Query<readonly ModeratorId[]> {
  const rows = yield* db.all('SELECT moderator FROM sign_ins WHERE last_seen_at_ms >= ?', sinceMs);
  return [...new Set(rows.map((row) => id.moderator(String(row['moderator']))))];
}

/** What is over goes when something new comes. */
export function* addOneTime(
  db: Database,
  { kind, tokenHash, moderator, expiresAtMs }: OneTime,
  nowMs: number,
): Query<void> {
  yield* db.run('DELETE FROM one_time WHERE expires_at_ms <= ?', nowMs);
  yield* db.run(
    'INSERT INTO one_time (token_hash, kind, moderator, expires_at_ms) VALUES (?, ?, ?, ?)',
    tokenHash,
    kind,
    moderator,
    expiresAtMs,
  );
}

export function* findOneTime(
  db: Database,
  kind: OneTime['kind'],
  tokenHash: string,
  nowMs: number,
): Query<OneTime | undefined> {
  const row = yield* db.get(
    'SELECT * FROM one_time WHERE token_hash = ? AND kind = ? AND expires_at_ms > ?',
    tokenHash,
    kind,
    nowMs,
  );
  if (row === undefined) return undefined;
  return {
    kind,
    tokenHash,
    moderator: id.moderator(String(row['moderator'])),
    expiresAtMs: Number(row['expires_at_ms']),
  };
}

export function* useOneTime(
  db: Database,
  kind: OneTime['kind'],
  tokenHash: string,
  nowMs: number,
): Query<OneTime | undefined> {
  const found = yield* findOneTime(db, kind, tokenHash, nowMs);
  if (found !== undefined) yield* db.run('DELETE FROM one_time WHERE token_hash = ?', tokenHash);
  return found;
}

export function* addPasskey(db: Database, passkey: Passkey): Query<boolean> {
  const added = yield* db.run(
    `INSERT INTO passkeys (credential, moderator, public_key, counter, transports, name, since_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (credential) DO NOTHING`,
    passkey.credential,
    passkey.moderator,
    passkey.publicKey,
    passkey.counter,
    JSON.stringify(passkey.transports),
    passkey.name,
    passkey.sinceMs,
  );
  return added > 0;
}

export function* listPasskeys(db: Database, moderator: ModeratorId): Query<readonly Passkey[]> {
  return (yield* db.all('SELECT * FROM passkeys WHERE moderator = ? ORDER BY since_ms', moderator)).map(
    passkeyOf,
  );
}

function passkeyOf(row: SqlRow): Passkey {
  const lastUsed = row['last_used_at_ms'];
  return {
    credential: String(row['credential']),
    moderator: id.moderator(String(row['moderator'])),
    publicKey: String(row['public_key']),
    counter: Number(row['counter']),
    transports: JSON.parse(String(row['transports'])) as readonly string[],
    name: String(row['name']),
    sinceMs: Number(row['since_ms']),
    ...(typeof lastUsed === 'number' ? { lastUsedAtMs: lastUsed } : {}),
  };
}

/** Many keys never count; those that do must count up (WebAuthn, 6.1.1). */
export function* usePasskey(db: Database, credential: string, counter: number, atMs: number): Query<boolean> {
  const used = yield* db.run(
    `UPDATE passkeys SET counter = ?, last_used_at_ms = ?
     WHERE credential = ? AND (counter < ? OR (counter = 0 AND ? = 0))`,
    counter,
    atMs,
    credential,
    counter,
    counter,
  );
  return used > 0;
}

export function* removePasskey(db: Database, moderator: ModeratorId, credential: string): Query<boolean> {
  return (
    (yield* db.run('DELETE FROM passkeys WHERE moderator = ? AND credential = ?', moderator, credential)) > 0
  );
}

/** By the vault's own key: it is no conversation's. */
export function* addShiftNote({ db, vault }: Room, note: ShiftNote, keepAfterMs: number): Query<void> {
  yield* db.run('DELETE FROM shift_notes WHERE at_ms < ?', keepAfterMs);
  yield* db.run(
    'INSERT INTO shift_notes (id, moderator, at_ms, note) VALUES (?, ?, ?, ?)',
    note.id,
    note.by,
    note.atMs,
    vault.ownSealer.seal(sealedPlace('shiftNote', note.id), note.words.reveal()),
  );
}

export function* listShiftNotes({ db, vault }: Room, sinceMs: number): Query<readonly ShiftNote[]> {
  return (yield* db.all('SELECT * FROM shift_notes WHERE at_ms >= ? ORDER BY at_ms DESC', sinceMs)).map(
    (row) => {
      const note = String(row['id']);
      return {
        id: note,
        by: id.moderator(String(row['moderator'])),
        atMs: Number(row['at_ms']),
        words: new Words(vault.ownSealer.open(sealedPlace('shiftNote', note), row['note'] as Uint8Array)),
      };
    },
  );
}
