import type { Log } from '../domain/ports.ts';

/** What runs until it is stopped. */
export interface Job {
  /** Resolves when the round under way has ended. */
  stop(): Promise<void>;
}

/** A job that comes round: one run at a time, a failure is written down and the next round comes all the same. */
export function repeat(name: string, everyMs: number, job: () => Promise<void>, log: Log): Job {
  let running = Promise.resolve();
  let busy = false;
  const round = () => {
    if (busy) return;
    busy = true;
    running = job()
      .catch((error: unknown) => log.error('job-failed', { job: name }, error))
      .finally(() => {
        busy = false;
      });
  };
  const timer = setInterval(round, everyMs);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      return running;
    },
  };
}
