import { createHash } from 'node:crypto';
import type { Clock } from '../../domain/ports.ts';

/**
 * A sum that a phone does in about a second and a guesser has to do for every guess. It asks who calls for nothing
 * and locks nobody out: the more calls there are, the longer the sum, up to a bound.
 */
export interface ProofOfWork {
  challenge(): Challenge;
  /** True once for each challenge that was solved in time. */
  isSolved(challenge: string, solution: string): boolean;
}

/** Find a `solution` so that SHA-256 of `<challenge>.<solution>` begins with `bits` zero bits. */
export interface Challenge {
  readonly challenge: string;
  readonly bits: number;
}

export interface ProofOfWorkHost {
  readonly clock: Clock;
  readonly newId: () => string;
  /** Keyed hash: only we can have made a challenge. */
  readonly sign: (text: string) => string;
}

const LIFE_MS = 5 * 60_000;
/** About 33,000 hashes; each doubling of calls beyond what is usual in a minute adds one bit. */
const LEAST_BITS = 15;
const MOST_BITS = 19;
const USUAL_PER_MINUTE = 30;
const MOST_REMEMBERED = 50_000;

export function createProofOfWork({ clock, newId, sign }: ProofOfWorkHost): ProofOfWork {
  const used = new Map<string, number>();
  const load = countPerMinute(clock);
  return {
    challenge() {
      const bits = bitsFor(load.count());
      const text = `${bits}.${clock() + LIFE_MS}.${newId()}`;
      return { challenge: `${text}.${sign(text)}`, bits };
    },
    isSolved(challenge, solution) {
      load.add();
      const [, text, bits, endsAtMs, signature] = FORM.exec(challenge) ?? [];
      if (text === undefined || signature !== sign(text) || Number(endsAtMs) <= clock()) return false;
      if (used.has(challenge) || !hasZeroBits(`${challenge}.${solution}`, Number(bits))) return false;
      forgetEnded(used, clock());
      used.set(challenge, Number(endsAtMs));
      return true;
    },
  };
}

const FORM = /^((\d{1,2})\.(\d{1,15})\.[\w-]{1,64})\.([\w-]{1,128})$/;

function bitsFor(perMinute: number): number {
  const more = Math.floor(Math.log2(Math.max(1, perMinute / USUAL_PER_MINUTE)));
  return Math.min(MOST_BITS, LEAST_BITS + more);
}

/** Whether the hash begins with so many zero bits. */
function hasZeroBits(text: string, bits: number): boolean {
  const hash = createHash('sha256').update(text).digest();
  return Math.clz32(hash.readUInt32BE()) >= bits;
}

function countPerMinute(clock: Clock): { add(): void; count(): number } {
  let [minute, now, before] = [0, 0, 0];
  const turn = () => {
    const current = Math.floor(clock() / 60_000);
    if (current !== minute) [minute, before, now] = [current, current === minute + 1 ? now : 0, 0];
  };
  return {
    add: () => {
      turn();
      now += 1;
    },
    count: () => {
      turn();
      return Math.max(now, before);
    },
  };
}

/** A flood of solved sums costs its sender far more than it costs us; still, memory has a bound. */
function forgetEnded(used: Map<string, number>, nowMs: number): void {
  for (const [challenge, endsAtMs] of used) {
    if (endsAtMs > nowMs && used.size < MOST_REMEMBERED) return;
    used.delete(challenge);
  }
}
