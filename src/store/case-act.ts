import type { Care } from '../domain/care.ts';
import type { Checklist, Outcome, ReporterEvent, Verdict } from '../domain/case-work.ts';
import type { OutOfReach } from '../domain/delivery.ts';
import type { CaseId, ConversationId, InboundId, ModeratorId } from '../domain/ids.ts';
import type { ReplyDraft, StoredMessage } from '../domain/message.ts';
import type { MuteReason } from '../domain/mute.ts';
import type { Words } from '../domain/words.ts';
import type { AuditDraft, CaseRecord, OutboxDraft } from './store.ts';

/**
 * One act on a case with all that it writes, in one transaction: what changes, what the reporter is told, the
 * note, the audit. It raises the conversation's version, so that a turn in flight runs again (law 7).
 */
export interface CaseAct {
  readonly case: CaseId;
  readonly conversation: ConversationId;
  /** The version on which the decision rests; another one is a `conflict` and writes nothing. */
  readonly expectedVersion: number;
  /** An act with an id that was seen before is `repeated` and writes nothing. */
  readonly id: InboundId;
  readonly atMs: number;
  readonly change: CaseChange;
  /** Words of the program or of a person, in order. */
  readonly messages: readonly ActMessage[];
  readonly note?: { readonly by: ModeratorId; readonly words: Words };
  readonly outbox?: readonly OutboxDraft[];
  readonly audit: readonly AuditDraft[];
}

/** Only what is named changes; `null` takes a value away. */
export interface CaseChange {
  /** Claims for them; the bot's unsent replies are cancelled, but for crisis lines. */
  readonly claimFor?: ModeratorId;
  /** Back into the queue, held by nobody. */
  readonly release?: true;
  readonly close?: Outcome;
  /** Only downwards: the one way care goes down (law 2). A higher one is left as it is. */
  readonly lowerCareTo?: Care;
  /** Nothing of the reporter waits for an answer any more. */
  readonly answered?: true;
  /** A person has seen that there is something to look at: alerts need not go on (S34). */
  readonly acknowledged?: true;
  /** An alert says that it waits too long; it is said once. */
  readonly waitingAlerted?: true;
  readonly followUpAtMs?: number | null;
  readonly checklist?: Checklist;
  readonly mute?: MuteReason | null;
}

export interface ActMessage {
  readonly sender: 'bot' | 'moderator';
  readonly reply: ReplyDraft;
  /** A person's only: the name the reporter sees. */
  readonly workingName?: string;
}

/** `gone`: no such case, or words for a conversation that its reporter deleted. */
export type CaseActResult =
  | { readonly outcome: 'done' | 'repeated'; readonly messages: readonly StoredMessage[] }
  | { readonly outcome: 'conflict' }
  | { readonly outcome: 'gone' };

/** What is kept about a case beside its row; opened only for someone who reads it. */
export interface CaseFile {
  readonly record: CaseRecord;
  /** The conversation's, for the next act. */
  readonly version: number;
  readonly checklist: Checklist;
  readonly notes: readonly CaseNote[];
  readonly events: readonly { readonly kind: ReporterEvent; readonly atMs: number }[];
  readonly marks: readonly EvidenceMark[];
  /** The last message that the reporter's side has fetched. */
  readonly deliveredSeq: number;
  /** Pushed channels: why nothing reaches the reporter; absent while it does. */
  readonly reach?: OutOfReach;
  readonly muted?: MuteReason;
  /** Pushed channels: something waits until the reporter writes that it is a good time to read. */
  readonly held?: true;
}

export interface CaseNote {
  readonly number: number;
  readonly by: ModeratorId;
  readonly atMs: number;
  readonly words: Words;
}

/** One person's word on one piece of evidence; saying it again replaces it. */
export interface EvidenceMark {
  readonly seq: number;
  readonly start: number;
  readonly cue: string;
  readonly moderator: ModeratorId;
  readonly verdict: Verdict;
  readonly atMs: number;
}

/** How often people confirmed a cue; holds nothing of any conversation. */
export interface CueCount {
  readonly cue: string;
  readonly verdict: Verdict;
  readonly count: number;
}

/** A content-free notice on its way out. */
export interface Alert {
  readonly conversation: ConversationId;
  readonly number: number;
  readonly atMs: number;
  readonly payload: OutboxDraft['payload'];
  /** Which of the destinations is next, and how often it was tried there. */
  readonly destination: number;
  readonly attempts: number;
  readonly state: AlertState;
}

/** `sent`: taken by a destination, not yet acknowledged by a person. */
export type AlertState = 'acknowledged' | 'dead' | 'sent' | 'waiting';

/** What the pump writes down; without `dueAtMs` it is never looked at again. */
export interface AlertStep {
  readonly state: AlertState;
  readonly destination: number;
  readonly attempts: number;
  readonly dueAtMs?: number;
}
