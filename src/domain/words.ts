/**
 * What someone said. Cannot be printed by accident: strings, JSON, template literals and node's inspect all
 * give `[words]` (law 6). `reveal()` is the only way to the text; every call to it is a place to look at.
 */
export class Words {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get length(): number {
    return this.#text.length;
  }

  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return '[words]';
  }

  toJSON(): string {
    return '[words]';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[words]';
  }
}
