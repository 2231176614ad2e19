import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { followKeyChange, NEXT_KEY } from '../sql/key-change.ts';
import {
  database,
  type Answer,
  type Query,
  type SqlRow,
  type SqlValue,
  type Statement,
} from '../sql/query.ts';
import type { Vault } from '../../vault/vault.ts';
import { ConnectionLost, overConnection } from './connection-lost.ts';
import { inPostgres } from './dialect.ts';

/** Whole numbers of 64 bits and sums come as text otherwise; ours are times and counts, far below 2^53. */
const NUMBERS: ReadonlySet<number> = new Set([pg.types.builtins.INT8, pg.types.builtins.NUMERIC]);
const parserOf = pg.types.getTypeParser as (oid: number, format?: string) => (text: string) => unknown;
/** How this driver reads what the server sends. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: string) =>
    NUMBERS.has(oid) ? Number : parserOf(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
};

/** Another process was in the way before anything was decided: the same again is right. */
const AGAIN: ReadonlySet<string> = new Set([
  '40001', // could not serialise
  '40P01', // deadlock
  '23505', // two wrote the same new row at once: the second time it is read
]);
/** How long to wait for one connection, and to try again; a database that starts anew is away for a few seconds. */
const TRIES: Tries = { connectMs: 5_000, giveUpMs: 8_000 };
const FIRST_WAIT_MS = 20;
const LONGEST_WAIT_MS = 500;

/**
 * Nothing waits for ever on a line that was cut without a word, and the server lets go of what such a line held:
 * otherwise a conversation would stay locked until TCP gives up, which takes hours.
 */
const PATIENCE = {
  query_timeout: 20_000,
  statement_timeout: 15_000,
  idle_in_transaction_session_timeout: 10_000,
  keepAlive: true,
} as const;

interface Tries {
  readonly connectMs: number;
  readonly giveUpMs: number;
}

/** A few connections to one database, and transactions over them. */
export interface Pool {
  ask<Result>(work: () => Query<Result>): Promise<Result>;
  within<Result>(work: () => Query<Result>, held?: readonly string[]): Promise<Result>;
  /** Whether a notice came from one of these connections. */
  readonly isOurs: (processId: number) => boolean;
  close(): Promise<void>;
}

export function openPool(url: string, vault: Vault, connections: number, tries = TRIES): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types,
    application_name: 'cuan',
    // Statements travel behind each other; only who needs an answer waits for it.
    pipeline: true,
    connectionTimeoutMillis: tries.connectMs,
    ...PATIENCE,
  });
  const ours = new Set<number>();
  pool.on('connect', (client) => {
    ours.add(processOf(client));
    // Whoever uses it finds out by its own statement; an error that nobody listens to would end the process.
    client.on('error', () => undefined);
  });
  pool.on('remove', (client) => ours.delete(processOf(client)));
  // A connection that breaks while nobody uses it is replaced at the next use.
  pool.on('error', () => undefined);
  const withConnection = async <Result>(use: (client: pg.PoolClient) => Promise<Result>): Promise<Result> => {
    const client = await overConnection(pool.connect());
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
  const inLine = createLine(connections);
  const open = new Set<Promise<unknown>>();
  const noted = <Result>(run: () => Promise<Result>): Promise<Result> => {
    const running = inLine(() => again(run, tries.giveUpMs)).finally(() => open.delete(running));
    open.add(running);
    return running;
  };
  return {
    ask: (work) => noted(() => withConnection((client) => answer(client, work()))),
    within: (work, held) => noted(() => withConnection((client) => transaction(client, vault, work, held))),
    isOurs: (processId) => ours.has(processId),
    // What was begun is finished first: whoever waits for it is told the truth.
    async close() {
      await Promise.allSettled(open);
      await pool.end();
    },
  };
}

/**
 * Lets so many run at a time; the others wait, first come, first served. The driver's own line counts that wait as
 * time to connect: a rush would look like a server that is away, and turn people down.
 */
function createLine(places: number): <Result>(run: () => Promise<Result>) => Promise<Result> {
  let free = places;
  const waiting: (() => void)[] = [];
  return async (run) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await run();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}

/** The server's process for a connection; the driver has it, its types do not. */
function processOf(client: pg.PoolClient): number {
  return (client as { readonly processID?: number }).processID ?? 0;
}

/**
 * Runs it again while others are in the way or the server is away. When a line breaks at the commit nobody knows
 * whether it stands: turns and acts then find themselves written, by their ids.
 */
