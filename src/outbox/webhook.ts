import type { Clock } from '../domain/ports.ts';
import type { Destination } from './destination.ts';
import type { Post } from './post.ts';
import { createSigner } from './signature.ts';

/** A signed webhook that says that there is something, how urgent it is and where to look. */
export function createWebhook(
  address: string,
  secrets: readonly string[],
  clock: Clock,
  post: Post,
): Destination {
  const sign = createSigner(secrets);
  return {
    kind: 'webhook',
    async deliver({ id, kind, care, link, atMs }) {
      const timestamp = new Date(atMs).toISOString();
      const body = JSON.stringify({ type: `alert.${kind}`, timestamp, data: { care, link } });
      await post(address, body, sign(id, new Date(clock()), body));
    },
  };
}
