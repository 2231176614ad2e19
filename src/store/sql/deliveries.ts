import { isPushed, type Address, type ChannelName } from '../../domain/channel-name.ts';
import type { OutOfReach } from '../../domain/delivery.ts';
import { id, type ConversationId } from '../../domain/ids.ts';
import type { StoredMessage } from '../../domain/message.ts';
import type { Session } from '../../domain/session.ts';
import type { Sealer } from '../../vault/sealer.ts';
import { sealedPlace } from '../sealed-fields.ts';
import type { Delivery, DeliveryContent, DeliveryStep, Reported, TurnRecord } from '../store.ts';
import { readMessages, readSession } from './conversations.ts';
import type { Database, Query, SqlRow } from './query.ts';
import type { Room } from './room.ts';

/** Puts each message that must be sent out in line, in the caller's transaction. Elsewhere there is nothing to do. */
export function* writeDeliveries(room: Room, messages: readonly StoredMessage[]): Query<void> {
  const [first] = messages;
  if (first === undefined || !isPushed(yield* channelOf(room.db, first.conversation))) return;
  for (const message of messages) if (message.sender !== 'reporter') yield* writeOne(room, message);
}

function* channelOf(db: Database, conversation: ConversationId): Query<ChannelName> {
  const row = yield* db.get('SELECT channel FROM conversations WHERE id = ?', conversation);
  return row?.['channel'] as ChannelName;
}

