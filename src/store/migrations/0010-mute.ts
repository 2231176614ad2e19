import type { Migration } from './index.ts';

/** Why a supervisor muted this conversation: nothing answers it but crisis lines. NULL: it is not muted. */
export const mute: Migration = {
  name: '0010-mute',
  sqlite: `
    ALTER TABLE conversations ADD COLUMN muted TEXT;
  `,
};
