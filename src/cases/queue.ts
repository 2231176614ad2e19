import type { CaseChoice, CaseRecord, CaseWindow, OpenCases } from '../store/store.ts';
import type { CasesHost, SignedIn } from './cases-host.ts';

export type { CaseChoice, OpenCases } from '../store/store.ts';

/** As many as a person can look through at once; the order puts what matters first. */
export const QUEUE_LIMIT = 200;
/** Looking at the queue again within this time is one look: a page that refreshes would drown the audit. */
const ONE_LOOK_MS = 5 * 60_000;

export interface Queue {
  readonly cases: readonly CaseRecord[];
  /** True when more stand after these. */
  readonly more: boolean;
  readonly open: OpenCases;
}

/** What the list is asked for: how many, from where, and which. */
export interface QueueWish extends CaseWindow {
  readonly limit?: number;
}

/** Lists open cases without opening a word; a look is in the audit before it is answered. */
export function createQueueReader({ store, clock }: CasesHost) {
  const lastLooks = new Map<string, number>();

  /** Each choice is a look of its own. */
  async function auditLook({ moderator, signIn }: SignedIn, choice: CaseChoice): Promise<void> {
    const nowMs = clock();
    const detail = wordsOf(choice);
    const look = `${signIn.tokenHash} ${detail}`;
    const last = lastLooks.get(look);
    if (last !== undefined && nowMs - last < ONE_LOOK_MS) return;
    const entry = { atMs: nowMs, actor: moderator.id } as const;
    await store.appendAudit([
      detail === '' ? { ...entry, act: 'cases-listed' } : { ...entry, act: 'cases-searched', detail },
    ]);
    for (const [known, atMs] of lastLooks) if (nowMs - atMs >= ONE_LOOK_MS) lastLooks.delete(known);
    lastLooks.set(look, nowMs);
  }

  return async function listQueue(
    reader: SignedIn,
    { limit = QUEUE_LIMIT, from = 0, ...choice }: QueueWish = {},
  ): Promise<Queue> {
    await auditLook(reader, choice);
    const [found, open] = await Promise.all([
      store.listCases(limit + 1, { from, ...choice }),
      store.countOpenCases(choice),
    ]);
    return { cases: found.slice(0, limit), more: found.length > limit, open };
  };
}

/** Finds cases by the number that people call them by; each search is in the audit before it is answered. */
export async function findByNumber(
  { store, clock }: CasesHost,
  { moderator }: SignedIn,
  number: string,
): Promise<readonly CaseRecord[]> {
  const detail = `number:${number}`;
  await store.appendAudit([{ atMs: clock(), actor: moderator.id, act: 'cases-searched', detail }]);
  return store.findCasesByNumber(number);
}

/** A choice as codes, for the audit; empty when nothing was chosen. */
function wordsOf(choice: CaseChoice): string {
  return Object.entries(choice)
    .map(([name, value]) => (value === true ? name : `${name}:${value}`))
    .sort()
    .join(' ');
}
