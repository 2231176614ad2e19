import { useRef, useState } from 'preact/hooks';
import type { QueueView } from '../http/moderator/protocol.ts';
import { api, isSignedOut } from './api.ts';
import { useActivity, useRepeat } from './hooks.ts';
import { newsOf } from './queue-news.ts';
import { useEvents } from './use-events.ts';

/** How often the list is asked for: while the server tells what is new, and while it cannot. */
const TOLD_MS = 10_000;
const ASKING_MS = 4000;
/** How many cases are shown at once: enough to choose from, few enough to be drawn at once on any machine. */
const QUEUE_STEP = 200;

/** Which cases of the list are wanted; absent: all. An emergency is shown whatever is chosen. */
export type Choice = Readonly<Partial<Record<'channel' | 'free' | 'locale' | 'topic', string>>>;

/** What is asked of the list: which cases, and how many stand before the first one shown. */
export interface QueueWindow {
  readonly choice: Choice;
  readonly from: number;
}

export interface QueueState {
  readonly list: QueueView | undefined;
  /** What `list` was asked for. */
  readonly asked: QueueWindow;
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

/** The queue and the ways to see another part of it, or have it now. */
export interface LiveQueue extends QueueState {
  readonly ask: (window: QueueWindow) => void;
  readonly refresh: () => void;
}

const TOP: QueueWindow = { choice: {}, from: 0 };
const START: QueueState = {
  list: undefined,
  asked: TOP,
  connected: true,
  refreshedAtMs: 0,
  clockGapMs: 0,
  news: '',
  newsCount: 0,
};

/** The queue, kept up to date. A refresh counts as "by hand" only if something was done here meanwhile. */
export function useQueue(on: boolean, onSignedOut: () => void): LiveQueue {
  const [state, setState] = useState(START);
  const [window, ask] = useState(TOP);
  const wanted = useRef(window);
  wanted.current = window;
  const wasActive = useActivity();
  const told = useEvents(on ? api.events : undefined, () => refresh());
  const refresh = useRepeat(
    async () => {
      if (!on) return;
      const answer = await api.queue(wasActive(), queryOf(window));
      if (isSignedOut(answer)) onSignedOut();
      // An answer to what is asked no more: the one that is has been sent for.
      else if (wanted.current !== window) return;
      else if (!answer.ok) setState((before) => ({ ...before, connected: false }));
      else setState((before) => arrived(before, answer.value, window));
    },
    told ? TOLD_MS : ASKING_MS,
    queryOf(window),
  );
  return { ...state, refresh, ask };
}

function queryOf({ choice, from }: QueueWindow): string {
  return new URLSearchParams({ limit: String(QUEUE_STEP), from: String(from), ...choice }).toString();
}

function arrived(before: QueueState, list: QueueView, asked: QueueWindow): QueueState {
  const refreshedAtMs = Date.now();
  const news = before.list === undefined || before.asked !== asked ? undefined : newsOf(before.list, list);
  return {
    list,
    asked,
    connected: true,
    refreshedAtMs,
    clockGapMs: list.nowMs - refreshedAtMs,
    news: news ?? before.news,
    newsCount: before.newsCount + (news === undefined ? 0 : 1),
  };
}
