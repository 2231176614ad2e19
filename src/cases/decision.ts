import type { PhraseKey } from '../domain/ids.ts';
import type { ServiceCard } from '../domain/message.ts';
import type { Say } from '../domain/ports.ts';
import type { Words } from '../domain/words.ts';
import type { AuditAct, CaseChange, OutboxDraft } from '../store/store.ts';

/** Why an act is not done. Codes only; the console words them. */
export const ACT_PROBLEMS = [
  'asked-for-another',
  'checklist-open',
  'closed',
  'deleted',
  'gone',
  'no-such-evidence',
  'no-such-person',
  'not-lower',
  'not-yours',
  'outgoing-refused',
  'supervisor-only',
  'taken',
] as const;
export type ActProblem = (typeof ACT_PROBLEMS)[number];

/** `details`: which lines are open, or what was found in the words. */
export interface Refused {
  readonly problem: ActProblem;
  readonly details?: readonly string[];
}

/** What is to be written: the rest (version, id, time, rendering) is the same for every act. */
export interface Decision {
  readonly change: CaseChange;
  readonly says: readonly SystemLine[];
  readonly words?: { readonly words: Words; readonly cards: readonly ServiceCard[] };
  readonly note?: Words;
  /** A content-free notice that goes out with it. */
  readonly alert?: OutboxDraft['payload'];
  readonly act: AuditAct;
  readonly detail?: string;
}

/** A line of the program to the reporter, with the crisis lines under it when `withLines`. */
export interface SystemLine extends Say {
  readonly key: PhraseKey;
  readonly withLines?: boolean;
}

/** Nothing needs to be written: it is so already. */
export const ALREADY = { already: true } as const;

export type Decided = Decision | Refused | typeof ALREADY;