function* writeOne(
  { db, vault }: Room,
  { conversation, seq, sender, reply, atMs }: StoredMessage,
): Query<void> {
  const crisis = sender === 'bot' && (reply?.lines.length ?? 0) > 0;
  yield* db.run(
    `INSERT INTO deliveries (conversation, seq, ref, sender, crisis, at_ms, due_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    conversation,
    seq,
    vault.inboundHash(conversation, id.inbound(`delivery:${seq}`)),
    sender,
    crisis ? 1 : 0,
    atMs,
    atMs,
  );
}

/** What a turn tells of the way back to the reporter. Whoever writes can be reached, unless they opted out. */
export function* updateRoute({ db }: Room, sealer: Sealer, turn: TurnRecord): Query<void> {
  const { conversation, route, reach, inbound, atMs } = turn;
  if (route !== undefined)
    yield* db.run(
      'UPDATE conversations SET route = ? WHERE id = ?',
      sealer.seal(sealedPlace('route', conversation, conversation), route),
      conversation,
    );
  if (inbound !== undefined) yield* heard(db, conversation, atMs);
  if (reach !== undefined)
    yield* db.run(
      'UPDATE conversations SET reach = ? WHERE id = ?',
      reach === 'reachable' ? null : reach,
      conversation,
    );
}

/** What waited for the reporter to write goes out now. */
function* heard(db: Database, conversation: ConversationId, atMs: number): Query<void> {
  yield* db.run(
    `UPDATE conversations SET heard_at_ms = ?, reach = nullif(reach, 'not-reachable') WHERE id = ?`,
    atMs,
    conversation,
  );
  yield* db.run(
    `UPDATE deliveries SET state = 'waiting', due_at_ms = ? WHERE conversation = ? AND state = 'held'`,
    atMs,
    conversation,
  );
}

/** A person has taken over: of what the bot has not sent, only crisis lines still go out (law 7). */
export function* cancelDeliveries(db: Database, conversation: ConversationId): Query<void> {
  yield* db.run(
    `DELETE FROM deliveries
     WHERE conversation = ? AND sender = 'bot' AND crisis = 0 AND state IN ('waiting', 'held')`,
    conversation,
  );
  yield* db.run(
    `UPDATE deliveries SET lines_only = 1
     WHERE conversation = ? AND sender = 'bot' AND state IN ('waiting', 'held')`,
    conversation,
  );
}

/** The oldest unsent one of each conversation, if it is due; taken until `untilMs`, so that nobody sends it twice. */
export function* takeDeliveries(
  db: Database,
  nowMs: number,
  untilMs: number,
  limit: number,
): Query<readonly Delivery[]> {
  const rows = yield* db.all(
    `SELECT d.*, c.channel FROM deliveries d JOIN conversations c ON c.id = d.conversation
     WHERE d.due_at_ms <= ? AND d.state = 'waiting' AND NOT EXISTS (
       SELECT 1 FROM deliveries e
       WHERE e.conversation = d.conversation AND e.seq < d.seq AND e.state IN ('waiting', 'held'))
     ORDER BY d.due_at_ms LIMIT ? /* FOR UPDATE OF d SKIP LOCKED */`,
    nowMs,
    limit,
  );
  const taken = rows.map(deliveryOf);
  for (const { conversation, seq } of taken)
    yield* db.run(
      'UPDATE deliveries SET due_at_ms = ? WHERE conversation = ? AND seq = ?',
      untilMs,
      conversation,
      seq,
    );
  return taken;
}

function deliveryOf(row: SqlRow): Delivery {
  return {
    conversation: id.conversation(String(row['conversation'])),
    seq: Number(row['seq']),
    channel: row['channel'] as ChannelName,
    ref: String(row['ref']),
    part: Number(row['part']),
    attempts: Number(row['attempts']),
    crisis: row['crisis'] === 1,
    linesOnly: row['lines_only'] === 1,
  };
}

/** Address, words and language; `undefined` when it was forgotten or cancelled meanwhile. */
export function* openDelivery(
  room: Room,
  { conversation, seq }: Pick<Delivery, 'conversation' | 'seq'>,
): Query<DeliveryContent | undefined> {
  const row = yield* room.db.get(
    `SELECT c.address, c.route, c.session, c.reach, coalesce(c.heard_at_ms, c.created_at_ms) AS heard_at_ms
     FROM deliveries d JOIN conversations c ON c.id = d.conversation
     WHERE d.conversation = ? AND d.seq = ? AND d.state = 'waiting' AND c.state = 'open'`,
    conversation,
    seq,
  );
  const [message] = row === undefined ? [] : yield* readMessages(room, conversation, seq - 1, 1);
  if (row === undefined || message?.seq !== seq) return undefined;
  const { locale } = (yield* readSession(room, conversation, row['session'] as Uint8Array)) as Session;
  const reach = row['reach'];
  return {
    ...(yield* wayTo(room, conversation, row)),
    locale,
    message,
    heardAtMs: Number(row['heard_at_ms']),
    ...(typeof reach === 'string' ? { reach: reach as OutOfReach } : {}),
  };
}

function* wayTo(
  { keys }: Room,
  conversation: ConversationId,
  row: SqlRow,
): Query<Pick<DeliveryContent, 'address' | 'route'>> {
  const sealer = yield* keys.find(conversation);
  const open = (field: 'address' | 'route') =>
    sealer.open(sealedPlace(field, conversation, conversation), row[field] as Uint8Array);
  return {
    address: JSON.parse(open('address')) as Address,
    ...(row['route'] === null ? {} : { route: open('route') }),
  };
}

/** Changes nothing when it was cancelled, forgotten or reported as delivered meanwhile. */
export function* settleDelivery(
  db: Database,
  { conversation, seq }: Pick<Delivery, 'conversation' | 'seq'>,
  { state, part, attempts, dueAtMs, reach }: DeliveryStep,
): Query<void> {
  yield* db.run(
    `UPDATE deliveries SET state = ?, part = ?, attempts = ?, due_at_ms = ?
     WHERE conversation = ? AND seq = ? AND state = 'waiting'`,
    state,
    part,
    attempts,
    state === 'waiting' ? (dueAtMs ?? 0) : null,
    conversation,
    seq,
  );
  if (reach !== undefined) yield* noteReach(db, conversation, reach);
}

/** Who opted out stays so, whatever else fails. */
export function* noteReach(db: Database, conversation: ConversationId, reach: OutOfReach): Query<void> {
  yield* db.run(
    `UPDATE conversations SET reach = ? WHERE id = ? AND state = 'open' AND coalesce(reach, '') <> 'opted-out'`,
    reach,
    conversation,
  );
}

/** What the carrier says of a message it took; `undefined` when there is none of this name. */
export function* reportDelivery(
  db: Database,
  ref: string,
  news: OutOfReach | 'delivered',
): Query<Reported | undefined> {
  const row = yield* db.get('SELECT conversation, seq FROM deliveries WHERE ref = ?', ref);
  if (row === undefined) return undefined;
  const conversation = id.conversation(String(row['conversation']));
  const seq = Number(row['seq']);
  if (news === 'delivered') return { conversation, seq, arrived: yield* markArrived(db, conversation, seq) };
  yield* db.run(
    `UPDATE deliveries SET state = 'failed' WHERE conversation = ? AND seq = ? AND state = 'sent'`,
    conversation,
    seq,
  );
  yield* noteReach(db, conversation, news);
  return { conversation, seq, arrived: false };
}

/** False when a part of it failed, or it is known already. */
function* markArrived(db: Database, conversation: ConversationId, seq: number): Query<boolean> {
  const arrived = yield* db.run(
    `UPDATE deliveries SET state = 'delivered', due_at_ms = NULL
     WHERE conversation = ? AND seq = ? AND state IN ('waiting', 'sent')`,
    conversation,
    seq,
  );
  if (arrived === 0) return false;
  yield* db.run(`UPDATE conversations SET reach = nullif(reach, 'not-reachable') WHERE id = ?`, conversation);
  return true;
}

/** Whether something waits for the reporter to write. */
export function* hasHeld(db: Database, conversation: ConversationId): Query<boolean> {
  return (
    (yield* db.get(
      `SELECT seq FROM deliveries WHERE conversation = ? AND state = 'held' LIMIT 1`,
      conversation,
    )) !== undefined
  );
}

/** How many messages reached nobody. */
export function* countDeadDeliveries(db: Database): Query<number> {
  const row = yield* db.get(`SELECT count(*) AS count FROM deliveries WHERE state = 'dead' AND at_ms > 0`);
  return Number(row?.['count'] ?? 0);
}

/** Out of order they would confuse more than help: what a later message has overtaken stays dead. */
export function* replayDeadDeliveries(db: Database, sinceMs: number, nowMs: number): Query<number> {
  return yield* db.run(
    `UPDATE deliveries SET state = 'waiting', attempts = 0, due_at_ms = ?
     WHERE state = 'dead' AND at_ms >= ? AND NOT EXISTS (
       SELECT 1 FROM deliveries later
       WHERE later.conversation = deliveries.conversation AND later.seq > deliveries.seq
         AND later.state IN ('sent', 'delivered'))`,
    nowMs,
    sinceMs,
  );
}

/** The way back goes with the conversation. */
export function* eraseDeliveries(db: Database, conversation: ConversationId): Query<void> {
  yield* db.run('DELETE FROM deliveries WHERE conversation = ?', conversation);
  yield* db.run(
    'UPDATE conversations SET route = NULL, reach = NULL, heard_at_ms = NULL WHERE id = ?',
    conversation,
  );
}
