import type { Care } from '../domain/care.ts';
import type { ChannelName } from '../domain/channel-name.ts';
import type { Locale } from '../domain/ids.ts';
import type { Topic } from '../domain/topic.ts';

/** Which open cases somebody wants to see. Whatever is chosen, an emergency is never left out. */
export interface CaseChoice {
  readonly topic?: Topic;
  readonly channel?: ChannelName;
  readonly locale?: Locale;
  /** Only those that nobody has. */
  readonly free?: true;
}

/** A stretch of the list: a choice, and how many stand before it in the order. */
export interface CaseWindow extends CaseChoice {
  readonly from?: number;
}

/** How much there is, whatever stretch of it is looked at. */
export interface OpenCases {
  readonly byCare: Readonly<Record<Care, number>>;
  /** With a message that nobody has answered. */
  readonly waiting: number;
  /** Those that the choice leaves. */
  readonly chosen: number;
  /** The languages they are in, in the order of the alphabet. */
  readonly locales: readonly Locale[];
}
