import type { OpenLine, RouteResponse } from '../../channels/channel.ts';
import type { SignedIn } from '../../cases/desk.ts';
import type { LiveDesk } from '../../cases/live-desk.ts';
import { CuanError } from '../../domain/errors.ts';
import { id } from '../../domain/ids.ts';
import type { LiveNews } from '../../domain/live.ts';
import type { LiveEvent } from './protocol.ts';
import { createRoute, permits, type Gate, type ModeratorRoute } from './route.ts';

/** A sign of life, and a look whether the session still is. */
const SIGN_OF_LIFE_MS = 20_000;
/** Many changes at once are one event, and never more than one in this time: each makes every console ask for the list. */
const TOGETHER_MS = 100;
const APART_MS = 1000;

const HEADERS = { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' };

/**
 * What is new, as server-sent events: kinds only, no words; the console then asks for what it may see. An open
 * stream keeps no session alive and ends with it.
 */
export function eventRoutes(gate: Gate, live: LiveDesk): readonly ModeratorRoute[] {
  const route = createRoute(gate);

  const queue = async (_request: unknown, who: SignedIn): Promise<RouteResponse> =>
    streaming(live, who, (line) => tellTogether(live, line));

  return [
    route('GET', '/api/moderator/events', permits('case:list'), queue),
    route('GET', '/api/moderator/cases/:id/events', permits('case:read'), async ({ params }, who) => {
      const record = await live.find(id.case(params['id'] ?? ''));
      if (record === undefined) throw new CuanError('not-found', 'There is no such case.');
      return streaming(live, who, (line) =>
        live.listen(
          ({ conversation, kind }: LiveNews) => {
            if (conversation === record.conversation) send(line, { kind });
          },
          () => send(line, { kind: 'changed' }),
        ),
      );
    }),
  ];
}

/** Opens the stream; `begin` starts telling and gives the way to stop. */
function streaming(live: LiveDesk, who: SignedIn, begin: (line: OpenLine) => () => void): RouteResponse {
  const stream = (line: OpenLine) => {
    line.send('retry: 2000\n\n');
    const stopTelling = begin(line);
    const timer = setInterval(() => void keepAlive(live, who, line), SIGN_OF_LIFE_MS).unref();
    line.onEnd(() => {
      clearInterval(timer);
      stopTelling();
    });
  };
  return { status: 200, headers: HEADERS, stream };
}

async function keepAlive(live: LiveDesk, { signIn }: SignedIn, line: OpenLine): Promise<void> {
  const stillIn = await live.stillSignedIn(signIn.tokenHash).catch(() => false);
  if (stillIn) line.send(': here\n\n');
  else line.end();
}

function tellTogether(live: LiveDesk, line: OpenLine): () => void {
  let waiting: NodeJS.Timeout | undefined;
  let lastMs = -APART_MS;
  const tell = () => {
    waiting = undefined;
    lastMs = performance.now();
    send(line, { kind: 'queue' });
  };
  const soon = () => {
    const restMs = lastMs + APART_MS - performance.now();
    waiting ??= setTimeout(tell, Math.max(TOGETHER_MS, restMs)).unref();
  };
  const stop = live.listen(({ kind }) => {
    if (kind === 'changed' || kind === 'reporter-did') soon();
  }, soon);
  return () => {
    clearTimeout(waiting);
    stop();
  };
}

function send(line: OpenLine, event: LiveEvent): void {
  line.send(`data: ${JSON.stringify(event)}\n\n`);
}
