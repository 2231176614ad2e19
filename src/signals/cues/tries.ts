/** Found so often, a pattern says nothing more. */
const MOST_OF_ONE = 8;
/** No start is left of a pattern that was found often enough. */
const NO_MORE = 0x7fffffff;

/**
 * Which starts of each pattern were tried in the text at hand. One is made per language and used again for every text,
 * since a text meets few of the thousands of patterns; the next text writes over it.
 */
export class Tries {
  /** In which text a pattern was last met: what is noted of it for another text counts for nothing. */
  readonly #met: Int32Array;
  readonly #next: Int32Array;
  readonly #left: Uint8Array;
  #text = 0;

  constructor(patterns: number) {
    this.#met = new Int32Array(patterns);
    this.#next = new Int32Array(patterns);
    this.#left = new Uint8Array(patterns);
  }

  /** Counts as `#met` can hold it: a service that runs for weeks begins again below. */
  begin(): void {
    this.#text = (this.#text + 1) | 0;
  }

  /** The first start that was not tried yet. */
  firstLeft(pattern: number): number {
    return this.#met[pattern] === this.#text ? (this.#next[pattern] ?? 0) : 0;
  }

  noteUpTo(pattern: number, start: number): void {
    if (this.#met[pattern] !== this.#text) {
      this.#met[pattern] = this.#text;
      this.#left[pattern] = MOST_OF_ONE;
    }
    this.#next[pattern] = start + 1;
  }

  noteFound(pattern: number): void {
    const left = (this.#left[pattern] ?? 1) - 1;
    this.#left[pattern] = left;
    if (left === 0) this.#next[pattern] = NO_MORE;
  }
}
