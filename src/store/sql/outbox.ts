import type { ConversationId } from '../../domain/ids.ts';
import { id } from '../../domain/ids.ts';
import type { Sealer } from '../../vault/sealer.ts';
import { sealedPlace } from '../sealed-fields.ts';
import type { Alert, AlertState, AlertStep, OutboxDraft } from '../store.ts';
import type { Database, Query, SqlRow } from './query.ts';
import type { Room } from './room.ts';

/**
 * Puts what must leave in line, inside the caller's transaction. Alerts hold no words and are sealed by the
 * vault's own key, so that they outlive a delete (S40); they are due at once. `made` is the key of a
 * conversation that this transaction makes.
 */
export function* writeOutbox(
  room: Room,
  conversation: ConversationId,
  atMs: number,
  drafts: readonly OutboxDraft[],
  made?: Sealer,
): Query<void> {
  if (drafts.length === 0) return;
  const last = yield* room.db.get(
    'SELECT max(number) AS number FROM outbox WHERE conversation = ?',
    conversation,
  );
  let number = Number(last?.['number'] ?? 0);
  for (const draft of drafts) {
    number += 1;
    yield* writeRow(room, { conversation, atMs, number }, draft, made);
  }
}

function* writeRow(
  { db, vault, keys }: Room,
  { conversation, atMs, number }: Pick<Alert, 'atMs' | 'conversation' | 'number'>,
  { kind, crisis = false, payload }: OutboxDraft,
  made: Sealer | undefined,
): Query<void> {
  const sealer = kind === 'alert' ? vault.ownSealer : (made ?? (yield* keys.find(conversation)));
  yield* db.run(
    `INSERT INTO outbox (conversation, number, kind, at_ms, payload, crisis, due_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    conversation,
    number,
    kind,
    atMs,
    sealer.seal(sealedPlace('payload', number, conversation), JSON.stringify(payload)),
    crisis ? 1 : 0,
    kind === 'alert' ? atMs : null,
  );
}

/** Taken until then, so that of several processes one sends it. */
export function* takeAlerts(
  room: Room,
  nowMs: number,
  untilMs: number,
  limit: number,
): Query<readonly Alert[]> {
  const rows = yield* room.db.all(
    'SELECT * FROM outbox WHERE due_at_ms <= ? ORDER BY due_at_ms LIMIT ? /* FOR UPDATE SKIP LOCKED */',
    nowMs,
    limit,
  );
  const taken = rows.map((row) => alertOf(room, row));
  for (const { conversation, number } of taken)
    yield* room.db.run(
      'UPDATE outbox SET due_at_ms = ? WHERE conversation = ? AND number = ?',
      untilMs,
      conversation,
      number,
    );
  return taken;
}

export function* listDeadAlerts(room: Room, limit: number): Query<readonly Alert[]> {
  return (yield* room.db.all(
    `SELECT * FROM outbox WHERE state = 'dead' AND at_ms > 0 ORDER BY at_ms DESC LIMIT ?`,
    limit,
  )).map((row) => alertOf(room, row));
}

export function* replayDeadAlerts(db: Database, sinceMs: number, nowMs: number): Query<number> {
  return yield* db.run(
    `UPDATE outbox SET state = 'waiting', destination = 0, attempts = 0, due_at_ms = ?
     WHERE state = 'dead' AND at_ms >= ?`,
    nowMs,
    sinceMs,
  );
}

function alertOf({ vault }: Room, row: SqlRow): Alert {
  const conversation = id.conversation(String(row['conversation']));
  const number = Number(row['number']);
  const payload = vault.ownSealer.open(
    sealedPlace('payload', number, conversation),
    row['payload'] as Uint8Array,
  );
  return {
    conversation,
    number,
    atMs: Number(row['at_ms']),
    payload: JSON.parse(payload) as Alert['payload'],
    destination: Number(row['destination']),
    attempts: Number(row['attempts']),
    state: row['state'] as AlertState,
  };
}

export function* settleAlert(
  { db }: Room,
  { conversation, number }: Pick<Alert, 'conversation' | 'number'>,
  { state, destination, attempts, dueAtMs }: AlertStep,
): Query<void> {
  yield* db.run(
    `UPDATE outbox SET state = ?, destination = ?, attempts = ?, due_at_ms = ?
     WHERE conversation = ? AND number = ? AND kind = 'alert'`,
    state,
    destination,
    attempts,
    dueAtMs ?? null,
    conversation,
    number,
  );
}
