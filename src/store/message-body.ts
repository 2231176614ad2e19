import type { ConversationId } from '../domain/ids.ts';
import { id } from '../domain/ids.ts';
import type { Sender, StoredMessage } from '../domain/message.ts';
import { Words } from '../domain/words.ts';
import type { TurnRecord } from './store.ts';

/** What of a message stands in plain columns; all else is in its sealed body. */
export interface MessageRow {
  readonly conversation: ConversationId;
  readonly seq: number;
  readonly sender: Sender;
  readonly atMs: number;
}

type Body = Omit<StoredMessage, keyof MessageRow | 'words'> & { readonly words: string };

/** The messages of a turn with their places: the reporter's own first, then the replies. */
export function messagesOf(turn: TurnRecord, lastSeq: number): readonly StoredMessage[] {
  const drafts = [...inboundOf(turn), ...turn.replies.map(replyOf)];
  return drafts.map((draft, index) => ({
    conversation: turn.conversation,
    seq: lastSeq + 1 + index,
    atMs: turn.atMs,
    inboundId: turn.inboundId,
    ...draft,
  }));
}

type Draft = Omit<StoredMessage, 'atMs' | 'conversation' | 'inboundId' | 'seq'>;

function inboundOf({ inbound }: TurnRecord): readonly Draft[] {
  if (inbound === undefined) return [];
  const { choice, clientId, ...rest } = inbound;
  return [
    {
      sender: 'reporter',
      ...rest,
      ...(choice === undefined ? {} : { choice: id.choice(choice) }),
      ...(clientId === undefined ? {} : { clientId }),
    },
  ];
}

function replyOf({ text, ...reply }: TurnRecord['replies'][number]): Draft {
  return { sender: 'bot', words: new Words(text), reply };
}

/** The text that is sealed. `reveal` here is on its way into the seal, nowhere else. */
export function encodeBody(message: StoredMessage): string {
  const { conversation: _c, seq: _s, sender: _n, atMs: _a, words, ...rest } = message;
  return JSON.stringify({ ...rest, words: words.reveal() } satisfies Body);
}

/** A message as it was committed. `text` was sealed by us, so its shape is known. */
export function decodeBody(row: MessageRow, text: string): StoredMessage {
  const { words, ...rest } = JSON.parse(text) as Body;
  return { ...row, ...rest, words: new Words(words) };
}
