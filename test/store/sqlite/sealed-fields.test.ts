import { expect, test } from '@jest/globals';
import { MIGRATIONS } from '../../../src/store/migrations/index.ts';
import { SEALED_FIELDS } from '../../../src/store/sealed-fields.ts';
import { openSqliteBench } from './bench.ts';

test('the columns of bytes in the schema are the sealed fields, and no others', async () => {
  const bench = await openSqliteBench();
  const columns = bench.raw((connection) =>
    connection
      .prepare(
        `SELECT t.name || '.' || c.name AS name, c.type AS type
         FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'`,
      )
      .all([]),
  ) as { name: string; type: string }[];
  await bench.remove();

  const sealed = Object.values(SEALED_FIELDS).map(({ table, column }) => `${table}.${column}`);
  expect(
    columns
      .filter(({ type }) => type === 'BLOB')
      .map(({ name }) => name)
      .sort(),
  ).toEqual(sealed.sort());
  expect(new Set(columns.map(({ type }) => type))).toEqual(new Set(['BLOB', 'INTEGER', 'TEXT']));
});

test('the table of sealed fields cannot be changed at run time', () => {
  expect(Object.isFrozen(SEALED_FIELDS)).toBe(true);
  expect(Object.values(SEALED_FIELDS).every((field) => Object.isFrozen(field))).toBe(true);
});

test('migrations are listed in the order of their numbers', () => {
  const names = MIGRATIONS.map(({ name }) => name);
  expect([...names].sort()).toEqual(names);
  expect(new Set(names).size).toBe(names.length);
});
