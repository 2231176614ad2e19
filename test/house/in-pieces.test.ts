import { setImmediate as nextRound } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { inPieces } from '../../src/house/in-pieces.ts';

function* counting(done: number[]) {
  for (let piece = 1; piece <= 3; piece += 1) {
    done.push(piece);
    yield;
  }
}

describe('work in pieces', () => {
  it('is done one piece a round, the first at once', async () => {
    const done: number[] = [];
    inPieces(counting(done), () => false);
    expect(done).toEqual([1]);
    await nextRound();
    expect(done).toEqual([1, 2]);
    await nextRound();
    await nextRound();
    expect(done).toEqual([1, 2, 3]);
  });

  it('is left where the process is on its way out', async () => {
    const done: number[] = [];
    inPieces(counting(done), () => done.length === 1);
    await nextRound();
    await nextRound();
    expect(done).toEqual([1]);
  });
});
