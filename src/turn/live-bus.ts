import type { ConversationId } from '../domain/ids.ts';
import type { LiveBus, LiveNews, LiveNotice } from '../domain/live.ts';
import type { Clock, Hub } from '../domain/ports.ts';
import { createElsewhere } from './elsewhere.ts';

/** A hub, the bus for those who watch all conversations, and the ear for what other processes tell. */
export interface LiveParts {
  readonly hub: Hub;
  readonly bus: LiveBus;
  /** `undefined`: notices may have been missed, so everyone who watches looks again. */
  readonly heard: (notice: LiveNotice | undefined) => void;
}

interface Listener {
  readonly heard: (news: LiveNews) => void;
  readonly missed: () => void;
}

const nothing = (): void => undefined;

/**
 * A hub whose every waking is also told on a bus. Who watches through the hub is the reporter's side, so it also
 * knows whom it reaches. `tellOthers` takes what happens to other processes, where there are any; that something
 * was written they hear from the database itself.
 */
export function createLiveBus(
  hub: Hub,
  clock: Clock,
  tellOthers: (notice: LiveNotice) => void = nothing,
): LiveParts {
  const listeners = new Set<Listener>();
  const watching = createCount();
  const asked = new Set<ConversationId>();
  const elsewhere = createElsewhere(clock, tellOthers);
  const tellHere = (news: LiveNews) => {
    for (const { heard } of listeners) heard(news);
  };
  const publish = (conversation: ConversationId) => {
    hub.publish(conversation);
    tellHere({ conversation, kind: 'changed' });
  };
  const answer = (conversation: ConversationId) => {
    if (!watching.has(conversation)) return;
    asked.add(conversation);
    tellOthers({ conversation, kind: 'here' });
  };
  const missed = () => {
    for (const conversation of watching.all()) publish(conversation);
    for (const listener of listeners) listener.missed();
  };
  const heardFrom = ({ conversation, kind }: LiveNotice) => {
    if (kind === 'changed') publish(conversation);
    else if (kind === 'asked') answer(conversation);
    else if (kind !== 'here' && kind !== 'gone') tellHere({ conversation, kind });
    // What a moderator's page shows of it is looked up again, as after a delivery.
    else if (elsewhere.heard({ conversation, kind })) tellHere({ conversation, kind: 'delivered' });
  };
  return {
    heard: (notice) => (notice === undefined ? missed() : heardFrom(notice)),
    bus: {
      tell(news) {
        tellHere(news);
        if (news.kind !== 'changed') tellOthers(news);
      },
      listen(heard, whenMissed = nothing) {
        const listener = { heard, missed: whenMissed };
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      isReached: (conversation) => watching.has(conversation) || elsewhere.reaches(conversation),
    },
    hub: {
      publish,
      watch(conversation, woken) {
        const stop = hub.watch(conversation, woken);
        watching.add(conversation);
        return once(() => {
          stop();
          watching.remove(conversation);
          if (!watching.has(conversation) && asked.delete(conversation))
            tellOthers({ conversation, kind: 'gone' });
        });
      },
    },
  };
}

/** How many watch each conversation. */
function createCount() {
  const counts = new Map<ConversationId, number>();
  return {
    has: (conversation: ConversationId) => counts.has(conversation),
    all: () => [...counts.keys()],
    add: (conversation: ConversationId) => void counts.set(conversation, (counts.get(conversation) ?? 0) + 1),
    remove(conversation: ConversationId) {
      const left = (counts.get(conversation) ?? 0) - 1;
      if (left > 0) counts.set(conversation, left);
      else counts.delete(conversation);
    },
  };
}

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (!done) work();
    done = true;
  };
}
