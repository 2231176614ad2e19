import type { Address } from '../../domain/channel-name.ts';
import type { TeamsActivity } from './incoming.ts';

/** All that is needed to write to a chat later: no user, no name, no tenant. Sealed beside the address. */
export interface Place {
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly conversation: string;
  readonly bot: string;
}

/** A chat is known by its own id, which Microsoft makes for this bot alone. */
export function addressOf({ channelId, conversation }: Pick<Place, 'channelId' | 'conversation'>): Address {
  return { channel: 'teams', key: `${channelId.split(':', 1)[0]} ${conversation}` };
}

export function routeOf({ channelId, serviceUrl, conversation, bot }: TeamsActivity): string {
  return JSON.stringify({ channelId, serviceUrl, conversation, bot } satisfies Place);
}

/** `undefined`: nothing that we wrote. */
export function placeOf(route: string | undefined): Place | undefined {
  return route === undefined ? undefined : (JSON.parse(route) as Place);
}
