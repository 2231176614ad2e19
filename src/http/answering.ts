import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Next, Request, Response } from 'restify';
import type { Route, RouteRequest, RouteResponse } from '../channels/channel.ts';
import { CuanError } from '../domain/errors.ts';
import type { Log } from '../domain/ports.ts';
import { dropBody, readBody } from './body.ts';
import { callerOrigin, networkHintOf, originOf, type CallerSettings } from './caller.ts';
import { errorBody, toErrorResponse } from './errors.ts';
import { OpenLines } from './open-lines.ts';
import { SECURITY_HEADERS, transportHeaders } from './security-headers.ts';

/** The part of a listener's options that its answers need. */
export interface AnsweringOptions extends CallerSettings {
  readonly headers: Readonly<Record<string, string>>;
  readonly log: Log;
}

const CORS_HEADERS = {
  'access-control-allow-headers': 'authorization, content-type, x-ms-bot-agent, x-requested-with',
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-max-age': '7200',
};

/** Turns what a route returns or throws into bytes on the line, always with the same headers around it. */
export class Answering {
  stopping = false;
  readonly #lines = new OpenLines();
  readonly #options: AnsweringOptions;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(options: AnsweringOptions) {
    this.#options = options;
    this.#headers = { ...SECURITY_HEADERS, ...transportHeaders(options.publicUrl), ...options.headers };
  }

  async route(route: Route, request: Request, response: Response): Promise<void> {
    const cors = route.cors ? corsHeaders(request, this.#options) : {};
    try {
      if (cors === false) throw wrongOrigin();
      const answer = await route.handle(await this.#read(route, request));
      this.#send(response, { ...answer, headers: { ...cors, ...answer.headers } });
    } catch (error) {
      this.#fail(error, route.path, request, response, cors === false ? {} : cors);
    }
  }

  preflight(request: Request, response: Response, next: Next): void {
    const cors = corsHeaders(request, this.#options);
    if (cors === false) this.#fail(wrongOrigin(), '', request, response);
    else this.#send(response, { status: 204, headers: { ...cors, ...CORS_HEADERS } });
    next();
  }

  /** No route, or not with this method. restify's own answer would repeat the path. */
  unrouted(request: Request, response: Response, error: Error): void {
    const { statusCode } = error as { readonly statusCode?: number };
    const known = statusCode === 404 ? notFound() : statusCode === 405 ? wrongMethod() : error;
    this.#fail(known, '', request, response);
  }

  /** Ends what is still open, so that a stop does not wait for readers that never leave. */
  endStreams(): void {
    this.#lines.endAll();
  }

  /** Before restify has touched the request. */
  refuseRaw(response: ServerResponse): void {
    const body = JSON.stringify(errorBody(new CuanError('bad-request', 'This is not an address here.')));
    response.writeHead(400, { ...this.#headers, 'content-type': 'application/json', connection: 'close' });
    response.end(body);
  }

  async #read(route: Route, request: Request): Promise<RouteRequest> {
    const { body, dropped } = await readBody(request, route.body);
    return {
      params: request.params as Record<string, string>,
      query: queryOf(request),
      headers: headersOf(request),
      body,
      bodyDropped: dropped,
      networkHint: networkHintOf(request, this.#options),
      origin: originOf(request, this.#options),
    };
  }

  #fail(
    error: unknown,
    route: string,
    request: IncomingMessage,
    response: Response,
    cors: Readonly<Record<string, string>> = {},
  ): void {
    if (!request.complete) dropBody(request);
    const answer = toErrorResponse(error, route, this.#options.log);
    this.#send(response, { ...answer, headers: { ...cors, ...answer.headers } });
  }

  #send(response: Response, answer: RouteResponse): void {
    if (response.headersSent || response.destroyed) return;
    if (answer.stream !== undefined)
      return this.#lines.open(response, { ...answer, headers: { ...this.#headers, ...answer.headers } });
    const { bytes, isJson } = encode(answer.body);
    response.sendRaw(answer.status, bytes, {
      ...this.#headers,
      ...(isJson ? { 'content-type': 'application/json; charset=utf-8' } : {}),
      ...(answer.status === 204 ? {} : { 'content-length': String(bytes.length) }),
      ...(this.stopping ? { connection: 'close' } : {}),
      ...answer.headers,
    });
  }
}

function encode(body: RouteResponse['body']): { readonly bytes: Buffer; readonly isJson: boolean } {
  if (body instanceof Uint8Array) return { bytes: Buffer.from(body), isJson: false };
  const isJson = typeof body === 'object';
  return { bytes: Buffer.from(isJson ? JSON.stringify(body) : (body ?? ''), 'utf8'), isJson };
}

/** No credentials are ever allowed: what opens a conversation is in a header the caller must know. */
function corsHeaders(request: IncomingMessage, settings: CallerSettings): false | Record<string, string> {
  const origin = callerOrigin(request, settings);
  if (origin === false) return false;
  const vary = { vary: 'origin', 'cross-origin-resource-policy': 'cross-origin' };
  return origin === undefined ? vary : { ...vary, 'access-control-allow-origin': origin };
}

function notFound(): CuanError {
  return new CuanError('not-found', 'There is nothing here.');
}

function wrongMethod(): CuanError {
  return new CuanError('method-not-allowed', 'Not with this method.');
}

function wrongOrigin(): CuanError {
  return new CuanError('wrong-origin', 'This page may not call here.');
}

function queryOf(request: IncomingMessage): URLSearchParams {
  const target = request.url ?? '';
  const mark = target.indexOf('?');
  return new URLSearchParams(mark === -1 ? '' : target.slice(mark + 1));
}

function headersOf(request: IncomingMessage): Record<string, string | undefined> {
  const pairs = Object.entries(request.headers);
  return Object.fromEntries(
    pairs.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
}
