import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type {
  AddressReason,
  AddressRequestView,
  AddressStateView,
  WhereaboutsView,
} from '../http/moderator/protocol.ts';
import type { CasePartProps } from './case-part.ts';
import { peopleApi, type PeopleAnswer } from './people-api.ts';
import { sayClock, sayDay } from './said-times.ts';
import { typed } from './sign-in.tsx';
import { useLoaded } from './use-loaded.ts';
import { find, say } from './words.ts';

/** Sending help (S33): the number by two people, or by one with instant notice; and where they are. */
export function SendHelp({ work }: CasePartProps): JSX.Element {
  const [round, setRound] = useState(0);
  const [told, setTold] = useState('');
  const [shown, setShown] = useState('');
  const { id } = work;
  const state = useLoaded(() => peopleApi.address(id), `${id} ${round}`);
  const run = async (asking: Promise<PeopleAnswer>): Promise<void> => {
    const answer = await asking;
    setTold(answer.ok ? '' : sayAddressProblem(answer));
    setRound(round + 1);
  };
  const open = async (number: number) => {
    const answer = await peopleApi.openAddress(id, number);
    setShown(answer.ok ? answer.value.address : '');
    setTold(answer.ok ? '' : sayAddressProblem(answer));
    setRound(round + 1);
  };
  return (
    <>
      <p class="quiet">{say('sendHelp.what')}</p>
      <p class="problem" role="alert">
        {told}
      </p>
      {shown !== '' && (
        <p role="status">
          <strong>{shown}</strong>
        </p>
      )}
      {state !== undefined && <PhoneNumber {...{ id, state, run, open }} />}
      <Where id={id} has={state?.hasWhereabouts === true} onProblem={setTold} />
    </>
  );
}

interface NumberProps {
  readonly id: string;
  readonly state: AddressStateView;
  readonly run: (work: Promise<PeopleAnswer>) => Promise<void>;
  readonly open: (number: number) => Promise<void>;
}

function PhoneNumber({ id, state, run, open }: NumberProps): JSX.Element {
  if (!state.has) return <p>{say('sendHelp.noNumber')}</p>;
  const ask = (reason: AddressReason, alone: boolean) => () =>
    void run(peopleApi.askAddress(id, { reason, alone }));
  return (
    <>
      <ul>
        {state.requests.map((request) => (
          <li key={request.number}>
            <Request request={request} />
            {request.mayAgree && (
              <button type="button" onClick={() => void run(peopleApi.agreeAddress(id, request.number))}>
                {say('sendHelp.agree')}
              </button>
            )}
            {request.mayOpen && (
              <button type="button" onClick={() => void open(request.number)}>
                {say('sendHelp.open')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <div class="actions">
        <button type="button" onClick={ask('agreed', false)}>
          {say('sendHelp.agreed')}
        </button>
        <button type="button" onClick={ask('life-at-risk', true)}>
          {say('sendHelp.alone')}
        </button>
      </div>
    </>
  );
}

function Request({ request }: { readonly request: AddressRequestView }): JSX.Element {
  const { askedBy, askedAtMs, reason, alone, agreedBy } = request;
  const second = () => {
    if (alone) return say('sendHelp.byOne');
    return agreedBy === undefined ? say('sendHelp.waits') : say('sendHelp.agreedBy', { name: agreedBy });
  };
  return (
    <span class="facts">
      {say('sendHelp.asked', { name: askedBy, time: sayClock(askedAtMs) })} (
      {say(`sendHelp.reason.${reason}`)}, {second()}){' '}
    </span>
  );
}

interface WhereProps {
  readonly id: string;
  readonly has: boolean;
  readonly onProblem: (problem: string) => void;
}

function Where({ id, has, onProblem }: WhereProps): JSX.Element {
  const [shown, setShown] = useState<WhereaboutsView>();
  const [saved, setSaved] = useState(false);
  const show = async () => {
    const answer = await peopleApi.openWhere(id);
    if (answer.ok) setShown(answer.value);
    else onProblem(sayAddressProblem(answer));
  };
  const submit = async (event: Event & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const reason: AddressReason = typed(fields, 'reason') === 'agreed' ? 'agreed' : 'life-at-risk';
    const answer = await peopleApi.writeWhere(id, { reason, text: typed(fields, 'where') });
    setSaved(answer.ok);
    if (answer.ok) form.reset();
    else onProblem(sayAddressProblem(answer));
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <label for="send-help-where">
        <strong>{say('sendHelp.whereTitle')}</strong> {say('sendHelp.whereHint')}
      </label>
      {shown !== undefined && <Kept shown={shown} />}
      <textarea id="send-help-where" name="where" rows={2} maxLength={1000} required />
      <fieldset>
        {(['agreed', 'life-at-risk'] as const).map((reason) => (
          <label class="show" key={reason}>
            <input type="radio" name="reason" value={reason} required />
            {say(`sendHelp.reason.${reason}`)}
          </label>
        ))}
      </fieldset>
      <p role="status">{saved ? say('sendHelp.whereSaved') : ''}</p>
      <div class="actions">
        <button type="submit">{say('sendHelp.whereSave')}</button>
        {(has || saved) && (
          <button type="button" onClick={() => void show()}>
            {say('sendHelp.whereOpen')}
          </button>
        )}
      </div>
    </form>
  );
}

function Kept({ shown: { text, by = '', atMs = 0 } }: { readonly shown: WhereaboutsView }): JSX.Element {
  if (text === undefined) return <p>{say('sendHelp.whereNone')}</p>;
  return (
    <p role="status">
      <span class="note-text">{text}</span>{' '}
      <span class="quiet">
        {say('sendHelp.whereBy', { name: by, time: `${sayDay(atMs)}, ${sayClock(atMs)}` })}
      </span>
    </p>
  );
}

function sayAddressProblem(answer: PeopleAnswer<unknown>): string {
  if (answer.ok || answer.refusal === 'no-connection') return say('failed');
  return find(`sendHelp.problem.${answer.refusal.problem ?? ''}`) ?? say('failed');
}
