import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { CuanError } from '../domain/errors.ts';
import { id, type ConversationId, type InboundId } from '../domain/ids.ts';
import type { Pseudonym, Tokens } from '../domain/ports.ts';
import { lengthPrefixed, openBytes, sealBytes, type NewBytes } from './envelope.ts';
import { MasterKeyError } from './master-key.ts';
import { createReturnCodes, type ReturnCodes } from './return-code.ts';
import { createSealer, type Sealer } from './sealer.ts';
import { createTokens } from './tokens.ts';

/** A conversation's key as it is stored: sealed by the master key that `keyId` names. */
export interface WrappedKey {
  readonly keyId: string;
  readonly wrapped: Uint8Array;
}

/** Everything that needs the master key. Nobody else ever holds it or a key made from it. */
export interface Vault {
  /** Names the master key that seals now, without telling anything of it. */
  readonly keyId: string;
  /** A fresh key for a new conversation. Losing `wrapped` loses the conversation: that is how it is erased. */
  newKey(conversation: ConversationId): { readonly sealer: Sealer; readonly wrapped: WrappedKey };
  /** Throws CuanError `internal` when it was wrapped by an unknown master key or for another conversation. */
  unwrapKey(conversation: ConversationId, wrapped: WrappedKey): Sealer;
  /** The same key, wrapped by the master key of now. Throws as `unwrapKey` does. */
  rewrapKey(conversation: ConversationId, wrapped: WrappedKey): WrappedKey;
  /** Seals what must outlive a conversation's key, such as content-free alerts. Opens what any known master key sealed. */
  readonly ownSealer: Sealer;
  /** Whether the master key of now sealed it, not one before it. */
  isSealedNow(...value: Parameters<Sealer['open']>): boolean;
  /** Whether what this master key wrapped can be opened. */
  knows(keyId: string): boolean;
  /** Seals one part of a backup; it opens only as that part of that backup. `open` throws CuanError `internal`. */
  readonly backups: {
    seal(part: readonly string[], bytes: Uint8Array): Uint8Array;
    open(part: readonly string[], sealed: Uint8Array): Uint8Array;
  };
  readonly pseudonym: Pseudonym;
  /** The only form in which a channel's own message id is looked up: some name a phone at the provider. */
  inboundHash(conversation: ConversationId, inbound: InboundId): string;
  /** The only form in which the first words of a conversation are compared with another's (S31). */
  openingHash(opening: string): string;
  readonly tokens: Tokens;
  readonly returnCodes: ReturnCodes;
  /** What must stay the same when the master key changes, as text to be sealed and stored. */
  keptSecrets(): string;
  /** Works on with the secrets that were stored, before anything is looked up. Throws CuanError `internal`. */
  adoptSecrets(stored: string): void;
  /** From now on this master key seals; what the ones before it sealed still opens. */
  succeed(masterKey: Uint8Array): void;
}

/** What a vault is made of. */
export interface VaultParts {
  /** 32 bytes; throws MasterKeyError otherwise. */
  readonly masterKey: Uint8Array;
  readonly newBytes: NewBytes;
}

/** One master key's own keys, by HKDF-SHA-256: knowing one tells nothing of another or of the master key. */
interface Keys {
  readonly keyId: string;
  readonly wrapping: KeyObject;
  readonly own: Sealer;
  readonly backups: KeyObject;
  readonly tokens: Pick<Tokens, 'sign' | 'verify'>;
}

/** Keys of what is looked up by hash: were they to change, nobody and nothing would be found again. */
interface KeptSecrets {
  readonly pseudonyms: Uint8Array;
  readonly resume: Uint8Array;
  readonly returnCodes: Uint8Array;
}

/** The name of a master key, as it stands beside everything it wraps. */
export function keyIdOf(masterKey: Uint8Array): string {
  return Buffer.from(subkey(masterKey, 'key-id', 9)).toString('base64url');
}

export function createVault({ masterKey, newBytes }: VaultParts): Vault {
  let current = keysOf(masterKey, newBytes);
  const known = new Map([[current.keyId, current]]);
  const others = () => [...known.values()].filter((keys) => keys !== current);
  let kept = firstSecrets(masterKey, newBytes);
  let lookUp = pseudonyms(kept);
  return {
    get keyId() {
      return current.keyId;
    },
    ...keyWrapping(() => current, known, newBytes),
    pseudonym: (address) => lookUp.pseudonym(address),
    inboundHash: (conversation, inbound) => lookUp.inboundHash(conversation, inbound),
    openingHash: (opening) => lookUp.openingHash(opening),
    ownSealer: {
      seal: (place, text) => current.own.seal(place, text),
      open: (place, sealed) => openWithAny([current, ...others()], place, sealed),
    },
    backups: {
      seal: (part, bytes) => sealBytes(current.backups, ['backup', ...part], bytes, newBytes),
      open: (part, sealed) => openBytes(current.backups, ['backup', ...part], sealed),
    },
    isSealedNow: (place, sealed) => opens(current.own, place, sealed),
    knows: (keyId) => known.has(keyId),
    tokens: {
      sign: (claims) => current.tokens.sign(claims),
      verify: (token) =>
        [current, ...others()]
          .map((keys) => keys.tokens.verify(token))
          .find((claims) => claims !== undefined),
      hash: (secret) => lookUp.resumeHash(secret),
    },
    returnCodes: createReturnCodes(() => kept.returnCodes, newBytes),
    keptSecrets: () => JSON.stringify(mapValues(kept, (bytes) => Buffer.from(bytes).toString('base64'))),
    adoptSecrets(stored) {
      kept = readSecrets(stored);
      lookUp = pseudonyms(kept);
    },
    succeed(nextKey) {
      current = known.get(keyIdOf(nextKey)) ?? keysOf(nextKey, newBytes);
      known.set(current.keyId, current);
    },
  };
}

