import { WebSocket, type ClientOptions } from 'ws';
import type { Channel } from '../../../src/channels/channel.ts';
import { createWebChannel } from '../../../src/channels/web/web-channel.ts';
import { id, type ConversationId } from '../../../src/domain/ids.ts';
import { openListener, type OpenListener } from '../../http/open-listener.ts';
import { createFakeHost, type FakeHost } from './fake-host.ts';

/** An activity as it comes over the line. */
export interface Seen {
  readonly type: string;
  readonly id: string;
  readonly text: string;
  readonly textFormat: string;
  readonly from: { readonly id: string; readonly role: string; readonly name?: string };
  readonly channelData?: {
    readonly clientActivityID?: string;
    readonly cuan?: Readonly<Record<string, unknown>>;
  };
  readonly suggestedActions?: { readonly actions: readonly object[] };
}

export interface SeenSet {
  readonly activities: readonly Seen[];
  readonly watermark: string;
}

export interface Connection {
  readonly conversationId: ConversationId;
  readonly token: string;
  readonly expires_in: number;
  readonly resume: string;
  readonly streamUrl: string;
}

export interface Web {
  readonly host: FakeHost;
  readonly channel: Channel;
  readonly listener: OpenListener;
  readonly limited: readonly string[];
  call(method: string, path: string, token?: string, body?: unknown): Promise<Response>;
  /** A token and an opened conversation. */
  open(): Promise<Connection>;
  post(connection: Connection, activity: object): Promise<Response>;
  read(connection: Connection, watermark?: string): Promise<SeenSet>;
  close(): Promise<void>;
}

/** The real listener and the real web channel over a fake host. */
export async function openWeb(
  options: { readonly keepAliveMs?: number; readonly limit?: () => void } = {},
): Promise<Web> {
  const host = createFakeHost();
  const limited: string[] = [];
  const limitUnproven = async (hint: string) => {
    limited.push(hint);
    options.limit?.();
  };
  const { keepAliveMs } = options;
  const channel = createWebChannel(host, {
    limitUnproven,
    ...(keepAliveMs === undefined ? {} : { keepAliveMs }),
  });
  const { upgrade } = channel;
  const listener = await openListener({
    routes: channel.routes,
    ...(upgrade === undefined ? {} : { upgrade }),
  });
  const call: Web['call'] = (method, path, token, body) =>
    fetch(listener.url + path, requestOf(method, token, body));
  return {
    host,
    channel,
    listener,
    limited,
    call,
    open: async () => {
      const first = (await (await call('POST', '/api/chat/token', undefined, {})).json()) as Connection;
      const started = await call('POST', '/v3/directline/conversations', first.token, { user: {} });
      return { ...first, ...((await started.json()) as Connection) };
    },
    post: (connection, activity) =>
      call('POST', `${pathOf(connection)}/activities`, connection.token, activity),
    read: async (connection, watermark = '') =>
      (await (
        await call('GET', `${pathOf(connection)}/activities?watermark=${watermark}`, connection.token)
      ).json()) as SeenSet,
    close: async () => {
      await channel.close();
      await listener.stop();
    },
  };
}

export function pathOf({ conversationId }: Pick<Connection, 'conversationId'>): string {
  return `/v3/directline/conversations/${conversationId}`;
}

export function unknownConversation(): ConversationId {
  return id.conversation('AAAAAAAAAAAAAAAAAAAAAA');
}

function requestOf(method: string, token: string | undefined, body: unknown): RequestInit {
  const raw = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
  return {
    method,
    headers: {
      connection: 'close',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(raw === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(raw === undefined ? {} : { body: raw }),
  };
}

/** A stream as a test reads it. */
export interface Watching {
  readonly socket: WebSocket;
  readonly sets: readonly SeenSet[];
  /** Resolves when so many activities have come. */
  activities(count: number): Promise<readonly Seen[]>;
  /** Resolves when so many more empty frames have come. */
  emptyFrames(count: number): Promise<void>;
  readonly closed: Promise<number>;
}

/** Opens a stream; rejects with the status when it is refused. */
export function watchStream(url: string, options: ClientOptions = {}): Promise<Watching> {
  const socket = new WebSocket(url, options);
  const sets: SeenSet[] = [];
  let empty = 0;
  const waiting = new Set<() => void>();
  socket.on('message', (data: Buffer) => {
    if (data.length === 0) empty += 1;
    else sets.push(JSON.parse(data.toString('utf8')) as SeenSet);
    for (const look of waiting) look();
  });
  const until = (done: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!done()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  const seen = () => sets.flatMap((set) => set.activities);
  const watching: Watching = {
    socket,
    sets,
    activities: async (count) => {
      await until(() => seen().length >= count);
      return seen();
    },
    emptyFrames: (count) => {
      const goal = empty + count;
      return until(() => empty >= goal);
    },
    closed: new Promise<number>((resolve) => socket.on('close', resolve)),
  };
  return new Promise((resolve, reject) => {
    socket.on('unexpected-response', (_request, response) => reject(new Error(String(response.statusCode))));
    socket.on('error', reject);
    socket.on('open', () => resolve(watching));
  });
}
