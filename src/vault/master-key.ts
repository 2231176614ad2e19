import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The start must end with this one line; it names the setting and never shows a key. */
export class MasterKeyError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'MasterKeyError';
  }
}

/** Where the key may come from. */
export interface MasterKeySettings {
  /** `MASTER_KEY` as it was set: 32 bytes as hex, base64 or base64url. */
  readonly fromEnv: string | undefined;
  readonly dataDir: string;
  readonly production: boolean;
}

const HOW = 'Make one with: openssl rand -base64 32';

/** 32 random bytes have about 30 different ones, and some of them are no letter, digit or sign of a keyboard. */
const FEWEST_DIFFERENT_BYTES = 16;
/** About half of 256 random bits are set; six standard deviations from there is as good as never. */
const FEWEST_SET_BITS = 80;

/**
 * The master key: from `MASTER_KEY`, or outside production from `DATA_DIR/master.key`, made on first start
 * for the owner only (0600). Throws MasterKeyError when it is missing, malformed, guessable or readable by others.
 */
export function loadMasterKey(settings: MasterKeySettings): Uint8Array {
  const text = settings.fromEnv?.trim() ?? '';
  if (text !== '') return parseKey(text, 'MASTER_KEY');
  if (settings.production) throw new MasterKeyError(`MASTER_KEY is missing. ${HOW}`);
  const file = join(settings.dataDir, 'master.key');
  return readKeyFile(file) ?? makeKeyFile(settings.dataDir, file);
}

/** 32 bytes as they were set. Throws MasterKeyError, which names the setting and never shows it. */
export function parseKey(text: string, name: string): Uint8Array {
  const key = decodeKey(text);
  if (key?.length !== 32) throw new MasterKeyError(`${name} must be 32 bytes as base64 or hex. ${HOW}`);
  if (isGuessable(key)) throw new MasterKeyError(`${name} is not random. ${HOW}`);
  return key;
}

/** What no random generator gives: few bytes, typed text, counting up or down, a pattern that repeats, mostly zeros. */
function isGuessable(key: Uint8Array): boolean {
  const bytes = [...key];
  const steps = bytes.slice(1).map((byte, at) => (byte - (bytes[at] ?? 0) + 256) % 256);
  const setBits = bytes.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);
  return (
    new Set(bytes).size < FEWEST_DIFFERENT_BYTES ||
    new Set(steps).size < FEWEST_DIFFERENT_BYTES / 2 ||
    bytes.every((byte) => byte >= 0x20 && byte < 0x7f) ||
    bytes.slice(16).every((byte, at) => byte === bytes[at]) ||
    setBits < FEWEST_SET_BITS ||
    setBits > 256 - FEWEST_SET_BITS
  );
}

function decodeKey(text: string): Uint8Array | undefined {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  if (/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return Buffer.from(text, 'base64');
  return undefined;
}

function readKeyFile(file: string): Uint8Array | undefined {
  const found = readOwnFile(file);
  if (found === undefined) return undefined;
  if ((found.mode & 0o077) !== 0)
    throw new MasterKeyError(
      'DATA_DIR/master.key can be read by others. Run: chmod 600 on it, or set MASTER_KEY.',
    );
  return parseKey(found.text, 'DATA_DIR/master.key');
}

function readOwnFile(file: string): { readonly mode: number; readonly text: string } | undefined {
  try {
    const stat = statSync(file, { throwIfNoEntry: false });
    return stat && { mode: stat.mode, text: readFileSync(file, 'utf8').trim() };
  } catch {
    throw new MasterKeyError('DATA_DIR cannot be read, so there is no master.key. Set MASTER_KEY.');
  }
}

/** Written whole under another name, then linked: two first starts at once end with one and the same key. */
function makeKeyFile(dataDir: string, file: string): Uint8Array {
  const draft = `${file}.${String(process.pid)}`;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true });
    chmodSync(draft, 0o600);
    linkUnlessThere(draft, file);
  } catch {
    throw new MasterKeyError(
      'DATA_DIR cannot be written, so no master.key can be made there. Set MASTER_KEY.',
    );
  } finally {
    rmSync(draft, { force: true });
  }
  const key = readKeyFile(file);
  if (key === undefined) throw new MasterKeyError('DATA_DIR/master.key is gone. Set MASTER_KEY.');
  return key;
}

function linkUnlessThere(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
