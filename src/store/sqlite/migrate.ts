import { existsSync } from 'node:fs';
import type { Vault } from '../../vault/vault.ts';
import { missingOf } from '../migrations/index.ts';
import { answerAtOnce, database } from '../sql/query.ts';
import { settleKeys } from '../sql/settle-keys.ts';
import { openDatabase, type SqliteFile } from './database.ts';

/** Applies what is missing, in order, in one transaction; refuses a database made by a newer version or key. */
export function migrate(file: SqliteFile, vault: Vault, nowMs: number): void {
  file.exec('CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at_ms INTEGER NOT NULL)');
  file.transaction(() => {
    const applied = new Set(file.all('SELECT name FROM migrations').map((row) => String(row['name'])));
    for (const { name, sqlite } of missingOf(applied)) {
      file.exec(sqlite);
      file.run('INSERT INTO migrations (name, applied_at_ms) VALUES (?, ?)', name, nowMs);
    }
    answerAtOnce(settleKeys(database, vault), file.answer);
  });
}

/** What `migrate` would do; all of it where there is no file. */
export function listMissing(path: string): readonly string[] {
  if (!existsSync(path)) return missingOf(new Set()).map(({ name }) => name);
  const file = openDatabase(path);
  try {
    const applied = file.all('SELECT name FROM migrations').map((row) => String(row['name']));
    return missingOf(new Set(applied)).map(({ name }) => name);
  } finally {
    file.close();
  }
}
