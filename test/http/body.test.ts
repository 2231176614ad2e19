import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { BodyKind, Route, RouteRequest } from '../../src/channels/channel.ts';
import { BODY_LIMIT_BYTES, DROP_LIMIT_BYTES } from '../../src/http/body.ts';
import { openListener, sendRaw, type OpenListener } from './open-listener.ts';

const seen: RouteRequest[] = [];
const take = (path: string, body: BodyKind): Route => ({
  method: 'POST',
  path,
  body,
  cors: false,
  handle: async (request) => {
    seen.push(request);
    return { status: 200, body: {} };
  },
});

let listener: OpenListener;
beforeAll(async () => {
  listener = await openListener({
    routes: [take('/json', 'json'), take('/form', 'form'), take('/none', 'none')],
  });
});
beforeEach(() => void (seen.length = 0));
afterAll(() => listener.stop());

const JSON_TYPE = 'application/json';
const send = (path: string, type: string | undefined, body: BodyInit, headers: Record<string, string> = {}) =>
  fetch(listener.url + path, {
    method: 'POST',
    headers: { connection: 'close', ...(type === undefined ? {} : { 'content-type': type }), ...headers },
    body,
  });

describe('JSON', () => {
  test.each(['{"a":"é\\u0000"}', '[1]', 'null', '"x"', '\uFEFF{}'])('%j is read', async (body) => {
    expect((await send('/json', 'application/json; charset=UTF-8', body)).status).toBe(200);
    expect(seen[0]?.body).toEqual(JSON.parse(body.replace('\uFEFF', '')));
  });

  test('without a body is no body', async () => {
    expect((await send('/json', JSON_TYPE, '')).status).toBe(200);
    expect(seen[0]).toMatchObject({ body: undefined, bodyDropped: false });
  });

  test.each(['{', '{"text":"canary"', "{'a':1}", 'undefined', '{"a":1}}', '\u0000', 'NaN'])(
    '%j is refused and not repeated',
    async (body) => {
      const answer = await send('/json', JSON_TYPE, body);
      expect([answer.status, await answer.json()]).toEqual([
        400,
        { error: { code: 'bad-json', message: 'The body is not JSON.' } },
      ]);
      expect(seen).toHaveLength(0);
    },
  );

  test('that is not UTF-8 is refused', async () => {
    const answer = await send('/json', JSON_TYPE, new Uint8Array([0x22, 0xff, 0x22]));
    expect(await answer.json()).toMatchObject({ error: { code: 'bad-json' } });
  });

  test('nested as deep as it can be is read or refused, never a failure of ours', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect((await send('/json', JSON_TYPE, deep)).status).toBeLessThan(500);
  });

  test('cannot reach the prototype of objects', async () => {
    const body = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
    expect((await send('/json', JSON_TYPE, body)).status).toBe(200);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('a body that is too large', () => {
  const tooLarge = 'a'.repeat(BODY_LIMIT_BYTES + 1);

  test('is refused by what it says of itself', async () => {
    const answer = await send('/json', JSON_TYPE, JSON.stringify(tooLarge));
    expect([answer.status, await answer.json()]).toMatchObject([413, { error: { code: 'too-large' } }]);
  });

  test('is refused also when it comes in pieces and says nothing', async () => {
    const piece = 'a'.repeat(65_536);
    const pieces = `10000\r\n${piece}\r\n`.repeat(8);
    const head = 'POST /json HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n';
    const answer = await sendRaw(
      listener.port,
      `${head}Transfer-Encoding: chunked\r\n\r\n${pieces}0\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('just fits at the limit', async () => {
    const answer = await send('/json', JSON_TYPE, JSON.stringify('a'.repeat(BODY_LIMIT_BYTES - 2)));
    expect(answer.status).toBe(200);
  });
});

describe('a form', () => {
  test('becomes pairs of strings without a prototype', async () => {
    await send('/form', 'application/x-www-form-urlencoded', 'a=1&b=%C3%A9+x&a=2&__proto__=y');
    expect({ ...(seen[0]?.body as object) }).toEqual({ a: '2', b: 'é x', ['__proto__']: 'y' });
    expect(Object.getPrototypeOf(seen[0]?.body)).toBeNull();
  });
});

describe('another kind of body', () => {
  test.each([
    ['/json', 'text/plain'],
    ['/json', undefined],
    ['/json', 'application/x-www-form-urlencoded'],
    ['/json', 'application/json; charset=utf-16'],
    ['/form', 'application/json'],
  ])('%s with %s is refused', async (path, type) => {
    const answer = await send(path, type, new Uint8Array([123, 125]));
    expect([answer.status, await answer.json()]).toMatchObject([
      415,
      { error: { code: 'unsupported-body' } },
    ]);
  });

  test('that is compressed is refused', async () => {
    expect((await send('/json', JSON_TYPE, '{}', { 'content-encoding': 'gzip' })).status).toBe(415);
  });
});

describe('law 5: a multipart body', () => {
  test.each(['/json', '/form', '/none'])('sent to %s passes by unread and makes no file', async (path) => {
    const before = readdirSync(tmpdir()).sort();
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(5_000_000)], { type: 'image/jpeg' }), 'me.jpg');
    const answer = await fetch(listener.url + path, {
      method: 'POST',
      headers: { connection: 'close' },
      body: form,
    });
    expect(answer.status).toBe(200);
    expect(seen[0]).toMatchObject({ body: undefined, bodyDropped: true });
    expect(
      readdirSync(tmpdir()).filter((name) => !before.includes(name) && /upload|formidable/.test(name)),
    ).toEqual([]);
  });

  test('that never ends is cut off', async () => {
    const socket = connect(listener.port, '127.0.0.1');
    const ended = new Promise((resolve) => socket.on('close', resolve));
    socket.on('error', () => undefined);
    socket.write('POST /none HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n');
    socket.write(`Content-Length: ${DROP_LIMIT_BYTES * 8}\r\n\r\n`);
    const piece = Buffer.alloc(1024 * 1024);
    let sent = 0;
    while (!socket.destroyed && sent < DROP_LIMIT_BYTES * 4) {
      sent += piece.length;
      if (!socket.write(piece))
        await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), ended]);
    }
    await ended;
    expect(sent).toBeLessThan(DROP_LIMIT_BYTES * 2);
  });
});
