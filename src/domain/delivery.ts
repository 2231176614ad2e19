import type { Address } from './channel-name.ts';
import type { Locale } from './ids.ts';
import type { StoredMessage } from './message.ts';

/** Why a reporter cannot be reached where they wrote from. */
export const OUT_OF_REACH = ['not-reachable', 'opted-out'] as const;
export type OutOfReach = (typeof OUT_OF_REACH)[number];

/** One message on its way to a reporter who looks at no page of ours. Holds words and an address: never logged. */
export interface Parcel {
  readonly address: Address;
  /** What the channel gave with its last inbound to be found again (`Inbound.route`). */
  readonly route?: string;
  readonly locale: Locale;
  readonly message: StoredMessage;
  /** A message may need several sendings; this one is next, counted from 0. */
  readonly part: number;
  /** Names this message to the carrier; the same for every try, and says nothing about anyone. */
  readonly ref: string;
  /** A person has taken over since: of this message only the crisis lines may still go out (law 7). */
  readonly linesOnly: boolean;
  /** The reporter has not written for an hour: nothing may be sent first that tells what this is about. */
  readonly quiet: boolean;
}

/**
 * How one sending came out. `sent`: the carrier took it; `more` when another part follows. `delivered`: it is
 * there. `held`: only a neutral line went out, the rest follows when the reporter writes. `later`: try this part
 * again; `everyone` when the whole channel must wait. `refused`: it will never be taken.
 */
export type DeliveryEnd =
  | { readonly outcome: 'sent'; readonly more?: true }
  | { readonly outcome: 'delivered' | 'held' | 'refused' | OutOfReach }
  | { readonly outcome: 'later'; readonly afterMs?: number; readonly everyone?: true };

/** Sends one part. May reject: that is a `later`. */
export type Deliver = (parcel: Parcel) => Promise<DeliveryEnd>;
