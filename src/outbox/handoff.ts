import type { Clock, Log } from '../domain/ports.ts';
import type { Post } from './post.ts';
import { createSigner } from './signature.ts';

/** One event without words for the other desk: a case to take (`handoff.initiate`), or one to erase. */
export interface Offer {
  readonly id: string;
  readonly activity: object;
  /** Called once it was taken note of; until then it is offered again, also after a restart. */
  readonly taken?: () => Promise<void>;
}

export interface OfferHost {
  readonly address: string;
  /** Sign every offer. */
  readonly secrets: readonly string[];
  readonly post: Post;
  /** What waits to be offered now. */
  readonly waiting: () => Promise<readonly Offer[]>;
  readonly clock: Clock;
  readonly log: Log;
}

const FIRST_RETRY_MS = 10_000;
const LONGEST_RETRY_MS = 10 * 60_000;

interface Sent {
  readonly taken: boolean;
  readonly tries: number;
  readonly dueAtMs: number;
}

/**
 * Offers each case once it was taken by the address, again and later each time while it was not. What was offered
 * is kept in memory only: after a restart it is offered once more, under the same id.
 */
export function createOffers(host: OfferHost): () => Promise<void> {
  const sent = new Map<string, Sent>();
  const sign = createSigner(host.secrets);
  return async () => {
    const waiting = await host.waiting();
    const ids = new Set(waiting.map(({ id }) => id));
    for (const id of sent.keys()) if (!ids.has(id)) sent.delete(id);
    for (const offer of waiting) {
      const before = sent.get(offer.id) ?? { taken: false, tries: 0, dueAtMs: 0 };
      if (before.taken || before.dueAtMs > host.clock()) continue;
      const taken = await isTaken(host, sign, offer);
      if (taken) await offer.taken?.();
      const tries = before.tries + 1;
      const waitMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (tries - 1));
      sent.set(offer.id, { taken, tries, dueAtMs: host.clock() + waitMs });
    }
  };
}

async function isTaken(
  { address, post, clock, log }: OfferHost,
  sign: ReturnType<typeof createSigner>,
  { id, activity }: Offer,
): Promise<boolean> {
  const body = JSON.stringify(activity);
  try {
    await post(address, body, sign(id, new Date(clock()), body));
    return true;
  } catch (error) {
    log.warn('handoff-not-offered', {}, error);
    return false;
  }
}
