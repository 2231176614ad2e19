import { reaches } from '../domain/care.ts';
import { id } from '../domain/ids.ts';
import type { Clock, Log } from '../domain/ports.ts';
import type { Alert, AlertStep, CaseRecord, Store } from '../store/store.ts';
import { noticeOf } from './alert-words.ts';
import type { Destination } from './destination.ts';

/** What the pump works with. Destinations in the order in which they are called. */
export interface PumpHost {
  readonly store: Pick<Store, 'findCase' | 'listDueAlerts' | 'settleAlert'>;
  readonly destinations: readonly Destination[];
  readonly moderatorUrl: string;
  readonly escalateMs: number;
  /** A notice says when nobody is there to answer it. */
  readonly onDuty: (nowMs: number) => boolean;
  readonly clock: Clock;
  readonly log: Log;
}

const AT_ONCE = 50;
const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 5 * 60_000;
/** About a quarter of an hour of trying; then the next destination has its turn. */
const MOST_ATTEMPTS = 8;
/** When all of them are out of reach it goes round so long, then it is a dead letter. */
const LONGEST_ROUND_MS = 24 * 3_600_000;

/**
 * One round: takes every alert that is due one step on. At least once: what was sent and could not be written
 * down is sent again under the same id. Without any destination every alert ends in the list of dead letters.
 */
export async function pumpAlerts(host: PumpHost): Promise<void> {
  const due = await host.store.listDueAlerts(host.clock(), AT_ONCE);
  for (const alert of due) await host.store.settleAlert(alert, await stepOf(host, alert));
}

async function stepOf(host: PumpHost, alert: Alert): Promise<AlertStep> {
  const record = await caseOf(host, alert);
  if (isSeen(alert, record)) return { ...placeOf(alert), state: 'acknowledged' };
  if (alert.state === 'sent') return onwards(host, alert);
  return deliver(host, alert);
}

async function caseOf({ store }: PumpHost, { payload }: Alert): Promise<CaseRecord | undefined> {
  return typeof payload['case'] === 'string' ? store.findCase(id.case(payload['case'])) : undefined;
}

/** Somebody has looked since, or there is nothing to call anyone for: a check-in waits for its turn. */
function isSeen({ atMs, payload }: Alert, record: CaseRecord | undefined): boolean {
  const urgent = payload['kind'] !== undefined || ['crisis', 'emergency'].includes(String(payload['care']));
  const risen = record !== undefined && reaches(record.care, 'crisis');
  if (!urgent && !risen) return true;
  const { acknowledgedAtMs, state } = record ?? {};
  return state === 'closed' || (acknowledgedAtMs !== undefined && acknowledgedAtMs >= atMs);
}

async function deliver(host: PumpHost, alert: Alert): Promise<AlertStep> {
  const destination = host.destinations[alert.destination];
  if (destination === undefined) return dead(host, alert);
  try {
    await destination.deliver(noticeOf(alert, host.moderatorUrl, host.onDuty(host.clock())));
    return { ...placeOf(alert), state: 'sent', dueAtMs: host.clock() + host.escalateMs };
  } catch (error) {
    host.log.warn('alert-not-delivered', { kind: destination.kind, attempts: alert.attempts + 1 }, error);
    return again(host, alert);
  }
}

/** Later each time. Who is called must not be a matter of one broken mailbox, so it does not try for ever. */
function again(host: PumpHost, alert: Alert): AlertStep {
  const attempts = alert.attempts + 1;
  if (attempts >= MOST_ATTEMPTS)
    return isLast(host, alert) ? fromTheFirst(host, alert) : onwards(host, alert);
  const waitMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (attempts - 1));
  return { ...placeOf(alert), attempts, state: 'waiting', dueAtMs: host.clock() + waitMs };
}

function isLast({ destinations }: PumpHost, { destination }: Alert): boolean {
  return destination >= destinations.length - 1;
}

/** Nobody could be reached: mail or network may be back in an hour, and then somebody must still hear of it. */
function fromTheFirst(host: PumpHost, alert: Alert): AlertStep {
  if (host.clock() - alert.atMs >= LONGEST_ROUND_MS) return dead(host, alert);
  host.log.error('alert-reached-nobody-yet', { destinations: host.destinations.length });
  return { destination: 0, attempts: 0, state: 'waiting', dueAtMs: host.clock() + LONGEST_RETRY_MS };
}

/** S34: nobody acknowledged, or nobody could be reached: the next destination, at once. */
function onwards(host: PumpHost, alert: Alert): AlertStep {
  const destination = alert.destination + 1;
  if (destination >= host.destinations.length) return dead(host, alert);
  return { destination, attempts: 0, state: 'waiting', dueAtMs: host.clock() };
}

function dead(host: PumpHost, alert: Alert): AlertStep {
  const destinations = host.destinations.length;
  if (destinations === 0) host.log.warn('alert-reached-nobody', { destinations });
  else host.log.error('alert-reached-nobody', { destinations });
  return { ...placeOf(alert), state: 'dead' };
}

function placeOf({ destination, attempts }: Alert): Pick<AlertStep, 'attempts' | 'destination'> {
  return { destination, attempts };
}
