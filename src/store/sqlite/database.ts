import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { types } from 'node:util';
import Libsql from 'libsql';
import type { Answer, SqlRow, SqlValue, Statement } from '../sql/query.ts';

/** One open database file. Synchronous throughout: a transaction cannot span an `await`. */
export interface SqliteFile {
  /** Answers a statement of the shared SQL. */
  readonly answer: (statement: Statement) => Answer;
  run(sql: string, ...values: readonly SqlValue[]): number;
  get(sql: string, ...values: readonly SqlValue[]): SqlRow | undefined;
  all(sql: string, ...values: readonly SqlValue[]): readonly SqlRow[];
  exec(sql: string): void;
  inTransaction(): boolean;
  /** All or nothing; durable when it returns. */
  transaction<Result>(work: () => Result): Result;
  /** Inside a transaction: undoes only `work` when it throws, and throws on. */
  savepoint<Result>(work: () => Result): Result;
  /**
   * Moves the log into the file and empties it, so that nothing overwritten or deleted stays behind in it.
   * False when another process was reading; then it is to be asked for again.
   */
  emptyLog(): boolean;
  close(): void;
}

/** How long a statement waits for another process. */
const BUSY_TIMEOUT = 'busy_timeout=2000';

/** Opens or makes the file, for its owner only, with every commit on disk before it is acknowledged. */
export function openDatabase(file: string): SqliteFile {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
  const connection = new Libsql(file);
  for (const pragma of [
    BUSY_TIMEOUT,
    'journal_mode=WAL',
    'synchronous=FULL',
    'secure_delete=ON',
    'foreign_keys=ON',
  ])
    connection.pragma(pragma);
  return databaseOver(connection);
}

function databaseOver(connection: Libsql.Database): SqliteFile {
  const prepared = new Map<string, Libsql.Statement>();
  const statement = (sql: string): Libsql.Statement => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const made = connection.prepare(sql);
    prepared.set(sql, made);
    return made;
  };
  const run = (sql: string, ...values: readonly SqlValue[]) => statement(sql).run(checked(values)).changes;
  const all = (sql: string, ...values: readonly SqlValue[]) =>
    (statement(sql).all(checked(values)) as DriverRow[]).map(rowOf);
  /** One call of the driver, where `all` takes three and room for a hundred rows. */
  const get = (sql: string, ...values: readonly SqlValue[]) =>
    statement(sql).get(checked(values)) as SqlRow | undefined;
  return {
    answer({ kind, sql, values }) {
      if (kind === 'rows') return { rows: all(sql, ...values), changed: 0 };
      if (kind === 'row') {
        const row = get(sql, ...values);
        return { rows: row === undefined ? [] : [row], changed: 0 };
      }
      // A transaction has the whole file to itself, so there is nobody to wait for.
      return { rows: [], changed: kind === 'hold' ? 0 : run(sql, ...values) };
    },
    run,
    get,
    all,
    exec: (sql) => void connection.exec(sql),
    inTransaction: () => connection.inTransaction,
    transaction: (work) => bracketed(run, work, 'BEGIN IMMEDIATE', 'COMMIT', ['ROLLBACK']),
    savepoint: (work) =>
      bracketed(run, work, 'SAVEPOINT one', 'RELEASE one', ['ROLLBACK TO one', 'RELEASE one']),
    emptyLog: () => emptyLog(connection),
    close: () => void connection.close(),
  };
}

function bracketed<Result>(
  run: (sql: string) => number,
  work: () => Result,
  begin: string,
  end: string,
  undo: readonly string[],
): Result {
  run(begin);
  try {
    const result = work();
    run(end);
    return result;
  } catch (error) {
    undoAll(run, undo);
    throw error;
  }
}

/** After some failures (a full disk) the engine has rolled back by itself, and there is nothing left to undo. */
function undoAll(run: (sql: string) => number, undo: readonly string[]): void {
  try {
    for (const step of undo) run(step);
  } catch {
    return;
  }
}

/**
 * Never throws: what was committed before it stands, whether or not the log could be emptied. Does not wait
 * for a reader either, since everyone else would wait with it.
 */
function emptyLog(connection: Libsql.Database): boolean {
  try {
    connection.pragma('busy_timeout=0');
    const [outcome] = connection.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[];
    return outcome?.busy === 0;
  } catch {
    return false;
  } finally {
    connection.pragma(BUSY_TIMEOUT);
  }
}

/** The driver gives bytes as a Buffer from `get`, but as a bare ArrayBuffer from `all`. */
type DriverRow = Readonly<Record<string, ArrayBuffer | SqlValue>>;

function rowOf(row: DriverRow): SqlRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      types.isArrayBuffer(value) ? new Uint8Array(value) : value,
    ]),
  );
}

function checked(values: readonly SqlValue[]): SqlValue[] {
  for (const value of values)
    if (!(value === null || typeof value === 'string' || Number.isFinite(value) || ArrayBuffer.isView(value)))
      throw new TypeError('A value of this kind cannot be bound to a statement.');
  return [...values];
}
