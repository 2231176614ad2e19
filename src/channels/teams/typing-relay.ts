import type { ConversationId } from '../../domain/ids.ts';
import type { Place } from './place.ts';
import type { TeamsHost, TeamsLine } from './teams-channel.ts';

/** A chat in which nothing was said for so long is not listened to any more. */
const WATCHED_MS = 30 * 60_000;
/** Teams shows "is typing" for a few seconds. */
const SHOWN_MS = 3_000;
const MOST_CHATS = 1_000;

interface Watched {
  place: Place;
  sinceMs: number;
  toldMs: number;
  readonly stop: () => void;
}

/** Shows in the chat that a person is writing. In memory only, and never waited for. */
export class TypingRelay {
  readonly #host: TeamsHost;
  readonly #openLine: () => Promise<TeamsLine>;
  readonly #watched = new Map<ConversationId, Watched>();

  constructor(host: TeamsHost, openLine: () => Promise<TeamsLine>) {
    this.#host = host;
    this.#openLine = openLine;
  }

  watch(conversation: ConversationId, place: Place): void {
    const { live, clock } = this.#host;
    if (live === undefined) return;
    const known = this.#watched.get(conversation);
    this.#watched.delete(conversation);
    this.#dropOld();
    const stop = known?.stop ?? live.onTyping(conversation, () => this.#tell(conversation));
    this.#watched.set(conversation, { place, sinceMs: clock(), toldMs: known?.toldMs ?? 0, stop });
  }

  close(): void {
    for (const conversation of this.#watched.keys()) this.drop(conversation);
  }

  drop(conversation: ConversationId): void {
    this.#watched.get(conversation)?.stop();
    this.#watched.delete(conversation);
  }

  #tell(conversation: ConversationId): void {
    const watched = this.#watched.get(conversation);
    const nowMs = this.#host.clock();
    if (watched === undefined || nowMs - watched.toldMs < SHOWN_MS) return;
    watched.toldMs = nowMs;
    void this.#openLine()
      .then((line) => line.send(watched.place, { type: 'typing' }))
      .catch((error: unknown) => this.#host.log.warn('typing-not-shown', {}, error));
  }

  /** The map is in the order of the last message. */
  #dropOld(): void {
    for (const [conversation, { sinceMs }] of this.#watched) {
      const isOld = this.#host.clock() - sinceMs > WATCHED_MS;
      if (!isOld && this.#watched.size < MOST_CHATS) return;
      this.drop(conversation);
    }
  }
}
