import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { say } from './words.ts';

/** One thing to choose before it is done. */
export interface Asks {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export interface ActionFormProps {
  /** What it will do, in a sentence. */
  readonly how: string;
  readonly button: string;
  readonly asks: readonly Asks[];
  readonly busy: boolean;
  readonly onDo: (chosen: Readonly<Record<string, string>>) => void;
  readonly onCancel: () => void;
}

/** Says what an act will do and asks for the reason in the same place; nothing is done before the button. */
export function ActionForm({ how, button, asks, busy, onDo, onCancel }: ActionFormProps): JSX.Element {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('select, button')?.focus(), []);
  const submit = (event: Event & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget);
    if (!busy) onDo(Object.fromEntries(asks.map(({ name }) => [name, chosenIn(chosen, name)])));
  };
  return (
    <form class="action" ref={form} onSubmit={submit}>
      <p>{how}</p>
      <div class="asks">
        {asks.map((ask) => (
          <Choose key={ask.name} {...ask} />
        ))}
        <button type="submit" class="main" aria-disabled={busy}>
          {button}
        </button>
        <button type="button" onClick={onCancel}>
          {say('case.cancel')}
        </button>
      </div>
    </form>
  );
}

/** A labelled list of which one must be chosen; nothing is chosen beforehand. */
export function Choose({ name, label, options }: Asks): JSX.Element {
  const id = useId();
  return (
    <span class="choose">
      <label for={id}>{label}</label>
      <select id={id} name={name} required>
        <option value="">{say('case.chooseOne')}</option>
        {options.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </span>
  );
}

function chosenIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
