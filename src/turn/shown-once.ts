import { HIDDEN_CODE } from '../domain/message.ts';
import type { StoredMessage } from '../domain/message.ts';
import type { ConversationId } from '../domain/ids.ts';
import type { Clock } from '../domain/ports.ts';
import { Words } from '../domain/words.ts';
import type { SharedStore, ShownCode } from '../store/store.ts';

/** A stream that was lost, a second tab, a page loaded again: for so long the same code is shown again. */
const SHOWN_FOR_MS = 10 * 60_000;

/**
 * Return codes that are still on the reporter's screen. The stored reply has dots instead: whoever reads the
 * conversation later, a moderator, a restored backup, someone who picks up the phone, finds no way back in it. So
 * the words stand beside it only until the reporter's next message or for ten minutes: in memory, or where several
 * processes serve one conversation, sealed in what they share. A crash in between loses them; then the reporter
 * asks for another code, which makes this one useless.
 */
export interface ShownOnce {
  show(conversation: ConversationId, seq: number, code: string): Promise<void>;
  /** The same messages, with the code where it may still be seen. For the reporter's side only. */
  reveal(messages: readonly StoredMessage[]): Promise<readonly StoredMessage[]>;
  /** The code that is on the screen now. */
  codeOf(conversation: ConversationId): Promise<string | undefined>;
  /** The reporter has written again. */
  drop(conversation: ConversationId): void;
}

/** Where codes stand meanwhile. */
type Codes = Pick<SharedStore, 'findShownCode' | 'showCode'> & { drop(conversation: ConversationId): void };

export function createShownOnce(clock: Clock, shared?: SharedStore): ShownOnce {
  // Shared codes are not found any more once the reporter has written.
  const codes: Codes = shared === undefined ? inMemory() : { ...shared, drop: () => undefined };
  const current = (conversation: ConversationId) => codes.findShownCode(conversation, clock());
  const revealOne = async (message: StoredMessage): Promise<StoredMessage> => {
    const found = message.reply?.returnCode && (await current(message.conversation));
    return found?.seq === message.seq ? withCode(message, found.code) : message;
  };
  return {
    show: (conversation, seq, code) =>
      codes.showCode(conversation, { seq, code }, clock(), clock() + SHOWN_FOR_MS),
    reveal: async (messages) =>
      messages.some(({ reply }) => reply?.returnCode !== undefined)
        ? Promise.all(messages.map(revealOne))
        : messages,
    codeOf: async (conversation) => (await current(conversation))?.code,
    drop: (conversation) => codes.drop(conversation),
  };
}

function inMemory(): Codes {
  const shown = new Map<ConversationId, ShownCode & { readonly untilMs: number }>();
  const dropOld = (nowMs: number) => {
    for (const [conversation, { untilMs }] of shown) if (untilMs <= nowMs) shown.delete(conversation);
  };
  return {
    async showCode(conversation, code, nowMs, untilMs) {
      dropOld(nowMs);
      shown.set(conversation, { ...code, untilMs });
    },
    async findShownCode(conversation, nowMs) {
      dropOld(nowMs);
      return shown.get(conversation);
    },
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
