import { Webhook } from 'standardwebhooks';
import type { Clock } from '../domain/ports.ts';
import { PATIENCE_MS, type Destination } from './destination.ts';

/**
 * A webhook signed by the Standard Webhooks spec (standardwebhooks.com): `webhook-id`, `webhook-timestamp`,
 * `webhook-signature`. Redirects are not followed: a signed notice goes where the operator said and nowhere else.
 */
export function createWebhook(address: string, secret: string, clock: Clock): Destination {
  const signer = new Webhook(secret);
  return {
    kind: 'webhook',
    async deliver({ id, kind, care, link, atMs }) {
      const now = new Date(clock());
      const timestamp = new Date(atMs).toISOString();
      const body = JSON.stringify({ type: `alert.${kind}`, timestamp, data: { care, link } });
      const answer = await fetch(address, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
          'webhook-signature': signer.sign(id, now, body),
        },
        body,
      });
      await answer.body?.cancel();
      if (!answer.ok) throw new Error('The webhook did not take it.');
    },
  };
}
