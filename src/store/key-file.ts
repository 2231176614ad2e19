import type { Vault } from '../vault/vault.ts';
import { readBackup, writeBackup } from './backup-file.ts';
import type { BackupHost } from './backup.ts';

/** The key of one conversation, wrapped by the master key of this name. */
export interface StoredKey {
  readonly conversation: string;
  readonly keyId: string;
  readonly wrapped: Uint8Array;
}

const KEYS_IN_A_PART = 2000;

/** Writes the keys there are now in place of those of last time: an erased key is in no file (S41). */
export function writeKeys(
  { vault, clock, newId }: BackupHost,
  file: string,
  keys: readonly StoredKey[],
): void {
  const parts = Array.from({ length: Math.ceil(keys.length / KEYS_IN_A_PART) }, (_, number) =>
    keys
      .slice(number * KEYS_IN_A_PART, (number + 1) * KEYS_IN_A_PART)
      .map(({ conversation, keyId, wrapped }) => [
        conversation,
        keyId,
        Buffer.from(wrapped).toString('base64'),
      ]),
  );
  const sealed = parts.map((part) => Buffer.from(JSON.stringify(part)));
  writeBackup(file, { kind: 'keys', id: newId(), atMs: clock() }, vault, sealed);
}

/** Throws CuanError `internal` when the file is not whole or of another master key. */
export function readKeys(file: string, vault: Vault): readonly StoredKey[] {
  return [...readBackup(file, 'keys', vault)].flatMap((part) =>
    (JSON.parse(Buffer.from(part).toString('utf8')) as [string, string, string][]).map(
      ([conversation, keyId, wrapped]) => ({
        conversation,
        keyId,
        wrapped: Buffer.from(wrapped, 'base64'),
      }),
    ),
  );
}
