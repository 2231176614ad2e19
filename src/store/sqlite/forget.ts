import type { ConversationId } from '../../domain/ids.ts';
import { eraseAdultLinks } from './adult-links.ts';
import { RETENTION } from '../retention.ts';
import type { Database } from './database.ts';
import { eraseDeliveries } from './deliveries.ts';
import type { KeyRing } from './key-ring.ts';
import { eraseSafeguards } from './safeguards.ts';

/**
 * Erases what was said and where it came from, inside the caller's transaction: key, messages, turns, address,
 * session, notes, checklist, marks and unsent replies. Alerts stay, they hold no words (S40). What remains of the conversation is a
 * tombstone: its id, dates, topics and case id.
 */
export function eraseConversation(
  db: Database,
  keys: Pick<KeyRing, 'erase'>,
  conversation: ConversationId,
  atMs: number,
): void {
  keys.erase(conversation);
  db.run('DELETE FROM messages WHERE conversation = ?', conversation);
  db.run('DELETE FROM turns WHERE conversation = ?', conversation);
  db.run(`DELETE FROM outbox WHERE conversation = ? AND kind = 'reply'`, conversation);
  db.run('DELETE FROM case_notes WHERE conversation = ?', conversation);
  db.run('DELETE FROM marks WHERE conversation = ?', conversation);
  eraseAdultLinks(db, conversation);
  eraseDeliveries(db, conversation);
  eraseSafeguards(db, conversation);
  db.run('UPDATE cases SET checklist = NULL WHERE conversation = ?', conversation);
  eraseAddress(db, conversation, atMs);
  db.run(
    `UPDATE conversations SET state = 'deleted', deleted_at_ms = ?, session = NULL, address = NULL,
       resume_hash = NULL, unanswered_since_ms = NULL WHERE id = ?`,
    atMs,
    conversation,
  );
}

/** A web address is a random key that its tokens still carry; all others are people's and go now. */
function eraseAddress(db: Database, conversation: ConversationId, atMs: number): void {
  const row = db.get('SELECT channel FROM conversations WHERE id = ?', conversation);
  if (row?.['channel'] === 'web')
    db.run(
      'UPDATE addresses SET expires_at_ms = ? WHERE conversation = ?',
      atMs + RETENTION.deletedWebAddressMs,
      conversation,
    );
  else db.run('DELETE FROM addresses WHERE conversation = ?', conversation);
}

/** Leaves the notice for moderators: that it was deleted and when; care and times stay as they were (S40). The age goes. */
export function markCaseDeleted(db: Database, conversation: ConversationId, atMs: number): void {
  db.run('UPDATE cases SET deleted_at_ms = ?, age_band = NULL WHERE conversation = ?', atMs, conversation);
}

/** Conversations whose time has come: no case for a day, or a case closed for long. Open cases never are. */
export function dueConversations(db: Database, nowMs: number, limit: number): readonly ConversationId[] {
  const rows = [
    ...db.all(
      `SELECT id FROM conversations WHERE state = 'open' AND case_id IS NULL AND last_message_at_ms <= ?
       ORDER BY last_message_at_ms LIMIT ?`,
      nowMs - RETENTION.withoutCaseMs,
      limit,
    ),
    ...db.all(
      `SELECT conversation AS id FROM cases WHERE state = 'closed' AND last_message_at_ms <= ?
       ORDER BY last_message_at_ms LIMIT ?`,
      nowMs - RETENTION.closedCaseMs,
      limit,
    ),
  ];
  return rows.slice(0, limit).map((row) => row['id'] as ConversationId);
}

/** Erases one that is due; its closed case goes too, its id stays in the tombstone. */
export function eraseDue(
  db: Database,
  keys: Pick<KeyRing, 'erase'>,
  conversation: ConversationId,
  nowMs: number,
): void {
  db.run('DELETE FROM cases WHERE conversation = ?', conversation);
  db.run('DELETE FROM reporter_events WHERE conversation = ?', conversation);
  const open = db.run(
    `UPDATE conversations SET version = version + 1 WHERE id = ? AND state = 'open'`,
    conversation,
  );
  if (open > 0) eraseConversation(db, keys, conversation, nowMs);
}

/** Forgets the addresses of web conversations deleted long enough ago. */
export function dropExpiredAddresses(db: Database, nowMs: number): void {
  db.run('DELETE FROM addresses WHERE expires_at_ms IS NOT NULL AND expires_at_ms <= ?', nowMs);
}
