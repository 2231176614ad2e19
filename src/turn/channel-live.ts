import type { ChannelLive } from '../channels/channel.ts';
import type { ReporterEvent } from '../domain/case-work.ts';
import { isOnDuty } from '../domain/duty.ts';
import type { ConversationId } from '../domain/ids.ts';
import type { LiveBus } from '../domain/live.ts';
import type { Rooms } from './rooms.ts';

/** Opening the chat again after this long without a message is "reading again" (S9). */
const AWAY_MS = 5 * 60_000;

/**
 * What channels tell about the reporter's side. Nothing of it is waited for: it must never hold up a message,
 * and what fails is written down as a code.
 */
export function createChannelLive(rooms: Rooms, bus: LiveBus): ChannelLive {
  const { store, clock, log } = rooms;
  const inBackground = (work: Promise<void>) =>
    void work.catch((error: unknown) => log.warn('live-note-failed', {}, error));
  const noteEvent = async (conversation: ConversationId, kind: ReporterEvent) => {
    if (await store.noteReporterEvent(conversation, kind, clock()))
      bus.tell({ conversation, kind: 'reporter-did' });
  };
  return {
    delivered: (conversation, seq) =>
      inBackground(
        store.markDelivered(conversation, seq).then(() => bus.tell({ conversation, kind: 'delivered' })),
      ),
    arrived: (conversation) =>
      inBackground(
        (async () => {
          if (await wasAway(rooms, conversation)) await noteEvent(conversation, 'reading-again');
        })(),
      ),
    leftByQuickExit: (conversation) => inBackground(noteEvent(conversation, 'left-by-quick-exit')),
    typing: (conversation) => bus.tell({ conversation, kind: 'reporter-typing' }),
    onTyping: (conversation, typing) =>
      bus.listen((news) => {
        if (news.conversation === conversation && news.kind === 'moderator-typing') typing();
      }),
    placeInLine: (conversation) => placeInLine(rooms, conversation),
  };
}

/** S17: an honest number, and that it can change. */
async function placeInLine(rooms: Rooms, conversation: ConversationId) {
  const { store, phrases } = rooms;
  const record = await store.openConversation(conversation);
  const found = record?.case === undefined ? undefined : await store.findCase(record.case.id);
  if (found === undefined || found.deletedAtMs !== undefined) return undefined;
  const ahead = await store.countAhead(found.id);
  if (ahead === undefined) return undefined;
  const place = ahead === 0 ? 'live:place.next' : 'live:place.ahead';
  const keys = onDuty(rooms) ? [place, 'live:place.honest'] : ['live:place.off-duty'];
  const said = keys.map((key) => phrases.word(key, found.locale, { count: ahead }));
  return { ahead, words: said.join(' ') };
}

/** Nobody is counted towards a person who is not there. */
function onDuty({ settings: { duty }, clock }: Rooms): boolean {
  return duty !== undefined && isOnDuty(duty, clock());
}

/** A reconnect within a few minutes is a phone in a tunnel; after leaving by quick exit every return counts. */
async function wasAway({ store, clock }: Rooms, conversation: ConversationId): Promise<boolean> {
  const record = await store.openConversation(conversation);
  if (record?.case === undefined || record.state === 'deleted') return false;
  const last = await store.lastReporterEvent(conversation);
  if (last?.kind === 'left-by-quick-exit') return true;
  const since = Math.max(record.lastMessageAtMs, last?.atMs ?? 0);
  return clock() - since >= AWAY_MS;
}
