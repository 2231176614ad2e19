import { describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { createReturnCodes } from '../../src/vault/return-code.ts';
import { RETURN_WORDS } from '../../src/vault/return-words.ts';
import { createVault } from '../../src/vault/vault.ts';

const PEPPER = randomBytes(32);
const codes = (pepper = PEPPER) => createReturnCodes(() => pepper, randomBytes);

describe('the words of return codes', () => {
  test('are plain, different, and give at least 51 bits for four of them', () => {
    expect(RETURN_WORDS.filter((word) => !/^[a-z]{3,9}$/.test(word))).toEqual([]);
    expect(new Set(RETURN_WORDS).size).toBe(RETURN_WORDS.length);
    expect(4 * Math.log2(RETURN_WORDS.length)).toBeGreaterThanOrEqual(51);
  });

  test('hold none that would hurt someone who is threatened or ashamed', () => {
    const unkind =
      /^(blackmail|grope|hate|hurt|naked|nude|panic|prison|rape|shame|suicide|victim|womb|kill.*|strangl.*|violat.*|seduc.*)$/;
    expect(RETURN_WORDS.filter((word) => unkind.test(word))).toEqual([]);
  });
});

describe('a return code', () => {
  test('is four words of the list, another one each time', () => {
    const made = Array.from({ length: 200 }, () => codes().make());
    const known = new Set(RETURN_WORDS);
    for (const code of made) {
      expect(code.split(' ')).toHaveLength(4);
      expect(code.split(' ').every((word) => known.has(word))).toBe(true);
    }
    expect(new Set(made).size).toBe(200);
  });

  test('takes every word as often as any other: bytes beyond the last whole round are thrown away', () => {
    const ones = [Uint8Array.of(0xff, 0xff), Uint8Array.of(0, 1)];
    const first = createReturnCodes(
      () => PEPPER,
      () => ones.shift() ?? Uint8Array.of(0, 0),
    ).make();
    expect(first.split(' ')[0]).toBe(RETURN_WORDS[1]);
  });

  test('has the same hash however it is written down, and says nothing of itself', async () => {
    const one = await codes().hash('maple river lantern oak');
    for (const spelling of [
      'Maple River Lantern Oak',
      ' maple-river,\n lantern. OAK! ',
      'ｍａｐｌｅ river lantern oak',
    ])
      expect(await codes().hash(spelling)).toBe(one);
    expect(one).toMatch(/^[\w-]{43}$/);
    expect(await codes().hash('maple river lantern oat')).not.toBe(one);
  });

  test('with an extra word has another hash than without, and than the same words in another place', async () => {
    const hashes = await Promise.all([
      codes().hash('maple river lantern oak'),
      codes().hash('maple river lantern oak', 'biscuit'),
      codes().hash('maple river lantern oak biscuit'),
    ]);
    expect(new Set(hashes).size).toBe(3);
    expect(await codes().hash('maple river lantern oak', ' Biscuit ')).toBe(hashes[1]);
  });

  test('cannot be looked up with another pepper', async () => {
    const [one, other] = await Promise.all([codes().hash('a b c d'), codes(randomBytes(32)).hash('a b c d')]);
    expect(one).not.toBe(other);
  });

  test('its pepper stays when the master key changes', async () => {
    const vault = createVault({ masterKey: randomBytes(32), newBytes: randomBytes });
    const before = await vault.returnCodes.hash('a b c d');
    vault.succeed(randomBytes(32));
    expect(await vault.returnCodes.hash('a b c d')).toBe(before);
    const next = createVault({ masterKey: randomBytes(32), newBytes: randomBytes });
    next.adoptSecrets(vault.keptSecrets());
    expect(await next.returnCodes.hash('a b c d')).toBe(before);
  });

  test('however many are asked for at once, only so many wait; the rest are sent away and none is lost', async () => {
    const asked = Array.from({ length: 40 }, (_, n) => codesAtOnce.hash(`guess number ${n}`));
    const settled = await Promise.allSettled(asked);
    const refused = settled.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(6);
    expect(refused.map((one) => (one.reason as { code: string }).code)).toEqual(
      refused.map(() => 'not-ready'),
    );
    await expect(codesAtOnce.hash('one more')).resolves.toHaveLength(43);
  });
});

const codesAtOnce = codes();
