import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { createPost } from '../../src/outbox/post.ts';
import { createSigner } from '../../src/outbox/signature.ts';

let calls: string[];
let port: number;
const server = createServer((request, response) => {
  calls.push(request.url ?? '');
  response.statusCode = request.url === '/moved' ? 302 : 204;
  response.setHeader('location', '/elsewhere');
  response.end();
});

beforeAll(async () => {
  calls = [];
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test.each([
  'http://127.0.0.1',
  'http://localhost',
  'http://[::1]',
  'http://[::ffff:127.0.0.1]',
  'http://2130706433',
  'http://0.0.0.0',
])('%s is this machine, and nothing is sent there', async (address) => {
  await expect(createPost()(`${address}:${port}/hook`, '{}')).rejects.toThrow(/not allowed/);
  expect(calls).toEqual([]);
});

test.each(['http://10.0.0.1/', 'http://192.168.1.1/', 'http://169.254.169.254/latest/meta-data/'])(
  '%s is private, and nothing is sent there',
  async (address) => {
    await expect(createPost()(address, '{}')).rejects.toThrow(/not allowed/);
  },
);

test('a network that the operator names is reached; a redirect from there is not followed', async () => {
  const post = createPost(['127.0.0.0/8']);
  await post(`http://127.0.0.1:${port}/hook`, '{}');
  await expect(post(`http://127.0.0.1:${port}/moved`, '{}')).rejects.toThrow('not taken');
  expect(calls).toEqual(['/hook', '/moved']);
});

test('while a secret is changed, a receiver may know the new one or the one before', () => {
  const [now, before] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)].map(
    (bytes) => `whsec_${bytes.toString('base64')}`,
  ) as [string, string];
  const headers = createSigner([now, before])('alert_1', new Date(), '{"a":1}');
  for (const known of [now, before])
    expect(new Webhook(known).verify('{"a":1}', { ...headers })).toEqual({ a: 1 });
  const other = `whsec_${Buffer.alloc(32, 3).toString('base64')}`;
  expect(() => new Webhook(other).verify('{"a":1}', { ...headers })).toThrow(/signature/i);
});
