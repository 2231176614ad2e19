import type { Migration } from './index.ts';

/** Open cases are counted for the desk by care and language: from this alone, without looking at each case. */
export const counted: Migration = {
  name: '0014-counted',
  sqlite: `
    CREATE INDEX cases_counted ON cases (care, locale, unanswered_since_ms, state) WHERE state <> 'closed';
  `,
};
