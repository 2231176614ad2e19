import type { IncomingMessage } from 'node:http';

/** How callers are seen: what the operator set about addresses and proxies. */
export interface CallerSettings {
  /** Origins that may call from a browser besides our own. */
  readonly allowedOrigins: readonly string[];
  /** How many own proxies stand in front; only as many forwarded hops are believed. */
  readonly trustedProxies: number;
  /** Scheme, host and port under which callers reach us; taken from the request when not set. */
  readonly publicUrl?: string;
}

const HOST = /^[A-Za-z0-9.-]+(:\d{1,5})?$|^\[[0-9A-Fa-f:.]+\](:\d{1,5})?$/;

/** The network address of the caller, for rate limits in memory only. */
export function networkHintOf(request: IncomingMessage, settings: CallerSettings): string {
  const direct = request.socket.remoteAddress ?? '';
  if (settings.trustedProxies === 0) return direct;
  return forwarded(request, 'x-forwarded-for').at(-settings.trustedProxies) ?? direct;
}

/** Scheme, host and port under which the caller reached us, without a slash at the end. */
export function originOf(request: IncomingMessage, settings: CallerSettings): string {
  if (settings.publicUrl !== undefined) return settings.publicUrl.replace(/\/+$/, '');
  const believed = settings.trustedProxies > 0;
  const scheme = believed && forwarded(request, 'x-forwarded-proto').at(-1) === 'https' ? 'https' : 'http';
  return `${scheme}://${hostOf(request, believed)}`;
}

/**
 * The origin to allow in the answer; `undefined` when the caller is no browser or of our own origin, `false`
 * when that origin may not call. Our own is known by its host, so that a proxy that ends TLS does not matter.
 */
export function callerOrigin(request: IncomingMessage, settings: CallerSettings): string | false | undefined {
  const { origin } = request.headers;
  if (origin === undefined) return undefined;
  if (settings.allowedOrigins.includes(origin)) return origin;
  const own = [originOf(request, settings).replace(/^https?:\/\//, ''), request.headers.host];
  return own.includes(origin.replace(/^https?:\/\//, '')) ? undefined : false;
}

function hostOf(request: IncomingMessage, believed: boolean): string {
  const named =
    (believed ? forwarded(request, 'x-forwarded-host').at(-1) : undefined) ?? request.headers.host ?? '';
  return HOST.test(named) ? named : `localhost:${request.socket.localPort ?? 80}`;
}

function forwarded(request: IncomingMessage, header: string): readonly string[] {
  const value = request.headers[header];
  const text = Array.isArray(value) ? value.join(',') : (value ?? '');
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
