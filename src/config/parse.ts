import { isIP } from 'node:net';
import { id, type Locale } from '../domain/ids.ts';
import { Secret } from './secret.ts';

/** Where a person is called when a case needs one now. The destination is not for logs. */
export interface OnCall {
  readonly kind: 'email' | 'teams' | 'webhook';
  readonly destination: Secret;
}

export function parsePort(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;
}

export function parseProxies(text: string): number | undefined {
  return /^\d$/.test(text) ? Number(text) : undefined;
}

export function parseYesNo(text: string): boolean | undefined {
  if (text === 'yes') return true;
  return text === 'no' ? false : undefined;
}

/** `https://host[:port]`, in the form in which browsers send it; a path, query or log-in is not taken. */
export function parseOrigin(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const bare = url.href === `${url.origin}/`;
  return bare && /^https?:$/.test(url.protocol) ? url.origin : undefined;
}

export function parseOrigins(text: string): readonly string[] | undefined {
  return parseList(text, parseOrigin);
}

export function parseLocales(text: string): readonly Locale[] | undefined {
  return parseList(text, (part) =>
    /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(part) ? id.locale(part) : undefined,
  );
}

export function parseOnCall(text: string): OnCall | undefined {
  if (/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text)) return { kind: 'email', destination: new Secret(text) };
  const kind = text.startsWith(TEAMS) ? 'teams' : 'webhook';
  const address = kind === 'teams' ? text.slice(TEAMS.length) : text;
  const secure = URL.canParse(address) && new URL(address).protocol === 'https:';
  return secure ? { kind, destination: new Secret(address) } : undefined;
}

/** In front of the address of a Teams channel's webhook, which takes cards and no signature. */
const TEAMS = 'teams:';

/** An address that is not for logs. */
export function parseHttps(text: string): Secret | undefined {
  return URL.canParse(text) && new URL(text).protocol === 'https:' ? new Secret(text) : undefined;
}

/** Of an OpenTelemetry collector; often beside us, so `http://` will do. */
export function parseCollector(text: string): string | undefined {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? new URL(text).origin : undefined;
}

/** Destinations in the order in which they are tried (S34). */
export function parseOnCalls(text: string): readonly OnCall[] | undefined {
  return parseList(text, parseOnCall);
}

/** Whole minutes, from 1 to 120. */
export function parseMinutes(text: string): number | undefined {
  return /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 120 ? Number(text) : undefined;
}

/** A whole number from 1 to `most`. */
export function upTo(most: number): (text: string) => number | undefined {
  return (text) =>
    /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= most ? Number(text) : undefined;
}

/** `smtp://` or `smtps://` with a host. It may hold a password. */
export function parseSmtp(text: string): Secret | undefined {
  const isSmtp = URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol);
  return isSmtp && new URL(text).hostname !== '' ? new Secret(text) : undefined;
}

/** As the Standard Webhooks spec writes one: `whsec_` and 24 to 64 bytes in base64. Several while one is changed. */
export function parseWebhookSecrets(text: string): readonly Secret[] | undefined {
  return parseList(text, (part) =>
    /^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/.test(part) ? new Secret(part) : undefined,
  );
}

/** Addresses and networks, such as `10.0.5.12` or `10.0.5.0/24`. */
export function parseNetworks(text: string): readonly string[] | undefined {
  return parseList(text, (part) => {
    const [address = '', bits, ...rest] = part.split('/');
    const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
    const isNetwork = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
    return most > 0 && isNetwork && rest.length === 0 ? part : undefined;
  });
}

/** As Azure writes an application or tenant. */
export function parseGuid(text: string): string | undefined {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text.toLowerCase() : undefined;
}

function parseList<Value>(text: string, parse: (part: string) => Value | undefined): Value[] | undefined {
  const parts = text.split(',').map((part) => parse(part.trim()));
  const read = parts.filter((part) => part !== undefined);
  return read.length === parts.length ? read : undefined;
}
