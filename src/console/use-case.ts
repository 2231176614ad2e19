import { useState } from 'preact/hooks';
import type { CaseView } from '../http/moderator/protocol.ts';
import { api, isSignedOut } from './api.ts';
import { useRepeat } from './hooks.ts';

const REFRESH_MS = 4000;

/** The open case: not there yet, gone, or read up to now. */
export type CaseState = 'gone' | 'opening' | CaseView;

/**
 * One case, kept up to date: only what is new is asked for. When the reporter deletes everything, or the
 * session ends, its words leave the page.
 */
export function useCase(id: string, onSignedOut: () => void): CaseState {
  const [held, setHeld] = useState<{ readonly id: string; readonly state: CaseState }>({
    id,
    state: 'opening',
  });
  const state = held.id === id ? held.state : 'opening';
  useRepeat(
    async () => {
      const answer = await api.readCase(id, typeof state === 'string' ? 0 : lastSeq(state));
      if (isSignedOut(answer)) onSignedOut();
      else if (answer.ok) setHeld((before) => ({ id, state: join(before, id, answer.value) }));
      else if (answer.refusal !== 'no-connection' && answer.refusal.error.code === 'not-found')
        setHeld({ id, state: 'gone' });
    },
    REFRESH_MS,
    id,
  );
  return state;
}

function join(
  before: { readonly id: string; readonly state: CaseState },
  id: string,
  fresh: CaseView,
): CaseView {
  if (fresh.case.deletedAtMs !== undefined) return { ...fresh, messages: [] };
  if (before.id !== id || typeof before.state === 'string') return fresh;
  const last = lastSeq(before.state);
  return {
    ...fresh,
    messages: [...before.state.messages, ...fresh.messages.filter(({ seq }) => seq > last)],
  };
}

function lastSeq({ messages }: CaseView): number {
  return messages.at(-1)?.seq ?? 0;
}
