import { needsLines } from '../domain/care.ts';
import type { ModeratorId } from '../domain/ids.ts';
import type { Store } from '../store/store.ts';

/** Reading since this long ago counts as today: a night on duty goes over midnight. */
const DAY_MS = 12 * 3_600_000;
/** After so many a pause is offered, and again after each further so many. */
export const PAUSE_EVERY = 5;
const MOST = 2000;

/** How much of what is hard to read one person has read lately; offered as care, shown to nobody else. */
export interface HeavyReading {
  /** Different cases in crisis or emergency. */
  readonly cases: number;
  readonly pauseEvery: number;
}

/** Counted from the audit of reads, so it is true over restarts and on every computer. */
export async function countHeavyReading(
  store: Pick<Store, 'findCase' | 'listAudited'>,
  moderator: ModeratorId,
  nowMs: number,
): Promise<HeavyReading> {
  const entries = await store.listAudited({ acts: ['case-read'], sinceMs: nowMs - DAY_MS, limit: MOST });
  const read = entries.flatMap(({ actor, case: caseId }) =>
    actor === moderator && caseId !== undefined ? [caseId] : [],
  );
  const records = await Promise.all([...new Set(read)].map((caseId) => store.findCase(caseId)));
  const heavy = records.filter((record) => record !== undefined && needsLines(record.care));
  return { cases: heavy.length, pauseEvery: PAUSE_EVERY };
}
