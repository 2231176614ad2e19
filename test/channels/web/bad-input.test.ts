import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { openWeb, pathOf, type Connection, type Web } from './open-web.ts';

const docs = readFileSync(
  join(fileURLToPath(import.meta.url), '..', '..', '..', '..', 'docs', 'errors.md'),
  'utf8',
);
/** Hundreds of requests, on a machine that may be busy. */
const PATIENCE_MS = 180_000;
const CANARY = 'canary7c1f';
const temporary = () =>
  readdirSync(tmpdir()).filter((name) => /upload|formidable|multipart|restify/i.test(name));

let web: Web;
let connection: Connection;
let before: readonly string[];
beforeAll(async () => {
  before = temporary();
  web = await openWeb();
  connection = await web.open();
});
afterAll(() => web.close());

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '\0',
    `<img src=x onerror=alert(1)>${CANARY}`,
    '{{7*7}}',
    "'; DROP TABLE message;--",
    '\uD800',
    '‮',
  ),
);
const anything = fc.anything({
  withNullPrototype: false,
  maxDepth: 3,
  values: [words, fc.integer(), fc.boolean()],
});
const activity = fc.record(
  {
    type: fc.oneof({ weight: 3, arbitrary: fc.constant('message') }, words, anything),
    text: fc.oneof(words, anything),
    value: fc.oneof(fc.record({ choice: fc.oneof(words, anything) }), anything),
    locale: fc.oneof(words, anything),
    attachments: fc.oneof(fc.array(fc.record({ contentUrl: fc.webUrl() })), anything),
    channelData: fc.oneof(fc.record({ clientActivityID: fc.oneof(words, anything) }), anything),
    from: anything,
    ['__proto__']: anything,
  },
  { requiredKeys: [] },
);
const bodies = fc.oneof(
  activity.map((value) => JSON.stringify(value) ?? ''),
  anything.map((value) => JSON.stringify(value) ?? CANARY),
  words.map((text) => `{"text":"${text}${CANARY}`),
);
const paths = fc.constantFrom(
  ['POST', '/api/chat/token'],
  ['POST', '/v3/directline/tokens/generate'],
  ['POST', '/v3/directline/tokens/refresh'],
  ['POST', '/v3/directline/conversations'],
  ['POST', 'ONE/activities'],
  ['POST', 'ONE/activities'],
  ['POST', 'ONE/upload'],
  ['PUT', 'ONE/activities'],
  ['POST', '/v3/directline/conversations/AAAAAAAAAAAAAAAAAAAAAA/activities'],
  ['POST', '/v3/directline/conversations/..%2f..%2fetc/activities'],
);
const types = fc.constantFrom(
  'application/json',
  'application/json',
  'text/plain',
  'multipart/form-data; boundary=x',
  '',
);
const tokens = fc.oneof(
  { weight: 4, arbitrary: fc.constant('OWN') },
  fc.base64String({ maxLength: 200 }),
  fc.constant(''),
);

/** A 2xx, or a 4xx whose code docs/errors.md explains and whose words are ours alone. */
async function expectKind(answer: Response): Promise<number> {
  const text = await answer.text();
  if (answer.status < 300) return answer.status;
  const { error } = JSON.parse(text) as { error: { code: string; message: string } };
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(docs).toContain(`\`${error.code}\``);
  expect(text).not.toContain(CANARY);
  expect(error.message).toMatch(/^[A-Z][A-Za-z,’ -]+\.$/);
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
  return answer.status;
}

test(
  'whatever is sent is answered kindly or refused with a code that is explained',
  async () => {
    const statuses = new Set<number>();
    const sent = fc.asyncProperty(
      paths,
      bodies,
      types,
      tokens,
      async ([method = '', path = ''], body, type, token) => {
        const answer = await fetch(web.listener.url + path.replace('ONE', pathOf(connection)), {
          method,
          headers: {
            ...(type === '' ? {} : { 'content-type': type }),
            ...(token === ''
              ? {}
              : { authorization: `Bearer ${token === 'OWN' ? connection.token : token}` }),
          },
          body,
        });
        statuses.add(await expectKind(answer));
      },
    );
    await fc.assert(sent, { numRuns: 600 });
    expect([...statuses]).toEqual(expect.arrayContaining([200, 201, 400, 401, 403, 405, 415]));
    expect(Object.keys(Object.prototype)).toEqual([]);
  },
  PATIENCE_MS,
);

test(
  'whatever is asked for is answered or refused in the same way',
  async () => {
    const asked = fc.asyncProperty(
      fc.oneof(fc.string({ unit: 'grapheme' }), fc.webPath()),
      fc.string(),
      async (path, watermark) => {
        const target = `/${encodeURIComponent(path)}?watermark=${encodeURIComponent(watermark)}`;
        for (const start of ['', '/v3/directline/conversations', `${pathOf(connection)}/activities`])
          await expectKind(await web.call('GET', start + target, connection.token));
      },
    );
    await fc.assert(asked, { numRuns: 150 });
    expect(web.host.inbounds.length).toBeGreaterThan(0);
  },
  PATIENCE_MS,
);

test.each([
  ['1 MB of text', 'x'.repeat(1_000_000), 413],
  ['100 kB of emoji', '😭'.repeat(25_000), 200],
  ['a hundred thousand emoji', '😭'.repeat(100_000), 413],
  ['null bytes', '\0'.repeat(1000), 200],
  ['HTML', '<script>alert(1)</script>', 200],
])('%s', async (_name, text, status) => {
  const answer = await web.post(connection, { type: 'message', text });
  expect(answer.status).toBe(status);
  await expectKind(answer);
});

test('what looks like markup comes back as plain text, whole', async () => {
  const own = await web.open();
  const text = '<b onclick="alert(1)">**hi** \0 😭</b>';
  await web.post(own, { type: 'message', text });
  expect((await web.read(own, '1')).activities[0]).toMatchObject({ text, textFormat: 'plain' });
});

test('nothing was stored twice, lost or written to a file, and the conversation still answers', async () => {
  const { activities, watermark } = await web.read(connection);
  expect(activities.map(({ id }) => Number(id.split('|')[1]))).toEqual(activities.map((_each, at) => at + 1));
  expect((await web.post(connection, { type: 'message', text: 'are you there' })).status).toBe(200);
  expect((await web.read(connection, watermark)).activities).toHaveLength(2);
  expect(temporary()).toEqual(before);
  expect(web.listener.log.filter(({ event }) => event === 'request-failed')).toEqual([]);
});
