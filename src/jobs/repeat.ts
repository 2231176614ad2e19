import type { Log } from '../domain/ports.ts';

/** A job that comes round: one run at a time, a failure is written down and the next round comes all the same. */
export function repeat(
  name: string,
  everyMs: number,
  job: () => Promise<void>,
  log: Log,
): { stop(): Promise<void> } {
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
