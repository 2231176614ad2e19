import type { Route, RouteResponse } from '../../channels/channel.ts';
import { CuanError } from '../../domain/errors.ts';

const TEXT = { 'content-type': 'text/plain; charset=utf-8' };

/** `/healthz`: the process answers. `/readyz`: `check` resolved just now, so it can also help. */
export function createHealthRoutes(check: () => Promise<void>): readonly Route[] {
  return [
    { method: 'GET', path: '/healthz', body: 'none', cors: false, handle: async () => alive },
    { method: 'GET', path: '/readyz', body: 'none', cors: false, handle: () => ready(check) },
  ];
}

const alive: RouteResponse = { status: 200, headers: TEXT, body: 'ok' };

async function ready(check: () => Promise<void>): Promise<RouteResponse> {
  try {
    await check();
    return alive;
  } catch (error) {
    throw new CuanError('not-ready', 'Not ready to take conversations.', { cause: error });
  }
}
