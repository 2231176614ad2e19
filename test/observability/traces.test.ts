import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newReporter, openApp } from '../support/house.ts';

/** A collector that takes whatever it is brought. */
const bodies: string[] = [];
const collector = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    bodies.push(`${request.url} ${Buffer.concat(parts).toString()}`);
    response.end('{}');
  });
});

beforeAll(async () => {
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
});
afterAll(() => {
  collector.closeAllConnections();
  collector.close();
});

test('a turn and its parts are traced, in fixed words and without a word, id or address of anyone', async () => {
  const { port } = collector.address() as AddressInfo;
  const house = await openApp({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` });
  const outcome = await newReporter(house.app.core).say('canarywords i want to die 07700900123');
  await house.leave();
  const text = bodies.join('\n');
  expect(text).toContain('/v1/traces');
  const names = [...text.matchAll(/"name":"([\w.]+)"/gu)].map(([, name]) => name);
  expect(new Set(names)).toEqual(new Set(['cuan', 'signals.read', 'store.commit', 'turn']));
  const keys = [...text.matchAll(/"key":"([\w.]+)"/gu)].map(([, key]) => key);
  expect(new Set(keys)).toEqual(new Set(['care', 'channel', 'service.name', 'turns']));
  const parents = [...text.matchAll(/"parentSpanId":"(\w+)"/gu)];
  expect(parents).toHaveLength(2);
  expect(text).not.toMatch(/canary|07700|reporter-/u);
  expect(text).not.toContain(outcome.conversation);
});
