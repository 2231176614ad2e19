import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { takesCode } from '../../../src/cases/second-factor.ts';
import { createPasswords } from '../../../src/cases/passwords.ts';
import { id } from '../../../src/domain/ids.ts';
import type { FactorAdded, FactorState, Me } from '../../../src/http/moderator/protocol.ts';
import { cookieOf, openConsoleRoom, PASSWORD, type ConsoleRoom } from './console-room.ts';

let room: ConsoleRoom;
beforeEach(async () => void (room = await openConsoleRoom()));
afterEach(() => room.leave());

const PATH = '/api/moderator/second-factor';
const codeNow = (secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: room.time.nowMs });
const signIn = (code?: string) =>
  room.call('POST', '/api/moderator/sign-in', {
    body: { login: 'moderator.one', password: PASSWORD, ...(code === undefined ? {} : { code }) },
  });

async function show(cookie: string): Promise<FactorState> {
  return (await (await room.call('GET', PATH, { cookie })).json()) as FactorState;
}

async function offered(cookie: string): Promise<{ readonly secret: string; readonly uri: string }> {
  const state = await show(cookie);
  if (state.state !== 'missing') throw new Error('There should be no second factor yet.');
  return state.offer;
}

/** Adds one as the account page does; gives what the app knows and the recovery codes. */
async function add(
  cookie: string,
): Promise<{ readonly secret: string; readonly recoveryCodes: readonly string[] }> {
  const { secret } = await offered(cookie);
  const response = await room.call('POST', PATH, {
    cookie,
    body: { secret, code: codeNow(secret), password: PASSWORD },
  });
  expect(response.status).toBe(200);
  return { secret, recoveryCodes: ((await response.json()) as FactorAdded).recoveryCodes };
}

describe('adding a second factor', () => {
  test('needs the password and a code that the app made', async () => {
    const cookie = await room.signIn('moderator');
    const { secret, uri } = await offered(cookie);
    expect(uri).toContain(`secret=${secret}`);
    const good = { secret, code: codeNow(secret), password: PASSWORD };
    const tries = [
      [{ password: 'not the words' }, 'wrong-password'],
      [{ code: '000000' === good.code ? '000001' : '000000' }, 'wrong-code'],
      [{ code: 'not a code' }, 'wrong-code'],
      [{ secret: 'A' }, 'wrong-code'],
    ] as const;
    for (const [change, problem] of tries) {
      const response = await room.call('POST', PATH, { cookie, body: { ...good, ...change } });
      expect([response.status, await response.json()]).toMatchObject([400, { problem }]);
    }
    expect((await room.call('POST', PATH, { cookie, body: good })).status).toBe(200);
    expect(await show(cookie)).toEqual({ state: 'set', recoveryCodesLeft: 10, passwordNeeded: true });
    expect((await room.store.readAudit(0, 1000)).at(-1)).toMatchObject({ act: 'second-factor-added' });
  });

  test('cannot replace the one there is', async () => {
    const cookie = await room.signIn('moderator');
    const { secret } = await offered(cookie);
    await add(cookie);
    const again = await room.call('POST', PATH, {
      cookie,
      body: { secret, code: codeNow(secret), password: PASSWORD },
    });
    expect(await again.json()).toMatchObject({ problem: 'already-there' });
  });

  test('keeps neither the secret nor a recovery code readable in the database', async () => {
    const { secret, recoveryCodes } = await add(await room.signIn('moderator'));
    expect(new Set(recoveryCodes).size).toBe(10);
    const files = readdirSync(room.folder).map((file) => readFileSync(join(room.folder, file), 'latin1'));
    const bytes = Buffer.from(Secret.fromBase32(secret).bytes).toString('latin1');
    for (const found of [
      secret,
      bytes,
      ...recoveryCodes,
      ...recoveryCodes.map((code) => code.replaceAll('-', '')),
    ])
      expect(files.some((file) => file.includes(found))).toBe(false);
  });

  test('is slowed down like the door', async () => {
    const cookie = await room.signIn('moderator');
    const { secret } = await offered(cookie);
    const body = { secret, code: codeNow(secret), password: 'not the words' };
    const statuses = [];
    for (let tries = 0; tries < 8; tries += 1)
      statuses.push((await room.call('POST', PATH, { cookie, body })).status);
    expect(statuses).toEqual([400, 400, 400, 400, 400, 400, 429, 429]);
  });
});

