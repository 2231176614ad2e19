import { id } from '../domain/ids.ts';
import type { ServiceId } from '../domain/ids.ts';
import type { DirectoryData, ServiceFacts } from './facts.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What the operator should know at start and in /readyz: nobody has checked these, or not for long. */
export interface CheckState {
  /** Not yet checked by a person. */
  readonly unchecked: readonly ServiceId[];
  readonly stale: readonly ServiceId[];
}

/** Sorts the services that may be shown by when a person last checked them against their own page. */
export function checkState(data: DirectoryData, nowMs: number, recheckDays: number): CheckState {
  const shown = [...data.services.values()].filter((facts) => facts.show !== 'no');
  const ids = (list: readonly ServiceFacts[]) => list.map((facts) => id.service(facts.id));
  return {
    unchecked: ids(shown.filter((facts) => facts.checkedOn === null)),
    stale: ids(shown.filter((facts) => isStale(facts, nowMs, recheckDays))),
  };
}

/** Checked once, but longer ago than allowed. Never checked is not stale: the start says so instead. */
export function isStale(facts: ServiceFacts, nowMs: number, recheckDays: number | undefined): boolean {
  if (facts.checkedOn === null || recheckDays === undefined) return false;
  return nowMs - Date.parse(facts.checkedOn) > recheckDays * DAY_MS;
}
