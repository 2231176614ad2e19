import { CARES, type Care } from '../../domain/care.ts';
import type { Outcome } from '../../domain/case-work.ts';
import type { ChannelName } from '../../domain/channel-name.ts';
import { id, type CaseId, type ConversationId, type ModeratorId } from '../../domain/ids.ts';
import type { Session } from '../../domain/session.ts';
import type { AgeBand, Topic } from '../../domain/topic.ts';
import { sealedPlace } from '../sealed-fields.ts';
import type { CaseReason, CaseRecord, CaseState, TurnRecord } from '../store.ts';
import { appendAudit } from './audit.ts';
import { readSession } from './conversations.ts';
import type { Database, Query, SqlRow, SqlValue } from './query.ts';
import type { Room } from './room.ts';

/**
 * Makes the case of a turn's conversation, or brings the one there is up to date. Its care is the
 * conversation's. A message on a closed case opens it again, above new ones of equal care (S12). The reason
 * `care` replaces no other: care is seen beside it, that a person was wanted is not. A muted one wakes nobody.
 * `state` is that of the case there is, none where there is none.
 */
export function* writeCase(
  db: Database,
  turn: TurnRecord,
  care: number,
  state: SqlValue | undefined,
): Query<void> {
  if (turn.wakesNobody === true) return;
  if (typeof state === 'string') yield* updateCase(db, turn, care, state === 'closed');
  else if (turn.case !== undefined) yield* insertCase(db, turn, turn.case.id, turn.case.reason, care);
}

function* insertCase(
  db: Database,
  turn: TurnRecord,
  caseId: CaseId,
  reason: CaseReason,
  care: number,
): Query<void> {
  const { session, atMs, conversation } = turn;
  yield* db.write(
    `INSERT INTO cases (conversation, id, reason, state, care, rank, topics, channel, locale, place, age_band,
       opened_at_ms, last_message_at_ms, unanswered_since_ms, opening)
     SELECT id, ?, ?, 'open', ?, ?, topics, channel, ?, ?, ?, ?, last_message_at_ms, unanswered_since_ms, opening
     FROM conversations WHERE id = ?`,
    caseId,
    reason,
    care,
    care,
    session.locale,
    session.place,
    session.ageBand ?? null,
    atMs,
    conversation,
  );
  yield* db.write('UPDATE conversations SET case_id = ? WHERE id = ?', caseId, conversation);
}

function* updateCase(db: Database, turn: TurnRecord, care: number, closed: boolean): Query<void> {
  const { session, atMs, conversation } = turn;
  const reason = turn.case?.reason;
  const reopens = closed && (turn.inbound !== undefined || (reason ?? 'care') !== 'care') ? 1 : 0;
  if (reopens === 1) yield* reopen(db, turn);
  if (turn.case?.anotherPerson === true) yield* takeFromHolder(db, turn);
  yield* db.write(
    `UPDATE cases SET care = max(care, ?), rank = max(rank, ?), reason = coalesce(nullif(?, 'care'), reason), topics = ?, locale = ?, place = ?,
       age_band = ?, last_message_at_ms = max(last_message_at_ms, ?),
       unanswered_since_ms = coalesce(unanswered_since_ms, ?),
       reopened = max(reopened, ?),
       opening = (SELECT opening FROM conversations WHERE id = cases.conversation)
     WHERE conversation = ?`,
    care,
    care,
    reason ?? null,
    JSON.stringify(session.topics),
    session.locale,
    session.place,
    session.ageBand ?? null,
    atMs,
    turn.inbound === undefined ? null : atMs,
    reopens,
    conversation,
  );
}

function* reopen(db: Database, { conversation }: TurnRecord): Query<void> {
  yield* db.write(
    `UPDATE cases SET state = 'open', claimed_by = NULL, claimed_at_ms = NULL, outcome = NULL, closed_at_ms = NULL,
       acknowledged_at_ms = NULL, waiting_alerted_at_ms = NULL WHERE conversation = ?`,
    conversation,
  );
}

