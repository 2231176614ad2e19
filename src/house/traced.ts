import type { Channel } from '../channels/channel.ts';
import type { Config } from '../config/config.ts';
import type { Read } from '../domain/reading.ts';
import { NO_TRACES, openTraces, type Traces } from '../observability/traces.ts';
import type { Destination } from '../outbox/destination.ts';
import type { Store } from '../store/store.ts';
import type { RunTurn } from '../turn/run-turn.ts';

/** Off, and nothing loaded, where no collector is named. */
export async function tracesOf({ traceCollector }: Config): Promise<Traces> {
  return traceCollector === undefined ? NO_TRACES : openTraces(traceCollector);
}

/** The same turn, with its parts. */
export function tracedTurn(runTurn: RunTurn, traces: Traces): RunTurn {
  return (inbound) => traces.around('turn', { channel: inbound.address.channel }, () => runTurn(inbound));
}

export function tracedRead(read: Read, traces: Traces): Read {
  if (traces === NO_TRACES) return read;
  return (asked) => {
    const beganMs = performance.now();
    const reading = read(asked);
    traces.add('signals.read', beganMs, { care: reading.care });
    return reading;
  };
}

export function tracedStore(store: Store, traces: Traces): Store {
  if (traces === NO_TRACES) return store;
  return {
    ...store,
    commit: (turns) => traces.around('store.commit', { turns: turns.length }, () => store.commit(turns)),
  };
}

export function tracedDestination(destination: Destination, traces: Traces): Destination {
  const { kind } = destination;
  return {
    kind,
    deliver: (notice) => traces.around('alert.deliver', { kind }, () => destination.deliver(notice)),
  };
}

export function tracedDeliver(
  { name, deliver }: Channel,
  traces: Traces,
): NonNullable<Channel['deliver']> | undefined {
  return deliver && ((parcel) => traces.around('reply.deliver', { channel: name }, () => deliver(parcel)));
}
