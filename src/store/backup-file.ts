import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { CuanError } from '../domain/errors.ts';
import type { Vault } from '../vault/vault.ts';

/** What stands in clear at the head of a backup: nothing of anybody. */
export interface BackupHead {
  /** A copy of an SQLite file, the rows of a PostgreSQL database, or the wrapped keys of either. */
  readonly kind: 'database' | 'keys' | 'rows';
  readonly id: string;
  readonly atMs: number;
  /** Names the master key that opens it. */
  readonly keyId: string;
}

const FORM = 'cuan-backup-1';
const PART_BYTES = 1024 * 1024;
const LONGEST_HEAD = 1000;

/** A backup that is being written. */
export interface BackupWriter {
  add(part: Uint8Array): void;
  /** Only now it stands in its place. */
  finish(): void;
  /** Leaves nothing behind. */
  giveUp(): void;
}

/**
 * A line of JSON, then parts sealed in their order, each behind its length; the last one is known as the last, so
 * that a backup that was cut short does not pass for a whole one. Written beside its place and then moved there.
 */
export function openBackup(
  file: string,
  head: Omit<BackupHead, 'keyId'>,
  vault: Pick<Vault, 'backups' | 'keyId'>,
): BackupWriter {
  const draft = `${file}.part`;
  const out = openSync(draft, 'w', 0o600);
  const whole: BackupHead = { ...head, keyId: vault.keyId };
  writeSync(out, `${JSON.stringify({ form: FORM, ...whole })}\n`);
  let number = 0;
  const name = () => [head.kind, head.id, String(number++)];
  return {
    add: (part) => writePart(out, vault, name(), part),
    finish() {
      writePart(out, vault, [...name(), 'end'], new Uint8Array());
      fsyncSync(out);
      closeSync(out);
      renameSync(draft, file);
    },
    giveUp() {
      closeSync(out);
      rmSync(draft, { force: true });
    },
  };
}

/** A backup whose parts are at hand. */
export function writeBackup(
  file: string,
  head: Omit<BackupHead, 'keyId'>,
  vault: Pick<Vault, 'backups' | 'keyId'>,
  parts: Iterable<Uint8Array>,
): void {
  const backup = openBackup(file, head, vault);
  try {
    for (const part of parts) backup.add(part);
  } catch (error) {
    backup.giveUp();
    throw error;
  }
  backup.finish();
}

function writePart(
  out: number,
  vault: Pick<Vault, 'backups'>,
  name: readonly string[],
  part: Uint8Array,
): void {
  const sealed = vault.backups.seal(name, part);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(sealed.length);
  writeSync(out, length);
  writeSync(out, sealed);
}

/** The parts of a backup, opened one after the other. Throws CuanError `internal` with what is wrong with it. */
export function* readBackup(
  file: string,
  kind: BackupHead['kind'],
  vault: Pick<Vault, 'backups' | 'keyId'>,
): Generator<Uint8Array> {
  const input = openSync(file, 'r');
  try {
    const { head, length } = readHead(input);
    if (head?.kind !== kind) throw new CuanError('internal', `This is no ${kind} file of a backup.`);
    if (head.keyId !== vault.keyId)
      throw new CuanError(
        'internal',
        'The backup was made with another master key: set that one as MASTER_KEY, restore, then rotate.',
      );
    yield* partsOf(input, length, head, vault);
  } finally {
    closeSync(input);
  }
}

function* partsOf(
  input: number,
  from: number,
  { kind, id }: BackupHead,
  vault: Pick<Vault, 'backups'>,
): Generator<Uint8Array> {
  let [at, number] = [from, 0];
  for (;;) {
    const length = readAt(input, at, 4)?.readUInt32BE();
    const sealed =
      length === undefined || length > 2 * PART_BYTES ? undefined : readAt(input, at + 4, length);
    if (sealed === undefined) throw new CuanError('internal', 'The backup was cut short.');
    at += 4 + sealed.length;
    const name = [kind, id, String(number)];
    const end = opened(vault, [...name, 'end'], sealed);
    if (end !== undefined) return;
    const part = opened(vault, name, sealed);
    if (part === undefined) throw new CuanError('internal', 'The backup was changed, or its parts were.');
    number += 1;
    yield part;
  }
}

function opened(
  vault: Pick<Vault, 'backups'>,
  name: readonly string[],
  sealed: Uint8Array,
): Uint8Array | undefined {
  try {
    return vault.backups.open(name, sealed);
  } catch {
    return undefined;
  }
}

function readHead(input: number): { readonly head: BackupHead | undefined; readonly length: number } {
  const start = Buffer.alloc(LONGEST_HEAD);
  const text = start.subarray(0, readSync(input, start, 0, LONGEST_HEAD, 0)).toString('latin1');
  const line = text.split('\n', 1)[0] ?? '';
  if (!line.startsWith(`{"form":"${FORM}"`)) return { head: undefined, length: 0 };
  return { head: JSON.parse(line) as BackupHead, length: line.length + 1 };
}

function readAt(input: number, at: number, length: number): Buffer | undefined {
  const bytes = Buffer.alloc(length);
  return readSync(input, bytes, 0, length, at) === length ? bytes : undefined;
}

/** A file, in parts of the size in which it is sealed. */
export function* fileParts(file: string): Generator<Uint8Array> {
  const input = openSync(file, 'r');
  try {
    const { size } = statSync(file);
    for (let at = 0; at < size; at += PART_BYTES) {
      const part = readAt(input, at, Math.min(PART_BYTES, size - at));
      if (part === undefined) throw new CuanError('internal', 'The copy changed while it was read.');
      yield part;
    }
  } finally {
    closeSync(input);
  }
}
