import type { Clock, Log } from '../domain/ports.ts';
import type { Store } from '../store/store.ts';

/** How many conversations one transaction forgets, so that turns are not kept waiting. */
const AT_ONCE = 200;
const DAY_MS = 24 * 3_600_000;

type ForgettingStore = Pick<Store, 'countDue' | 'forgetDue'>;

/** Forgets what is due (design.md section 8) until nothing is; returns how many. */
export async function forgetDue(store: ForgettingStore, nowMs: number): Promise<number> {
  let forgotten = 0;
  let last = AT_ONCE;
  while (last === AT_ONCE) {
    last = await store.forgetDue(nowMs, AT_ONCE);
    forgotten += last;
  }
  return forgotten;
}

/**
 * One round of forgetting, to be called again and again. What it forgot is written down at once; the first round of
 * every day also writes the proof: how many since the last proof, how many are still due (0, or something is wrong)
 * and how many only a hold keeps. Numbers only.
 */
export function createForgetting(store: ForgettingStore, clock: Clock, log: Log): () => Promise<void> {
  let sinceProof = 0;
  let day = -1;
  return async () => {
    const nowMs = clock();
    const count = await forgetDue(store, nowMs);
    if (count > 0) log.info('conversations-forgotten', { count });
    sinceProof += count;
    const today = Math.floor(nowMs / DAY_MS);
    if (today === day) return;
    const { withoutCase, closedCases, held } = await store.countDue(nowMs);
    const overdue = withoutCase + closedCases;
    const proof = { forgotten: sinceProof, overdue, held };
    if (overdue === 0) log.info('forgetting-proved', proof);
    else log.error('forgetting-behind', proof);
    [day, sinceProof] = [today, 0];
  };
}
