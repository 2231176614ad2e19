import type { ConversationId } from '../../domain/ids.ts';
import { eraseAdultLinks } from './adult-links.ts';
import { DELETED_WEB_ADDRESS_MS, type Retention } from '../retention.ts';
import type { DueCount } from '../trust-store.ts';
import type { Database, Query, SqlRow } from './query.ts';
import { eraseDeliveries } from './deliveries.ts';
import type { KeyRing } from './key-ring.ts';
import { eraseSafeguards } from './safeguards.ts';

/**
 * Erases what was said and where it came from, inside the caller's transaction: key, messages, turns, address,
 * session, notes, checklist, marks and unsent replies. Alerts stay, they hold no words (S40). What remains of the conversation is a
 * tombstone: its id, dates, topics and case id.
 */
export function* eraseConversation(
  db: Database,
  keys: Pick<KeyRing, 'erase'>,
  conversation: ConversationId,
  atMs: number,
): Query<void> {
  yield* keys.erase(conversation);
  yield* db.run('DELETE FROM messages WHERE conversation = ?', conversation);
  yield* db.run('DELETE FROM turns WHERE conversation = ?', conversation);
  yield* db.run(`DELETE FROM outbox WHERE conversation = ? AND kind = 'reply'`, conversation);
  yield* db.run('DELETE FROM case_notes WHERE conversation = ?', conversation);
  yield* db.run('DELETE FROM marks WHERE conversation = ?', conversation);
  yield* eraseAdultLinks(db, conversation);
  yield* eraseDeliveries(db, conversation);
  yield* eraseSafeguards(db, conversation);
  yield* db.run('UPDATE cases SET checklist = NULL WHERE conversation = ?', conversation);
  yield* db.run('DELETE FROM return_codes WHERE conversation = ?', conversation);
  yield* db.run('DELETE FROM shown_codes WHERE conversation = ?', conversation);
  yield* db.run('DELETE FROM holds WHERE conversation = ?', conversation);
  yield* eraseAddress(db, conversation, atMs);
  yield* db.run(
    `UPDATE conversations SET state = 'deleted', deleted_at_ms = ?, session = NULL, address = NULL,
       resume_hash = NULL, opening = NULL, unanswered_since_ms = NULL WHERE id = ?`,
    atMs,
    conversation,
  );
}

/** A web address is a random key that its tokens still carry; all others are people's and go now. */
function* eraseAddress(db: Database, conversation: ConversationId, atMs: number): Query<void> {
  const row = yield* db.get('SELECT channel FROM conversations WHERE id = ?', conversation);
  if (row?.['channel'] === 'web')
    yield* db.run(
      'UPDATE addresses SET expires_at_ms = ? WHERE conversation = ?',
      atMs + DELETED_WEB_ADDRESS_MS,
      conversation,
    );
  else yield* db.run('DELETE FROM addresses WHERE conversation = ?', conversation);
}

/** Leaves the notice for moderators: that it was deleted and when; care and times stay as they were (S40). The age goes, and how it began. */
export function* markCaseDeleted(db: Database, conversation: ConversationId, atMs: number): Query<void> {
  yield* db.run(
    'UPDATE cases SET deleted_at_ms = ?, age_band = NULL, opening = NULL WHERE conversation = ?',
    atMs,
    conversation,
  );
}

/**
 * Conversations whose time has come and that nobody holds: no case and nothing said for long (longer where a
 * return code was asked for), or a case closed for long. Those with an open case never are.
 */
