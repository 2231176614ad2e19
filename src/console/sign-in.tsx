import { startAuthentication } from '@simplewebauthn/browser';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CodeNeeded, Me, Refusal, SecondStepView, SignedInAnswer } from '../http/moderator/protocol.ts';
import { api, codeOf, type Answer } from './api.ts';
import { Field } from './field.tsx';
import { peopleApi } from './people-api.ts';
import { sayWait } from './said-times.ts';
import { useLoaded } from './use-loaded.ts';
import { find, say } from './words.ts';

export interface EntranceProps {
  readonly onSignedIn: (me: Me) => void;
}

type Sent = Answer<SignedInAnswer> | 'asking-on';

/** Coming in: by login and password, or by an identity provider; then what the account asks for besides. */
export function SignIn({ onSignedIn, ended }: EntranceProps & { readonly ended: boolean }): JSX.Element {
  const [came] = useState(takeOutcome);
  if (came === 'second-step') return <SecondStep onSignedIn={onSignedIn} />;
  const why = came === '' ? undefined : find(`entrance.problem.${came}`);
  return <LoginPage onSignedIn={onSignedIn} intro={why ?? (ended ? say('signIn.ended') : undefined)} />;
}

function LoginPage({ onSignedIn, intro }: EntranceProps & { readonly intro: string | undefined }) {
  const entrances = useLoaded(peopleApi.entrances, '');
  const [asked, setAsked] = useState<CodeNeeded>();
  const send = async (form: FormData, passkey?: object): Promise<Sent> => {
    const code = typed(form, 'code');
    const answer = await api.signIn({
      login: typed(form, 'login'),
      password: typed(form, 'password'),
      ...(passkey === undefined ? {} : { passkey }),
      ...(passkey === undefined && code !== '' ? { code } : {}),
    });
    if (!answer.ok) return answer;
    if (answer.value.outcome === 'signed-in') return { ok: true, value: answer.value };
    setAsked(answer.value);
    return 'asking-on';
  };
  return (
    <Entrance
      title={say('signIn.title')}
      intro={intro}
      button={say('signIn.send')}
      send={send}
      asked={asked}
      onSignedIn={onSignedIn}
      after={
        entrances?.openId === true && (
          <p>
            <a href="/api/moderator/openid/start">{say('entrance.openId')}</a>
          </p>
        )
      }
    >
      <Field name="login" label={say('signIn.login')} autocomplete="username" />
      <Field name="password" label={say('signIn.password')} autocomplete="current-password" />
      {asked?.code === true && <CodeField />}
    </Entrance>
  );
}

function CodeField(): JSX.Element {
  return (
    <Field
      name="code"
      label={say('signIn.code')}
      hint={say('signIn.codeHint')}
      autocomplete="one-time-code"
      focus
    />
  );
}

/** Back from the identity provider, with one step still to do here. */
function SecondStep({ onSignedIn }: EntranceProps): JSX.Element {
  const [asked, setAsked] = useState<SecondStepView | 'over'>();
  useEffect(() => {
    void peopleApi.askStep().then((answer) => setAsked(answer.ok ? answer.value : 'over'));
  }, []);
  if (asked === undefined) return <Page title={say('entrance.second')}>{say('wait')}</Page>;
  if (asked === 'over')
    return <LoginPage onSignedIn={onSignedIn} intro={say('entrance.problem.step-over')} />;
  return (
    <Entrance
      title={say('entrance.second')}
      intro={say('entrance.secondIntro')}
      button={say('signIn.send')}
      send={(form, passkey) =>
        peopleApi.finishStep(passkey === undefined ? { code: typed(form, 'code') } : { passkey })
      }
      asked={asked}
      onSignedIn={onSignedIn}
    >
      {asked.code && <CodeField />}
    </Entrance>
  );
}

/** Making an account from the one-time link; `token` stood behind its #, where no server log sees it. */
export function SignUp({ onSignedIn, token }: EntranceProps & { readonly token: string }): JSX.Element {
  const [state, check] = useLink(token);
  if (state === 'good') return <SignUpForm token={token} onSignedIn={onSignedIn} />;
  if (token === '') return <Page title={say('signUp.title')}>{say('signUp.noToken')}</Page>;
  if (state === 'checking') return <Page title={say('signUp.title')}>{say('entrance.checking')}</Page>;
  return (
    <Page title={say('signUp.title')}>
      <p class="problem" role="alert">
        {state === 'used' ? say('entrance.linkUsed') : say('failed')}
      </p>
      {state === 'used' ? (
        <>
          <p>{say('entrance.linkUsedHow')}</p>
          <p>
            <a href="/">{say('entrance.toSignIn')}</a>
          </p>
        </>
      ) : (
        <button type="button" class="main" onClick={check}>
          {say('entrance.again')}
        </button>
      )}
    </Page>
  );
}

