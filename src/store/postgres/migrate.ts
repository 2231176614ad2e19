import type pg from 'pg';
import type { Vault } from '../../vault/vault.ts';
import { missingOf, type Migration } from '../migrations/index.ts';
import { settleKeys } from '../sql/settle-keys.ts';
import { database } from '../sql/query.ts';
import { connect } from './connect.ts';
import { BESIDES, tablesInPostgres } from './dialect.ts';
import type { Pool } from './pool.ts';

/** Whoever migrates has this; others wait and then find it done. */
const LOCK = 7_218_340_041;

/** Applies what is missing, in order, each in a transaction of its own; refuses a database of a newer version or key. */
export async function migrate(url: string, pool: Pool, vault: Vault, nowMs: number): Promise<void> {
  await applyMigrations(url, nowMs);
  await pool.within(() => settleKeys(database, vault), ['settle-keys']);
}

/**
 * The tables alone, on a connection of its own: a large table may take longer than a turn may. Whoever comes second
 * waits and finds it done. Returns what it did.
 */
export async function applyMigrations(url: string, nowMs: number): Promise<readonly string[]> {
  return connected(url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await client.query(
      'CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at_ms BIGINT NOT NULL)',
    );
    const missing = await findMissing(client);
    for (const migration of missing) await apply(client, migration, nowMs);
    return missing.map(({ name }) => name);
    // The lock goes with the connection.
  });
}

/** What `applyMigrations` would do. */
export async function listMissing(url: string): Promise<readonly string[]> {
  return connected(url, async (client) => {
    const { rowCount } = await client.query(`SELECT 1 FROM pg_tables WHERE tablename = 'migrations'`);
    const missing = rowCount === 0 ? missingOf(new Set()) : await findMissing(client);
    return missing.map(({ name }) => name);
  });
}

async function connected<Result>(url: string, use: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = await connect({ connectionString: url, application_name: 'cuan migrations' });
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function findMissing(client: pg.Client): Promise<readonly Migration[]> {
  const { rows } = await client.query<{ readonly name: string }>('SELECT name FROM migrations');
  return missingOf(new Set(rows.map(({ name }) => name)));
}

async function apply(client: pg.Client, { name, sqlite }: Migration, nowMs: number): Promise<void> {
  await client.query('BEGIN');
  await client.query(`${tablesInPostgres(sqlite)}\n${BESIDES[name] ?? ''}`);
  await client.query('INSERT INTO migrations (name, applied_at_ms) VALUES ($1, $2)', [name, nowMs]);
  await client.query('COMMIT');
}
