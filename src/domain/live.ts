import type { ChannelName } from './channel-name.ts';
import type { ConversationId, Locale, Place } from './ids.ts';
import type { ServiceCard } from './message.ts';
import type { AgeBand } from './topic.ts';

/** What has happened in a conversation, as kinds only: no words, and nothing that is kept. */
export const LIVE_KINDS = [
  'changed',
  'delivered',
  'moderator-typing',
  'reporter-did',
  'reporter-typing',
] as const;
export type LiveKind = (typeof LIVE_KINDS)[number];

export interface LiveNews {
  readonly conversation: ConversationId;
  readonly kind: LiveKind;
}

/**
 * What processes tell one another: the same, and who has the reporter's side open. `asked`: does anybody reach them?
 * `here`, `gone`: the answer, and when it is true no longer.
 */
export const NOTICE_KINDS = [...LIVE_KINDS, 'asked', 'gone', 'here'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export interface LiveNotice {
  readonly conversation: ConversationId;
  readonly kind: NoticeKind;
}

/** Tells everyone who listens, in every process, that something happened. Nothing of it is kept. */
export interface LiveBus {
  tell(news: LiveNews): void;
  /** Returns the way to stop listening. `missed`: something may have happened that nobody told. */
  listen(heard: (news: LiveNews) => void, missed?: () => void): () => void;
  /** Whether the reporter's side has a stream open, as far as is known now; what is learnt later is told. */
  isReached(conversation: ConversationId): boolean;
}

/** The crisis lines of a place as text and cards, for words that no turn says. */
export type CrisisLines = (
  about: {
    readonly channel: ChannelName;
    readonly locale: Locale;
    readonly place: Place;
    readonly ageBand?: AgeBand;
  },
  nowMs: number,
) => { readonly text: string; readonly lines: readonly ServiceCard[] };
