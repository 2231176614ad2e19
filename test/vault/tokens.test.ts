import { describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { id } from '../../src/domain/ids.ts';
import { createVault } from '../../src/vault/vault.ts';

const MASTER_KEY = randomBytes(32);
const open = (masterKey: Uint8Array = MASTER_KEY) => createVault({ masterKey, newBytes: randomBytes }).tokens;
const CLAIMS = {
  conversation: id.conversation('the-conversation-id'),
  resumeHash: 'the-resume-hash',
  expiresAtMs: 1_795_348_800_000,
};

describe('tokens', () => {
  test('a token gives its claims back, after a restart too', () => {
    expect(open().verify(open().sign(CLAIMS))).toEqual(CLAIMS);
  });

  test('nothing can be read from it, and two for the same claims differ', () => {
    const [one, other] = [open().sign(CLAIMS), open().sign(CLAIMS)];
    expect(one).not.toBe(other);
    const bytes = Buffer.from(one, 'base64url');
    for (const claim of [CLAIMS.conversation, CLAIMS.resumeHash, String(CLAIMS.expiresAtMs)])
      expect(bytes.includes(claim)).toBe(false);
    expect(one).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  test('a token of another key is not ours', () => {
    expect(open(randomBytes(32)).verify(open().sign(CLAIMS))).toBeUndefined();
  });

  test('no change of any one letter leaves it valid', () => {
    const token = open().sign(CLAIMS);
    const changed = Array.from({ length: token.length }, (_, at) => at).flatMap((at) =>
      ['A', 'B', '_', '=', ' ', 'é'].map((letter) => token.slice(0, at) + letter + token.slice(at + 1)),
    );
    const valid = changed.filter((other) => other !== token && open().verify(other) !== undefined);
    expect(valid).toEqual([]);
  });

  test.each(['', 'x', 'xx'])(
    'it has one spelling only, however its bits fill the last letter (%s)',
    (more) => {
      const token = open().sign({ ...CLAIMS, resumeHash: CLAIMS.resumeHash + more });
      const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('');
      const valid = letters.filter((last) => open().verify(token.slice(0, -1) + last) !== undefined);
      expect(valid).toEqual([token.slice(-1)]);
    },
  );

  test('padding, blanks, halves and doubles of a token are not it', () => {
    const token = open().sign(CLAIMS);
    for (const other of ['', `${token}=`, ` ${token}`, `${token}\n`, token.slice(0, -1), token + token])
      expect(open().verify(other)).toBeUndefined();
  });

  test('whatever text comes in, it is refused without an error', () => {
    fc.assert(fc.property(fc.string(), (text) => open().verify(text) === undefined));
    expect(open().verify('A'.repeat(1_000_000))).toBeUndefined();
  });

  test('a secret is kept as a keyed hash only', () => {
    expect(open().hash('secret')).toBe(open().hash('secret'));
    expect(open().hash('secret')).not.toBe(open().hash('secret '));
    expect(open(randomBytes(32)).hash('secret')).not.toBe(open().hash('secret'));
  });
});
