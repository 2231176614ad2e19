import type { Pass } from './direct-line.ts';
import type { Outgoing } from './protocol.ts';

/** All that stays on the device, and only in this tab: how to come back, and what could not be sent yet. */
export interface Kept {
  readonly pass?: Pass;
  readonly unsent: readonly Outgoing[];
  /** What stands in the composer. */
  readonly draft: string;
  /** True once something was said: a reopened tab then shows the cover (S42). */
  readonly said: boolean;
}

const KEY = 'chat';
const nothing: Kept = { unsent: [], draft: '', said: false };

/** Reads and writes sessionStorage; where it is blocked the chat still works, it only forgets on refresh. */
export class Keep {
  #kept: Kept = readKept();
  #closed = false;

  get kept(): Kept {
    return this.#kept;
  }

  write(change: Partial<Kept>): void {
    if (this.#closed) return;
    this.#kept = { ...this.#kept, ...change };
    quietly(() => sessionStorage.setItem(KEY, JSON.stringify(this.#kept)));
  }

  /** Nothing is left and nothing more is kept. */
  close(): void {
    this.#closed = true;
    this.#kept = nothing;
    quietly(() => sessionStorage.clear());
  }
}

/** What is kept of a conversation that was just opened by its code: how to stay in it, and that it is covered. */
export function keepPass(pass: Pass): void {
  quietly(() => sessionStorage.setItem(KEY, JSON.stringify({ ...nothing, pass, said: true })));
}

function readKept(): Kept {
  let kept = nothing;
  quietly(() => {
    kept = { ...nothing, ...(JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<Kept>) };
  });
  return kept;
}

function quietly(action: () => void): void {
  try {
    action();
  } catch {
    // Storage is blocked or holds something else: go on without it.
  }
}
