import { describe, expect, test } from '@jest/globals';
import { createPasswords, passwordProblem } from '../../src/cases/passwords.ts';

describe('a new password', () => {
  test.each([
    ['short', 'password-short'],
    ['elevenchars', 'password-short'],
    ['a'.repeat(257), 'password-long'],
    ['passwordpassword', 'password-common'],
    ['Password1234!', 'password-common'],
    ['P4ssw0rd!2026', 'password-common'],
    ['qwertyuiop12', 'password-common'],
    ['123456789012', 'password-common'],
    ['098765432109', 'password-common'],
    ['abc123abc123', 'password-common'],
    ['aaaaaaaaaaaaaaa', 'password-common'],
    ['ababababababab', 'password-common'],
    ['liverpool18921892', 'password-common'],
    ['Welcome!!!!!2026', 'password-common'],
    ['moderator-2026', 'password-common'],
    ['cuan20262026', 'password-common'],
    ['robin.murphy', 'password-is-login'],
    ['Robin.Murphy1', 'password-is-login'],
    ['robinmurphy2026!', 'password-is-login'],
    ['robinmurphyrobinmurphy', 'password-is-login'],
  ])('%s is refused: %s', (password, problem) => {
    expect(passwordProblem(password, 'robin.murphy')).toBe(problem);
  });

  test.each([
    'grey seals on the slipway',
    'lowercaseonlywords',
    'ölfarbe trocknet langsam',
    '839204175560293',
    'xK2#vQ9!mZ4p',
    'пароль длинный вполне',
    'a'.repeat(5) + 'bcdkxwq zr' + 'y'.repeat(200),
  ])('%s is taken: no rule asks for capitals, digits or signs', (password) => {
    expect(passwordProblem(password, 'robin.murphy')).toBeUndefined();
  });

  test('is not mistaken for a login without letters', () => {
    expect(passwordProblem('839204175560293', '123')).toBeUndefined();
  });

  test('counts characters, not bytes', () => {
    expect(passwordProblem('😀😁😂😃😄😅', 'robin')).toBe('password-short');
  });
});

describe('the hash', () => {
  const passwords = createPasswords();

  test('is argon2id with the OWASP cost, salted', async () => {
    const [one, other] = await Promise.all([
      passwords.hash('same words here'),
      passwords.hash('same words here'),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
  });

  test('opens with its password however it is composed, and with no other', async () => {
    const encoded = await passwords.hash('caf\u00e9 an der Mole');
    expect(await passwords.verify(encoded, 'cafe\u0301 an der Mole')).toBe(true);
    expect(await passwords.verify(encoded, 'cafe an der Mole')).toBe(false);
  });

  test('of the decoy costs as much as a real one', async () => {
    expect(await passwords.decoy()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});
