import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ChecklistEntry, ChecklistLine } from '../http/moderator/protocol.ts';
import type { CasePartProps } from './case-part.ts';
import { sayClock, sayDay } from './said-times.ts';
import { useAct, type Act } from './use-act.ts';
import { say } from './words.ts';

const LINES: readonly ChecklistLine[] = ['prevention-plan', 'police', 'school', 'social-work', 'doctor'];
const STATES: readonly ChecklistEntry['state'][] = [
  'to-do',
  'done',
  'not-possible-anonymous',
  'not-possible-said-no',
];

/**
 * Several agencies on every case, and a suicide prevention plan however well the young person seems (seed). In crisis
 * a case closes only when every line says who, and when it is looked at again, or why it cannot be (S36).
 */
export function ChecklistPart({ work, live }: CasePartProps): JSX.Element {
  const act = useAct(work);
  const open = new Set(live.openLines);
  return (
    <>
      <p>{say('todo.evenIf')}</p>
      <ul class="checklist">
        {LINES.map((line) => (
          <Line key={line} line={line} entry={live.checklist[line]} open={open.has(line)} act={act} />
        ))}
      </ul>
      <p class="problem" role="alert">
        {act.problem}
      </p>
    </>
  );
}

interface LineProps {
  readonly line: ChecklistLine;
  readonly entry: ChecklistEntry | undefined;
  readonly open: boolean;
  readonly act: Act;
}

function Line({ line, entry, open, act }: LineProps): JSX.Element {
  const [editing, setEditing] = useState(false);
  return (
    <li data-open={open}>
      <button type="button" class="line" aria-expanded={editing} onClick={() => setEditing(!editing)}>
        <strong>{say(`checklist.${line}`)}</strong>
        <span class="quiet">{sayEntry(entry)}</span>
      </button>
      {editing && <Edit line={line} entry={entry} act={act} onDone={() => setEditing(false)} />}
    </li>
  );
}

function sayEntry(entry: ChecklistEntry | undefined): string {
  const { state, by, nextCheckAtMs } = entry ?? { state: 'to-do' };
  const parts = [
    say(`checklist.state.${state}`),
    ...(by === undefined ? [] : [say('checklist.by', { by })]),
    ...(nextCheckAtMs === undefined
      ? []
      : [say('checklist.next', { time: `${sayDay(nextCheckAtMs)}, ${sayClock(nextCheckAtMs)}` })]),
  ];
  return parts.join(' · ');
}

interface EditProps extends Omit<LineProps, 'open'> {
  readonly onDone: () => void;
}

function Edit({ line, entry, act, onDone }: EditProps): JSX.Element {
  const save = async (form: FormData) => {
    if ((await act.run('checklist', { lines: { [line]: entryIn(form) } })) === 'done') onDone();
  };
  return (
    <form
      class="edit"
      onSubmit={(event) => {
        event.preventDefault();
        void save(new FormData(event.currentTarget));
      }}
    >
      <p class="quiet">{say(`checklist.ask.${line}`)}</p>
      <fieldset>
        <legend class="hidden">{say(`checklist.${line}`)}</legend>
        {STATES.map((state) => (
          <label class="show" key={state}>
            <input
              type="radio"
              name="state"
              value={state}
              defaultChecked={state === (entry?.state ?? 'to-do')}
            />
            {say(`checklist.state.${state}`)}
          </label>
        ))}
      </fieldset>
      <label>
        {say('checklist.byWhom')}
        <input type="text" name="by" maxLength={120} autocomplete="off" defaultValue={entry?.by ?? ''} />
      </label>
      <label>
        {say('checklist.nextCheck')}
        <input type="datetime-local" name="next" defaultValue={localTime(entry?.nextCheckAtMs)} />
      </label>
      <button type="submit" class="main" aria-disabled={act.busy}>
        {say('checklist.save')}
      </button>
    </form>
  );
}

function entryIn(form: FormData): ChecklistEntry {
  const state = STATES.find((known) => known === form.get('state')) ?? 'to-do';
  const by = textIn(form, 'by').trim();
  const nextCheckAtMs = Date.parse(textIn(form, 'next'));
  return {
    state,
    ...(by === '' ? {} : { by }),
    ...(Number.isNaN(nextCheckAtMs) ? {} : { nextCheckAtMs }),
  };
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** As a date field wants it, in this computer's time. */
export function localTime(ms: number | undefined): string {
  if (ms === undefined) return '';
  const local = new Date(ms - new Date(ms).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
