import type { CaseId } from '../domain/ids.ts';
import type { StoredMessage } from '../domain/message.ts';
import type { CaseRecord } from '../store/store.ts';
import type { CasesHost, SignedIn } from './cases-host.ts';

export interface CaseReading {
  readonly record: CaseRecord;
  /** Oldest first. Empty when the reporter deleted everything, or when nothing is newer than asked. */
  readonly messages: readonly StoredMessage[];
}

/** More than any conversation holds in practice; the page asks on with `after`. */
const MESSAGES_AT_ONCE = 500;

/**
 * Opens a case for one reader. Words leave only after the audit row stands: if it cannot be written, this
 * throws and nothing is read. Asking again for newer messages writes a row only when there are any.
 */
export async function readCase(
  { store, clock }: CasesHost,
  reader: SignedIn,
  id: CaseId,
  after = 0,
): Promise<CaseReading | undefined> {
  const record = await store.findCase(id);
  if (record === undefined) return undefined;
  const messages = await store.readMessages(record.conversation, after, MESSAGES_AT_ONCE);
  if (after === 0 || messages.length > 0) {
    await store.appendAudit([
      {
        atMs: clock(),
        actor: reader.moderator.id,
        act: 'case-read',
        conversation: record.conversation,
        case: record.id,
        detail: range(messages),
      },
    ]);
  }
  return { record, messages };
}

/** Which messages were read, as numbers: the audit tells what was seen and holds no word of it. */
function range(messages: readonly StoredMessage[]): string {
  const [first, last] = [messages.at(0), messages.at(-1)];
  return first === undefined || last === undefined ? 'no-messages' : `messages-${first.seq}-${last.seq}`;
}
