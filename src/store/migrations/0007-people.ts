import type { Migration } from './index.ts';

/**
 * Looking after the people who answer, and after those they answer: vetting dates, accounts that are switched
 * off or come from an identity provider, passkeys, who asked for an address and who agreed, where a young person
 * is, second readings, notes between shifts.
 */
export const people: Migration = {
  name: '0007-people',
  sqlite: `
    ALTER TABLE moderators ADD COLUMN disabled_at_ms INTEGER;
    ALTER TABLE moderators ADD COLUMN vetted_until_ms INTEGER;
    ALTER TABLE moderators ADD COLUMN last_signed_in_at_ms INTEGER;
    -- Who it is at the identity provider; such an account has no password.
    ALTER TABLE moderators ADD COLUMN subject TEXT;
    CREATE UNIQUE INDEX moderators_subject ON moderators (subject) WHERE subject IS NOT NULL;
    ALTER TABLE invitations ADD COLUMN vetted_until_ms INTEGER;
    ALTER TABLE sign_ins ADD COLUMN factor_by_provider INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX sign_ins_seen ON sign_ins (last_seen_at_ms);
    CREATE INDEX audit_by_act ON audit (act, at_ms);

    CREATE TABLE one_time (
      token_hash TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      moderator TEXT NOT NULL REFERENCES moderators (id),
      expires_at_ms INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX one_time_by_person ON one_time (moderator);
    CREATE INDEX one_time_expiring ON one_time (expires_at_ms);

    CREATE TABLE passkeys (
      credential TEXT PRIMARY KEY,
      moderator TEXT NOT NULL REFERENCES moderators (id),
      public_key TEXT NOT NULL,
      counter INTEGER NOT NULL,
      transports TEXT NOT NULL,
      name TEXT NOT NULL,
      since_ms INTEGER NOT NULL,
      last_used_at_ms INTEGER
    ) WITHOUT ROWID;
    CREATE INDEX passkeys_by_person ON passkeys (moderator, since_ms);

    CREATE TABLE address_requests (
      conversation TEXT NOT NULL REFERENCES conversations (id),
      number INTEGER NOT NULL,
      asked_by TEXT NOT NULL,
      asked_at_ms INTEGER NOT NULL,
      reason TEXT NOT NULL,
      life_at_risk INTEGER NOT NULL,
      agreed_by TEXT,
      agreed_at_ms INTEGER,
      PRIMARY KEY (conversation, number)
    ) WITHOUT ROWID;

    CREATE TABLE whereabouts (
      conversation TEXT PRIMARY KEY REFERENCES conversations (id),
      moderator TEXT NOT NULL,
      at_ms INTEGER NOT NULL,
      place BLOB NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE second_readings (
      conversation TEXT NOT NULL REFERENCES conversations (id),
      closing INTEGER NOT NULL,
      closed_by TEXT NOT NULL,
      closed_at_ms INTEGER NOT NULL,
      why TEXT NOT NULL,
      read_by TEXT,
      read_at_ms INTEGER,
      found TEXT,
      PRIMARY KEY (conversation, closing)
    ) WITHOUT ROWID;
    CREATE INDEX second_readings_drawn ON second_readings (closed_at_ms) WHERE why <> 'not-drawn';

    CREATE TABLE shift_notes (
      id TEXT PRIMARY KEY,
      moderator TEXT NOT NULL REFERENCES moderators (id),
      at_ms INTEGER NOT NULL,
      note BLOB NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX shift_notes_by_time ON shift_notes (at_ms);
  `,
};
