import { CuanError } from '../../domain/errors.ts';
import type { ConversationId } from '../../domain/ids.ts';
import type { StoredMessage } from '../../domain/message.ts';
import type { ChannelHost } from '../channel.ts';
import { toActivity, tombstone, type ActivitySet } from './outgoing.ts';

/** How far a client has read: the seq of the last message it has, or that it has seen the deleted phrase. */
export type Watermark = number | typeof DELETED;

const DELETED = 'deleted';

/** Reads what a client gives back to us. Throws `bad-request` when it never came from here. */
export function readWatermark(text: string | null): Watermark {
  if (text === null || text === '') return 0;
  if (text === DELETED) return DELETED;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new CuanError('bad-request', 'The watermark is not one of ours.');
}

/** Everything after a watermark, oldest first. A deleted conversation says its one phrase, once. */
export async function readAfter(
  host: ChannelHost,
  conversation: ConversationId,
  after: Watermark,
): Promise<ActivitySet> {
  if (after === DELETED) return { activities: [], watermark: DELETED };
  const messages = await host.readMessages(conversation, after);
  const last = messages.at(-1);
  if (last !== undefined) noteDelivered(host, conversation, messages);
  if (last !== undefined) return { activities: messages.map(toActivity), watermark: String(last.seq) };
  const known = await host.lookUp(conversation);
  if (known?.state !== 'deleted')
    return { activities: [], watermark: String(notBeyond(after, known?.lastSeq)) };
  const phrase = tombstone(conversation, host.deletedPhrase(), host.clock());
  return { activities: [phrase], watermark: DELETED };
}

/** A watermark from before a restored backup must not hide what is said from now on. */
function notBeyond(after: number, lastSeq: number | undefined): number {
  return lastSeq === undefined ? after : Math.min(after, lastSeq);
}

/** Only what a person wrote is worth a write: the moderator sees whether it was fetched. */
function noteDelivered(
  { live }: ChannelHost,
  conversation: ConversationId,
  messages: readonly StoredMessage[],
): void {
  const written = messages.filter(({ sender }) => sender === 'moderator').at(-1);
  if (written !== undefined) live?.delivered(conversation, written.seq);
}
