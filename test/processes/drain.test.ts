import { once } from 'node:events';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openCore } from '../support/house.ts';
import { id } from '../../src/domain/ids.ts';
import { startService, type Service } from '../support/process.ts';

/** A service that is asked to end while it waits for three who never do: a receiver, a stream and a phone on a bad line. */
let service: Service;
let receiver: Server;
const called: Socket[] = [];

beforeAll(async () => {
  // Takes the line and says nothing, so that not even TLS begins.
  receiver = createServer((socket) => void called.push(socket.on('error', () => undefined)));
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  const { port } = receiver.address() as AddressInfo;
  service = await startService({
    ON_CALL: `https://127.0.0.1:${port}/alert`,
    ALERT_WEBHOOK_SECRET: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=',
    PRIVATE_DESTINATIONS: '127.0.0.1',
    DUTY_HOURS: 'mon-sun 00:00-24:00',
  });
}, 120_000);

afterAll(async () => {
  await service.stop('SIGKILL');
  for (const socket of called) socket.destroy();
  receiver.close();
});

interface Pass {
  readonly token: string;
  readonly conversationId: string;
}

const activities = ({ conversationId }: Pass) =>
  `${service.url}/v3/directline/conversations/${conversationId}/activities`;

/** Sends the head of a message and some of its body; resolves when the service has read the head. */
async function begin(pass: Pass, body: string): Promise<ClientRequest> {
  const asked = request(activities(pass), {
    method: 'POST',
    headers: {
      authorization: `Bearer ${pass.token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      expect: '100-continue',
    },
  });
  asked.flushHeaders();
  await once(asked, 'continue');
  asked.write(body.slice(0, 10));
  return asked;
}

/** A stream whose reader answers nothing and reads nothing any more. */
async function openStuckStream({ token, conversationId }: Pass): Promise<Socket> {
  const { hostname, port, host } = new URL(service.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(
    `GET /v3/directline/conversations/${conversationId}/stream?watermark=0&t=${encodeURIComponent(token)} HTTP/1.1\r\n` +
      `Host: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n` +
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  );
  const [head] = (await once(socket, 'data')) as [Buffer];
  expect(head.toString()).toContain('101 Switching Protocols');
  socket.pause();
  return socket;
}

/** Until nobody can connect any more. */
async function refusing(): Promise<void> {
  for (;;) {
    const answered = await fetch(`${service.url}/healthz`, { headers: { connection: 'close' } }).catch(
      () => undefined,
    );
    if (answered === undefined) return;
    await wait(10);
  }
}

test('it ends in order: the turn in hand is finished and acknowledged, nobody new is let in, nobody holds it up', async () => {
  const token = await fetch(`${service.url}/api/chat/token`, { method: 'POST' });
  const pass = (await token.json()) as Pass;
  const post = (words: string) =>
    fetch(activities(pass), {
      method: 'POST',
      headers: { authorization: `Bearer ${pass.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', text: words }),
    });
  expect((await post('i want to kill myself')).status).toBe(200);
  while (called.length === 0) await wait(20);
  const stream = await openStuckStream(pass);
  const body = JSON.stringify({ type: 'message', text: 'are you still there' });
  const half = await begin(pass, body);

  const ended = once(service.process, 'exit');
  service.process.kill('SIGTERM');
  await refusing();
  half.end(body.slice(10));
  const [answer] = (await once(half, 'response')) as [IncomingMessage];
  expect([answer.statusCode, await text(answer)]).toEqual([200, expect.stringContaining('id')]);
  // 1 would mean that the ten seconds were over and it was cut off.
  expect(await ended).toEqual([0, null]);
  stream.destroy();

  const core = await openCore({}, {}, service.folder);
  const held = await core.store.readMessages(id.conversation(pass.conversationId), 0);
  const words = held.map((message) => message.words.reveal());
  expect(words).toContain('are you still there');
  expect(held.at(-1)?.sender).toBe('bot');
  const alerts = await core.store.takeAlerts(Date.now() + 180_000, Date.now() + 180_000, 10);
  await core.leave();
  expect(alerts).toHaveLength(1);
}, 120_000);
