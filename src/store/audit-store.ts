import type { CaseId, ConversationId, ModeratorId } from '../domain/ids.ts';

/** Append-only; each row's hash covers the one before it. */
export interface AuditStore {
  appendAudit(entries: readonly AuditDraft[]): Promise<void>;
  /** The same for one, and gives the row as it stands in the chain. */
  writeAudit(entry: AuditDraft): Promise<AuditEntry>;
  readAudit(after: number, limit: number): Promise<readonly AuditEntry[]>;
}

export const AUDIT_ACTS = [
  'account-disabled',
  'account-enabled',
  'address-agreed',
  'address-asked',
  'address-opened',
  'alert-raised',
  'another-person-asked',
  'case-claimed',
  'case-exported',
  'case-handed-back',
  'case-opened',
  'case-opened-by-reason',
  'case-read',
  'cases-listed',
  'cases-searched',
  'care-lowered',
  'care-raised',
  'case-closed',
  'case-reassigned',
  'case-returned',
  'checklist-changed',
  'evidence-marked',
  'follow-up-set',
  'hold-lifted',
  'hold-placed',
  'master-key-changed',
  'message-refused',
  'debriefed',
  'message-sent',
  'muted',
  'note-added',
  'numbers-read',
  'passkey-added',
  'passkey-removed',
  'practised',
  'recovery-code-used',
  'role-changed',
  'second-reading',
  'sessions-ended',
  'shift-note-left',
  'unmuted',
  'vetting-set',
  'whereabouts-read',
  'whereabouts-written',
  'second-factor-added',
  'second-factor-removed',
  'conversation-forgotten',
  'invitation-made',
  'moderator-added',
  'signed-in',
  'signed-out',
  'sign-in-refused',
] as const;
export type AuditAct = (typeof AUDIT_ACTS)[number];

/** No words, ever: `detail` holds codes such as `crisis`. */
export interface AuditDraft {
  readonly atMs: number;
  readonly actor: 'operator' | 'program' | 'reporter' | ModeratorId;
  readonly act: AuditAct;
  readonly conversation?: ConversationId;
  readonly case?: CaseId;
  readonly detail?: string;
}

export interface AuditEntry extends AuditDraft {
  readonly number: number;
  readonly previousHash: string;
  readonly hash: string;
}
