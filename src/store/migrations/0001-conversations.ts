import type { Migration } from './index.ts';

/**
 * The first schema. Care is its rank (0 `none` to 3 `emergency`), so that it can be compared and indexed.
 * A column of bytes is sealed, and only such a column is (sealed-fields.ts).
 */
export const conversations: Migration = {
  name: '0001-conversations',
  sqlite: `
    CREATE TABLE conversations (
      id TEXT PRIMARY KEY,
      channel TEXT NOT NULL,
      version INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'deleted')),
      last_seq INTEGER NOT NULL,
      created_at_ms INTEGER NOT NULL,
      last_message_at_ms INTEGER NOT NULL,
      unanswered_since_ms INTEGER,
      deleted_at_ms INTEGER,
      care INTEGER NOT NULL CHECK (care BETWEEN 0 AND 3),
      topics TEXT NOT NULL,
      case_id TEXT,
      resume_hash TEXT,
      address BLOB,
      session BLOB
    );
    CREATE INDEX conversations_due ON conversations (last_message_at_ms)
      WHERE state = 'open' AND case_id IS NULL;

    -- No foreign key: wrapped keys may move to a store of their own that is left out of backups (S41).
    -- Rows are only added at the end and blanked in place, never deleted: of 8,000 keys deleted from such a table,
    -- pieces of 1 to 6 were still in the file, where the b-tree had moved rows, in spite of secure_delete.
    CREATE TABLE conversation_keys (
      slot INTEGER PRIMARY KEY,
      conversation TEXT NOT NULL UNIQUE,
      key_id TEXT NOT NULL,
      wrapped BLOB NOT NULL
    );

    CREATE TABLE addresses (
      hash TEXT PRIMARY KEY,
      conversation TEXT NOT NULL REFERENCES conversations (id),
      expires_at_ms INTEGER
    ) WITHOUT ROWID;
    CREATE INDEX addresses_conversation ON addresses (conversation);
    CREATE INDEX addresses_expiring ON addresses (expires_at_ms) WHERE expires_at_ms IS NOT NULL;

    CREATE TABLE turns (
      conversation TEXT NOT NULL REFERENCES conversations (id),
      inbound_hash TEXT NOT NULL,
      first_seq INTEGER NOT NULL,
      last_seq INTEGER NOT NULL,
      at_ms INTEGER NOT NULL,
      PRIMARY KEY (conversation, inbound_hash)
    ) WITHOUT ROWID;

    CREATE TABLE messages (
      conversation TEXT NOT NULL REFERENCES conversations (id),
      seq INTEGER NOT NULL,
      sender TEXT NOT NULL CHECK (sender IN ('reporter', 'bot', 'moderator')),
      at_ms INTEGER NOT NULL,
      body BLOB NOT NULL,
      PRIMARY KEY (conversation, seq)
    ) WITHOUT ROWID;

    CREATE TABLE outbox (
      conversation TEXT NOT NULL REFERENCES conversations (id),
      number INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('alert', 'reply')),
      at_ms INTEGER NOT NULL,
      payload BLOB NOT NULL,
      PRIMARY KEY (conversation, number)
    ) WITHOUT ROWID;

    CREATE TABLE cases (
      conversation TEXT PRIMARY KEY REFERENCES conversations (id),
      id TEXT NOT NULL UNIQUE,
      reason TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'claimed', 'closed')),
      claimed_by TEXT,
      -- A case that was closed and written to again stands above new ones of equal care (S12).
      reopened INTEGER NOT NULL DEFAULT 0,
      care INTEGER NOT NULL CHECK (care BETWEEN 0 AND 3),
      topics TEXT NOT NULL,
      channel TEXT NOT NULL,
      locale TEXT NOT NULL,
      place TEXT NOT NULL,
      age_band TEXT,
      opened_at_ms INTEGER NOT NULL,
      last_message_at_ms INTEGER NOT NULL,
      unanswered_since_ms INTEGER,
      deleted_at_ms INTEGER
    );
    CREATE INDEX cases_queue ON cases
      (care DESC, reopened DESC, (unanswered_since_ms IS NULL), unanswered_since_ms, opened_at_ms)
      WHERE state <> 'closed';
    CREATE INDEX cases_due ON cases (last_message_at_ms) WHERE state = 'closed';

    CREATE TABLE audit (
      number INTEGER PRIMARY KEY,
      at_ms INTEGER NOT NULL,
      actor TEXT NOT NULL,
      act TEXT NOT NULL,
      conversation TEXT,
      case_id TEXT,
      detail TEXT,
      previous_hash TEXT NOT NULL,
      hash TEXT NOT NULL
    );
    CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
      BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
    CREATE TRIGGER audit_is_not_cut BEFORE DELETE ON audit
      BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;

    CREATE TABLE moderators (
      id TEXT PRIMARY KEY,
      login TEXT NOT NULL UNIQUE COLLATE NOCASE,
      working_name TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('admin', 'auditor', 'moderator', 'supervisor')),
      password_hash TEXT NOT NULL,
      created_at_ms INTEGER NOT NULL
    );
    CREATE TABLE invitations (
      token_hash TEXT PRIMARY KEY,
      role TEXT NOT NULL CHECK (role IN ('admin', 'auditor', 'moderator', 'supervisor')),
      created_at_ms INTEGER NOT NULL,
      expires_at_ms INTEGER NOT NULL,
      used_at_ms INTEGER
    ) WITHOUT ROWID;
    CREATE TABLE sign_ins (
      token_hash TEXT PRIMARY KEY,
      moderator TEXT NOT NULL REFERENCES moderators (id),
      created_at_ms INTEGER NOT NULL,
      last_seen_at_ms INTEGER NOT NULL,
      expires_at_ms INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX sign_ins_expiring ON sign_ins (expires_at_ms);

    CREATE TABLE key_proof (
      key_id TEXT PRIMARY KEY,
      proof BLOB NOT NULL
    ) WITHOUT ROWID;
  `,
};
