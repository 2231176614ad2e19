import type { Effect } from '../conversation/effect.ts';
import type { StepResult } from '../conversation/step.ts';
import { needsLines } from '../domain/care.ts';
import { id } from '../domain/ids.ts';
import type { CarrierWord, Inbound } from '../domain/message.ts';
import type { Reading } from '../domain/reading.ts';
import type { Session } from '../domain/session.ts';
import type { TurnRecord } from '../store/store.ts';
import type { Draft } from './draft.ts';
import type { Before } from './think.ts';

/**
 * A word that the channel's carrier demands an answer to: no dialog hears it and the session stays as it is.
 * `undefined`: an ordinary message, as everything is that says danger (law 3).
 */
export function carrierStep(before: Before, session: Session, reading: Reading): StepResult | undefined {
  const word = ownWord(before, reading);
  return word === undefined ? undefined : { session, effects: EFFECTS[word.kind](word) };
}

/** START counts for who has opted out, and the rest of a reply is not sent while a person answers (law 7). */
function ownWord({ inbound, record }: Before, reading: Reading): OwnWord | undefined {
  const { carrier } = inbound;
  if (carrier === undefined || carrier.kind === 'help' || needsLines(reading.care)) return undefined;
  if (carrier.kind === 'start' && record?.reach !== 'opted-out') return undefined;
  if (carrier.kind === 'more' && record?.case?.state === 'claimed') return undefined;
  return carrier as OwnWord;
}

interface OwnWord {
  readonly kind: 'more' | 'start' | 'stop';
  readonly answered?: boolean;
}

const say = (key: string): Effect => ({ kind: 'say', key: id.phrase(key), params: {} });

/** The last message of all still carries the lines. */
const LINES: Effect = { kind: 'show-services', need: 'crisis', limit: 2, block: 'short', emergency: true };

const EFFECTS: Readonly<Record<OwnWord['kind'], (word: OwnWord) => readonly Effect[]>> = {
  more: () => [],
  start: ({ answered }) => (answered === true ? [] : [say('sms:says.started')]),
  stop: ({ answered }) => (answered === true ? [] : [say('sms:says.stopped'), LINES]),
};

/** What carriers want said to HELP, above the question: that STOP ends it. */
export function withCarrierLine(effects: readonly Effect[], { carrier }: Inbound): readonly Effect[] {
  if (carrier?.kind !== 'help' || carrier.answered) return effects;
  const asks = effects.filter(({ kind }) => kind === 'ask');
  return [...effects.filter(({ kind }) => kind !== 'ask'), say('sms:says.help'), ...asks];
}

/** What the last reply left out. */
export function withRest(draft: Draft, before: Before, reading: Reading): Draft {
  const { carrier } = before.inbound;
  if (carrier?.kind !== 'more' || ownWord(before, reading) === undefined) return draft;
  return { ...draft, paragraphs: [carrier.rest.reveal()] };
}

const REACH = { start: 'reachable', stop: 'opted-out' } as const;

/** Whether the reporter wants to be reached, after this message. */
export function reachAfter({ carrier }: Inbound): Pick<TurnRecord, 'reach'> {
  const kind: CarrierWord['kind'] | undefined = carrier?.kind;
  return kind === 'start' || kind === 'stop' ? { reach: REACH[kind] } : {};
}
