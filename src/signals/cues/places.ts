import type { Token } from '../normalise/tokens.ts';

/** So many words of a text are looked at together; longer texts are taken in stretches that overlap. */
const STRETCH = 512;
/** Whole numbers of 32 bits a stretch needs, and two more so that a window may reach over its end. */
const STRIDE = STRETCH / 32 + 2;
/** Further than this no frame reaches from the word it is found by. */
const MARGIN = 40;
/** The row of a set of which no word stands in the stretch. */
export const NOWHERE = -1;

/** Numbered sets of words: a set that many frames ask about is kept once. */
export interface WordSets {
  readonly sets: (readonly number[])[];
  readonly numbers: Map<string, number>;
}

/** The number of a set of words, given a new one when it is new. */
export function setNumber(ids: readonly number[], { sets, numbers }: WordSets): number {
  const sorted = [...new Set(ids)].sort((one, other) => one - other);
  const key = sorted.join();
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, sets.length);
  sets.push(sorted);
  return sets.length - 1;
}

/**
 * Where the words of each set stand, a bit a word, worked out only for the sets that are asked about. One is made per
 * language and used again for every text; nothing in it can be read as words, and the next text writes over it.
 */
export class Places {
  /** Set → its words. */
  readonly #words: Lists;
  /** Word → the sets that have it. */
  readonly #setsOf: Lists;
  readonly #wordRows: Int32Array;
  readonly #setRows: Int32Array;
  /** For which text a word was met, a set has a word, and a set's row is worked out. */
  readonly #wordMet: Int32Array;
  readonly #setMet: Int32Array;
  readonly #setReady: Int32Array;
  #text = 0;
  /** How many numbers of each row are in use. */
  #parts = STRIDE;
  #from = 0;
  #to = 0;

  constructor(words: number, sets: readonly (readonly number[])[]) {
    this.#words = listsOf(sets);
    this.#setsOf = listsOf(setsByWord(words, sets));
    this.#wordRows = new Int32Array(words * STRIDE);
    this.#setRows = new Int32Array(sets.length * STRIDE);
    this.#wordMet = new Int32Array(words);
    this.#setMet = new Int32Array(sets.length);
    this.#setReady = new Int32Array(sets.length);
  }

  /** Looks at the words around `at`; does nothing when the stretch in hand holds them. */
  lookAround(at: number, tokens: readonly Token[], isNew: boolean): void {
    if (!isNew && (at + MARGIN <= this.#to || this.#to === tokens.length)) return;
    this.#text += 1;
    this.#from = Math.max(0, at - MARGIN);
    this.#to = Math.min(tokens.length, this.#from + STRETCH);
    this.#parts = ((this.#to - this.#from) >>> 5) + 2;
    for (let place = this.#from; place < this.#to; place += 1) {
      for (const id of tokens[place]?.ids ?? []) this.#mark(id, place - this.#from);
    }
  }

  #mark(id: number, place: number): void {
    const row = id * STRIDE;
    if (this.#wordMet[id] !== this.#text) this.#meet(id, row);
    const part = row + (place >>> 5);
    this.#wordRows[part] = (this.#wordRows[part] ?? 0) | (1 << (place & 31));
  }

  #meet(id: number, row: number): void {
    this.#wordMet[id] = this.#text;
    for (let part = 0; part < this.#parts; part += 1) this.#wordRows[row + part] = 0;
    const { starts, items } = this.#setsOf;
    const end = starts[id + 1] ?? 0;
    for (let at = starts[id] ?? 0; at < end; at += 1) this.#setMet[items[at] ?? 0] = this.#text;
  }

  /** Whether of each set in `list` from `from` to `to` a word stands in the stretch. */
  haveAll(list: Int32Array, from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (this.#setMet[list[at] ?? 0] !== this.#text) return false;
    return true;
  }

  /** The row of a set, or `NOWHERE`. */
  rowOf(set: number): number {
    if (this.#setMet[set] !== this.#text) return NOWHERE;
    const row = set * STRIDE;
    if (this.#setReady[set] !== this.#text) this.#workOut(set, row);
    return row;
  }

  #workOut(set: number, row: number): void {
    this.#setReady[set] = this.#text;
    for (let part = 0; part < this.#parts; part += 1) this.#setRows[row + part] = 0;
    const { starts, items } = this.#words;
    const end = starts[set + 1] ?? 0;
    for (let at = starts[set] ?? 0; at < end; at += 1) {
      const id = items[at] ?? 0;
      if (this.#wordMet[id] !== this.#text) continue;
      const from = id * STRIDE;
      for (let part = 0; part < this.#parts; part += 1) {
        this.#setRows[row + part] = (this.#setRows[row + part] ?? 0) | (this.#wordRows[from + part] ?? 0);
      }
    }
  }

  /** 32 places of a row from `base` on: bit k is the word at base + k. */
  window(row: number, base: number): number {
    const place = base - this.#from;
    const part = row + (place >>> 5);
    const shift = place & 31;
    const low = (this.#setRows[part] ?? 0) >>> shift;
    return shift === 0 ? low : low | ((this.#setRows[part + 1] ?? 0) << (32 - shift));
  }
}

/** Many short lists of numbers in two tables: list `n` is `items` from `starts[n]` to `starts[n + 1]`. */
export interface Lists {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

export function listsOf(lists: readonly (readonly number[])[]): Lists {
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, at) => (starts[at + 1] = (starts[at] ?? 0) + list.length));
  return { starts, items: Int32Array.from(lists.flat()) };
}

function setsByWord(words: number, sets: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const lists: number[][] = Array.from({ length: words }, () => []);
  sets.forEach((ids, set) => {
    for (const id of ids) lists[id]?.push(set);
  });
  return lists;
}
