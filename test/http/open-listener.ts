import { connect } from 'node:net';
import type { LogFields } from '../../src/domain/ports.ts';
import { createListener, type Listener, type ListenerOptions } from '../../src/http/listener.ts';

export interface LogLine {
  readonly event: string;
  readonly fields: LogFields | undefined;
}

export interface OpenListener extends Listener {
  readonly url: string;
  readonly port: number;
  readonly log: readonly LogLine[];
}

/** The real listener on a free port of this machine. */
export async function openListener(options: Partial<ListenerOptions>): Promise<OpenListener> {
  const log: LogLine[] = [];
  const write = (event: string, fields?: LogFields) => void log.push({ event, fields });
  const listener = createListener({
    name: 'test',
    port: 0,
    host: '127.0.0.1',
    routes: [],
    allowedOrigins: [],
    trustedProxies: 0,
    headers: {},
    log: { info: write, warn: write, error: write },
    ...options,
  });
  const { port } = await listener.start();
  return { ...listener, port, url: `http://127.0.0.1:${port}`, log };
}

/** Writes bytes as no HTTP client would and gives back everything that comes until the line is closed. */
export function sendRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (part: Buffer) => parts.push(part));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(Buffer.concat(parts).toString('utf8')));
  });
}

export async function errorCodeOf(response: Response): Promise<string | undefined> {
  const body = (await response.json()) as { readonly error?: { readonly code?: string } };
  return body.error?.code;
}
