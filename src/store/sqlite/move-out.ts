import { existsSync } from 'node:fs';
import type { SqlRow, SqlValue } from '../sql/query.ts';
import type { TableRows } from '../sql/table-rows.ts';
import { openDatabase, type SqliteFile } from './database.ts';

const AT_ONCE = 500;
/** Every table of a file that was moved refuses to be written to. */
const SHUT = 'moved_';

/**
 * Lets `copy` read every row of a file that may be in use, while nobody can write to it, and shuts the file once it
 * is copied: a service that still runs on it refuses what it is sent, and keeps nothing that would be lost. When
 * `copy` rejects, the file is as it was.
 */
export async function moveOut<Result>(
  path: string,
  copy: (tables: readonly TableRows[]) => Promise<Result>,
): Promise<Result> {
  const file = openDatabase(path);
  try {
    file.exec('BEGIN IMMEDIATE');
    const result = await copy(listTables(file).map((table) => rowsOf(file, table)));
    for (const table of listTables(file)) shut(file, table);
    file.exec('COMMIT');
    return result;
  } catch (error) {
    if (file.inTransaction()) file.exec('ROLLBACK');
    throw error;
  } finally {
    file.close();
  }
}

/** Whether there is such a file and everything in it was moved elsewhere. */
export function isMovedOut(path: string): boolean {
  if (!existsSync(path)) return false;
  const file = openDatabase(path);
  try {
    return listShut(file).length > 0;
  } finally {
    file.close();
  }
}

/** Takes a move back: from then on the file is written to again. What came since stays in the other database. */
export function reopen(path: string): boolean {
  const file = openDatabase(path);
  try {
    return file.transaction(() => {
      const names = listShut(file);
      for (const name of names) file.exec(`DROP TRIGGER ${name}`);
      return names.length > 0;
    });
  } finally {
    file.close();
  }
}

function listShut(file: SqliteFile): readonly string[] {
  return file
    .all(`SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '${SHUT}%'`)
    .map(({ name }) => String(name));
}

/** In the order in which they were made: what is referred to comes first. */
function listTables(file: SqliteFile): readonly string[] {
  return file
    .all(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid`)
    .map(({ name }) => String(name));
}

function shut(file: SqliteFile, table: string): void {
  for (const act of ['INSERT', 'UPDATE', 'DELETE'])
    file.exec(`CREATE TRIGGER ${SHUT}${table}_${act.toLowerCase()} BEFORE ${act} ON ${table}
      BEGIN SELECT RAISE(ABORT, 'moved to another database'); END`);
}

function rowsOf(file: SqliteFile, table: string): TableRows {
  const columns = file.all(`SELECT name, pk FROM pragma_table_info('${table}') ORDER BY cid`);
  const key = columns
    .filter(({ pk }) => Number(pk) > 0)
    .sort((one, other) => Number(one['pk']) - Number(other['pk']))
    .map(({ name }) => String(name));
  return {
    table,
    columns: columns.map(({ name }) => String(name)),
    key,
    count: Number(file.get(`SELECT count(*) AS count FROM ${table}`)?.['count']),
    rows: () => pages(file, table, key),
  };
}

function* pages(file: SqliteFile, table: string, key: readonly string[]): Iterable<SqlRow> {
  const list = key.join(', ');
  let after: SqlValue[] | undefined;
  for (;;) {
    const from = after === undefined ? '' : `WHERE (${list}) > (${key.map(() => '?').join(', ')})`;
    const page = file.all(
      `SELECT * FROM ${table} ${from} ORDER BY ${list} LIMIT ${AT_ONCE}`,
      ...(after ?? []),
    );
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < AT_ONCE) return;
    after = key.map((column) => last[column] ?? null);
  }
}
