import type { HoldReason } from '../domain/hold.ts';
import type { CaseId, ConversationId, ModeratorId } from '../domain/ids.ts';
import type { AuditDraft } from './store.ts';

/** What every engine keeps so that a reporter can come back and nothing stays longer than it may. */
export interface TrustStore {
  /** By hash only. `undefined` also when the conversation is deleted. */
  findReturnCode(codeHash: string): Promise<ConversationId | undefined>;
  /** Puts another hash in place of this one; false when this one is no longer the conversation's. */
  changeReturnCode(conversation: ConversationId, from: string, to: string): Promise<boolean>;

  /** Stops the clock of retention, never a reporter's own delete. `gone`: no such conversation, or deleted. */
  placeHold(hold: Hold, audit: AuditDraft): Promise<'gone' | 'placed'>;
  /** False when there was none. */
  liftHold(conversation: ConversationId, audit: AuditDraft): Promise<boolean>;
  /** The hold that stands at this moment. */
  findHold(conversation: ConversationId, nowMs: number): Promise<Hold | undefined>;
  /** Before the other desk reads a case: from then on it may have a copy. */
  notePassedOn(id: CaseId): Promise<void>;
  /** Cases that the other desk has read and that are deleted here since, the oldest first. */
  listErasable(limit: number): Promise<readonly CaseId[]>;
  /** It has taken note that it has to erase its copy. */
  noteErasing(id: CaseId): Promise<void>;

  /** Conversations that `forgetDue` would forget now, and how many are held back from it. */
  countDue(nowMs: number): Promise<DueCount>;

  /**
   * Hands over to another master key, sealed by the one of now. Whatever is written from then on, by this process or
   * another, is sealed by it. Throws MasterKeyError when it is the same key.
   */
  beginKeyChange(nextKey: Uint8Array, audit: AuditDraft): Promise<void>;
  /** Seals everything anew with the master key of now, a little at a time; safe to break off and call again. */
  resealAll(): Promise<void>;
  /** From then on older master keys open nothing. Throws CuanError `not-ready` while something is sealed by one. */
  finishKeyChange(audit: AuditDraft): Promise<void>;
}

export interface Hold {
  readonly conversation: ConversationId;
  readonly reason: HoldReason;
  readonly moderator: ModeratorId;
  readonly atMs: number;
  readonly untilMs: number;
}

export interface DueCount {
  /** No case, and their time is over. */
  readonly withoutCase: number;
  /** A case that was closed long enough ago. */
  readonly closedCases: number;
  /** Would be forgotten, were they not held. */
  readonly held: number;
}
