import type { ChannelName } from '../domain/channel-name.ts';
import type { Deliver, DeliveryEnd } from '../domain/delivery.ts';
import type { ConversationId } from '../domain/ids.ts';
import type { Clock, Log } from '../domain/ports.ts';
import type { Delivery, DeliveryContent, DeliveryStep, Store } from '../store/store.ts';
import { createBreaker, type Breaker } from './breaker.ts';

/** What the delivery pump works with. */
export interface DeliveryHost {
  readonly store: Pick<Store, 'markDelivered' | 'openDelivery' | 'settleDelivery' | 'takeDeliveries'>;
  /** The channels whose replies are sent out. */
  readonly channels: ReadonlyMap<ChannelName, Deliver>;
  /** Told when something of a conversation's deliveries has changed. */
  readonly changed: (conversation: ConversationId) => void;
  readonly clock: Clock;
  /** From 0 to 1, for the spread of tries. */
  readonly chance: () => number;
  readonly log: Log;
}

/** Sends what is due. */
export interface DeliveryPump {
  /** Sends now instead of at the next round; never waits and never throws. */
  wake(): void;
  /** Resolves when nothing is due any more. Rounds asked for while one runs are one more round. */
  round(): Promise<void>;
  /** Resolves when what is under way has ended; begins nothing. */
  idle(): Promise<void>;
}

/** Conversations served at once. Within one there is never more than one sending under way. */
const AT_ONCE = 8;
/** A sending that was not written down in this time is taken for lost, and is done again. */
const TAKEN_FOR_MS = 2 * 60_000;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 15 * 60_000;
/** About four hours of trying. */
const MOST_ATTEMPTS = 24;
/** Without a word of the reporter for this long, nothing is sent first that tells what this is about. */
const SILENCE_MS = 60 * 60_000;

/**
 * At least once and in order: the next part goes out only after the one before it was taken and that was written
 * down. A crash between the two sends that one part again, under the same name. What fails waits longer each
 * time, and what stands behind it waits with it; after some hours it is a dead letter and the rest goes on.
 */
export function createDeliveryPump(host: DeliveryHost): DeliveryPump {
  const breaker = createBreaker(host.clock, host.chance);
  let running: Promise<void> | undefined;
  let wanted = false;
  const run = async (): Promise<void> => {
    do {
      wanted = false;
      await everyone(() => work(host, breaker));
    } while (wanted);
  };
  const round = () => {
    wanted = true;
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };
  return {
    round,
    idle: async () => running,
    wake: () =>
      void round().catch((error: unknown) => host.log.error('job-failed', { job: 'deliver' }, error)),
  };
}

/** All of them end before the first failure is told. */
async function everyone(worker: () => Promise<void>): Promise<void> {
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

async function work(host: DeliveryHost, breaker: Breaker): Promise<void> {
  for (;;) {
    const nowMs = host.clock();
    const [next] = await host.store.takeDeliveries(nowMs, nowMs + TAKEN_FOR_MS, 1);
    if (next === undefined) return;
    const step = await stepOf(host, next, breaker);
    if (step !== undefined) await settle(host, next, step);
  }
}

async function settle(
  { store, changed }: DeliveryHost,
  delivery: Delivery,
  step: DeliveryStep,
): Promise<void> {
  await store.settleDelivery(delivery, step);
  if (step.state === 'delivered') await store.markDelivered(delivery.conversation, delivery.seq);
  if (step.state !== 'waiting' || step.reach !== undefined) changed(delivery.conversation);
}

async function stepOf(
  host: DeliveryHost,
  delivery: Delivery,
  breaker: Breaker,
): Promise<DeliveryStep | undefined> {
  const { channel, part, attempts } = delivery;
  const deliver = host.channels.get(channel);
  if (deliver === undefined) return again(host, delivery, { outcome: 'later' });
  const restsUntil = breaker.restsUntil(channel);
  if (restsUntil !== undefined) return { state: 'waiting', part, attempts, dueAtMs: restsUntil };
  const end = await endOf(host, delivery, deliver);
  if (end === undefined) return undefined;
  note(host, breaker, delivery, end);
  return stepAfter(host, delivery, end);
}

/** A carrier that asks to wait for one message works; one that takes nothing at all does not. */
function note(
  { clock }: DeliveryHost,
  breaker: Breaker,
  { channel, conversation }: Delivery,
  end: DeliveryEnd,
): void {
  if (end.outcome !== 'later') breaker.worked(channel);
  else if (end.everyone === true) breaker.rest(channel, clock() + (end.afterMs ?? FIRST_RETRY_MS));
  else if (end.afterMs === undefined) breaker.failed(channel, conversation);
}

/** What throws is tried again. `undefined`: cancelled or forgotten meanwhile. */
async function endOf(
  host: DeliveryHost,
  delivery: Delivery,
  deliver: Deliver,
): Promise<DeliveryEnd | undefined> {
  try {
    const content = await host.store.openDelivery(delivery);
    if (content === undefined) return undefined;
    if (content.reach === 'opted-out' && !delivery.crisis) return { outcome: 'opted-out' };
    return await deliver(parcelOf(host, delivery, content));
  } catch (error) {
    const { channel, attempts } = delivery;
    host.log.warn('delivery-failed', { channel, attempts: attempts + 1 }, error);
    return { outcome: 'later' };
  }
}

function parcelOf({ clock }: DeliveryHost, delivery: Delivery, content: DeliveryContent) {
  const { part, ref, linesOnly } = delivery;
  const { heardAtMs, reach: _reach, ...rest } = content;
  return { ...rest, part, ref, linesOnly, quiet: clock() - heardAtMs >= SILENCE_MS };
}

function stepAfter(host: DeliveryHost, delivery: Delivery, end: DeliveryEnd): DeliveryStep {
  const { part, attempts } = delivery;
  switch (end.outcome) {
    case 'sent':
      return end.more === true
        ? { state: 'waiting', part: part + 1, attempts: 0, dueAtMs: host.clock() }
        : { state: 'sent', part, attempts };
    case 'delivered':
    case 'held':
      return { state: end.outcome, part, attempts };
    case 'later':
      return again(host, delivery, end);
    case 'refused':
      return dead(host, delivery);
    case 'not-reachable':
      return { state: 'failed', part, attempts, reach: end.outcome };
    case 'opted-out':
      return { state: 'opted-out', part, attempts, reach: end.outcome };
    default:
      return end satisfies never;
  }
}

/** Later each time, not all at the same moment, and never sooner than the carrier asked for. */
function again(
  host: DeliveryHost,
  delivery: Delivery,
  { afterMs = 0 }: { readonly outcome: 'later'; readonly afterMs?: number },
): DeliveryStep {
  const attempts = delivery.attempts + 1;
  if (attempts >= MOST_ATTEMPTS) return dead(host, delivery);
  const longestMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (attempts - 1));
  const waitMs = Math.max(afterMs, longestMs * (0.5 + host.chance() / 2));
  return { state: 'waiting', part: delivery.part, attempts, dueAtMs: host.clock() + Math.round(waitMs) };
}

/** It reached nobody; a moderator sees it, and what stands behind it goes on. */
function dead({ log }: DeliveryHost, { channel, part, attempts }: Delivery): DeliveryStep {
  log.error('delivery-dead', { channel, attempts });
  return { state: 'dead', part, attempts, reach: 'not-reachable' };
}
