import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { id } from '../../domain/ids.ts';
import { NOTICE_KINDS, type LiveNotice } from '../../domain/live.ts';
import type { Heard } from '../shared-store.ts';

/** What the tables' triggers and `tell` call; a notice holds a conversation's id and a kind, and nothing else. */
export const NOTICES = 'cuan';

const RECONNECT_MS = 500;
/** A line that was cut without a word is found out by asking. */
const ASK_EVERY_MS = 5_000;
const PATIENCE_MS = 5_000;

/**
 * Listens on a connection of its own, and again on another one when it breaks; then everything is looked at, since
 * notices may have been missed. Notices of our own connections are left out: who wrote here has already told
 * everyone here. Returns the way to stop.
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
    const client = new pg.Client({
      connectionString: url,
      application_name: 'cuan notices',
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
      keepAlive: true,
    });
    try {
      await listenUntilBroken(client, stopped, () => {
        client.on('notification', ({ processId, payload = '' }) => {
          if (!isOurs(processId)) heard(noticeOf(payload));
        });
        if (!first) heard(undefined);
      });
    } catch {
      // The server is away; the next round asks again.
    } finally {
      // A cut line does not answer the goodbye either.
      await Promise.race([client.end().catch(() => undefined), wait(RECONNECT_MS)]);
    }
    if (!stopped.aborted) await wait(RECONNECT_MS, undefined, { signal: stopped }).catch(() => undefined);
  }
}

async function listenUntilBroken(client: pg.Client, stopped: AbortSignal, begun: () => void): Promise<void> {
  const over = new Promise<void>((resolve) => {
    client.on('error', () => resolve());
    client.on('end', () => resolve());
    stopped.addEventListener('abort', () => resolve(), { once: true });
  });
  await client.connect();
  await client.query(`LISTEN ${NOTICES}`);
  begun();
  const asking = new AbortController();
  await Promise.race([over, askUntilSilent(client, asking.signal)]);
  asking.abort();
}

async function askUntilSilent(client: pg.Client, over: AbortSignal): Promise<void> {
  try {
    for (;;) {
      await wait(ASK_EVERY_MS, undefined, { signal: over, ref: false });
      await client.query('SELECT 1');
    }
  } catch {
    // No answer, or nobody asks any more.
  }
}

/** Triggers say only which conversation; a kind that a newer version tells is taken for "something has changed". */
function noticeOf(payload: string): LiveNotice {
  const [conversation = '', named] = payload.split(' ');
  const kind = NOTICE_KINDS.find((known) => known === named) ?? 'changed';
  return { conversation: id.conversation(conversation), kind };
}
