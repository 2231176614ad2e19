import type { RouteRequest } from '../../channels/channel.ts';
import type { Party } from '../../cases/desk.ts';

/** The page that asks, for passkeys. Only for requests whose origin was found to be ours (route.ts). */
export function partyOf({ headers, origin }: RouteRequest): Party {
  return { origin: headers['origin'] ?? origin };
}
