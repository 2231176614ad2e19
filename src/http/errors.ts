import type { RouteResponse } from '../channels/channel.ts';
import { CuanError } from '../domain/errors.ts';
import type { Log } from '../domain/ports.ts';

/** A client that may try again is told to wait this long. */
const RETRY_AFTER_SECONDS = '10';

/**
 * What a client sees of a failure: `{ error: { code, message } }` with fixed words. Whatever is not a CuanError
 * is `internal`; its message may hold someone's words and goes nowhere, not even into the log (law 6).
 */
export function toErrorResponse(error: unknown, route: string, log: Log): RouteResponse {
  const known = error instanceof CuanError ? error : new CuanError('internal', 'Something went wrong here.');
  if (known.status >= 500) log.error('request-failed', { code: known.code, kind: kindOf(error), route });
  const patience =
    known.code === 'too-many-requests' || known.code === 'not-ready'
      ? { 'retry-after': RETRY_AFTER_SECONDS }
      : {};
  return { status: known.status, headers: patience, body: errorBody(known) };
}

/** The one shape of an error, the same as Direct Line's. */
export function errorBody(error: CuanError): object {
  return { error: { code: error.code, message: error.message } };
}

/** The name of the class, which code chose and no sender can. */
function kindOf(error: unknown): string {
  return error instanceof Error ? error.constructor.name : typeof error;
}
