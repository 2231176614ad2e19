import type { Care } from '../domain/care.ts';
import type { Address, ChannelName } from '../domain/channel-name.ts';
import type {
  AddressHash,
  CaseId,
  ConversationId,
  InboundId,
  Locale,
  ModeratorId,
  Place,
} from '../domain/ids.ts';
import type { OutOfReach } from '../domain/delivery.ts';
import type { ReplyDraft, StoredMessage } from '../domain/message.ts';
import type { Evidence } from '../domain/reading.ts';
import type { Session } from '../domain/session.ts';
import type { AgeBand, Topic } from '../domain/topic.ts';
import type { MuteReason } from '../domain/mute.ts';
import type { Words } from '../domain/words.ts';
import type { Outcome, ReporterEvent } from '../domain/case-work.ts';
import type {
  Alert,
  AlertStep,
  CaseAct,
  CaseActResult,
  CaseFile,
  CueCount,
  EvidenceMark,
} from './case-act.ts';
import type { DeliveryStore } from './delivery.ts';
import type { AuditDraft, AuditStore } from './audit-store.ts';
import type { CaseChoice, CaseWindow, OpenCases } from './case-queue.ts';
import type { NumbersStore } from './numbers-store.ts';
import type { PeopleStore } from './people-store.ts';
import type { SharedStore } from './shared-store.ts';
import type { SurveyAnswer, SurveyStore } from './survey-store.ts';
import type { TrustStore } from './trust-store.ts';

export * from './audit-store.ts';
export type * from './case-act.ts';
export type * from './case-queue.ts';
export type * from './delivery.ts';
export type * from './numbers-store.ts';
export type * from './people-store.ts';
export type * from './shared-store.ts';
export * from './survey-store.ts';
export type * from './trust-store.ts';

/**
 * The one contract every engine keeps; test/store/contract.ts runs over each.
 *
 * - A turn is its writes as data. `commit` applies many turns in one durable transaction, each all or nothing.
 * - No transaction is open across an `await`.
 * - Words, addresses, sessions, notes and evidence are sealed per conversation; see sealed-fields.ts.
 * - Erasing the wrapped key erases the conversation.
 */
export interface Store extends AuditStore, DeliveryStore, NumbersStore, PeopleStore, SurveyStore, TrustStore {
  readonly engine: 'postgres' | 'sqlite';
  /** Brings the schema up to date; safe to call at every start. */
  migrate(): Promise<void>;
  /** A cheap proof that the store answers and its keys open. */
  check(): Promise<void>;
  close(): Promise<void>;
  /** Only where other processes may share the database. */
  readonly shared?: SharedStore;

  findConversation(address: AddressHash): Promise<ConversationId | undefined>;
  /** `undefined`: never existed. A deleted one is returned with `state: 'deleted'` while its tombstone stands. */
  openConversation(conversation: ConversationId): Promise<ConversationRecord | undefined>;
  /** Both at once, as every turn begins. */
  openAddress(address: AddressHash): Promise<ConversationRecord | undefined>;
  /** The messages of one earlier inbound and the replies it had; `undefined` when that id is new. */
  findTurn(conversation: ConversationId, inbound: InboundId): Promise<readonly StoredMessage[] | undefined>;
  /**
   * One result per turn, in order. Durable when it resolves (synchronous FULL). Calls made at the same moment
   * share one transaction. Rejects with CommitFailed (commit-failed.ts) when a turn could not be written; the others stand.
   */
  commit(turns: readonly TurnRecord[]): Promise<readonly CommitResult[]>;
  /** Messages with `seq > after`, oldest first. */
  readMessages(
    conversation: ConversationId,
    after: number,
    limit?: number,
  ): Promise<readonly StoredMessage[]>;

