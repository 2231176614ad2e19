import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readAddress, isOwnOrigin } from '../../../src/http/moderator/address.ts';
import { createBackOff } from '../../../src/http/moderator/back-off.ts';
import { readSessionToken, sessionCookie } from '../../../src/http/moderator/cookie.ts';
import { cookieOf, openConsoleRoom, PASSWORD, type ConsoleRoom } from './console-room.ts';

let room: ConsoleRoom;
beforeAll(async () => void (room = await openConsoleRoom()));
afterAll(() => room.leave());

const signUp = (token: string, change: object = {}) =>
  room.call('POST', '/api/moderator/sign-up', {
    body: { token, workingName: 'Aoife', login: 'aoife', password: PASSWORD, ...change },
  });
const signIn = (login: string, password: string) =>
  room.call('POST', '/api/moderator/sign-in', { body: { login, password } });

describe('signing up', () => {
  test('says what is wrong, then makes the account and signs it in', async () => {
    const token = await room.invite('moderator');
    const refused = await signUp(token, { password: 'password1234' });
    expect([refused.status, await refused.json()]).toMatchObject([400, { problem: 'password-common' }]);
    const made = await signUp(token);
    expect([made.status, await made.json()]).toMatchObject([
      200,
      {
        outcome: 'signed-in',
        me: { workingName: 'Aoife', role: 'moderator', permissions: expect.arrayContaining(['case:read']) },
      },
    ]);
    expect((await room.call('GET', '/api/moderator/me', { cookie: cookieOf(made) })).status).toBe(200);
  });

  test('a used link answers 410', async () => {
    const token = await room.invite('moderator');
    await signUp(token, { login: 'first.one' });
    const again = await signUp(token, { login: 'second.one' });
    expect([again.status, await again.json()]).toMatchObject([410, { error: { code: 'invitation-used' } }]);
  });

  test('two at once with one link make one account', async () => {
    const token = await room.invite('moderator');
    const both = await Promise.all([
      signUp(token, { login: 'left.one' }),
      signUp(token, { login: 'right.one' }),
    ]);
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 410]));
  });
});

describe('signing in', () => {
  test('sets a cookie that no script can read and no other site can send', async () => {
    await room.signIn('moderator');
    const response = await signIn('moderator.one', PASSWORD);
    const [cookie = ''] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^cuan_moderator=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/);
    expect(await response.text()).not.toContain(cookie.slice(15, 58));
  });

  test('a wrong password and an unknown login are told alike', async () => {
    const [wrong, unknown] = [
      await signIn('moderator.one', 'not the words'),
      await signIn('nobody', 'not the words'),
    ];
    expect([wrong.status, await wrong.text()]).toEqual([unknown.status, await unknown.text()]);
    expect(wrong.status).toBe(401);
  });

  test('signing out ends the session on the server and takes the cookie', async () => {
    const cookie = await room.signIn('moderator');
    const response = await room.call('POST', '/api/moderator/sign-out', { cookie });
    expect(response.headers.getSetCookie()).toEqual([
      'cuan_moderator=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0',
    ]);
    expect((await room.call('GET', '/api/moderator/me', { cookie })).status).toBe(401);
  });

  test('a page refreshing itself does not keep the session', async () => {
    const cookie = await room.signIn('moderator');
    const refresh = { cookie, headers: { 'x-cuan-refresh': 'yes' } };
    const first = (await (await room.call('GET', '/api/moderator/me', refresh)).json()) as {
      idleEndsAtMs: number;
    };
    room.time.nowMs += 20 * 60_000;
    const second = (await (await room.call('GET', '/api/moderator/cases', refresh)).json()) as {
      idleEndsAtMs: number;
    };
    expect(second.idleEndsAtMs).toBe(first.idleEndsAtMs);
    const byHand = (await (await room.call('GET', '/api/moderator/me', { cookie })).json()) as {
      idleEndsAtMs: number;
    };
    expect(byHand.idleEndsAtMs).toBe(first.idleEndsAtMs + 20 * 60_000);
  });

  test('after some wrong passwords even the right one waits, for that login only', async () => {
    await room.signIn('auditor');
    await room.signIn('admin');
    for (let tries = 0; tries < 6; tries += 1)
      expect((await signIn('auditor.one', 'not the words')).status).toBe(401);
    const held = await signIn('AUDITOR.one', PASSWORD);
    expect(held.status).toBe(429);
    expect(Number(held.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await held.json()).toMatchObject({
      error: { code: 'too-many-requests' },
      retryAfterSeconds: expect.any(Number),
    });
    expect((await signIn('admin.one', PASSWORD)).status).toBe(200);
  });

  test('many tries at the same moment do not slip through together', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => signIn('crowd.one', 'not the words')));
    expect(all.filter(({ status }) => status === 401)).toHaveLength(6);
    expect(all.filter(({ status }) => status === 429)).toHaveLength(14);
  });
});

describe('the back-off', () => {
  test('lets others in from elsewhere, grows, and forgets after a success', async () => {
    const backOff = createBackOff();
    for (let tries = 0; tries < 6; tries += 1) expect(await backOff.begin('robin', 'here')).toBe(0);
    const waits = [await backOff.begin('robin', 'here'), await backOff.begin('robin', 'there')];
    expect([waits[0] === 0, waits[1]]).toEqual([false, 0]);
    await backOff.succeed('robin', 'here');
    expect(await backOff.begin('robin', 'here')).toBe(0);
  });

  test('counts all places together in the end', async () => {
    const backOff = createBackOff();
    const waits = [];
    for (let place = 0; place < 40; place += 1) waits.push(await backOff.begin('robin', `place ${place}`));
    expect(waits.slice(0, 31).every((seconds) => seconds === 0)).toBe(true);
    expect(waits.slice(31).every((seconds) => seconds > 0)).toBe(true);
  });
});

describe('the address', () => {
  test('with https gets the __Host- cookie and only its exact origin', () => {
    const address = readAddress('https://desk.example/');
    const cookie = sessionCookie(address, 'A'.repeat(43));
    expect(cookie).toMatch(/^__Host-cuan=A{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200; Secure$/);
    expect(readSessionToken(address, `a=b; ${cookie.split(';')[0]}`)).toBe('A'.repeat(43));
    expect(readSessionToken(address, `cuan_moderator=${'A'.repeat(43)}`)).toBeUndefined();
    expect(isOwnOrigin(address, 'https://desk.example')).toBe(true);
    const foreign = [
      'http://desk.example',
      'https://desk.example:444',
      'https://desk.example.evil',
      'null',
      undefined,
    ];
    expect(foreign.filter((origin) => isOwnOrigin(address, origin, 'desk.example'))).toEqual([]);
    expect(isOwnOrigin(address, 'http://localhost:3979', 'localhost:3979')).toBe(false);
  });

  test('on loopback takes its other names at the same port, and no name that was pointed there', () => {
    const address = readAddress('http://localhost:3979');
    expect(isOwnOrigin(address, 'http://127.0.0.1:4000', '127.0.0.1:4000')).toBe(true);
    expect(isOwnOrigin(address, 'http://127.0.0.1:4000', 'localhost:3979')).toBe(false);
    expect(isOwnOrigin(address, 'http://rebound.example:3979', 'rebound.example:3979')).toBe(false);
  });

  test('over an open network without https is refused', () => {
    expect(() => readAddress('http://desk.example')).toThrow('MODERATOR_URL');
  });
});
