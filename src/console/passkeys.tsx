import { browserSupportsWebAuthn, startRegistration } from '@simplewebauthn/browser';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PasskeyList, PasskeyView } from '../http/moderator/protocol.ts';
import { isSignedOut, type Answer } from './api.ts';
import { Field } from './field.tsx';
import { peopleApi } from './people-api.ts';
import { sayAge, sayDay } from './said-times.ts';
import { sayRefusal, typed } from './sign-in.tsx';
import { say } from './words.ts';

export interface PasskeysProps {
  readonly onSignedOut: () => void;
  readonly heading: 'h2' | 'h3';
  readonly onAdded?: () => void;
}

type Work = (fields: FormData) => Promise<Answer<object>>;

/** One's own passkeys: making one, taking one off. Each time the password shows that it is their owner. */
export function Passkeys({ onSignedOut, heading: Heading, onAdded }: PasskeysProps): JSX.Element {
  const [list, setList] = useState<PasskeyList>();
  const [problem, setProblem] = useState('');
  const load = async () => {
    const answer = await peopleApi.passkeys();
    if (isSignedOut(answer)) onSignedOut();
    else if (answer.ok) setList(answer.value);
  };
  useEffect(() => void load(), []);
  const run = async (form: HTMLFormElement, work: Work, done?: () => void) => {
    setProblem('');
    const answer = await work(new FormData(form)).catch(() => undefined);
    if (answer === undefined) return setProblem(say('passkey.failed'));
    if (!answer.ok) return setProblem(sayRefusal(answer.refusal));
    form.reset();
    await load();
    done?.();
  };
  return (
    <section class="passkeys">
      <Heading>{say('passkey.title')}</Heading>
      <p>{say('passkey.what')}</p>
      {browserSupportsWebAuthn() ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void run(event.currentTarget, makePasskey, onAdded);
          }}
        >
          <ul class="sessions">
            {list?.passkeys.map((passkey) => (
              <Passkey
                key={passkey.credential}
                passkey={passkey}
                nowMs={list.nowMs}
                onRemove={(form) =>
                  void run(form, (fields) =>
                    peopleApi.removePasskey({
                      credential: passkey.credential,
                      password: typed(fields, 'password'),
                    }),
                  )
                }
              />
            ))}
          </ul>
          <Field
            name="name"
            label={say('passkey.name')}
            hint={say('passkey.nameHint')}
            autocomplete="nickname"
          />
          {list?.passwordNeeded !== false && (
            <Field name="password" label={say('signIn.password')} autocomplete="current-password" />
          )}
          <p class="problem" role="alert">
            {problem}
          </p>
          <button type="submit">{say('passkey.add')}</button>
        </form>
      ) : (
        <p>{say('passkey.unsupported')}</p>
      )}
    </section>
  );
}

async function makePasskey(fields: FormData): Promise<Answer<object>> {
  const offer = await peopleApi.offerPasskey();
  if (!offer.ok) return offer;
  const made = await startRegistration({ optionsJSON: offer.value });
  return peopleApi.addPasskey({ made, name: typed(fields, 'name'), password: typed(fields, 'password') });
}

interface PasskeyProps {
  readonly passkey: PasskeyView;
  readonly nowMs: number;
  readonly onRemove: (form: HTMLFormElement) => void;
}

function Passkey({ passkey: { name, sinceMs, lastUsedAtMs }, nowMs, onRemove }: PasskeyProps): JSX.Element {
  const used =
    lastUsedAtMs === undefined
      ? say('passkey.unused')
      : say('passkey.used', { age: sayAge(nowMs - lastUsedAtMs) });
  return (
    <li>
      <span>
        {name}{' '}
        <span class="quiet">
          {say('passkey.since', { day: sayDay(sinceMs) })}, {used}
        </span>
      </span>
      <button
        type="button"
        aria-label={`${say('passkey.remove')}: ${name}`}
        onClick={({ currentTarget }) => {
          if (currentTarget.form !== null) onRemove(currentTarget.form);
        }}
      >
        {say('passkey.remove')}
      </button>
    </li>
  );
}
