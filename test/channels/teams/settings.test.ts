import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { readConfig } from '../../../src/config/config.ts';
import { openApp, type Settings } from '../../support/house.ts';

/** Issue 6, line 1: the three ways to be registered, and none of them by half. */
const ID = '11111111-2222-3333-4444-555555555555';
const ALL = { MICROSOFT_APP_ID: ID, MICROSOFT_APP_PASSWORD: 'secret', MICROSOFT_APP_TENANT_ID: ID };
const { MICROSOFT_APP_PASSWORD: _secret, ...WITHOUT_PASSWORD } = ALL;
const { MICROSOFT_APP_TENANT_ID: _tenant, ...WITHOUT_TENANT } = ALL;
const PRODUCTION = {
  NODE_ENV: 'production',
  MASTER_KEY: randomBytes(32).toString('base64'),
  PUBLIC_URL: 'https://chat.example.org',
  MODERATOR_URL: 'https://desk.example.net',
  UNSTAFFED: 'yes',
  WORDING_ACCEPTED_BY: 'A. Person',
};

const KINDS: readonly (readonly [string, Settings])[] = [
  ['single-tenant', ALL],
  ['multi-tenant', { ...WITHOUT_TENANT, MICROSOFT_APP_TYPE: 'MultiTenant' }],
  ['managed-identity', { ...WITHOUT_PASSWORD, MICROSOFT_APP_TYPE: 'UserAssignedMSI' }],
];

const ask = async (url: string, headers: Record<string, string> = {}) =>
  (
    await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ type: 'message', text: 'hello' }),
    })
  ).status;

describe('registered as', () => {
  test.each(KINDS)(
    '%s: read from the settings, and nobody gets in without a token',
    async (kind, settings) => {
      expect(readConfig(settings).teams?.kind).toBe(kind);
      const house = await openApp(settings);
      expect(await ask(house.url)).toBe(401);
      expect(await ask(house.url, { authorization: 'Bearer made-up' })).toBe(401);
      await house.leave();
    },
  );

  test.each([
    ['MICROSOFT_APP_PASSWORD', WITHOUT_PASSWORD],
    ['MICROSOFT_APP_TENANT_ID', WITHOUT_TENANT],
    ['MICROSOFT_APP_ID', { MICROSOFT_APP_PASSWORD: 'secret' }],
    ['MICROSOFT_APP_ID', { ...ALL, MICROSOFT_APP_ID: 'cuan' }],
    ['MICROSOFT_APP_TYPE', { ...ALL, MICROSOFT_APP_TYPE: 'Other' }],
    ['MICROSOFT_APP_PASSWORD', { ...ALL, MICROSOFT_APP_TYPE: 'UserAssignedMSI' }],
  ])('half of it is refused and %s is named', (setting, settings) => {
    expect(() => readConfig(settings)).toThrow(expect.objectContaining({ setting }));
  });
});

describe('in production', () => {
  test('there is no Teams without credentials', async () => {
    const house = await openApp(PRODUCTION);
    expect(await ask(house.url)).toBe(404);
    await house.leave();
  });

  test('with them nobody gets in without a token, not even from this machine', async () => {
    const house = await openApp({ ...PRODUCTION, ...ALL });
    expect(await ask(house.url)).toBe(401);
    await house.leave();
  });
});
