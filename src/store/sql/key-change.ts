import { CuanError } from '../../domain/errors.ts';
import { id } from '../../domain/ids.ts';
import { MasterKeyError } from '../../vault/master-key.ts';
import type { SealedPlace } from '../../vault/sealer.ts';
import { keyIdOf, type Vault } from '../../vault/vault.ts';
import { sealedPlace, type SealedField } from '../sealed-fields.ts';
import type { AuditDraft } from '../store.ts';
import { appendAudit } from './audit.ts';
import type { Database, Query, SqlRow } from './query.ts';
import { writeProof } from './key-proof.ts';
import type { Room } from './room.ts';

/**
 * Hands over to another master key. It is written down sealed by the one before it, so that every running process
 * finds it at its next transaction and goes on with it: nothing stops and nothing is asked for twice.
 */
export function* beginKeyChange(room: Room, nextKey: Uint8Array, audit: AuditDraft): Query<void> {
  const { db, vault } = room;
  const [keyId, nextKeyId] = [vault.keyId, keyIdOf(nextKey)];
  if (keyId === nextKeyId) throw new MasterKeyError('The next master key is the one of now.');
  const text = Buffer.from(nextKey).toString('base64');
  yield* db.run(
    'INSERT INTO key_successions (key_id, next_key_id, next_key, at_ms) VALUES (?, ?, ?, ?)',
    keyId,
    nextKeyId,
    vault.ownSealer.seal(sealedPlace('nextKey', keyId), text),
    audit.atMs,
  );
  vault.succeed(nextKey);
  yield* writeProof(db, vault);
  yield* resealOwn(room);
  yield* appendAudit(db, [audit]);
}

/** The master key that came after one, until the change is through. */
export const NEXT_KEY = 'SELECT next_key FROM key_successions WHERE key_id = ? AND finished_at_ms IS NULL';

/** Goes on with the newest master key that was handed over to. One look at an index when there is nothing new. */
export function* followKeyChange(db: Database, vault: Vault): Query<void> {
  for (;;) {
    const row = yield* db.get(NEXT_KEY, vault.keyId);
    if (row === undefined) return;
    const text = vault.ownSealer.open(sealedPlace('nextKey', vault.keyId), row['next_key'] as Uint8Array);
    vault.succeed(Buffer.from(text, 'base64'));
  }
}

/** Wraps so many conversations' keys anew, beginning after `slot`; `undefined` when there are no more. */
export function* rewrapKeys({ db, vault }: Room, slot: number, limit: number): Query<number | undefined> {
  const rows = yield* db.all(
    'SELECT slot, conversation, key_id, wrapped FROM conversation_keys WHERE slot > ? ORDER BY slot LIMIT ?',
    slot,
    limit,
  );
  for (const row of rows) if (row['key_id'] !== vault.keyId) yield* rewrap(db, vault, row);
  return rows.length < limit ? undefined : Number(rows.at(-1)?.['slot']);
}

/** An erased key has no bytes to wrap; its row only changes its name. */
function* rewrap(db: Database, vault: Vault, row: SqlRow): Query<void> {
  const conversation = id.conversation(String(row['conversation']));
  const old = { keyId: String(row['key_id']), wrapped: row['wrapped'] as Uint8Array };
  const { keyId, wrapped } = isErased(old.wrapped)
    ? { ...old, keyId: vault.keyId }
    : vault.rewrapKey(conversation, old);
  yield* db.run(
    'UPDATE conversation_keys SET key_id = ?, wrapped = ? WHERE slot = ?',
    keyId,
    wrapped,
    Number(row['slot']),
  );
}

function isErased(wrapped: Uint8Array): boolean {
  return wrapped.every((byte) => byte === 0);
}

/** Every value that the vault's own key seals. A test compares this with the sealed fields. */
export const OWN_SEALED = [
  {
    field: 'copy',
    read: 'SELECT conversation, number AS row, copy AS sealed FROM carrier_copies',
    write: 'UPDATE carrier_copies SET copy = ? WHERE number = ? AND conversation = ?',
  },
  {
    field: 'factor',
    read: 'SELECT moderator AS row, secret AS sealed FROM second_factors',
    write: 'UPDATE second_factors SET secret = ? WHERE moderator = ?',
  },
  {
    field: 'kept',
    read: 'SELECT name AS row, secret AS sealed FROM kept_secrets',
    write: 'UPDATE kept_secrets SET secret = ? WHERE name = ?',
  },
  {
    field: 'payload',
    read: `SELECT conversation, number AS row, payload AS sealed FROM outbox WHERE kind = 'alert'`,
    write: 'UPDATE outbox SET payload = ? WHERE number = ? AND conversation = ?',
  },
  {
    field: 'shiftNote',
    read: 'SELECT id AS row, note AS sealed FROM shift_notes',
    write: 'UPDATE shift_notes SET note = ? WHERE id = ?',
  },
] as const satisfies readonly {
  readonly field: SealedField;
  readonly read: string;
  readonly write: string;
}[];

/** Seals anew what belongs to no conversation's key. */
export function* resealOwn({ db, vault }: Room): Query<void> {
  for (const { field, read, write } of OWN_SEALED)
    for (const row of yield* db.all(read)) yield* reseal(db, vault, write, placeOf(field, row), row);
}

function placeOf(field: SealedField, { row, conversation }: SqlRow): SealedPlace {
  return sealedPlace(
    field,
    String(row),
    typeof conversation === 'string' ? id.conversation(conversation) : undefined,
  );
}

function* reseal(db: Database, vault: Vault, write: string, place: SealedPlace, row: SqlRow): Query<void> {
  const sealed = row['sealed'] as Uint8Array;
  if (vault.isSealedNow(place, sealed)) return;
  const anew = vault.ownSealer.seal(place, vault.ownSealer.open(place, sealed));
  const { row: name, conversation } = row;
  yield* db.run(write, anew, name ?? null, ...(typeof conversation === 'string' ? [conversation] : []));
}

/**
 * Takes the way from the old key to the new one away: from now on the old one opens nothing. Throws while anything
 * is still sealed by another than the master key of now.
 */
export function* finishKeyChange(room: Room, audit: AuditDraft): Query<void> {
  const { db, vault } = room;
  yield* resealOwn(room);
  const other = yield* db.get(
    'SELECT count(*) AS count FROM conversation_keys WHERE key_id <> ?',
    vault.keyId,
  );
  if (Number(other?.['count']) > 0)
    throw new CuanError('not-ready', 'Some keys are still wrapped by an older master key.');
  yield* db.run(
    `UPDATE key_successions SET next_key = zeroblob(length(next_key)), finished_at_ms = ?
     WHERE finished_at_ms IS NULL`,
    audit.atMs,
  );
  yield* db.run('DELETE FROM key_proof WHERE key_id <> ?', vault.keyId);
  yield* appendAudit(db, [audit]);
}

/** Whether a key is wrapped by a master key that this process does not know: then it must not serve. */
export function* refuseHalfChanged(db: Database, vault: Vault): Query<void> {
  const open = yield* db.get('SELECT key_id FROM key_successions WHERE finished_at_ms IS NULL');
  if (open === undefined || vault.knows(String(open['key_id']))) return;
  const old = yield* db.get('SELECT count(*) AS count FROM conversation_keys WHERE key_id <> ?', vault.keyId);
  if (Number(old?.['count']) > 0)
    throw new MasterKeyError(
      'MASTER_KEY is the next key, but the change to it is not done. Set the old one and run: npm run rotate-keys',
    );
}
