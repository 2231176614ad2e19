import { CuanError } from '../../domain/errors.ts';
import { MasterKeyError } from '../../vault/master-key.ts';
import type { Vault } from '../../vault/vault.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { sealedPlace } from '../sealed-fields.ts';
import type { Database } from './database.ts';

const PROOF = 'cuan';
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
    keepSecrets(db, vault);
  });
}

function refuseUnknown(applied: ReadonlySet<string>): void {
  const known = new Set(MIGRATIONS.map((migration) => migration.name));
  if ([...applied].some((name) => !known.has(name)))
    throw new CuanError('internal', 'The database was made by a newer version of Cuan.');
}

/** Keeps a proof of the first master key and fails at once under another, before anything is written. */
function proveKey(db: Database, vault: Vault): void {
  const made = db.get('SELECT count(*) AS count FROM key_proof');
  if (made?.['count'] === 0)
    db.run(
      'INSERT INTO key_proof (key_id, proof) VALUES (?, ?)',
      vault.keyId,
      vault.ownSealer.seal(sealedPlace('proof', vault.keyId), PROOF),
    );
  checkKey(db, vault);
}

/** Written once and never again: whatever is looked up by hash is looked up with these. */
function keepSecrets(db: Database, vault: Vault): void {
  const place = sealedPlace('kept', LOOK_UP);
  const row = db.get('SELECT secret FROM kept_secrets WHERE name = ?', LOOK_UP);
  if (row !== undefined) return vault.adoptSecrets(vault.ownSealer.open(place, row['secret'] as Uint8Array));
  const secret = vault.ownSealer.seal(place, vault.keptSecrets());
  db.run('INSERT INTO kept_secrets (name, secret) VALUES (?, ?)', LOOK_UP, secret);
}

/** Throws MasterKeyError, which ends the start with its one line, unless this master key opens this database. */
export function checkKey(db: Database, vault: Vault): void {
  const row = db.get('SELECT proof FROM key_proof WHERE key_id = ?', vault.keyId);
  if (row === undefined)
    throw new MasterKeyError(
      'MASTER_KEY is not the key that this database was made with. Set that one again.',
    );
  vault.ownSealer.open(sealedPlace('proof', vault.keyId), row['proof'] as Uint8Array);
}
