import type { CaseId } from '../domain/ids.ts';
import type { CaseRecord } from '../store/store.ts';

/** Cases that begin alike within this time of each other are one wave. */
const WITHIN_MS = 3_600_000;

/**
 * Beside which of these cases others began with the same words at about the same time, and how many, itself among them.
 * A class that tries us out is then seen as one; it judges nobody and moves neither care nor order (S31).
 */
export function countAlike(records: readonly CaseRecord[]): ReadonlyMap<CaseId, number> {
  const once = [...new Map(records.map((record) => [record.id, record])).values()];
  const began = once.filter(({ opening }) => opening !== undefined);
  const counted = began.map(({ id, opening, openedAtMs }) => {
    const near = (other: CaseRecord) => Math.abs(other.openedAtMs - openedAtMs) <= WITHIN_MS;
    return [id, began.filter((other) => other.opening === opening && near(other)).length] as const;
  });
  return new Map(counted.filter(([, count]) => count > 1));
}
