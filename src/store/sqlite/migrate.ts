import { CuanError } from '../../domain/errors.ts';
import type { Vault } from '../../vault/vault.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { sealedPlace } from '../sealed-fields.ts';
import type { Database } from './database.ts';
import { followKeyChange, refuseHalfChanged } from './key-change.ts';
import { proveKey } from './key-proof.ts';

const LOOK_UP = 'look-up';

/** Applies what is missing, in order, in one transaction; refuses a database made by a newer version or key. */
export function migrate(db: Database, vault: Vault, nowMs: number): void {
  db.exec('CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, applied_at_ms INTEGER NOT NULL)');
  db.transaction(() => {
    const applied = new Set(db.all('SELECT name FROM migrations').map((row) => String(row['name'])));
    refuseUnknown(applied);
    for (const { name, sqlite } of MIGRATIONS.filter((migration) => !applied.has(migration.name))) {
      db.exec(sqlite);
      db.run('INSERT INTO migrations (name, applied_at_ms) VALUES (?, ?)', name, nowMs);
    }
    proveKey(db, vault);
    followKeyChange(db, vault);
    refuseHalfChanged(db, vault);
    keepSecrets(db, vault);
  });
}

function refuseUnknown(applied: ReadonlySet<string>): void {
  const known = new Set(MIGRATIONS.map((migration) => migration.name));
  if ([...applied].some((name) => !known.has(name)))
    throw new CuanError('internal', 'The database was made by a newer version of Cuan.');
}

/** Written once and never again: whatever is looked up by hash is looked up with these. */
function keepSecrets(db: Database, vault: Vault): void {
  const place = sealedPlace('kept', LOOK_UP);
  const row = db.get('SELECT secret FROM kept_secrets WHERE name = ?', LOOK_UP);
  if (row !== undefined) return vault.adoptSecrets(vault.ownSealer.open(place, row['secret'] as Uint8Array));
  const secret = vault.ownSealer.seal(place, vault.keptSecrets());
  db.run('INSERT INTO kept_secrets (name, secret) VALUES (?, ?)', LOOK_UP, secret);
}
