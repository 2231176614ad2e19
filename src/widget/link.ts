import {
  type Answer,
  askForPass,
  type Pass,
  type PassAnswer,
  readActivities,
  refreshToken,
  reopenStream,
  startConversation,
  type Trouble,
} from './direct-line.ts';
import type { ActivitySet } from './protocol.ts';
import { Pause } from './pause.ts';

export type Connection = 'connecting' | 'open' | 'waiting';

export interface LinkHost {
  /** The language of the page. */
  readonly locale: string;
  received(set: ActivitySet): void;
  changed(connection: Connection): void;
  /** A new pass to keep. `fresh` is true when it is for another conversation than before. */
  passed(pass: Pass, fresh: boolean): void;
  /** The conversation is over: deleted or forgotten. */
  ended(): void;
}

const BEAT_MS = 20_000;
const POLL_MS = 2_000;
const STREAM_PATIENCE_MS = 6_000;
/** After so many streams that never opened we ask instead of listening, and try a stream again later. */
const STREAMS_BEFORE_POLLING = 2;
const POLLS_BEFORE_STREAM = 30;

/**
 * Keeps one conversation in touch with the server: a stream where it works, asking every two seconds where it
 * does not, a new token before the old one ends, and a new try, ever slower, after each loss.
 */
export class Link {
  readonly #host: LinkHost;
  readonly #pause = new Pause();
  #pass: Pass | undefined;
  /** The last conversation, also when its pass was let go. */
  #conversationId: string | undefined;
  #refreshAtMs = 0;
  #watermark: string | undefined;
  #started = false;
  #stopped = false;
  #streamsFailed = 0;
  #socket: WebSocket | undefined;

  constructor(host: LinkHost, pass: Pass | undefined) {
    this.#host = host;
    this.#pass = pass;
    this.#conversationId = pass?.conversationId;
    if (pass !== undefined) this.#refreshAtMs = (Date.now() + pass.expiresAtMs) / 2;
  }

  /** The pass once the conversation is started; before that nothing can be sent. */
  get pass(): Pass | undefined {
    return this.#started ? this.#pass : undefined;
  }

