import { CuanError } from '../../domain/errors.ts';
import type { ConversationId } from '../../domain/ids.ts';
import type { TurnOutcome } from '../../domain/message.ts';
import type { TokenClaims } from '../../domain/ports.ts';
import type { Channel, ChannelHost, Route, RouteRequest, RouteResponse } from '../channel.ts';
import { openedActivity, QUICK_EXIT, readActivity, toInbound, uploadActivity } from './incoming.ts';
import { activityId, deletedId } from './outgoing.ts';
import { authorise, ended, firstPass, issue, reopen, TOKEN_LIFE_MS, type FirstPass } from './passes.ts';
import { createStreams, type Streams } from './streams.ts';
import { readAfter, readWatermark } from './watermark.ts';

/** What the web channel is given besides its host. */
export interface WebChannelOptions {
  /** Throws `too-many-requests`. Put only before calls that prove nothing, never before a message. */
  readonly limitUnproven: (networkHint: string) => Promise<void>;
  readonly keepAliveMs?: number;
}

const BASE = '/v3/directline';
const ONE = `${BASE}/conversations/:conversation`;

/**
 * Direct Line 3.0 on our own address, for our widget and for the official clients unmodified. The address of a
 * web conversation is its id: the turn that first runs under it makes the conversation. It speaks the protocol of the
 * Bot Framework without its library, which took 50 MB and half a second of every start and did nothing here.
 */
export function createWebChannel(host: ChannelHost, options: WebChannelOptions): Channel {
  const streams = createStreams(host, options);
  const web = new WebChannel(host, options, streams);
  const give = (request: RouteRequest) => web.giveToken(request);
  return {
    name: 'web',
    routes: [
      route('POST', '/api/chat/token', 'json', give),
      route('GET', '/api/chat/place', 'none', (request) => web.place(request)),
      route('POST', `${BASE}/tokens/generate`, 'json', give),
      route('POST', `${BASE}/tokens/refresh`, 'json', (request) => web.refresh(request)),
      route('POST', `${BASE}/conversations`, 'json', (request) => web.start(request)),
      route('GET', ONE, 'none', (request) => web.reconnect(request)),
      route('GET', `${ONE}/activities`, 'none', (request) => web.read(request)),
      route('POST', `${ONE}/activities`, 'json', (request) => web.post(request)),
      route('POST', `${ONE}/upload`, 'none', (request) => web.refuseUpload(request)),
    ],
    upgrade: (request, socket, head) => streams.upgrade(request, socket, head),
    close: () => streams.close(),
  };
}

function route(
  method: Route['method'],
  path: string,
  body: Route['body'],
  handle: (request: RouteRequest) => Promise<RouteResponse>,
): Route {
  return { method, path, body, cors: true, handle };
}

class WebChannel {
  readonly #host: ChannelHost;
  readonly #options: WebChannelOptions;
  readonly #streams: Streams;

  constructor(host: ChannelHost, options: WebChannelOptions, streams: Streams) {
    this.#host = host;
    this.#options = options;
    this.#streams = streams;
  }