async function again<Result>(run: () => Promise<Result>, giveUpMs: number): Promise<Result> {
  const endMs = performance.now() + giveUpMs;
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2)) {
    try {
      return await run();
    } catch (error) {
      const { code } = error as { readonly code?: string };
      const passes = error instanceof ConnectionLost || (code !== undefined && AGAIN.has(code));
      if (!passes || performance.now() > endMs) throw error;
      await wait(waitMs * (0.5 + Math.random() / 2));
    }
  }
}

/** What was sent in one transaction, in order; each is looked at in the end, so none is lost. */
type Sent = Promise<pg.QueryResult>[];

/**
 * Conversations that are named are waited for; with an empty list nothing is. Without a list everything read must
 * still be so at the end. The first statement travels right behind the beginning, and what is only written right before
 * the end: a turn is three journeys, not nine.
 */
async function transaction<Result>(
  client: pg.PoolClient,
  vault: Vault,
  work: () => Query<Result>,
  held?: readonly string[],
): Promise<Result> {
  const sent: Sent = [];
  const begun = send(client, opening(client, vault, held), sent);
  try {
    const result = await answer(client, work(), sent);
    if (isKeyChanged(await begun)) return await withNextKey(client, vault, work, held);
    void send(client, 'COMMIT', sent);
    await Promise.all(sent);
    return result;
  } catch (error) {
    // Where one fails the server refuses those behind it; why is what the first of them says.
    const ends = await Promise.allSettled(sent);
    const failed = ends.find((end) => end.status === 'rejected');
    // Only our own refused, and may have looked at what the new key has sealed.
    if (failed === undefined && isKeyChanged(await begun)) return withNextKey(client, vault, work, held);
    await client.query('ROLLBACK').catch(() => undefined);
    throw failed === undefined ? error : failed.reason;
  }
}

/** Another process has changed the master key: what was sealed by the old one is taken back and sealed by the new one. */
async function withNextKey<Result>(
  client: pg.PoolClient,
  vault: Vault,
  work: () => Query<Result>,
  held?: readonly string[],
): Promise<Result> {
  await overConnection(client.query('ROLLBACK'));
  await answer(client, followKeyChange(database, vault));
  return transaction(client, vault, work, held);
}

/** Sends it behind what was sent before; whoever fails is found among `sent`. */
function send(client: pg.PoolClient, query: pg.QueryConfig | string, sent: Sent): Promise<pg.QueryResult> {
  gather(client);
  const answered = overConnection(client.query<SqlRow>(query));
  answered.catch(() => undefined);
  sent.push(answered);
  return answered;
}

/**
 * The beginning, what it waits for, and whether there is another master key, in one question: each would take a journey
 * of its own, and a turn has ten of them.
 */
function opening(client: pg.PoolClient, { keyId }: Vault, held?: readonly string[]): string {
  const quoted = (sql: string, value: string) => sql.replace(/\$1|\?/u, () => client.escapeLiteral(value));
  return [
    held === undefined ? 'BEGIN ISOLATION LEVEL SERIALIZABLE' : 'BEGIN',
    ...[...(held ?? [])].sort().map((name) => quoted(HOLD, name)),
    quoted(NEXT_KEY, keyId),
  ].join('; ');
}

/** Several questions at once have several answers, of which that about the key is the last. */
function isKeyChanged(answers: unknown): boolean {
  return (answers as readonly pg.QueryResult[]).at(-1)?.rowCount !== 0;
}

/** Until the transaction ends nobody else holds the same name. */
const HOLD = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))';

/**
 * What is sent in one go leaves in one piece: each call of the system costs more than a statement does. The driver has
 * the line, its types do not.
 */
function gather(client: pg.PoolClient): void {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Duplex } }).connection;
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}

/**
 * Puts each statement and goes on with its answer; an error is thrown where the statement stands. In a transaction
 * (`sent`) nobody waits for what is only written.
 */
async function answer<Result>(client: pg.PoolClient, query: Query<Result>, sent?: Sent): Promise<Result> {
  let step = query.next();
  while (step.done !== true) {
    let given: Answer;
    try {
      given =
        sent !== undefined && step.value.kind === 'write'
          ? putUnasked(client, step.value, sent)
          : await put(client, step.value);
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
    await overConnection(client.query(HOLD, [sql]));
    return { rows: [], changed: 0 };
  }
  gather(client);
  const { rows, rowCount } = await overConnection(
    client.query<SqlRow>({ ...preparedFor(sql), values: values.map(sendable) }),
  );
  return { rows, changed: rowCount ?? 0 };
}

const UNASKED: Answer = { rows: [], changed: 0 };

function putUnasked(client: pg.PoolClient, { sql, values }: Statement, sent: Sent): Answer {
  void send(client, { ...preparedFor(sql), values: values.map(sendable) }, sent);
  return UNASKED;
}
