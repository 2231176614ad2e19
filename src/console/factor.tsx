import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { encode } from 'uqr';
import type { FactorAdded, FactorState } from '../http/moderator/protocol.ts';
import { api, isSignedOut, type Answer } from './api.ts';
import { Field } from './field.tsx';
import { Passkeys } from './passkeys.tsx';
import { sayRefusal, typed } from './sign-in.tsx';
import { say } from './words.ts';

export interface FactorProps {
  readonly onSignedOut: () => void;
  /** Where it stands below: a page's title or a dialog's. */
  readonly heading: 'h2' | 'h3';
  /** Called once it is there and the recovery codes were seen. */
  readonly onAdded?: () => void;
}

/** The second factor of one's account: codes of an authenticator app, passkeys, or both. */
export function Factor({ onSignedOut, heading: Heading, onAdded }: FactorProps): JSX.Element {
  const [state, setState] = useState<FactorState>();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const load = async () => {
    const answer = await api.factor();
    if (isSignedOut(answer)) onSignedOut();
    else if (answer.ok) setState(answer.value);
  };
  useEffect(() => void load(), []);
  const added = ({ recoveryCodes }: FactorAdded) => {
    setCodes(recoveryCodes);
    void load();
  };
  return (
    <>
      <App {...{ state, codes, added, load, Heading, onAdded }} />
      <Passkeys heading={Heading} onSignedOut={onSignedOut} {...(onAdded === undefined ? {} : { onAdded })} />
    </>
  );
}

interface AppProps {
  readonly state: FactorState | undefined;
  readonly codes: readonly string[];
  readonly added: (answer: FactorAdded) => void;
  readonly load: () => Promise<void>;
  readonly Heading: FactorProps['heading'];
  readonly onAdded: FactorProps['onAdded'];
}

/** Codes of an authenticator app. */
function App({ state, codes, added, load, Heading, onAdded }: AppProps): JSX.Element {
  return (
    <section class="factor">
      <Heading>{say('factor.title')}</Heading>
      {codes.length > 0 && <Codes codes={codes} />}
      {codes.length > 0 && onAdded !== undefined && (
        <button type="button" class="main" onClick={onAdded}>
          {say('factor.goOn')}
        </button>
      )}
      {state?.state === 'missing' && (
        <Add offer={state.offer} passwordNeeded={state.passwordNeeded} onDone={added} />
      )}
      {state?.state === 'set' && codes.length === 0 && (
        <Remove
          left={state.recoveryCodesLeft}
          passwordNeeded={state.passwordNeeded}
          onDone={() => void load()}
        />
      )}
    </section>
  );
}

function Codes({ codes }: { readonly codes: readonly string[] }): JSX.Element {
  return (
    <>
      <p>{say('factor.codes')}</p>
      <ul class="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </>
  );
}

interface AddProps {
  readonly passwordNeeded: boolean;
  readonly offer: { readonly secret: string; readonly uri: string };
  readonly onDone: (added: FactorAdded) => void;
}

function Add({ offer, passwordNeeded, onDone }: AddProps): JSX.Element {
  return (
    <ProofForm
      passwordNeeded={passwordNeeded}
      button={say('factor.add')}
      send={(code, password) => api.addFactor({ secret: offer.secret, code, password })}
      onDone={onDone}
    >
      <p>{say('factor.what')}</p>
      <QrCode text={offer.uri} />
      <p>
        {say('factor.orType')} <code>{offer.secret.replace(/(.{4})(?!$)/g, '$1 ')}</code>
      </p>
    </ProofForm>
  );
}

interface RemoveProps {
  readonly passwordNeeded: boolean;
  readonly left: number;
  readonly onDone: (removed: FactorAdded) => void;
}

function Remove({ left, passwordNeeded, onDone }: RemoveProps): JSX.Element {
  return (
    <ProofForm
      passwordNeeded={passwordNeeded}
      button={say('factor.remove')}
      send={(code, password) => api.removeFactor({ code, password })}
      onDone={onDone}
    >
      <p>{say('factor.isSet', { count: left })}</p>
    </ProofForm>
  );
}

interface ProofFormProps {
  readonly passwordNeeded: boolean;
  readonly button: string;
  readonly send: (code: string, password: string) => Promise<Answer<FactorAdded>>;
  readonly onDone: (answer: FactorAdded) => void;
  readonly children: ComponentChildren;
}

/** Password and code, asked for in the place where they are needed. */
function ProofForm({ button, passwordNeeded, send, onDone, children }: ProofFormProps): JSX.Element {
  const [problem, setProblem] = useState('');
  const submit = async (event: Event & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const answer = await send(typed(fields, 'code'), typed(fields, 'password'));
    setProblem(answer.ok ? '' : sayRefusal(answer.refusal));
    if (answer.ok) form.reset();
    if (answer.ok) onDone(answer.value);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      {children}
      {passwordNeeded && (
        <Field name="password" label={say('signIn.password')} autocomplete="current-password" />
      )}
      <Field name="code" label={say('factor.code')} autocomplete="one-time-code" />
      <p class="problem" role="alert">
        {problem}
      </p>
      <button type="submit">{button}</button>
    </form>
  );
}

/** Drawn here, so that the secret goes to no picture service; black on white in either light, for cameras. */
function QrCode({ text }: { readonly text: string }): JSX.Element {
  const { data, size } = encode(text, { border: 3 });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${size} ${size}`}
      shape-rendering="crispEdges"
      role="img"
      aria-label={say('factor.picture')}
    >
      <path d={`M0 0h${size}v${size}h-${size}z`} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  );
}
