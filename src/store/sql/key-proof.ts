import { MasterKeyError } from '../../vault/master-key.ts';
import type { Vault } from '../../vault/vault.ts';
import { sealedPlace } from '../sealed-fields.ts';
import type { Database, Query } from './query.ts';

const PROOF = 'cuan';

/** Keeps a proof of the first master key and fails at once under another, before anything is written. */
export function* proveKey(db: Database, vault: Vault): Query<void> {
  const made = yield* db.get('SELECT count(*) AS count FROM key_proof');
  if (made?.['count'] === 0) yield* writeProof(db, vault);
  yield* checkKey(db, vault);
}

/** Lets a start with the master key of now go on. */
export function* writeProof(db: Database, vault: Vault): Query<void> {
  yield* db.run(
    'INSERT INTO key_proof (key_id, proof) VALUES (?, ?) ON CONFLICT (key_id) DO UPDATE SET proof = excluded.proof',
    vault.keyId,
    vault.ownSealer.seal(sealedPlace('proof', vault.keyId), PROOF),
  );
}

/** Throws MasterKeyError, which ends the start with its one line, unless this master key opens this database. */
export function* checkKey(db: Database, vault: Vault): Query<void> {
  const row = yield* db.get('SELECT proof FROM key_proof WHERE key_id = ?', vault.keyId);
  if (row === undefined) throw new MasterKeyError(yield* keyAdvice(db, vault));
  vault.ownSealer.open(sealedPlace('proof', vault.keyId), row['proof'] as Uint8Array);
}

/** An old key is told apart from a foreign one: the operator needs to look in another place. */
function* keyAdvice(db: Database, vault: Vault): Query<string> {
  const old = yield* db.get('SELECT at_ms FROM key_successions WHERE key_id = ?', vault.keyId);
  return old === undefined
    ? 'MASTER_KEY is not the key that this database was made with. Set that one again.'
    : 'MASTER_KEY is an old key: it was changed by npm run rotate-keys. Set the new one.';
}