/** Whether the link is good is asked before anybody types a word. */
function useLink(token: string): readonly ['checking' | 'failed' | 'good' | 'used', () => void] {
  const [state, setState] = useState<'checking' | 'failed' | 'good' | 'used'>('checking');
  const check = async () => {
    setState('checking');
    const answer = await peopleApi.checkLink(token);
    if (answer.ok) setState('good');
    else setState(codeOf(answer) === 'invitation-used' ? 'used' : 'failed');
  };
  useEffect(() => {
    if (token !== '') void check();
  }, []);
  return [state, () => void check()];
}

function SignUpForm({ onSignedIn, token }: EntranceProps & { readonly token: string }): JSX.Element {
  return (
    <Entrance
      title={say('signUp.title')}
      intro={say('signUp.intro')}
      button={say('signUp.send')}
      send={(form) =>
        api.signUp({
          token,
          workingName: typed(form, 'workingName'),
          login: typed(form, 'login'),
          password: typed(form, 'password'),
        })
      }
      onSignedIn={onSignedIn}
    >
      <Field
        name="workingName"
        label={say('signUp.workingName')}
        hint={say('signUp.workingNameHint')}
        autocomplete="nickname"
      />
      <Field
        name="login"
        label={say('signUp.login')}
        hint={say('signUp.loginHint')}
        autocomplete="username"
      />
      <Field
        name="password"
        label={say('signUp.password')}
        hint={say('signUp.passwordHint')}
        autocomplete="new-password"
      />
    </Entrance>
  );
}

interface FormProps extends EntranceProps {
  readonly title: string;
  readonly intro: string | undefined;
  readonly button: string;
  readonly send: (form: FormData, passkey?: object) => Promise<Sent>;
  /** What a passkey could answer. */
  readonly asked?: Pick<SecondStepView, 'code' | 'passkey'> | undefined;
  readonly after?: ComponentChildren;
  readonly children: ComponentChildren;
}

function Entrance({
  title,
  intro,
  button,
  send,
  asked,
  after,
  onSignedIn,
  children,
}: FormProps): JSX.Element {
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const run = async (work: (fields: FormData) => Promise<Sent>) => {
    if (busy || form.current === null) return;
    setBusy(true);
    setProblem('');
    const answer = await work(new FormData(form.current)).catch(() => undefined);
    setBusy(false);
    if (answer === 'asking-on') return;
    if (answer === undefined) setProblem(say('entrance.passkeyFailed'));
    else if (answer.ok) onSignedIn(answer.value.me);
    else setProblem(sayRefusal(answer.refusal));
  };
  const question = asked?.passkey;
  const key = useRef<HTMLButtonElement>(null);
  useEffect(() => key.current?.focus(), [question === undefined]);
  const byPasskey = (optionsJSON: NonNullable<typeof question>) =>
    run(async (fields) => send(fields, await startAuthentication({ optionsJSON })));
  const onlyPasskey = question !== undefined && asked?.code !== true;
  return (
    <Page title={title}>
      {intro !== undefined && <p>{intro}</p>}
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void (onlyPasskey ? byPasskey(question) : run(send));
        }}
      >
        {children}
        {question !== undefined && (
          <div class="field">
            <p class="hint">{say('entrance.passkeyHint')}</p>
            <button
              ref={key}
              type="button"
              class="main"
              onClick={() => void byPasskey(question)}
              aria-disabled={busy}
            >
              {say('entrance.passkey')}
            </button>
          </div>
        )}
        <p class="problem" role="alert">
          {problem}
        </p>
        {!onlyPasskey && (
          <button type="submit" class="main" aria-disabled={busy}>
            {busy ? say('wait') : button}
          </button>
        )}
      </form>
      {after}
    </Page>
  );
}

function Page({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.querySelector('input')?.focus(), []);
  return (
    <main class="entrance" ref={main}>
      <p class="name">{say('name')}</p>
      <h1>{title}</h1>
      {children}
    </main>
  );
}

/** What the identity provider's way round came to; it leaves the address bar at once. */
function takeOutcome(): string {
  const outcome = /^#sign-in\/([a-z-]{1,40})$/.exec(location.hash)?.[1] ?? '';
  if (outcome !== '') history.replaceState(null, '', location.pathname);
  return outcome;
}

/** A refusal in words, said beside the button that was pressed. */
export function sayRefusal(refusal: Refusal | 'no-connection'): string {
  if (refusal === 'no-connection') return say('failed');
  if (refusal.problem !== undefined) return sayProblem(refusal.problem);
  const { code } = refusal.error;
  if (code === 'wrong-credentials') return say('signIn.wrong');
  if (code === 'invitation-used') return say('signUp.problem.invitation-used');
  if (code === 'too-many-requests')
    return say('signIn.tooMany', { wait: sayWait(refusal.retryAfterSeconds ?? 60) });
  return find(`entrance.problem.${code}`) ?? say('failed');
}

function sayProblem(problem: NonNullable<Refusal['problem']>): string {
  return (
    find(`signUp.problem.${problem}`) ??
    find(`factorProblem.${problem}`) ??
    find(`passkey.problem.${problem}`) ??
    say('failed')
  );
}

/** What stands in a field. */
export function typed(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
