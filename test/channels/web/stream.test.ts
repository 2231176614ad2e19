import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DELETED, WELCOME } from './fake-host.ts';
import { openWeb, watchStream, type Connection, type Web } from './open-web.ts';

let web: Web;
beforeEach(async () => {
  web = await openWeb({ keepAliveMs: 250 });
});
afterEach(() => web.close());

const said = (text: string) => ({ type: 'message', text });
const from = (connection: Connection, watermark: string) =>
  connection.streamUrl.replace('watermark=', `watermark=${watermark}`);

describe('a stream', () => {
  test('brings what was said before, then what is said, own words before the reply', async () => {
    const connection = await web.open();
    const stream = await watchStream(connection.streamUrl);
    await stream.activities(1);
    await web.post(connection, said('hello'));
    const seen = await stream.activities(3);
    expect(seen.map(({ text }) => text)).toEqual([WELCOME, 'hello', 'Heard 5 characters']);
    expect(stream.sets.at(-1)?.watermark).toBe('3');
  });

  test('begins after its watermark', async () => {
    const connection = await web.open();
    await web.post(connection, said('one'));
    const stream = await watchStream(from(connection, '3'));
    await web.post(connection, said('two'));
    expect((await stream.activities(2)).map(({ text }) => text)).toEqual(['two', 'Heard 3 characters']);
  });

  test('from beyond the end, as after a restored backup, misses nothing that is said from now on', async () => {
    const connection = await web.open();
    expect((await web.read(connection, '9999')).watermark).toBe('1');
    const stream = await watchStream(from(connection, '9999'));
    await web.post(connection, said('one'));
    await web.post(connection, said('two'));
    expect((await stream.activities(4)).map(({ text }) => text)).toContain('two');
  });

  test('loses and doubles nothing of fifty messages at once', async () => {
    const connection = await web.open();
    const stream = await watchStream(connection.streamUrl);
    await Promise.all(
      Array.from({ length: 50 }, (_none, number) => web.post(connection, said(`m${number}`))),
    );
    const seen = await stream.activities(101);
    expect(seen.map(({ id }) => Number(id.split('|')[1]))).toEqual(
      Array.from({ length: 101 }, (_none, at) => at + 1),
    );
  });

  test('gets empty frames while nothing happens, and takes the client’s', async () => {
    const connection = await web.open();
    const stream = await watchStream(connection.streamUrl);
    stream.socket.send('');
    await stream.emptyFrames(4);
    expect(stream.socket.readyState).toBe(1);
  });

  test('that answers no sign of life is let go', async () => {
    const connection = await web.open();
    const stream = await watchStream(connection.streamUrl, { autoPong: false });
    expect(await stream.closed).toBe(1006);
  });

  test('ends when its token is over and was not renewed', async () => {
    const [left, renewed] = [await web.open(), await web.open()];
    const streams = [await watchStream(left.streamUrl), await watchStream(renewed.streamUrl)];
    web.host.pass(1_800_000);
    await web.call('POST', '/v3/directline/tokens/refresh', renewed.token);
    web.host.pass(1_900_000);
    expect(await streams[0]?.closed).toBe(4403);
    expect(streams[1]?.socket.readyState).toBe(1);
  });
});

test('three streams of one conversation live side by side; a fourth ends the oldest', async () => {
  const connection = await web.open();
  const first = await watchStream(connection.streamUrl);
  const others = [await watchStream(connection.streamUrl), await watchStream(connection.streamUrl)];
  await web.post(connection, said('hi'));
  for (const stream of [first, ...others]) expect(await stream.activities(3)).toHaveLength(3);
  const fourth = await watchStream(connection.streamUrl);
  expect(await first.closed).toBe(1000);
  await web.post(connection, said('still here'));
  for (const stream of [...others, fourth]) expect(await stream.activities(5)).toHaveLength(5);
});

describe('after delete', () => {
  test('an open stream brings the one phrase, once, and no words', async () => {
    const connection = await web.open();
    const stream = await watchStream(from(connection, '1'));
    expect((await web.post(connection, said('delete'))).status).toBe(200);
    const seen = await stream.activities(1);
    expect(seen.map(({ text }) => text)).toEqual([DELETED]);
    web.host.hub.publish(connection.conversationId);
    await stream.emptyFrames(2);
    expect(stream.sets).toHaveLength(1);
  });

  test('reading and reconnecting give the phrase once, then nothing', async () => {
    const connection = await web.open();
    await web.post(connection, said('delete'));
    const { activities, watermark } = await web.read(connection, '1');
    expect(activities.map(({ text }) => text)).toEqual([DELETED]);
    expect((await web.read(connection, watermark)).activities).toEqual([]);
    const again = await watchStream(connection.streamUrl);
    expect((await again.activities(1)).map(({ text }) => text)).toEqual([DELETED]);
  });

  test('nothing can be said, sent, renewed or reopened any more', async () => {
    const connection = await web.open();
    await web.post(connection, said('delete'));
    const path = `/v3/directline/conversations/${connection.conversationId}`;
    const answers = [
      await web.post(connection, said('hello?')),
      await web.call('POST', `${path}/upload`, connection.token, {}),
      await web.call('POST', '/v3/directline/tokens/refresh', connection.token),
      await web.call('POST', '/api/chat/token', undefined, { resume: connection.resume }),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ error: { code: 'conversation-ended' } });
    }
  });
});

describe('a stream is refused', () => {
  test.each([
    ['without a token', /&t=.*/, '', '401'],
    ['with a foreign token', /&t=.*/, '&t=nonsense', '403'],
    ['for another conversation', /conversations\/[^/]+/, 'conversations/AAAAAAAAAAAAAAAAAAAAAA', '403'],
    ['with a strange watermark', /watermark=/, 'watermark=%3Cb%3E', '400'],
    ['elsewhere', /\/stream/, '/river', '404'],
  ])('%s', async (_name, part, replacement, status) => {
    const { streamUrl } = await web.open();
    await expect(watchStream(streamUrl.replace(part, replacement))).rejects.toThrow(status);
  });

  test('from a page of another origin', async () => {
    const { streamUrl } = await web.open();
    await expect(
      watchStream(streamUrl, { headers: { origin: 'https://elsewhere.example' } }),
    ).rejects.toThrow('403');
    await watchStream(streamUrl, { headers: { origin: web.listener.url } });
  });
});

test('closing ends every stream, so that clients go and reconnect', async () => {
  const connection = await web.open();
  const stream = await watchStream(connection.streamUrl);
  await web.channel.close();
  expect(await stream.closed).toBe(1001);
});
