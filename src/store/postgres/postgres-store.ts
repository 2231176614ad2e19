import { randomUUID } from 'node:crypto';
import type { Clock } from '../../domain/ports.ts';
import type { Vault } from '../../vault/vault.ts';
import { CommitFailed } from '../commit-failed.ts';
import { RETENTION, type Retention } from '../retention.ts';
import { applyTurn } from '../sql/commit-turn.ts';
import type { Engine } from '../sql/engine.ts';
import { createKeyRing } from '../sql/key-ring.ts';
import { database } from '../sql/query.ts';
import type { Room } from '../sql/room.ts';
import { createSqlStore } from '../sql/sql-store.ts';
import type { CommitResult, Store, TurnRecord } from '../store.ts';
import { migrate } from './migrate.ts';
import { listenForNotices } from './notices.ts';
import { openPool, type Pool } from './pool.ts';
import { createSharedStore, leaveJobs } from './shared.ts';

export interface PostgresStoreParts {
  /** `postgres://name:password@host:5432/database`. */
  readonly url: string;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly retention?: Retention;
  /** How many connections this process opens at most. */
  readonly connections?: number;
}

const CONNECTIONS = 10;

/**
 * The store in a PostgreSQL database, for any number of processes. Turns of one conversation wait for each other
 * across all of them. Call `migrate` before anything else.
 */
export async function openPostgresStore(parts: PostgresStoreParts): Promise<Store> {
  const { url, vault, clock, retention = RETENTION, connections = CONNECTIONS } = parts;
  const pool = openPool(url, vault, connections);
  const room: Room = { db: database, vault, keys: createKeyRing(database, vault) };
  const holder = randomUUID();
  const stops: (() => Promise<void>)[] = [];
  const engine: Engine = {
    ...createPostgresEngine(url, pool, room),
    async close() {
      await Promise.all(stops.map((stop) => stop()));
      if (stops.length > 0) await leaveJobs(pool, room, holder);
      await pool.close();
    },
  };
  return {
    ...createSqlStore(engine, room, clock, retention),
    shared: createSharedStore(
      pool,
      room,
      holder,
      (heard) => void stops.push(listenForNotices(url, pool.isOurs, heard)),
    ),
  };
}

function createPostgresEngine(url: string, pool: Pool, room: Room): Omit<Engine, 'close'> {
  return {
    name: 'postgres',
    ask: (work) => pool.ask(work),
    within: (work, held) => pool.within(work, held),
    commit: (turns) => commit(pool, room, turns),
    // The server's own log is not ours to empty: what is deleted had its key erased.
    wipe: async () => undefined,
    migrate: (nowMs) => migrate(url, pool, room.vault, nowMs),
  };
}

/** A transaction for each turn, in order. Calls run side by side: the server writes their commits to disk together. */
async function commit(
  pool: Pool,
  room: Room,
  turns: readonly TurnRecord[],
): Promise<readonly CommitResult[]> {
  const ends: PromiseSettledResult<CommitResult>[] = [];
  for (const turn of turns) ends.push(...(await Promise.allSettled([commitOne(pool, room, turn)])));
  const failed = ends.find((end) => end.status === 'rejected');
  const results = ends.map((end) => (end.status === 'fulfilled' ? end.value : undefined));
  if (failed !== undefined) throw new CommitFailed(results, failed.reason);
  return results.filter((result) => result !== undefined);
}

async function commitOne(pool: Pool, room: Room, turn: TurnRecord): Promise<CommitResult> {
  const { result, made } = await pool.within(() => applyTurn(room, turn), [turn.conversation]);
  if (result.outcome !== 'committed') return result;
  if (turn.forget === true) room.keys.forget(turn.conversation);
  else if (made !== undefined) room.keys.remember(turn.conversation, made);
  return result;
}
