import { useState } from 'preact/hooks';
import type { WidgetWords } from './protocol.ts';

/** Four words to come back with: copy them, and put a word of their own on them (S30). Nothing is kept here (S42). */
export function CodeCard(props: {
  readonly code: string;
  readonly words: WidgetWords['code'];
  readonly addWord: (word: string) => Promise<boolean>;
}) {
  const { code, words } = props;
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(code);
    setCopied(true);
  };
  return (
    <div class="document">
      {'clipboard' in navigator && (
        <button type="button" class="quiet" onClick={() => void copy().catch(() => setCopied(false))}>
          {copied ? words.copied : words.copy}
        </button>
      )}
      <details>
        <summary class="quiet">{words.hide}</summary>
        <ul>
          {words.hiding.map((way) => (
            <li key={way}>{way}</li>
          ))}
        </ul>
      </details>
      <ExtraWord words={words} addWord={props.addWord} />
    </div>
  );
}

function ExtraWord({ words, addWord }: Pick<Parameters<typeof CodeCard>[0], 'addWord' | 'words'>) {
  const [state, setState] = useState<'asking' | 'done' | 'failed' | 'sending'>('asking');
  const [word, setWord] = useState('');
  const send = async (event: Event) => {
    event.preventDefault();
    if (word.trim() === '') return;
    setState('sending');
    setState((await addWord(word)) ? 'done' : 'failed');
  };
  if (state === 'done') return <p role="status">{words.wordAdded}</p>;
  return (
    <details>
      <summary class="quiet">{words.wordAdd}</summary>
      <form class="way-back" onSubmit={(event) => void send(event)}>
        <label>
          {words.wordOwn}
          <input
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            value={word}
            onInput={({ currentTarget }) => setWord(currentTarget.value)}
          />
        </label>
        <button type="submit" class="quiet" disabled={state === 'sending'}>
          {words.wordSet}
        </button>
        <p role="status">{state === 'failed' ? words.wordFailed : ''}</p>
      </form>
    </details>
  );
}
