import { agreedCases, createHandoff } from '../cases/handoff.ts';
import type { LiveDesk } from '../cases/live-desk.ts';
import type { Route } from '../channels/channel.ts';
import type { Config } from '../config/config.ts';
import type { Clock } from '../domain/ports.ts';
import { eraseOf, initiateOf } from '../http/moderator/activities.ts';
import { outsideRoutes } from '../http/moderator/outside-routes.ts';
import { createOffers, type Offer } from '../outbox/handoff.ts';
import { createPost } from '../outbox/post.ts';
import type { Core } from './core.ts';

/** The interface of the other desk; nothing where HANDOFF_PROTOCOL is not set. */
export function handoffRoutes(config: Config, core: Core, live: LiveDesk): readonly Route[] {
  if (config.handoff === undefined) return [];
  const { clock, newId } = core.rooms;
  const handoff = createHandoff({ store: core.store, live, clock, newId, desk: config.handoff });
  return outsideRoutes(handoff, clock);
}

const ERASED_AT_ONCE = 50;

/** One round of offering; `undefined` where there is nobody to offer to. */
export function handoffOffers(
  { handoff, privateDestinations }: Config,
  { store, rooms }: Core,
): (() => Promise<void>) | undefined {
  if (handoff === undefined) return undefined;
  const { clock, log } = rooms;
  return createOffers({
    address: handoff.url.reveal(),
    secrets: handoff.secrets.map((secret) => secret.reveal()),
    post: createPost(privateDestinations),
    clock,
    log,
    waiting: () => waitingOffers(store, clock),
  });
}

/** Copies to erase first, then cases to take. */
export async function waitingOffers(store: Core['store'], clock: Clock): Promise<readonly Offer[]> {
  const erasable = await store.listErasable(ERASED_AT_ONCE);
  return [
    ...erasable.map((caseId) => ({
      id: `erase_${caseId}`,
      activity: eraseOf(caseId, clock()),
      taken: () => store.noteErasing(caseId),
    })),
    ...(await agreedCases({ store })).map((record) => ({
      id: `handoff_${record.id}`,
      activity: initiateOf(record, clock()),
    })),
  ];
}
