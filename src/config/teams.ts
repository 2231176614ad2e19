import { ConfigError } from './config-error.ts';
import type { Secret } from './secret.ts';
import type { SettingName } from './settings.ts';

/** How Cuan is registered with Microsoft, as the operator set it up (docs/teams.md). */
export type TeamsConfig =
  | { readonly kind: 'managed-identity'; readonly appId: string; readonly tenantId: string }
  | { readonly kind: 'multi-tenant'; readonly appId: string; readonly password: Secret }
  | {
      readonly kind: 'single-tenant';
      readonly appId: string;
      readonly password: Secret;
      readonly tenantId: string;
    };

/** As Azure writes them. */
export const APP_TYPES = ['SingleTenant', 'MultiTenant', 'UserAssignedMSI'] as const;

interface TeamsSettings {
  readonly MICROSOFT_APP_ID?: string | undefined;
  readonly MICROSOFT_APP_PASSWORD?: Secret | undefined;
  readonly MICROSOFT_APP_TYPE: (typeof APP_TYPES)[number];
  readonly MICROSOFT_APP_TENANT_ID?: string | undefined;
}

/** All that the kind needs, or none: without a password no token could be checked and nothing answered. */
export function teamsOf(read: TeamsSettings): TeamsConfig | undefined {
  const { MICROSOFT_APP_ID: appId, MICROSOFT_APP_PASSWORD: password } = read;
  const { MICROSOFT_APP_TYPE: type, MICROSOFT_APP_TENANT_ID: tenantId } = read;
  if ([appId, password, tenantId].every((one) => one === undefined)) return undefined;
  const app = needed('MICROSOFT_APP_ID', appId);
  const tenant = () => needed('MICROSOFT_APP_TENANT_ID', tenantId);
  const secret = () => needed('MICROSOFT_APP_PASSWORD', password);
  switch (type) {
    case 'MultiTenant':
      return { kind: 'multi-tenant', appId: app, password: secret() };
    case 'SingleTenant':
      return { kind: 'single-tenant', appId: app, password: secret(), tenantId: tenant() };
    case 'UserAssignedMSI':
      if (password !== undefined)
        throw new ConfigError('MICROSOFT_APP_PASSWORD', 'must be left out; a managed identity has none.');
      return { kind: 'managed-identity', appId: app, tenantId: tenant() };
    default:
      return type satisfies never;
  }
}

function needed<Value>(setting: SettingName, value: Value | undefined): Value {
  if (value === undefined)
    throw new ConfigError(setting, 'is missing; the other MICROSOFT settings need it (docs/teams.md).');
  return value;
}
