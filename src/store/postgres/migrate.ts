import type { Vault } from '../../vault/vault.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { refuseUnknown, settleKeys } from '../sql/settle-keys.ts';
import { database } from '../sql/query.ts';
import { BESIDES, tablesInPostgres } from './dialect.ts';
import type { Pool } from './pool.ts';

/** Whoever migrates has this; others wait and then find it done. */
const LOCK = 7_218_340_041;

/** Applies what is missing, in order, each in a transaction of its own; refuses a database of a newer version or key. */
export async function migrate(pool: Pool, vault: Vault, nowMs: number): Promise<void> {
  await pool.withConnection(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    try {
      await client.query(
        'CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at_ms BIGINT NOT NULL)',
      );
      const { rows } = await client.query<{ readonly name: string }>('SELECT name FROM migrations');
      const applied = new Set(rows.map(({ name }) => name));
      refuseUnknown(applied);
      for (const { name, sqlite } of MIGRATIONS.filter((migration) => !applied.has(migration.name))) {
        await client.query('BEGIN');
        await client.query(`${tablesInPostgres(sqlite)}\n${BESIDES[name] ?? ''}`);
        await client.query('INSERT INTO migrations (name, applied_at_ms) VALUES ($1, $2)', [name, nowMs]);
        await client.query('COMMIT');
      }
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
    }
  });
  await pool.within(() => settleKeys(database, vault), ['settle-keys']);
}
