import type { Migration } from './index.ts';

/** A person's own sessions are looked up by the person; without this every session would be read. */
export const signInsByPerson: Migration = {
  name: '0005-sign-ins-by-person',
  sqlite: 'CREATE INDEX sign_ins_by_person ON sign_ins (moderator, created_at_ms);',
};
