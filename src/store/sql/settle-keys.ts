import type { Vault } from '../../vault/vault.ts';
import { sealedPlace } from '../sealed-fields.ts';
import { followKeyChange, refuseHalfChanged } from './key-change.ts';
import { proveKey } from './key-proof.ts';
import type { Database, Query } from './query.ts';

const LOOK_UP = 'look-up';

/** Proves the master key, goes on with the newest one, and keeps what is looked up by hash; at every start. */
export function* settleKeys(db: Database, vault: Vault): Query<void> {
  yield* proveKey(db, vault);
  yield* followKeyChange(db, vault);
  yield* refuseHalfChanged(db, vault);
  yield* keepSecrets(db, vault);
}

/** Written once and never again: whatever is looked up by hash is looked up with these. */
function* keepSecrets(db: Database, vault: Vault): Query<void> {
  const place = sealedPlace('kept', LOOK_UP);
  const row = yield* db.get('SELECT secret FROM kept_secrets WHERE name = ?', LOOK_UP);
  if (row !== undefined) {
    vault.adoptSecrets(vault.ownSealer.open(place, row['secret'] as Uint8Array));
    return;
  }
  const secret = vault.ownSealer.seal(place, vault.keptSecrets());
  yield* db.run('INSERT INTO kept_secrets (name, secret) VALUES (?, ?)', LOOK_UP, secret);
}
