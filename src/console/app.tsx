import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Me } from '../http/moderator/protocol.ts';
import { api } from './api.ts';
import { Factor } from './factor.tsx';
import { pagesOf } from './pages.tsx';
import { useLight, useSettings } from './settings.ts';
import { SignIn, SignUp } from './sign-in.tsx';
import { Workplace } from './workplace.tsx';
import { say } from './words.ts';

type Where = { readonly at: 'asking' | 'no-connection' | 'sign-in' | 'signed-out' | 'sign-up' } | Signed;
interface Signed {
  readonly at: 'desk';
  readonly me: Me;
}

/** Which page it is: an account to make, a door to come in by, or the desk. */
export function App(): JSX.Element {
  const [token] = useState(takeToken);
  const [where, setWhere] = useState<Where>({ at: location.pathname === '/sign-up' ? 'sign-up' : 'asking' });
  const [{ light }] = useSettings();
  useLight(light, Date.now());
  useEffect(() => {
    if (where.at === 'asking') void findMe().then(setWhere);
  }, [where.at]);
  const onSignedIn = (me: Me) => {
    history.replaceState(null, '', '/');
    setWhere({ at: 'desk', me });
  };
  if (where.at === 'desk')
    return (
      <SignedInPage
        me={where.me}
        onSignedOut={() => setWhere({ at: 'signed-out' })}
        onChanged={() => setWhere({ at: 'asking' })}
      />
    );
  if (where.at === 'sign-up') return <SignUp token={token} onSignedIn={onSignedIn} />;
  if (where.at === 'asking') return <main class="entrance">{say('wait')}</main>;
  if (where.at === 'no-connection') return <Retry onRetry={() => setWhere({ at: 'asking' })} />;
  return <SignIn ended={where.at === 'signed-out'} onSignedIn={onSignedIn} />;
}

interface SignedInProps {
  readonly me: Me;
  readonly onSignedOut: () => void;
  readonly onChanged: () => void;
}

function SignedInPage({ me, onSignedOut, onChanged }: SignedInProps): JSX.Element {
  const needsFactor = me.secondFactor === 'needed';
  if (!needsFactor && (me.permissions.includes('case:read') || pagesOf(me).length > 0))
    return <Workplace me={me} onSignedOut={onSignedOut} />;
  return (
    <main class="entrance">
      <h1>{say('name')}</h1>
      <p>{say('bar.signedInAs', { name: me.workingName, role: say(`role.${me.role}`) })}</p>
      <p>{needsFactor ? say('factor.needed') : say('noCases')}</p>
      {needsFactor && <Factor heading="h2" onSignedOut={onSignedOut} onAdded={onChanged} />}
      <button type="button" onClick={() => void api.signOut().then(onSignedOut)}>
        {say('bar.signOut')}
      </button>
    </main>
  );
}

function Retry({ onRetry }: { onRetry: () => void }): JSX.Element {
  useEffect(() => {
    const timer = setTimeout(onRetry, 3000);
    return () => clearTimeout(timer);
  }, [onRetry]);
  return (
    <main class="entrance">
      <p role="status">{say('noConnection')}</p>
    </main>
  );
}

async function findMe(): Promise<Where> {
  const answer = await api.me(true);
  if (answer.ok) return { at: 'desk', me: answer.value };
  return { at: answer.refusal === 'no-connection' ? 'no-connection' : 'sign-in' };
}

/** The sign-up token stands behind the #; it leaves the address bar and the history at once. */
function takeToken(): string {
  const token = location.pathname === '/sign-up' ? location.hash.slice(1) : '';
  if (token !== '') history.replaceState(null, '', location.pathname);
  return token;
}
