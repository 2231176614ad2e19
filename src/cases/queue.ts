import type { CaseRecord } from '../store/store.ts';
import type { CasesHost, SignedIn } from './cases-host.ts';

/** As many as a person can look through, unless they ask for more; the order puts what matters first. */
export const QUEUE_LIMIT = 200;
/** Looking at the queue again within this time is one look: a page that refreshes would drown the audit. */
const ONE_LOOK_MS = 5 * 60_000;

export interface Queue {
  readonly cases: readonly CaseRecord[];
  /** True when there are more cases than are shown. */
  readonly more: boolean;
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

  return async function listQueue(reader: SignedIn, limit = QUEUE_LIMIT): Promise<Queue> {
    await auditLook(reader, clock());
    const found = await store.listCases(limit + 1);
    return { cases: found.slice(0, limit), more: found.length > limit };
  };
}
