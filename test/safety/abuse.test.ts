import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { openApp } from '../support/house.ts';
import { newWebReporter } from '../support/live.ts';

const CRISIS = 'i want to kill myself';

describe('abuse without anybody being known', () => {
  let house: Awaited<ReturnType<typeof openApp>>;
  let reporter: Awaited<ReturnType<typeof newReporter>>;
  beforeAll(async () => {
    house = await openApp();
    reporter = await newReporter(house.url);
  });
  afterAll(() => house.leave());

  test('a message of an open conversation is never refused, however fast they write and however many call besides', async () => {
    const flood = Array.from({ length: 400 }, () => fetch(`${house.url}/api/chat/token`, { method: 'POST' }));
    const statuses = (await Promise.all(flood)).map(({ status }) => status);
    expect(statuses).toContain(429);
    const written = await Promise.all(
      Array.from({ length: 150 }, (_, n) =>
        reporter.post({ type: 'message', text: n === 75 ? CRISIS : `m ${n}` }),
      ),
    );
    expect(new Set(written.map(({ status }) => status))).toEqual(new Set([200]));
    const lines = (await reporter.read()).filter(
      ({ channelData }) => (channelData?.cuan?.lines ?? []).length > 0,
    );
    expect(lines.length).toBeGreaterThan(0);
  });

  test('nothing stands between somebody in danger and the crisis lines: the page shows them while new chats must wait', async () => {
    const refused = await fetch(`${house.url}/api/chat/token`, { method: 'POST' });
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).not.toBeNull();
    const page = await (await fetch(house.url)).text();
    expect(page).toContain('0800 1111');
  });

  test('what is too large is not read: 413, and the line still works', async () => {
    const answer = await fetch(`${house.url}/api/chat/return`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: 'x'.repeat(300_000) }),
    });
    expect(answer.status).toBe(413);
    expect((await fetch(`${house.url}/healthz`)).status).toBe(200);
  });

  test('a hundred senders that never finish a request hold nobody else up', async () => {
    const { port, hostname } = new URL(house.url);
    const slow = await Promise.all(
      Array.from({ length: 100 }, async () => {
        const socket = connect(Number(port), hostname);
        socket.on('error', () => socket.destroy());
        await once(socket, 'connect');
        socket.write('POST /api/chat/token HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\n\r\n{');
        return socket;
      }),
    );
    expect((await fetch(`${house.url}/healthz`)).status).toBe(200);
    for (const socket of slow) socket.destroy();
  });

  test('a stream without a token is refused, one that floods is cut off, and a fourth ends the oldest', async () => {
    const base = `${house.url.replace('http', 'ws')}/v3/directline/conversations`;
    expect(await refusedWith(`${base}/x/stream?t=x`)).toBe(403);

    const { streamUrl } = (await reporter.connection()) as { readonly streamUrl: string };
    const flooding = await stream(streamUrl);
    flooding.send('x'.repeat(10_000));
    expect(await once(flooding, 'close')).toContain(1009);

    const streams = [await stream(streamUrl), await stream(streamUrl), await stream(streamUrl)];
    const oldest = once(streams[0] as WebSocket, 'close');
    streams.push(await stream(streamUrl));
    expect(await oldest).toContain(1000);
    expect(streams.slice(1).map(({ readyState }) => readyState)).toEqual([1, 1, 1]);
    for (const one of streams) one.terminate();
  });
});

/** The status with which a stream is not opened. */
async function refusedWith(url: string): Promise<number | undefined> {
  const socket = new WebSocket(url);
  socket.on('error', () => undefined);
  return new Promise((resolve) =>
    socket.on('unexpected-response', (request, { statusCode }) => {
      request.destroy();
      resolve(statusCode);
    }),
  );
}

async function stream(url: string): Promise<WebSocket> {
  const socket = new WebSocket(url);
  await once(socket, 'open');
  return socket;
}

/** With what Direct Line hands out for a stream. */
async function newReporter(url: string) {
  const reporter = await newWebReporter(() => url);
  return {
    ...reporter,
    connection: () => reporter.get(`/v3/directline/conversations/${reporter.conversation}`),
  };
}