  /**
   * Open cases, by care (highest first), then age of the oldest unanswered message. A reopened one stands above
   * new ones of equal care (S12). Never touches sealed fields.
   */
  listCases(limit: number, window?: CaseWindow): Promise<readonly CaseRecord[]>;
  countOpenCases(choice: CaseChoice): Promise<OpenCases>;
  /** By the beginning of the id, as people call a case among themselves. Closed ones, too. */
  findCasesByNumber(number: string): Promise<readonly CaseRecord[]>;
  findCase(id: CaseId): Promise<CaseRecord | undefined>;
  /** Raises the conversation's version, so that a turn in flight runs again and falls silent (law 7). */
  claimCase(id: CaseId, moderator: ModeratorId, atMs: number): Promise<'claimed' | 'taken' | 'gone'>;
  handBackCase(
    id: CaseId,
    moderator: ModeratorId,
    atMs: number,
  ): Promise<'handed-back' | 'not-yours' | 'gone'>;
  /** The only way care goes down; the reason is kept in the audit without words (law 2). */
  lowerCare(
    id: CaseId,
    to: Care,
    moderator: ModeratorId,
    atMs: number,
  ): Promise<'lowered' | 'not-lower' | 'gone'>;

  /** One act of a person or the clock on a case, all or nothing; see case-act.ts. */
  actOnCase(act: CaseAct): Promise<CaseActResult>;
  /** A case with notes, checklist, marks and what its reporter did. Sealed fields are empty when deleted. */
  readCaseFile(id: CaseId): Promise<CaseFile | undefined>;
  /** Cases that a moderator holds now. */
  listHeldCases(limit: number): Promise<readonly CaseRecord[]>;
  /** Open cases of at least this care whose oldest unanswered message came before. */
  listWaitingCases(care: Care, beforeMs: number, limit: number): Promise<readonly CaseRecord[]>;
  /** How many open cases stand before this one in the queue; `undefined` when it does not wait. */
  countAhead(id: CaseId): Promise<number | undefined>;
  /** Cases below crisis rise by one place in the order, not in care, for each `stepMs` they have waited (S37). */
  ageQueue(nowMs: number, stepMs: number): Promise<number>;
  markEvidence(conversation: ConversationId, mark: EvidenceMark): Promise<void>;
  countCues(): Promise<readonly CueCount[]>;
  /** The reporter's side has fetched everything up to here. */
  markDelivered(conversation: ConversationId, seq: number): Promise<void>;
  /** Kept only for a conversation with a case; false when there is none. */
  noteReporterEvent(conversation: ConversationId, kind: ReporterEvent, atMs: number): Promise<boolean>;
  /** The latest thing the reporter did, if anything. */
  lastReporterEvent(
    conversation: ConversationId,
  ): Promise<{ readonly kind: ReporterEvent; readonly atMs: number } | undefined>;

  /** Alerts that are due, the longest waiting first; nobody else gets them before `untilMs`. */
  takeAlerts(nowMs: number, untilMs: number, limit: number): Promise<readonly Alert[]>;
  settleAlert(alert: Pick<Alert, 'conversation' | 'number'>, step: AlertStep): Promise<void>;
  /** Alerts that reached nobody, newest first. */
  listDeadAlerts(limit: number): Promise<readonly Alert[]>;
  /** Those raised since then are due once more, from the first destination on; returns how many. */
  replayDeadAlerts(sinceMs: number, nowMs: number): Promise<number>;

  /** What a one-time link shows, the first time it is opened in its time; `undefined` otherwise. */
  useAdultLink(codeHash: string, nowMs: number): Promise<readonly string[] | undefined>;

  /** Forgets conversations whose time has come (design.md section 8); returns how many. Cases and holds stay. */
  forgetDue(nowMs: number, limit: number): Promise<number>;

  addModerator(moderator: NewModerator): Promise<'added' | 'login-taken'>;
  countModerators(): Promise<number>;
  listModerators(): Promise<readonly ModeratorRecord[]>;
  findModerator(by: { login: string } | { id: ModeratorId }): Promise<ModeratorRecord | undefined>;
  /** One-time sign-up links; only the hash of the token is kept. */
  addInvitation(invitation: Invitation): Promise<void>;
  findInvitation(tokenHash: string): Promise<Invitation | undefined>;
  /** Uses the invitation and adds the moderator in one transaction. */
  redeemInvitation(
    tokenHash: string,
    moderator: NewModerator,
    atMs: number,
  ): Promise<'redeemed' | 'invitation-used' | 'login-taken'>;
  addSignIn(signIn: SignIn): Promise<void>;
  findSignIn(tokenHash: string): Promise<SignIn | undefined>;
  /** Every session of one person that is kept, ended by time or not. */
  listSignIns(moderator: ModeratorId): Promise<readonly SignIn[]>;
  touchSignIn(tokenHash: string, lastSeenAtMs: number): Promise<void>;
  endSignIn(tokenHash: string): Promise<void>;

