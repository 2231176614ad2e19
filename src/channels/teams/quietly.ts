import { AsyncLocalStorage } from 'node:async_hooks';

const checking = new AsyncLocalStorage<true>();
let isWrapped = false;

/**
 * Runs the check of a token without what Microsoft's library prints about each wrong one: whoever finds the
 * address could fill the operator's disk with it. Everything else goes to the console as ever.
 */
export function quietly<Value>(check: () => Promise<Value>): Promise<Value> {
  wrapConsole();
  return checking.run(true, check);
}

/** Runs what follows a check as loud as ever. */
export function aloud<Value>(work: () => Promise<Value>): Promise<Value> {
  return checking.exit(work);
}

function wrapConsole(): void {
  if (isWrapped) return;
  isWrapped = true;
  // oxlint-disable-next-line no-console -- it is Microsoft's printing that is held back here
  const print = console.error;
  // oxlint-disable-next-line no-console -- as above
  console.error = (...parts: unknown[]) => {
    if (checking.getStore() !== true) print(...parts);
  };
}
