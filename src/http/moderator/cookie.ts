import { SESSION_SECONDS } from '../../cases/desk.ts';
import type { ConsoleAddress } from './address.ts';

/**
 * `__Host-` ties the cookie to this very host and to https. Plain http exists only on loopback, in development,
 * where browsers would not accept that name.
 */
function cookieName(address: ConsoleAddress): string {
  return address.secure ? '__Host-cuan' : 'cuan_moderator';
}

function cookie(address: ConsoleAddress, value: string, maxAgeSeconds: number): string {
  const secure = address.secure ? '; Secure' : '';
  const name = cookieName(address);
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${maxAgeSeconds}${secure}`;
}

/** The session cookie: out of reach of scripts, never sent along from another site. */
export function sessionCookie(address: ConsoleAddress, token: string): string {
  return cookie(address, token, SESSION_SECONDS);
}

export function endedCookie(address: ConsoleAddress): string {
  return cookie(address, '', 0);
}

/** The token of the session cookie; anything that cannot be one of ours is as good as none. */
export function readSessionToken(address: ConsoleAddress, header: string | undefined): string | undefined {
  const start = `${cookieName(address)}=`;
  const pair = header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(start));
  const token = pair?.slice(start.length);
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined;
}
