import { HIDDEN_CODE } from '../domain/message.ts';
import type { StoredMessage } from '../domain/message.ts';
import type { ConversationId } from '../domain/ids.ts';
import type { Clock } from '../domain/ports.ts';
import { Words } from '../domain/words.ts';

/** A stream that was lost, a second tab, a page loaded again: for so long the same code is shown again. */
const SHOWN_FOR_MS = 10 * 60_000;

/**
 * Return codes that are still on the reporter's screen. The stored reply has dots instead: whoever reads the
 * conversation later, a moderator, a restored backup, someone who picks up the phone, finds no way back in it. So
 * the words are kept in memory only, until the reporter's next message or for ten minutes. A restart in between
 * loses them; then the reporter asks for another code, which makes this one useless.
 */
export interface ShownOnce {
  show(conversation: ConversationId, seq: number, code: string): void;
  /** The same messages, with the code where it may still be seen. For the reporter's side only. */
  reveal(messages: readonly StoredMessage[]): readonly StoredMessage[];
  /** The code that is on the screen now. */
  codeOf(conversation: ConversationId): string | undefined;
  drop(conversation: ConversationId): void;
}

interface Shown {
  readonly seq: number;
  readonly code: string;
  readonly untilMs: number;
}

export function createShownOnce(clock: Clock): ShownOnce {
  const shown = new Map<ConversationId, Shown>();
  const current = (conversation: ConversationId): Shown | undefined => {
    const found = shown.get(conversation);
    if (found === undefined || found.untilMs > clock()) return found;
    shown.delete(conversation);
    return undefined;
  };
  const dropOld = () => {
    for (const [conversation, { untilMs }] of shown) if (untilMs <= clock()) shown.delete(conversation);
  };
  return {
    show(conversation, seq, code) {
      dropOld();
      shown.set(conversation, { seq, code, untilMs: clock() + SHOWN_FOR_MS });
    },
    reveal: (messages) =>
      messages.map((message) => {
        const found = message.reply?.returnCode && current(message.conversation);
        return found?.seq === message.seq ? withCode(message, found.code) : message;
      }),
    codeOf: (conversation) => current(conversation)?.code,
    drop: (conversation) => void shown.delete(conversation),
  };
}

function withCode(message: StoredMessage, code: string): StoredMessage {
  const { reply, words } = message;
  if (reply?.returnCode === undefined) return message;
  return {
    ...message,
    words: new Words(words.reveal().replace(HIDDEN_CODE, () => code)),
    reply: { ...reply, returnCode: { ...reply.returnCode, code } },
  };
}
