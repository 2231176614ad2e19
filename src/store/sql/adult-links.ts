import type { ConversationId } from '../../domain/ids.ts';
import type { Sealer } from '../../vault/sealer.ts';
import { sealedPlace } from '../sealed-fields.ts';
import type { TurnRecord } from '../store.ts';
import type { Database, Query } from './query.ts';
import type { Room } from './room.ts';

/** Writes and takes back a turn's links, inside the caller's transaction. */
export function* writeAdultLinks(db: Database, sealer: Sealer, turn: TurnRecord): Query<void> {
  const { conversation, adultLink } = turn;
  if (turn.revokeAdultLinks === true) yield* eraseAdultLinks(db, conversation);
  if (adultLink === undefined) return;
  const place = sealedPlace('shared', adultLink.codeHash, conversation);
  yield* db.run(
    'INSERT INTO adult_links (conversation, code_hash, expires_at_ms, shared) VALUES (?, ?, ?, ?)',
    conversation,
    adultLink.codeHash,
    adultLink.expiresAtMs,
    sealer.seal(place, JSON.stringify(adultLink.lines)),
  );
}

/** What the link shows, once: the row goes in the same transaction. */
export function* useAdultLink(
  room: Room,
  codeHash: string,
  nowMs: number,
): Query<readonly string[] | undefined> {
  const row = yield* room.db.get(
    'SELECT conversation, shared FROM adult_links WHERE code_hash = ? AND expires_at_ms > ?',
    codeHash,
    nowMs,
  );
  if (row === undefined) return undefined;
  const conversation = row['conversation'] as ConversationId;
  const sealer = yield* room.keys.find(conversation);
  const text = sealer.open(sealedPlace('shared', codeHash, conversation), row['shared'] as Uint8Array);
  yield* room.db.run(
    'DELETE FROM adult_links WHERE conversation = ? AND code_hash = ?',
    conversation,
    codeHash,
  );
  return JSON.parse(text) as readonly string[];
}

export function* eraseAdultLinks(db: Database, conversation: ConversationId): Query<void> {
  yield* db.run('DELETE FROM adult_links WHERE conversation = ?', conversation);
}

export function* dropExpiredAdultLinks(db: Database, nowMs: number): Query<void> {
  yield* db.run('DELETE FROM adult_links WHERE expires_at_ms <= ?', nowMs);
}
