import { id, type ConversationId } from '../../domain/ids.ts';
import type { TurnRecord } from '../store.ts';
import type { Database, Query } from './query.ts';

/** One code for each conversation: the next one takes the place of the one before. In the caller's transaction. */
export function* writeReturnCode(
  db: Database,
  { conversation, returnCodeHash, atMs }: TurnRecord,
): Query<void> {
  if (returnCodeHash === undefined) return;
  yield* db.run(
    `INSERT INTO return_codes (conversation, code_hash, made_at_ms) VALUES (?, ?, ?)
     ON CONFLICT (conversation) DO UPDATE SET code_hash = excluded.code_hash, made_at_ms = excluded.made_at_ms`,
    conversation,
    returnCodeHash,
    atMs,
  );
}

export function* findReturnCode(db: Database, codeHash: string): Query<ConversationId | undefined> {
  const row = yield* db.get('SELECT conversation FROM return_codes WHERE code_hash = ?', codeHash);
  return row === undefined ? undefined : id.conversation(String(row['conversation']));
}

export function* changeReturnCode(
  db: Database,
  conversation: ConversationId,
  from: string,
  to: string,
): Query<boolean> {
  const changed = yield* db.run(
    'UPDATE return_codes SET code_hash = ? WHERE conversation = ? AND code_hash = ?',
    to,
    conversation,
    from,
  );
  return changed > 0;
}
