import type { CaseRecord } from '../store/store.ts';
import type { CasesHost, SignedIn } from './cases-host.ts';

/** As many as a person can look through; the store's order makes sure that these are the ones that matter. */
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

  return async function listQueue(reader: SignedIn): Promise<Queue> {
    await auditLook(reader, clock());
    const found = await store.listCases(QUEUE_LIMIT + 1);
    return { cases: found.slice(0, QUEUE_LIMIT), more: found.length > QUEUE_LIMIT };
  };
}
