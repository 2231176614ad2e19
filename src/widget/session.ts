import { type Pass, postMessage, postNotice, readPlace, type Trouble } from './direct-line.ts';
import { Keep } from './keep.ts';
import { type Connection, Link } from './link.ts';
import { Pause } from './pause.ts';
import { Person } from './person.ts';
import type { Activity, ActivitySet, Outgoing } from './protocol.ts';
import { type Pending, SendQueue } from './send-queue.ts';
import { isPerson, merge } from './transcript.ts';
import { addWord } from './way-back.ts';

/** All that the page shows of the conversation. */
export interface ChatState {
  readonly activities: readonly Activity[];
  readonly pending: readonly Pending[];
  readonly connection: Connection;
  readonly ended: boolean;
  /** Where the reporter stands in line, in words; absent for whoever does not wait for a person. */
  readonly place: string | undefined;
  /** A person is writing now. */
  readonly personTypes: boolean;
}

const ECHO_PATIENCE_MS = 2_500;
let made = 0;

/** One conversation in this tab: what was said, what is on its way, and what is kept over a refresh. */
export class ChatSession {
  readonly keep = new Keep();
  /** Tells one conversation of this page from the next. */
  readonly number = ++made;
  readonly #locale: string;
  readonly #watchers = new Set<(state: ChatState) => void>();
  readonly #pause = new Pause();
  readonly #queue: SendQueue;
  readonly #link: Link;
  readonly #person: Person;
  #state: ChatState;
  #personAsked = false;

  constructor(locale: string) {
    this.#locale = locale;
    this.#queue = new SendQueue(
      {
        post: (item) => this.#post(item),
        pause: (attempt) => this.#pause.wait(attempt),
        changed: (pending) => this.#pendingChanged(pending),
      },
      this.keep.kept.unsent,
    );
    this.#state = {
      activities: [],
      pending: this.#queue.items,
      connection: 'connecting',
      ended: false,
      place: undefined,
      personTypes: false,
    };
    this.#person = new Person({
      askPlace: async () => (this.#link.pass === undefined ? undefined : readPlace(this.#link.pass)),
      tellTyping: () => {
        if (this.#link.pass !== undefined) void postNotice(this.#link.pass, { type: 'typing' });
      },
      placed: (place) => {
        if (place !== this.#state.place) this.#set({ place });
      },
      types: (personTypes) => {
        if (personTypes !== this.#state.personTypes) this.#set({ personTypes });
      },
    });
    this.#link = new Link(
      {
        locale,
        received: (set) => this.#received(set),
        changed: (connection) => this.#connectionChanged(connection),
        passed: (pass, fresh) => this.#passed(pass, fresh),
        ended: () => this.#end(),
      },
      this.keep.kept.pass,
    );
  }

  get state(): ChatState {
    return this.#state;
  }

  /** True from the moment a person was asked for: whoever waits is not covered up (S43). */
  get personAsked(): boolean {
    return this.#personAsked;
  }

  watch(watcher: (state: ChatState) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  start(): void {
    void this.#link.run();
  }

  /** Takes what was written; it is kept and sent in order, whatever the signal does. */
  say(text: string, choice?: string): void {
    if (choice === 'person') this.#personAsked = true;
    this.#add({ text, ...(choice === undefined ? {} : { choice }) });
  }

  /** A picture was refused at the edge of the page; the reply shows how one is taken down (law 5). */
  sayPictureRefused(): void {
    this.#add({ text: '', picture: true });
  }

  /** Something was typed; a person who is here is told so. */
  typing(): void {
    if (this.#state.activities.some(isPerson)) this.#person.tellTyping();
  }

  /** Leaving in a hurry is told without a word, so that a person who waits here knows it (S9). */
  tellLeft(): void {
    const { pass } = this.#link;
    if (pass !== undefined && this.keep.kept.said)
      void postNotice(pass, { type: 'event', name: 'quick-exit' });
  }

  /** Puts a word of their own on the return code that is on the screen. */
  async addWord(word: string): Promise<boolean> {
    const pass = this.#link.pass;
    return pass !== undefined && addWord(pass, word);
  }

  again(clientId: string): void {
    this.#queue.again(clientId);
  }

  /** The signal is back or the page is looked at again. */
  wake(): void {
    this.#link.wake();
    this.#pause.end();
    if (this.#state.connection === 'open') void this.#link.catchUp();
  }

  /** Ends sockets and empties storage; nothing is sent for it. */
  close(): void {
    this.#person.close();
    this.#link.stop();
    this.#queue.close();
    this.#pause.end();
    this.keep.close();
    this.#watchers.clear();
  }

  #add(message: Omit<Outgoing, 'clientId'>): void {
    this.#person.said();
    this.keep.write({ said: true });
    this.#queue.add({ clientId: newClientId(), ...message });
  }

  async #post(item: Outgoing): Promise<Trouble | undefined> {
    const pass = this.#link.pass;
    if (pass === undefined) return 'offline';
    const answer = await postMessage(pass, item, this.#locale);
    if ('value' in answer) return this.#expectEcho(item);
    return answer.trouble === 'expired' ? await this.#renewed() : this.#noticeEnd(answer.trouble);
  }

  /** With a new pass the same message is tried again. */
  async #renewed(): Promise<Trouble> {
    const renewed = await this.#link.renew();
    return 'trouble' in renewed ? renewed.trouble : 'busy';
  }

  #noticeEnd(trouble: Trouble): Trouble {
    if (trouble === 'ended') this.#end();
    return trouble;
  }

  /** A stream can be dead without a sign. If our own words do not come back soon, we ask for them. */
  #expectEcho(item: Outgoing): undefined {
    setTimeout(() => {
      if (this.#queue.items.some(({ clientId }) => clientId === item.clientId)) void this.#link.catchUp();
    }, ECHO_PATIENCE_MS);
  }

  #received(set: ActivitySet): void {
    const activities = merge(this.#state.activities, set);
    this.#queue.settle(clientIdsOf(set));
    this.#set({ activities });
    this.#person.received(set.activities);
    if (set.activities.some(({ channelData }) => channelData?.cuan?.deleted === true)) this.#end();
  }

  #connectionChanged(connection: Connection): void {
    this.#set({ connection });
    if (connection !== 'open') return;
    this.#pause.end();
    void this.#queue.flush();
  }

  #pendingChanged(pending: readonly Pending[]): void {
    this.keep.write({ unsent: pending.filter(({ state }) => state !== 'sent').map(withoutState) });
    this.#set({ pending });
  }

  #passed(pass: Pass, fresh: boolean): void {
    this.keep.write({ pass });
    if (!fresh) return;
    this.#person.reset();
    this.#set({ activities: [] });
  }

  /** Deleted or forgotten: nothing of it stays in this tab. */
  #end(): void {
    this.#person.reset();
    this.#link.stop();
    this.#queue.close();
    this.keep.close();
    this.#set({ ended: true, pending: [] });
  }

  #set(change: Partial<ChatState>): void {
    this.#state = { ...this.#state, ...change };
    for (const watcher of this.#watchers) watcher(this.#state);
  }
}

function clientIdsOf(set: ActivitySet): ReadonlySet<string> {
  return new Set(set.activities.flatMap(({ channelData }) => channelData?.clientActivityID ?? []));
}

function withoutState({ state: _state, ...message }: Pending): Outgoing {
  return message;
}

/** 128 random bits; crypto.randomUUID is missing on plain http, getRandomValues is not. */
function newClientId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
