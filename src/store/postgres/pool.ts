import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { followKeyChange } from '../sql/key-change.ts';
import {
  database,
  type Answer,
  type Query,
  type SqlRow,
  type SqlValue,
  type Statement,
} from '../sql/query.ts';
import type { Vault } from '../../vault/vault.ts';
import { inPostgres } from './dialect.ts';

/** Whole numbers of 64 bits and sums come as text otherwise; ours are times and counts, far below 2^53. */
const NUMBERS: ReadonlySet<number> = new Set([pg.types.builtins.INT8, pg.types.builtins.NUMERIC]);
const parserOf = pg.types.getTypeParser as (oid: number, format?: string) => (text: string) => unknown;
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: string) =>
    NUMBERS.has(oid) ? Number : parserOf(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
};

/** Another process was in the way, or the server went away before anything was decided: the same again is right. */
const AGAIN: ReadonlySet<string> = new Set([
  '40001', // could not serialise
  '40P01', // deadlock
  '23505', // two wrote the same new row at once: the second time it is read
  '57P01', // the server is shutting down
  '57P03', // or starting
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
]);
const TRIES = 8;
const FIRST_WAIT_MS = 20;

/** A few connections to one database, and transactions over them. */
export interface Pool {
  ask<Result>(work: () => Query<Result>): Promise<Result>;
  within<Result>(work: () => Query<Result>, held?: readonly string[]): Promise<Result>;
  /** Whether a notice came from one of these connections. */
  readonly isOurs: (processId: number) => boolean;
  /** One connection for a script of statements, as migrations are. */
  withConnection<Result>(use: (client: pg.PoolClient) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export function openPool(url: string, vault: Vault, connections: number): Pool {
  const pool = new pg.Pool({ connectionString: url, max: connections, types });
  const ours = new Set<number>();
  pool.on('connect', (client) => ours.add(processOf(client)));
  pool.on('remove', (client) => ours.delete(processOf(client)));
  // A connection that breaks while nobody uses it is replaced at the next use.
  pool.on('error', () => undefined);
  const withConnection = async <Result>(use: (client: pg.PoolClient) => Promise<Result>): Promise<Result> => {
    const client = await pool.connect();
    try {
      const result = await use(client);
      client.release();
      return result;
    } catch (error) {
      // Whatever state it is in, the next one gets another.
      client.release(true);
      throw error;
    }
  };
  const open = new Set<Promise<unknown>>();
  const noted = <Result>(run: () => Promise<Result>): Promise<Result> => {
    const running = again(run).finally(() => open.delete(running));
    open.add(running);
    return running;
  };
  return {
    ask: (work) => noted(() => withConnection((client) => answer(client, work()))),
    within: (work, held) => noted(() => withConnection((client) => transaction(client, vault, work, held))),
    withConnection,
    isOurs: (processId) => ours.has(processId),
    // What was begun is finished first: whoever waits for it is told the truth.
    async close() {
      await Promise.allSettled(open);
      await pool.end();
    },
  };
}

/** The server's process for a connection; the driver has it, its types do not. */
function processOf(client: pg.PoolClient): number {
  return (client as { readonly processID?: number }).processID ?? 0;
}

async function again<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await run();
    } catch (error) {
      const { code } = error as { readonly code?: string };
      if (tried === TRIES || code === undefined || !AGAIN.has(code)) throw error;
      await wait(FIRST_WAIT_MS * 2 ** (tried - 1) * (0.5 + Math.random() / 2));
    }
  }
}

/** Conversations that are named are waited for; without names everything read must still be so at the end. */
async function transaction<Result>(
  client: pg.PoolClient,
  vault: Vault,
  work: () => Query<Result>,
  held?: readonly string[],
): Promise<Result> {
  await client.query(held === undefined ? 'BEGIN ISOLATION LEVEL SERIALIZABLE' : 'BEGIN');
  try {
    for (const name of [...(held ?? [])].sort()) await answer(client, database.hold(name));
    // Whatever a transaction seals is sealed by the newest master key, also when another process has changed it.
    await answer(client, followKeyChange(database, vault));
    const result = await answer(client, work());
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** Puts each statement and goes on with its answer; an error is thrown where the statement stands. */
async function answer<Result>(client: pg.PoolClient, query: Query<Result>): Promise<Result> {
  let step = query.next();
  while (step.done !== true) {
    let given: Answer;
    try {
      given = await put(client, step.value);
    } catch (error) {
      step = query.throw(error);
      continue;
    }
    step = query.next(given);
  }
  return step.value;
}

/** No text of this server holds a zero; what asks for one finds nothing. */
function sendable(value: SqlValue): SqlValue {
  return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value;
}

/** Statements are few and come again and again: each connection prepares one once. */
const prepared = new Map<string, { readonly name: string; readonly text: string }>();

function preparedFor(sql: string): { readonly name: string; readonly text: string } {
  const known = prepared.get(sql) ?? { name: `s${prepared.size}`, text: inPostgres(sql) };
  prepared.set(sql, known);
  return known;
}

async function put(client: pg.PoolClient, { kind, sql, values }: Statement): Promise<Answer> {
  if (kind === 'hold') {
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [sql]);
    return { rows: [], changed: 0 };
  }
  const { rows, rowCount } = await client.query<SqlRow>({
    ...preparedFor(sql),
    values: values.map(sendable),
  });
  return { rows, changed: rowCount ?? 0 };
}
