import { CARES } from '../../domain/care.ts';
import { isPushed, type ChannelName } from '../../domain/channel-name.ts';
import { CuanError } from '../../domain/errors.ts';
import type { StoredMessage } from '../../domain/message.ts';
import { openingOf } from '../../domain/opening.ts';
import type { Sealer } from '../../vault/sealer.ts';
import { encodeBody, messagesOf } from '../message-body.ts';
import { sealedPlace } from '../sealed-fields.ts';
import type { AuditDraft, CommitResult, OutboxDraft, TurnRecord } from '../store.ts';
import { writeAdultLinks } from './adult-links.ts';
import { appendAudit } from './audit.ts';
import { writeCase } from './cases.ts';
import { readRange } from './conversations.ts';
import { updateRoute, writeDeliveries } from './deliveries.ts';
import type { Database, Query, SqlRow, SqlValue } from './query.ts';
import { eraseConversation, markCaseDeleted } from './forget.ts';
import { writeOutbox } from './outbox.ts';
import { writeReturnCode } from './return-codes.ts';
import type { Room } from './room.ts';
import { countAnswers } from './survey.ts';

/** One turn's result, and what to do with keys once the whole transaction stands. */
export interface Applied {
  readonly result: CommitResult;
  readonly made?: Sealer;
}

/** Writes one turn inside the caller's transaction, or says why not. Throws when the data is wrong. */
export function* applyTurn(room: Room, turn: TurnRecord): Query<Applied> {
  const inboundHash = room.vault.inboundHash(turn.conversation, turn.inboundId);
  const standing = yield* room.db.get(
    `SELECT c.state, c.version, c.channel, c.care, c.last_seq AS standing_seq, c.opening,
       k.state AS case_state, t.first_seq, t.last_seq
     FROM conversations c LEFT JOIN turns t ON t.conversation = c.id AND t.inbound_hash = ?
       LEFT JOIN cases k ON k.conversation = c.id
     WHERE c.id = ? /* FOR UPDATE OF c */`,
    inboundHash,
    turn.conversation,
  );
  const refusal = yield* refuse(room, turn, standing);
  if (refusal !== undefined) return { result: refusal };
  const made = turn.expectedVersion === 0 ? yield* create(room, turn) : undefined;
  const sealer = made ?? (yield* room.keys.find(turn.conversation));
  // Nobody else writes to the conversation until the transaction ends, so what stands after it is known before.
  const care = Math.max(Number(standing?.['care'] ?? 0), careOf(turn));
  const lastSeq = Number(standing?.['standing_seq'] ?? 0);
  const messages = messagesOf(turn, lastSeq);
  const opening = typeof standing?.['opening'] === 'string' ? null : openingHash(room.vault, turn);
  yield* update(room, sealer, turn, { care, added: messages.length, opening });
  yield* writeCase(room.db, turn, care, standing?.['case_state']);
  yield* writeOutbox(room, turn.conversation, turn.atMs, outboxOf(turn), sealer);
  yield* writeAdultLinks(room.db, sealer, turn);
  yield* writeReturnCode(room.db, turn);
  yield* countAnswers(room.db, turn);
  if (turn.forget === true) yield* forget(room, turn);
  else {
    yield* writeTurn(room.db, turn, inboundHash, messages, lastSeq);
    yield* writeMessages(room.db, sealer, messages);
    if (isPushed(channelOf(turn, standing))) {
      yield* updateRoute(room, sealer, turn);
      yield* writeDeliveries(room, messages);
    }
  }
  yield* appendAudit(room.db, [...turn.audit, ...forgottenEntry(turn)]);
  const version = turn.expectedVersion + 1;
  return { result: { outcome: 'committed', version, messages }, ...(made === undefined ? {} : { made }) };
}

/** A conversation's own row knows its channel; the first turn brings it. */
function channelOf({ address }: TurnRecord, standing: SqlRow | undefined): ChannelName {
  return address?.address.channel ?? (standing?.['channel'] as ChannelName);
}

/**
 * Deleted before repeated before conflict: a repeat is answered even when the version has moved on. `row` is the
 * conversation's, with the messages of this very turn where it was written before.
 */
function* refuse(room: Room, turn: TurnRecord, row: SqlRow | undefined): Query<CommitResult | undefined> {
  if (row === undefined)
    return turn.expectedVersion === 0 ? yield* refuseAddress(room.db, turn) : { outcome: 'conflict' };
  if (row['state'] === 'deleted') return { outcome: 'deleted' };
  if (row['first_seq'] !== null)
    return { outcome: 'repeated', messages: yield* readRange(room, turn.conversation, row) };
  return row['version'] === turn.expectedVersion ? undefined : { outcome: 'conflict' };
}

/** Two first messages from one address at once: the second reads again and joins the first. */
function* refuseAddress(db: Database, turn: TurnRecord): Query<CommitResult | undefined> {
  if (turn.address === undefined) throw new CuanError('internal', 'A new conversation needs its address.');
  const holder = yield* db.get(
    'SELECT c.state FROM addresses a JOIN conversations c ON c.id = a.conversation WHERE a.hash = ?',
    turn.address.hash,
  );
  if (holder === undefined) return undefined;
  return { outcome: holder['state'] === 'deleted' ? 'deleted' : 'conflict' };
}

