import type { DeliveryEnd } from '../../domain/delivery.ts';

/** Blocked, uninstalled, or the account is gone. */
const GONE: ReadonlySet<number> = new Set([403, 404, 410]);
const NEVER_TAKEN: ReadonlySet<number> = new Set([400, 413]);

/** What a sending that the connector did not take means for the next try. Looks at codes only, never at words. */
export function endOfFailure(error: unknown): DeliveryEnd {
  const status = numberOf(error, 'statusCode') ?? numberOf(error, 'status');
  if (status === undefined) return { outcome: 'later' };
  if (status === 429) return { outcome: 'later', afterMs: retryAfterMs(error) };
  // Our own credentials: nobody can be written to until they are right.
  if (status === 401) return { outcome: 'later', everyone: true, afterMs: 60_000 };
  if (GONE.has(status)) return { outcome: 'not-reachable' };
  return { outcome: NEVER_TAKEN.has(status) ? 'refused' : 'later' };
}

function retryAfterMs(error: unknown): number {
  const headers = fieldOf(fieldOf(error, 'response'), 'headers');
  const get = fieldOf(headers, 'get');
  const seconds = typeof get === 'function' ? Number(get.call(headers, 'retry-after')) : Number.NaN;
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 3_600) * 1000 : 2_000;
}

function numberOf(value: unknown, name: string): number | undefined {
  const found = fieldOf(value, name);
  return typeof found === 'number' ? found : undefined;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
