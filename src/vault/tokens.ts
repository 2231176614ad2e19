import { createSecretKey } from 'node:crypto';
import { id } from '../domain/ids.ts';
import type { TokenClaims, Tokens } from '../domain/ports.ts';
import { openBytes, sealBytes, type NewBytes } from './envelope.ts';

const BOUND = ['token', 'web'] as const;
const LONGEST_TOKEN = 2048;
const BASE64URL = /^[A-Za-z0-9_-]+$/;

/** Tokens whose claims nobody else can read or change. */
export function createTokens(keyBytes: Uint8Array, newBytes: NewBytes): Pick<Tokens, 'sign' | 'verify'> {
  const key = createSecretKey(keyBytes);
  return {
    sign(claims) {
      const plain = Buffer.from(JSON.stringify([claims.conversation, claims.resumeHash, claims.expiresAtMs]));
      return Buffer.from(sealBytes(key, BOUND, plain, newBytes)).toString('base64url');
    },
    verify(token) {
      const sealed = decoded(token);
      if (sealed === undefined) return undefined;
      try {
        return claimsOf(openBytes(key, BOUND, sealed));
      } catch {
        return undefined;
      }
    },
  };
}

/** Only the one spelling that `sign` gives; node would read others of the same bytes. */
function decoded(token: string): Uint8Array | undefined {
  if (typeof token !== 'string' || token.length > LONGEST_TOKEN || !BASE64URL.test(token)) return undefined;
  const bytes = Buffer.from(token, 'base64url');
  return bytes.toString('base64url') === token ? bytes : undefined;
}

function claimsOf(plain: Uint8Array): TokenClaims | undefined {
  const [conversation, resumeHash, expiresAtMs] = JSON.parse(
    Buffer.from(plain).toString('utf8'),
  ) as unknown[];
  if (typeof conversation !== 'string' || typeof resumeHash !== 'string') return undefined;
  if (typeof expiresAtMs !== 'number') return undefined;
  return { conversation: id.conversation(conversation), resumeHash, expiresAtMs };
}