function* create({ db, keys }: Room, turn: TurnRecord): Query<Sealer> {
  const { conversation, address, atMs } = turn;
  if (address === undefined) throw new CuanError('internal', 'A new conversation needs its address.');
  const sealer = yield* keys.make(conversation);
  yield* db.write(
    `INSERT INTO conversations (id, channel, version, state, last_seq, created_at_ms, last_message_at_ms, care, topics, address)
     VALUES (?, ?, 0, 'open', 0, ?, ?, 0, '[]', ?)`,
    conversation,
    address.address.channel,
    atMs,
    atMs,
    sealer.seal(sealedPlace('address', conversation, conversation), JSON.stringify(address.address)),
  );
  yield* db.write('INSERT INTO addresses (hash, conversation) VALUES (?, ?)', address.hash, conversation);
  return sealer;
}

interface Update {
  readonly care: number;
  /** So many messages. */
  readonly added: number;
  /** How the conversation begins, where that is not known yet. */
  readonly opening: string | null;
}

/** Care is the highest of what stood and what came, whatever the session says (law 2). */
function* update(
  { db }: Room,
  sealer: Sealer,
  turn: TurnRecord,
  { care, added, opening }: Update,
): Query<void> {
  const { conversation, session, inbound } = turn;
  yield* db.write(
    `UPDATE conversations SET version = version + 1, last_seq = last_seq + ?, care = max(care, ?), topics = ?,
       session = ?, last_message_at_ms = max(last_message_at_ms, ?), resume_hash = coalesce(?, resume_hash),
       unanswered_since_ms = coalesce(unanswered_since_ms, ?), opening = coalesce(opening, ?)
     WHERE id = ?`,
    added,
    care,
    JSON.stringify(session.topics),
    sealer.seal(sealedPlace('session', conversation, conversation), JSON.stringify(session)),
    turn.atMs,
    turn.resumeHash ?? null,
    inbound === undefined ? null : turn.atMs,
    opening,
    conversation,
  );
}

/** Of words only: whoever presses buttons begins as everybody does. */
function openingHash(vault: Room['vault'], { inbound }: TurnRecord): string | null {
  if (inbound === undefined || inbound.choice !== undefined) return null;
  const opening = openingOf(inbound.words.reveal());
  return opening === undefined ? null : vault.openingHash(opening);
}

function careOf(turn: TurnRecord): number {
  const cares = [turn.session.care, turn.inbound?.care ?? 'none', turn.case?.care ?? 'none'] as const;
  return Math.max(...cares.map((care) => CARES.indexOf(care)));
}

function* writeTurn(
  db: Database,
  { conversation, atMs }: TurnRecord,
  inboundHash: string,
  messages: readonly StoredMessage[],
  lastSeq: number,
): Query<void> {
  yield* db.write(
    'INSERT INTO turns (conversation, inbound_hash, first_seq, last_seq, at_ms) VALUES (?, ?, ?, ?, ?)',
    conversation,
    inboundHash,
    lastSeq + 1,
    lastSeq + messages.length,
    atMs,
  );
}

function* writeMessages(db: Database, sealer: Sealer, messages: readonly StoredMessage[]): Query<void> {
  const rows = messages.map((message) => rowOf(sealer, message));
  if (rows.length === 2)
    // What was said and the reply: nearly every turn.
    yield* db.write(
      'INSERT INTO messages (conversation, seq, sender, at_ms, body) VALUES (?, ?, ?, ?, ?), (?, ?, ?, ?, ?)',
      ...rows.flat(),
    );
  else
    for (const row of rows)
      yield* db.write(
        'INSERT INTO messages (conversation, seq, sender, at_ms, body) VALUES (?, ?, ?, ?, ?)',
        ...row,
      );
}

function rowOf(sealer: Sealer, message: StoredMessage): readonly SqlValue[] {
  const { conversation, seq, sender, atMs } = message;
  return [
    conversation,
    seq,
    sender,
    atMs,
    sealer.seal(sealedPlace('body', seq, conversation), encodeBody(message)),
  ];
}

/** A forgetting turn leaves no replies to send, but its alerts go out (S40). */
function outboxOf(turn: TurnRecord): readonly OutboxDraft[] {
  return turn.outbox.filter((draft) => turn.forget !== true || draft.kind === 'alert');
}

function* forget(room: Room, turn: TurnRecord): Query<void> {
  yield* eraseConversation(room.db, room.keys, turn.conversation, turn.atMs);
  yield* markCaseDeleted(room.db, turn.conversation, turn.atMs);
}

/** Forgetting is always in the audit, whether or not the caller thought of it. */
function forgottenEntry({ forget, audit, atMs, conversation }: TurnRecord): readonly AuditDraft[] {
  if (forget !== true || audit.some((entry) => entry.act === 'conversation-forgotten')) return [];
  return [{ atMs, actor: 'reporter', act: 'conversation-forgotten', conversation, detail: 'asked' }];
}
