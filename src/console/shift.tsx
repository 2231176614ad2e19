import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DebriefAnswer, ShiftView } from '../http/moderator/protocol.ts';
import { Dialog } from './dialog.tsx';
import type { PageProps } from './page.ts';
import { peopleApi } from './people-api.ts';
import { sayClock, sayDay } from './said-times.ts';
import { typed } from './sign-in.tsx';
import { useLoaded } from './use-loaded.ts';
import { say } from './words.ts';

/** Looking after whoever answers (S38): asked after an emergency, told when alone at night, in every page. */
export function ShiftPrompt({ place }: { readonly place: string }): JSX.Element | null {
  const [round, setRound] = useState(0);
  const [talking, setTalking] = useState(false);
  const shift = useLoaded(() => peopleApi.shift(), `${place} ${round}`);
  const answer = async (how: DebriefAnswer) => {
    const done = await peopleApi.debrief(how);
    setTalking(done.ok && how === 'talk');
    setRound(round + 1);
  };
  if (talking) return <Said>{say('shift.talkDone')}</Said>;
  if (shift?.debrief !== undefined)
    return (
      <section class="rest" role="status">
        <p>
          {say('shift.debrief')} {say('shift.debriefWhat')}
        </p>
        <button type="button" onClick={() => void answer('ready')}>
          {say('shift.ready')}
        </button>
        <button type="button" onClick={() => void answer('talk')}>
          {say('shift.talk')}
        </button>
      </section>
    );
  return shift?.aloneAtNight === true ? <Said>{say('shift.alone')}</Said> : null;
}

function Said({ children }: { readonly children: string }): JSX.Element {
  return (
    <section class="rest" role="status">
      <p>{children}</p>
    </section>
  );
}

/** At the end of a shift: what should the next one know? Leaving without a note is one press as well. */
export function Leaving({ onLeave }: { readonly onLeave: () => void }): JSX.Element {
  const [problem, setProblem] = useState('');
  const submit = async (event: Event & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const answer = await peopleApi.leaveNote(typed(new FormData(event.currentTarget), 'note'));
    if (answer.ok) onLeave();
    else setProblem(say('failed'));
  };
  return (
    <Dialog title={say('shift.leave')} button={say('shift.leaveWithout')} onClose={onLeave}>
      <form class="leaving" onSubmit={(event) => void submit(event)}>
        <label for="leaving-note">{say('shift.leaveHint')}</label>
        <textarea id="leaving-note" name="note" rows={4} maxLength={2000} required />
        <p class="problem" role="alert">
          {problem}
        </p>
        <button type="submit" class="main">
          {say('shift.leaveWith')}
        </button>
      </form>
    </Dialog>
  );
}

/** Notes from one shift to the next. */
export function Shift(_props: PageProps): JSX.Element {
  const [round, setRound] = useState(0);
  const [told, setTold] = useState('');
  const shift = useLoaded(() => peopleApi.shift(), String(round));
  const submit = async (event: Event & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const form = event.currentTarget;
    const answer = await peopleApi.leaveNote(typed(new FormData(form), 'note'));
    setTold(answer.ok ? say('shift.left') : say('failed'));
    if (answer.ok) form.reset();
    setRound(round + 1);
  };
  return (
    <div class="people">
      <h1>{say('shift.title')}</h1>
      <h2>{say('shift.notes')}</h2>
      <Notes shift={shift} />
      <h2>{say('shift.leave')}</h2>
      <form onSubmit={(event) => void submit(event)}>
        <label for="shift-note">{say('shift.leaveHint')}</label>
        <textarea id="shift-note" name="note" rows={4} maxLength={2000} required />
        <p role="status">{told}</p>
        <button type="submit">{say('shift.send')}</button>
      </form>
    </div>
  );
}

function Notes({ shift }: { readonly shift: ShiftView | undefined }): JSX.Element {
  if (shift === undefined) return <p role="status">{say('wait')}</p>;
  if (shift.notes.length === 0) return <p>{say('shift.noNotes')}</p>;
  return (
    <ul class="accounts">
      {shift.notes.map(({ id, by, atMs, text }) => (
        <li key={id}>
          <p class="facts">{say('shift.noteBy', { name: by, time: `${sayDay(atMs)}, ${sayClock(atMs)}` })}</p>
          <p class="note-text">{text}</p>
        </li>
      ))}
    </ul>
  );
}
