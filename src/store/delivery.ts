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

/** What a store keeps for channels whose replies are sent out; part of Store. */
export interface DeliveryStore {
  /** Of each conversation the oldest message that is still to be sent, if it is due; nobody else gets it before `untilMs`. */
  takeDeliveries(nowMs: number, untilMs: number, limit: number): Promise<readonly Delivery[]>;
  /** `undefined` when it was cancelled or forgotten meanwhile. */
  openDelivery(delivery: Pick<Delivery, 'conversation' | 'seq'>): Promise<DeliveryContent | undefined>;
  settleDelivery(delivery: Pick<Delivery, 'conversation' | 'seq'>, step: DeliveryStep): Promise<void>;
  /** What a carrier says later; `undefined` when no message has this name. */
  reportDelivery(ref: string, news: OutOfReach | 'delivered'): Promise<Reported | undefined>;
  /** Nobody who opted out becomes anything else by it. */
  noteReach(conversation: ConversationId, reach: OutOfReach): Promise<void>;
  countDeadDeliveries(): Promise<number>;
  /** Those written since then are sent once more, unless something after them has gone out; returns how many. */
  replayDeadDeliveries(sinceMs: number, nowMs: number): Promise<number>;
  /** Copies that a carrier keeps and that must go; they outlive a delete. */
  addCarrierCopy(conversation: ConversationId, name: string, atMs: number): Promise<void>;
  listCarrierCopies(nowMs: number, limit: number): Promise<readonly CarrierCopy[]>;
  /** Without `dueAtMs` it is done with. */
  settleCarrierCopy(copy: CarrierCopy, dueAtMs?: number): Promise<void>;
  /** Forgets one conversation now, as its own reporter would; its case keeps the notice (S40). False when it is gone. */
  forgetConversation(conversation: ConversationId, atMs: number): Promise<boolean>;
}
