import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../../src/config/config.ts';

const PROVIDER = { OIDC_ISSUER: 'https://sso.example.org/realms/cuan', OIDC_CLIENT_ID: 'cuan' };

describe('the identity provider', () => {
  test('is not there until it is named, and then trusted with nothing but who somebody is', () => {
    expect(readConfig({}).openId).toBeUndefined();
    expect(readConfig(PROVIDER).openId).toEqual({
      issuer: PROVIDER.OIDC_ISSUER,
      clientId: 'cuan',
      roleClaim: 'roles',
      roles: [
        ['cuan-supervisor', 'supervisor'],
        ['cuan-moderator', 'moderator'],
        ['cuan-admin', 'admin'],
        ['cuan-auditor', 'auditor'],
      ],
      secondFactor: 'own',
    });
  });

  test('keeps its secret from being printed', () => {
    const config = readConfig({ ...PROVIDER, OIDC_CLIENT_SECRET: 'canary' });
    expect(JSON.stringify(config)).not.toContain('canary');
    expect(config.openId?.clientSecret?.reveal()).toBe('canary');
  });

  test.each([
    ['OIDC_CLIENT_ID', { OIDC_ISSUER: PROVIDER.OIDC_ISSUER }],
    ['OIDC_ISSUER', { OIDC_CLIENT_ID: 'cuan' }],
    ['OIDC_ISSUER', { ...PROVIDER, OIDC_ISSUER: 'http://sso.example.org' }],
    ['OIDC_ISSUER', { ...PROVIDER, OIDC_ISSUER: 'sso.example.org' }],
    ['OIDC_ISSUER', { ...PROVIDER, OIDC_ISSUER: 'https://me:secret@sso.example.org' }],
    ['OIDC_ROLES', { ...PROVIDER, OIDC_ROLES: 'staff=owner' }],
    ['OIDC_ROLES', { ...PROVIDER, OIDC_ROLES: 'staff' }],
    ['OIDC_ROLE_CLAIM', { ...PROVIDER, OIDC_ROLE_CLAIM: 'my roles' }],
    ['OIDC_SECOND_FACTOR', { ...PROVIDER, OIDC_SECOND_FACTOR: 'yes' }],
    ['OIDC_SECOND_FACTOR', { ...PROVIDER, OIDC_SECOND_FACTOR: 'acr:' }],
    ['SECOND_READING_PERCENT', { SECOND_READING_PERCENT: '101' }],
    ['SECOND_READING_PERCENT', { SECOND_READING_PERCENT: '-1' }],
  ])('%s is refused by name: %j', (name, env) => {
    expect(() => readConfig(env)).toThrow(new RegExp(`^${name}: `));
  });

  test('on this very machine it may be without TLS, for trying out', () => {
    expect(readConfig({ ...PROVIDER, OIDC_ISSUER: 'http://127.0.0.1:4000' }).openId?.issuer).toBe(
      'http://127.0.0.1:4000',
    );
  });
});
