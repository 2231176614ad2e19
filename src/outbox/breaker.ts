import type { Clock } from '../domain/ports.ts';

/**
 * Lets a destination rest that takes nothing from anybody, so that not each message has to find out for itself. When
 * the rest is over one try is let through: it rests longer when that fails, and works again when it does not.
 */
export interface Breaker {
  /** When it may be tried next; `undefined`: now. Whoever is told "now" after a rest is the one try. */
  restsUntil(destination: string): number | undefined;
  worked(destination: string): void;
  /** `whose` message it was: one that fails again and again says nothing about the others. */
  failed(destination: string, whose: string): void;
  /** It has said itself how long. */
  rest(destination: string, untilMs: number): void;
}

/** So many different ones in a row, with none that worked in between. */
const MOST_FAILURES = 3;
const FIRST_REST_MS = 15_000;
const LONGEST_REST_MS = 5 * 60_000;

interface State {
  readonly failed: ReadonlySet<string>;
  readonly rests: number;
  readonly untilMs: number;
}
const WELL: State = { failed: new Set(), rests: 0, untilMs: 0 };

/** In memory: each process finds out for itself, and after a restart anew. `chance` is from 0 to 1. */
export function createBreaker(clock: Clock, chance: () => number): Breaker {
  const states = new Map<string, State>();
  const stateOf = (destination: string) => states.get(destination) ?? WELL;
  const restFrom = (state: State): State => {
    const longestMs = Math.min(LONGEST_REST_MS, FIRST_REST_MS * 2 ** state.rests);
    const untilMs = Math.round(clock() + longestMs * (0.5 + chance() / 2));
    return { ...state, rests: state.rests + 1, untilMs };
  };
  return {
    restsUntil(destination) {
      const state = stateOf(destination);
      if (state.untilMs > clock()) return state.untilMs;
      // The others wait until this one try has ended.
      if (state.rests > 0) states.set(destination, restFrom(state));
      return undefined;
    },
    worked: (destination) => void states.delete(destination),
    failed(destination, whose) {
      const before = stateOf(destination);
      if (before.untilMs > clock()) return;
      const state = { ...before, failed: new Set([...before.failed, whose]) };
      states.set(destination, state.failed.size < MOST_FAILURES ? state : restFrom(state));
    },
    rest: (destination, untilMs) => void states.set(destination, { ...stateOf(destination), untilMs }),
  };
}
