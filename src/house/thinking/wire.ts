import type { CarrierWord, Inbound, InboundEvent } from '../../domain/message.ts';
import { Words } from '../../domain/words.ts';
import type { Before, Thought } from '../../turn/think.ts';

/**
 * Before and after thinking, as text that passes between threads. JSON costs a third of what copying the objects does,
 * and words are revealed here alone: they never leave the process.
 */
export function encodeBefore({ inbound, ...before }: Before): string {
  const { event, carrier, ...rest } = inbound;
  return JSON.stringify({
    ...before,
    inbound: {
      ...rest,
      event: event.kind === 'said' ? { ...event, words: event.words.reveal() } : event,
      ...(carrier?.kind === 'more' ? { carrier: { ...carrier, rest: carrier.rest.reveal() } } : { carrier }),
    },
  });
}

export function decodeBefore(text: string): Before {
  const { inbound, ...before } = JSON.parse(text) as Before;
  const { event, carrier, ...rest } = inbound;
  const opened: Inbound = {
    ...rest,
    event: openedEvent(event),
    ...(carrier === undefined ? {} : { carrier: openedCarrier(carrier) }),
  };
  return { ...before, inbound: opened };
}

/** What arrives is text where the type says Words. */
function openedEvent(event: InboundEvent): InboundEvent {
  return event.kind === 'said' ? { ...event, words: new Words(String(event.words)) } : event;
}

function openedCarrier(carrier: CarrierWord): CarrierWord {
  return carrier.kind === 'more' ? { ...carrier, rest: new Words(String(carrier.rest)) } : carrier;
}

/** The message itself is not sent back: whoever asked has it. */
export function encodeThought({ record, ...more }: Thought): string {
  const { inbound } = record;
  return JSON.stringify({
    ...more,
    record: inbound === undefined ? record : { ...record, inbound: { ...inbound, words: undefined } },
  });
}

export function decodeThought(text: string, { inbound }: Before): Thought {
  const thought = JSON.parse(text) as Thought;
  const { event } = inbound;
  if (thought.record.inbound === undefined || event.kind !== 'said') return thought;
  return {
    ...thought,
    record: { ...thought.record, inbound: { ...thought.record.inbound, words: event.words } },
  };
}
