import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Route } from '../../src/channels/channel.ts';
import { CuanError } from '../../src/domain/errors.ts';
import { type ReporterPages, readPageWords, reporterPages } from '../../src/http/reporter/pages.ts';
import { card } from './cards.ts';

/**
 * Stands for the network: the real reporter pages, and behind them a small Direct Line 3.0 server whose replies
 * a test writes and whose connection a test can break. It holds to facts.md: the own activity comes back
 * first, ids end in `|<number>`, a repeated client id is not stored twice.
 */
export interface FakeServer {
  readonly url: string;
  readonly stored: readonly StoredActivity[];
  readonly openedIn: string | undefined;
  /** Every request, as `METHOD /path`. */
  readonly requests: readonly string[];
  /** The body of every request, as it came. */
  readonly bodies: readonly string[];
  /** What is answered to a message; put in by the test. */
  reply: (said: StoredActivity) => readonly Reply[];
  /** Makes trouble for the next requests that match. */
  trouble: ((request: string) => 'break' | 'break-after' | number | undefined) | undefined;
  /** Refuses streams, so that the page has to ask. */
  noStreams: boolean;
  /** What a new conversation begins with. */
  welcome: Reply;
  /** Where the reporter stands in line. */
  place:
    { readonly waiting: false } | { readonly waiting: true; readonly ahead: number; readonly words: string };
  readonly openStreams: number;
  /** Says something by itself. */
  push(reply: Reply): void;
  dropStreams(): void;
  /** The streams stay open and bring nothing any more. */
  muteStreams(): void;
  expireTokens(): void;
  forget(): void;
  close(): Promise<void>;
}

export interface Reply {
  readonly text: string;
  readonly cuan?: object;
  readonly type?: string;
  readonly from?: StoredActivity['from'];
}

export interface StoredActivity {
  readonly id: string;
  readonly type: string;
  readonly text: string;
  readonly from: { readonly id: string; readonly name?: string; readonly role: 'bot' | 'user' };
  readonly value?: { readonly choice?: string };
  readonly channelData?: { readonly clientActivityID?: string; readonly cuan?: object };
}

const root = join(fileURLToPath(import.meta.url), '..', '..', '..');

const welcome: Reply = {
  text: 'Hello. You can write here, in your own words.\n\nI’m a computer program, not a person.',
  cuan: { choices: [{ id: 'threat', label: 'Someone is threatening me' }] },
};

export function pagesOf(change: Partial<ReporterPages> = {}): ReporterPages {
  return {
    publicDir: join(root, 'dist', 'public'),
    words: readPageWords(join(root, 'locales'), 'en'),
    locale: 'en',
    crisisLines: [card.childline, card.lifeline],
    emergencyNumber: '999',
    allowedOrigins: [],
    quickExitUrl: '/neutral',
    ...change,
  };
}

export async function startFakeServer(change: Partial<ReporterPages> = {}): Promise<FakeServer> {
  const fake = new Fake(reporterPages(pagesOf(change)));
  await fake.listen();
  return fake;
}

class Fake implements FakeServer {
  stored: StoredActivity[] = [];
  /** The language that the page said it is in when it opened the conversation. */
  openedIn: string | undefined;
  requests: string[] = [];
  bodies: string[] = [];
  reply: FakeServer['reply'] = () => [{ text: 'I hear you.' }];
  trouble: FakeServer['trouble'] = undefined;
  noStreams = false;
  welcome = welcome;
  place: FakeServer['place'] = { waiting: false };
  url = '';
  #valid = new Set<string>();
  readonly #resume = 'resume-key';
  readonly #streams = new Set<WebSocket>();
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #server: Server;
  readonly #routes: readonly Route[];
  #conversation = 'conversation-one';
  #ended = false;
  #muted = false;

