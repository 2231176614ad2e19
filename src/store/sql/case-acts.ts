import { CARES, type Care } from '../../domain/care.ts';
import type { StoredMessage } from '../../domain/message.ts';
import { Words } from '../../domain/words.ts';
import { encodeBody } from '../message-body.ts';
import { sealedPlace } from '../sealed-fields.ts';
import type { CaseAct, CaseActResult, CaseChange, CaseRecord } from '../store.ts';
import { appendAudit } from './audit.ts';
import { findCase, lowerFlag } from './cases.ts';
import { readTurn } from './conversations.ts';
import type { Query, SqlValue } from './query.ts';
import { cancelDeliveries, writeDeliveries } from './deliveries.ts';
import { writeOutbox } from './outbox.ts';
import type { Room } from './room.ts';

/** Writes one act inside the caller's transaction, or says why not. */
export function* actOnCase(room: Room, act: CaseAct): Query<CaseActResult> {
  const found = yield* findCase(room.db, act.case);
  const row = yield* room.db.get(
    'SELECT state, version, last_seq FROM conversations WHERE id = ? /* FOR UPDATE */',
    act.conversation,
  );
  if (found === undefined || row === undefined) return { outcome: 'gone' };
  const deleted = row['state'] === 'deleted';
  if (deleted && (act.messages.length > 0 || act.note !== undefined)) return { outcome: 'gone' };
  const earlier = deleted ? undefined : yield* readTurn(room, act.conversation, act.id);
  if (earlier !== undefined) return { outcome: 'repeated', messages: earlier };
  if (row['version'] !== act.expectedVersion) return { outcome: 'conflict' };
  const messages = messagesOf(act, Number(row['last_seq']));
  yield* writeMessages(room, act, messages, deleted ? undefined : Number(row['last_seq']));
  yield* change(room, act, found);
  if (act.note !== undefined) yield* writeNote(room, act, act.note);
  yield* writeDeliveries(room, messages);
  yield* writeOutbox(room, act.conversation, act.atMs, act.outbox ?? []);
  yield* appendAudit(room.db, act.audit);
  return { outcome: 'done', messages };
}

function messagesOf(act: CaseAct, lastSeq: number): readonly StoredMessage[] {
  return act.messages.map(({ sender, reply: { text, ...reply }, workingName }, index) => ({
    conversation: act.conversation,
    seq: lastSeq + 1 + index,
    sender,
    atMs: act.atMs,
    inboundId: act.id,
    words: new Words(text),
    reply,
    ...(workingName === undefined ? {} : { workingName }),
  }));
}

/** Without `lastSeq` the conversation is deleted and only its version rises. */
function* writeMessages(
  { db, keys, vault }: Room,
  { conversation, id, atMs }: CaseAct,
  messages: readonly StoredMessage[],
  lastSeq: number | undefined,
): Query<void> {
  yield* db.run(
    `UPDATE conversations SET version = version + 1, last_seq = last_seq + ?,
       last_message_at_ms = max(last_message_at_ms, ?) WHERE id = ?`,
    messages.length,
    messages.length > 0 ? atMs : 0,
    conversation,
  );
  if (lastSeq === undefined) return;
  yield* db.run(
    'INSERT INTO turns (conversation, inbound_hash, first_seq, last_seq, at_ms) VALUES (?, ?, ?, ?, ?)',
    conversation,
    vault.inboundHash(conversation, id),
    lastSeq + 1,
    lastSeq + messages.length,
    atMs,
  );
  for (const message of messages)
    yield* db.run(
      'INSERT INTO messages (conversation, seq, sender, at_ms, body) VALUES (?, ?, ?, ?, ?)',
      conversation,
      message.seq,
      message.sender,
      message.atMs,
      (yield* keys.find(conversation)).seal(
        sealedPlace('body', message.seq, conversation),
        encodeBody(message),
      ),
    );
}

function* change(room: Room, act: CaseAct, found: CaseRecord): Query<void> {
  const { change: asked, atMs } = act;
  if (asked.lowerCareTo !== undefined && isLower(asked.lowerCareTo, found.care))
    yield* lowerFlag(room, found, asked.lowerCareTo);
  for (const [column, value] of yield* columnsOf(room, act, asked)) yield* set(room, act, column, value);
  if (act.messages.some(({ sender }) => sender === 'moderator'))
    yield* set(room, act, 'last_moderator_message_at_ms', atMs);
  if (asked.mute !== undefined)
    yield* room.db.run('UPDATE conversations SET muted = ? WHERE id = ?', asked.mute, act.conversation);
  if (asked.claimFor !== undefined || typeof asked.mute === 'string') yield* cancelReplies(room, act);
  if (asked.answered === true)
    yield* room.db.run('UPDATE conversations SET unanswered_since_ms = NULL WHERE id = ?', act.conversation);
}

