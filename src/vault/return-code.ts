import { hashRaw, type Options } from '@node-rs/argon2';
import { CuanError } from '../domain/errors.ts';
import type { NewBytes } from './envelope.ts';
import { RETURN_WORDS } from './return-words.ts';

/** Makes and recognises the four words that bring a reporter back (rules S19 and S30). */
export interface ReturnCodes {
  /** Four words, each as likely as any other. */
  make(): string;
  /**
   * The only form in which a code is stored and looked up. Spelling does not matter; a code with an extra word has
   * another hash than without, so that nobody learns from the answer whether there is one. Every call costs the
   * same. Throws `not-ready` when too many wait already.
   */
  hash(code: string, extraWord?: string): Promise<string>;
}

const WORDS = 4;
/** As for passwords (OWASP): some 25 ms and 19 MiB for each guess, besides the pepper. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } satisfies Options;
/** At most 38 MiB and two threads, however many guess; the next ones wait, and soon are sent away. */
const AT_ONCE = 2;
const MOST_WAITING = 32;

/** `pepper`: 32 bytes that stay the same when the master key changes; asked for at every hash. */
export function createReturnCodes(pepper: () => Uint8Array, newBytes: NewBytes): ReturnCodes {
  const inLine = atMost(AT_ONCE, MOST_WAITING);
  return {
    make: () => Array.from({ length: WORDS }, () => pick(newBytes)).join(' '),
    hash: (code, extraWord = '') =>
      inLine(async () => {
        const text = JSON.stringify([plainSpelling(code), plainSpelling(extraWord)]);
        const [secret, salt] = [pepper(), Buffer.from('cuan/1/return-code')];
        return (await hashRaw(text, { ...COST, secret, salt })).toString('base64url');
      }),
  };
}

/** Numbers past the last whole round are thrown away, or the first words would be more likely. */
function pick(newBytes: NewBytes): string {
  const rounds = Math.floor(65_536 / RETURN_WORDS.length) * RETURN_WORDS.length;
  for (;;) {
    const [high = 0, low = 0] = newBytes(2);
    const number = high * 256 + low;
    if (number < rounds) return RETURN_WORDS[number % RETURN_WORDS.length] ?? '';
  }
}

/** Capitals, full stops, dashes and line ends between words are how people write such words down. */
function plainSpelling(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u);
  return words.filter((word) => word !== '').join(' ');
}

/** Runs so many at a time, lets so many wait, and sends the rest away at once. */
function atMost(running: number, waiting: number) {
  const line: (() => void)[] = [];
  let busy = 0;
  const enter = async (): Promise<void> => {
    if (busy < running) return void (busy += 1);
    if (line.length >= waiting) throw new CuanError('not-ready', 'Too many codes are looked at right now.');
    return new Promise((resolve) => void line.push(resolve));
  };
  const leave = () => {
    const next = line.shift();
    if (next === undefined) busy -= 1;
    else next();
  };
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
