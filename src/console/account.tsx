import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Me, SessionList, SessionView } from '../http/moderator/protocol.ts';
import { api, isSignedOut } from './api.ts';
import { Dialog } from './dialog.tsx';
import { Factor } from './factor.tsx';
import { sayAge, sayClock, sayDay } from './said-times.ts';
import { say } from './words.ts';

export interface AccountProps {
  readonly me: Me;
  readonly onClose: () => void;
  readonly onSignedOut: () => void;
}

/** One's own account: where it is signed in, and ending that from here. */
export function Account({ me, onClose, onSignedOut }: AccountProps): JSX.Element {
  return (
    <Dialog title={say('account.title')} onClose={onClose}>
      <p>{say('bar.signedInAs', { name: me.workingName, role: say(`role.${me.role}`) })}</p>
      <Sessions onSignedOut={onSignedOut} />
      <Factor heading="h3" onSignedOut={onSignedOut} />
    </Dialog>
  );
}

function Sessions({ onSignedOut }: Pick<AccountProps, 'onSignedOut'>): JSX.Element {
  const [list, setList] = useState<SessionList>();
  const [problem, setProblem] = useState('');
  const load = async () => {
    const answer = await api.sessions();
    if (isSignedOut(answer)) onSignedOut();
    else if (answer.ok) setList(answer.value);
    else setProblem(say('failed'));
  };
  const end = async (id: string) => {
    const answer = await api.endSession(id);
    setProblem(answer.ok ? '' : say('failed'));
    await load();
  };
  useEffect(() => void load(), []);
  return (
    <section>
      <h3>{say('account.sessions')}</h3>
      <p class="quiet">{say('account.sessionsWhat')}</p>
      <ul class="sessions">
        {list?.sessions.map((session) => (
          <Session key={session.id} session={session} nowMs={list.nowMs} onEnd={() => void end(session.id)} />
        ))}
      </ul>
      <p class="problem" role="alert">
        {problem}
      </p>
    </section>
  );
}

interface SessionProps {
  readonly session: SessionView;
  readonly nowMs: number;
  readonly onEnd: () => void;
}

function Session({ session, nowMs, onEnd }: SessionProps): JSX.Element {
  const { createdAtMs, lastSeenAtMs, current } = session;
  const since = say('account.since', { time: `${sayDay(createdAtMs)}, ${sayClock(createdAtMs)}` });
  return (
    <li>
      <span>
        {since} <span class="quiet">{say('account.used', { age: sayAge(nowMs - lastSeenAtMs) })}</span>
      </span>
      {current ? (
        <span class="quiet">{say('account.current')}</span>
      ) : (
        <button type="button" onClick={onEnd} aria-label={`${say('account.end')}: ${since}`}>
          {say('account.end')}
        </button>
      )}
    </li>
  );
}
