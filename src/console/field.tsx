import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { say } from './words.ts';

export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly autocomplete: 'current-password' | 'new-password' | 'nickname' | 'username';
}

/** A labelled line to type in; a password can be looked at. */
export function Field({ name, label, hint, autocomplete }: FieldProps): JSX.Element {
  const id = useId();
  const [shown, setShown] = useState(false);
  const secret = autocomplete.endsWith('password');
  const line = {
    id,
    name,
    autocomplete,
    autocapitalize: 'none',
    spellcheck: false,
    required: true,
    ...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` }),
  } as const;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {secret && !shown ? <input type="password" {...line} /> : <input type="text" {...line} />}
      {secret && (
        <label class="show">
          <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} />
          {say('signIn.showPassword')}
        </label>
      )}
    </div>
  );
}
