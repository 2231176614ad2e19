import { once } from 'node:events';
import { request, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/**
 * A proxy in front of several processes that knows no sessions: each request goes to the next one. As Caddy and
 * others do, it goes on to another when a connection is refused, and never sends a request twice.
 */
export interface Front {
  readonly url: string;
  /** Where requests go from now on. */
  set(urls: readonly string[]): void;
  close(): void;
}

export async function openFront(urls: readonly string[]): Promise<Front> {
  let targets = urls;
  let turn = 0;
  const inTurn = () => {
    turn += 1;
    return targets.map((_, index) => new URL(targets[(turn + index) % targets.length] ?? ''));
  };
  const server = createServer((asked, answer) => void pass(asked, answer, inTurn()));
  server.on('upgrade', (asked: IncomingMessage, socket: Duplex, head: Buffer) =>
    upgrade(asked, socket, head, inTurn()),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    set(now) {
      targets = now;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function pass(asked: IncomingMessage, answer: ServerResponse, to: readonly URL[]): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of asked) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  passOn(asked, body, answer, to);
}

function passOn(
  asked: IncomingMessage,
  body: Buffer,
  answer: ServerResponse,
  [first, ...others]: readonly URL[],
): void {
  if (first === undefined) return refuse(answer);
  const { method, headers, url: path } = asked;
  const out = request({ host: first.hostname, port: first.port, method, path, headers, agent: false });
  out.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ECONNREFUSED') passOn(asked, body, answer, others);
    else refuse(answer);
  });
  out.on('response', (came) => {
    answer.writeHead(came.statusCode ?? 502, came.headers);
    came.pipe(answer);
    came.on('error', () => answer.destroy());
  });
  answer.on('close', () => out.destroy());
  out.end(body);
}

function refuse(answer: ServerResponse): void {
  if (answer.headersSent) return void answer.destroy();
  answer.statusCode = 502;
  answer.end();
}

function upgrade(
  asked: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  [first, ...others]: readonly URL[],
): void {
  if (first === undefined) return void socket.destroy();
  const far: Socket = connect(Number(first.port), first.hostname, () => {
    const headers = Object.entries(asked.headers).map(([name, value]) => `${name}: ${String(value)}`);
    far.write([`${asked.method} ${asked.url} HTTP/1.1`, ...headers, '', ''].join('\r\n'));
    far.write(head);
    far.pipe(socket).pipe(far);
  });
  far.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'ECONNREFUSED') upgrade(asked, socket, head, others);
    else socket.destroy();
  });
  socket.on('error', () => far.destroy()).on('close', () => far.destroy());
  far.on('close', () => socket.destroy());
}
