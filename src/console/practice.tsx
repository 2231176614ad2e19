import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PartnerLine, PracticeRefusal, PracticeTalk, PracticeView } from '../http/moderator/protocol.ts';
import { api, isSignedOut, type Answer } from './api.ts';
import { withoutMarkup } from './marked.ts';
import type { PageProps } from './page.ts';
import { tongue } from './tongue.ts';
import { useLoaded } from './use-loaded.ts';
import { find, say, type WordKey } from './words.ts';

type Answered = Answer<PracticeView, PracticeRefusal>;

/** Talks with written young people. It looks unlike the desk, so that nobody takes one for the other. */
export function Practice({ onSignedOut }: PageProps): JSX.Element {
  const loaded = useLoaded(api.practice, 'practice');
  const [changed, setChanged] = useState<PracticeView>();
  const [problem, setProblem] = useState<string>();
  const view = changed ?? loaded;
  const take = (answer: Answered): boolean => {
    if (isSignedOut(answer)) onSignedOut();
    setProblem(answer.ok ? undefined : sayProblem(answer));
    if (answer.ok) setChanged(answer.value);
    return answer.ok;
  };
  return (
    <div class="practice">
      <h1>{say('practice.title')}</h1>
      <p class="practice-mark">{say('practice.mark')}</p>
      {view === undefined ? (
        <p role="status">{say('wait')}</p>
      ) : view.talk === undefined ? (
        <Partners view={view} onTake={take} />
      ) : (
        <Talk talk={view.talk} onTake={take} />
      )}
      {problem !== undefined && <p role="alert">{problem}</p>}
    </div>
  );
}

/** Who it is, in the language of the desk where it is written. */
function lineOf({ who, whoIn }: PartnerLine): string {
  return (tongue === 'en' ? undefined : whoIn?.[tongue]) ?? who;
}

interface PartProps {
  readonly onTake: (answer: Answered) => boolean;
}

function Partners({ view, onTake }: PartProps & { readonly view: PracticeView }): JSX.Element {
  return (
    <>
      <p>{say(view.partners.length === 0 ? 'practice.none' : 'practice.choose')}</p>
      <ul class="practice-partners">
        {view.partners.map(({ name, ...line }) => (
          <li key={name}>
            <button
              type="button"
              onClick={() => void api.practiceAct('start', { partner: name }).then(onTake)}
            >
              {lineOf(line)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Talk({ talk, onTake }: PartProps & { readonly talk: PracticeTalk }): JSX.Element {
  const [text, setText] = useState('');
  const send = async () => {
    if (text.trim() === '') return;
    if (onTake(await api.practiceAct('reply', { actId: crypto.randomUUID(), text }))) setText('');
  };
  return (
    <>
      <p>
        {lineOf(talk)} <span class="quiet">{say(`care.${talk.care}` as WordKey)}</span>
      </p>
      <ol class="practice-talk" aria-label={say('practice.talk')}>
        {talk.messages.map(({ seq, sender, by, text: words }) => (
          <li key={seq} class={sender}>
            <strong>{by ?? say(`practice.${sender}` as WordKey)}</strong>
            <p>{sender === 'bot' ? withoutMarkup(words) : words}</p>
          </li>
        ))}
      </ol>
      {talk.over && <p role="status">{say('practice.over', { count: talk.refused })}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <label>
          {say('practice.write')}
          <textarea rows={3} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
        <button type="submit">{say('practice.send')}</button>
        <button type="button" onClick={() => void api.practiceAct('end', {}).then(onTake)}>
          {say('practice.end')}
        </button>
      </form>
    </>
  );
}

function sayProblem(answer: Answered & { readonly ok: false }): string {
  if (answer.refusal === 'no-connection') return say('noConnection');
  const { problem, details = [] } = answer.refusal;
  if (problem === undefined) return say('failed');
  const found = details.map((detail) => find(`outgoing.${detail}`) ?? detail);
  return say('practice.refused', { found: found.join(', ') });
}
