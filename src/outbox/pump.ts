import { reaches } from '../domain/care.ts';
import { id } from '../domain/ids.ts';
import type { Clock, Log } from '../domain/ports.ts';
import type { Alert, AlertStep, CaseRecord, Store } from '../store/store.ts';
import { noticeOf } from './alert-words.ts';
import { createBreaker, type Breaker } from './breaker.ts';
import type { Destination } from './destination.ts';

/** What the pump works with. Destinations in the order in which they are called. */
export interface PumpHost {
  readonly store: Pick<Store, 'findCase' | 'settleAlert' | 'takeAlerts'>;
  readonly destinations: readonly Destination[];
  readonly moderatorUrl: string;
  readonly escalateMs: number;
  /** A notice says when nobody is there to answer it. */
  readonly onDuty: (nowMs: number) => boolean;
  readonly clock: Clock;
  /** From 0 to 1, for the spread of tries. */
  readonly chance: () => number;
  readonly log: Log;
}

const AT_ONCE = 50;
const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 5 * 60_000;
/** About a quarter of an hour of trying; then the next destination has its turn. */
const MOST_ATTEMPTS = 8;
/** When all of them are out of reach it goes round so long, then it is a dead letter. */
const LONGEST_ROUND_MS = 24 * 3_600_000;

/** Longer than all tries of one conversation's alerts take; then whoever took them is taken for lost. */
const TAKEN_FOR_MS = 2 * 60_000;

interface Pump extends PumpHost {
  readonly breaker: Breaker;
}

/**
 * Rounds to be called again and again: each takes every alert that is due one step on. At least once: what was sent
 * and could not be written down is sent again under the same id. Those of one conversation go in order, and nobody
 * waits for another conversation's. Without any destination every alert ends in the list of dead letters.
 */
export function createAlertPump(host: PumpHost): () => Promise<void> {
  const pump = { ...host, breaker: createBreaker(host.clock, host.chance) };
  return async () => {
    const nowMs = host.clock();
    const due = await host.store.takeAlerts(nowMs, nowMs + TAKEN_FOR_MS, AT_ONCE);
    const ends = await Promise.allSettled(
      byConversation(due).map(async (alerts) => {
        for (const alert of alerts) await host.store.settleAlert(alert, await stepOf(pump, alert));
      }),
    );
    const failed = ends.find((end) => end.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  };
}

function byConversation(alerts: readonly Alert[]): readonly (readonly Alert[])[] {
  const found = new Map<string, Alert[]>();
  for (const alert of alerts) {
    const before = found.get(alert.conversation) ?? [];
    found.set(alert.conversation, [...before, alert]);
  }
  return [...found.values()].map((own) => own.sort((one, other) => one.number - other.number));
}

async function stepOf(pump: Pump, alert: Alert): Promise<AlertStep> {
  const record = await caseOf(pump, alert);
  if (isSeen(alert, record)) return { ...placeOf(alert), state: 'acknowledged' };
  if (alert.state === 'sent') return onwards(pump, alert);
  return deliver(pump, alert);
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

async function deliver(pump: Pump, alert: Alert): Promise<AlertStep> {
  const { destinations, breaker, clock, log } = pump;
  const destination = destinations[alert.destination];
  if (destination === undefined) return dead(pump, alert);
  const name = String(alert.destination);
  const restsUntil = breaker.restsUntil(name);
  // Somebody must hear of it: the next one is called at once, and only the last is waited for.
  if (restsUntil !== undefined)
    return isLast(pump, alert) ? again(pump, alert, restsUntil) : onwards(pump, alert);
  try {
    await destination.deliver(noticeOf(alert, pump.moderatorUrl, pump.onDuty(clock())));
    breaker.worked(name);
    return { ...placeOf(alert), state: 'sent', dueAtMs: clock() + pump.escalateMs };
  } catch (error) {
    breaker.failed(name, alert.conversation);
    log.warn('alert-not-delivered', { kind: destination.kind, attempts: alert.attempts + 1 }, error);
    return again(pump, alert);
  }
}

/** Later each time, and not all at the same moment. Who is called must not be a matter of one broken mailbox, so it does not try for ever. */
function again(host: PumpHost, alert: Alert, notBeforeMs = 0): AlertStep {
  const attempts = alert.attempts + 1;
  if (attempts >= MOST_ATTEMPTS)
    return isLast(host, alert) ? fromTheFirst(host, alert) : onwards(host, alert);
  const waitMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (attempts - 1));
  const dueAtMs = Math.round(host.clock() + waitMs * (0.5 + host.chance() / 2));
  return { ...placeOf(alert), attempts, state: 'waiting', dueAtMs: Math.max(notBeforeMs, dueAtMs) };
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
