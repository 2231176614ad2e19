import type { Route, RouteResponse } from '../../channels/channel.ts';
import { CuanError } from '../../domain/errors.ts';

const TEXT = { 'content-type': 'text/plain; charset=utf-8' };

/** Shown below the `ok` of /readyz, one a line; numbers only. */
export type Counts = Readonly<Record<string, number>>;

/** `/healthz`: the process answers. `/readyz`: `check` resolved just now, so it can also help, and should be asked to. */
export function createHealthRoutes(
  check: () => Promise<void>,
  counts: () => Counts = () => ({}),
): readonly Route[] {
  return [
    { method: 'GET', path: '/healthz', body: 'none', cors: false, handle: async () => alive },
    { method: 'GET', path: '/readyz', body: 'none', cors: false, handle: () => ready(check, counts) },
  ];
}

const alive = { status: 200, headers: TEXT, body: 'ok' } satisfies RouteResponse;

async function ready(check: () => Promise<void>, counts: () => Counts): Promise<RouteResponse> {
  try {
    await check();
    const lines = Object.entries(counts()).map(([name, count]) => `${name} ${count}`);
    return { ...alive, body: [alive.body, ...lines].join('\n') };
  } catch (error) {
    throw new CuanError('not-ready', 'Not ready to take conversations.', { cause: error });
  }
}
