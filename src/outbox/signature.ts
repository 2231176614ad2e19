import { Webhook } from 'standardwebhooks';

/**
 * The headers of the Standard Webhooks spec (standardwebhooks.com): `webhook-id`, `webhook-timestamp`,
 * `webhook-signature`. With several secrets it is signed by each, so that a receiver may know either while one takes
 * the other's place.
 */
export function createSigner(secrets: readonly string[]) {
  const signers = secrets.map((secret) => new Webhook(secret));
  return (id: string, now: Date, body: string): Readonly<Record<string, string>> => ({
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': signers.map((signer) => signer.sign(id, now, body)).join(' '),
  });
}
