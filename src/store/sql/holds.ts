import { id, type ConversationId } from '../../domain/ids.ts';
import type { HoldReason } from '../../domain/hold.ts';
import type { AuditDraft, Hold } from '../store.ts';
import { appendAudit } from './audit.ts';
import type { Database, Query } from './query.ts';

/** The latest hold stands. Inside the caller's transaction. */
export function* placeHold(db: Database, hold: Hold, audit: AuditDraft): Query<'gone' | 'placed'> {
  const { conversation, reason, moderator, atMs, untilMs } = hold;
  const known = yield* db.get('SELECT state FROM conversations WHERE id = ?', conversation);
  if (known?.['state'] !== 'open') return 'gone';
  yield* db.run(
    `INSERT INTO holds (conversation, reason, moderator, at_ms, until_ms) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (conversation) DO UPDATE SET reason = excluded.reason, moderator = excluded.moderator,
       at_ms = excluded.at_ms, until_ms = excluded.until_ms`,
    conversation,
    reason,
    moderator,
    atMs,
    untilMs,
  );
  yield* appendAudit(db, [audit]);
  return 'placed';
}

export function* liftHold(db: Database, conversation: ConversationId, audit: AuditDraft): Query<boolean> {
  const lifted = (yield* db.run('DELETE FROM holds WHERE conversation = ?', conversation)) > 0;
  if (lifted) yield* appendAudit(db, [audit]);
  return lifted;
}

export function* findHold(
  db: Database,
  conversation: ConversationId,
  nowMs: number,
): Query<Hold | undefined> {
  const row = yield* db.get(
    'SELECT * FROM holds WHERE conversation = ? AND until_ms > ?',
    conversation,
    nowMs,
  );
  if (row === undefined) return undefined;
  return {
    conversation,
    reason: row['reason'] as HoldReason,
    moderator: id.moderator(String(row['moderator'])),
    atMs: Number(row['at_ms']),
    untilMs: Number(row['until_ms']),
  };
}
