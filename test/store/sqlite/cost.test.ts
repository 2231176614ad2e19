import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { id } from '../../../src/domain/ids.ts';
import { NOON, turnMaker } from '../samples.ts';
import { openSqliteBench, type SqliteBench } from './bench.ts';

/** Every statement of the engine, as it stands in its source. */
function statements(): readonly string[] {
  const folder = new URL('../../../src/store/sql/', import.meta.url);
  // The numbers read some weeks by their nature, when a supervisor asks for them.
  const files = readdirSync(folder).filter((file) => file !== 'numbers.ts');
  const source = files.map((file) => readFileSync(new URL(file, folder), 'utf8'));
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
  const plan = (sql: string) => plans([sql])[0] ?? [];
  const plans = (all: readonly string[]) =>
    bench.raw((connection) =>
      all.map((sql) => {
        const rows = connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all([]) as { detail: string }[];
        return rows.map(({ detail }) => detail);
      }),
    );

  test('there are statements to look at', () => {
    expect(statements().length).toBeGreaterThan(30);
  });

  /** Two are meant to walk an index from its end, as far as their LIMIT; open cases are counted from an index alone. */
  const WALKS = [
    'SCAN audit',
    'SCAN cases USING INDEX cases_queue',
    'SCAN cases USING COVERING INDEX cases_counted',
  ];
  /** The rows that a statement brings with it are no table. */
  const BROUGHT = /^SCAN \d+ CONSTANT ROWS?$/;
  /** Read whole at start only. */
  const SMALL = /FROM (migrations|moderators|key_proof)$/;
  /** Read whole by `npm run rotate-keys` and by nothing else. */
  const ROTATING =
    /AS sealed FROM|^DELETE FROM key_proof|FROM conversation_keys WHERE key_id <>|^UPDATE key_successions|^SELECT key_id FROM key_successions/;

  /** Read once by `npm run restore`, when a backup is put back. */
  const RESTORING =
    /k\.wrapped = zeroblob\(length\(k\.wrapped\)\)$|^SELECT count\(\*\) AS count FROM conversations WHERE state/;

  /** Read when a person at a desk narrows the list or types a number, never in a turn. */
  const LOOKING = /^SELECT count\(\*\) AS count FROM cases|WHERE lower\(substr\(id, 1, \?\)\) = \?/;

  test('no whole table is read and nothing is sorted', () => {
    const seldom = [SMALL, ROTATING, RESTORING, LOOKING];
    const large = statements().filter((sql) => !seldom.some((pattern) => pattern.test(sql)));
    const steps = plans(large);
    const costly = large.filter((_, index) =>
      steps[index]?.some(
        (step) => /SCAN|TEMP B-TREE/.test(step) && !WALKS.includes(step) && !BROUGHT.test(step),
      ),
    );
    expect(costly).toEqual([]);
  });

  test('the queue is a walk along its index, also with 5,000 open cases', async () => {
    const one = { id: id.case('one'), reason: 'care', care: 'check-in' } as const;
    await bench
      .store()
      .commit([turnMaker(bench.vault)(id.conversation('one'), 'a', { words: 'hi', case: one })]);
    bench.raw((connection) =>
      connection.exec(`
        PRAGMA foreign_keys = OFF;
        WITH RECURSIVE n (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n < 4999)
        INSERT INTO cases (conversation, id, care, rank, unanswered_since_ms, reason, state, topics, channel, locale,
          place, opened_at_ms, last_message_at_ms)
        SELECT 'c' || n, 'k' || n, n % 4, n % 4, ${String(NOON)} - n, reason, state, topics, channel, locale,
          place, opened_at_ms, last_message_at_ms FROM cases, n;
        ANALYZE`),
    );
    const sql = statements().find((one) => one.includes(`FROM cases WHERE state <> 'closed'`)) ?? '';
    expect(plan(sql)).toEqual(['SCAN cases USING INDEX cases_queue']);
    const first = await bench.store().listCases(3);
    expect(first.map((found) => found.id)).toEqual(['k4999', 'k4995', 'k4991']);
  });
});
