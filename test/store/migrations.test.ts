import { describe, expect, test } from '@jest/globals';
import { MIGRATIONS, missingOf } from '../../src/store/migrations/index.ts';

/** Nothing was released before this one: until then a migration could take away what it liked. */
const FIRST_RELEASED = '0012';

/** What the version before can live with: it asks for no column that it does not know, and writes none. */
const ADDS = [
  /^CREATE TABLE \w+ \(/u,
  /^CREATE (UNIQUE )?INDEX \w+ ON \w+/u,
  /^CREATE TRIGGER \w+ BEFORE (UPDATE|DELETE) ON \w+/u,
  /^ALTER TABLE \w+ ADD COLUMN \w+ (TEXT|INTEGER|BLOB)( NOT NULL DEFAULT [\w']+)?$/u,
];

function onlyAdds(sqlite: string): boolean {
  const statements = sqlite
    .split(';')
    .map((statement) => statement.replaceAll(/--.*|\s+/gu, ' ').trim())
    .filter((statement) => statement !== '' && statement !== 'END');
  return statements.every((statement) => ADDS.some((form) => form.test(statement)));
}

const released = MIGRATIONS.filter(({ name }) => name >= FIRST_RELEASED);
const expands = released.filter(({ name }) => !name.includes('-contract-'));

describe('expand, then contract', () => {
  test.each(expands)(
    '$name only adds, so the version before it goes on while it is rolled out',
    ({ sqlite }) => {
      expect(onlyAdds(sqlite)).toBe(true);
    },
  );

  test.each([
    'DROP TABLE cases;',
    'ALTER TABLE cases RENAME COLUMN rank TO place;',
    'ALTER TABLE cases DROP COLUMN rank;',
    'ALTER TABLE cases ADD COLUMN more TEXT NOT NULL;',
    'UPDATE cases SET rank = 0;',
    'CREATE TABLE a (b TEXT); DROP INDEX cases_queue;',
  ])('%s would not be let through', (sqlite) => {
    expect(onlyAdds(sqlite)).toBe(false);
  });

  test('the version before starts on what was only added, and not on what was taken away', () => {
    const all = MIGRATIONS.map(({ name }) => name);
    expect(missingOf(new Set([...all, '9998-something-more']))).toEqual([]);
    expect(() => missingOf(new Set([...all, '9999-contract-something']))).toThrow('newer version');
  });
});
