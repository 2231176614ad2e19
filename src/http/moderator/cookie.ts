import { SESSION_SECONDS } from '../../cases/desk.ts';
import type { ConsoleAddress } from './address.ts';

/** What a cookie is for: the session, the second step of coming in, or the way to the identity provider and back. */
export type CookieUse = 'openid' | 'session' | 'step';

const LIVES: Readonly<Record<CookieUse, number>> = { openid: 600, session: SESSION_SECONDS, step: 300 };
const SUFFIXES: Readonly<Record<CookieUse, string>> = { openid: '_openid', session: '', step: '_step' };

/**
 * `__Host-` ties the cookie to this very host and to https. Plain http exists only on loopback, in development,
 * where browsers would not accept that name.
 */
function cookieName(address: ConsoleAddress, use: CookieUse): string {
  return `${address.secure ? '__Host-cuan' : 'cuan_moderator'}${SUFFIXES[use]}`;
}

/** Coming back from the provider is a step from another site: only that cookie is sent along on it. */
function cookie(address: ConsoleAddress, use: CookieUse, value: string, maxAgeSeconds: number): string {
  const secure = address.secure ? '; Secure' : '';
  const sameSite = use === 'openid' ? 'Lax' : 'Strict';
  const name = cookieName(address, use);
  return `${name}=${value}; Path=/; HttpOnly; SameSite=${sameSite}; Max-Age=${maxAgeSeconds}${secure}`;
}

/** The session cookie: out of reach of scripts, never sent along from another site. */
export function sessionCookie(address: ConsoleAddress, token: string): string {
  return cookie(address, 'session', token, LIVES.session);
}

/** For the minutes in which somebody is on their way in. */
export function passingCookie(address: ConsoleAddress, use: 'openid' | 'step', value: string): string {
  return cookie(address, use, value, LIVES[use]);
}

export function endedCookie(address: ConsoleAddress): string {
  return cookie(address, 'session', '', 0);
}

/** The token of the session cookie; anything that cannot be one of ours is as good as none. */
export function readSessionToken(address: ConsoleAddress, header: string | undefined): string | undefined {
  return readCookie(address, 'session', /^[\w-]{43}$/, header);
}

export function readPassing(
  address: ConsoleAddress,
  use: 'openid' | 'step',
  header: string | undefined,
): string | undefined {
  return readCookie(address, use, /^[\w.-]{43,256}$/, header);
}

function readCookie(
  address: ConsoleAddress,
  use: CookieUse,
  form: RegExp,
  header: string | undefined,
): string | undefined {
  const start = `${cookieName(address, use)}=`;
  const pair = header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(start));
  const value = pair?.slice(start.length);
  return value !== undefined && form.test(value) ? value : undefined;
}
