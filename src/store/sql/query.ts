/** What may be bound. One driver ends the whole process on a boolean, so nothing else gets through. */
export type SqlValue = Uint8Array | number | string | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** One statement for whatever engine there is, with `?` for each value. */
export interface Statement {
  /** `row`: of the rows only the first is wanted. `write`: a change whose answer nobody waits for. */
  readonly kind: 'change' | 'hold' | 'row' | 'rows' | 'write';
  /** For `hold`, the name of what to wait for. */
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/** What an engine gives back: rows, or how many were changed. */
export interface Answer {
  readonly rows: readonly SqlRow[];
  readonly changed: number;
}

/**
 * Several statements, each put when the one before is answered. It waits for nothing itself: one engine answers
 * at once (SQLite, so that no transaction spans an `await`), another when its server does (PostgreSQL).
 */
export type Query<Result> = Generator<Statement, Result, Answer>;

/** Puts statements. The SQL is what both engines understand; what they say differently is in their drivers. */
export interface Database {
  run(sql: string, ...values: readonly SqlValue[]): Query<number>;
  /**
   * Inside a transaction: what has to be written, and needs no look at how many rows it changed. An engine far away
   * sends such statements together; one that fails is thrown by the transaction, not here.
   */
  write(sql: string, ...values: readonly SqlValue[]): Query<void>;
  get(sql: string, ...values: readonly SqlValue[]): Query<SqlRow | undefined>;
  all(sql: string, ...values: readonly SqlValue[]): Query<readonly SqlRow[]>;
  /** Inside a transaction: waits until no other transaction holds this name, then holds it to its own end. */
  hold(name: string): Query<void>;
}

export const database: Database = {
  *run(sql, ...values) {
    return (yield { kind: 'change', sql, values }).changed;
  },
  *write(sql, ...values) {
    yield { kind: 'write', sql, values };
  },
  *get(sql, ...values) {
    return (yield { kind: 'row', sql, values }).rows[0];
  },
  *all(sql, ...values) {
    return (yield { kind: 'rows', sql, values }).rows;
  },
  *hold(name) {
    yield { kind: 'hold', sql: name, values: [] };
  },
};

/** Answers each statement at once. An error is thrown where the statement stands, so that it can be caught there. */
export function answerAtOnce<Result>(query: Query<Result>, answer: (asked: Statement) => Answer): Result {
  let step = query.next();
  while (step.done !== true) step = answered(query, step.value, answer);
  return step.value;
}

function answered<Result>(
  query: Query<Result>,
  asked: Statement,
  answer: (asked: Statement) => Answer,
): IteratorResult<Statement, Result> {
  let given: Answer;
  try {
    given = answer(asked);
  } catch (error) {
    return query.throw(error);
  }
  return query.next(given);
}
