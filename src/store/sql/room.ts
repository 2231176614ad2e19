import type { Vault } from '../../vault/vault.ts';
import type { Database } from './query.ts';
import type { KeyRing } from './key-ring.ts';

/** What the files of this engine work with. */
export interface Room {
  readonly db: Database;
  readonly vault: Vault;
  readonly keys: KeyRing;
}
