import { describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { CuanError } from '../../src/domain/errors.ts';
import { id } from '../../src/domain/ids.ts';
import type { SealedPlace } from '../../src/vault/sealer.ts';
import { createVault } from '../../src/vault/vault.ts';

const MASTER_KEY = randomBytes(32);
const open = (masterKey: Uint8Array = MASTER_KEY) => createVault({ masterKey, newBytes: randomBytes });
const ONE = id.conversation('conversation-one');
const TWO = id.conversation('conversation-two');
const PLACE: SealedPlace = { table: 'messages', column: 'body', conversation: ONE, row: '1' };
const CANNOT_OPEN = new CuanError('internal', 'A sealed value could not be opened.');

describe('sealing', () => {
  test('what was sealed opens in its place, after a restart too', () => {
    const { sealer, wrapped } = open().newKey(ONE);
    const sealed = sealer.seal(PLACE, 'null \u0000 and 🫂');
    expect(open().unwrapKey(ONE, wrapped).open(PLACE, sealed)).toBe('null \u0000 and 🫂');
  });

  test('the same words are never sealed to the same bytes, and begin with the version of the form', () => {
    const { sealer } = open().newKey(ONE);
    const [one, other] = [sealer.seal(PLACE, 'words'), sealer.seal(PLACE, 'words')];
    expect(Buffer.from(one).equals(other)).toBe(false);
    expect([one[0], other[0]]).toEqual([1, 1]);
  });

  test.each<[string, Partial<SealedPlace>]>([
    ['table', { table: 'outbox' }],
    ['column', { column: 'note' }],
    ['conversation', { conversation: TWO }],
    ['row', { row: '2' }],
    ['split of the same letters', { table: 'message', column: 'sbody' }],
  ])('it does not open in another %s', (_what, other) => {
    const { sealer } = open().newKey(ONE);
    const sealed = sealer.seal(PLACE, 'words');
    expect(() => sealer.open({ ...PLACE, ...other }, sealed)).toThrow(CANNOT_OPEN);
  });

  test('not one changed, missing or added byte goes unnoticed', () => {
    const { sealer } = open().newKey(ONE);
    const sealed = Buffer.from(sealer.seal(PLACE, 'words'));
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => sealer.open(PLACE, changed)).toThrow(CANNOT_OPEN);
      expect(() => sealer.open(PLACE, sealed.subarray(0, at))).toThrow(CANNOT_OPEN);
    }
    expect(() => sealer.open(PLACE, Buffer.concat([sealed, Buffer.alloc(1)]))).toThrow(CANNOT_OPEN);
  });

  test('another key of the same conversation does not open it', () => {
    const sealed = open().newKey(ONE).sealer.seal(PLACE, 'words');
    expect(() => open().newKey(ONE).sealer.open(PLACE, sealed)).toThrow(CANNOT_OPEN);
  });

  test('the key of one conversation is not that of another, even when its row is copied', () => {
    const { wrapped } = open().newKey(ONE);
    expect(() => open().unwrapKey(TWO, wrapped)).toThrow(CANNOT_OPEN);
  });

  test('an erased key opens nothing', () => {
    const { wrapped } = open().newKey(ONE);
    const erased = { ...wrapped, wrapped: new Uint8Array(wrapped.wrapped.length) };
    expect(() => open().unwrapKey(ONE, erased)).toThrow(CANNOT_OPEN);
  });

  test('another master key is told apart by its id, and does not open even under a false one', () => {
    const { wrapped } = open().newKey(ONE);
    const other = open(randomBytes(32));
    expect(other.keyId).not.toBe(open().keyId);
    expect(() => other.unwrapKey(ONE, wrapped)).toThrow('A key was wrapped by another master key.');
    expect(() => other.unwrapKey(ONE, { ...wrapped, keyId: other.keyId })).toThrow(CANNOT_OPEN);
  });

  test('what belongs to no conversation has a key of its own', () => {
    const sealed = open().ownSealer.seal(PLACE, 'alert');
    expect(open().ownSealer.open(PLACE, sealed)).toBe('alert');
    expect(() => open().newKey(ONE).sealer.open(PLACE, sealed)).toThrow(CANNOT_OPEN);
  });

  test('a vault does not show its keys when it is printed', () => {
    const vault = open();
    const shown = inspect(vault, { depth: 9, showHidden: true }) + JSON.stringify(vault);
    expect(shown).not.toContain(MASTER_KEY.toString('hex').slice(0, 8));
    expect(shown).not.toMatch(/([0-9a-f]{2} ){8}/);
  });

  test('a master key of another length is refused', () => {
    expect(() => open(randomBytes(16))).toThrow('MASTER_KEY');
  });
});

describe('pseudonyms', () => {
  test('one address has one hash as long as the key lives, and another under another key', () => {
    const address = { channel: 'sms', key: '+447700900123' } as const;
    expect(open().pseudonym(address)).toBe(open().pseudonym(address));
    expect(open(randomBytes(32)).pseudonym(address)).not.toBe(open().pseudonym(address));
    expect(open().pseudonym(address)).not.toContain('7700900123');
  });

  test('channel and key do not run into each other, nor addresses into message ids', () => {
    const vault = open();
    const hashes = [
      vault.pseudonym({ channel: 'sms', key: 'a' }),
      vault.pseudonym({ channel: 'web', key: 'a' }),
      vault.pseudonym({ channel: 'web', key: 'ab' }),
      vault.inboundHash(id.conversation('web'), id.inbound('a')),
      vault.inboundHash(id.conversation('we'), id.inbound('ba')),
      vault.tokens.hash('a'),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
