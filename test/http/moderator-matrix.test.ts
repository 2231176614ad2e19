import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { hashSecret, newSecret } from '../../src/cases/secrets.ts';
import { may, ROLES, type Role } from '../../src/cases/permissions.ts';
import type { Route } from '../../src/channels/channel.ts';
import { createWebChannel } from '../../src/channels/web/web-channel.ts';
import { readConfig } from '../../src/config/config.ts';
import { id, type ModeratorId } from '../../src/domain/ids.ts';
import { readinessOf } from '../../src/house/readiness.ts';
import { createLiveHouse } from '../../src/house/live.ts';
import { moderatorListener } from '../../src/house/moderator-side.ts';
import { publicListener, rateLimit } from '../../src/house/public-side.ts';
import type { Rule } from '../../src/http/moderator/route.ts';
import { openApp } from '../support/house.ts';
import { newWebReporter, type WebReporter } from '../support/live.ts';

/**
 * Generated from the route table and the permission table of the running service: every moderator route × every
 * role, no session, a session of another house, one that has ended, the wrong origin. A route that is added
 * tomorrow is in it.
 */

type TableRoute = Route & { readonly rule?: Rule };

const DAY_MS = 86_400_000;

let house: Awaited<ReturnType<typeof openApp>>;
let other: Awaited<ReturnType<typeof openApp>>;
let moderatorTable: readonly TableRoute[];
let publicTable: readonly Route[];
let reporter: WebReporter;
let caseId: string;

beforeAll(async () => {
  [house, other] = [await openApp(), await openApp()];
  const { core } = house.app;
  const config = readConfig({ DATA_DIR: house.folder });
  const live = createLiveHouse(config, core);
  const readiness = readinessOf(config, core, () => false);
  moderatorTable = (await moderatorListener(config, core, live, readiness)).routes;
  const limit = rateLimit(core);
  publicTable = publicListener(
    config,
    core,
    [createWebChannel(live.channelHost, { limitUnproven: limit })],
    limit,
    readiness,
  ).routes;
  for (const where of [house, other]) for (const role of ROLES) await addPerson(where, role);
  reporter = await newWebReporter(() => house.url);
  await reporter.say('i want to kill myself');
  caseId = (await core.store.listCases(1))[0]?.id ?? '';
});
afterAll(async () => {
  await house.leave();
  await other.leave();
});

const personOf = (role: Role): ModeratorId => id.moderator(`person-${role}`);

async function addPerson({ app }: typeof house, role: Role): Promise<void> {
  await app.core.store.addModerator({
    id: personOf(role),
    login: `${role}.one`,
    workingName: `Robin ${role}`,
    role,
    passwordHash: 'none',
    createdAtMs: Date.now(),
  });
}

/** A session of its own for each call: some calls end theirs, and one would not see it. */
async function session(role: Role, where = house, expiresAtMs = Date.now() + DAY_MS): Promise<string> {
  const token = newSecret();
  const nowMs = Date.now();
  await where.app.core.store.addSignIn({
    tokenHash: hashSecret(token),
    moderator: personOf(role),
    createdAtMs: nowMs,
    lastSeenAtMs: nowMs,
    expiresAtMs,
  });
  return `cuan_moderator=${token}`;
}

const guarded = () =>
  moderatorTable.flatMap((route) => (route.rule?.kind === 'permits' ? [{ ...route, rule: route.rule }] : []));
const nameOf = ({ method, path }: Pick<Route, 'method' | 'path'>) => `${method} ${path}`;
const fill = (path: string) => path.replace(/:(\w+)/g, path.includes('/cases/') ? caseId : 'nobody');