function subkey(masterKey: Uint8Array, purpose: string, size = 32): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', masterKey, '', `cuan/1/${purpose}`, size));
}

function keysOf(masterKey: Uint8Array, newBytes: NewBytes): Keys {
  if (masterKey.length !== 32) throw new MasterKeyError('MASTER_KEY must hold exactly 32 bytes.');
  return {
    keyId: keyIdOf(masterKey),
    wrapping: createSecretKey(subkey(masterKey, 'wrapping')),
    own: createSealer(subkey(masterKey, 'own'), newBytes),
    backups: createSecretKey(subkey(masterKey, 'backups')),
    tokens: createTokens(subkey(masterKey, 'tokens'), newBytes),
  };
}

/** Databases made before these were stored have used the first two all along, so they begin as they were. */
function firstSecrets(masterKey: Uint8Array, newBytes: NewBytes): KeptSecrets {
  return {
    pseudonyms: subkey(masterKey, 'pseudonyms'),
    resume: subkey(masterKey, 'resume'),
    returnCodes: newBytes(32),
  };
}

function readSecrets(stored: string): KeptSecrets {
  const read = mapValues(JSON.parse(stored) as Record<keyof KeptSecrets, string>, (text) =>
    Buffer.from(text, 'base64'),
  );
  if ([read.pseudonyms, read.resume, read.returnCodes].some((bytes) => bytes?.length !== 32))
    throw new CuanError('internal', 'The kept secrets are not whole.');
  return read;
}

function mapValues<Name extends string, From, To>(
  fields: Readonly<Record<Name, From>>,
  change: (value: From) => To,
): Record<Name, To> {
  const pairs = Object.entries<From>(fields).map(([name, value]) => [name, change(value)]);
  return Object.fromEntries(pairs) as Record<Name, To>;
}

function opens(sealer: Sealer, ...value: Parameters<Sealer['open']>): boolean {
  try {
    sealer.open(...value);
    return true;
  } catch {
    return false;
  }
}

/** Where the value does not say which key sealed it; during a change of keys there are two. */
function openWithAny(keys: readonly Keys[], ...[place, sealed]: Parameters<Sealer['open']>): string {
  let failure: unknown;
  for (const { own } of keys)
    try {
      return own.open(place, sealed);
    } catch (error) {
      failure ??= error;
    }
  throw failure;
}

function keyWrapping(
  current: () => Keys,
  known: ReadonlyMap<string, Keys>,
  newBytes: NewBytes,
): Pick<Vault, 'newKey' | 'rewrapKey' | 'unwrapKey'> {
  const bound = (keyId: string, conversation: ConversationId) => ['conversation-key', keyId, conversation];
  const wrap = (conversation: ConversationId, bytes: Uint8Array): WrappedKey => {
    const { keyId, wrapping } = current();
    return { keyId, wrapped: sealBytes(wrapping, bound(keyId, conversation), bytes, newBytes) };
  };
  const unwrap = (conversation: ConversationId, { keyId, wrapped }: WrappedKey): Uint8Array => {
    const keys = known.get(keyId);
    if (keys === undefined) throw new CuanError('internal', 'A key was wrapped by another master key.');
    return openBytes(keys.wrapping, bound(keyId, conversation), wrapped);
  };
  return {
    newKey(conversation) {
      const bytes = newBytes(32);
      return { sealer: createSealer(bytes, newBytes), wrapped: wrap(conversation, bytes) };
    },
    unwrapKey: (conversation, stored) => createSealer(unwrap(conversation, stored), newBytes),
    rewrapKey: (conversation, stored) => wrap(conversation, unwrap(conversation, stored)),
  };
}

interface LookUp extends Pick<Vault, 'inboundHash' | 'openingHash' | 'pseudonym'> {
  resumeHash(secret: string): string;
}

function pseudonyms({ pseudonyms: keyBytes, resume }: KeptSecrets): LookUp {
  const key = createSecretKey(keyBytes);
  const resumeKey = createSecretKey(resume);
  const hash = (...parts: readonly string[]) =>
    createHmac('sha256', key).update(lengthPrefixed(parts)).digest('base64url');
  return {
    pseudonym: (address) => id.addressHash(hash('address', address.channel, address.key)),
    inboundHash: (conversation, inbound) => hash('inbound', conversation, inbound),
    openingHash: (opening) => hash('opening', opening),
    resumeHash: (secret) => createHmac('sha256', resumeKey).update(secret, 'utf8').digest('base64url'),
  };
}
