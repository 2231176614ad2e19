import { useState } from 'preact/hooks';
import type { QueueEntry, QueueView } from '../http/moderator/protocol.ts';
import { api, isSignedOut } from './api.ts';
import { sayTopics } from './case-words.ts';
import { useActivity, useRepeat } from './hooks.ts';
import { useEvents } from './use-events.ts';
import { say } from './words.ts';

/** How often the list is asked for: while the server tells what is new, and while it cannot. */
const TOLD_MS = 10_000;
const ASKING_MS = 4000;
/** How many cases are asked for at once, and how many more by the button. */
export const QUEUE_STEP = 200;

export interface QueueState {
  readonly list: QueueView | undefined;
  /** False after a refresh that failed: what is shown may be old. */
  readonly connected: boolean;
  /** This computer's clock when the list came, and how far it is from the server's. */
  readonly refreshedAtMs: number;
  readonly clockGapMs: number;
  /** Said to a screen reader when an urgent case is new, or a young person wrote in one's own case. */
  readonly news: string;
  /** Rises with every piece of news: for the sound and the mark in the title. */
  readonly newsCount: number;
}

/** The queue and the ways to have more of it, or have it now. */
export interface LiveQueue extends QueueState {
  readonly showMore: () => void;
  readonly refresh: () => void;
}

const START: QueueState = {
  list: undefined,
  connected: true,
  refreshedAtMs: 0,
  clockGapMs: 0,
  news: '',
  newsCount: 0,
};

/** The queue, kept up to date. A refresh counts as "by hand" only if something was done here meanwhile. */
export function useQueue(on: boolean, onSignedOut: () => void): LiveQueue {
  const [state, setState] = useState(START);
  const [limit, setLimit] = useState(QUEUE_STEP);
  const wasActive = useActivity();
  const told = useEvents(on ? api.events : undefined, () => refresh());
  const refresh = useRepeat(
    async () => {
      if (!on) return;
      const answer = await api.queue(wasActive(), limit);
      if (isSignedOut(answer)) onSignedOut();
      else if (!answer.ok) setState((before) => ({ ...before, connected: false }));
      else setState((before) => arrived(before, answer.value));
    },
    told ? TOLD_MS : ASKING_MS,
    String(limit),
  );
  return { ...state, refresh, showMore: () => setLimit(limit + QUEUE_STEP) };
}

function arrived(before: QueueState, list: QueueView): QueueState {
  const refreshedAtMs = Date.now();
  const news = before.list === undefined ? undefined : newsOf(before.list, list);
  return {
    list,
    connected: true,
    refreshedAtMs,
    clockGapMs: list.nowMs - refreshedAtMs,
    news: news ?? before.news,
    newsCount: before.newsCount + (news === undefined ? 0 : 1),
  };
}

/** What a person should look at now: a new urgent case, or an answer in a case of one's own. */
export function newsOf(before: QueueView, { cases, mine }: QueueView): string | undefined {
  const known = new Set(before.cases.map(({ id }) => id));
  const fresh = cases.find(({ id, care }) => !known.has(id) && (care === 'crisis' || care === 'emergency'));
  if (fresh !== undefined)
    return say('queue.appeared', { care: say(`care.${fresh.care}`), topics: sayTopics(fresh) });
  const answered = mine.find((one) => wroteSince(before.mine, one));
  return answered === undefined ? undefined : say('queue.wrote', { topics: sayTopics(answered) });
}

function wroteSince(
  before: readonly QueueEntry[],
  { id, waitingSinceMs, lastMessageAtMs }: QueueEntry,
): boolean {
  const then = before.find((one) => one.id === id);
  return waitingSinceMs !== undefined && then !== undefined && lastMessageAtMs > then.lastMessageAtMs;
}
