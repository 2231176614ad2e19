import { createHmac, createSecretKey, hkdfSync } from 'node:crypto';
import { CuanError } from '../domain/errors.ts';
import { id, type ConversationId, type InboundId } from '../domain/ids.ts';
import type { Pseudonym, Tokens } from '../domain/ports.ts';
import { lengthPrefixed, openBytes, sealBytes, type NewBytes } from './envelope.ts';
import { MasterKeyError } from './master-key.ts';
import { createSealer, type Sealer } from './sealer.ts';
import { createTokens } from './tokens.ts';

/** A conversation's key as it is stored: sealed by the master key that `keyId` names. */
export interface WrappedKey {
  readonly keyId: string;
  readonly wrapped: Uint8Array;
}

/** Everything that needs the master key. Nobody else ever holds it or a key made from it. */
export interface Vault {
  /** Names the master key without telling anything of it. */
  readonly keyId: string;
  /** A fresh key for a new conversation. Losing `wrapped` loses the conversation: that is how it is erased. */
  newKey(conversation: ConversationId): { readonly sealer: Sealer; readonly wrapped: WrappedKey };
  /** Throws CuanError `internal` when it was wrapped by another master key or for another conversation. */
  unwrapKey(conversation: ConversationId, wrapped: WrappedKey): Sealer;
  /** Seals what must outlive a conversation's key, such as content-free alerts. */
  readonly ownSealer: Sealer;
  readonly pseudonym: Pseudonym;
  /** The only form in which a channel's own message id is looked up: some name a phone at the provider. */
  inboundHash(conversation: ConversationId, inbound: InboundId): string;
  readonly tokens: Tokens;
}

/** What a vault is made of. */
export interface VaultParts {
  /** 32 bytes; throws MasterKeyError otherwise. */
  readonly masterKey: Uint8Array;
  readonly newBytes: NewBytes;
}

/** One subkey per purpose, by HKDF-SHA-256: knowing one tells nothing of another or of the master key. */
export function createVault({ masterKey, newBytes }: VaultParts): Vault {
  if (masterKey.length !== 32) throw new MasterKeyError('MASTER_KEY must hold exactly 32 bytes.');
  const subkey = (purpose: string, size = 32) =>
    new Uint8Array(hkdfSync('sha256', masterKey, '', `cuan/1/${purpose}`, size));
  const keyId = Buffer.from(subkey('key-id', 9)).toString('base64url');
  return {
    keyId,
    ...keyWrapping(subkey('wrapping'), keyId, newBytes),
    ...pseudonyms(subkey('pseudonyms')),
    ownSealer: createSealer(subkey('own'), newBytes),
    tokens: createTokens({ claims: subkey('tokens'), secrets: subkey('resume') }, newBytes),
  };
}

function keyWrapping(
  keyBytes: Uint8Array,
  keyId: string,
  newBytes: NewBytes,
): Pick<Vault, 'newKey' | 'unwrapKey'> {
  const wrapping = createSecretKey(keyBytes);
  const bound = (conversation: ConversationId) => ['conversation-key', keyId, conversation];
  return {
    newKey(conversation) {
      const bytes = newBytes(32);
      const wrapped = sealBytes(wrapping, bound(conversation), bytes, newBytes);
      return { sealer: createSealer(bytes, newBytes), wrapped: { keyId, wrapped } };
    },
    unwrapKey(conversation, stored) {
      if (stored.keyId !== keyId) throw new CuanError('internal', 'A key was wrapped by another master key.');
      return createSealer(openBytes(wrapping, bound(conversation), stored.wrapped), newBytes);
    },
  };
}

function pseudonyms(keyBytes: Uint8Array): Pick<Vault, 'inboundHash' | 'pseudonym'> {
  const key = createSecretKey(keyBytes);
  const hash = (...parts: readonly string[]) =>
    createHmac('sha256', key).update(lengthPrefixed(parts)).digest('base64url');
  return {
    pseudonym: (address) => id.addressHash(hash('address', address.channel, address.key)),
    inboundHash: (conversation, inbound) => hash('inbound', conversation, inbound),
  };
}