/** "Another person, please": back into the queue, and not to the same one by mistake (S35). */
function* takeFromHolder(db: Database, { conversation, atMs }: TurnRecord): Query<void> {
  const held = yield* db.get(
    `SELECT id, claimed_by FROM cases WHERE conversation = ? AND state = 'claimed'`,
    conversation,
  );
  if (held === undefined) return;
  const detail = String(held['claimed_by']);
  yield* appendAudit(db, [
    {
      atMs,
      actor: 'reporter',
      act: 'another-person-asked',
      case: id.case(String(held['id'])),
      conversation,
      detail,
    },
  ]);
  yield* db.run(
    `UPDATE cases SET state = 'open', avoid = claimed_by, claimed_by = NULL, claimed_at_ms = NULL
     WHERE conversation = ? AND state = 'claimed'`,
    conversation,
  );
}

/** In any state, deleted by its reporter or not. */
export function* findCase(db: Database, caseId: CaseId): Query<CaseRecord | undefined> {
  const row = yield* db.get('SELECT * FROM cases WHERE id = ?', caseId);
  return row === undefined ? undefined : recordOf(row);
}

/** A row as the contract tells it; what is not set is absent. */
export function recordOf(row: SqlRow): CaseRecord {
  const { claimed_by, age_band, unanswered_since_ms, deleted_at_ms, opening } = row;
  return {
    id: id.case(String(row['id'])),
    conversation: id.conversation(String(row['conversation'])),
    reason: row['reason'] as CaseReason,
    state: row['state'] as CaseState,
    ...(isNull(claimed_by) ? {} : { claimedBy: id.moderator(String(claimed_by)) }),
    care: careOf(row['care']),
    topics: JSON.parse(String(row['topics'])) as Topic[],
    channel: row['channel'] as ChannelName,
    locale: id.locale(String(row['locale'])),
    place: id.place(String(row['place'])),
    ...(isNull(age_band) ? {} : { ageBand: age_band as AgeBand }),
    openedAtMs: Number(row['opened_at_ms']),
    lastMessageAtMs: Number(row['last_message_at_ms']),
    ...(isNull(unanswered_since_ms) ? {} : { oldestUnansweredAtMs: Number(unanswered_since_ms) }),
    ...(isNull(deleted_at_ms) ? {} : { deletedAtMs: Number(deleted_at_ms) }),
    ...(isNull(opening) ? {} : { opening: String(opening) }),
    ...workOf(row),
  };
}

function workOf(row: SqlRow): Partial<CaseRecord> {
  const { outcome, avoid } = row;
  const times = {
    claimedAtMs: row['claimed_at_ms'],
    lastModeratorMessageAtMs: row['last_moderator_message_at_ms'],
    acknowledgedAtMs: row['acknowledged_at_ms'],
    waitingAlertedAtMs: row['waiting_alerted_at_ms'],
    followUpAtMs: row['follow_up_at_ms'],
    closedAtMs: row['closed_at_ms'],
  };
  const known = Object.entries(times).filter(([, value]) => !isNull(value));
  return {
    ...Object.fromEntries(known.map(([name, value]) => [name, Number(value)])),
    ...(isNull(outcome) ? {} : { outcome: outcome as Outcome }),
    ...(isNull(avoid) ? {} : { avoid: id.moderator(String(avoid)) }),
  };
}

function isNull(value: unknown): boolean {
  return value === null || value === undefined;
}

/** A rank that is none of ours is read as the highest: too much help, never too little. */
export function careOf(rank: unknown): Care {
  return CARES[Number(rank)] ?? 'emergency';
}

/** A case that can still be worked with: not closed, not deleted by its reporter. */
function* findLiving(db: Database, caseId: CaseId): Query<CaseRecord | undefined> {
  const found = yield* findCase(db, caseId);
  return found === undefined || found.state === 'closed' || found.deletedAtMs !== undefined
    ? undefined
    : found;
}

