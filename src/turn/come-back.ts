import { id } from '../domain/ids.ts';
import type { ConversationId } from '../domain/ids.ts';
import type { StoredMessage } from '../domain/message.ts';
import type { Rooms } from './rooms.ts';
import type { RunTurn } from './run-turn.ts';

/** A conversation that is open again. */
export interface CameBack {
  readonly conversation: ConversationId;
  /** Only what comes after this message is shown; older words stay hidden until they are asked for (S30). */
  readonly after: number;
}

/** What a return code opens, and the word that may be put on it. */
export interface ComeBack {
  /**
   * `undefined` when nothing is kept under this code: mistyped, made useless by a newer one, deleted, or too old.
   * It does not say which, and takes as long. `resumeHashOf` is asked for the secret of the tab that came back.
   */
  open(
    code: string,
    extraWord: string,
    resumeHashOf: (conversation: ConversationId) => string,
  ): Promise<CameBack | undefined>;
  /** Asks for one more word from now on. False when the code is no longer on the screen: then a new one is needed. */
  addWord(conversation: ConversationId, extraWord: string): Promise<boolean>;
}

/** Only the web can bring someone back: elsewhere the address is the phone or the account itself. */
export function createComeBack(rooms: Rooms, runTurn: RunTurn): ComeBack {
  const { store, returnCodes, shownOnce, clock, newId } = rooms;
  return {
    async open(code, extraWord, resumeHashOf) {
      const conversation = await store.findReturnCode(await returnCodes.hash(code, extraWord));
      const record = conversation === undefined ? undefined : await store.openConversation(conversation);
      if (record === undefined || record.state === 'deleted' || record.channel !== 'web') return undefined;
      const after = seenUntil(await store.readMessages(record.id, 0), record.lastSeq);
      await store.noteReporterEvent(record.id, 'reading-again', clock());
      const outcome = await runTurn({
        address: { channel: 'web', key: record.id },
        id: id.inbound(`returned:${newId()}`),
        event: { kind: 'returned' },
        resumeHash: resumeHashOf(record.id),
      });
      return outcome.deleted ? undefined : { conversation: record.id, after };
    },
    async addWord(conversation, extraWord) {
      const code = await shownOnce.codeOf(conversation);
      if (code === undefined) return false;
      const [from, to] = [await returnCodes.hash(code), await returnCodes.hash(code, extraWord)];
      return store.changeReturnCode(conversation, from, to);
    },
  };
}

/** What a person wrote since the reporter last wrote is new to them; everything before it is not shown by itself. */
function seenUntil(messages: readonly StoredMessage[], lastSeq: number): number {
  const lastOwn = messages.findLast(({ sender }) => sender === 'reporter')?.seq ?? 0;
  const firstNew = messages.find(({ sender, seq }) => sender === 'moderator' && seq > lastOwn)?.seq;
  return firstNew === undefined ? lastSeq : firstNew - 1;
}
