import { CommitFailed } from './commit-failed.ts';
import type { CommitResult, TurnRecord } from './store.ts';

/** How one turn of a transaction came out. */
export type TurnEnd = { readonly result: CommitResult } | { readonly error: unknown };

interface Waiting {
  readonly turns: readonly TurnRecord[];
  resolve(results: readonly CommitResult[]): void;
  reject(error: unknown): void;
}

/** Turns in one transaction at most, so that other work gets its turn in between. */
const MOST_TURNS = 64;

/** The one door to writing turns. */
export interface GroupCommit {
  commit(turns: readonly TurnRecord[]): Promise<readonly CommitResult[]>;
  /** Writes what is waiting, now. */
  flush(): void;
}

/**
 * Turns that come in at the same moment share one transaction and so one wait for the disk.
 * Each caller gets the results of its own turns.
 */
export function createGroupCommit(run: (turns: readonly TurnRecord[]) => readonly TurnEnd[]): GroupCommit {
  const waiting: Waiting[] = [];
  const next = () => {
    const group = takeGroup(waiting);
    if (waiting.length > 0) setImmediate(next);
    settle(group, run);
  };
  return {
    commit: (turns) =>
      new Promise((resolve, reject) => {
        if (waiting.push({ turns, resolve, reject }) === 1) setImmediate(next);
      }),
    flush() {
      while (waiting.length > 0) settle(takeGroup(waiting), run);
    },
  };
}

function takeGroup(waiting: Waiting[]): readonly Waiting[] {
  let turns = 0;
  const end = waiting.findIndex((one, index) => {
    turns += one.turns.length;
    return index > 0 && turns > MOST_TURNS;
  });
  return waiting.splice(0, end === -1 ? waiting.length : end);
}

function settle(group: readonly Waiting[], run: (turns: readonly TurnRecord[]) => readonly TurnEnd[]): void {
  if (group.length === 0) return;
  try {
    const ends = [...run(group.flatMap((one) => one.turns))];
    for (const one of group) answer(one, ends.splice(0, one.turns.length));
  } catch (error) {
    for (const one of group)
      one.reject(
        new CommitFailed(
          one.turns.map(() => undefined),
          error,
        ),
      );
  }
}

function answer(one: Waiting, ends: readonly TurnEnd[]): void {
  const failed = ends.find((end) => 'error' in end);
  if (failed === undefined) one.resolve(ends.flatMap((end) => ('result' in end ? [end.result] : [])));
  else
    one.reject(
      new CommitFailed(
        ends.map((end) => ('result' in end ? end.result : undefined)),
        failed.error,
      ),
    );
}
