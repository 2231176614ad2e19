import { useEffect, useRef, useState } from 'preact/hooks';
import type { CaseView, LiveCaseView } from '../http/moderator/protocol.ts';
import { api, codeOf, isSignedOut } from './api.ts';
import { useRepeat, useSeen } from './hooks.ts';
import { useEvents, type Heard } from './use-events.ts';

/** How often the case is asked for: while the server tells what is new, and while it cannot. */
const TOLD_MS = 10_000;
const ASKING_MS = 4000;
/** A sign of typing is good for this long. */
const TYPING_MS = 6000;

/** The open case: not there yet, gone, waiting for a reason, or read up to now. */
export type CaseState = 'gone' | 'opening' | 'reason-needed' | CaseView;

/** One case as all parts of the desk see it. */
export interface CaseWork {
  readonly id: string;
  readonly state: CaseState;
  /** Who has it, notes, checklist and the rest; absent until it has come. */
  readonly live: LiveCaseView | undefined;
  readonly reporterTyping: boolean;
  readonly refresh: () => void;
  readonly onSignedOut: () => void;
}

interface Held {
  readonly id: string;
  readonly state: CaseState;
  readonly live: LiveCaseView | undefined;
}

/**
 * One case, kept up to date: only messages that are new are asked for. When the reporter deletes everything, the
 * session ends or somebody else takes the case, its words leave the page.
 */
export function useCase(id: string, onSignedOut: () => void): CaseWork {
  const [kept, setKept] = useState<Held>(() => empty(id));
  const held = kept.id === id ? kept : empty(id);
  const [reporterTyping, seeTyping] = useTyping(id);
  const readable = typeof held.state === 'object';
  const hear = (kind: Heard) => {
    if (kind === 'reporter-typing') seeTyping(true);
    else if (kind !== 'moderator-typing') refresh();
  };
  const seen = useSeen();
  const told = useEvents(readable && seen ? api.caseEvents(id) : undefined, hear);
  const refresh = useRepeat(
    async () => {
      const answer = await readOnce(held);
      if (answer === 'signed-out') onSignedOut();
      else if (answer !== undefined) {
        setKept((before) => join(before, answer));
        if (hasNewWords(held, answer)) seeTyping(false);
      }
    },
    told ? TOLD_MS : ASKING_MS,
    id,
  );
  return { ...held, reporterTyping, refresh, onSignedOut };
}

function empty(id: string): Held {
  return { id, state: 'opening', live: undefined };
}

/** `undefined`: nothing came back, what is there stays. */
async function readOnce({ id, state }: Held): Promise<Held | 'signed-out' | undefined> {
  const after = typeof state === 'string' ? 0 : lastSeq(state);
  const answer = await api.readCase(id, after);
  if (isSignedOut(answer)) return 'signed-out';
  const code = codeOf(answer);
  if (code === 'not-found') return { id, state: 'gone', live: undefined };
  if (code === 'reason-needed') return { id, state: 'reason-needed', live: undefined };
  if (!answer.ok) return undefined;
  const live = await api.live(id);
  if (isSignedOut(live)) return 'signed-out';
  return { id, state: answer.value, live: live.ok ? live.value : undefined };
}

function join(before: Held, fresh: Held): Held {
  const live = fresh.live ?? (before.id === fresh.id ? before.live : undefined);
  if (typeof fresh.state === 'string') return fresh;
  if (fresh.state.case.deletedAtMs !== undefined)
    return { id: fresh.id, state: { ...fresh.state, messages: [] }, live };
  if (before.id !== fresh.id || typeof before.state === 'string') return { ...fresh, live };
  const last = lastSeq(before.state);
  const messages = [...before.state.messages, ...fresh.state.messages.filter(({ seq }) => seq > last)];
  return { id: fresh.id, state: { ...fresh.state, messages }, live };
}

function hasNewWords(before: Held, { state }: Held): boolean {
  if (typeof state === 'string' || typeof before.state === 'string') return false;
  const last = lastSeq(before.state);
  return state.messages.some(({ seq, sender }) => seq > last && sender === 'reporter');
}

function lastSeq({ messages }: CaseView): number {
  return messages.at(-1)?.seq ?? 0;
}

/** Whether the reporter was typing a moment ago. */
function useTyping(id: string): readonly [boolean, (typing: boolean) => void] {
  const [typing, setTyping] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const see = (now: boolean) => {
    clearTimeout(timer.current);
    setTyping(now);
    if (now) timer.current = setTimeout(() => setTyping(false), TYPING_MS);
  };
  useEffect(() => () => see(false), [id]);
  return [typing, see];
}
