import type { SqlRow, SqlValue } from './query.ts';

/** Every row of one table as it stands, sealed bytes and all, in the order of its key. */
export interface TableRows {
  readonly table: string;
  readonly columns: readonly string[];
  /** Of the primary key, in its order. */
  readonly key: readonly string[];
  readonly count: number;
  readonly rows: () => Iterable<SqlRow>;
}

/** Whether two columns hold the same; bytes are compared as bytes. */
export function isSame(one: SqlValue | undefined, other: SqlValue | undefined): boolean {
  if (ArrayBuffer.isView(one) && ArrayBuffer.isView(other)) return Buffer.compare(one, other) === 0;
  return one === other;
}
