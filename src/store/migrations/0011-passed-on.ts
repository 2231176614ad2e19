import type { Migration } from './index.ts';

/** Whether the other desk has read a case: 0 never, 1 yes, 2 it was also asked to erase its copy after a delete. */
export const passedOn: Migration = {
  name: '0011-passed-on',
  sqlite: `
    ALTER TABLE cases ADD COLUMN passed_on INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX cases_to_erase ON cases (deleted_at_ms) WHERE passed_on = 1 AND deleted_at_ms IS NOT NULL;
  `,
};
