import type { RouteRequest, RouteResponse, Route } from '../../channels/channel.ts';
import type { Desk, SignedIn } from '../../cases/desk.ts';
import { may, type Permission } from '../../cases/permissions.ts';
import { CuanError } from '../../domain/errors.ts';
import { isOwnOrigin, type ConsoleAddress } from './address.ts';
import { readSessionToken } from './cookie.ts';
import type { RefreshHeader } from './protocol.ts';

const REFRESH_HEADER: RefreshHeader = 'x-cuan-refresh';

/** Who may come in: the holders of a permission, or (signing in, the empty page itself) anyone. */
export type Rule =
  { readonly kind: 'anyone' } | { readonly kind: 'permits'; readonly permission: Permission };

/** A route of the moderator listener; it names its rule or it cannot be written. */
export interface ModeratorRoute extends Route {
  readonly rule: Rule;
}

export function permits(permission: Permission) {
  return { kind: 'permits', permission } as const;
}

export function anyone() {
  return { kind: 'anyone' } as const;
}

type Who<R extends Rule> = R extends { kind: 'permits' } ? SignedIn : undefined;
export type Handler<R extends Rule> = (request: RouteRequest, who: Who<R>) => Promise<RouteResponse>;

export interface Gate {
  readonly desk: Desk;
  readonly address: ConsoleAddress;
}

/**
 * Makes routes whose handler is reached only past origin, session, second factor (wherever the address is https,
 * so everywhere but in development) and permission, in that order.
 */
export function createRoute(gate: Gate) {
  return function route<R extends Rule>(
    method: Route['method'],
    path: string,
    rule: R,
    handler: Handler<R>,
  ): ModeratorRoute {
    async function handle(request: RouteRequest): Promise<RouteResponse> {
      if (method !== 'GET') refuseForeign(gate.address, request);
      const who = rule.kind === 'permits' ? await admit(gate, request, rule.permission) : undefined;
      return handler(request, who as Who<R>);
    }
    return { method, path, body: method === 'GET' ? 'none' : 'json', cors: false, handle, rule };
  };
}

/** Anything that changes something comes from our own page and as JSON, which no form of another site can send. */
function refuseForeign(address: ConsoleAddress, { headers }: RouteRequest): void {
  const site = headers['sec-fetch-site'] ?? 'same-origin';
  const ours = isOwnOrigin(address, headers['origin'], headers['host']) && site === 'same-origin';
  if (!ours) throw new CuanError('wrong-origin', 'This can only be done from the console itself.');
  if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) {
    throw new CuanError('unsupported-body', 'Send JSON.');
  }
}

async function admit({ desk, address }: Gate, request: RouteRequest, need: Permission): Promise<SignedIn> {
  if (!['same-origin', 'none', undefined].includes(request.headers['sec-fetch-site'])) {
    throw new CuanError('wrong-origin', 'This can only be read from the console itself.');
  }
  const token = readSessionToken(address, request.headers['cookie']);
  const stream = request.headers['accept'] === 'text/event-stream';
  const byHand = request.headers[REFRESH_HEADER] === undefined && !stream;
  const who = token === undefined ? undefined : await desk.findSignedIn(token, byHand);
  if (who === undefined) throw new CuanError('not-signed-in', 'Sign in first.');
  if (address.secure && !who.secondFactor && !need.startsWith('own:')) {
    throw new CuanError('second-factor-needed', 'Add a second factor to your account first.');
  }
  if (!may(who.moderator.role, need)) throw new CuanError('not-allowed', 'Your role does not allow this.');
  return who;
}
