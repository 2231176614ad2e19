import { useState } from 'preact/hooks';
import type { CaseList } from '../http/moderator/protocol.ts';
import { api, isSignedOut } from './api.ts';
import { sayTopics } from './case-words.ts';
import { useActivity, useRepeat } from './hooks.ts';
import { say } from './words.ts';

const REFRESH_MS = 4000;

export interface QueueState {
  readonly list: CaseList | undefined;
  /** False after a refresh that failed: what is shown may be old. */
  readonly connected: boolean;
  /** This computer's clock when the list came, and how far it is from the server's. */
  readonly refreshedAtMs: number;
  readonly clockGapMs: number;
  /** Said to a screen reader when an urgent case is new. */
  readonly news: string;
}

const START: QueueState = { list: undefined, connected: true, refreshedAtMs: 0, clockGapMs: 0, news: '' };

/** The queue, refreshed by itself. A refresh counts as "by hand" only if something was done here meanwhile. */
export function useQueue(on: boolean, onSignedOut: () => void): QueueState {
  const [state, setState] = useState(START);
  const wasActive = useActivity();
  useRepeat(
    async () => {
      if (!on) return;
      const answer = await api.cases(wasActive());
      if (isSignedOut(answer)) onSignedOut();
      else if (!answer.ok) setState((before) => ({ ...before, connected: false }));
      else setState((before) => arrived(before, answer.value));
    },
    REFRESH_MS,
    'queue',
  );
  return state;
}

function arrived(before: QueueState, list: CaseList): QueueState {
  const refreshedAtMs = Date.now();
  return {
    list,
    connected: true,
    refreshedAtMs,
    clockGapMs: list.nowMs - refreshedAtMs,
    news: newsOf(before.list, list) ?? before.news,
  };
}

/** The most urgent case that was not in the list before, if a person should look now. */
function newsOf(before: CaseList | undefined, { cases }: CaseList): string | undefined {
  if (before === undefined) return undefined;
  const known = new Set(before.cases.map(({ id }) => id));
  const fresh = cases.find(({ id, care }) => !known.has(id) && (care === 'crisis' || care === 'emergency'));
  if (fresh === undefined) return undefined;
  return say('queue.appeared', { care: say(`care.${fresh.care}`), topics: sayTopics(fresh) });
}
