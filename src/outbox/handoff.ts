import { Webhook } from 'standardwebhooks';
import type { Clock, Log } from '../domain/ports.ts';
import { PATIENCE_MS } from './destination.ts';

/** One event without words for the other desk: a case to take (`handoff.initiate`), or one to erase. */
export interface Offer {
  readonly id: string;
  readonly activity: object;
  /** Called once it was taken note of; until then it is offered again, also after a restart. */
  readonly taken?: () => Promise<void>;
}

export interface OfferHost {
  readonly address: string;
  /** Signs every offer by the Standard Webhooks spec. */
  readonly secret: string;
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
  const signer = new Webhook(host.secret);
  return async () => {
    const waiting = await host.waiting();
    const ids = new Set(waiting.map(({ id }) => id));
    for (const id of sent.keys()) if (!ids.has(id)) sent.delete(id);
    for (const offer of waiting) {
      const before = sent.get(offer.id) ?? { taken: false, tries: 0, dueAtMs: 0 };
      if (before.taken || before.dueAtMs > host.clock()) continue;
      const taken = await post(host, signer, offer);
      if (taken) await offer.taken?.();
      const tries = before.tries + 1;
      const waitMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (tries - 1));
      sent.set(offer.id, { taken, tries, dueAtMs: host.clock() + waitMs });
    }
  };
}

async function post({ address, clock, log }: OfferHost, signer: Webhook, offer: Offer): Promise<boolean> {
  const now = new Date(clock());
  const body = JSON.stringify(offer.activity);
  try {
    const answer = await fetch(address, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        'content-type': 'application/json',
        'webhook-id': offer.id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': signer.sign(offer.id, now, body),
      },
      body,
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error('The other desk did not take it.');
    return true;
  } catch (error) {
    log.warn('handoff-not-offered', {}, error);
    return false;
  }
}
