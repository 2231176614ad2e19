import { createHmac } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { CuanError } from '../domain/errors.ts';
import type { Clock } from '../domain/ports.ts';

/** A school or a phone network is many children behind one address: wide enough for a class at once. */
export const UNPROVEN_CALLS_PER_MINUTE = 120;

const DAY_MS = 86_400_000;

export interface RateLimitOptions {
  readonly callsPerMinute: number;
  readonly clock: Clock;
  /** Fresh secret bytes; asked for once a day and kept in memory only. */
  readonly newKey: () => Uint8Array;
}

/**
 * Counts calls that prove nothing, per network. An address is kept only as a short keyed hash whose key changes
 * every day and is never written anywhere. Throws `too-many-requests`; never put before a message.
 */
export function createRateLimit(options: RateLimitOptions): (networkHint: string) => Promise<void> {
  const counter = new RateLimiterMemory({ points: options.callsPerMinute, duration: 60 });
  const pseudonym = createDailyPseudonym(options);
  return async (networkHint) => {
    try {
      await counter.consume(pseudonym(networkHint));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new CuanError('too-many-requests', 'Too many calls from this network. Wait a little.');
    }
  };
}

/** The same network gives the same eight bytes until the day ends; afterwards nobody can tell. */
export function createDailyPseudonym(
  options: Pick<RateLimitOptions, 'clock' | 'newKey'>,
): (networkHint: string) => string {
  let day = -1;
  let key: Uint8Array = new Uint8Array();
  return (networkHint) => {
    const today = Math.floor(options.clock() / DAY_MS);
    if (today !== day) [day, key] = [today, options.newKey()];
    return createHmac('sha256', key).update(networkOf(networkHint)).digest('hex').slice(0, 16);
  };
}

/** One household or phone has a whole /64 of IPv6; counting single addresses would count nothing. */
function networkOf(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (!bare.includes(':')) return bare;
  const [head = '', tail = ''] = bare.split('%')[0]?.split('::') ?? [];
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const gap = bare.includes('::')
    ? Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
    : [];
  return [...left, ...gap, ...right].slice(0, 4).join(':');
}
