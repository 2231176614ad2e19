import type { Server } from 'node:net';

/** So many rounds of the loop requests wait for people at the door; whoever floods it holds nobody up for longer. */
const MOST_ROUNDS = 256;
/** Requests begun in one round, so that what is written, heard and let in does not wait for a hundred of them. */
const MOST_BEGUN = 32;

/** Resolves when it is this request's turn to begin: first come, first served. */
export type Door = () => Promise<void>;

/**
 * Node lets in one new connection a round of its loop, however many wait; where each round works on a hundred messages,
 * whoever comes then waits for seconds. So no request begins in a round that let somebody in: rounds without work take
 * microseconds, and everybody is inside before the next message is read.
 */
export function createDoor(server: Server): Door {
  const waiting: (() => void)[] = [];
  let knocked = false;
  let rounds = 0;
  server.on('connection', () => (knocked = true));
  const round = () => {
    const waits = knocked && rounds < MOST_ROUNDS;
    knocked = false;
    rounds = waits ? rounds + 1 : 0;
    if (!waits) for (const begin of waiting.splice(0, MOST_BEGUN)) begin();
    if (waiting.length > 0) setImmediate(round);
  };
  return () =>
    new Promise((resolve) => {
      if (waiting.push(resolve) === 1) setImmediate(round);
    });
}
