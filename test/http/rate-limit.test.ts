import { expect, test } from '@jest/globals';
import { createDailyPseudonym, createRateLimit } from '../../src/http/rate-limit.ts';

const DAY_MS = 86_400_000;
const keys = () => {
  let number = 0;
  return () => new Uint8Array(32).fill((number += 1));
};

test('lets a network call so often and then asks it to wait; another network does not notice', async () => {
  const limit = createRateLimit({ callsPerMinute: 3, clock: () => 0, newKey: keys() });
  for (let count = 0; count < 3; count += 1) await limit('203.0.113.7');
  await expect(limit('203.0.113.7')).rejects.toMatchObject({ code: 'too-many-requests', status: 429 });
  await limit('203.0.113.8');
});

test('keeps no address: a short keyed hash that is another one tomorrow', () => {
  let now = DAY_MS - 1;
  const pseudonym = createDailyPseudonym({ clock: () => now, newKey: keys() });
  const today = pseudonym('203.0.113.7');
  expect(today).toMatch(/^[0-9a-f]{16}$/);
  expect(pseudonym('203.0.113.7')).toBe(today);
  expect(pseudonym('203.0.113.8')).not.toBe(today);
  now = DAY_MS;
  expect(pseudonym('203.0.113.7')).not.toBe(today);
});

test.each([
  ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', true],
  ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
  ['::ffff:203.0.113.7', '203.0.113.7', true],
  ['fe80::1%eth0', 'fe80::2%eth1', true],
])('%s and %s are one network: %s', (one, other, same) => {
  const pseudonym = createDailyPseudonym({ clock: () => 0, newKey: keys() });
  expect(pseudonym(one) === pseudonym(other)).toBe(same);
});
