import { expect, test } from '@jest/globals';
import { createNewBytes } from '../../src/vault/new-bytes.ts';

test('as many bytes as were asked for, and none of them given out twice', () => {
  const newBytes = createNewBytes();
  const drawn = Array.from({ length: 3_000 }, (_, at) => newBytes([12, 16, 32, 64, 5_000][at % 5] ?? 12));
  expect(drawn.slice(0, 5).map((bytes) => bytes.length)).toEqual([12, 16, 32, 64, 5_000]);
  expect(new Set(drawn.map((bytes) => Buffer.from(bytes).toString('hex'))).size).toBe(drawn.length);
});

test('what was given out stays as it is when more is drawn', () => {
  const newBytes = createNewBytes();
  const first = newBytes(32);
  const before = Buffer.from(first).toString('hex');
  for (let more = 0; more < 1_000; more += 1) newBytes(32);
  expect(Buffer.from(first).toString('hex')).toBe(before);
});
