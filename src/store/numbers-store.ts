import type { Care } from '../domain/care.ts';
import type { Outcome } from '../domain/case-work.ts';
import type { ConversationId } from '../domain/ids.ts';
import type { Topic } from '../domain/topic.ts';

/** What can be counted of what is kept. Nothing sealed is opened for it. */
export interface NumbersStore {
  /** From one instant up to another. What was forgotten is not there any more. */
  readNumbers(fromMs: number, toMs: number): Promise<RawNumbers>;
}

export interface RawNumbers {
  /** Cases that were opened in that time, with their care as it stands now. */
  readonly cases: readonly CountedCase[];
  /** Conversations that began in that time, by how they stand now. */
  readonly conversations: readonly { readonly end: ConversationEnd; readonly count: number }[];
  /** Which conversation had a message of its reporter in which hour since the epoch. */
  readonly hours: readonly { readonly conversation: ConversationId; readonly hour: number }[];
}

export interface CountedCase {
  readonly care: Care;
  readonly topics: readonly Topic[];
  readonly openedAtMs: number;
  /** The first words of a person after it was opened. */
  readonly answeredAtMs?: number;
}

/** `no-case`: no person needed to see it. `open`: a person still has it to do. */
export type ConversationEnd = Outcome | 'deleted' | 'no-case' | 'open';