  /** Runs until stopped or until the conversation is over. A stream that ends and opens again is no loss yet. */
  async run(): Promise<void> {
    for (let attempt = 1; !this.#stopped; attempt++) {
      const opened = await this.#open();
      if ('trouble' in opened) {
        if (this.#isOver(opened.trouble)) return;
      } else if (await this.#follow(opened.value.streamUrl)) attempt = 0;
      if (this.#stopped) return;
      if (attempt > 0) this.#host.changed('waiting');
      await this.#pause.wait(attempt);
    }
  }

  /** There is a reason to try now: the signal is back, or the page is looked at again. */
  wake(): void {
    this.#pause.end();
  }

  stop(): void {
    this.#stopped = true;
    this.#socket?.close();
    this.#pause.end();
  }

  /** Asks for what came since; used when the stream may have gone silent. */
  async catchUp(): Promise<boolean> {
    const pass = this.#pass;
    if (pass === undefined) return false;
    const answer = await readActivities(pass, this.#watermark);
    if ('trouble' in answer) return false;
    this.#receive(answer.value);
    return true;
  }

  /**
   * A new pass for the same conversation, when the server says that the token is over. A secret that opens
   * nothing is let go, and the next try begins a new conversation.
   */
  async renew(): Promise<Answer<Pass>> {
    const answer = await askForPass(this.#pass?.resume);
    if ('value' in answer) return { value: this.#take(answer.value) };
    if (answer.trouble === 'expired' || answer.trouble === 'refused') this.#pass = undefined;
    return answer;
  }

  async #open(): Promise<Answer<{ streamUrl?: string }>> {
    if (this.#pass === undefined || this.#pass.expiresAtMs <= Date.now()) {
      const renewed = await this.renew();
      if ('trouble' in renewed) return renewed;
    }
    const pass = this.#pass;
    if (pass === undefined) return { trouble: 'expired' };
    const answer = await this.#openWith(pass);
    if ('value' in answer) this.#started = true;
    return answer;
  }

  #openWith(pass: Pass): Promise<Answer<{ streamUrl?: string }>> {
    return this.#started && this.#watermark !== undefined
      ? reopenStream(pass, this.#watermark)
      : startConversation(pass, this.#host.locale);
  }

  #isOver(trouble: Trouble): boolean {
    if (trouble === 'expired') this.#expire();
    if (trouble !== 'ended') return false;
    this.stop();
    this.#host.ended();
    return true;
  }

  /** The next try asks for a new pass first. */
  #expire(): void {
    if (this.#pass !== undefined) this.#pass = { ...this.#pass, expiresAtMs: 0 };
  }

  #take(answer: PassAnswer): Pass {
    const before = this.#pass;
    const pass: Pass = {
      token: answer.token,
      conversationId: answer.conversationId,
      resume: answer.resume ?? before?.resume ?? '',
      expiresAtMs: Date.now() + answer.expires_in * 1000,
    };
    this.#pass = pass;
    this.#refreshAtMs = Date.now() + answer.expires_in * 500;
    const fresh = this.#conversationId !== pass.conversationId;
    const first = this.#conversationId === undefined;
    this.#conversationId = pass.conversationId;
    if (fresh) this.#beginAnew();
    this.#host.passed(pass, fresh && !first);
    return pass;
  }

  #beginAnew(): void {
    this.#started = false;
    this.#watermark = undefined;
    this.#socket?.close();
  }

  /** Brings messages until the connection is lost. True when it worked for a while. */
  async #follow(streamUrl: string | undefined): Promise<boolean> {
    if (!(await this.catchUp())) return false;
    this.#host.changed('open');
    if (streamUrl === undefined || this.#streamsFailed >= STREAMS_BEFORE_POLLING) return await this.#poll();
    const worked = await this.#listen(streamUrl);
    this.#streamsFailed = worked ? 0 : this.#streamsFailed + 1;
    return worked || this.#streamsFailed >= STREAMS_BEFORE_POLLING;
  }

  /** Listens on one stream until it closes. True when it had opened. */
  async #listen(streamUrl: string): Promise<boolean> {
    const socket = openSocket(streamUrl);
    if (socket === undefined) return false;
    this.#socket = socket;
    const beat = setInterval(() => this.#beat(socket), BEAT_MS);
    const opened = await untilClosed(socket, (set) => this.#receive(set));
    clearInterval(beat);
    return opened;
  }

  #beat(socket: WebSocket): void {
    if (socket.readyState === WebSocket.OPEN) socket.send('');
    void this.#refreshIfDue();
  }

  async #poll(): Promise<boolean> {
    for (let round = 0; round < POLLS_BEFORE_STREAM && !this.#stopped; round++) {
      await this.#pause.waitMs(POLL_MS);
      await this.#refreshIfDue();
      if (this.#stopped || !(await this.catchUp())) return round > 0;
    }
    this.#streamsFailed = 0;
    return true;
  }

  async #refreshIfDue(): Promise<void> {
    const pass = this.#pass;
    if (pass === undefined || Date.now() < this.#refreshAtMs) return;
    const answer = await refreshToken(pass);
    if ('value' in answer && this.#pass === pass) this.#take(answer.value);
  }

  #receive(set: ActivitySet): void {
    if (this.#stopped) return;
    if (set.watermark !== undefined) this.#watermark = set.watermark;
    this.#host.received(set);
  }
}

function openSocket(streamUrl: string): WebSocket | undefined {
  try {
    return new WebSocket(sameOrigin(streamUrl));
  } catch {
    return undefined;
  }
}

/** The stream is on our own origin, whatever name a proxy gave the server. */
function sameOrigin(streamUrl: string): string {
  const url = new URL(streamUrl, location.href);
  url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  url.host = location.host;
  return url.href;
}

/** Resolves when the socket is closed, with whether it had opened in time. */
function untilClosed(socket: WebSocket, receive: (set: ActivitySet) => void): Promise<boolean> {
  return new Promise((resolve) => {
    let opened = false;
    const patience = setTimeout(() => socket.close(), STREAM_PATIENCE_MS);
    socket.addEventListener('open', () => {
      opened = true;
      clearTimeout(patience);
    });
    socket.addEventListener('message', ({ data }) => receiveFrame(data, receive));
    socket.addEventListener('close', () => {
      clearTimeout(patience);
      resolve(opened);
    });
  });
}

function receiveFrame(data: unknown, receive: (set: ActivitySet) => void): void {
  if (typeof data !== 'string' || data === '') return;
  const set = parseFrame(data);
  if (set !== undefined && Array.isArray(set.activities)) receive(set);
}

function parseFrame(data: string): ActivitySet | undefined {
  try {
    return JSON.parse(data) as ActivitySet;
  } catch {
    return undefined;
  }
}
