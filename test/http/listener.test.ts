import { connect } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { Route, RouteRequest } from '../../src/channels/channel.ts';
import { CuanError } from '../../src/domain/errors.ts';
import type { ListenerOptions } from '../../src/http/listener.ts';
import { errorCodeOf, openListener, sendRaw, type OpenListener } from './open-listener.ts';

let listener: OpenListener | undefined;
afterEach(() => listener?.stop());

const seen: RouteRequest[] = [];
const routes: readonly Route[] = [
  {
    method: 'GET',
    path: '/hello',
    body: 'none',
    cors: false,
    handle: async () => ({ status: 200, body: { a: 1 } }),
  },
  {
    method: 'GET',
    path: '/page',
    body: 'none',
    cors: false,
    handle: async () => ({
      status: 200,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'self'",
      },
      body: '<p>é</p>',
    }),
  },
  {
    method: 'POST',
    path: '/things/:thing',
    body: 'json',
    cors: true,
    handle: async (request) => {
      seen.push(request);
      return { status: 200, body: {} };
    },
  },
  {
    method: 'GET',
    path: '/broken',
    body: 'none',
    cors: false,
    handle: async () => {
      throw new TypeError('the canary said this');
    },
  },
  {
    method: 'PUT',
    path: '/broken',
    body: 'none',
    cors: false,
    handle: () => {
      throw new CuanError('not-allowed', 'Not you.');
    },
  },
];

async function open(options: Partial<ListenerOptions> = {}): Promise<string> {
  seen.length = 0;
  listener = await openListener({ routes, ...options });
  return listener.url;
}

const get = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(url, { method, headers: { connection: 'close', ...headers } });

describe('a route', () => {
  test('gets its parameters, its query and the caller, decoded', async () => {
    const url = await open();
    await fetch(`${url}/things/a%20b?x=1&x=2`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', connection: 'close' },
      body: '{"text":"\\u0000"}',
    });
    expect(seen[0]).toMatchObject({
      params: { thing: 'a b' },
      body: { text: '\0' },
      bodyDropped: false,
      networkHint: '127.0.0.1',
      origin: url,
    });
    expect(seen[0]?.query.getAll('x')).toEqual(['1', '2']);
  });

  test('answers HEAD as GET without a body', async () => {
    const url = await open();
    const answer = await get(`${url}/hello`, {}, 'HEAD');
    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).toEqual([
      200,
      '7',
      '',
    ]);
  });

  test('may set its own headers in place of the careful ones', async () => {
    const url = await open();
    const answer = await get(`${url}/page`);
    expect(await answer.text()).toBe('<p>é</p>');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'self'");
  });
});

