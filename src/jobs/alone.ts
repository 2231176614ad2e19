import type { Clock } from '../domain/ports.ts';
import type { SharedStore } from '../store/store.ts';

/** Longer than the time between two rounds, so that who has a job keeps it; then the next process takes over. */
const ROUNDS = 3;

/** What a job needs to know of other processes. */
export interface AloneHost {
  readonly shared: SharedStore | undefined;
  readonly clock: Clock;
}

/**
 * The same job, done by one process at a time. Who has it keeps it, because some remember what they did; when that
 * process ends, at once, or when it was killed, after three rounds, another one goes on. A round that takes longer
 * than that may run twice: each is written so that this does no harm.
 */
export function alone(
  { shared, clock }: AloneHost,
  name: string,
  everyMs: number,
  job: () => Promise<void>,
): () => Promise<void> {
  if (shared === undefined) return job;
  return async () => {
    const nowMs = clock();
    if (await shared.keepJob(name, nowMs, nowMs + ROUNDS * everyMs)) await job();
  };
}
