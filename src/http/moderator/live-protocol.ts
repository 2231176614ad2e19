/** What passes between the moderator listener and the console about answering, as JSON. Types only. */
import type { ActProblem } from '../../cases/decision.ts';
import type { SummaryKind, SummaryLine } from '../../cases/summary.ts';
import type { OutgoingProblem } from '../../cases/check-outgoing.ts';
import type { OpenCases } from '../../cases/queue.ts';
import type { Care } from '../../domain/care.ts';
import type {
  Checklist,
  ChecklistEntry,
  ChecklistLine,
  LoweringReason,
  OpeningReason,
  Outcome,
  ReporterEvent,
  Verdict,
} from '../../domain/case-work.ts';
import type { ErrorCode } from '../../domain/errors.ts';
import type { HoldReason } from '../../domain/hold.ts';
import type { LiveKind } from '../../domain/live.ts';
import type { MuteReason } from '../../domain/mute.ts';
import type { CaseSummary } from './protocol.ts';

export type {
  ActProblem,
  Checklist,
  ChecklistEntry,
  ChecklistLine,
  HoldReason,
  LiveKind,
  LoweringReason,
  MuteReason,
  OpenCases,
  OpeningReason,
  Outcome,
  OutgoingProblem,
  ReporterEvent,
  SummaryKind,
  SummaryLine,
  Verdict,
};

/**
 * `GET /api/moderator/queue`: the open cases in order, with who has them. `?limit=200&from=200` is a stretch of it;
 * `topic`, `channel`, `locale` and `free=yes` choose, and leave no emergency out.
 */
export interface QueueView {
  readonly cases: readonly QueueEntry[];
  /** What the asker holds, wherever in the order it stands. */
  readonly mine: readonly QueueEntry[];
  readonly more: boolean;
  /** How much there is, whatever stretch of it was asked for. */
  readonly open: OpenCases;
  readonly nowMs: number;
  readonly idleEndsAtMs: number;
}

export interface QueueEntry extends CaseSummary {
  /** Working name of who holds it. */
  readonly holder?: string;
  readonly mine: boolean;
  readonly claimedAtMs?: number;
  readonly followUpAtMs?: number;
  /** The reporter asked for another person than you. */
  readonly avoidsMe: boolean;
  /** In the queue: how many of its cases began with the same words within an hour of this. It moves none (S31). */
  readonly beganAlike?: number;
}

/** `GET /api/moderator/cases/numbered/:number`: in any state. */
export interface NumberedView {
  readonly cases: readonly QueueEntry[];
}

/** `GET /api/moderator/cases/:id/live`: all that is not the transcript. */
export interface LiveCaseView {
  readonly case: QueueEntry;
  /** When it goes back to the queue by itself unless its holder answers (S37). */
  readonly returnsAtMs?: number;
  /** Whether the reporter has the chat open now. */
  readonly reached: boolean;
  /** Messages up to this one were fetched by the reporter's side. */
  readonly deliveredSeq: number;
  /** How it stands with a person's messages after `deliveredSeq`. */
  readonly undelivered: 'held' | 'not-delivered' | 'not-reachable' | 'opted-out' | 'sent';
  readonly outcome?: Outcome;
  readonly closedAtMs?: number;
  /** Why nothing but crisis lines answers the reporter. */
  readonly muted?: MuteReason;
  /** Why and until when it is kept for longer than usual. */
  readonly kept?: { readonly reason: HoldReason; readonly untilMs: number };
  readonly checklist: Checklist;
  /** What still keeps a case in crisis from being closed (S36). */
  readonly openLines: readonly ChecklistLine[];
  readonly notes: readonly NoteView[];
  readonly events: readonly { readonly kind: ReporterEvent; readonly atMs: number }[];
  readonly marks: readonly MarkView[];
  readonly nowMs: number;
}

export interface NoteView {
  readonly number: number;
  readonly by: string;
  readonly atMs: number;
  readonly text: string;
}

export interface MarkView {
  readonly seq: number;
  readonly start: number;
  readonly cue: string;
  readonly by: string;
  readonly mine: boolean;
  readonly verdict: Verdict;
}

/** `POST …/reply`. `actId` is the console's own: sent twice, it is said once. */
export interface ReplyBody {
  readonly actId: string;
  readonly text: string;
  /** Ids of services whose cards go along. */
  readonly services?: readonly string[];
}

/** `POST …/open`: why someone reads a case that another holds, or that is closed (else `reason-needed`). */
export interface OpenBody {
  readonly reason: OpeningReason;
}

export interface HoldBody {
  readonly reason: HoldReason;
  /** 1 to 365. */
  readonly days: number;
}

export interface MuteBody {
  readonly reason: MuteReason;
}

export interface NoteBody {
  readonly actId: string;
  readonly text: string;
}

export interface CloseBody {
  readonly outcome: Outcome;
}

export interface LowerCareBody {
  readonly to: Care;
  readonly reason: LoweringReason;
}

export interface ChecklistBody {
  readonly lines: Checklist;
}

export interface FollowUpBody {
  readonly atMs: number | null;
}

export interface MarkBody {
  readonly seq: number;
  readonly start: number;
  readonly cue: string;
  readonly verdict: Verdict;
}

/** `POST …/reassign`: `to` is an id of `GET /api/moderator/people`. */
export interface ReassignBody {
  readonly to: string;
}

export interface PersonView {
  readonly id: string;
  readonly workingName: string;
}

/** The answer to every act: the numbers of the messages it added. */
export interface ActDone {
  readonly done: true;
  readonly messages: readonly number[];
}

/** The answer to an act that was not done. */
export interface ActRefusal {
  readonly error: { readonly code: ErrorCode; readonly message: string };
  readonly problem: ActProblem;
  /** Open lines of the checklist, or what was found in the words. */
  readonly details: readonly string[];
}

/** One server-sent event of `GET /api/moderator/events` (kind `queue`) and `…/cases/:id/events`. */
export interface LiveEvent {
  readonly kind: LiveKind | 'queue';
}

/** `GET /api/moderator/alerts`: notices that reached nobody. */
export interface DeadAlertView {
  readonly atMs: number;
  readonly kind: string;
  readonly case?: string;
  readonly care?: string;
}

/** `GET …/aids`: what can be sent without writing it, in the reporter's language. */
export interface AidsView {
  readonly replies: readonly { readonly id: string; readonly text: string }[];
  readonly services: readonly ServiceView[];
  /** The sentence that goes with a service sent by one press. */
  readonly withService: string;
}

export interface ServiceView {
  readonly id: string;
  readonly name: string;
  readonly plainWords: string;
  /** Numbers and addresses as they are printed. */
  readonly ways: readonly string[];
  readonly notes: readonly string[];
  readonly closed: boolean;
}

/** `GET …/summary`: made by rule, without a word of the conversation. */
export interface SummaryView {
  readonly lines: readonly SummaryLine[];
}

/** `GET /api/moderator/heavy-reading`: of the asker alone. */
export interface HeavyReadingView {
  readonly cases: number;
  readonly pauseEvery: number;
}