  constructor(routes: readonly Route[]) {
    this.#routes = routes;
    this.#server = createServer((request, response) => void this.#answer(request, response));
    this.#server.on('upgrade', (request, socket, head) => {
      if (this.noStreams) socket.destroy();
      else this.#sockets.handleUpgrade(request, socket, head, (stream) => this.#open(stream, request));
    });
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  async close(): Promise<void> {
    this.dropStreams();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get openStreams(): number {
    return this.#streams.size;
  }

  push(reply: Reply): void {
    const { type = 'message', text, cuan, from = { id: 'cuan', role: 'bot' } } = reply;
    this.#store({
      type,
      text,
      from,
      ...(cuan === undefined ? {} : { channelData: { cuan } }),
    });
  }

  dropStreams(): void {
    for (const stream of this.#streams) stream.terminate();
  }

  muteStreams(): void {
    this.#muted = true;
  }

  expireTokens(): void {
    this.#valid = new Set();
  }

  /** The conversation is gone, as after delete. */
  forget(): void {
    this.#ended = true;
  }

  #store(activity: Omit<StoredActivity, 'id'>): StoredActivity {
    const number = String(this.stored.length + 1).padStart(7, '0');
    const stored = { ...activity, id: `${this.#conversation}|${number}` };
    this.stored.push(stored);
    if (!this.#muted) this.#tell(JSON.stringify(this.#after(this.stored.length - 1)));
    return stored;
  }

  #tell(frame: string): void {
    for (const stream of this.#streams) stream.send(frame);
  }

  #after(watermark: number) {
    return { activities: this.stored.slice(watermark), watermark: String(this.stored.length) };
  }

  #open(stream: WebSocket, request: IncomingMessage): void {
    const from = Number(new URL(request.url ?? '', this.url).searchParams.get('watermark') ?? 0);
    this.#streams.add(stream);
    stream.on('close', () => this.#streams.delete(stream));
    if (from < this.stored.length && !this.#muted) stream.send(JSON.stringify(this.#after(from)));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url);
    const name = `${request.method ?? ''} ${url.pathname}`;
    this.requests.push(name);
    const text = await readBody(request);
    this.bodies.push(text);
    const body = text === '' ? {} : (JSON.parse(text) as Posted);
    const trouble = this.trouble?.(name);
    if (trouble === 'break') return void request.socket.destroy();
    if (typeof trouble === 'number') return send(response, trouble, { error: { code: 'internal' } });
    const route = this.#routes.find(({ method, path }) => `${method} ${path}` === name);
    if (route !== undefined) return await this.#page(route, url, request, response);
    if (url.pathname === '/neutral')
      return sendText(response, '<!doctype html><title>Weather</title><p>Sunny spells</p>');
    if (url.pathname === '/host') return sendText(response, hostPage(url.searchParams));
    if (trouble !== 'break-after') return this.#directLine(name, url, body, request, response);
    this.#directLine(name, url, body, request, undefined);
    request.socket.destroy();
  }

  async #page(route: Route, url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([key, value]) => [key, String(value)]),
    );
    const asked = { params: {}, query: url.searchParams, headers, body: undefined, bodyDropped: false };
    const answer = await route.handle({ ...asked, networkHint: '', origin: this.url });
    // Two statements: restify, once loaded in this jest worker, makes writeHead return nothing.
    response.writeHead(answer.status, answer.headers);
    response.end(answer.body);
  }

  #directLine(
    name: string,
    url: URL,
    body: Posted,
    request: IncomingMessage,
    response: ServerResponse | undefined,
  ): void {
    try {
      send(response, 200, this.#decide(name, url, body, request));
    } catch (error) {
      if (!(error instanceof CuanError)) throw error;
      send(response, error.status, { error: { code: error.code } });
    }
  }

  #decide(name: string, url: URL, body: Posted, request: IncomingMessage): object {
    if (name === 'POST /api/chat/token') return this.#pass(body.resume);
    if (!this.#valid.has(request.headers.authorization ?? '')) throw new CuanError('token-expired', 'Over.');
    if (name === 'POST /v3/directline/tokens/refresh') return this.#pass(this.#resume);
    if (this.#ended) throw new CuanError('conversation-ended', 'Ended.');
    if (name === 'GET /api/chat/place') return this.place;
    if (name === 'POST /v3/directline/conversations') {
      this.openedIn = body.locale;
      return this.#start();
    }
    if (body.type === 'typing' || body.type === 'event') return { id: 'notice' };
    if (name.startsWith('POST')) return this.#take(body);
    const watermark = Number(url.searchParams.get('watermark') ?? 0);
    return url.pathname.endsWith('/activities') ? this.#after(watermark) : this.#stream(watermark);
  }

  #pass(resume: string | undefined): object {
    if (resume !== this.#resume || this.#ended) {
      this.stored = [];
      this.#ended = false;
      this.#conversation = `conversation-${randomBytes(4).toString('hex')}`;
    }
    const token = randomBytes(8).toString('hex');
    this.#valid.add(`Bearer ${token}`);
    return { token, conversationId: this.#conversation, expires_in: 1800, resume: this.#resume };
  }

  #start(): object {
    if (this.stored.length === 0) this.push(this.welcome);
    return this.#stream(0);
  }

  #stream(watermark: number): object {
    const streamUrl = `${this.url.replace('http', 'ws')}/v3/directline/stream?watermark=${String(watermark)}`;
    return { conversationId: this.#conversation, streamUrl };
  }

  #take(body: Posted): object {
    const clientActivityID = body.channelData?.clientActivityID ?? '';
    const known = this.stored.find(({ channelData }) => channelData?.clientActivityID === clientActivityID);
    if (known !== undefined) return { id: known.id };
    const said = this.#store({
      type: 'message',
      text: body.text ?? '',
      from: { id: 'you', role: 'user' },
      ...(body.value === undefined ? {} : { value: body.value }),
      channelData: { clientActivityID },
    });
    for (const reply of this.reply(said)) this.push(reply);
    return { id: said.id };
  }
}

interface Posted {
  readonly type?: string;
  readonly locale?: string;
  readonly resume?: string;
  readonly text?: string;
  readonly value?: { readonly choice?: string };
  readonly channelData?: { readonly clientActivityID?: string };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

function send(response: ServerResponse | undefined, status: number, body: object): void {
  response?.writeHead(status, { 'content-type': 'application/json' });
  response?.end(JSON.stringify(body));
}

/** Another site with our script tag. */
function hostPage(query: URLSearchParams): string {
  const words = ['label', 'side'].filter((name) => query.has(name));
  const data = words.map((name) => `data-${name}="${query.get(name) ?? ''}"`).join(' ');
  if (query.has('plain'))
    return `<!doctype html><title>School</title><iframe src="${query.get('plain') ?? ''}/"></iframe>`;
  const script = `<script src="${query.get('from') ?? ''}/widget.js" ${data}></script>`;
  return `<!doctype html><title>School</title><h1>Timetable</h1>${script}`;
}

function sendText(response: ServerResponse, html: string): void {
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end(html);
}
