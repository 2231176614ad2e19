import type { Migration } from './index.ts';

/**
 * What a person needs who answers: who holds a case since when, notes, checklist, marks, what the reporter did,
 * how far they have read, and alerts on their way out. `rank` is care that rises with waiting (S37): it orders
 * the queue and is never shown as care. Alerts from before are not sent any more.
 */
export const live: Migration = {
  name: '0002-live',
  sqlite: `
    ALTER TABLE cases ADD COLUMN rank INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE cases ADD COLUMN claimed_at_ms INTEGER;
    ALTER TABLE cases ADD COLUMN last_moderator_message_at_ms INTEGER;
    ALTER TABLE cases ADD COLUMN acknowledged_at_ms INTEGER;
    ALTER TABLE cases ADD COLUMN waiting_alerted_at_ms INTEGER;
    ALTER TABLE cases ADD COLUMN follow_up_at_ms INTEGER;
    ALTER TABLE cases ADD COLUMN closed_at_ms INTEGER;
    ALTER TABLE cases ADD COLUMN outcome TEXT;
    ALTER TABLE cases ADD COLUMN avoid TEXT;
    ALTER TABLE cases ADD COLUMN checklist BLOB;
    UPDATE cases SET rank = care;

    DROP INDEX cases_queue;
    CREATE INDEX cases_queue ON cases
      (rank DESC, reopened DESC, (unanswered_since_ms IS NULL), unanswered_since_ms, opened_at_ms)
      WHERE state <> 'closed';
    CREATE INDEX cases_held ON cases (claimed_by) WHERE state = 'claimed';
    CREATE INDEX cases_ageing ON cases (rank, unanswered_since_ms) WHERE state <> 'closed';

    ALTER TABLE conversations ADD COLUMN delivered_seq INTEGER NOT NULL DEFAULT 0;

    CREATE TABLE case_notes (
      conversation TEXT NOT NULL REFERENCES conversations (id),
      number INTEGER NOT NULL,
      moderator TEXT NOT NULL,
      at_ms INTEGER NOT NULL,
      note BLOB NOT NULL,
      PRIMARY KEY (conversation, number)
    ) WITHOUT ROWID;

    CREATE TABLE reporter_events (
      conversation TEXT NOT NULL REFERENCES conversations (id),
      number INTEGER NOT NULL,
      kind TEXT NOT NULL,
      at_ms INTEGER NOT NULL,
      PRIMARY KEY (conversation, number)
    ) WITHOUT ROWID;

    CREATE TABLE marks (
      conversation TEXT NOT NULL REFERENCES conversations (id),
      seq INTEGER NOT NULL,
      start INTEGER NOT NULL,
      cue TEXT NOT NULL,
      moderator TEXT NOT NULL,
      verdict TEXT NOT NULL,
      at_ms INTEGER NOT NULL,
      PRIMARY KEY (conversation, seq, start, cue, moderator)
    ) WITHOUT ROWID;
    -- Kept when conversations are forgotten: how often people confirmed a cue, nothing else.
    CREATE TABLE cue_counts (
      cue TEXT NOT NULL,
      verdict TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (cue, verdict)
    ) WITHOUT ROWID;

    ALTER TABLE outbox ADD COLUMN crisis INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE outbox ADD COLUMN state TEXT NOT NULL DEFAULT 'waiting';
    ALTER TABLE outbox ADD COLUMN destination INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE outbox ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE outbox ADD COLUMN due_at_ms INTEGER;
    UPDATE outbox SET state = 'acknowledged' WHERE kind = 'alert';
    CREATE INDEX outbox_due ON outbox (due_at_ms) WHERE due_at_ms IS NOT NULL;
    CREATE INDEX outbox_dead ON outbox (at_ms) WHERE state = 'dead';
  `,
};
