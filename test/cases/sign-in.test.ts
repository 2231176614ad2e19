import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createPasswords, type Passwords } from '../../src/cases/passwords.ts';
import {
  findSignedIn,
  IDLE_MS,
  SESSION_MS,
  signIn,
  signOut,
  type NewSession,
} from '../../src/cases/sign-in.ts';
import { ensureInvitation, INVITATION_MS, signUp } from '../../src/cases/sign-up.ts';
import type { CasesHost } from '../../src/cases/cases-host.ts';
import { hashSecret } from '../../src/cases/secrets.ts';
import { openConsoleRoom, PASSWORD, type ConsoleRoom } from '../http/moderator/console-room.ts';

let room: ConsoleRoom;
let host: CasesHost;
const verified: string[] = [];
const PARTY = { origin: 'http://localhost:3979' };

/** The real thing, with every check counted. */
function counting(passwords: Passwords): Passwords {
  return {
    ...passwords,
    verify: (encoded, password) => {
      verified.push(encoded);
      return passwords.verify(encoded, password);
    },
  };
}

beforeAll(async () => {
  room = await openConsoleRoom();
  let ids = 0;
  host = {
    store: room.store,
    clock: () => room.time.nowMs,
    newId: () => `moderator-${++ids}`,
    passwords: counting(createPasswords()),
    vettingRequired: false,
  };
});
beforeEach(() => void (verified.length = 0));
afterAll(() => room.leave());

const wish = (token: string, login: string) => ({ token, login, workingName: 'Robin', password: PASSWORD });

async function comeIn(login: string): Promise<NewSession> {
  const session = await signIn(host, login, PASSWORD, PARTY);
  if (session === undefined || !('token' in session)) throw new Error('Signing in failed.');
  return session;
}

async function auditTail(): Promise<readonly string[]> {
  const entries = await room.store.readAudit(0, 10_000);
  return entries.map(({ act, detail }) => (detail === undefined ? act : `${act} ${detail}`));
}

describe('the first start', () => {
  test('invites once nobody has an account; the link works once; the others die with it', async () => {
    const first = await ensureInvitation(host);
    const second = await ensureInvitation(host);
    if (first === undefined || second === undefined) throw new Error('There must be an invitation.');
    const made = await signUp(host, wish(first.token, 'robin'));
    expect(made).toMatchObject({ moderator: { login: 'robin', role: 'supervisor' } });
    expect(await signUp(host, wish(first.token, 'other'))).toEqual({ problem: 'invitation-used' });
    expect(await signUp(host, wish(second.token, 'other'))).toEqual({ problem: 'invitation-used' });
    expect(await ensureInvitation(host)).toBeUndefined();
  });

  test('keeps the token only as a hash', async () => {
    const entries = JSON.stringify(await room.store.readAudit(0, 100));
    const token = await room.invite('moderator');
    expect(await room.store.findInvitation(token)).toBeUndefined();
    expect(await room.store.findInvitation(hashSecret(token))).toBeDefined();
    expect(entries).not.toContain('first-');
  });
});

describe('an account', () => {
  test('needs a good invitation, name, login and password', async () => {
    const token = await room.invite('moderator');
    const tries = [
      [{ token: 'made-up' }, 'invitation-used'],
      [{ workingName: '   ' }, 'working-name-unfit'],
      [{ workingName: 'Robin\u202Exyz' }, 'working-name-unfit'],
      [{ workingName: '<b>Robin</b>' }, 'working-name-unfit'],
      [{ login: 'no spaces' }, 'login-unfit'],
      [{ login: 'rоbin' }, 'login-unfit'],
      [{ password: 'short' }, 'password-short'],
      [{ login: 'ROBIN ' }, 'login-taken'],
    ] as const;
    for (const [change, problem] of tries)
      expect(await signUp(host, { ...wish(token, 'aoife'), ...change })).toEqual({ problem });
    expect(await signUp(host, wish(token, 'Aoife'))).toMatchObject({
      moderator: { login: 'aoife', role: 'moderator' },
    });
  });

  test('cannot be made after 24 hours', async () => {
    const invitation = await room.invite('auditor');
    room.time.nowMs += INVITATION_MS;
    expect(await signUp(host, wish(invitation, 'late'))).toEqual({ problem: 'invitation-used' });
  });
});

describe('signing in', () => {
  test('works however the login is typed, and is in the audit', async () => {
    expect((await comeIn(' Robin ')).signedIn.moderator.login).toBe('robin');
    expect((await auditTail()).at(-1)).toBe('signed-in');
  });

  test('an unknown login costs one password check, like a known one, and says no more', async () => {
    expect(await signIn(host, 'robin', 'wrong words entirely', PARTY)).toBeUndefined();
    expect(await signIn(host, 'nobody', 'wrong words entirely', PARTY)).toBeUndefined();
    expect(verified).toHaveLength(2);
    expect(verified.every((encoded) => encoded.startsWith('$argon2id$v=19$m=19456,t=2,p=1$'))).toBe(true);
  });

  test('a refusal is in the audit without what was typed', async () => {
    await signIn(host, 'my password typed here', 'x', PARTY);
    expect((await auditTail()).at(-1)).toBe('sign-in-refused unknown-login');
    expect(JSON.stringify(await room.store.readAudit(0, 10_000))).not.toContain('typed here');
  });

  test('the store never holds the token', async () => {
    const session = await comeIn('robin');
    expect(session.token).toMatch(/^[\w-]{43}$/);
    expect(session.signedIn.signIn.tokenHash).not.toBe(session.token);
    expect(await room.store.findSignIn(session.token)).toBeUndefined();
  });
});

describe('a session', () => {
  async function newToken(): Promise<string> {
    return (await comeIn('robin')).token;
  }

  test('ends after 30 minutes without anything done by hand', async () => {
    const token = await newToken();
    room.time.nowMs += IDLE_MS - 1;
    expect(await findSignedIn(host, token, false)).toBeDefined();
    room.time.nowMs += 1;
    expect(await findSignedIn(host, token, true)).toBeUndefined();
  });

  test('is kept by a person and not by a page that refreshes itself', async () => {
    const [kept, left] = [await newToken(), await newToken()];
    for (let step = 0; step < 4; step += 1) {
      room.time.nowMs += IDLE_MS / 3;
      expect(await findSignedIn(host, kept, true)).toBeDefined();
      await findSignedIn(host, left, false);
    }
    expect(await findSignedIn(host, left, false)).toBeUndefined();
    expect(await findSignedIn(host, kept, false)).toBeDefined();
  });

  test('ends after 12 hours however busy', async () => {
    const token = await newToken();
    const startMs = room.time.nowMs;
    while (room.time.nowMs + IDLE_MS / 2 < startMs + SESSION_MS) {
      room.time.nowMs += IDLE_MS / 2;
      expect(await findSignedIn(host, token, true)).toBeDefined();
    }
    room.time.nowMs = startMs + SESSION_MS;
    expect(await findSignedIn(host, token, true)).toBeUndefined();
  });

  test('is over on the server once signed out', async () => {
    const token = await newToken();
    const who = await findSignedIn(host, token, true);
    if (who === undefined) throw new Error('The session should hold.');
    await signOut(host, who);
    expect(await findSignedIn(host, token, true)).toBeUndefined();
    expect((await auditTail()).at(-1)).toBe('signed-out');
  });
});
