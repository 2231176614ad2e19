import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import { ConfigError } from '../config/config-error.ts';
import type { Clock } from '../domain/ports.ts';
import type { Retention } from '../store/retention.ts';
import { isMovedOut } from '../store/sqlite/move-out.ts';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
import type { Store } from '../store/store.ts';
import type { Vault } from '../vault/vault.ts';

/** PostgreSQL where DATABASE_URL names one, otherwise the file in DATA_DIR. */
export async function openStore(
  { dataDirectory, databaseUrl }: Config,
  parts: { readonly vault: Vault; readonly clock: Clock; readonly retention: Retention },
): Promise<Store> {
  if (databaseUrl === undefined) {
    const file = join(dataDirectory, 'cuan.db');
    if (isMovedOut(file))
      throw new ConfigError(
        'DATABASE_URL',
        'is missing; what is in DATA_DIR was moved to PostgreSQL. npm run move -- reopen takes that back.',
      );
    return openSqliteStore({ ...parts, file });
  }
  const { openPostgresStore } = await import('../store/postgres/postgres-store.ts');
  return openPostgresStore({ ...parts, url: databaseUrl.reveal() });
}
