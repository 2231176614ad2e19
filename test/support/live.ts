import { expect } from '@jest/globals';
import { WebSocket } from 'ws';
import { hashSecret, newSecret } from '../../src/cases/secrets.ts';
import type { Role } from '../../src/cases/permissions.ts';
import type { Store } from '../../src/store/store.ts';

const PASSWORD = 'grey seals on the slipway';

/** What a Direct Line client sees of one activity. */
export interface Shown {
  readonly type: string;
  readonly id?: string;
  readonly text?: string;
  readonly from: { readonly id: string; readonly name?: string };
  readonly channelData?: { readonly cuan?: { readonly lines?: readonly unknown[] } };
}

/** A young person over Direct Line, as any client speaks it. */
export interface WebReporter {
  readonly conversation: string;
  say(text: string, choice?: string): Promise<void>;
  post(activity: object): Promise<Response>;
  /** All activities so far, read again from the start. */
  read(url?: string): Promise<readonly Shown[]>;
  /** Opens a stream; what comes is in the array. */
  stream(): Promise<{ readonly got: readonly Shown[]; close(): void }>;
  get(path: string): Promise<unknown>;
}

export async function newWebReporter(at: () => string): Promise<WebReporter> {
  const pass = (await (await fetch(`${at()}/api/chat/token`, { method: 'POST' })).json()) as {
    readonly token: string;
    readonly conversationId: string;
  };
  const { token, conversationId } = pass;
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const base = '/v3/directline/conversations';
  await fetch(at() + base, { method: 'POST', headers, body: '{}' });
  const one = `${base}/${conversationId}`;
  const post = (activity: object) =>
    fetch(`${at()}${one}/activities`, { method: 'POST', headers, body: JSON.stringify(activity) });
  return {
    conversation: conversationId,
    post,
    async say(text, choice) {
      const value = choice === undefined ? {} : { value: { choice } };
      expect((await post({ type: 'message', text, ...value })).status).toBe(200);
    },
    async read() {
      const answer = await fetch(`${at()}${one}/activities`, { headers });
      return ((await answer.json()) as { readonly activities: readonly Shown[] }).activities;
    },
    async stream() {
      const socket = new WebSocket(
        `${at().replace('http', 'ws')}${one}/stream?watermark=0&t=${encodeURIComponent(token)}`,
      );
      const got: Shown[] = [];
      socket.on('message', (data) => {
        const text = (data as Buffer).toString();
        if (text !== '') got.push(...(JSON.parse(text) as { readonly activities: Shown[] }).activities);
      });
      await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
      return { got, close: () => socket.close() };
    },
    async get(path) {
      return (await fetch(at() + path, { headers })).json();
    },
  };
}

/** A moderator over the API, as the console speaks it. */
export interface WebModerator {
  readonly workingName: string;
  get<T>(path: string): Promise<T>;
  act(path: string, body?: object): Promise<{ readonly status: number; readonly body: Answer }>;
  raw(path: string, accept: string, signal?: AbortSignal): Promise<Response>;
  /** The same as an act, where the answer is a file. */
  file(path: string, body: object): Promise<Response>;
}

export interface Answer {
  readonly done?: true;
  readonly messages?: readonly number[];
  readonly problem?: string;
  readonly details?: readonly string[];
  readonly error?: { readonly code: string };
}

export async function newWebModerator(
  at: () => string,
  store: Pick<Store, 'addInvitation'>,
  workingName: string,
  role: Role = 'moderator',
  nowMs = Date.now(),
): Promise<WebModerator> {
  const token = newSecret();
  const [createdAtMs, expiresAtMs] = [nowMs, nowMs + 3_600_000];
  await store.addInvitation({ tokenHash: hashSecret(token), role, createdAtMs, expiresAtMs });
  const login = `${workingName.toLowerCase()}.login`;
  const signedUp = await send('/api/moderator/sign-up', '', {
    token,
    login,
    workingName,
    password: PASSWORD,
  });
  expect(signedUp.status).toBe(200);
  const cookie = signedUp.headers.getSetCookie()[0]?.split(';')[0] ?? '';

  function send(path: string, as: string, body: object): Promise<Response> {
    const headers = { cookie: as, origin: at(), 'content-type': 'application/json' };
    return fetch(at() + path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  return {
    workingName,
    async get<T>(path: string): Promise<T> {
      const answer = await fetch(at() + path, { headers: { cookie } });
      expect([path, answer.status]).toEqual([path, 200]);
      return (await answer.json()) as T;
    },
    async act(path, body = {}) {
      const answer = await send(path, cookie, body);
      return { status: answer.status, body: (await answer.json()) as Answer };
    },
    file: (path, body) => send(path, cookie, body),
    raw: (path, accept, signal) =>
      fetch(at() + path, { headers: { cookie, accept }, ...(signal === undefined ? {} : { signal }) }),
  };
}

/** Asks again until it holds; fails with what it saw last when it never does. */
export async function eventually(check: () => Promise<void> | void, withinMs = 25_000): Promise<void> {
  const endMs = Date.now() + withinMs;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > endMs) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}