  /** A new conversation, or with `{ resume }` the same one again. Only what proves nothing is limited. */
  async giveToken(request: RouteRequest): Promise<RouteResponse> {
    const resume = readResume(request.body);
    const reopened = resume === undefined ? undefined : await this.#reopen(resume, request);
    if (reopened !== undefined) return { status: 200, body: reopened };
    await this.#options.limitUnproven(request.networkHint);
    return { status: 200, body: firstPass(this.#host) };
  }

  async refresh(request: RouteRequest): Promise<RouteResponse> {
    const claims = authorise(this.#host, request);
    await this.#refuseEnded(claims.conversation);
    this.#streams.renew(claims.conversation, this.#host.clock() + TOKEN_LIFE_MS);
    return { status: 200, body: issue(this.#host, claims) };
  }

  /** The welcome is there at once: opening is a turn. Opening again brings the same conversation. */
  async start(request: RouteRequest): Promise<RouteResponse> {
    const claims = authorise(this.#host, request);
    await this.#run(openedActivity(request.body), claims);
    return { status: 201, body: this.#connection(claims, request, '') };
  }

  /** A client that was handed token and conversation begins here, too. */
  async reconnect(request: RouteRequest): Promise<RouteResponse> {
    const claims = authorise(this.#host, request);
    const watermark = String(readWatermark(request.query.get('watermark')));
    if ((await this.#host.lookUp(claims.conversation)) === undefined)
      await this.#run(openedActivity(undefined), claims);
    return { status: 200, body: this.#connection(claims, request, watermark) };
  }

  async read(request: RouteRequest): Promise<RouteResponse> {
    const { conversation } = authorise(this.#host, request);
    const after = readWatermark(request.query.get('watermark'));
    return { status: 200, body: await readAfter(this.#host, conversation, after) };
  }

  /** Only a message is a turn; typing and leaving are passed on, other events taken and left. */
  async post(request: RouteRequest): Promise<RouteResponse> {
    const claims = authorise(this.#host, request);
    if (request.bodyDropped) return this.refuseUpload(request);
    const activity = readActivity(request.body, this.#host.newId);
    if (activity.type === 'message') return answerTo(await this.#run(activity, claims));
    await this.#refuseEnded(claims.conversation);
    return this.#notice(activity, claims);
  }

  /** The picture was dropped unread; a turn without words tells the reporter kindly (law 5). */
  async refuseUpload(request: RouteRequest): Promise<RouteResponse> {
    const claims = authorise(this.#host, request);
    return answerTo(await this.#run(uploadActivity(this.#host.newId), claims));
  }

  #notice({ type, name, id }: ReturnType<typeof readActivity>, { conversation }: TokenClaims): RouteResponse {
    if (type === 'typing') this.#host.live?.typing(conversation);
    if (name === QUICK_EXIT) this.#host.live?.leftByQuickExit(conversation);
    return { status: 200, body: { id: `${conversation}|${id}` } };
  }

  /** Where a reporter stands who waits for a person; `waiting: false` for everyone else (S17). */
  async place(request: RouteRequest): Promise<RouteResponse> {
    const { conversation } = authorise(this.#host, request);
    const place = await this.#host.live?.placeInLine(conversation);
    return { status: 200, body: place === undefined ? { waiting: false } : { waiting: true, ...place } };
  }

  async #reopen(resume: string, request: RouteRequest): Promise<FirstPass | undefined> {
    try {
      return await reopen(this.#host, resume);
    } catch (error) {
      await this.#options.limitUnproven(request.networkHint);
      throw error;
    }
  }

  /** The committed rows are the delivery and the streams bring them. */
  #run(activity: ReturnType<typeof openedActivity>, claims: TokenClaims): Promise<TurnOutcome> {
    return this.#host.runTurn(toInbound(activity, claims));
  }

  #connection(claims: TokenClaims, request: RouteRequest, watermark: string): object {
    const pass = issue(this.#host, claims);
    const stream = `${request.origin.replace(/^http/, 'ws')}${BASE}/conversations/${pass.conversationId}/stream`;
    return { ...pass, streamUrl: `${stream}?watermark=${watermark}&t=${pass.token}` };
  }

  async #refuseEnded(conversation: ConversationId): Promise<void> {
    if ((await this.#host.lookUp(conversation))?.state === 'deleted') throw ended();
  }
}

/** Direct Line's answer to a post: the id of the reporter's own message. Throws when it came after the end. */
function answerTo(outcome: TurnOutcome): RouteResponse {
  if (outcome.refused === true) throw ended();
  const own = outcome.messages.find((message) => message.sender === 'reporter');
  const { conversation } = outcome;
  return {
    status: 200,
    body: { id: own === undefined ? deletedId(conversation) : activityId(conversation, own.seq) },
  };
}

function readResume(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, 'resume')) return undefined;
  const { resume } = body as { readonly resume: unknown };
  if (typeof resume === 'string' && resume.length <= 200) return resume;
  throw new CuanError('bad-request', 'The resume secret is a string.');
}
