import type { ConversationId } from '../domain/ids.ts';
import type { SealedPlace } from '../vault/sealer.ts';

/** Every sealed column of every engine. A test compares it with the schema: a column of bytes is one of these. */
export const SEALED_FIELDS = Object.freeze({
  /** Where the reporter is reached. */
  address: Object.freeze({ table: 'conversations', column: 'address' }),
  /** What a channel needs beside the address to send there. */
  route: Object.freeze({ table: 'conversations', column: 'route' }),
  /** A carrier's name of a copy it keeps; by the vault's own key, to outlive a delete. */
  copy: Object.freeze({ table: 'carrier_copies', column: 'copy' }),
  /** What the conversation remembers; holds recent words. */
  session: Object.freeze({ table: 'conversations', column: 'session' }),
  /** Words, evidence, choices and ids of one message. */
  body: Object.freeze({ table: 'messages', column: 'body' }),
  /** The multi-agency checklist of a case; names who does what. */
  checklist: Object.freeze({ table: 'cases', column: 'checklist' }),
  /** What a reporter chose to show an adult. */
  shared: Object.freeze({ table: 'adult_links', column: 'shared' }),
  /** A return code while it is on the reporter's screen; ten minutes at most. */
  shownCode: Object.freeze({ table: 'shown_codes', column: 'code' }),
  /** What moderators write to each other. */
  note: Object.freeze({ table: 'case_notes', column: 'note' }),
  /** Where a young person is and who they are, as they told a moderator (S33). */
  whereabouts: Object.freeze({ table: 'whereabouts', column: 'place' }),
  /** What one shift leaves for the next; sealed by the vault's own key. */
  shiftNote: Object.freeze({ table: 'shift_notes', column: 'note' }),
  /** Replies by the conversation's key; alerts, which hold no words, by the vault's own, to outlive a delete. */
  payload: Object.freeze({ table: 'outbox', column: 'payload' }),
  /** What a moderator's authenticator app and we both know; sealed by the vault's own key. */
  factor: Object.freeze({ table: 'second_factors', column: 'secret' }),
  /** What must stay when the master key changes; sealed by the vault's own key. */
  kept: Object.freeze({ table: 'kept_secrets', column: 'secret' }),
  /** The next master key, by the one before it, while a change is under way. */
  nextKey: Object.freeze({ table: 'key_successions', column: 'next_key' }),
  /** The conversation's key, by the master key. */
  wrapped: Object.freeze({ table: 'conversation_keys', column: 'wrapped' }),
  /** A known text that tells whether this master key opens this database. */
  proof: Object.freeze({ table: 'key_proof', column: 'proof' }),
});

export type SealedField = keyof typeof SEALED_FIELDS;

/** The place that a value of this field is bound to. */
export function sealedPlace(
  field: SealedField,
  row: number | string,
  conversation?: ConversationId,
): SealedPlace {
  return {
    ...SEALED_FIELDS[field],
    row: String(row),
    ...(conversation === undefined ? {} : { conversation }),
  };
}
