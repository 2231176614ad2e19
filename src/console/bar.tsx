import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Me } from '../http/moderator/protocol.ts';
import { api } from './api.ts';
import { peopleApi } from './people-api.ts';
import { sayClock } from './said-times.ts';
import { Leaving } from './shift.tsx';
import type { QueueState } from './use-queue.ts';
import { say } from './words.ts';

/** How long before the end someone is asked whether they are still there. */
const WARN_MS = 3 * 60_000;

export interface BarProps {
  readonly me: Me;
  readonly queue: QueueState;
  readonly nowMs: number;
  readonly menu: ComponentChildren;
  readonly onHelp: () => void;
  readonly onAccount: () => void;
  readonly onSignedOut: () => void;
}

/** Who is signed in, whether the page is up to date, and the way out. */
export function Bar({ me, queue, nowMs, menu, onHelp, onAccount, onSignedOut }: BarProps): JSX.Element {
  const [leaving, setLeaving] = useState(false);
  const signOut = async () => {
    await api.signOut();
    onSignedOut();
  };
  const leave = async () => {
    const shift = me.permissions.includes('shift:care') ? await peopleApi.shift() : undefined;
    if (shift?.ok === true && shift.value.noteDue) setLeaving(true);
    else await signOut();
  };
  return (
    <header class="bar">
      {leaving && <Leaving onLeave={() => void signOut()} />}
      <h1>{say('name')}</h1>
      {menu}
      <p class={queue.connected ? 'status' : 'status lost'} role="status">
        {queue.connected
          ? queue.refreshedAtMs > 0 && say('bar.refreshed', { time: sayClock(queue.refreshedAtMs) })
          : say('noConnection')}
      </p>
      <EndsSoon queue={queue} me={me} nowMs={nowMs} />
      <button type="button" class="me" onClick={onAccount}>
        {say('bar.signedInAs', { name: me.workingName, role: say(`role.${me.role}`) })}
      </button>
      <button type="button" onClick={onHelp}>
        {say('bar.help')}
      </button>
      <button type="button" onClick={() => void leave()}>
        {say('bar.signOut')}
      </button>
    </header>
  );
}

type EndsSoonProps = Pick<BarProps, 'me' | 'nowMs' | 'queue'>;

function EndsSoon({ queue, me, nowMs }: EndsSoonProps): JSX.Element | null {
  const [stayedUntilMs, setStayedUntilMs] = useState(0);
  const endsAtMs = Math.max(queue.list?.idleEndsAtMs ?? me.idleEndsAtMs, stayedUntilMs);
  if (endsAtMs - nowMs > WARN_MS) return null;
  const time = sayClock(endsAtMs - queue.clockGapMs);
  if (endsAtMs >= me.endsAtMs) return <Warning text={say('bar.sessionEnds', { time })} />;
  const stay = async () => {
    const answer = await api.me(true);
    if (answer.ok) setStayedUntilMs(answer.value.idleEndsAtMs);
  };
  return (
    <>
      <Warning text={say('bar.idleEnds', { time })} />
      <button type="button" class="main" onClick={() => void stay()}>
        {say('bar.stay')}
      </button>
    </>
  );
}

function Warning({ text }: { readonly text: string }): JSX.Element {
  return (
    <p class="warning" role="alert">
      {text}
    </p>
  );
}
