import { Server } from 'node:net';
import { setImmediate as nextRound } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { createDoor } from '../../src/http/door.ts';

/** A server that nobody can reach, with people who come when the test says so. */
function opened() {
  const server = new Server();
  const door = createDoor(server);
  const begun: number[] = [];
  return {
    begun,
    knock: () => server.emit('connection'),
    ask: (count: number) => {
      for (let number = 0; number < count; number += 1) void door().then(() => begun.push(number));
    },
  };
}

describe('the door of a listener', () => {
  it('begins no request in a round that let somebody in', async () => {
    const { ask, begun, knock } = opened();
    ask(1);
    for (let knocks = 0; knocks < 5; knocks += 1) {
      knock();
      await nextRound();
      expect(begun).toEqual([]);
    }
    await nextRound();
    expect(begun).toEqual([0]);
  });

  it('begins a few in each round, first come, first served', async () => {
    const { ask, begun } = opened();
    ask(40);
    await nextRound();
    const first = begun.length;
    expect(first).toBeLessThan(40);
    await nextRound();
    expect(first).toBeGreaterThan(0);
    expect(begun).toEqual(Array.from({ length: 40 }, (_, number) => number));
  });

  it('holds nobody up for good, however many knock', async () => {
    const { ask, begun, knock } = opened();
    ask(1);
    for (let knocks = 0; knocks < 1000; knocks += 1) {
      knock();
      await nextRound();
    }
    expect(begun).toEqual([0]);
  });
});
