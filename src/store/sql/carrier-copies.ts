import type { Query } from './query.ts';
import { id, type ConversationId } from '../../domain/ids.ts';
import { sealedPlace } from '../sealed-fields.ts';
import type { CarrierCopy } from '../store.ts';
import type { Room } from './room.ts';

/** Remembers that a carrier keeps a copy that must go. Sealed by the vault's own key: it outlives a delete (S40). */
export function* addCarrierCopy(
  { db, vault }: Room,
  conversation: ConversationId,
  name: string,
  atMs: number,
): Query<void> {
  const last = yield* db.get(
    'SELECT max(number) AS number FROM carrier_copies WHERE conversation = ?',
    conversation,
  );
  const number = Number(last?.['number'] ?? 0) + 1;
  yield* db.run(
    'INSERT INTO carrier_copies (conversation, number, copy, due_at_ms) VALUES (?, ?, ?, ?)',
    conversation,
    number,
    vault.ownSealer.seal(sealedPlace('copy', number, conversation), name),
    atMs,
  );
}

export function* listCarrierCopies(
  { db, vault }: Room,
  nowMs: number,
  limit: number,
): Query<readonly CarrierCopy[]> {
  return (yield* db.all(
    'SELECT * FROM carrier_copies WHERE due_at_ms <= ? ORDER BY due_at_ms, conversation, number LIMIT ?',
    nowMs,
    limit,
  )).map((row) => {
    const conversation = id.conversation(String(row['conversation']));
    const number = Number(row['number']);
    const place = sealedPlace('copy', number, conversation);
    const name = vault.ownSealer.open(place, row['copy'] as Uint8Array);
    return { conversation, number, name, attempts: Number(row['attempts']) };
  });
}

/** Without `dueAtMs` it is done with. */
export function* settleCarrierCopy(
  { db }: Room,
  { conversation, number, attempts }: CarrierCopy,
  dueAtMs?: number,
): Query<void> {
  if (dueAtMs === undefined)
    yield* db.run('DELETE FROM carrier_copies WHERE conversation = ? AND number = ?', conversation, number);
  else
    yield* db.run(
      'UPDATE carrier_copies SET attempts = ?, due_at_ms = ? WHERE conversation = ? AND number = ?',
      attempts + 1,
      dueAtMs,
      conversation,
      number,
    );
}
