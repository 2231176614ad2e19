import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a session or a sign-up link; shown once, kept only as its hash. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 is enough here: the secrets are random and long, so there is nothing to guess. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('base64url');
}
