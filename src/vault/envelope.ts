import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';
import { CuanError } from '../domain/errors.ts';

/** Randomness, handed in. */
export type NewBytes = (size: number) => Uint8Array;

/** First byte of everything sealed, so that the form can change while old values still open. */
const ENVELOPE_VERSION = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** `version | nonce | ciphertext | tag`, AES-256-GCM. Opens only with the same key and the same `bound` parts. */
export function sealBytes(
  key: KeyObject,
  bound: readonly string[],
  plain: Uint8Array,
  newBytes: NewBytes,
): Uint8Array {
  const nonce = newBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(lengthPrefixed([String(ENVELOPE_VERSION), ...bound]));
  const sealed = [cipher.update(plain), cipher.final()];
  return Buffer.concat([Uint8Array.of(ENVELOPE_VERSION), nonce, ...sealed, cipher.getAuthTag()]);
}

/** The plain bytes, or CuanError `internal` with a fixed text: never a blank, never a part. */
export function openBytes(key: KeyObject, bound: readonly string[], sealed: Uint8Array): Uint8Array {
  if (sealed.length < 1 + NONCE_BYTES + TAG_BYTES || sealed[0] !== ENVELOPE_VERSION) throw cannotOpen();
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(lengthPrefixed([String(ENVELOPE_VERSION), ...bound]));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    throw cannotOpen();
  }
}

/** Each part behind its length, so that no two lists of parts give the same bytes. */
export function lengthPrefixed(parts: readonly string[]): Uint8Array {
  const lengths = parts.map((part) => Buffer.byteLength(part));
  const bytes = Buffer.alloc(lengths.reduce((sum, length) => sum + 4 + length, 0));
  let at = 0;
  for (const [index, part] of parts.entries()) {
    at = bytes.writeUInt32BE(lengths[index] ?? 0, at);
    at += bytes.write(part, at);
  }
  return bytes;
}

function cannotOpen(): CuanError {
  return new CuanError('internal', 'A sealed value could not be opened.');
}
