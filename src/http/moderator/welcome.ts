import type { RouteResponse } from '../../channels/channel.ts';
import type { Barred, NewSession } from '../../cases/desk.ts';
import { CuanError } from '../../domain/errors.ts';
import { sessionCookie } from './cookie.ts';
import type { SignedInAnswer } from './protocol.ts';
import type { Gate } from './route.ts';
import { viewMe } from './views.ts';

/** The answer to somebody who has proved who they are: the session cookie, or why they still do not come in. */
export function createWelcome({ desk, address }: Gate): (end: Barred | NewSession) => RouteResponse {
  return (end) => {
    if ('barred' in end) throw barred(end);
    const { token, signedIn } = end;
    const body: SignedInAnswer = { outcome: 'signed-in', me: viewMe(signedIn, desk.clock(), address.secure) };
    return { status: 200, headers: { 'set-cookie': sessionCookie(address, token) }, body };
  };
}

/** In fixed words. */
export function barred({ barred: why }: Barred): CuanError {
  return why === 'account-off'
    ? new CuanError(why, 'This account is switched off.')
    : new CuanError(why, 'No good vetting date of this account is written down.');
}
