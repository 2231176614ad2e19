import type { Clock } from '../domain/ports.ts';
import type { Vault } from '../vault/vault.ts';

/** What every backup needs, whichever the engine. */
export interface BackupHost {
  readonly vault: Vault;
  readonly clock: Clock;
  readonly newId: () => string;
}

/** Two files: whoever has one of them reads nothing, whoever has only the newer keys brings nothing deleted back. */
export interface BackupFiles {
  readonly database: string;
  readonly keys: string;
}

export interface Restored {
  readonly conversations: number;
  /** Deleted or forgotten since the backup was made: unreadable, and now tombstones. */
  readonly forgotten: number;
  /** False when the database that stood there could not be read, so that its deletes are not known. */
  readonly tombstonesRead: boolean;
}