interface Call {
  readonly cookie?: string;
  readonly origin?: string;
  readonly at?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function call({ method, path }: Pick<Route, 'method' | 'path'>, how: Call = {}): Promise<string> {
  const { cookie, origin = house.moderatorUrl, at = house.moderatorUrl, headers = {} } = how;
  const changing = method !== 'GET';
  const response = await fetch(at + fill(path), {
    method,
    redirect: 'manual',
    headers: {
      ...(cookie === undefined ? {} : { cookie }),
      ...(changing ? { origin, 'content-type': 'application/json' } : {}),
      ...headers,
    },
    ...(changing ? { body: '{}' } : {}),
  });
  return outcomeOf(response);
}

/** `let in`, also when the act itself then says no: that is told by a problem of its own, or is no refusal. */
async function outcomeOf(response: Response): Promise<string> {
  const type = response.headers.get('content-type') ?? '';
  if (!type.startsWith('application/json')) {
    await response.body?.cancel();
    return response.status === 404 ? '404' : 'let in';
  }
  const body = (await response.json()) as {
    readonly error?: { readonly code: string };
    readonly problem?: string;
  };
  const gate = ['not-signed-in', 'not-allowed', 'wrong-origin', 'second-factor-needed'];
  const code = body.error?.code ?? '';
  if (body.problem === undefined && gate.includes(code)) return `${response.status} ${code}`;
  return response.status === 404 && code === 'not-found' ? '404' : 'let in';
}

describe('every moderator route', () => {
  test('is in the table with a rule, and nothing guarded is missing a permission', () => {
    expect(guarded().length).toBeGreaterThan(40);
    const own = moderatorTable.filter(({ path }) => path.startsWith('/api/'));
    expect(own.filter(({ rule }) => rule === undefined).map(nameOf)).toEqual([]);
  });

  test.each(ROLES)('lets the role %s do what the permission table says, and nothing else', async (role) => {
    for (const route of guarded()) {
      const outcome = await call(route, { cookie: await session(role) });
      const allowed = may(role, route.rule.permission);
      const seen = outcome === '404' && allowed ? 'let in' : outcome;
      expect([nameOf(route), seen]).toEqual([nameOf(route), allowed ? 'let in' : '403 not-allowed']);
    }
  });

  test('is closed to whoever has no session, one of another house, one that has ended, or none at all', async () => {
    for (const route of guarded()) {
      const cookies = [
        undefined,
        await session('supervisor', other),
        await session('supervisor', house, Date.now() - 1),
        'cuan_moderator=',
        `__Host-cuan=${newSecret()}`,
      ];
      for (const cookie of cookies)
        expect([nameOf(route), cookie, await call(route, cookie === undefined ? {} : { cookie })]).toEqual([
          nameOf(route),
          cookie,
          '401 not-signed-in',
        ]);
    }
  });

  test('is closed to another site, whoever is signed in: by origin where it changes something', async () => {
    for (const route of moderatorTable.filter(({ path }) => path.startsWith('/api/moderator/'))) {
      if (route.method === 'GET') continue;
      for (const origin of ['https://elsewhere.example', house.url, 'null']) {
        const outcome = await call(route, { cookie: await session('supervisor'), origin });
        expect([nameOf(route), origin, outcome]).toEqual([nameOf(route), origin, '403 wrong-origin']);
      }
    }
  });

  test('is closed to another site also where it only reads', async () => {
    for (const route of guarded()) {
      const headers = { 'sec-fetch-site': 'cross-site' };
      const outcome = await call(route, { cookie: await session('supervisor'), headers });
      expect([nameOf(route), outcome]).toEqual([nameOf(route), '403 wrong-origin']);
    }
  });
});

describe('the two listeners', () => {
  const shared = () => {
    const paths = new Set(publicTable.map(({ path }) => path));
    return new Set(moderatorTable.map(({ path }) => path).filter((path) => paths.has(path)));
  };

  test('share no more than the front page, its icon and health', () => {
    expect([...shared()].sort()).toEqual(
      ['/', '/favicon.ico', '/healthz', '/readyz'].filter((path) => shared().has(path)),
    );
  });

  test('the public one has no moderator route', async () => {
    for (const route of moderatorTable.filter(({ path }) => !shared().has(path))) {
      const cookie = await session('supervisor');
      expect([nameOf(route), await call(route, { cookie, at: house.url })]).toEqual([nameOf(route), '404']);
    }
  });

  test('the moderators’ one has no route of young people', async () => {
    for (const route of publicTable.filter(({ path }) => !shared().has(path)))
      expect([nameOf(route), await call(route)]).toEqual([nameOf(route), '404']);
  });

  test('a session of a moderator opens no conversation, and a token of a conversation opens no case', async () => {
    const token = await tokenOf(house.url);
    const headers = { authorization: `Bearer ${token.token}` };
    for (const route of guarded()) expect(await call(route, { headers })).toBe('401 not-signed-in');
    const address = `${house.url}/v3/directline/conversations/${reporter.conversation}/activities`;
    const response = await fetch(address, { headers: { cookie: await session('supervisor') } });
    expect(response.status).toBe(401);
  });
});

async function tokenOf(url: string): Promise<{ readonly token: string; readonly conversationId: string }> {
  const response = await fetch(`${url}/api/chat/token`, { method: 'POST' });
  return (await response.json()) as { token: string; conversationId: string };
}

describe('a token of one conversation', () => {
  const ofConversation = () => publicTable.filter(({ path }) => path.includes(':'));

  test('never opens another, on any route that names one', async () => {
    const mine = await tokenOf(house.url);
    const named = ofConversation().filter(({ path }) => path.includes('/conversations/:'));
    expect(named.length).toBeGreaterThan(3);
    for (const { method, path } of named) {
      const response = await fetch(house.url + path.replace(/:\w+/, reporter.conversation), {
        method,
        headers: { authorization: `Bearer ${mine.token}`, 'content-type': 'application/json' },
        ...(method === 'GET' ? {} : { body: JSON.stringify({ type: 'message', text: 'let me in' }) }),
      });
      const { error } = (await response.json()) as { readonly error?: { readonly code: string } };
      expect([method, path, response.status, error?.code]).toEqual([method, path, 403, 'token-foreign']);
    }
    const said = await reporter.read();
    expect(said.map(({ text }) => text)).not.toContain('let me in');
  });

  test('of another house opens none here', async () => {
    const strange = await tokenOf(other.url);
    for (const { method, path } of ofConversation().filter((route) =>
      route.path.includes('/conversations/:'),
    )) {
      const response = await fetch(house.url + path.replace(/:\w+/, strange.conversationId), {
        method,
        headers: { authorization: `Bearer ${strange.token}`, 'content-type': 'application/json' },
        ...(method === 'GET' ? {} : { body: '{"type":"message","text":"x"}' }),
      });
      expect([method, path, response.status]).toEqual([method, path, 403]);
      await response.body?.cancel();
    }
  });
});
