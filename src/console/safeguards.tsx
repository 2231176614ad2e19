import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ReadingView, SafeguardsView } from '../http/moderator/protocol.ts';
import { isSignedOut } from './api.ts';
import type { PageProps } from './page.ts';
import { peopleApi } from './people-api.ts';
import { sayClock, sayDay } from './said-times.ts';
import { say } from './words.ts';

/** What a supervisor looks at, so that young people are safe from a bad moderator (S35). */
export function Safeguards({ onSignedOut }: PageProps): JSX.Element {
  const [view, setView] = useState<SafeguardsView>();
  const [problem, setProblem] = useState('');
  const load = async () => {
    const answer = await peopleApi.safeguards();
    if (isSignedOut(answer)) onSignedOut();
    else if (answer.ok) setView(answer.value);
  };
  useEffect(() => void load(), []);
  const settle = async ({ case: id, closing }: ReadingView, found: 'concern' | 'fine') => {
    const answer = await peopleApi.readAgain(id, { closing, found });
    setProblem(answer.ok ? '' : say('safeguards.failed'));
    await load();
  };
  if (view === undefined) return <p role="status">{say('wait')}</p>;
  const waiting = view.readings.filter(({ found }) => found === undefined);
  const read = view.readings.filter(({ found }) => found !== undefined);
  return (
    <div class="people">
      <h1>{say('safeguards.title')}</h1>
      <h2>{say('safeguards.readings')}</h2>
      <p class="quiet">{say('safeguards.readingsWhat')}</p>
      <p class="problem" role="alert">
        {problem}
      </p>
      {waiting.length === 0 && <p>{say('safeguards.noReadings')}</p>}
      <ul class="accounts">
        {[...waiting, ...read].map((reading) => (
          <li key={`${reading.case} ${reading.closing}`}>
            <Reading reading={reading} onSettle={settle} />
          </li>
        ))}
      </ul>
      <h2>{say('safeguards.claims')}</h2>
      <p class="quiet">{say('safeguards.claimsWhat')}</p>
      {view.repeatedClaims.length === 0 && <p>{say('safeguards.noClaims')}</p>}
      <ul>
        {view.repeatedClaims.map(({ case: id, moderator, claims }) => (
          <li key={`${id} ${moderator}`}>
            <a href={`#case/${id}`}>
              {say('safeguards.claimed', { name: moderator, case: short(id), count: claims })}
            </a>
          </li>
        ))}
      </ul>
      <h2>{say('safeguards.opened')}</h2>
      {view.openedAddresses.length === 0 && <p>{say('safeguards.noOpened')}</p>}
      <ul>
        {view.openedAddresses.map(({ case: id, moderator, atMs, alone }) => (
          <li key={`${id} ${atMs} ${moderator}`}>
            <a href={`#case/${id}`}>
              {say(alone ? 'safeguards.openedAlone' : 'safeguards.openedByTwo', {
                name: moderator,
                case: short(id),
                time: sayWhen(atMs),
              })}
            </a>
          </li>
        ))}
      </ul>
      <h2>{say('safeguards.another')}</h2>
      {view.askedForAnother.length === 0 && <p>{say('safeguards.noAnother')}</p>}
      <ul>
        {view.askedForAnother.map(({ case: id, moderator, atMs }) => (
          <li key={`${id} ${atMs}`}>
            <a href={`#case/${id}`}>
              {say('safeguards.askedAnother', { name: moderator, case: short(id), time: sayWhen(atMs) })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ReadingProps {
  readonly reading: ReadingView;
  readonly onSettle: (reading: ReadingView, found: 'concern' | 'fine') => Promise<void>;
}

function Reading({ reading, onSettle }: ReadingProps): JSX.Element {
  const { case: id, closedBy, closedAtMs, why, mayRead, found, readBy = '' } = reading;
  return (
    <>
      <p>
        <a href={`#case/${id}`}>{say('safeguards.openCase', { case: short(id) })}</a>{' '}
        <span class="quiet">
          {say('safeguards.closedBy', { name: closedBy, time: sayWhen(closedAtMs) })}{' '}
          {say(`safeguards.why.${why}`)}
        </span>
      </p>
      {found !== undefined && (
        <p>{say(found === 'fine' ? 'safeguards.foundFine' : 'safeguards.foundConcern', { name: readBy })}</p>
      )}
      {found === undefined && !mayRead && <p>{say('safeguards.own')}</p>}
      {found === undefined && mayRead && (
        <div class="actions">
          <button type="button" onClick={() => void onSettle(reading, 'fine')}>
            {say('safeguards.fine')}
          </button>
          <button type="button" onClick={() => void onSettle(reading, 'concern')}>
            {say('safeguards.concern')}
          </button>
        </div>
      )}
    </>
  );
}

function sayWhen(atMs: number): string {
  return `${sayDay(atMs)}, ${sayClock(atMs)}`;
}

/** As the desk names a case. */
function short(id: string): string {
  return id.slice(0, 6);
}