/** Shown to nobody with whom the bot talks no more, but for crisis lines. */
function* cancelReplies({ db }: Room, { conversation }: CaseAct): Query<void> {
  yield* db.run(
    `DELETE FROM outbox WHERE conversation = ? AND kind = 'reply' AND state = 'waiting' AND crisis = 0`,
    conversation,
  );
  yield* cancelDeliveries(db, conversation);
}

type Column = readonly [keyof typeof SETTERS, SqlValue];

function* columnsOf(
  room: Room,
  { conversation, atMs }: CaseAct,
  asked: CaseChange,
): Query<readonly Column[]> {
  const { claimFor, release, close, answered, acknowledged, waitingAlerted, followUpAtMs, checklist } = asked;
  return [
    ...(release === true || close !== undefined
      ? ([['free', close === undefined ? 'open' : 'closed']] as const)
      : []),
    ...(close === undefined
      ? []
      : ([
          ['outcome', close],
          ['closed_at_ms', atMs],
        ] as const)),
    ...(claimFor === undefined
      ? []
      : ([
          ['claimed_by', claimFor],
          ['claimed_at_ms', atMs],
        ] as const)),
    ...(answered === true ? ([['answered', null]] as const) : []),
    ...(acknowledged === true ? ([['acknowledged_at_ms', atMs]] as const) : []),
    ...(waitingAlerted === true ? ([['waiting_alerted_at_ms', atMs]] as const) : []),
    ...(followUpAtMs === undefined ? [] : ([['follow_up_at_ms', followUpAtMs]] as const)),
    ...(checklist === undefined
      ? []
      : ([
          [
            'checklist',
            (yield* room.keys.find(conversation)).seal(
              sealedPlace('checklist', conversation, conversation),
              JSON.stringify(checklist),
            ),
          ],
        ] as const)),
  ];
}

const SETTERS = {
  acknowledged_at_ms: 'UPDATE cases SET acknowledged_at_ms = ? WHERE conversation = ?',
  answered:
    'UPDATE cases SET unanswered_since_ms = ?, waiting_alerted_at_ms = NULL, rank = care WHERE conversation = ?',
  checklist: 'UPDATE cases SET checklist = ? WHERE conversation = ?',
  claimed_at_ms: 'UPDATE cases SET claimed_at_ms = ? WHERE conversation = ?',
  claimed_by: `UPDATE cases SET claimed_by = ?, state = 'claimed', reopened = 0, avoid = NULL WHERE conversation = ?`,
  closed_at_ms: 'UPDATE cases SET closed_at_ms = ? WHERE conversation = ?',
  follow_up_at_ms: 'UPDATE cases SET follow_up_at_ms = ? WHERE conversation = ?',
  free: 'UPDATE cases SET state = ?, claimed_by = NULL, claimed_at_ms = NULL WHERE conversation = ?',
  last_moderator_message_at_ms: 'UPDATE cases SET last_moderator_message_at_ms = ? WHERE conversation = ?',
  outcome: 'UPDATE cases SET outcome = ? WHERE conversation = ?',
  waiting_alerted_at_ms: 'UPDATE cases SET waiting_alerted_at_ms = ? WHERE conversation = ?',
} as const;

function* set(
  { db }: Room,
  { conversation }: CaseAct,
  column: keyof typeof SETTERS,
  value: SqlValue,
): Query<void> {
  yield* db.run(SETTERS[column], value, conversation);
}

function isLower(to: Care, from: Care): boolean {
  return CARES.indexOf(to) < CARES.indexOf(from);
}

function* writeNote({ db, keys }: Room, act: CaseAct, note: NonNullable<CaseAct['note']>): Query<void> {
  const { conversation, atMs } = act;
  const last = yield* db.get(
    'SELECT max(number) AS number FROM case_notes WHERE conversation = ?',
    conversation,
  );
  const number = Number(last?.['number'] ?? 0) + 1;
  yield* db.run(
    'INSERT INTO case_notes (conversation, number, moderator, at_ms, note) VALUES (?, ?, ?, ?, ?)',
    conversation,
    number,
    note.by,
    atMs,
    (yield* keys.find(conversation)).seal(sealedPlace('note', number, conversation), note.words.reveal()),
  );
}
