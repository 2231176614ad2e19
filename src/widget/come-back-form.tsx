import { useState } from 'preact/hooks';
import type { Pass } from './direct-line.ts';
import type { WidgetWords } from './protocol.ts';
import { comeBack } from './way-back.ts';

/** Where a return code is typed in. A wrong one says nothing but that it opens nothing; the lines stay above (S19). */
export function ComeBackForm(props: {
  readonly words: WidgetWords['code'];
  readonly opened: (pass: Pass) => void;
  readonly cancel: () => void;
}) {
  const { words } = props;
  const [code, setCode] = useState('');
  const [word, setWord] = useState('');
  const [state, setState] = useState<'asking' | 'checking' | 'offline' | 'unknown'>('asking');
  const send = async (event: Event) => {
    event.preventDefault();
    if (code.trim() === '') return;
    setState('checking');
    const pass = await comeBack(code, word);
    if (typeof pass === 'string') setState(pass);
    else props.opened(pass);
  };
  const said = { asking: '', checking: words.checking, offline: words.offline, unknown: words.unknown };
  return (
    <form class="way-back" onSubmit={(event) => void send(event)}>
      <h1>{words.title}</h1>
      <Field label={words.label} value={code} change={setCode} />
      <Field label={words.wordMaybe} value={word} change={setWord} />
      <p role="status">{said[state]}</p>
      <button type="submit" class="send" disabled={state === 'checking'}>
        {words.open}
      </button>
      <button type="button" class="quiet" onClick={() => props.cancel()}>
        {words.cancel}
      </button>
    </form>
  );
}

/** Nothing of it is offered to the browser to remember. */
function Field(props: {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
}) {
  return (
    <label>
      {props.label}
      <input
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        value={props.value}
        onInput={({ currentTarget }) => props.change(currentTarget.value)}
      />
    </label>
  );
}
