import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AccountList, AccountView, InvitationView, Me, Role } from '../http/moderator/protocol.ts';
import { isSignedOut } from './api.ts';
import type { PageProps } from './page.ts';
import { peopleApi, type AccountAct, type PeopleAnswer } from './people-api.ts';
import { sayClock, sayDay, sayFullDay } from './said-times.ts';
import { typed } from './sign-in.tsx';
import { find, say } from './words.ts';

/** Accounts: who has one, until when they may come in, and what to do when something is wrong with one. */
export function People({ me, onSignedOut }: PageProps): JSX.Element {
  const [list, setList] = useState<AccountList>();
  const [told, setTold] = useState('');
  const load = async () => {
    const answer = await peopleApi.accounts();
    if (isSignedOut(answer)) onSignedOut();
    else if (answer.ok) setList(answer.value);
  };
  useEffect(() => void load(), []);
  const run = async (work: Promise<PeopleAnswer>) => {
    const answer = await work;
    if (isSignedOut(answer)) return onSignedOut();
    setTold(answer.ok ? say('people.done') : sayPeopleProblem(answer));
    await load();
  };
  return (
    <div class="people">
      <h1>{say('people.title')}</h1>
      <p class="quiet">{say('people.what')}</p>
      {list?.vettingRequired === false && <p class="quiet">{say('people.loose')}</p>}
      <p class="problem" role="alert">
        {told}
      </p>
      {list === undefined ? <p role="status">{say('wait')}</p> : <Accounts {...{ list, me, run }} />}
      {list !== undefined && list.mayInvite.length > 0 && <Invite roles={list.mayInvite} />}
    </div>
  );
}

type Run = (work: Promise<PeopleAnswer>) => Promise<void>;

function Accounts({ list, me, run }: { readonly list: AccountList; readonly me: Me; readonly run: Run }) {
  return (
    <ul class="accounts">
      {list.accounts.map((account) => (
        <li key={account.id} data-off={account.disabledAtMs !== undefined}>
          <Account {...{ account, me, run }} nowMs={list.nowMs} />
        </li>
      ))}
    </ul>
  );
}

interface AccountProps {
  readonly account: AccountView;
  readonly me: Me;
  readonly nowMs: number;
  readonly run: Run;
}

function Account({ account, me, nowMs, run }: AccountProps): JSX.Element {
  const { workingName, login, role, changeable } = account;
  return (
    <>
      <h2>
        {workingName} <span class="quiet">{say(`role.${role}`)}</span>
      </h2>
      <p class="facts">{[login, ...factsOf(account, nowMs)].join(' · ')}</p>
      {changeable && (
        <details>
          <summary aria-label={`${say('people.change')}: ${workingName}`}>{say('people.change')}</summary>
          <Changes {...{ account, me, run }} />
        </details>
      )}
    </>
  );
}

function factsOf(account: AccountView, nowMs: number): readonly string[] {
  const { openId, vettedUntilMs, disabledAtMs, lastSignedInAtMs, secondFactor, sessions, cases } = account;
  const vetting = () => {
    if (vettedUntilMs === undefined) return say('people.noVetting');
    const key = vettedUntilMs > nowMs ? 'people.vettedUntil' : 'people.vettingOver';
    return say(key, { day: sayFullDay(vettedUntilMs) });
  };
  return [
    ...(disabledAtMs === undefined ? [] : [say('people.off')]),
    ...(openId ? [say('people.openId')] : []),
    vetting(),
    ...(secondFactor ? [] : [say('people.noFactor')]),
    lastSignedInAtMs === undefined
      ? say('people.never')
      : say('people.lastSignedIn', { time: `${sayDay(lastSignedInAtMs)}, ${sayClock(lastSignedInAtMs)}` }),
    ...(sessions === 0 ? [] : [say('people.sessions', { count: sessions })]),
    ...(cases === 0 ? [] : [say('people.cases', { count: cases })]),
  ];
}

function Changes({ account, me, run }: Omit<AccountProps, 'nowMs'>): JSX.Element {
  const { id, workingName, disabledAtMs, secondFactor } = account;
  const act = (what: AccountAct) => () => void run(peopleApi.change(id, what));
  const name = { name: workingName };
  const may = (permission: Me['permissions'][number]) => me.permissions.includes(permission);
  return (
    <>
      {may('people:vet') && <Vetting account={account} run={run} />}
      <div class="actions">
        {may('people:end-sessions') && (
          <button type="button" onClick={act('end-sessions')}>
            {say('people.endSessions')}
          </button>
        )}
        {may('people:reset-second-factor') && secondFactor && (
          <Sure
            button={say('people.resetFactor')}
            question={say('people.resetSure', name)}
            onSure={act('reset-second-factor')}
          />
        )}
        {may('people:disable') &&
          (disabledAtMs === undefined ? (
            <Sure
              button={say('people.disable')}
              question={say('people.disableSure', name)}
              onSure={act('disable')}
            />
          ) : (
            <button type="button" onClick={act('enable')}>
              {say('people.enable')}
            </button>
          ))}
      </div>
    </>
  );
}