describe('every answer', () => {
  test.each(['/hello', '/nothing', '/broken'])('%s is careful', async (path) => {
    const url = await open({ headers: { 'x-frame-options': 'DENY' } });
    const { headers } = await get(url + path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-frame-options')).toBe('DENY');
    for (const name of ['server', 'x-powered-by', 'set-cookie', 'access-control-allow-origin'])
      expect(headers.get(name)).toBeNull();
  });

  test('asks for TLS from then on where the operator has it', async () => {
    const url = await open({ publicUrl: 'https://cuan.example' });
    expect((await get(`${url}/hello`)).headers.get('strict-transport-security')).toContain('max-age=');
  });
});

describe('an error', () => {
  test('of a path that is not there is 404, of a method 405, and repeats nothing of it', async () => {
    const url = await open();
    const missing = await get(`${url}/canary<script>`);
    expect(missing.status).toBe(404);
    const text = await missing.text();
    expect(JSON.parse(text)).toMatchObject({ error: { code: 'not-found' } });
    expect(text).not.toContain('canary');
    const wrong = await get(`${url}/hello`, {}, 'DELETE');
    expect([wrong.status, wrong.headers.get('allow'), await errorCodeOf(wrong)]).toEqual([
      405,
      'GET, HEAD',
      'method-not-allowed',
    ]);
  });

  test('that is known keeps its status and words', async () => {
    const url = await open();
    const answer = await get(`${url}/broken`, {}, 'PUT');
    expect([answer.status, await answer.json()]).toEqual([
      403,
      { error: { code: 'not-allowed', message: 'Not you.' } },
    ]);
  });

  test('law 6: that nobody foresaw is 500 and says nothing of itself, in the answer or in the log', async () => {
    const url = await open();
    const answer = await get(`${url}/broken`);
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('canary');
    const line = listener?.log.find(({ event }) => event === 'request-failed');
    expect(line?.fields).toEqual({ code: 'internal', kind: 'TypeError', route: '/broken' });
  });
});

describe('a target that is no path', () => {
  test.each([
    'http://[',
    '?x',
    '*',
    '//[',
    'javascript:alert(1)',
    '/%E0%A4%A',
    '/hello%00',
    `/${'a'.repeat(5000)}`,
  ])('%s is refused and the process lives', async (target) => {
    const url = await open();
    const answer = await sendRaw(
      listener?.port ?? 0,
      `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect((await get(`${url}/hello`)).status).toBe(200);
  });

  test('a request that is no HTTP is refused', async () => {
    await open();
    expect(await sendRaw(listener?.port ?? 0, 'hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe('another origin', () => {
  const friend = 'https://school.example';

  test('that the operator allows may call, without credentials', async () => {
    const url = await open({ allowedOrigins: [friend] });
    const ask = await get(
      `${url}/things/1`,
      { origin: friend, 'access-control-request-method': 'POST' },
      'OPTIONS',
    );
    expect(ask.status).toBe(204);
    expect(ask.headers.get('access-control-allow-origin')).toBe(friend);
    expect(ask.headers.get('access-control-allow-headers')).toBe(
      'authorization, content-type, x-ms-bot-agent, x-requested-with',
    );
    expect(ask.headers.get('access-control-allow-credentials')).toBeNull();
    const answer = await get(`${url}/things/1`, { origin: friend }, 'POST');
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, friend]);
    expect(answer.headers.get('vary')).toBe('origin');
  });

  test.each(['https://elsewhere.example', 'null', 'https://school.example.evil.example'])(
    '%s may not, not even blindly',
    async (origin) => {
      const url = await open({ allowedOrigins: [friend] });
      for (const method of ['OPTIONS', 'POST']) {
        const answer = await get(`${url}/things/1`, { origin }, method);
        expect([answer.status, await errorCodeOf(answer)]).toEqual([403, 'wrong-origin']);
        expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      }
      expect(seen).toHaveLength(0);
    },
  );

  test('is not our own, also behind a proxy that ends TLS', async () => {
    const url = await open();
    const own = await get(`${url}/things/1`, { origin: url.replace('http:', 'https:') }, 'POST');
    expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([200, null]);
    await listener?.stop();
    const proxied = await open({ publicUrl: 'https://cuan.example' });
    expect((await get(`${proxied}/things/1`, { origin: 'https://cuan.example' }, 'POST')).status).toBe(200);
    expect(seen[0]?.origin).toBe('https://cuan.example');
  });
});

describe('forwarded headers', () => {
  const forwarded = { 'x-forwarded-for': '10.9.9.9, 203.0.113.7', 'x-forwarded-proto': 'https' };

  test('are not believed without a proxy of ours', async () => {
    const url = await open();
    await get(`${url}/things/1`, forwarded, 'POST');
    expect(seen[0]).toMatchObject({ networkHint: '127.0.0.1', origin: url });
  });

  test('are believed for as many hops as there are proxies of ours', async () => {
    const url = await open({ trustedProxies: 1 });
    await get(`${url}/things/1`, forwarded, 'POST');
    expect(seen[0]).toMatchObject({ networkHint: '203.0.113.7', origin: url.replace('http:', 'https:') });
  });
});

describe('an upgrade', () => {
  const ask = (path: string) =>
    `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n` +
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';

  test('that nobody takes is answered and closed', async () => {
    await open({ upgrade: () => false });
    expect(await sendRaw(listener?.port ?? 0, ask('/river'))).toMatch(/^HTTP\/1\.1 404 /);
    await listener?.stop();
    await open();
    expect(await sendRaw(listener?.port ?? 0, ask('/hello'))).toMatch(/^HTTP\/1\.1 404 /);
  });
});

describe('stop', () => {
  test('lets an open request end and takes no new one', async () => {
    let finish: (() => void) | undefined;
    const begun = new Promise<void>((resolve) => {
      const slow: Route = {
        method: 'GET',
        path: '/slow',
        body: 'none',
        cors: false,
        handle: () =>
          new Promise((done) => {
            finish = () => done({ status: 200, body: 'done' });
            resolve();
          }),
      };
      void open({ routes: [slow] }).then((url) => (answer = get(`${url}/slow`)));
    });
    let answer: Promise<Response> | undefined;
    await begun;
    const stopped = listener?.stop();
    await expect(fetch(`${listener?.url}/slow`)).rejects.toThrow('fetch failed');
    finish?.();
    expect(await (await answer)?.text()).toBe('done');
    await stopped;
  });

  test('does not wait for a line that is only kept open', async () => {
    await open();
    const socket = connect(listener?.port ?? 0, '127.0.0.1');
    const closed = new Promise((resolve) => socket.on('close', resolve));
    await new Promise((resolve) => {
      socket.on('data', resolve);
      socket.write('GET /hello HTTP/1.1\r\nHost: x\r\n\r\n');
    });
    await listener?.stop();
    expect(await closed).toBe(false);
  });
});

test('a port that is taken ends the start', async () => {
  await open();
  await expect(openListener({ routes, port: listener?.port ?? 0 })).rejects.toThrow('EADDRINUSE');
});