export function* dueConversations(
  db: Database,
  nowMs: number,
  retention: Retention,
  limit: number,
): Query<readonly ConversationId[]> {
  const rows = [
    ...(yield* db.all(
      `SELECT c.id AS id FROM conversations c WHERE c.state = 'open' AND c.case_id IS NULL
         AND c.last_message_at_ms <= ?
         AND (c.last_message_at_ms <= ? OR c.id NOT IN (SELECT conversation FROM return_codes))
         AND NOT EXISTS (SELECT 1 FROM holds h WHERE h.conversation = c.id AND h.until_ms > ?)
       ORDER BY c.last_message_at_ms LIMIT ?`,
      ...limitsOf(nowMs, retention, retention.withoutCaseMs),
      limit,
    )),
    ...(yield* db.all(
      `SELECT c.conversation AS id FROM cases c WHERE c.state = 'closed' AND c.last_message_at_ms <= ?
         AND (c.last_message_at_ms <= ? OR c.conversation NOT IN (SELECT conversation FROM return_codes))
         AND NOT EXISTS (SELECT 1 FROM holds h WHERE h.conversation = c.conversation AND h.until_ms > ?)
       ORDER BY c.last_message_at_ms LIMIT ?`,
      ...limitsOf(nowMs, retention, retention.closedCaseMs),
      limit,
    )),
  ];
  return rows.slice(0, limit).map((row) => row['id'] as ConversationId);
}

/** The same, counted, with those that only a hold keeps. */
export function* countDue(db: Database, nowMs: number, retention: Retention): Query<DueCount> {
  const withoutCase = yield* db.get(
    `SELECT count(*) AS count, count(h.conversation) AS held FROM conversations c
       LEFT JOIN holds h ON h.conversation = c.id AND h.until_ms > ?
     WHERE c.state = 'open' AND c.case_id IS NULL AND c.last_message_at_ms <= ?
       AND (c.last_message_at_ms <= ? OR c.id NOT IN (SELECT conversation FROM return_codes))`,
    nowMs,
    ...limitsOf(nowMs, retention, retention.withoutCaseMs).slice(0, 2),
  );
  const closedCases = yield* db.get(
    `SELECT count(*) AS count, count(h.conversation) AS held FROM cases c
       LEFT JOIN holds h ON h.conversation = c.conversation AND h.until_ms > ?
     WHERE c.state = 'closed' AND c.last_message_at_ms <= ?
       AND (c.last_message_at_ms <= ? OR c.conversation NOT IN (SELECT conversation FROM return_codes))`,
    nowMs,
    ...limitsOf(nowMs, retention, retention.closedCaseMs).slice(0, 2),
  );
  const [open, closed] = [countedOf(withoutCase), countedOf(closedCases)];
  return {
    withoutCase: open.count - open.held,
    closedCases: closed.count - closed.held,
    held: open.held + closed.held,
  };
}

function countedOf(row: SqlRow | undefined): { readonly count: number; readonly held: number } {
  return { count: Number(row?.['count'] ?? 0), held: Number(row?.['held'] ?? 0) };
}

/** Before when the last message must have come, without and with a return code, and what a hold must outlast. */
function limitsOf(nowMs: number, { returnCodeMs }: Retention, keptMs: number): readonly number[] {
  return [nowMs - keptMs, nowMs - Math.max(keptMs, returnCodeMs), nowMs];
}

/** Erases one that is due; its closed case goes too, its id stays in the tombstone. */
export function* eraseDue(
  db: Database,
  keys: Pick<KeyRing, 'erase'>,
  conversation: ConversationId,
  nowMs: number,
): Query<void> {
  yield* db.run('DELETE FROM cases WHERE conversation = ?', conversation);
  yield* db.run('DELETE FROM reporter_events WHERE conversation = ?', conversation);
  const open = yield* db.run(
    `UPDATE conversations SET version = version + 1 WHERE id = ? AND state = 'open'`,
    conversation,
  );
  if (open > 0) yield* eraseConversation(db, keys, conversation, nowMs);
}

/** Forgets the addresses of web conversations deleted long enough ago. */
export function* dropExpiredAddresses(db: Database, nowMs: number): Query<void> {
  yield* db.run('DELETE FROM addresses WHERE expires_at_ms IS NOT NULL AND expires_at_ms <= ?', nowMs);
}
