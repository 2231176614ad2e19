import { id } from '../../domain/ids.ts';
import type { BackupHost, Restored } from '../backup.ts';
import type { StoredKey } from '../key-file.ts';
import { appendAudit } from './audit.ts';
import { eraseConversation, markCaseDeleted } from './forget.ts';
import { createKeyRing } from './key-ring.ts';
import { database as db, type Query } from './query.ts';

/**
 * Puts the keys back into a database that was copied without them, and erases what has none any more: it was deleted
 * or forgotten since. Before anything serves it.
 */
export function* giveKeysBack(
  { vault, clock }: BackupHost,
  keys: readonly StoredKey[],
): Query<Pick<Restored, 'conversations' | 'forgotten'>> {
  for (const { conversation, keyId, wrapped } of keys)
    yield* db.run(
      'UPDATE conversation_keys SET key_id = ?, wrapped = ? WHERE conversation = ?',
      keyId,
      wrapped,
      conversation,
    );
  const ring = createKeyRing(db, vault);
  const lost = (yield* db.all(
    `SELECT c.id AS id FROM conversations c JOIN conversation_keys k ON k.conversation = c.id
     WHERE c.state = 'open' AND k.wrapped = zeroblob(length(k.wrapped))`,
  )).map((row) => id.conversation(String(row['id'])));
  for (const conversation of lost) {
    yield* eraseConversation(db, ring, conversation, clock());
    yield* markCaseDeleted(db, conversation, clock());
  }
  const act = { atMs: clock(), actor: 'operator', act: 'conversation-forgotten' } as const;
  const entries = lost.map((conversation) => ({ ...act, conversation, detail: 'restored-without-key' }));
  yield* appendAudit(db, entries);
  const open = yield* db.get(`SELECT count(*) AS count FROM conversations WHERE state = 'open'`);
  return { conversations: Number(open?.['count']), forgotten: lost.length };
}
