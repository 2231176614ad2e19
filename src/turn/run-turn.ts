import { setTimeout as wait } from 'node:timers/promises';
import { CuanError } from '../domain/errors.ts';
import { id } from '../domain/ids.ts';
import type { AddressHash, ConversationId } from '../domain/ids.ts';
import type { Inbound, StoredMessage, TurnOutcome } from '../domain/message.ts';
import type { CommitResult, TurnRecord } from '../store/store.ts';
import { createTurnstile } from './one-at-a-time.ts';
import type { Rooms } from './rooms.ts';
import type { Thought } from './think.ts';

export type RunTurn = (inbound: Inbound) => Promise<TurnOutcome>;

/**
 * A claim, a hand-back or a delete can come between, and in another process another message. Whoever lost waits a
 * little, longer each time and never equally long.
 */
const TRIES = 20;
const WAIT_MS = 10;

/**
 * The story of one message: one at a time per conversation, open, think, commit, only then answer. A repeated
 * id gets the replies it had; a conflict thinks again from what is now true; nothing is acknowledged unstored.
 */
export function createTurn(rooms: Rooms): RunTurn {
  const oneAtATime = createTurnstile();

  const attempt = async (inbound: Inbound, address: AddressHash): Promise<TurnOutcome | 'conflict'> => {
    const before = await open(inbound, address, rooms);
    if (before.record?.state === 'deleted') return refused(before.conversation);
    const thought = await rooms.think({ ...before, address, nowMs: rooms.clock() });
    const returnCode = thought.givesReturnCode === undefined ? undefined : rooms.returnCodes.make();
    const [result] = await rooms.store.commit([await withHashes(thought, returnCode, rooms)]);
    if (result === undefined) throw new CuanError('internal', 'The store gave no answer.');
    if (result.outcome === 'committed')
      await showCode(before.conversation, returnCode, result.messages, rooms);
    // Also a repeated one: the line may have broken just when the commit was through.
    if (result.outcome === 'committed' || result.outcome === 'repeated')
      rooms.hub.publish(before.conversation);
    const outcome = outcomeOf(before.conversation, result, thought.record.forget === true);
    return outcome === 'conflict'
      ? outcome
      : { ...outcome, messages: await rooms.shownOnce.reveal(outcome.messages) };
  };

  return (inbound) => {
    const address = rooms.pseudonym(inbound.address);
    return oneAtATime(address, async () => {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const outcome = await attempt(inbound, address);
        if (outcome !== 'conflict') return outcome;
        if (tries > 0) await wait(Math.random() * WAIT_MS * tries);
      }
      throw new CuanError('not-ready', 'This conversation is busy. Send the message again.');
    });
  };
}

/** How long an adult has to open a link (S44). */
const LINK_LIFE_MS = 72 * 3_600_000;

/** The codes of a link and of coming back are not in what is stored, only their hashes. */
async function withHashes(
  { record, adultLink }: Thought,
  returnCode: string | undefined,
  { hashSecret, returnCodes }: Rooms,
): Promise<TurnRecord> {
  if (adultLink === undefined && returnCode === undefined) return record;
  const link = adultLink && {
    codeHash: hashSecret(adultLink.code),
    expiresAtMs: record.atMs + LINK_LIFE_MS,
    lines: adultLink.lines,
  };
  return {
    ...record,
    ...(link === undefined ? {} : { adultLink: link }),
    ...(returnCode === undefined ? {} : { returnCodeHash: await returnCodes.hash(returnCode) }),
  };
}

/** Whoever writes on has seen the code they were given: it is not shown again. */
async function showCode(
  conversation: ConversationId,
  returnCode: string | undefined,
  messages: readonly StoredMessage[],
  rooms: Rooms,
): Promise<void> {
  rooms.shownOnce.drop(conversation);
  const given = messages.find(({ reply }) => reply?.returnCode !== undefined);
  if (returnCode !== undefined && given !== undefined)
    await rooms.shownOnce.show(conversation, given.seq, returnCode);
}

async function open(inbound: Inbound, address: AddressHash, rooms: Rooms) {
  const record = await rooms.store.openAddress(address);
  return { conversation: record?.id ?? newConversation(inbound, rooms), record, inbound };
}

/** On the web the token already names the conversation; elsewhere it is named now. */
function newConversation({ address }: Inbound, rooms: Rooms): ConversationId {
  return id.conversation(address.channel === 'web' ? address.key : rooms.newId());
}

function outcomeOf(
  conversation: ConversationId,
  result: CommitResult,
  forgotten: boolean,
): TurnOutcome | 'conflict' {
  switch (result.outcome) {
    case 'committed':
      return { conversation, messages: result.messages, repeated: false, deleted: forgotten };
    case 'repeated':
      return repeated(conversation, result.messages);
    case 'deleted':
      return refused(conversation);
    case 'conflict':
      return 'conflict';
    default:
      return result satisfies never;
  }
}

function repeated(conversation: ConversationId, messages: readonly StoredMessage[]): TurnOutcome {
  return { conversation, messages, repeated: true, deleted: false };
}

function refused(conversation: ConversationId): TurnOutcome {
  return { conversation, messages: [], repeated: false, deleted: true, refused: true };
}
