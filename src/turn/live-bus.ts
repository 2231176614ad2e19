import type { ConversationId } from '../domain/ids.ts';
import type { LiveBus, LiveNews } from '../domain/live.ts';
import type { Hub } from '../domain/ports.ts';

/**
 * A hub whose every waking is also told on a bus, for those who watch all conversations. Who watches through
 * the hub is the reporter's side, so it also knows whom it reaches.
 */
export function createLiveBus(hub: Hub): {
  readonly hub: Hub;
  readonly bus: LiveBus;
  /** Everyone who watches looks again. */
  readonly wakeAll: () => void;
} {
  const listeners = new Set<(news: LiveNews) => void>();
  const watching = new Map<ConversationId, number>();
  const tell = (news: LiveNews) => {
    for (const heard of listeners) heard(news);
  };
  const count = (conversation: ConversationId, by: number) => {
    const left = (watching.get(conversation) ?? 0) + by;
    if (left > 0) watching.set(conversation, left);
    else watching.delete(conversation);
  };
  const publish = (conversation: ConversationId) => {
    hub.publish(conversation);
    tell({ conversation, kind: 'changed' });
  };
  return {
    wakeAll() {
      for (const conversation of watching.keys()) publish(conversation);
    },
    bus: {
      tell,
      listen: (heard) => {
        listeners.add(heard);
        return () => void listeners.delete(heard);
      },
      isReached: (conversation) => watching.has(conversation),
    },
    hub: {
      publish,
      watch: (conversation, woken) => {
        const stop = hub.watch(conversation, woken);
        count(conversation, 1);
        let over = false;
        return () => {
          if (!over) count(conversation, -1);
          over = true;
          stop();
        };
      },
    },
  };
}
