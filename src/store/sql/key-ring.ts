import { CuanError } from '../../domain/errors.ts';
import type { ConversationId } from '../../domain/ids.ts';
import type { Sealer } from '../../vault/sealer.ts';
import type { Vault } from '../../vault/vault.ts';
import type { Database, Query } from './query.ts';
import { followKeyChange } from './key-change.ts';

/** The keys of conversations, opened; the most recently used are kept at hand. */
export interface KeyRing {
  /** Makes and stores a key, inside the caller's transaction. Not at hand before `remember`. */
  make(conversation: ConversationId): Query<Sealer>;
  /** Throws CuanError `internal` when there is none: a living conversation always has one. */
  find(conversation: ConversationId): Query<Sealer>;
  remember(conversation: ConversationId, sealer: Sealer): void;
  /** Blanks the stored key in place; from then on nobody can read the conversation. */
  erase(conversation: ConversationId): Query<void>;
  forget(conversation: ConversationId): void;
}

/** How many opened keys a store keeps at hand. */
const KEPT_AT_HAND = 10_000;

/** The ring of one store; `most` keys are at hand at a time, the others are unwrapped again when needed. */
export function createKeyRing(db: Database, vault: Vault, most: number = KEPT_AT_HAND): KeyRing {
  const opened = new Map<ConversationId, Sealer>();
  const remember = (conversation: ConversationId, sealer: Sealer) => {
    opened.delete(conversation);
    opened.set(conversation, sealer);
    if (opened.size > most) forgetOldest(opened);
  };
  return {
    *make(conversation) {
      opened.delete(conversation);
      const { sealer, wrapped } = vault.newKey(conversation);
      yield* db.write(
        'INSERT INTO conversation_keys (conversation, key_id, wrapped) VALUES (?, ?, ?)',
        conversation,
        wrapped.keyId,
        wrapped.wrapped,
      );
      return sealer;
    },
    *find(conversation) {
      const sealer = opened.get(conversation) ?? (yield* unwrap(db, vault, conversation));
      remember(conversation, sealer);
      return sealer;
    },
    remember,
    *erase(conversation) {
      yield* db.run(
        'UPDATE conversation_keys SET wrapped = zeroblob(length(wrapped)) WHERE conversation = ?',
        conversation,
      );
    },
    forget: (conversation) => void opened.delete(conversation),
  };
}

function forgetOldest(opened: Map<ConversationId, Sealer>): void {
  for (const oldest of opened.keys()) {
    opened.delete(oldest);
    return;
  }
}

function* unwrap(db: Database, vault: Vault, conversation: ConversationId): Query<Sealer> {
  const row = yield* db.get(
    'SELECT key_id, wrapped FROM conversation_keys WHERE conversation = ?',
    conversation,
  );
  if (row === undefined) throw new CuanError('internal', 'A conversation has no key.');
  const keyId = String(row['key_id']);
  if (!vault.knows(keyId)) yield* followKeyChange(db, vault);
  return vault.unwrapKey(conversation, { keyId, wrapped: row['wrapped'] as Uint8Array });
}
