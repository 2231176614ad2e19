import type { Migration } from './index.ts';

/** One-time links by which a reporter shows an adult what they chose to share (S44). Only the code's hash is kept. */
export const adultLinks: Migration = {
  name: '0003-adult-links',
  sqlite: `
    CREATE TABLE adult_links (
      conversation TEXT NOT NULL REFERENCES conversations (id),
      code_hash TEXT NOT NULL,
      expires_at_ms INTEGER NOT NULL,
      shared BLOB NOT NULL,
      PRIMARY KEY (conversation, code_hash)
    ) WITHOUT ROWID;
    CREATE UNIQUE INDEX adult_links_code ON adult_links (code_hash);
    CREATE INDEX adult_links_expiry ON adult_links (expires_at_ms);
  `,
};
