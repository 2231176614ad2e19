import type { Migration } from './index.ts';

/**
 * Replies that are sent out (SMS, Teams): one row for each message, in the commit that stores it. The words stay in
 * the message and the address in the conversation, both sealed. `heard_at_ms`: when the reporter last wrote.
 * Copies that a carrier keeps are taken back even after the conversation is forgotten, so they have no key of it.
 */
export const deliveries: Migration = {
  name: '0009-deliveries',
  sqlite: `
    CREATE TABLE deliveries (
      conversation TEXT NOT NULL REFERENCES conversations (id),
      seq INTEGER NOT NULL,
      ref TEXT NOT NULL UNIQUE,
      sender TEXT NOT NULL CHECK (sender IN ('bot', 'moderator')),
      crisis INTEGER NOT NULL,
      lines_only INTEGER NOT NULL DEFAULT 0,
      state TEXT NOT NULL DEFAULT 'waiting',
      part INTEGER NOT NULL DEFAULT 0,
      attempts INTEGER NOT NULL DEFAULT 0,
      at_ms INTEGER NOT NULL,
      due_at_ms INTEGER,
      PRIMARY KEY (conversation, seq)
    ) WITHOUT ROWID;
    CREATE INDEX deliveries_due ON deliveries (due_at_ms) WHERE due_at_ms IS NOT NULL;
    CREATE INDEX deliveries_dead ON deliveries (at_ms) WHERE state = 'dead';

    CREATE TABLE carrier_copies (
      conversation TEXT NOT NULL REFERENCES conversations (id),
      number INTEGER NOT NULL,
      copy BLOB NOT NULL,
      attempts INTEGER NOT NULL DEFAULT 0,
      due_at_ms INTEGER NOT NULL,
      PRIMARY KEY (conversation, number)
    ) WITHOUT ROWID;
    CREATE INDEX carrier_copies_due ON carrier_copies (due_at_ms);

    ALTER TABLE conversations ADD COLUMN route BLOB;
    ALTER TABLE conversations ADD COLUMN reach TEXT;
    ALTER TABLE conversations ADD COLUMN heard_at_ms INTEGER;
  `,
};
