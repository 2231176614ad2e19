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

/** Tells everyone in this process who listens that something happened. In memory only. */
export interface LiveBus {
  tell(news: LiveNews): void;
  /** Returns the way to stop listening. */
  listen(heard: (news: LiveNews) => void): () => void;
  /** Whether the reporter's side has a stream open here. */
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
