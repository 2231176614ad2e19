import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { QueueEntry } from '../http/moderator/protocol.ts';
import { api, isSignedOut } from './api.ts';
import { sayTopics } from './case-words.ts';
import { sayDay } from './said-times.ts';
import { say } from './words.ts';

export interface FindByNumberProps {
  readonly onOpen: (id: string) => void;
  readonly onSignedOut: () => void;
}

const SHORTEST = 5;

/** The way to a case that a colleague has named by its number; it may be closed, or far down the list. */
export function FindByNumber({ onOpen, onSignedOut }: FindByNumberProps): JSX.Element {
  const [problem, setProblem] = useState('');
  const [same, setSame] = useState<readonly QueueEntry[]>([]);
  const find = async (number: string) => {
    setSame([]);
    if (number.length < SHORTEST) return setProblem(say('queue.numberShort'));
    const answer = await api.numbered(number);
    if (isSignedOut(answer)) return onSignedOut();
    if (!answer.ok)
      return setProblem(say(answer.refusal === 'no-connection' ? 'noConnection' : 'queue.numberShort'));
    const { cases } = answer.value;
    const [only, ...others] = cases;
    setProblem(only === undefined ? say('queue.numberNone') : '');
    if (only !== undefined && others.length === 0) onOpen(only.id);
    else setSame(cases);
  };
  return (
    <form
      class="find"
      onSubmit={(event) => {
        event.preventDefault();
        const number = new FormData(event.currentTarget).get('number');
        void find(typeof number === 'string' ? number.trim() : '');
      }}
    >
      <label class="hidden" for="case-number">
        {say('queue.number')}
      </label>
      <input
        id="case-number"
        name="number"
        placeholder={say('queue.number')}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        maxLength={22}
        aria-describedby="case-number-problem"
        onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
      />
      <button type="submit">{say('queue.numberGo')}</button>
      <p class="problem" role="alert" id="case-number-problem">
        {problem}
      </p>
      {same.length > 0 && (
        <ul>
          <li class="quiet">{say('queue.numberSame')}</li>
          {same.map((one) => (
            <li key={one.id}>
              <button type="button" onClick={() => onOpen(one.id)}>
                {sayTopics(one)}, {sayDay(one.openedAtMs)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
