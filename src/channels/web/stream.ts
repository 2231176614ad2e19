import type { WebSocket } from 'ws';
import type { TokenClaims } from '../../domain/ports.ts';
import type { ChannelHost } from '../channel.ts';
import { typingActivity } from './outgoing.ts';
import { readAfter, readWatermark, type Watermark } from './watermark.ts';

/** A reader that takes nothing off the line is let go; it comes back with its watermark. */
const MOST_UNSENT_BYTES = 1024 * 1024;

/** A phone on a train may miss one sign of life; who misses two in a row is gone. */
const MOST_UNANSWERED = 2;

/** One open WebSocket of one conversation: everything after its watermark, in order, each message once. */
export class Stream {
  readonly #host: ChannelHost;
  readonly #socket: WebSocket;
  readonly #claims: TokenClaims;
  readonly #unwatch: () => void;
  #position: Watermark;
  #reading = false;
  #wokenAgain = false;
  #unanswered = 0;
  expiresAtMs: number;

  constructor(host: ChannelHost, socket: WebSocket, claims: TokenClaims, position: Watermark) {
    this.#host = host;
    this.#socket = socket;
    this.#claims = claims;
    this.#position = position;
    this.expiresAtMs = claims.expiresAtMs;
    const answered = () => void (this.#unanswered = 0);
    socket.on('pong', answered).on('message', answered);
    socket.on('error', () => socket.terminate());
    const { conversation } = claims;
    const unwatch = host.hub.watch(conversation, () => this.#wake());
    const unlisten = host.live?.onTyping(conversation, () => this.#sendTyping());
    this.#unwatch = () => {
      unwatch();
      unlisten?.();
    };
    host.live?.arrived(conversation);
    socket.on('close', this.#unwatch);
    this.#wake();
  }

  /** Called every so often: lets go of a dead line or an ended token, keeps the others open. */
  keepAlive(nowMs: number): void {
    if (this.#unanswered >= MOST_UNANSWERED) return this.#socket.terminate();
    if (this.expiresAtMs <= nowMs) return this.close(4403);
    this.#unanswered += 1;
    this.#socket.ping();
    this.#socket.send('');
  }

  close(code: number): void {
    this.#unwatch();
    this.#socket.close(code);
  }

  terminate(): void {
    this.#socket.terminate();
  }

  #wake(): void {
    this.#wokenAgain = true;
    if (!this.#reading) void this.#bring();
  }

  async #bring(): Promise<void> {
    this.#reading = true;
    try {
      while (this.#wokenAgain && this.#socket.readyState === this.#socket.OPEN) {
        this.#wokenAgain = false;
        await this.#sendNew();
      }
    } catch {
      this.#host.log.error('stream-read-failed', { conversation: this.#claims.conversation });
      this.close(1011);
    } finally {
      this.#reading = false;
    }
  }

  #sendTyping(): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    const activity = typingActivity(this.#claims.conversation, this.#host.clock());
    this.#socket.send(JSON.stringify({ activities: [activity], watermark: String(this.#position) }));
  }

  async #sendNew(): Promise<void> {
    const set = await readAfter(this.#host, this.#claims.conversation, this.#position);
    this.#position = readWatermark(set.watermark);
    if (set.activities.length === 0) return;
    this.#socket.send(JSON.stringify(set));
    this.#wokenAgain = true;
    if (this.#socket.bufferedAmount > MOST_UNSENT_BYTES) this.#socket.terminate();
  }
}
