import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CasePartProps } from './case-part.ts';
import { newReply } from './composer.tsx';
import { sayClock, sayDay } from './said-times.ts';
import { useAct } from './use-act.ts';
import { find, say } from './words.ts';

/** What colleagues should know. The young person never sees it. */
export function Notes({ work, live }: CasePartProps): JSX.Element {
  const act = useAct(work);
  const [text, setText] = useState('');
  const add = async () => {
    const words = text.trim();
    if (words === '') return;
    const { actId } = newReply(work.id, words);
    if ((await act.run('note', { actId, text: words })) === 'done') setText('');
  };
  return (
    <>
      <p class="quiet">{say('notes.how')}</p>
      <ol class="notes">
        {live.notes.map(({ number, by, atMs, text: words }) => (
          <li key={number}>
            <span class="facts">
              {by}, {sayDay(atMs)} {sayClock(atMs)}
            </span>
            <span class="text">{sayNote(words)}</span>
          </li>
        ))}
      </ol>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label for="note">{say('notes.label')}</label>
        <textarea
          id="note"
          rows={2}
          maxLength={4000}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="submit" aria-disabled={act.busy}>
          {say('notes.add')}
        </button>
        <p class="problem" role="alert">
          {act.problem}
        </p>
      </form>
    </>
  );
}

/** A message that the outgoing check refused is noted by the program as codes (S35). */
function sayNote(words: string): string {
  const [, codes] = /^message-refused: ([a-z -]+)$/.exec(words) ?? [];
  if (codes === undefined) return words;
  const found = codes.split(' ').map((code) => find(`outgoing.${code}`) ?? code);
  return say('notes.refused', { found: found.join(' ') });
}
