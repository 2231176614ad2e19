import type { Migration } from './index.ts';

/**
 * What a reporter needs to come back, and what the operator needs to be trusted: return codes as hashes, secrets
 * that stay when the master key changes, the way from an old master key to its successor, and holds with a reason.
 */
export const trust: Migration = {
  name: '0008-trust',
  sqlite: `
    CREATE TABLE return_codes (
      conversation TEXT PRIMARY KEY REFERENCES conversations (id),
      code_hash TEXT NOT NULL UNIQUE,
      made_at_ms INTEGER NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE kept_secrets (
      name TEXT PRIMARY KEY,
      secret BLOB NOT NULL
    ) WITHOUT ROWID;

    -- Rows are blanked in place, never deleted, as in conversation_keys.
    CREATE TABLE key_successions (
      slot INTEGER PRIMARY KEY,
      key_id TEXT NOT NULL UNIQUE,
      next_key_id TEXT NOT NULL,
      next_key BLOB NOT NULL,
      at_ms INTEGER NOT NULL,
      finished_at_ms INTEGER
    );

    CREATE TABLE holds (
      conversation TEXT PRIMARY KEY REFERENCES conversations (id),
      reason TEXT NOT NULL,
      moderator TEXT NOT NULL,
      at_ms INTEGER NOT NULL,
      until_ms INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX holds_until ON holds (until_ms);
  `,
};
