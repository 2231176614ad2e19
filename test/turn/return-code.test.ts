import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defineDialog } from '../../src/conversation/kit.ts';
import { catalogue } from '../../dialogs/index.ts';
import { openApp } from '../support/house.ts';

/** Gives a code for every message but `quiet`. */
const giving = defineDialog({
  name: 'welcome',
  version: 1,
  initial: 'ready',
  pages: {
    ready: { says: ['common:says.heard-you'], anythingElse: 'given' },
    given: {
      does: [{ kind: 'give-return-code' }],
      says: ['common:says.heard-you'],
      asks: 'common:asks.what-next',
      choices: { ok: 'ready' },
      unsure: 'ready',
      anythingElse: 'given',
    },
  },
});

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CANARY = 'blorp-4417';

interface Pass {
  readonly conversationId: string;
  readonly token: string;
  readonly resume: string;
  readonly after: number;
}

describe('S19 S30: coming back with a return code', () => {
  let nowMs = Date.UTC(2026, 10, 22, 20);
  let house: Awaited<ReturnType<typeof openApp>>;

  beforeAll(async () => {
    const dialogs = new Map(catalogue.dialogs).set(giving.name, giving);
    house = await openApp({}, { clock: () => nowMs, catalogue: { ...catalogue, dialogs } });
  });
  afterAll(() => house.leave());

  async function call(path: string, body: object | undefined, token?: string) {
    const response = await fetch(house.url + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as never };
  }

  const activitiesPath = ({ conversationId }: Pass) =>
    `/v3/directline/conversations/${conversationId}/activities`;
  const read = async (pass: Pass, after = 0) =>
    ((await call(`${activitiesPath(pass)}?watermark=${after}`, undefined, pass.token)).body as Seen)
      .activities;
  const say = (pass: Pass, text: string) => call(activitiesPath(pass), { type: 'message', text }, pass.token);

  async function begin(): Promise<Pass> {
    const pass = (await call('/api/chat/token', {})).body as Pass;
    await call('/v3/directline/conversations', {}, pass.token);
    return pass;
  }

  async function withCode() {
    const pass = await begin();
    await say(pass, CANARY);
    const given = (await read(pass)).at(-1);
    return { pass, given, code: given?.channelData?.cuan?.returnCode?.code ?? '' };
  }

  async function comeBack(code: string, word?: string) {
    const { challenge, bits } = (await call('/api/chat/return', undefined)).body as Sum;
    const solution = solve(challenge, bits);
    return call('/api/chat/return', { code, challenge, solution, ...(word === undefined ? {} : { word }) });
  }

  test('the code is four words with its last day, in the reply and beside it', async () => {
    const { given, code } = await withCode();
    expect(code).toMatch(/^[a-z]+( [a-z]+){3}$/);
    expect(given?.text).toContain(code);
    expect(given?.text).toContain('22 December 2026');
    expect(given?.channelData?.cuan?.returnCode?.lastDay).toBe('22 December 2026');
  });

  test('it is stored nowhere: not in the reply, the database or what a moderator reads', async () => {
    const onDisk = () =>
      readdirSync(house.folder)
        .map((file) => readFileSync(join(house.folder, file), 'latin1'))
        .join('');
    const before = onDisk();
    const { pass, code } = await withCode();
    const stored = await house.app.core.store.readMessages(pass.conversationId as never, 0);
    expect(JSON.stringify(stored.map(({ words, reply }) => [words.reveal(), reply]))).not.toContain(code);
    const after = onDisk();
    // A word may be one of the page that stands there anyway ("these"): the code may not add one.
    for (const word of code.split(' '))
      expect(after.split(` ${word} `).length).toBe(before.split(` ${word} `).length);
  });

  test('it is shown again to a stream that was lost, and no more once they wrote on or ten minutes have gone', async () => {
    const { pass, code } = await withCode();
    expect(JSON.stringify(await read(pass))).toContain(code);
    nowMs += 11 * 60_000;
    expect(JSON.stringify(await read(pass))).not.toContain(code);
    const other = await withCode();
    await say(other.pass, 'ok');
    expect(JSON.stringify(await read(other.pass))).not.toContain(other.code);
  });

  test('it brings back the same conversation, with a new secret, and shows no old words', async () => {
    const { pass, code } = await withCode();
    const back = (await comeBack(code.toUpperCase())).body as Pass;
    expect(back.conversationId).toBe(pass.conversationId);
    expect(back.resume).not.toBe(pass.resume);
    const shown = await read(back, back.after);
    expect(shown.length).toBeGreaterThan(0);
    expect(JSON.stringify(shown)).not.toContain(CANARY);
    expect(JSON.stringify(await read(back))).toContain(CANARY);
    const again = await call('/api/chat/token', { resume: back.resume });
    expect((again.body as Pass).conversationId).toBe(pass.conversationId);
  });

  test('what a person wrote meanwhile is new, and shown', async () => {
    const { pass, code } = await withCode();
    const { store } = house.app.core;
    const before = await store.openConversation(pass.conversationId as never);
    await store.commit([
      {
        conversation: pass.conversationId as never,
        expectedVersion: before?.version ?? 0,
        atMs: nowMs,
        inboundId: 'case-for-it' as never,
        session: before?.session as never,
        replies: [],
        case: { id: 'case-1' as never, reason: 'person-wanted', care: 'none' },
        outbox: [],
        audit: [],
      },
    ]);
    const now = await store.openConversation(pass.conversationId as never);
    await store.actOnCase({
      case: 'case-1' as never,
      conversation: pass.conversationId as never,
      expectedVersion: now?.version ?? 0,
      id: 'said-1' as never,
      atMs: nowMs,
      change: {},
      messages: [
        {
          sender: 'moderator',
          workingName: 'Sam',
          reply: { text: 'I read your message.', choices: [], lines: [], phrases: [] },
        },
      ],
      audit: [],
    });
    const back = (await comeBack(code)).body as Pass;
    const shown = JSON.stringify(await read(back, back.after));
    expect(shown).toContain('I read your message.');
    expect(shown).not.toContain(CANARY);
  });

  test('a second code makes the first one useless', async () => {
    const { pass, code } = await withCode();
    await say(pass, 'another one please');
    expect((await comeBack(code)).status).toBe(404);
  });

  test('with a word of their own the code alone opens nothing, and the answer is that of a wrong code', async () => {
    const { pass, code } = await withCode();
    expect((await call('/api/chat/return/word', { word: 'Biscuit' }, pass.token)).status).toBe(204);
    const [without, wrong, nonsense] = [
      await comeBack(code),
      await comeBack(code, 'cake'),
      await comeBack('maple river lantern oak'),
    ];
    expect(without).toEqual(nonsense);
    expect(wrong).toEqual(nonsense);
    expect(nonsense).toMatchObject({ status: 404, body: { error: { code: 'code-unknown' } } });
    expect((await comeBack(code, ' biscuit ')).status).toBe(200);
  });

  test('a word can be put on it only while it is on the screen, and only with the token', async () => {
    const { pass } = await withCode();
    expect((await call('/api/chat/return/word', { word: 'x' })).status).toBe(401);
    nowMs += 11 * 60_000;
    expect((await call('/api/chat/return/word', { word: 'x' }, pass.token)).status).toBe(404);
  });

  test('no guess without a solved sum, no sum twice, none made up, none too late', async () => {
    const { code } = await withCode();
    const sum = (await call('/api/chat/return', undefined)).body as Sum;
    const solution = solve(sum.challenge, sum.bits);
    const tell = (challenge: string, answer: string) =>
      call('/api/chat/return', { code, challenge, solution: answer });
    expect(await tell(sum.challenge, '-1')).toMatchObject({
      status: 403,
      body: { error: { code: 'work-needed' } },
    });
    expect((await tell(sum.challenge, solution)).status).toBe(200);
    expect((await tell(sum.challenge, solution)).status).toBe(403);
    const easy = sum.challenge.replace(/^\d+/, '0');
    expect((await tell(easy, '1')).status).toBe(403);
    const late = (await call('/api/chat/return', undefined)).body as Sum;
    const answer = solve(late.challenge, late.bits);
    nowMs += 6 * 60_000;
    expect((await tell(late.challenge, answer)).status).toBe(403);
  });

  test('S19 asking for it keeps the conversation 30 days, without it a day; then the code opens nothing', async () => {
    const { code } = await withCode();
    const plain = await begin();
    const { store } = house.app.core;
    nowMs += 25 * HOUR;
    await store.forgetDue(nowMs, 1000);
    expect(await store.openConversation(plain.conversationId as never)).toMatchObject({ state: 'deleted' });
    nowMs += 6 * DAY;
    const back = await comeBack(code);
    expect(back.status).toBe(200);
    nowMs += 31 * DAY;
    await store.forgetDue(nowMs, 1000);
    expect((await comeBack(code)).status).toBe(404);
  });

  test('S40 deleted is deleted: the code opens nothing from that moment', async () => {
    const { pass, code } = await withCode();
    await call(
      activitiesPath(pass),
      { type: 'message', text: 'delete', value: { choice: 'delete' } },
      pass.token,
    );
    await call(activitiesPath(pass), { type: 'message', text: 'Yes, delete it all' }, pass.token);
    expect(await house.app.core.store.openConversation(pass.conversationId as never)).toMatchObject({
      state: 'deleted',
    });
    expect((await comeBack(code)).status).toBe(404);
  });
});

interface Seen {
  readonly activities: readonly {
    readonly text?: string;
    readonly channelData?: { readonly cuan?: { readonly returnCode?: { code: string; lastDay: string } } };
  }[];
}

interface Sum {
  readonly challenge: string;
  readonly bits: number;
}

function solve(challenge: string, bits: number): string {
  for (let n = 0; ; n += 1) {
    const hash = createHash('sha256').update(`${challenge}.${n}`).digest();
    if (Math.clz32(hash.readUInt32BE()) >= bits) return String(n);
  }
}
