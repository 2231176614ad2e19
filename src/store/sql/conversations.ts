import { CARES } from '../../domain/care.ts';
import type { ChannelName } from '../../domain/channel-name.ts';
import type { OutOfReach } from '../../domain/delivery.ts';
import type { MuteReason } from '../../domain/mute.ts';
import { id, type AddressHash, type ConversationId, type InboundId } from '../../domain/ids.ts';
import type { Sender, StoredMessage } from '../../domain/message.ts';
import { decodeBody } from '../message-body.ts';
import { sealedPlace } from '../sealed-fields.ts';
import type { CaseState, ConversationRecord } from '../store.ts';
import type { Database, Query, SqlRow } from './query.ts';
import type { Room } from './room.ts';

/** By keyed hash only. The address of a deleted web conversation is still known until it expires. */
export function* findConversation(
  db: Database,
  hash: AddressHash,
  nowMs: number,
): Query<ConversationId | undefined> {
  const row = yield* db.get(
    'SELECT conversation FROM addresses WHERE hash = ? AND (expires_at_ms IS NULL OR expires_at_ms > ?)',
    hash,
    nowMs,
  );
  return row === undefined ? undefined : id.conversation(String(row['conversation']));
}

/** One row with its case; opens the session, so it throws CuanError `internal` when the key does not. */
export function* openConversation(
  room: Room,
  conversation: ConversationId,
): Query<ConversationRecord | undefined> {
  const row = yield* room.db.get(
    `SELECT c.id, c.channel, c.version, c.state, c.last_seq, c.created_at_ms, c.last_message_at_ms, c.care,
       c.session, c.reach, c.muted, c.resume_hash, k.id AS k_id, k.state AS k_state, k.claimed_by AS k_claimed_by
     FROM conversations c LEFT JOIN cases k ON k.conversation = c.id WHERE c.id = ?`,
    conversation,
  );
  return row === undefined ? undefined : yield* recordOf(room, row);
}

/** The conversation that `findConversation` names, opened in the same statement. */
export function* openAddress(
  room: Room,
  hash: AddressHash,
  nowMs: number,
): Query<ConversationRecord | undefined> {
  const row = yield* room.db.get(
    `SELECT c.id, c.channel, c.version, c.state, c.last_seq, c.created_at_ms, c.last_message_at_ms, c.care,
       c.session, c.reach, c.muted, c.resume_hash, k.id AS k_id, k.state AS k_state, k.claimed_by AS k_claimed_by
     FROM addresses a JOIN conversations c ON c.id = a.conversation LEFT JOIN cases k ON k.conversation = c.id
     WHERE a.hash = ? AND (a.expires_at_ms IS NULL OR a.expires_at_ms > ?)`,
    hash,
    nowMs,
  );
  return row === undefined ? undefined : yield* recordOf(room, row);
}

function* recordOf(room: Room, row: SqlRow): Query<ConversationRecord> {
  const conversation = id.conversation(String(row['id']));
  return {
    id: conversation,
    channel: row['channel'] as ChannelName,
    version: Number(row['version']),
    state: row['state'] as ConversationRecord['state'],
    lastSeq: Number(row['last_seq']),
    createdAtMs: Number(row['created_at_ms']),
    lastMessageAtMs: Number(row['last_message_at_ms']),
    care: CARES[Number(row['care'])] ?? 'emergency',
    session:
      row['session'] === null
        ? undefined
        : yield* readSession(room, conversation, row['session'] as Uint8Array),
    ...(typeof row['reach'] === 'string' ? { reach: row['reach'] as OutOfReach } : {}),
    ...(typeof row['muted'] === 'string' ? { muted: row['muted'] as MuteReason } : {}),
    ...(row['resume_hash'] === null ? {} : { resumeHash: String(row['resume_hash']) }),
    ...caseOf(row),
  };
}

/** The session as JSON was stored. */
export function* readSession(room: Room, conversation: ConversationId, sealed: Uint8Array): Query<unknown> {
  return JSON.parse(
    (yield* room.keys.find(conversation)).open(sealedPlace('session', conversation, conversation), sealed),
  );
}

function caseOf(row: SqlRow): Pick<ConversationRecord, 'case'> {
  if (row['k_id'] === null) return {};
  const claimedBy = row['k_claimed_by'];
  return {
    case: {
      id: id.case(String(row['k_id'])),
      state: row['k_state'] as CaseState,
      ...(claimedBy === null ? {} : { claimedBy: id.moderator(String(claimedBy)) }),
    },
  };
}

/** Every message of one earlier inbound; `undefined` when that id is new here. */
export function* readTurn(
  room: Room,
  conversation: ConversationId,
  inbound: InboundId,
): Query<readonly StoredMessage[] | undefined> {
  const turn = yield* room.db.get(
    'SELECT first_seq, last_seq FROM turns WHERE conversation = ? AND inbound_hash = ?',
    conversation,
    room.vault.inboundHash(conversation, inbound),
  );
  return turn === undefined ? undefined : yield* readRange(room, conversation, turn);
}

/** The messages from `first_seq` to `last_seq` of a row of `turns`. */
export function* readRange(
  room: Room,
  conversation: ConversationId,
  turn: SqlRow,
): Query<readonly StoredMessage[]> {
  const after = Number(turn['first_seq']) - 1;
  return yield* readMessages(room, conversation, after, Number(turn['last_seq']) - after);
}

/** Oldest first, from `after` on; `limit` -1 is all. Empty when deleted. */
export function* readMessages(
  room: Room,
  conversation: ConversationId,
  after: number,
  limit: number,
): Query<readonly StoredMessage[]> {
  const rows = yield* room.db.all(
    'SELECT seq, sender, at_ms, body FROM messages WHERE conversation = ? AND seq > ? ORDER BY seq LIMIT ?',
    conversation,
    after,
    limit,
  );
  if (rows.length === 0) return [];
  const sealer = yield* room.keys.find(conversation);
  return rows.map((row) => {
    const seq = Number(row['seq']);
    const place = sealedPlace('body', seq, conversation);
    return decodeBody(
      { conversation, seq, sender: row['sender'] as Sender, atMs: Number(row['at_ms']) },
      sealer.open(place, row['body'] as Uint8Array),
    );
  });
}