  /** False when the account has a second factor already. */
  addSecondFactor(factor: SecondFactor, recoveryHashes: readonly string[]): Promise<boolean>;
  findSecondFactor(moderator: ModeratorId): Promise<SecondFactor | undefined>;
  /** With its recovery codes. */
  removeSecondFactor(moderator: ModeratorId): Promise<void>;
  /** True once for a step and never again for it or an earlier one. */
  useFactorStep(moderator: ModeratorId, step: number): Promise<boolean>;
  /** True once for each code. */
  useRecoveryCode(moderator: ModeratorId, codeHash: string): Promise<boolean>;
  countRecoveryCodes(moderator: ModeratorId): Promise<number>;
}

export interface ConversationRecord {
  readonly id: ConversationId;
  readonly channel: ChannelName;
  /** Rises with every commit, claim, hand-back, lowering and delete. */
  readonly version: number;
  readonly state: 'deleted' | 'open';
  readonly lastSeq: number;
  readonly createdAtMs: number;
  readonly lastMessageAtMs: number;
  /** The flag itself; a session can be lost or restarted, this stands (law 2). */
  readonly care: Care;
  /** As JSON was stored; conversation/session.ts checks it. `undefined` when deleted. */
  readonly session: unknown;
  /** Hash of the secret that reopens it (web). */
  readonly resumeHash?: string;
  /** Pushed channels: why nothing reaches the reporter; absent while it does. */
  readonly reach?: OutOfReach;
  /** A supervisor had it muted: only crisis lines answer. */
  readonly muted?: MuteReason;
  readonly case?: { readonly id: CaseId; readonly state: CaseState; readonly claimedBy?: ModeratorId };
}

export interface TurnRecord {
  readonly conversation: ConversationId;
  /** The version read; 0 makes the conversation. */
  readonly expectedVersion: number;
  /** Needed when `expectedVersion` is 0. */
  readonly address?: { readonly hash: AddressHash; readonly address: Address };
  readonly resumeHash?: string;
  readonly atMs: number;
  readonly inboundId: InboundId;
  /** Absent for `opened`. */
  readonly inbound?: InboundDraft;
  /** Pushed channels: how to send there, and whether the reporter wants it; see domain/delivery.ts. */
  readonly route?: string;
  readonly reach?: OutOfReach | 'reachable';
  readonly session: Session;
  readonly replies: readonly ReplyDraft[];
  /** Makes a case, or updates and reopens the one there is. Care only rises. */
  readonly case?: CaseDraft;
  /** Said by somebody muted, and not of danger: a case that is there stays as it is. */
  readonly wakesNobody?: true;
  /** Answers at a goodbye, for the counts of the week; not kept with the conversation. */
  readonly survey?: readonly SurveyAnswer[];
  /** A one-time link for an adult, to what the reporter chose to show (S44). */
  readonly adultLink?: AdultLinkDraft;
  /** Takes back every link of this conversation that was not used yet. */
  readonly revokeAdultLinks?: boolean;
  /** The hash of a code that brings the reporter back; one asked for before opens nothing any more. */
  readonly returnCodeHash?: string;
  readonly outbox: readonly OutboxDraft[];
  readonly audit: readonly AuditDraft[];
  /** Erases key, words, address, session, evidence and unsent replies, and leaves a tombstone, in this commit (S40). */
  readonly forget?: boolean;
}

export interface AdultLinkDraft {
  readonly codeHash: string;
  readonly expiresAtMs: number;
  /** Plain text, one line each. */
  readonly lines: readonly string[];
}

export interface InboundDraft {
  readonly words: Words;
  readonly choice?: string;
  readonly clientId?: string;
  readonly attachments: number;
  readonly care: Care;
  readonly evidence: readonly Evidence[];
  readonly unread: boolean;
}

