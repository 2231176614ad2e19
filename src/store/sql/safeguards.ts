import type { Address, ChannelName } from '../../domain/channel-name.ts';
import { id, type ConversationId } from '../../domain/ids.ts';
import { Words } from '../../domain/words.ts';
import type { AddressRequest, AuditQuery, SecondReading, Whereabouts } from '../people-store.ts';
import { sealedPlace } from '../sealed-fields.ts';
import type { AuditDraft, AuditEntry } from '../store.ts';
import { appendAudit, entryOf } from './audit.ts';
import type { Database, Query, SqlRow } from './query.ts';
import type { Room } from './room.ts';

/** One look at the index for each act. */
export function* listAudited(
  db: Database,
  { acts, sinceMs, limit }: AuditQuery,
): Query<readonly AuditEntry[]> {
  const rows: SqlRow[] = [];
  for (const act of acts)
    rows.push(
      ...(yield* db.all(
        'SELECT * FROM audit WHERE act = ? AND at_ms >= ? ORDER BY at_ms DESC, number DESC LIMIT ?',
        act,
        sinceMs,
        limit,
      )),
    );
  return rows
    .map(entryOf)
    .sort((one, other) => other.number - one.number)
    .slice(0, limit);
}

export function* askForAddress(
  db: Database,
  request: Omit<AddressRequest, 'number'>,
  audit: AuditDraft,
): Query<number> {
  const { conversation } = request;
  const last = yield* db.get(
    'SELECT max(number) AS number FROM address_requests WHERE conversation = ?',
    conversation,
  );
  const number = Number(last?.['number'] ?? 0) + 1;
  yield* db.run(
    `INSERT INTO address_requests (conversation, number, asked_by, asked_at_ms, reason, life_at_risk)
     VALUES (?, ?, ?, ?, ?, ?)`,
    conversation,
    number,
    request.askedBy,
    request.askedAtMs,
    request.reason,
    request.lifeAtRisk ? 1 : 0,
  );
  yield* appendAudit(db, [audit]);
  return number;
}

/** Never by who asked. */
export function* agreeToAddress(
  db: Database,
  conversation: ConversationId,
  number: number,
  { by, atMs, askedAfterMs }: { readonly by: string; readonly atMs: number; readonly askedAfterMs: number },
  audit: AuditDraft,
): Query<boolean> {
  const agreed = yield* db.run(
    `UPDATE address_requests SET agreed_by = ?, agreed_at_ms = ?
     WHERE conversation = ? AND number = ? AND agreed_by IS NULL AND asked_by <> ? AND asked_at_ms >= ?`,
    by,
    atMs,
    conversation,
    number,
    by,
    askedAfterMs,
  );
  if (agreed > 0) yield* appendAudit(db, [audit]);
  return agreed > 0;
}

export function* listAddressRequests(
  db: Database,
  conversation: ConversationId,
): Query<readonly AddressRequest[]> {
  return (yield* db.all(
    'SELECT * FROM address_requests WHERE conversation = ? ORDER BY number',
    conversation,
  )).map((row) => ({
    conversation,
    number: Number(row['number']),
    askedBy: id.moderator(String(row['asked_by'])),
    askedAtMs: Number(row['asked_at_ms']),
    reason: String(row['reason']),
    lifeAtRisk: row['life_at_risk'] === 1,
    ...(row['agreed_by'] === null ? {} : { agreedBy: id.moderator(String(row['agreed_by'])) }),
    ...(row['agreed_at_ms'] === null ? {} : { agreedAtMs: Number(row['agreed_at_ms']) }),
  }));
}

/** Only of the channel that is asked for: a web address is a random key and nobody's number. */
export function* readAddress(
  { db, keys }: Room,
  conversation: ConversationId,
  channel: ChannelName,
): Query<Words | undefined> {
  const row = yield* db.get('SELECT channel, address FROM conversations WHERE id = ?', conversation);
  if (row === undefined || row['channel'] !== channel || row['address'] === null) return undefined;
  const place = sealedPlace('address', conversation, conversation);
  const address = JSON.parse(
    (yield* keys.find(conversation)).open(place, row['address'] as Uint8Array),
  ) as Address;
  return new Words(address.key);
}

