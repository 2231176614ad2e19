import type { Migration } from './index.ts';

/** Second factors of accounts, their secrets sealed by the vault's own key, and one-time codes for a lost device. */
export const secondFactor: Migration = {
  name: '0004-second-factor',
  sqlite: `
    CREATE TABLE second_factors (
      moderator TEXT PRIMARY KEY REFERENCES moderators (id),
      secret BLOB NOT NULL,
      since_ms INTEGER NOT NULL,
      last_step INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE recovery_codes (
      moderator TEXT NOT NULL REFERENCES second_factors (moderator) ON DELETE CASCADE,
      code_hash TEXT NOT NULL,
      PRIMARY KEY (moderator, code_hash)
    ) WITHOUT ROWID;
  `,
};
