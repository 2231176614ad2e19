/** How this bot is registered with Microsoft (docs/teams.md). */
export type TeamsCredentials =
  | { readonly kind: 'managed-identity'; readonly appId: string; readonly tenantId: string }
  | { readonly kind: 'multi-tenant'; readonly appId: string; readonly password: string }
  | {
      readonly kind: 'single-tenant';
      readonly appId: string;
      readonly password: string;
      readonly tenantId: string;
    };