export interface CaseDraft {
  readonly id: CaseId;
  readonly reason: CaseReason;
  readonly care: Care;
  /** The reporter asked for another person: whoever holds the case holds it no longer. */
  readonly anotherPerson?: true;
}

/** Why a moderator should see it. */
export const CASE_REASONS = ['care', 'person-wanted', 'topic', 'turn-failed'] as const;
export type CaseReason = (typeof CASE_REASONS)[number];
export type CaseState = 'claimed' | 'closed' | 'open';

export interface CaseRecord {
  readonly id: CaseId;
  readonly conversation: ConversationId;
  readonly reason: CaseReason;
  readonly state: CaseState;
  readonly claimedBy?: ModeratorId;
  readonly care: Care;
  readonly topics: readonly Topic[];
  readonly channel: ChannelName;
  readonly locale: Locale;
  readonly place: Place;
  readonly ageBand?: AgeBand;
  readonly openedAtMs: number;
  readonly lastMessageAtMs: number;
  /** When the oldest message that no moderator has answered came in. */
  readonly oldestUnansweredAtMs?: number;
  /** Set when the reporter deleted everything: the words are gone, the notice stays (S40). */
  readonly deletedAtMs?: number;
  readonly claimedAtMs?: number;
  readonly lastModeratorMessageAtMs?: number;
  readonly acknowledgedAtMs?: number;
  readonly waitingAlertedAtMs?: number;
  readonly followUpAtMs?: number;
  readonly closedAtMs?: number;
  readonly outcome?: Outcome;
  /** The reporter asked for another person than this one. */
  readonly avoid?: ModeratorId;
  /** Keyed hash of the first words, to be compared with another's and for nothing else (S31). Gone with the words. */
  readonly opening?: string;
}

/** `repeated`: this inbound id is committed already. `conflict`: read again and run the pure step again. */
export type CommitResult =
  | { readonly outcome: 'committed'; readonly version: number; readonly messages: readonly StoredMessage[] }
  | { readonly outcome: 'repeated'; readonly messages: readonly StoredMessage[] }
  | { readonly outcome: 'conflict' }
  | { readonly outcome: 'deleted' };

/** What must leave the system after commit, at least once, in order per conversation. */
export interface OutboxDraft {
  readonly kind: 'alert' | 'reply';
  /** Crisis lines: sent even when a person has taken over. */
  readonly crisis?: boolean;
  readonly payload: Readonly<Record<string, string | number | boolean>>;
}

export type Role = 'admin' | 'auditor' | 'moderator' | 'supervisor';

export interface NewModerator {
  readonly id: ModeratorId;
  readonly login: string;
  /** What a reporter would see; a working name. */
  readonly workingName: string;
  readonly role: Role;
  /** argon2id, encoded form; empty for an account of an identity provider, which no password opens. */
  readonly passwordHash: string;
  readonly createdAtMs: number;
  /** Until when their check (AccessNI, DBS, Garda) is good; absent: nobody has written it down (S35). */
  readonly vettedUntilMs?: number;
  /** Who it is at the identity provider: a hash of issuer and subject. */
  readonly subject?: string;
}
export interface ModeratorRecord extends NewModerator {
  /** Switched off: cannot sign in, holds no case. */
  readonly disabledAtMs?: number;
  readonly lastSignedInAtMs?: number;
}

export interface Invitation {
  readonly tokenHash: string;
  readonly role: Role;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  /** Goes over to the account that is made from it. */
  readonly vettedUntilMs?: number;
}

export interface SignIn {
  readonly tokenHash: string;
  readonly moderator: ModeratorId;
  readonly createdAtMs: number;
  readonly lastSeenAtMs: number;
  readonly expiresAtMs: number;
  /** The identity provider has seen a second factor, and the operator trusts it with that. */
  readonly factorByProvider?: true;
}

/** A time-based code (RFC 6238) as the second factor of an account. */
export interface SecondFactor {
  readonly moderator: ModeratorId;
  /** Base32; sealed at rest. */
  readonly secret: string;
  readonly sinceMs: number;
  /** The 30-second step of the code used last: none at or before it is taken again. */
  readonly lastStep: number;
}