/** The last one written stands; nothing is written for a conversation that was deleted. */
export function* writeWhereabouts(
  { db, keys }: Room,
  whereabouts: Whereabouts,
  audit: AuditDraft,
): Query<void> {
  const { conversation, by, atMs, words } = whereabouts;
  yield* db.run(
    `INSERT INTO whereabouts (conversation, moderator, at_ms, place) VALUES (?, ?, ?, ?)
     ON CONFLICT (conversation) DO UPDATE SET moderator = excluded.moderator, at_ms = excluded.at_ms,
       place = excluded.place`,
    conversation,
    by,
    atMs,
    (yield* keys.find(conversation)).seal(
      sealedPlace('whereabouts', conversation, conversation),
      words.reveal(),
    ),
  );
  yield* appendAudit(db, [audit]);
}

export function* readWhereabouts(
  { db, keys }: Room,
  conversation: ConversationId,
): Query<Whereabouts | undefined> {
  const row = yield* db.get('SELECT * FROM whereabouts WHERE conversation = ?', conversation);
  if (row === undefined) return undefined;
  const place = sealedPlace('whereabouts', conversation, conversation);
  return {
    conversation,
    by: id.moderator(String(row['moderator'])),
    atMs: Number(row['at_ms']),
    words: new Words((yield* keys.find(conversation)).open(place, row['place'] as Uint8Array)),
  };
}

/** What the tables of this file hold of one conversation. */
export function* eraseSafeguards(db: Database, conversation: ConversationId): Query<void> {
  yield* db.run('DELETE FROM address_requests WHERE conversation = ?', conversation);
  yield* db.run('DELETE FROM whereabouts WHERE conversation = ?', conversation);
  yield* db.run('DELETE FROM second_readings WHERE conversation = ?', conversation);
}

export function* addSecondReading(db: Database, reading: SecondReading): Query<boolean> {
  const added = yield* db.run(
    `INSERT INTO second_readings (conversation, closing, closed_by, closed_at_ms, why) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO NOTHING`,
    reading.conversation,
    reading.closing,
    reading.closedBy,
    reading.closedAtMs,
    reading.why,
  );
  return added > 0;
}

export function* hasSecondReading(
  db: Database,
  conversation: ConversationId,
  closing: number,
): Query<boolean> {
  const found = yield* db.get(
    'SELECT closing FROM second_readings WHERE conversation = ? AND closing = ?',
    conversation,
    closing,
  );
  return found !== undefined;
}

export function* listSecondReadings(
  db: Database,
  sinceMs: number,
  limit: number,
): Query<readonly SecondReading[]> {
  return (yield* db.all(
    `SELECT * FROM second_readings WHERE why <> 'not-drawn' AND closed_at_ms >= ?
       ORDER BY closed_at_ms DESC LIMIT ?`,
    sinceMs,
    limit,
  )).map(readingOf);
}

function readingOf(row: SqlRow): SecondReading {
  return {
    conversation: id.conversation(String(row['conversation'])),
    closing: Number(row['closing']),
    closedBy: id.moderator(String(row['closed_by'])),
    closedAtMs: Number(row['closed_at_ms']),
    why: row['why'] as SecondReading['why'],
    ...(row['found'] === null ? {} : { verdict: verdictOf(row) }),
  };
}

function verdictOf(row: SqlRow): NonNullable<SecondReading['verdict']> {
  return {
    by: id.moderator(String(row['read_by'])),
    atMs: Number(row['read_at_ms']),
    found: row['found'] === 'fine' ? 'fine' : 'concern',
  };
}

/** Never by who closed it. */
export function* settleSecondReading(
  db: Database,
  conversation: ConversationId,
  closing: number,
  { by, atMs, found }: NonNullable<SecondReading['verdict']>,
  audit: AuditDraft,
): Query<boolean> {
  const settled = yield* db.run(
    `UPDATE second_readings SET read_by = ?, read_at_ms = ?, found = ?
     WHERE conversation = ? AND closing = ? AND found IS NULL AND closed_by <> ?`,
    by,
    atMs,
    found,
    conversation,
    closing,
    by,
  );
  if (settled > 0) yield* appendAudit(db, [audit]);
  return settled > 0;
}
