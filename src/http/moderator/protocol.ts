/** What passes between the moderator listener and the console, as JSON. Types only; both sides read them here. */
import type { Permission, Role } from '../../cases/permissions.ts';
import type { Care } from '../../domain/care.ts';
import type { ChannelName } from '../../domain/channel-name.ts';
import type { ErrorCode } from '../../domain/errors.ts';
import type { Sender } from '../../domain/message.ts';
import type { AgeBand, Topic } from '../../domain/topic.ts';

import type { PasskeyQuestion } from './people-protocol.ts';

export type * from './dossier-protocol.ts';
export type * from './live-protocol.ts';
export type * from './numbers-protocol.ts';
export type * from './people-protocol.ts';
export type * from './practice-protocol.ts';
export type { AgeBand, Care, ChannelName, ErrorCode, Permission, Role, Sender, Topic };

/** Sent with a request that nobody asked for by hand: it does not keep the session alive. */
export type RefreshHeader = 'x-cuan-refresh';

export interface Me {
  readonly workingName: string;
  readonly role: Role;
  readonly permissions: readonly Permission[];
  /** `needed`: nothing but adding one is allowed until it is there. */
  readonly secondFactor: 'missing' | 'needed' | 'set';
  /** When the session ends if nothing is done by hand, and when it ends in any case. */
  readonly idleEndsAtMs: number;
  readonly endsAtMs: number;
  readonly nowMs: number;
}

/** One case as the queue shows it. Holds no words. */
export interface CaseSummary {
  readonly id: string;
  readonly care: Care;
  readonly topics: readonly Topic[];
  readonly reason: 'care' | 'person-wanted' | 'topic' | 'turn-failed';
  readonly state: 'claimed' | 'closed' | 'open';
  readonly channel: ChannelName;
  readonly locale: string;
  readonly place: string;
  readonly ageBand?: AgeBand;
  readonly openedAtMs: number;
  readonly lastMessageAtMs: number;
  /** When the oldest unanswered message came; absent when nothing waits for an answer. */
  readonly waitingSinceMs?: number;
  /** The reporter deleted everything: the words are gone, this notice stays. */
  readonly deletedAtMs?: number;
}

export interface CaseList {
  readonly cases: readonly CaseSummary[];
  readonly more: boolean;
  readonly nowMs: number;
  readonly idleEndsAtMs: number;
}

/** Where in `text` (UTF-16 units, end exclusive) a cue fired. */
export interface EvidenceSpan {
  readonly start: number;
  readonly end: number;
  readonly cue: string;
}

export interface TranscriptMessage {
  readonly seq: number;
  readonly sender: Sender;
  /** A moderator's only: the name the reporter sees. */
  readonly by?: string;
  readonly atMs: number;
  /** Plain text as it was written. Never markup, never to be made into a link or a picture. */
  readonly text: string;
  readonly evidence: readonly EvidenceSpan[];
  /** Only where the words themselves were read as this. */
  readonly care?: Care;
  /** Part of the message could not be read by the program. */
  readonly unread: boolean;
  /** How many files came along; none was kept. */
  readonly attachments: number;
  /** The reporter pressed a button instead of writing. */
  readonly pressed: boolean;
  /** Names of the crisis lines that stood in this reply. */
  readonly lines: readonly string[];
  /** The answers that were offered. */
  readonly offered: readonly string[];
}

export interface CaseView {
  readonly case: CaseSummary;
  readonly messages: readonly TranscriptMessage[];
  readonly nowMs: number;
}

/** One place where the asker is signed in. */
export interface SessionView {
  readonly id: string;
  readonly createdAtMs: number;
  readonly lastSeenAtMs: number;
  readonly endsAtMs: number;
  /** The one that asks. */
  readonly current: boolean;
}

export interface SessionList {
  readonly sessions: readonly SessionView[];
  readonly nowMs: number;
}

/** The password was right; the same call is to be made again with `code`, or with `passkey`: its answer. */
export interface CodeNeeded {
  readonly outcome: 'code-needed';
  /** Whether a code of an app would do. */
  readonly code: boolean;
  /** The question to put to a passkey, when there is one. */
  readonly passkey?: PasskeyQuestion;
}

/** The second factor of the asker: there, or what an authenticator app needs to make one. */
export type FactorState = (
  | { readonly state: 'set'; readonly recoveryCodesLeft: number }
  | { readonly state: 'missing'; readonly offer: { readonly secret: string; readonly uri: string } }
) & {
  /** False for an account of an identity provider, which has none. */
  readonly passwordNeeded: boolean;
};

/** Shown once and never again. Empty after taking it off. */
export interface FactorAdded {
  readonly recoveryCodes: readonly string[];
}

export type FactorProblem =
  'already-there' | 'not-there' | 'too-many-passkeys' | 'wrong-code' | 'wrong-passkey' | 'wrong-password';

export interface SignedInAnswer {
  readonly outcome: 'signed-in';
  readonly me: Me;
}

/** Why a sign-up was not taken, beyond a link that is used up. */
export type SignUpProblem =
  | 'login-taken'
  | 'login-unfit'
  | 'password-common'
  | 'password-is-login'
  | 'password-long'
  | 'password-short'
  | 'working-name-unfit';

/** Every refusal. `problem` only on sign-up and the second factor, `retryAfterSeconds` only on `too-many-requests`. */
export interface Refusal {
  readonly error: { readonly code: ErrorCode; readonly message: string };
  readonly problem?: FactorProblem | SignUpProblem;
  readonly retryAfterSeconds?: number;
}
