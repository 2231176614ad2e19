import type { Migration } from './index.ts';

/**
 * What several processes share and one keeps in its memory: who does a job, and return codes that are on a screen.
 * With SQLite there is one process, and both stay empty.
 */
export const shared: Migration = {
  name: '0012-shared',
  sqlite: `
    CREATE TABLE jobs (
      name TEXT PRIMARY KEY,
      holder TEXT NOT NULL,
      until_ms INTEGER NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE shown_codes (
      conversation TEXT PRIMARY KEY,
      seq INTEGER NOT NULL,
      code BLOB NOT NULL,
      until_ms INTEGER NOT NULL
    ) WITHOUT ROWID;`,
};
