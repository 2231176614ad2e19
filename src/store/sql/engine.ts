import type { CommitResult, Store, TurnRecord } from '../store.ts';
import type { Query } from './query.ts';

/** What an engine does for the SQL that all engines share. */
export interface Engine {
  readonly name: Store['engine'];
  /** Statements that need not stand together. */
  readonly ask: <Result>(work: () => Query<Result>) => Promise<Result>;
  /**
   * All or nothing; durable when it resolves. `work` may run again from its start when another process was in the
   * way. Where only some conversations are touched their ids are named, and then it waits for who has them.
   */
  readonly within: <Result>(work: () => Query<Result>, held?: readonly string[]) => Promise<Result>;
  /** As `commit` of the contract. */
  commit(turns: readonly TurnRecord[]): Promise<readonly CommitResult[]>;
  /** Nothing that was deleted stays behind in what the engine keeps beside its tables. */
  wipe(): Promise<void>;
  migrate(nowMs: number): Promise<void>;
  close(): Promise<void>;
}
