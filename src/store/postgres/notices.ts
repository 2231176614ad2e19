import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { id, type ConversationId } from '../../domain/ids.ts';

/** What the tables' triggers call; the notice holds a conversation's id and nothing else. */
export const NOTICES = 'cuan';

/** A conversation that another process wrote to; `undefined`: notices may have been missed, look at everything. */
export type Heard = (conversation: ConversationId | undefined) => void;

const RECONNECT_MS = 500;

/**
 * Listens on a connection of its own, and again on another one when it breaks. Notices of our own connections are
 * left out: who wrote here has already told everyone here. Returns the way to stop.
 */
export function listenForNotices(
  url: string,
  isOurs: (processId: number) => boolean,
  heard: Heard,
): () => Promise<void> {
  const stopping = new AbortController();
  const done = keepListening(url, stopping.signal, isOurs, heard);
  return async () => {
    stopping.abort();
    await done;
  };
}

async function keepListening(
  url: string,
  stopped: AbortSignal,
  isOurs: (processId: number) => boolean,
  heard: Heard,
): Promise<void> {
  for (let first = true; !stopped.aborted; first = false) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      client.on('notification', ({ processId, payload }) => {
        if (payload !== undefined && !isOurs(processId)) heard(id.conversation(payload));
      });
      const broken = new Promise<void>((resolve) => {
        client.once('error', () => resolve());
        client.once('end', () => resolve());
        stopped.addEventListener('abort', () => resolve(), { once: true });
      });
      await client.query(`LISTEN ${NOTICES}`);
      if (!first) heard(undefined);
      await broken;
    } catch {
      // The server is away; the next round asks again.
    } finally {
      await client.end().catch(() => undefined);
    }
    if (!stopped.aborted) await wait(RECONNECT_MS, undefined, { signal: stopped }).catch(() => undefined);
  }
}
