import type { IncomingMessage } from 'node:http';
import type { BodyKind } from '../channels/channel.ts';
import { CuanError } from '../domain/errors.ts';

/** Longest body that is read. One message fits many times over. */
export const BODY_LIMIT_BYTES = 256 * 1024;
/** How much of a dropped body is let through before the line is cut: a phone's picture still gets its answer. */
export const DROP_LIMIT_BYTES = 32 * 1024 * 1024;

/** What came with a request. `dropped`: a body came and none of it was kept. */
export interface ReadBody {
  readonly body: unknown;
  readonly dropped: boolean;
}

const NOTHING: ReadBody = { body: undefined, dropped: false };

/**
 * Reads a body as its route wants it, in memory only. Never writes a file, keeps nothing of a multipart body
 * (law 5), and throws CuanError with fixed words: `bad-json`, `too-large` or `unsupported-body`.
 */
export async function readBody(request: IncomingMessage, kind: BodyKind): Promise<ReadBody> {
  if (!hasBody(request)) return NOTHING;
  if (kind === 'none' || mediaType(request) === 'multipart') {
    dropBody(request);
    return { body: undefined, dropped: true };
  }
  try {
    const text = decode(await collect(request, kind));
    return text === ''
      ? NOTHING
      : { body: kind === 'json' ? parseJson(text) : parseForm(text), dropped: false };
  } catch (error) {
    dropBody(request);
    throw error;
  }
}

/** Lets the rest of a body pass by unread; one that does not end is cut off. */
export function dropBody(request: IncomingMessage): void {
  let left = DROP_LIMIT_BYTES;
  request.on('data', (part: Buffer) => {
    left -= part.length;
    if (left < 0) request.destroy();
  });
  request.resume();
}

function hasBody(request: IncomingMessage): boolean {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  return encoding !== undefined || (length !== undefined && Number(length) > 0);
}

async function collect(request: IncomingMessage, kind: 'form' | 'json'): Promise<Buffer> {
  if (mediaType(request) !== kind) throw unsupported();
  if (Number(request.headers['content-length'] ?? 0) > BODY_LIMIT_BYTES) throw tooLarge();
  return withinLimit(request);
}

/** Listens by hand: leaving a `for await` early would close the line before the answer is out. */
function withinLimit(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    const take = (part: Buffer) => {
      size += part.length;
      if (size > BODY_LIMIT_BYTES) stop(() => reject(tooLarge()));
      else parts.push(part);
    };
    const end = () => stop(() => resolve(Buffer.concat(parts)));
    const broken = () => stop(() => reject(new CuanError('bad-request', 'The request ended too early.')));
    const stop = (then: () => void) => {
      request.off('data', take).off('end', end).off('error', broken).off('close', broken);
      then();
    };
    request.on('data', take).on('end', end).on('error', broken).on('close', broken);
  });
}

/** Only what routes can take: UTF-8, not compressed. */
function mediaType(request: IncomingMessage): 'form' | 'json' | 'multipart' | 'other' {
  const [type = '', ...parameters] = (request.headers['content-type'] ?? '').toLowerCase().split(';');
  const name = type.trim();
  if (name.startsWith('multipart/')) return 'multipart';
  if (request.headers['content-encoding'] !== undefined || parameters.some(isOtherCharset)) return 'other';
  if (name === 'application/json') return 'json';
  return name === 'application/x-www-form-urlencoded' ? 'form' : 'other';
}

function isOtherCharset(parameter: string): boolean {
  const [name = '', value = ''] = parameter.split('=');
  return name.trim() === 'charset' && !/^\s*"?utf-?8"?\s*$/.test(value);
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CuanError('bad-json', 'The body is not UTF-8.');
  }
}

/** `__proto__` in JSON.parse makes an ordinary own property; nothing here merges objects. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new CuanError('bad-json', 'The body is not JSON.');
  }
}

/** Pairs of strings without a prototype; of a name given twice the last one counts. */
function parseForm(text: string): Readonly<Record<string, string>> {
  const fields = Object.create(null) as Record<string, string>;
  for (const [name, value] of new URLSearchParams(text)) fields[name] = value;
  return fields;
}

function tooLarge(): CuanError {
  return new CuanError('too-large', 'The body is too large.');
}

function unsupported(): CuanError {
  return new CuanError('unsupported-body', 'This kind of body is not read here.');
}
