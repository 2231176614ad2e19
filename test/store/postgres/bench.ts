import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { openPostgresStore } from '../../../src/store/postgres/postgres-store.ts';
import { createVault, type Vault } from '../../../src/vault/vault.ts';
import type { PostgresServer } from '../../support/postgres.ts';
import type { Bench } from '../engine.ts';
import { NOON } from '../samples.ts';

/** A migrated database and the vault whose key it knows. */
interface Prepared {
  readonly url: string;
  readonly vault: Vault;
  drop(): Promise<void>;
}

/** Migrating takes longer than most tests: a database that a test has left is emptied and used again. */
const free: Prepared[] = [];

/** A store in a database of its own on a real server. */
export async function openPostgresBench(server: PostgresServer): Promise<Bench> {
  const prepared = free.pop() ?? (await prepare(server));
  const { url, vault } = prepared;
  let nowMs = NOON;
  const start = async () => {
    const store = await openPostgresStore({ url, vault, clock: () => nowMs, connections: 4 });
    await store.migrate();
    return store;
  };
  let store = await start();
  return {
    vault,
    store: () => store,
    async reopen() {
      await store.close();
      store = await start();
    },
    setClock(ms) {
      nowMs = ms;
    },
    closeCase: (conversation) =>
      put(url, `UPDATE cases SET state = 'closed', claimed_by = NULL WHERE conversation = $1`, conversation),
    async remove() {
      await store.close();
      if (await empty(url)) free.push(prepared);
      else await prepared.drop();
    },
  };
}

async function prepare(server: PostgresServer): Promise<Prepared> {
  const vault = createVault({ masterKey: randomBytes(32), newBytes: randomBytes });
  return { ...(await server.newDatabase()), vault };
}

async function connected<Result>(url: string, use: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function put(url: string, sql: string, ...values: readonly string[]): Promise<void> {
  await connected(url, (client) => client.query(sql, [...values]));
}

/** Only tables with rows: emptying all forty takes longer than most tests. */
const EMPTY = `DO $$
  DECLARE name text; full_ones text[] := '{}'; has_rows boolean;
  BEGIN
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public'
        AND tablename NOT IN ('migrations', 'key_proof', 'kept_secrets') LOOP
      EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I)', name) INTO has_rows;
      IF has_rows THEN full_ones := full_ones || quote_ident(name); END IF;
    END LOOP;
    IF full_ones <> '{}' THEN
      EXECUTE 'TRUNCATE ' || array_to_string(full_ones, ', ') || ' RESTART IDENTITY CASCADE';
    END IF;
  END $$`;

/** False when the master key was changed: then it is not what its vault knows. */
async function empty(url: string): Promise<boolean> {
  return connected(url, async (client) => {
    const changed = await client.query('SELECT 1 FROM key_successions LIMIT 1');
    if (changed.rowCount !== 0) return false;
    await client.query(EMPTY);
    return true;
  });
}
