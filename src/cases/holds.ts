import { calendarLocale } from '../domain/calendar-locale.ts';
import type { HoldReason } from '../domain/hold.ts';
import { id, type CaseId } from '../domain/ids.ts';
import { act, type ActEnd } from './act.ts';
import type { Actor, LiveHost } from './live-host.ts';

const DAY_MS = 24 * 3_600_000;

/**
 * Stops the clock of retention, for a reason, until a day. The reporter is told in the chat first: a hold is never
 * placed silently (S40). It never stops their own delete.
 */
export async function hold(
  host: LiveHost,
  who: Actor,
  caseId: CaseId,
  reason: HoldReason,
  days: number,
): Promise<ActEnd> {
  const untilMs = host.clock() + days * DAY_MS;
  const told = await act(host, caseId, who, ({ record }) => ({
    change: {},
    says: [{ key: id.phrase(`live:says.hold-${reason}`), params: { until: dayOf(untilMs, record.locale) } }],
    act: 'message-sent',
    detail: 'hold',
  }));
  const record = await host.store.findCase(caseId);
  if ('problem' in told || record === undefined) return told;
  const { conversation } = record;
  const atMs = host.clock();
  const placed = await host.store.placeHold(
    { conversation, reason, moderator: who.id, atMs, untilMs },
    { atMs, actor: who.id, act: 'hold-placed', conversation, case: caseId, detail: reason },
  );
  return placed === 'gone' ? { problem: 'deleted' } : told;
}

/** From now on the usual time counts again, from the last message. */
export async function liftHold(host: LiveHost, who: Actor, caseId: CaseId): Promise<ActEnd> {
  const record = await host.store.findCase(caseId);
  if (record === undefined) return { problem: 'gone' };
  const { conversation } = record;
  const lifted = {
    atMs: host.clock(),
    actor: who.id,
    act: 'hold-lifted',
    conversation,
    case: caseId,
  } as const;
  await host.store.liftHold(conversation, lifted);
  return { done: true, messages: [] };
}

function dayOf(atMs: number, locale: string): string {
  const form = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(calendarLocale(locale), form).format(atMs);
}
