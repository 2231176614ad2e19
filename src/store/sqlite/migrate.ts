import type { Vault } from '../../vault/vault.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { answerAtOnce, database } from '../sql/query.ts';
import { refuseUnknown, settleKeys } from '../sql/settle-keys.ts';
import type { SqliteFile } from './database.ts';

/** Applies what is missing, in order, in one transaction; refuses a database made by a newer version or key. */
export function migrate(file: SqliteFile, vault: Vault, nowMs: number): void {
  file.exec('CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at_ms INTEGER NOT NULL)');
  file.transaction(() => {
    const applied = new Set(file.all('SELECT name FROM migrations').map((row) => String(row['name'])));
    refuseUnknown(applied);
    for (const { name, sqlite } of MIGRATIONS.filter((migration) => !applied.has(migration.name))) {
      file.exec(sqlite);
      file.run('INSERT INTO migrations (name, applied_at_ms) VALUES (?, ?)', name, nowMs);
    }
    answerAtOnce(settleKeys(database, vault), file.answer);
  });
}
