import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Me, Refusal, SignedInAnswer } from '../http/moderator/protocol.ts';
import { api, type Answer } from './api.ts';
import { Field } from './field.tsx';
import { sayWait } from './said-times.ts';
import { find, say } from './words.ts';

export interface EntranceProps {
  readonly onSignedIn: (me: Me) => void;
}

/** Coming in; asks for a code once the password was right and the account has a second factor. */
export function SignIn({ onSignedIn, ended }: EntranceProps & { readonly ended: boolean }): JSX.Element {
  const [codeNeeded, setCodeNeeded] = useState(false);
  const send = async (form: FormData): Promise<Answer<SignedInAnswer> | 'asking-on'> => {
    const code = codeNeeded ? { code: typed(form, 'code') } : {};
    const answer = await api.signIn({
      login: typed(form, 'login'),
      password: typed(form, 'password'),
      ...code,
    });
    if (!answer.ok) return answer;
    if (answer.value.outcome === 'signed-in') return { ok: true, value: answer.value };
    setCodeNeeded(true);
    return 'asking-on';
  };
  return (
    <Entrance
      title={say('signIn.title')}
      intro={ended ? say('signIn.ended') : undefined}
      button={say('signIn.send')}
      send={send}
      onSignedIn={onSignedIn}
    >
      <Field name="login" label={say('signIn.login')} autocomplete="username" />
      <Field name="password" label={say('signIn.password')} autocomplete="current-password" />
      {codeNeeded && (
        <Field
          name="code"
          label={say('signIn.code')}
          hint={say('signIn.codeHint')}
          autocomplete="one-time-code"
          focus
        />
      )}
    </Entrance>
  );
}

/** Making an account from the one-time link; `token` stood behind its #, where no server log sees it. */
export function SignUp({ onSignedIn, token }: EntranceProps & { readonly token: string }): JSX.Element {
  if (token === '') return <Page title={say('signUp.title')}>{say('signUp.noToken')}</Page>;
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
  readonly send: (form: FormData) => Promise<Answer<SignedInAnswer> | 'asking-on'>;
  readonly children: ComponentChildren;
}

function Entrance({ title, intro, button, send, onSignedIn, children }: FormProps): JSX.Element {
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const submit = async (event: Event & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem('');
    const answer = await send(new FormData(event.currentTarget));
    setBusy(false);
    if (answer === 'asking-on') return;
    if (answer.ok) onSignedIn(answer.value.me);
    else setProblem(sayRefusal(answer.refusal));
  };
  return (
    <Page title={title}>
      {intro !== undefined && <p>{intro}</p>}
      <form onSubmit={(event) => void submit(event)}>
        {children}
        <p class="problem" role="alert">
          {problem}
        </p>
        <button type="submit" class="main" aria-disabled={busy}>
          {busy ? say('wait') : button}
        </button>
      </form>
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

/** A refusal in words, said beside the button that was pressed. */
export function sayRefusal(refusal: Refusal | 'no-connection'): string {
  if (refusal === 'no-connection') return say('failed');
  if (refusal.problem !== undefined) return sayProblem(refusal.problem);
  const { code } = refusal.error;
  if (code === 'wrong-credentials') return say('signIn.wrong');
  if (code === 'invitation-used') return say('signUp.problem.invitation-used');
  if (code === 'too-many-requests')
    return say('signIn.tooMany', { wait: sayWait(refusal.retryAfterSeconds ?? 60) });
  return say('failed');
}

function sayProblem(problem: NonNullable<Refusal['problem']>): string {
  return find(`signUp.problem.${problem}`) ?? find(`factorProblem.${problem}`) ?? say('failed');
}

/** What stands in a field. */
export function typed(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
