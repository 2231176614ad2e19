import { describe, expect, test } from '@jest/globals';
import { ConfigError } from '../../src/config/config-error.ts';
import { readConfig } from '../../src/config/config.ts';
import type { Environment } from '../../src/config/environment.ts';
import { refuseUnsafe } from '../../src/config/refuse-unsafe.ts';

const SAFE: Environment = {
  NODE_ENV: 'production',
  MASTER_KEY: 'q3hmW2m0Yh3mVxk6Uf8bqv5sQ9dE1rT7yLkJ2nB4cXo=',
  PUBLIC_URL: 'https://chat.example.org',
  MODERATOR_URL: 'https://desk.example.net',
  ON_CALL: 'https://hooks.example.org/oncall',
  ALERT_WEBHOOK_SECRET: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=',
  WORDING_ACCEPTED_BY: 'A. Person',
};
const TWILIO: Environment = {
  TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: 'token',
  TWILIO_FROM: '+441632960000',
};
const FIRST = { emergencyNumberKnown: true, firstStart: true };
const LATER = { emergencyNumberKnown: true, firstStart: false };

const UNSAFE: readonly [string, string, Environment][] = [
  ['no master key', 'MASTER_KEY', { MASTER_KEY: undefined }],
  ['no public address', 'PUBLIC_URL', { PUBLIC_URL: undefined }],
  ['no moderator address', 'MODERATOR_URL', { MODERATOR_URL: undefined }],
  ['a public address without https', 'PUBLIC_URL', { PUBLIC_URL: 'http://chat.example.org' }],
  ['a moderator address without https', 'MODERATOR_URL', { MODERATOR_URL: 'http://desk.example.net' }],
  ['one host name for both', 'MODERATOR_URL', { MODERATOR_URL: 'https://chat.example.org:8443' }],
  ['no on-call decision', 'ON_CALL', { ON_CALL: undefined }],
  ['UNSTAFFED=no as the only decision', 'ON_CALL', { ON_CALL: undefined, UNSTAFFED: 'no' }],
  ['a webhook that nobody signs', 'ALERT_WEBHOOK_SECRET', { ALERT_WEBHOOK_SECRET: undefined }],
  ['an address without a mail server', 'SMTP_URL', { ON_CALL: 'oncall@example.org' }],
  [
    'text messages whose signature is not checked',
    'TWILIO_CHECK_SIGNATURE',
    { ...TWILIO, TWILIO_CHECK_SIGNATURE: 'no' },
  ],
  ['a Twilio without https', 'TWILIO_API_URL', { ...TWILIO, TWILIO_API_URL: 'http://api.twilio.com' }],
  ['wording that nobody accepted', 'WORDING_ACCEPTED_BY', { WORDING_ACCEPTED_BY: undefined }],
  ['a language that nobody answers for', 'WORDING_ACCEPTED_BY', { LOCALES: 'en,es' }],
  [
    'a language left out of the names',
    'WORDING_ACCEPTED_BY',
    { LOCALES: 'en,es,pl', WORDING_ACCEPTED_BY: 'en=A. Person,pl=B. Osoba' },
  ],
];

describe('law 9 and S45: starting', () => {
  test('a whole configuration starts, staffed or openly unstaffed', () => {
    expect(refuseUnsafe(readConfig(SAFE), FIRST)).toEqual([]);
    const unstaffed = { ...SAFE, ON_CALL: undefined, UNSTAFFED: 'yes' };
    expect(refuseUnsafe(readConfig(unstaffed), FIRST)).toEqual([]);
  });

  test('production offers English unless LOCALES says more, and no language that nobody answers for', () => {
    const offered = (change: Environment) => readConfig({ ...SAFE, ...change }).locales;
    expect(offered({})).toEqual(['en']);
    expect(offered({ LOCALES: 'en,es' })).toEqual(['en']);
    expect(offered({ LOCALES: 'en,es,pl', WORDING_ACCEPTED_BY: 'en=A. Person, pl=B. Osoba' })).toEqual([
      'en',
      'pl',
    ]);
    const named = { LOCALES: 'en,es', WORDING_ACCEPTED_BY: 'en=A. Person,es=C. Alguien' };
    expect(refuseUnsafe(readConfig({ ...SAFE, ...named }), FIRST)).toEqual([]);
  });

  test('outside production every language is offered as a draft, English first', () => {
    const { locales } = readConfig({});
    expect(locales[0]).toBe('en');
    expect(locales.length).toBeGreaterThan(1);
  });

  test.each(UNSAFE)('with %s the first production start ends with one line', (_, setting, change) => {
    const config = readConfig({ ...SAFE, ...change });
    expect(() => refuseUnsafe(config, FIRST)).toThrow(ConfigError);
    expect(() => refuseUnsafe(config, FIRST)).toThrow(new RegExp(`^${setting}: [^\n]+$`));
  });

  test.each(UNSAFE)('with %s a later start goes on and says so', (_, setting, change) => {
    const dangers = refuseUnsafe(readConfig({ ...SAFE, ...change }), LATER);
    expect(dangers.map((danger) => danger.setting)).toEqual([setting]);
  });

  test('the line also names what else is missing, so that one start finds all of it', () => {
    expect(() => refuseUnsafe(readConfig({ NODE_ENV: 'production' }), FIRST)).toThrow(
      /^MASTER_KEY: .+PUBLIC_URL, MODERATOR_URL, ON_CALL, WORDING_ACCEPTED_BY/,
    );
  });

  test.each([SAFE, {}])('a place without an emergency number never starts, in any environment', (env) => {
    const facts = { emergencyNumberKnown: false, firstStart: false };
    expect(() => refuseUnsafe(readConfig(env), facts)).toThrow(/^PLACE: /);
  });

  test('outside production nothing else is asked', () => {
    expect(refuseUnsafe(readConfig({}), FIRST)).toEqual([]);
  });
});
