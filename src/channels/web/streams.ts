import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { CuanError } from '../../domain/errors.ts';
import type { ConversationId } from '../../domain/ids.ts';
import type { TokenClaims } from '../../domain/ports.ts';
import type { ChannelHost } from '../channel.ts';
import { readToken } from './passes.ts';
import { Stream } from './stream.ts';
import { readWatermark, type Watermark } from './watermark.ts';

const PATH = /^\/v3\/directline\/conversations\/([^/?]+)\/stream$/;
/** Two tabs and a reconnect must not push each other out. */
const STREAMS_PER_CONVERSATION = 3;
const KEEP_ALIVE_MS = 25_000;
/** Clients send empty frames and nothing else. */
const LONGEST_FRAME_BYTES = 4096;

/** Every open stream of this process. */
export interface Streams {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** A conversation whose token was renewed keeps its streams. */
  renew(conversation: ConversationId, expiresAtMs: number): void;
  close(): Promise<void>;
}

export interface StreamsOptions {
  /** Only tests are in a hurry. */
  readonly keepAliveMs?: number;
}

/** Streams are opened with a token in `t`, as Direct Line does; a fourth one ends the oldest. */
export function createStreams(host: ChannelHost, options: StreamsOptions = {}): Streams {
  const server = new WebSocketServer({ noServer: true, maxPayload: LONGEST_FRAME_BYTES });
  const open = new Map<ConversationId, Stream[]>();
  const tick = () => {
    for (const stream of [...open.values()].flat()) stream.keepAlive(host.clock());
  };
  const timer = setInterval(tick, options.keepAliveMs ?? KEEP_ALIVE_MS).unref();
  return {
    upgrade: (request, socket, head) => {
      const asked = readUpgrade(host, request);
      if (asked === undefined) return false;
      if (asked instanceof CuanError) refuse(socket, asked);
      else server.handleUpgrade(request, socket, head, (ws) => add(open, host, ws, asked));
      return true;
    },
    renew: (conversation, expiresAtMs) => {
      for (const stream of open.get(conversation) ?? []) stream.expiresAtMs = expiresAtMs;
    },
    close: async () => {
      clearInterval(timer);
      await endAll([...open.values()].flat(), server);
    },
  };
}

interface AskedStream {
  readonly claims: TokenClaims;
  readonly from: Watermark;
}

function readUpgrade(host: ChannelHost, request: IncomingMessage): AskedStream | CuanError | undefined {
  const [path = '', query = ''] = (request.url ?? '').split('?', 2);
  const [, conversation] = PATH.exec(path) ?? [];
  if (conversation === undefined) return undefined;
  const params = new URLSearchParams(query);
  try {
    const claims = readToken(host, params.get('t') ?? undefined);
    if (claims.conversation !== conversation) return new CuanError('token-foreign', 'Not this conversation.');
    return { claims, from: readWatermark(params.get('watermark')) };
  } catch (error) {
    return error instanceof CuanError ? error : new CuanError('internal', 'Something went wrong here.');
  }
}

function add(
  open: Map<ConversationId, Stream[]>,
  host: ChannelHost,
  socket: WebSocket,
  { claims, from }: AskedStream,
): void {
  const { conversation } = claims;
  const stream = new Stream(host, socket, claims, from);
  const streams = [...(open.get(conversation) ?? []), stream];
  open.set(conversation, streams);
  if (streams.length > STREAMS_PER_CONVERSATION) streams[0]?.close(1000);
  socket.on('close', () => {
    const left = (open.get(conversation) ?? []).filter((other) => other !== stream);
    if (left.length === 0) open.delete(conversation);
    else open.set(conversation, left);
  });
}

function refuse(socket: Duplex, error: CuanError): void {
  const body = JSON.stringify({ error: { code: error.code, message: error.message } });
  const head = `HTTP/1.1 ${error.status} Refused\r\nConnection: close\r\nContent-Type: application/json`;
  socket.end(`${head}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`, () => socket.destroy());
}

/** Says goodbye (clients reconnect elsewhere), then does not wait for those who no longer listen. */
async function endAll(streams: readonly Stream[], server: WebSocketServer): Promise<void> {
  for (const stream of streams) stream.close(1001);
  const cut = setTimeout(() => streams.forEach((stream) => stream.terminate()), 1000);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearTimeout(cut);
}