interface SureProps {
  readonly button: string;
  readonly question: string;
  readonly onSure: () => void;
}

/** Asks once more, in the same place. */
function Sure({ button, question, onSure }: SureProps): JSX.Element {
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <button type="button" onClick={() => setAsking(true)}>
        {button}
      </button>
    );
  return (
    <span class="sure" role="group" aria-label={question}>
      <span>{question}</span>
      <button type="button" onClick={onSure}>
        {say('people.sure')}
      </button>
      <button type="button" onClick={() => setAsking(false)}>
        {say('people.notSure')}
      </button>
    </span>
  );
}

function Vetting({ account, run }: { readonly account: AccountView; readonly run: Run }): JSX.Element {
  const { id, vettedUntilMs } = account;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const untilMs = endOf(typed(new FormData(event.currentTarget), 'until'));
        if (untilMs !== undefined) void run(peopleApi.setVetting(id, untilMs));
      }}
    >
      <UntilField id={`until-${id}`} untilMs={vettedUntilMs} required />
      <div class="actions">
        <button type="submit">{say('people.setVetting')}</button>
        {vettedUntilMs !== undefined && (
          <button type="button" onClick={() => void run(peopleApi.setVetting(id, null))}>
            {say('people.clearVetting')}
          </button>
        )}
      </div>
    </form>
  );
}

interface UntilProps {
  readonly id: string;
  readonly untilMs?: number | undefined;
  readonly required: boolean;
}

function UntilField({ id, untilMs, required }: UntilProps): JSX.Element {
  const value = untilMs === undefined ? '' : new Date(untilMs).toISOString().slice(0, 10);
  return (
    <div class="field">
      <label for={id}>{say('people.until')}</label>
      <p class="hint" id={`${id}-hint`}>
        {say('people.untilHint')}
      </p>
      <input
        id={id}
        type="date"
        name="until"
        aria-describedby={`${id}-hint`}
        required={required}
        defaultValue={value}
      />
    </div>
  );
}

/** The end of that day, so that its last day is a good one. */
function endOf(day: string): number | undefined {
  const atMs = Date.parse(`${day}T23:59:59.999Z`);
  return Number.isNaN(atMs) ? undefined : atMs;
}

function Invite({ roles }: { readonly roles: readonly Role[] }): JSX.Element {
  const [made, setMade] = useState<InvitationView>();
  const [problem, setProblem] = useState('');
  const [copied, setCopied] = useState(false);
  const submit = async (event: Event & { readonly currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const role = roles.find((known) => known === typed(fields, 'role'));
    const vettedUntilMs = endOf(typed(fields, 'until'));
    if (role === undefined) return;
    setCopied(false);
    const answer = await peopleApi.invite({
      role,
      ...(vettedUntilMs === undefined ? {} : { vettedUntilMs }),
    });
    setMade(answer.ok ? answer.value : undefined);
    setProblem(answer.ok ? '' : sayPeopleProblem(answer));
  };
  return (
    <section>
      <h2>{say('people.invite')}</h2>
      <form onSubmit={(event) => void submit(event)}>
        <div class="field">
          <label for="invite-role">{say('people.inviteRole')}</label>
          <select id="invite-role" name="role">
            {roles.map((role) => (
              <option key={role} value={role} selected={role === 'moderator'}>
                {say(`role.${role}`)}
              </option>
            ))}
          </select>
        </div>
        <UntilField id="invite-until" required={false} />
        <p class="problem" role="alert">
          {problem}
        </p>
        <button type="submit">{say('people.inviteSend')}</button>
      </form>
      {made !== undefined && (
        <div role="status">
          <p>
            {say('people.inviteLink', { time: `${sayDay(made.expiresAtMs)}, ${sayClock(made.expiresAtMs)}` })}
          </p>
          <p>
            <code>{made.link}</code>
          </p>
          <button
            type="button"
            onClick={() => void navigator.clipboard.writeText(made.link).then(() => setCopied(true))}
          >
            {copied ? say('people.copied') : say('people.copy')}
          </button>
        </div>
      )}
    </section>
  );
}

function sayPeopleProblem(answer: PeopleAnswer<unknown>): string {
  if (answer.ok || answer.refusal === 'no-connection') return say('failed');
  return find(`people.problem.${answer.refusal.problem ?? ''}`) ?? say('failed');
}
