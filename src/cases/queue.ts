import { CARES } from '../domain/care.ts';
import type { CaseRecord } from '../store/store.ts';
import type { CasesHost, SignedIn } from './cases-host.ts';

/** As many as a person can look through; the order makes sure that these are the ones that matter. */
export const QUEUE_LIMIT = 200;
/** Looking at the queue again within this time is one look: a page that refreshes would drown the audit. */
const ONE_LOOK_MS = 5 * 60_000;

export interface Queue {
  readonly cases: readonly CaseRecord[];
  /** True when there are more cases than are shown. */
  readonly more: boolean;
}

/** By care, then by the oldest unanswered message; what waits for nobody comes last. Ties keep a fixed order. */
export function orderQueue(cases: readonly CaseRecord[]): readonly CaseRecord[] {
  return [...cases].sort(
    (one, other) =>
      CARES.indexOf(other.care) - CARES.indexOf(one.care) ||
      waitingSince(one) - waitingSince(other) ||
      one.openedAtMs - other.openedAtMs ||
      (one.id < other.id ? -1 : 1),
  );
}

function waitingSince(record: CaseRecord): number {
  return record.oldestUnansweredAtMs ?? Number.MAX_SAFE_INTEGER;
}

/** Lists open cases without opening a word; a look is in the audit before it is answered. */
export function createQueueReader({ store, clock }: CasesHost) {
  const lastLooks = new Map<string, number>();

  async function auditLook({ moderator, signIn }: SignedIn, nowMs: number): Promise<void> {
    const last = lastLooks.get(signIn.tokenHash);
    if (last !== undefined && nowMs - last < ONE_LOOK_MS) return;
    await store.appendAudit([{ atMs: nowMs, actor: moderator.id, act: 'cases-listed' }]);
    for (const [session, atMs] of lastLooks) if (nowMs - atMs >= ONE_LOOK_MS) lastLooks.delete(session);
    lastLooks.set(signIn.tokenHash, nowMs);
  }

  return async function listQueue(reader: SignedIn): Promise<Queue> {
    await auditLook(reader, clock());
    const found = orderQueue(await store.listCases(QUEUE_LIMIT + 1));
    return { cases: found.slice(0, QUEUE_LIMIT), more: found.length > QUEUE_LIMIT };
  };
}
