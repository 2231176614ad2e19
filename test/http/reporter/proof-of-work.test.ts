import { createHash, createHmac } from 'node:crypto';
import { beforeEach, describe, expect, test } from '@jest/globals';
import {
  createProofOfWork,
  type Challenge,
  type ProofOfWork,
} from '../../../src/http/reporter/proof-of-work.ts';

const MINUTE = 60_000;

describe('a sum to solve before a guess', () => {
  let nowMs = Date.UTC(2026, 10, 22, 20);
  let ids = 0;
  const make = (key = 'key') =>
    createProofOfWork({
      clock: () => nowMs,
      newId: () => `id-${(ids += 1)}`,
      sign: (text) => createHmac('sha256', key).update(text).digest('base64url'),
    });
  let work: ProofOfWork;
  beforeEach(() => {
    work = make();
  });

  test('is solved once, in its time, and only when it is ours', () => {
    const one = work.challenge();
    const solution = solve(one);
    expect(work.isSolved(one.challenge, 'x')).toBe(false);
    expect(make('another key').isSolved(one.challenge, solution)).toBe(false);
    expect(work.isSolved(one.challenge, solution)).toBe(true);
    expect(work.isSolved(one.challenge, solution)).toBe(false);
    const late = work.challenge();
    const answer = solve(late);
    nowMs += 5 * MINUTE;
    expect(work.isSolved(late.challenge, answer)).toBe(false);
  });

  test('outlives a restart, since nothing of it is kept but that it was used', () => {
    const one = work.challenge();
    expect(make().isSolved(one.challenge, solve(one))).toBe(true);
  });

  test.each(['', 'x', '0.99999999999999.id.sig', '15', '15.1.x', '9'.repeat(400)])('%s is no sum', (text) => {
    expect(work.isSolved(text, '1')).toBe(false);
  });

  test('gets longer the more guesses there are, up to a bound, never locks anyone out, and is short again later', () => {
    const calm = work.challenge().bits;
    for (let n = 0; n < 3000; n += 1) work.isSolved('nonsense', '1');
    const busy = work.challenge();
    expect(busy.bits).toBeGreaterThan(calm);
    for (let n = 0; n < 300_000; n += 1) work.isSolved('nonsense', '1');
    const flooded = work.challenge();
    expect(flooded.bits).toBeLessThanOrEqual(19);
    expect(work.isSolved(flooded.challenge, solve(flooded))).toBe(true);
    nowMs += 3 * MINUTE;
    expect(work.challenge().bits).toBe(calm);
  });
});

function solve({ challenge, bits }: Challenge): string {
  for (let n = 0; ; n += 1) {
    const hash = createHash('sha256').update(`${challenge}.${n}`).digest();
    if (Math.clz32(hash.readUInt32BE()) >= bits) return String(n);
  }
}
