import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import type { Entrances, Me, SecondStepView } from '../../../src/http/moderator/protocol.ts';
import type { Role } from '../../../src/cases/permissions.ts';
import { id } from '../../../src/domain/ids.ts';
import { openApp, type Settings } from '../../support/house.ts';
import { CLIENT, openIdentityProvider, type IdentityProvider } from '../../support/identity-provider.ts';

let provider: IdentityProvider;
let house: Awaited<ReturnType<typeof openApp>>;
let nowMs: number;

async function open(settings: Settings = {}): Promise<void> {
  nowMs = Date.now();
  provider = await openIdentityProvider();
  house = await openApp(
    {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      ...settings,
    },
    { clock: () => nowMs },
  );
  provider.register(house.moderatorUrl);
}
beforeEach(() => open());
afterEach(async () => {
  await house.leave();
  await provider.leave();
});

async function again(settings: Settings): Promise<void> {
  await house.leave();
  await provider.leave();
  await open(settings);
}

/** Cookies by host, as a browser keeps them. */
class Browser {
  readonly #jars = new Map<string, Map<string, string>>();

  async ask(address: string, init: RequestInit = {}): Promise<Response> {
    const { host } = new URL(address);
    const jar = this.#jars.get(host) ?? new Map<string, string>();
    this.#jars.set(host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, ...(init.headers as Record<string, string>) };
    const response = await fetch(address, { ...init, redirect: 'manual', headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** Follows until it is back with us for good; gives the last address. */
  async go(address: string): Promise<string> {
    let at = address;
    for (let steps = 0; steps < 12; steps += 1) {
      const response = await this.ask(at);
      const location = response.headers.get('location');
      if (location === null) return at;
      at = new URL(location, at).href;
    }
    throw new Error('It goes round in circles.');
  }

  comeIn(): Promise<string> {
    return this.go(`${house.moderatorUrl}/api/moderator/openid/start`);
  }

  post(path: string, body: object): Promise<Response> {
    const headers = { origin: house.moderatorUrl, 'content-type': 'application/json' };
    return this.ask(house.moderatorUrl + path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  async me(): Promise<Me | undefined> {
    const response = await this.ask(`${house.moderatorUrl}/api/moderator/me`);
    return response.ok ? ((await response.json()) as Me) : undefined;
  }
}

const person = (sub: string, roles: readonly string[], more: object = {}) => ({
  sub,
  claims: { preferred_username: `${sub}@example.org`, name: 'Roberta Real Name', roles },
  ...more,
});
const home = () => `${house.moderatorUrl}/`;
const failed = (why: string) => `${house.moderatorUrl}/#sign-in/${why}`;
async function accountOf(login: string) {
  return house.app.core.store.findModerator({ login });
}
async function audit(): Promise<readonly string[]> {
  return (await house.app.core.store.readAudit(0, 10_000)).map(({ act, detail = '' }) =>
    `${act} ${detail}`.trim(),
  );
}

describe('coming in by the identity provider', () => {
  test('makes an account with the role of the claim and a working name that is not their own', async () => {
    provider.become(person('robin', ['something-else', 'cuan-moderator']));
    const browser = new Browser();
    expect(await browser.comeIn()).toBe(home());
    expect(await browser.me()).toMatchObject({ role: 'moderator', workingName: 'Cuan team 1' });
    const account = await accountOf('robin@example.org');
    expect(account).toMatchObject({ role: 'moderator', passwordHash: '' });
    expect(JSON.stringify([account, await audit()])).not.toContain('Real Name');
    expect(account?.subject).toMatch(/^[0-9a-f]{64}$/);
  });

  test('finds the same account again, with the role of today', async () => {
    provider.become(person('robin', ['cuan-moderator']));
    await new Browser().comeIn();
    const before = await accountOf('robin@example.org');
    provider.become(person('robin', ['cuan-supervisor']));
    const browser = new Browser();
    await browser.comeIn();
    expect((await browser.me())?.role).toBe('supervisor');
    expect((await accountOf('robin@example.org'))?.id).toBe(before?.id);
    expect(await audit()).toContain(`role-changed moderator>supervisor ${before?.id}`);
  });

  test('makes no account without a known role, and ends the sessions of who has lost it', async () => {
    provider.become(person('stranger', ['finance']));
    expect(await new Browser().comeIn()).toBe(failed('no-role'));
    expect(await accountOf('stranger@example.org')).toBeUndefined();
    provider.become(person('robin', ['cuan-moderator']));
    const browser = new Browser();
    await browser.comeIn();
    provider.become(person('robin', []));
    expect(await new Browser().comeIn()).toBe(failed('no-role'));
    expect(await browser.me()).toBeUndefined();
  });

  test.each<[string, Settings, Readonly<Record<string, unknown>>, Role]>([
    [
      'a path',
      { OIDC_ROLE_CLAIM: 'realm_access.roles' },
      { realm_access: { roles: ['cuan-admin'] } },
      'admin',
    ],
    ['names of one’s own', { OIDC_ROLES: 'Night Team=moderator' }, { roles: 'Night Team' }, 'moderator'],
  ])('reads roles from %s', async (_, settings, claims, role) => {
    await again(settings);
    provider.become({ sub: 'robin', claims });
    const browser = new Browser();
    await browser.comeIn();
    expect((await browser.me())?.role).toBe(role);
  });

  test('never becomes a local account of the same login', async () => {
    const core = house.app.core.store;
    await core.addModerator({
      id: id.moderator('local'),
      login: 'robin@example.org',
      workingName: 'Local',
      role: 'supervisor',
      passwordHash: 'none',
      createdAtMs: nowMs,
    });
    provider.become(person('robin', ['cuan-moderator']));
    const browser = new Browser();
    await browser.comeIn();
    expect(await browser.me()).toMatchObject({ role: 'moderator', workingName: 'Cuan team 2' });
    expect(await accountOf('robin@example.org')).toMatchObject({ id: 'local', role: 'supervisor' });
  });

  test('an account of the provider is opened by no password', async () => {
    provider.become(person('robin', ['cuan-moderator']));
    await new Browser().comeIn();
    for (const password of ['x', ' ', 'grey seals on the slipway']) {
      const response = await new Browser().post('/api/moderator/sign-in', {
        login: 'robin@example.org',
        password,
      });
      expect(response.status).toBe(401);
    }
  });

  test('says whether there is one', async () => {
    const entrances = async () =>
      (await (await fetch(`${house.moderatorUrl}/api/moderator/entrances`)).json()) as Entrances;
    expect(await entrances()).toEqual({ openId: true });
    await again({ OIDC_ISSUER: '', OIDC_CLIENT_ID: '', OIDC_CLIENT_SECRET: '' });
    expect(await entrances()).toEqual({ openId: false });
    expect((await fetch(`${house.moderatorUrl}/api/moderator/openid/start`)).status).toBe(404);
  });
});

describe('what comes back is believed only', () => {
  const start = async (browser: Browser) => {
    const response = await browser.ask(`${house.moderatorUrl}/api/moderator/openid/start`);
    return new URL(response.headers.get('location') ?? '');
  };
  /** Goes as far as the provider's answer and gives the address that it sends the browser to. */
  async function answerFor(browser: Browser): Promise<URL> {
    let at = (await start(browser)).href;
    for (;;) {
      const response = await browser.ask(at);
      at = new URL(response.headers.get('location') ?? '', at).href;
      if (at.startsWith(house.moderatorUrl)) return new URL(at);
    }
  }

  test('with state, nonce and PKCE, all fresh and long', async () => {
    const [one, other] = [await start(new Browser()), await start(new Browser())];
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(one.searchParams.get(name)).toMatch(/^[\w-]{43}$/);
      expect(one.searchParams.get(name)).not.toBe(other.searchParams.get(name));
    }
    expect(one.searchParams.get('code_challenge_method')).toBe('S256');
    expect(one.searchParams.get('response_type')).toBe('code');
  });

  test('by the browser that began', async () => {
    provider.become(person('robin', ['cuan-moderator']));
    const answer = await answerFor(new Browser());
    const other = new Browser();
    expect(await other.go(answer.href)).toBe(failed('not-proven'));
    await start(other);
    expect(await other.go(answer.href)).toBe(failed('not-proven'));
    expect(await other.me()).toBeUndefined();
  });

  test('once', async () => {
    provider.become(person('robin', ['cuan-moderator']));
    const browser = new Browser();
    const answer = await answerFor(browser);
    expect(await browser.go(answer.href)).toBe(home());
    expect(await browser.go(answer.href)).toBe(failed('not-proven'));
  });

  test('with its own code and state', async () => {
    provider.become(person('robin', ['cuan-moderator']));
    for (const name of ['code', 'state', 'iss']) {
      const browser = new Browser();
      const answer = await answerFor(browser);
      answer.searchParams.set(name, 'https://other.example');
      expect([name, await browser.go(answer.href)]).toEqual([name, failed('not-proven')]);
      expect(await browser.me()).toBeUndefined();
    }
  });

  test('and a provider that is away keeps nobody from signing in here', async () => {
    await provider.leave();
    const response = await fetch(`${house.moderatorUrl}/api/moderator/openid/start`);
    expect(response.status).toBe(503);
    expect((await fetch(`${house.moderatorUrl}/api/moderator/entrances`)).status).toBe(200);
  });
});

describe('the second factor', () => {
  const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
  const codeNow = () => new TOTP({ secret: Secret.fromBase32(SECRET) }).generate({ timestamp: nowMs });

  async function withFactor(): Promise<void> {
    provider.become(person('robin', ['cuan-moderator']));
    await new Browser().comeIn();
    const account = await accountOf('robin@example.org');
    if (account === undefined) throw new Error('The account should be there.');
    const factor = { moderator: account.id, secret: SECRET, sinceMs: 0, lastStep: 0 };
    await house.app.core.store.addSecondFactor(factor, []);
  }

  test('is Cuan’s own unless the operator says otherwise, whatever the provider says', async () => {
    await withFactor();
    provider.become(person('robin', ['cuan-moderator'], { amr: ['pwd', 'mfa'], acr: '2' }));
    const browser = new Browser();
    expect(await browser.comeIn()).toBe(failed('second-step'));
    expect(await browser.me()).toBeUndefined();
    const asked = await browser.post('/api/moderator/second-step/ask', {});
    expect((await asked.json()) as SecondStepView).toEqual({ code: true });
    const wrong = await browser.post('/api/moderator/second-step', { code: '000000' });
    expect(wrong.status).toBe(401);
    const right = await browser.post('/api/moderator/second-step', { code: codeNow() });
    expect(right.status).toBe(200);
    expect((await browser.me())?.secondFactor).toBe('set');
  });

  test('the second step alone opens nothing', async () => {
    await withFactor();
    const response = await new Browser().post('/api/moderator/second-step', { code: codeNow() });
    expect(response.status).toBe(401);
  });

  test.each<[string, object, boolean]>([
    ['amr', { amr: ['pwd', 'otp'] }, true],
    ['amr', { amr: ['mfa'] }, true],
    ['amr', { amr: ['pwd'] }, false],
    ['amr', { amr: ['pwd', 'sms'] }, false],
    ['amr', { acr: '2' }, false],
    ['acr:2', { acr: '2' }, true],
    ['acr:2', { acr: '1' }, false],
    ['acr:2', { amr: ['mfa'] }, false],
  ])('with OIDC_SECOND_FACTOR=%s, %j is taken: %s', async (setting, said, taken) => {
    await again({ OIDC_SECOND_FACTOR: setting });
    provider.become(person('robin', ['cuan-moderator'], said));
    const browser = new Browser();
    await browser.comeIn();
    expect((await browser.me())?.secondFactor).toBe(taken ? 'set' : 'missing');
  });

  test('an account of the provider adds one without a password it does not have', async () => {
    provider.become(person('robin', ['cuan-moderator']));
    const browser = new Browser();
    await browser.comeIn();
    const path = '/api/moderator/second-factor';
    const added = await browser.post(path, { secret: SECRET, code: codeNow(), password: '' });
    expect(added.status).toBe(200);
  });
});

describe('going out', () => {
  test('ends the session here and names where it ends at the provider', async () => {
    provider.become(person('robin', ['cuan-moderator']));
    const browser = new Browser();
    await browser.comeIn();
    const answer = await browser.post('/api/moderator/sign-out', {});
    const { next = '' } = (await answer.json()) as { next?: string };
    const end = new URL(next);
    expect(end.origin).toBe(provider.issuer);
    expect(end.searchParams.get('post_logout_redirect_uri')).toBe(home());
    expect(end.searchParams.get('client_id')).toBe(CLIENT.id);
    expect(await browser.me()).toBeUndefined();
  });
});