/** One holder at a time; asking again while holding it changes nothing. */
export function* claimCase(
  db: Database,
  caseId: CaseId,
  moderator: ModeratorId,
  atMs: number,
): Query<'claimed' | 'gone' | 'taken'> {
  const found = yield* findLiving(db, caseId);
  if (found === undefined) return 'gone';
  if (found.claimedBy !== undefined) return found.claimedBy === moderator ? 'claimed' : 'taken';
  yield* db.run(
    `UPDATE cases SET state = 'claimed', claimed_by = ?, claimed_at_ms = ?, reopened = 0 WHERE id = ?`,
    moderator,
    atMs,
    caseId,
  );
  yield* raiseVersion(db, found.conversation);
  yield* appendAudit(db, [{ atMs, actor: moderator, act: 'case-claimed', ...whereOf(found) }]);
  return 'claimed';
}

/** Only by its holder; from then on the bot answers again. */
export function* handBackCase(
  db: Database,
  caseId: CaseId,
  moderator: ModeratorId,
  atMs: number,
): Query<'gone' | 'handed-back' | 'not-yours'> {
  const found = yield* findLiving(db, caseId);
  if (found === undefined) return 'gone';
  if (found.claimedBy !== moderator) return 'not-yours';
  yield* db.run(
    `UPDATE cases SET state = 'open', claimed_by = NULL, claimed_at_ms = NULL WHERE id = ?`,
    caseId,
  );
  yield* raiseVersion(db, found.conversation);
  yield* appendAudit(db, [{ atMs, actor: moderator, act: 'case-handed-back', ...whereOf(found) }]);
  return 'handed-back';
}

/** Lowers the flag, and the session's with it: the next turn must not raise it again by itself. */
export function* lowerCare(
  room: Room,
  caseId: CaseId,
  to: Care,
  moderator: ModeratorId,
  atMs: number,
): Query<'gone' | 'lowered' | 'not-lower'> {
  const { db } = room;
  const found = yield* findLiving(db, caseId);
  if (found === undefined) return 'gone';
  if (CARES.indexOf(to) >= CARES.indexOf(found.care)) return 'not-lower';
  yield* lowerFlag(room, found, to);
  yield* raiseVersion(db, found.conversation);
  const detail = `${found.care}>${to}`;
  yield* appendAudit(db, [{ atMs, actor: moderator, act: 'care-lowered', ...whereOf(found), detail }]);
  return 'lowered';
}

/** The case's flag, the conversation's, and the session's. */
export function* lowerFlag(room: Room, { conversation, deletedAtMs }: CaseRecord, to: Care): Query<void> {
  const rank = CARES.indexOf(to);
  yield* room.db.run('UPDATE cases SET care = ?, rank = ? WHERE conversation = ?', rank, rank, conversation);
  yield* room.db.run('UPDATE conversations SET care = ? WHERE id = ?', rank, conversation);
  if (deletedAtMs === undefined) yield* lowerSession(room, conversation, to);
}

function* lowerSession(room: Room, conversation: ConversationId, to: Care): Query<void> {
  const row = yield* room.db.get('SELECT session FROM conversations WHERE id = ?', conversation);
  const session = (yield* readSession(room, conversation, row?.['session'] as Uint8Array)) as Session;
  const sealed = (yield* room.keys.find(conversation)).seal(
    sealedPlace('session', conversation, conversation),
    JSON.stringify({ ...session, care: to }),
  );
  yield* room.db.run('UPDATE conversations SET session = ? WHERE id = ?', sealed, conversation);
}

function* raiseVersion(db: Database, conversation: ConversationId): Query<void> {
  yield* db.run('UPDATE conversations SET version = version + 1 WHERE id = ?', conversation);
}

function whereOf(found: CaseRecord): { readonly case: CaseId; readonly conversation: ConversationId } {
  return { case: found.id, conversation: found.conversation };
}
