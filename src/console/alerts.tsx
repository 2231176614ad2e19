import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DeadAlertView } from '../http/moderator/protocol.ts';
import { api, isSignedOut } from './api.ts';
import { useRepeat } from './hooks.ts';
import type { PageProps } from './page.ts';
import { sayClock, sayDay } from './said-times.ts';
import { find, say } from './words.ts';

const AGAIN_MS = 15_000;

/** Notices that reached nobody (S34): for each, when, what about, and the way to the case. */
export function Alerts({ onSignedOut }: PageProps): JSX.Element {
  const [alerts, setAlerts] = useState<readonly DeadAlertView[]>();
  useRepeat(
    async () => {
      const answer = await api.alerts();
      if (isSignedOut(answer)) onSignedOut();
      else if (answer.ok) setAlerts(answer.value);
    },
    AGAIN_MS,
    'alerts',
  );
  return (
    <section class="alerts">
      <h2>{say('alerts.title')}</h2>
      <p>{say('alerts.what')}</p>
      {alerts?.length === 0 && <p class="quiet">{say('alerts.none')}</p>}
      <ul>
        {alerts?.map((alert) => (
          <AlertLine key={`${alert.atMs} ${alert.kind} ${alert.case ?? ''}`} alert={alert} />
        ))}
      </ul>
    </section>
  );
}

function AlertLine({ alert: { atMs, kind, care, case: caseId } }: { readonly alert: DeadAlertView }) {
  return (
    <li data-care={care ?? 'none'}>
      <span class="facts">
        {sayDay(atMs)}, {sayClock(atMs)}
      </span>{' '}
      {care !== undefined && <strong class="care">{find(`care.${care}`) ?? care}</strong>}{' '}
      {find(`alerts.kind.${kind}`) ?? kind}{' '}
      {caseId !== undefined && <a href={`#case/${caseId}`}>{say('alerts.open')}</a>}
    </li>
  );
}
