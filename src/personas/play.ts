import { id } from '../domain/ids.ts';
import type { InboundEvent, StoredMessage, TurnOutcome } from '../domain/message.ts';
import { Words } from '../domain/words.ts';
import type { Rooms } from '../turn/rooms.ts';
import type { RunTurn } from '../turn/run-turn.ts';
import type { Persona, PersonaTurn } from './persona.ts';

/** One exchange as it was: what they did and everything that came back. */
export interface Exchange {
  /** As a reader would put it: the words, `[taps …]`, `[sends a picture]`, `[comes back]`. */
  readonly you: string;
  readonly replies: readonly StoredMessage[];
  readonly deleted: boolean;
  /** A tapped label that was not among the answers, so the tap could not happen. */
  readonly notOffered?: string;
}

/** A whole conversation; `exchanges[0]` is the welcome. */
export interface Played {
  readonly persona: Persona;
  readonly exchanges: readonly Exchange[];
  /** The dialog talking at the end, and what is known then; absent once everything is deleted. */
  readonly end?: { readonly dialog: string; readonly care: string; readonly hasCase: boolean };
}

export interface Stage {
  readonly runTurn: RunTurn;
  readonly rooms: Pick<Rooms, 'store' | 'pseudonym'>;
  /** Moves the clock of the rooms. */
  readonly setClock: (nowMs: number) => void;
}

/** A Tuesday evening in term time; a minute passes with every message. */
const USUAL_EVENING = '2026-11-24T20:15:00Z';
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Plays a persona against the real turn, one message after the other. */
export async function play(persona: Persona, stage: Stage): Promise<Played> {
  const address = { channel: persona.channel ?? 'web', key: `persona-${persona.name}` } as const;
  let nowMs = Date.parse(persona.at ?? USUAL_EVENING);
  let count = 0;
  const send = async (event: InboundEvent): Promise<TurnOutcome> => {
    stage.setClock(nowMs);
    count += 1;
    return stage.runTurn({ address, id: id.inbound(`${persona.name}-${count}`), event });
  };
  const exchanges = [exchangeOf('[opens the chat]', await send({ kind: 'opened' }))];
  for (const turn of persona.turns) {
    nowMs += typeof turn === 'object' && 'backAfterHours' in turn ? turn.backAfterHours * HOUR_MS : MINUTE_MS;
    const shown = exchanges.at(-1);
    const event = eventOf(turn, shown);
    exchanges.push(
      event === undefined
        ? { you: describe(turn), replies: [], deleted: false, notOffered: describe(turn) }
        : exchangeOf(describe(turn), await send(event)),
    );
  }
  const end = await endOf(address, stage);
  return { persona, exchanges, ...(end === undefined ? {} : { end }) };
}

/** What came back, as a reader sees it. */
export function exchangeOf(you: string, { messages, deleted }: TurnOutcome): Exchange {
  return { you, replies: messages.filter(({ sender }) => sender === 'bot'), deleted };
}

/** What this turn sends; `undefined` when its label is not among the answers that are shown. */
export function eventOf(turn: PersonaTurn, shown: Exchange | undefined): InboundEvent | undefined {
  if (typeof turn === 'string') return { kind: 'said', words: new Words(turn), attachments: 0 };
  if ('backAfterHours' in turn) return { kind: 'returned' };
  if ('picture' in turn) return { kind: 'said', words: new Words(turn.words ?? ''), attachments: 1 };
  const choices = shown?.replies.flatMap(({ reply }) => reply?.choices ?? []) ?? [];
  const tapped = choices.find(({ label }) => label === turn.tap);
  if (tapped === undefined) return undefined;
  return { kind: 'said', words: new Words(tapped.label), choice: tapped.id, attachments: 0 };
}

function describe(turn: PersonaTurn): string {
  if (typeof turn === 'string') return turn;
  if ('backAfterHours' in turn) return `[comes back after ${turn.backAfterHours} hours]`;
  if ('picture' in turn) return `[sends a picture] ${turn.words ?? ''}`.trim();
  return `[taps ${turn.tap}]`;
}

async function endOf(address: Parameters<Rooms['pseudonym']>[0], { rooms }: Stage): Promise<Played['end']> {
  const conversation = await rooms.store.findConversation(rooms.pseudonym(address));
  const record = conversation === undefined ? undefined : await rooms.store.openConversation(conversation);
  if (record === undefined || record.state === 'deleted') return undefined;
  const { session, care } = record;
  return {
    dialog: topDialog(session) ?? 'nothing',
    care,
    hasCase: record.case !== undefined,
  };
}

function topDialog(session: unknown): string | undefined {
  return (session as { stack?: readonly { dialog: string }[] } | undefined)?.stack?.at(-1)?.dialog;
}
