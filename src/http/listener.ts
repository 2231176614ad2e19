import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import restify, { type Next, type Request, type Response, type Server, type ServerOptions } from 'restify';
import type { Route } from '../channels/channel.ts';
import type { Log } from '../domain/ports.ts';
import { Answering } from './answering.ts';
import { callerOrigin, type CallerSettings } from './caller.ts';
import { createDoor, type Door } from './door.ts';

/** What one listener serves and to whom. */
export interface ListenerOptions extends CallerSettings {
  /** For the log only. */
  readonly name: string;
  /** 0 takes any free one. */
  readonly port: number;
  readonly host: string;
  readonly routes: readonly Route[];
  /** Takes a WebSocket upgrade or returns false; what nobody takes is closed. */
  readonly upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;
  /** Added to every answer, in place of ours of the same name; a route's own come last. Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly log: Log;
}

export interface Listener {
  /** Rejects when the port cannot be had. */
  start(): Promise<{ readonly port: number }>;
  /** Takes nothing new, lets open requests end, then cuts what is left. Close channels' streams first. */
  stop(): Promise<void>;
}

/** Requests that are open at stop get this long; the whole process has ten seconds. */
const STOP_PATIENCE_MS = 5_000;
/** A connection on which nothing was asked yet may have a message on its way that we have not read: this long. */
const UNUSED_PATIENCE_MS = 500;
/** Limits on slow senders; a phone on a bad line still gets a message through. */
const TIMEOUTS = { headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 65_000 } as const;

/** Serves routes and upgrades on one port. The only place that knows restify. */
export function createListener(options: ListenerOptions): Listener {
  const answering = new Answering(options);
  const server = createServer();
  Object.assign(server.server, TIMEOUTS);
  refuseStrangeTargets(server, answering);
  const door = createDoor(server.server);
  for (const route of options.routes) mount(server, route, answering, door);
  for (const path of new Set(options.routes.filter((route) => route.cors).map((route) => route.path)))
    server.opts(path, (request, response, next) => answering.preflight(request, response, next));
  server.on('restifyError', (request: Request, response: Response, error: Error, done: () => void) => {
    answering.unrouted(request, response, error);
    done();
  });
  const upgraded = takeUpgrades(server, options);
  const closeUnused = trackUnused(server.server);
  return {
    start: () => listen(server, options),
    stop: () => {
      answering.stopping = true;
      answering.endStreams();
      return close(server, upgraded, closeUnused);
    },
  };
}

/** @types/restify follows bunyan and an older server; this is what 11.1 has. */
type RestifyServer = Server & {
  readonly server: HttpServer;
  first(handler: (request: Request, response: Response) => boolean): void;
};

/** Its own log would print requests: it gets one that says nothing (law 6). */
function createServer(): RestifyServer {
  const silent = () => undefined;
  const log = { debug: silent, error: silent, fatal: silent, info: silent, trace: silent, warn: silent };
  const quiet = log as unknown as NonNullable<ServerOptions['log']>;
  return restify.createServer({ name: '', log: quiet, handleUpgrades: false }) as RestifyServer;
}

/** restify takes the process down over a target that is no path (`GET http://[`, `GET ?x`). */
function refuseStrangeTargets(server: RestifyServer, answering: Answering): void {
  server.first((request, response) => {
    if (isPath(request)) return true;
    answering.refuseRaw(response);
    return false;
  });
}

function isPath(request: Request): boolean {
  try {
    return request.getUrl().pathname?.startsWith('/') === true;
  } catch {
    return false;
  }
}

function mount(server: RestifyServer, route: Route, answering: Answering, door: Door): void {
  const handler = (request: Request, response: Response, next: Next) => {
    const answered = door()
      .then(() => answering.route(route, request, response))
      .catch(() => response.destroy());
    void answered.finally(() => next());
  };
  if (route.method === 'DELETE') server.del(route.path, handler);
  if (route.method === 'POST') server.post(route.path, handler);
  if (route.method === 'PUT') server.put(route.path, handler);
  if (route.method !== 'GET') return;
  server.get(route.path, handler);
  server.head(route.path, handler);
}

/** Returns the open upgraded sockets, which node does not count as connections of the server. */
function takeUpgrades(server: RestifyServer, options: ListenerOptions): ReadonlySet<Duplex> {
  const open = new Set<Duplex>();
  server.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket)).on('error', () => socket.destroy());
    if (callerOrigin(request, options) === false) refuseUpgrade(socket, '403 Forbidden');
    else if (options.upgrade?.(request, socket, head) !== true) refuseUpgrade(socket, '404 Not Found');
  });
  return open;
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`, () => socket.destroy());
}

/** Listens for errors on restify itself: it passes them on and would throw where nobody listens. */
function listen(server: RestifyServer, options: ListenerOptions): Promise<{ port: number }> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => {
      server.off('error', reject);
      server.on('error', () => options.log.error('listener-failed', { name: options.name }));
      const { port } = server.address();
      options.log.info('listening', { name: options.name, port });
      resolve({ port });
    });
  });
}

/**
 * Connections on which nothing is asked. Node closes those that have had a request, but browsers also open
 * some in advance, and one of these would hold up a stop for as long as the patience lasts.
 */
function trackUnused(server: HttpServer): () => void {
  const unused = new Set<Duplex>();
  server.on('connection', (socket: Duplex) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    unused.delete(socket);
    response.once('close', () => {
      if (!socket.destroyed) unused.add(socket);
    });
  });
  server.on('upgrade', ({ socket }: IncomingMessage) => unused.delete(socket));
  return () => {
    for (const socket of unused) socket.destroy();
  };
}

async function close(
  server: RestifyServer,
  upgraded: ReadonlySet<Duplex>,
  closeUnused: () => void,
): Promise<void> {
  if (!server.server.listening) return;
  const closed = new Promise<void>((resolve) => void server.server.close(() => resolve()));
  const unused = setTimeout(closeUnused, UNUSED_PATIENCE_MS);
  const cut = setTimeout(() => {
    server.server.closeAllConnections();
    for (const socket of upgraded) socket.destroy();
  }, STOP_PATIENCE_MS);
  await closed;
  clearTimeout(unused);
  clearTimeout(cut);
}