describe('signing in with it', () => {
  test('asks for the code after the right password only, and takes each code once', async () => {
    const { secret } = await add(await room.signIn('moderator'));
    const asked = await signIn();
    expect([asked.status, await asked.json()]).toEqual([200, { outcome: 'code-needed', code: true }]);
    expect(asked.headers.getSetCookie()).toEqual([]);
    expect((await signIn(codeNow(secret))).status).toBe(401);
    room.time.nowMs += 30_000;
    const code = codeNow(secret);
    const response = await signIn(`${code.slice(0, 3)} ${code.slice(3)}`);
    expect((await room.call('GET', '/api/moderator/me', { cookie: cookieOf(response) })).status).toBe(200);
    expect((await signIn(code)).status).toBe(401);
  });

  test('a wrong password is told the same with and without a code', async () => {
    const { secret } = await add(await room.signIn('moderator'));
    room.time.nowMs += 30_000;
    const body = { login: 'moderator.one', password: 'not the words' };
    const plain = await room.call('POST', '/api/moderator/sign-in', { body });
    const coded = await room.call('POST', '/api/moderator/sign-in', {
      body: { ...body, code: codeNow(secret) },
    });
    expect([plain.status, await plain.text()]).toEqual([coded.status, await coded.text()]);
  });

  test('two sign-ins with one code at once let one in', async () => {
    const { secret } = await add(await room.signIn('moderator'));
    room.time.nowMs += 30_000;
    const both = await Promise.all([signIn(codeNow(secret)), signIn(codeNow(secret))]);
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 401]));
  });

  test('a recovery code opens once, however it is typed, and is in the audit', async () => {
    const { recoveryCodes } = await add(await room.signIn('moderator'));
    const [code = ''] = recoveryCodes;
    expect((await signIn(` ${code.toUpperCase().replaceAll('-', ' ')} `)).status).toBe(200);
    expect((await signIn(code)).status).toBe(401);
    const acts = (await room.store.readAudit(0, 1000)).map(({ act }) => act);
    expect(acts).toContain('recovery-code-used');
  });

  test('taken off with password and code, the password is enough again', async () => {
    const cookie = await room.signIn('moderator');
    const { secret } = await add(cookie);
    room.time.nowMs += 30_000;
    const wrong = await room.call('POST', `${PATH}/remove`, {
      cookie,
      body: { code: codeNow(secret), password: 'not it' },
    });
    expect(await wrong.json()).toMatchObject({ problem: 'wrong-password' });
    const response = await room.call('POST', `${PATH}/remove`, {
      cookie,
      body: { code: codeNow(secret), password: PASSWORD },
    });
    expect(response.status).toBe(200);
    expect((await signIn()).headers.getSetCookie()).toHaveLength(1);
    expect((await room.store.readAudit(0, 1000)).map(({ act }) => act)).toContain('second-factor-removed');
  });

  test('codes are those of RFC 6238, one step of drift is forgiven, two are not', async () => {
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    const takes = (nowMs: number) =>
      takesCode(
        {
          store: { ...room.store, useFactorStep: async () => true },
          clock: () => nowMs,
          newId: () => '',
          passwords: createPasswords(),
          vettingRequired: false,
        },
        { moderator: id.moderator('x'), secret, sinceMs: 0, lastStep: 0 },
        '287082',
      );
    expect(await Promise.all([59_000, 29_000, 89_000, 119_000].map(takes))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('outside development', () => {
  const url = 'https://desk.example';

  test('nothing but the own account opens until there is one', async () => {
    await room.leave();
    room = await openConsoleRoom(Date.now(), url);
    const cookie = await room.signIn('moderator');
    const me = async () => (await (await room.call('GET', '/api/moderator/me', { cookie })).json()) as Me;
    expect((await me()).secondFactor).toBe('needed');
    const refused = await room.call('GET', '/api/moderator/cases', { cookie });
    expect([refused.status, await refused.json()]).toMatchObject([
      403,
      { error: { code: 'second-factor-needed' } },
    ]);
    const { secret } = await offered(cookie);
    const body = { secret, code: codeNow(secret), password: PASSWORD };
    expect((await room.call('POST', PATH, { cookie, origin: url, body })).status).toBe(200);
    expect((await me()).secondFactor).toBe('set');
    expect((await room.call('GET', '/api/moderator/cases', { cookie })).status).toBe(200);
  });

  test('every guarded route but one’s own is closed without it', async () => {
    await room.leave();
    room = await openConsoleRoom(Date.now(), url);
    const cookie = await room.signIn('supervisor');
    for (const { method, path, rule } of room.routes) {
      if (rule.kind !== 'permits' || rule.permission.startsWith('own:')) continue;
      const response = await room.call(method, path, { cookie, origin: url });
      expect([path, response.status, await response.json()]).toMatchObject([
        path,
        403,
        { error: { code: 'second-factor-needed' } },
      ]);
    }
  });
});
