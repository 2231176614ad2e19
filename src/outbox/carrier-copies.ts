import type { Clock, Log } from '../domain/ports.ts';
import type { Store } from '../store/store.ts';

/** What the rounds over copies work with. */
export interface CopiesHost {
  readonly store: Pick<Store, 'listCarrierCopies' | 'settleCarrierCopy'>;
  readonly erase: (name: string) => Promise<'gone' | 'later'>;
  readonly clock: Clock;
  readonly log: Log;
}

const AT_ONCE = 50;
const FIRST_RETRY_MS = 30_000;
const LONGEST_RETRY_MS = 6 * 3_600_000;

/** One round: has carriers delete what they keep of conversations. Tried until it is gone, however long that takes. */
export async function eraseCopies(host: CopiesHost): Promise<void> {
  for (const copy of await host.store.listCarrierCopies(host.clock(), AT_ONCE)) {
    const waitMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** copy.attempts);
    const gone = (await tryErase(host, copy.name, copy.attempts)) === 'gone';
    await host.store.settleCarrierCopy(copy, gone ? undefined : host.clock() + waitMs);
  }
}

async function tryErase(
  { erase, log }: CopiesHost,
  name: string,
  attempts: number,
): Promise<'gone' | 'later'> {
  try {
    return await erase(name);
  } catch (error) {
    log.warn('copy-not-erased', { attempts: attempts + 1 }, error);
    return 'later';
  }
}
