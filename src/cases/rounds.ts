import { act } from './act.ts';
import { decideReturn, returnsAtMs } from './decide.ts';
import { ALREADY } from './decision.ts';
import type { LiveHost } from './live-host.ts';

/** Enough for every moderator there is to hold many. */
const MOST = 500;
/** Waiting this long moves a case that is not in crisis up by one place in the order (S37). */
export const AGE_AFTER_MS = 60 * 60_000;
/** In crisis, this long without a word after the safety question is "went quiet" (S9). */
export const QUIET_AFTER_MS = 10 * 60_000;

/** S37: what is held in silence goes back to the queue, and its reporter is told. */
export async function returnSilent(host: LiveHost): Promise<void> {
  const nowMs = host.clock();
  for (const record of await host.store.listHeldCases(MOST)) {
    const dueMs = returnsAtMs(record, host.silenceMs);
    if (dueMs === undefined || dueMs > nowMs || record.claimedBy === undefined) continue;
    const holder = await host.store.findModerator({ id: record.claimedBy });
    const name = holder?.workingName ?? '';
    await act(host, record.id, 'program', (file) => decideReturn(file, name, host.clock(), host.silenceMs));
  }
}

/** S37: cases that wait rise in the order, so that none starves. Their care stays what it is. */
export async function ageQueue({ store, clock }: LiveHost): Promise<void> {
  await store.ageQueue(clock(), AGE_AFTER_MS);
}

/** In crisis, a message that nobody has answered for this long calls whoever is on call once more (S34). */
export const WAITING_TOO_LONG_MS = 10 * 60_000;

/** Says once per wait, without words, that a case in crisis waits too long. */
export async function alertWaiting(host: LiveHost): Promise<void> {
  const beforeMs = host.clock() - WAITING_TOO_LONG_MS;
  for (const waiting of await host.store.listWaitingCases('crisis', beforeMs, MOST)) {
    if (waiting.waitingAlertedAtMs !== undefined || waiting.state === 'closed') continue;
    await act(host, waiting.id, 'program', ({ record }) =>
      record.waitingAlertedAtMs !== undefined || record.oldestUnansweredAtMs === undefined
        ? ALREADY
        : {
            change: { waitingAlerted: true },
            says: [],
            act: 'alert-raised',
            detail: 'waiting',
            alert: { kind: 'case-waiting', case: record.id, care: record.care },
          },
    );
  }
}

/** S9: silence after the safety question is written down where a moderator sees it. The case stays open. */
export async function noteQuiet({ store, clock, bus }: LiveHost): Promise<void> {
  const nowMs = clock();
  for (const record of await store.listWaitingCases('crisis', nowMs - QUIET_AFTER_MS, MOST)) {
    if (record.deletedAtMs !== undefined || record.lastMessageAtMs > nowMs - QUIET_AFTER_MS) continue;
    const last = await store.lastReporterEvent(record.conversation);
    if (last !== undefined && last.kind === 'went-quiet' && last.atMs >= record.lastMessageAtMs) continue;
    const conversation = await store.openConversation(record.conversation);
    if (!asksForSafety(conversation?.session)) continue;
    await store.noteReporterEvent(record.conversation, 'went-quiet', nowMs);
    bus.tell({ conversation: record.conversation, kind: 'reporter-did' });
  }
}

/** Whether the question that stands is the gentle one or "are you safe right now?". */
function asksForSafety(session: unknown): boolean {
  const { asked } = (session ?? {}) as { readonly asked?: { readonly question?: unknown } };
  return typeof asked?.question === 'string' && /^(?:wellbeing|crisis):/.test(asked.question);
}
