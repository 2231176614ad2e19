import type { ActAnswer } from './api.ts';
import type { Unsent } from './kept.ts';

/** What was not taken, and why; the words go back to where they were written. */
export interface NotTaken {
  readonly item: Unsent;
  readonly refusal: Exclude<ActAnswer, { ok: true }>['refusal'];
}

export interface OutboxState {
  readonly unsent: readonly Unsent[];
  /** The last try did not reach the server. */
  readonly waiting: boolean;
  readonly notTaken: readonly NotTaken[];
}

export interface OutboxHost {
  post(item: Unsent): Promise<ActAnswer>;
  /** Resolves when it is time to try again. */
  pause(): Promise<void>;
  keep(unsent: readonly Unsent[]): void;
  changed(state: OutboxState): void;
}

/** The server could not write just now; the same message may be taken later. */
const LATER: ReadonlySet<string> = new Set(['internal', 'not-ready', 'too-many-requests']);

/**
 * What a moderator has sent and the server has not taken yet. One at a time and in order; a lost answer is tried
 * again with the same id, so nothing is said twice and nothing typed is lost.
 */
export class Outbox {
  readonly #host: OutboxHost;
  #state: OutboxState;
  #running = false;
  #closed = false;

  constructor(host: OutboxHost, unsent: readonly Unsent[]) {
    this.#host = host;
    this.#state = { unsent, waiting: false, notTaken: [] };
  }

  get state(): OutboxState {
    return this.#state;
  }

  /** Sends what was kept from before. */
  start(): void {
    void this.#run();
  }

  add(item: Unsent): void {
    this.#set({ unsent: [...this.#state.unsent, item] });
    void this.#run();
  }

  /** The words are back in the field. */
  takeBack(actId: string): void {
    this.#set({ notTaken: this.#state.notTaken.filter(({ item }) => item.actId !== actId) });
  }

  close(): void {
    this.#closed = true;
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    for (;;) {
      const [item] = this.#state.unsent;
      if (item === undefined || this.#closed) break;
      await this.#try(item);
    }
    this.#running = false;
  }

  async #try(item: Unsent): Promise<void> {
    const answer = await this.#host.post(item);
    if (this.#closed) return;
    if (isForLater(answer)) {
      this.#set({ waiting: true });
      return this.#host.pause();
    }
    const unsent = this.#state.unsent.filter(({ actId }) => actId !== item.actId);
    const refused = answer.ok ? [] : [{ item, refusal: answer.refusal }];
    this.#set({ unsent, waiting: false, notTaken: [...this.#state.notTaken, ...refused] });
  }

  #set(change: Partial<OutboxState>): void {
    if (this.#closed) return;
    this.#state = { ...this.#state, ...change };
    this.#host.keep(this.#state.unsent);
    this.#host.changed(this.#state);
  }
}

function isForLater(answer: ActAnswer): boolean {
  if (answer.ok) return false;
  return answer.refusal === 'no-connection' || LATER.has(answer.refusal.error.code);
}
