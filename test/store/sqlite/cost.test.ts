import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { id } from '../../../src/domain/ids.ts';
import { NOON, turnMaker } from '../samples.ts';
import { openSqliteBench, type SqliteBench } from './bench.ts';

/** Every statement of the engine, as it stands in its source. */
function statements(): readonly string[] {
  const folder = new URL('../../../src/store/sqlite/', import.meta.url);
  const source = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
  const quoted = source
    .flatMap((text) => text.match(/'[^'\n]+'|`[^`]+`/g) ?? [])
    .map((one) => one.slice(1, -1));
  return quoted.filter((text) => /^\s*(SELECT|UPDATE|DELETE FROM|INSERT INTO) /.test(text));
}

describe('the cost of a statement stays flat', () => {
  let bench: SqliteBench;
  beforeAll(async () => {
    bench = await openSqliteBench();
  });
  afterAll(() => bench.remove());
  const plan = (sql: string) =>
    bench.raw((connection) => {
      const rows = connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all([]) as { detail: string }[];
      return rows.map(({ detail }) => detail);
    });

  test('there are statements to look at', () => {
    expect(statements().length).toBeGreaterThan(30);
  });

  /** The two that are meant to walk an index from its end, as far as their LIMIT. */
  const WALKS = ['SCAN audit', 'SCAN cases USING INDEX cases_queue'];
  /** Read whole at start only. */
  const SMALL = /FROM (migrations|moderators|key_proof)$/;

  test('no whole table is read and nothing is sorted', () => {
    const costly = statements().filter(
      (sql) =>
        !SMALL.test(sql) && plan(sql).some((step) => /SCAN|TEMP B-TREE/.test(step) && !WALKS.includes(step)),
    );
    expect(costly).toEqual([]);
  });

  test('the queue is a walk along its index, also with 5,000 open cases', async () => {
    const turn = turnMaker(bench.vault);
    const cares = ['check-in', 'crisis', 'emergency', 'none'] as const;
    await bench.store().commit(
      Array.from({ length: 5000 }, (_, index) =>
        turn(id.conversation(`c${String(index)}`), 'a', {
          words: 'hi',
          atMs: NOON - index,
          replies: [],
          case: { id: id.case(`k${String(index)}`), reason: 'care', care: cares[index % 4] ?? 'none' },
        }),
      ),
    );
    bench.raw((connection) => connection.exec('ANALYZE'));
    const sql = statements().find((one) => one.includes(`FROM cases WHERE state <> 'closed'`)) ?? '';
    expect(plan(sql)).toEqual(['SCAN cases USING INDEX cases_queue']);
    const first = await bench.store().listCases(3);
    expect(first.map((found) => found.id)).toEqual(['k4998', 'k4994', 'k4990']);
  });
});
