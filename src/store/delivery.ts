import type { ChannelName } from '../domain/channel-name.ts';
import type { OutOfReach, Parcel } from '../domain/delivery.ts';
import type { ConversationId } from '../domain/ids.ts';

/** A message of a pushed channel and how far it has come. Every reply gets one in the commit that stores it. */
export interface Delivery {
  readonly conversation: ConversationId;
  /** Which message; deliveries of a conversation go out in this order. */
  readonly seq: number;
  readonly channel: ChannelName;
  /** Keyed hash; the only name under which a carrier may speak of it. */
  readonly ref: string;
  readonly part: number;
  readonly attempts: number;
  /** Holds crisis lines: tried even after someone opted out. */
  readonly crisis: boolean;
  readonly linesOnly: boolean;
}

/** `held`: waits for the reporter to write. `sent`: taken by the carrier. `failed`: the carrier could not bring it. */
export type DeliveryState = 'dead' | 'delivered' | 'failed' | 'held' | 'opted-out' | 'sent' | 'waiting';

/** What the pump writes down. `dueAtMs` belongs to `waiting` and to nothing else. */
export interface DeliveryStep {
  readonly state: DeliveryState;
  readonly part: number;
  readonly attempts: number;
  readonly dueAtMs?: number;
  readonly reach?: OutOfReach;
}

/** Which message a carrier spoke of, and whether all of it is there now for the first time. */
export interface Reported extends Pick<Delivery, 'conversation' | 'seq'> {
  readonly arrived: boolean;
}

/** A copy that a carrier still keeps of something said; `name` is the carrier's own. */
export interface CarrierCopy {
  readonly conversation: ConversationId;
  readonly number: number;
  readonly name: string;
  readonly attempts: number;
}

/** What is opened only to be sent. */
export interface DeliveryContent extends Pick<Parcel, 'address' | 'locale' | 'message' | 'route'> {
  /** When the reporter last wrote. */
  readonly heardAtMs: number;
  readonly reach?: OutOfReach;
}
