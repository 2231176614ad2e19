import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { say } from './words.ts';

export interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Appeared just now and wants to be typed in. */
  readonly focus?: boolean;
  readonly autocomplete: 'current-password' | 'new-password' | 'nickname' | 'one-time-code' | 'username';
}

/** A labelled line to type in; a password can be looked at. */
export function Field({ name, label, hint, focus, autocomplete }: FieldProps): JSX.Element {
  const id = useId();
  const [shown, setShown] = useState(false);
  const secret = autocomplete.endsWith('password');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focus === true) input.current?.focus();
  }, [focus]);
  const line = {
    ref: input,
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
