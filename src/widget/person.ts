import type { Answer } from './direct-line.ts';
import type { Activity, PlaceInLine } from './protocol.ts';
import { asksForPerson, isPerson } from './transcript.ts';

/** A sign of writing is good for this long, and is given at most this often. */
const TYPES_MS = 6_000;
const TELL_MS = 3_000;
/** The place is asked for anew this often while someone waits. */
const PLACE_MS = 15_000;

export interface PersonHost {
  askPlace(): Promise<Answer<PlaceInLine> | undefined>;
  tellTyping(): void;
  /** Where the reporter stands, in words; `undefined` for whoever does not wait. */
  placed(words: string | undefined): void;
  types(typing: boolean): void;
}

/** What passes between the reporter and a person beside words: the place in line, and that someone is writing. */
export class Person {
  readonly #host: PersonHost;
  #asked = false;
  #toldAtMs = 0;
  #closed = false;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #placing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: PersonHost) {
    this.#host = host;
  }

  /** Looks at what came. Only someone who asked for a person has a place in line (S16). */
  received(fresh: readonly Activity[]): void {
    const signs = fresh.filter(isPerson);
    if (signs.some(({ type }) => type === 'typing')) this.#seeTyping();
    if (signs.some(({ type }) => type === 'message')) this.#stopTyping();
    this.#asked ||= fresh.some(asksForPerson);
    if (this.#asked && fresh.some(({ type }) => type === 'message')) void this.#askPlace();
  }

  /** Something was typed here. */
  tellTyping(): void {
    const nowMs = Date.now();
    if (nowMs - this.#toldAtMs < TELL_MS) return;
    this.#toldAtMs = nowMs;
    this.#host.tellTyping();
  }

  /** It was sent: the next letter is told at once. */
  said(): void {
    this.#toldAtMs = 0;
  }

  /** Another conversation begins, or this one is over. */
  reset(): void {
    this.#asked = false;
    clearTimeout(this.#placing);
    this.#stopTyping();
    this.#host.placed(undefined);
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#placing);
    clearTimeout(this.#typing);
  }

  async #askPlace(): Promise<void> {
    clearTimeout(this.#placing);
    const answer = await this.#host.askPlace();
    if (this.#closed || !this.#asked) return;
    const known = answer !== undefined && 'value' in answer ? answer.value : undefined;
    if (known !== undefined) this.#host.placed(known.waiting ? known.words : undefined);
    clearTimeout(this.#placing);
    if (known?.waiting !== false) this.#placing = setTimeout(() => void this.#askPlace(), PLACE_MS);
  }

  #seeTyping(): void {
    clearTimeout(this.#typing);
    this.#host.types(true);
    this.#typing = setTimeout(() => this.#host.types(false), TYPES_MS);
  }

  #stopTyping(): void {
    clearTimeout(this.#typing);
    this.#host.types(false);
  }
}
