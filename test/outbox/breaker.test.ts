import { beforeEach, expect, test } from '@jest/globals';
import { createBreaker, type Breaker } from '../../src/outbox/breaker.ts';

let nowMs: number;
let breaker: Breaker;

beforeEach(() => {
  nowMs = 1_000;
  breaker = createBreaker(
    () => nowMs,
    () => 1,
  );
});

function fail(...whose: readonly string[]): void {
  for (const one of whose) breaker.failed('mail', one);
}

test('one message that fails again and again does not stop the others', () => {
  fail('anna', 'anna', 'anna', 'anna', 'anna');
  expect(breaker.restsUntil('mail')).toBeUndefined();
});

test('three different ones in a row let the destination rest, and no other', () => {
  fail('anna', 'ben', 'cara');
  expect(breaker.restsUntil('mail')).toBe(16_000);
  expect(breaker.restsUntil('webhook')).toBeUndefined();
});

test('one that worked in between starts the count anew', () => {
  fail('anna', 'ben');
  breaker.worked('mail');
  fail('cara');
  expect(breaker.restsUntil('mail')).toBeUndefined();
});

test('after the rest one try is let through; while it is out the others wait', () => {
  fail('anna', 'ben', 'cara');
  nowMs = 16_000;
  expect(breaker.restsUntil('mail')).toBeUndefined();
  expect(breaker.restsUntil('mail')).toBe(46_000);
  breaker.worked('mail');
  expect(breaker.restsUntil('mail')).toBeUndefined();
});

test('it rests longer each time, five minutes at most', () => {
  fail('anna', 'ben', 'cara');
  const rests: number[] = [];
  for (let round = 0; round < 8; round += 1) {
    const untilMs = breaker.restsUntil('mail') ?? 0;
    rests.push((untilMs - nowMs) / 1000);
    nowMs = untilMs;
    breaker.restsUntil('mail');
  }
  expect(rests).toEqual([15, 30, 60, 120, 240, 300, 300, 300]);
});

test('rests as long as the destination itself has said', () => {
  breaker.rest('mail', 5_000);
  expect(breaker.restsUntil('mail')).toBe(5_000);
  nowMs = 5_000;
  expect(breaker.restsUntil('mail')).toBeUndefined();
});
