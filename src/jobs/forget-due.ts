import type { Clock, Log } from '../domain/ports.ts';
import type { Store } from '../store/store.ts';

/** How many conversations one transaction forgets, so that turns are not kept waiting. */
const AT_ONCE = 200;

/** Forgets what is due (design.md section 8) until nothing is, and writes down how many. */
export async function forgetDue(store: Pick<Store, 'forgetDue'>, clock: Clock, log: Log): Promise<void> {
  let forgotten = 0;
  let last = AT_ONCE;
  while (last === AT_ONCE) {
    last = await store.forgetDue(clock(), AT_ONCE);
    forgotten += last;
  }
  if (forgotten > 0) log.info('conversations-forgotten', { count: forgotten });
}
