import type pg from 'pg';
import { DatabaseRefused } from '../database-refused.ts';
import type { SqlRow, SqlValue } from '../sql/query.ts';
import { isSame, type TableRows } from '../sql/table-rows.ts';
import { connect } from './connect.ts';
import { applyMigrations } from './migrate.ts';
import { types } from './pool.ts';

/** How many rows go or come at a time. */
export const AT_ONCE = 500;

/**
 * Puts every row into an empty database, reads each again and compares it, all in one transaction: either everything
 * is there and the same, or nothing is. Rejects with DatabaseRefused.
 */
export async function moveIn(
  url: string,
  tables: readonly TableRows[],
  nowMs: number,
  moved: (table: string, rows: number) => void,
): Promise<void> {
  await applyMigrations(url, nowMs);
  const client = await connect({ connectionString: url, application_name: 'cuan move', types });
  try {
    await client.query('BEGIN');
    for (const rows of tables.filter(({ table }) => table !== 'migrations')) {
      await refuseFull(client, rows.table);
      await insertAll(client, rows);
      await compareAll(client, rows);
      await goOnCounting(client, rows.table);
      moved(rows.table, rows.count);
    }
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

/** Also keeps others out until the end of the transaction: a process that starts too early waits. */
export async function refuseFull(client: pg.Client, table: string): Promise<void> {
  await client.query(`LOCK TABLE ${table} IN EXCLUSIVE MODE`);
  const { rowCount } = await client.query(`SELECT 1 FROM ${table} LIMIT 1`);
  if (rowCount !== 0)
    throw new DatabaseRefused(`The PostgreSQL database has rows in ${table}; it must be empty.`);
}

async function insertAll(client: pg.Client, { table, columns, rows }: TableRows): Promise<void> {
  let batch: SqlRow[] = [];
  for (const row of rows()) {
    batch.push(row);
    if (batch.length < AT_ONCE) continue;
    await insertRows(client, table, columns, batch);
    batch = [];
  }
  await insertRows(client, table, columns, batch);
}

/** At most `AT_ONCE` rows, in one statement. */
export async function insertRows(
  client: pg.Client,
  table: string,
  columns: readonly string[],
  rows: readonly SqlRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const places = rows.map(
    (_, row) => `(${columns.map((_column, at) => `$${row * columns.length + at + 1}`).join(', ')})`,
  );
  const values = rows.flatMap((row) => columns.map((column): SqlValue => row[column] ?? null));
  await client.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${places.join(', ')}`, values);
}

/** Row by row in the order of the key, compared as bytes on both sides. */
async function compareAll(client: pg.Client, { table, columns, key, count, rows }: TableRows): Promise<void> {
  const order = await inByteOrder(client, table, key);
  await client.query(`DECLARE moved CURSOR FOR SELECT ${columns.join(', ')} FROM ${table} ORDER BY ${order}`);
  let compared = 0;
  let page: readonly SqlRow[] = [];
  for (const row of rows()) {
    const at = compared % AT_ONCE;
    if (at === 0) ({ rows: page } = await client.query<SqlRow>(`FETCH ${AT_ONCE} FROM moved`));
    const other = page[at];
    if (other === undefined || columns.some((column) => !isSame(row[column], other[column])))
      throw new DatabaseRefused(
        `Row ${compared + 1} of ${table} is not the same on both sides; nothing was moved.`,
      );
    compared += 1;
  }
  await client.query('CLOSE moved');
  const { rows: found } = await client.query<SqlRow>(`SELECT count(*) AS count FROM ${table}`);
  if (compared !== count || Number(found[0]?.['count']) !== count)
    throw new DatabaseRefused(`${table} has not the same number of rows on both sides; nothing was moved.`);
}

async function inByteOrder(client: pg.Client, table: string, key: readonly string[]): Promise<string> {
  const { rows } = await client.query<{ readonly name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 AND data_type = 'text'`,
    [table],
  );
  const texts = new Set(rows.map(({ name }) => name));
  return key.map((column) => (texts.has(column) ? `${column} COLLATE "C"` : column)).join(', ');
}

/** Numbers that the server gives itself begin behind those that came along. */
export async function goOnCounting(client: pg.Client, table: string): Promise<void> {
  const { rows } = await client.query<{ readonly name: string }>(
    `SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 AND is_identity = 'YES'`,
    [table],
  );
  for (const { name } of rows)
    await client.query(
      `SELECT setval(pg_get_serial_sequence($1, $2), coalesce((SELECT max(${name}) FROM ${table}), 0) + 1, false)`,
      [table, name],
    );
}
