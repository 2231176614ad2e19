import type { ServiceId, Locale, ModeratorId } from '../domain/ids.ts';
import type { CrisisLines, LiveBus } from '../domain/live.ts';
import type { ServiceCard } from '../domain/message.ts';
import type { Clock, Hub, Log, NewId, Render } from '../domain/ports.ts';
import type { Role, Store } from '../store/store.ts';
import type { Aids } from './aids.ts';
import type { KnownWays } from './check-outgoing.ts';

/** What answering a case works with; put together by app.ts. */
export interface LiveHost {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
  readonly render: Render;
  readonly crisisLines: CrisisLines;
  readonly knownWays: KnownWays;
  readonly cardOf: (service: ServiceId, locale: Locale, nowMs: number) => ServiceCard | undefined;
  readonly aids: Aids;
  /** Wakes the reporter's streams. */
  readonly hub: Hub;
  readonly bus: LiveBus;
  /** How long a holder may be silent outside crisis (MODERATOR_SILENCE_MINUTES). */
  readonly silenceMs: number;
}

/** Who acts. */
export interface Actor {
  readonly id: ModeratorId;
  readonly workingName: string;
  readonly role: Role;
}
