import type { Migration } from './index.ts';

/** Answers at a goodbye: numbers of a week and a language, with nothing that leads to a conversation. */
export const survey: Migration = {
  name: '0006-survey',
  sqlite: `
    CREATE TABLE survey_counts (
      week_starts_at_ms INTEGER NOT NULL,
      locale TEXT NOT NULL,
      question TEXT NOT NULL,
      answer TEXT NOT NULL,
      answers INTEGER NOT NULL,
      PRIMARY KEY (week_starts_at_ms, locale, question, answer)
    ) WITHOUT ROWID;
  `,
};
