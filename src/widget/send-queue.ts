import type { Outgoing } from './protocol.ts';
import type { Trouble } from './direct-line.ts';

/** A message that the server has not sent back yet, and what we can say about it. */
export interface Pending extends Outgoing {
  readonly state: 'failed' | 'sending' | 'sent' | 'waiting';
}

export interface QueueHost {
  /** Tries once. `undefined` is: taken. */
  post(item: Outgoing): Promise<Trouble | undefined>;
  /** Waits between two tries; ends early when there is a reason to try now. */
  pause(attempt: number): Promise<void>;
  changed(items: readonly Pending[]): void;
}

const TRIES_WHEN_REFUSING = 5;

/**
 * Sends one message at a time, in the order written. A lost connection holds the queue; a message the server
 * refuses steps aside until it is tapped. The same message keeps its id on every try.
 */
export class SendQueue {
  readonly #host: QueueHost;
  #items: readonly Pending[];
  #sending = false;
  #closed = false;

  constructor(host: QueueHost, unsent: readonly Outgoing[] = []) {
    this.#host = host;
    this.#items = unsent.map((item) => ({ ...item, state: 'waiting' }));
  }

  get items(): readonly Pending[] {
    return this.#items;
  }

  add(item: Outgoing): void {
    const held = this.#items.some(({ state }) => state === 'waiting');
    this.#set([...this.#items, { ...item, state: held ? 'waiting' : 'sending' }]);
    void this.flush();
  }

  /** The tap on "Not sent". */
  again(clientId: string): void {
    this.#mark(clientId, 'sending');
    void this.flush();
  }

  /** The server sent it back: it is in the conversation now, whatever the answer to our request was. */
  settle(clientIds: ReadonlySet<string>): void {
    if (this.#items.some((item) => clientIds.has(item.clientId))) {
      this.#set(this.#items.filter((item) => !clientIds.has(item.clientId)));
    }
  }

  /** Nothing is sent or kept from now on. */
  close(): void {
    this.#closed = true;
    this.#items = [];
  }

  /** Sends what waits. Safe to call at any time. */
  async flush(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    for (let next = this.#next(); next !== undefined; next = this.#next()) await this.#send(next);
    this.#sending = false;
  }

  #next(): Pending | undefined {
    return this.#items.find((item) => item.state === 'sending' || item.state === 'waiting');
  }

  async #send(item: Pending): Promise<void> {
    for (let attempt = 1; this.#holds(item.clientId); attempt++) {
      const trouble = await this.#host.post(item);
      if (trouble === undefined) return this.#mark(item.clientId, 'sent');
      if (isFinal(trouble, attempt)) return this.#mark(item.clientId, 'failed');
      this.#hold();
      await this.#host.pause(attempt);
    }
  }

  #holds(clientId: string): boolean {
    return !this.#closed && this.#items.some((item) => item.clientId === clientId);
  }

  /** All that is on its way waits with the first, so the order stays. */
  #hold(): void {
    this.#set(this.#items.map((item) => (item.state === 'sending' ? { ...item, state: 'waiting' } : item)));
  }

  #mark(clientId: string, state: Pending['state']): void {
    this.#set(this.#items.map((item) => (item.clientId === clientId ? { ...item, state } : item)));
  }

  #set(items: readonly Pending[]): void {
    if (this.#closed) return;
    this.#items = items;
    this.#host.changed(items);
  }
}

function isFinal(trouble: Trouble, attempt: number): boolean {
  return (
    trouble === 'refused' || trouble === 'ended' || (trouble === 'busy' && attempt >= TRIES_WHEN_REFUSING)
  );
}
