import type { Log } from '../domain/ports.ts';

/** How the process ends after an error that nothing caught; `stop` is given this long to drain open turns. */
const STOP_MS = 5_000;

/**
 * Nothing that falls through may print its message (law 6; Node would print it whole). A rejection that nobody
 * awaited is written down and service goes on; after an uncaught exception the state cannot be trusted, so
 * `stop` runs and the process ends with 1. Returns the way to take the handlers off.
 */
export function installLastResort(log: Log, stop: () => Promise<void> = async () => {}): () => void {
  let ending = false;
  const onRejection = (cause: unknown) => {
    log.error('unhandled-rejection', {}, cause);
  };
  const onException = (cause: unknown) => {
    log.error('uncaught-exception', {}, cause);
    if (ending) return;
    ending = true;
    setTimeout(end, STOP_MS).unref();
    stop().then(end, (error: unknown) => {
      log.error('stop-failed', {}, error);
      end();
    });
  };
  process.on('unhandledRejection', onRejection).on('uncaughtException', onException);
  return () => {
    process.off('unhandledRejection', onRejection).off('uncaughtException', onException);
  };
}

function end(): never {
  process.exit(1);
}
