import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createWebChannel } from '../../../src/channels/web/web-channel.ts';
import { CuanError } from '../../../src/domain/errors.ts';
import { errorCodeOf, openListener } from '../../http/open-listener.ts';
import { openWeb, pathOf, type Connection, type Web } from './open-web.ts';

let web: Web;
let full = false;
beforeEach(async () => {
  full = false;
  web = await openWeb({
    limit: () => {
      if (full) throw new CuanError('too-many-requests', 'Too many.');
    },
  });
});
afterEach(() => web.close());

const HALF_HOUR = 30 * 60_000;
const token = (body?: unknown) => web.call('POST', '/api/chat/token', undefined, body);

describe('a new token', () => {
  test.each(['/api/chat/token', '/v3/directline/tokens/generate'])(
    '%s asks for nothing and sets no cookie',
    async (path) => {
      const answer = await web.call('POST', path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const pass = (await answer.json()) as Connection;
      expect(Object.keys(pass).sort()).toEqual(['conversationId', 'expires_in', 'resume', 'token']);
      expect(pass.expires_in).toBeGreaterThanOrEqual(1800);
    },
  );

  test('stores nothing until the conversation is opened', async () => {
    const { conversationId } = (await (await token()).json()) as Connection;
    expect(await web.host.lookUp(conversationId)).toBeUndefined();
  });

  test('is limited by network, and the client is told to wait', async () => {
    full = true;
    const answer = await token({});
    expect([answer.status, await errorCodeOf(answer)]).toEqual([429, 'too-many-requests']);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('an open conversation', () => {
  test('is never limited', async () => {
    const connection = await web.open();
    full = true;
    for (let count = 0; count < 200; count += 1)
      expect((await web.post(connection, { type: 'message', text: 'x' })).status).toBe(200);
    expect((await token({ resume: connection.resume })).status).toBe(200);
  });
});

describe('a token', () => {
  test('works for half an hour at least and then says that it expired', async () => {
    const connection = await web.open();
    web.host.pass(HALF_HOUR);
    expect((await web.read(connection)).activities).toHaveLength(1);
    web.host.pass(2 * HALF_HOUR);
    const answer = await web.post(connection, { type: 'message', text: 'hi' });
    expect([answer.status, await errorCodeOf(answer)]).toEqual([403, 'token-expired']);
  });

  test('is renewed for the same conversation', async () => {
    const connection = await web.open();
    web.host.pass(HALF_HOUR);
    const answer = await web.call('POST', '/v3/directline/tokens/refresh', connection.token);
    const renewed = (await answer.json()) as Connection;
    expect(renewed.conversationId).toBe(connection.conversationId);
    web.host.pass(1.5 * HALF_HOUR);
    expect((await web.read({ ...connection, ...renewed })).activities).toHaveLength(1);
  });

  test('survives a restart of the process', async () => {
    const connection = await web.open();
    const channel = createWebChannel(web.host.restarted(), { limitUnproven: async () => undefined });
    const listener = await openListener({ routes: channel.routes });
    const answer = await fetch(`${listener.url}${pathOf(connection)}/activities`, {
      headers: { authorization: `Bearer ${connection.token}`, connection: 'close' },
    });
    expect(answer.status).toBe(200);
    await channel.close();
    await listener.stop();
  });

  test.each([
    ['missing', undefined, 401, 'token-missing'],
    ['nonsense', 'nonsense', 403, 'token-foreign'],
    ['JSON', Buffer.from('{"conversation":"x"}').toString('base64url'), 403, 'token-foreign'],
  ])('that is %s opens nothing', async (_name, given, status, code) => {
    const answer = await web.call('POST', '/v3/directline/conversations', given, {});
    expect([answer.status, await errorCodeOf(answer)]).toEqual([status, code]);
  });

  test('with one changed letter opens nothing', async () => {
    const connection = await web.open();
    const at = connection.token.length >> 1;
    const letter = connection.token[at] === 'A' ? 'B' : 'A';
    const changed = connection.token.slice(0, at) + letter + connection.token.slice(at + 1);
    const answer = await web.call('POST', '/v3/directline/conversations', changed, {});
    expect([answer.status, await errorCodeOf(answer)]).toEqual([403, 'token-foreign']);
  });
});

describe('the resume secret', () => {
  test('reopens the same conversation after the token is over', async () => {
    const connection = await web.open();
    web.host.pass(24 * HALF_HOUR);
    const again = (await (await token({ resume: connection.resume })).json()) as Connection;
    expect(again).toMatchObject({ conversationId: connection.conversationId, resume: connection.resume });
    expect((await web.read({ ...connection, ...again })).activities).toHaveLength(1);
  });

  test('of another conversation, or guessed, is refused and counts as unproven', async () => {
    const [one, other] = [await web.open(), await web.open()];
    const before = web.limited.length;
    const [, secret = ''] = other.resume.split('.');
    for (const resume of [`${one.conversationId}.${secret}`, `${one.conversationId}.`, one.conversationId]) {
      const answer = await token({ resume });
      expect([answer.status, await errorCodeOf(answer)]).toEqual([403, 'token-foreign']);
    }
    expect(web.limited.length).toBe(before + 3);
  });

  test('of a conversation that is forgotten gives a new one under a new id', async () => {
    const first = (await (await token()).json()) as Connection;
    const again = (await (await token({ resume: first.resume })).json()) as Connection;
    expect(again.conversationId).not.toBe(first.conversationId);
  });

  test.each([[7], [null], [['a']], [{}]])('that is no string is refused: %j', async (resume) => {
    const answer = await token({ resume });
    expect([answer.status, await errorCodeOf(answer)]).toEqual([400, 'bad-request']);
  });
});
