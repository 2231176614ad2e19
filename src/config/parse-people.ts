/** How an identity provider says that it has seen a second factor, and whether it is believed. */
export type FactorTrust = 'amr' | 'own' | { readonly acr: string };

/** The roles of the console; the same words as in the permission table. */
const ROLES = ['supervisor', 'moderator', 'admin', 'auditor'] as const;
export type RoleName = (typeof ROLES)[number];

export const USUAL_ROLES =
  'cuan-supervisor=supervisor,cuan-moderator=moderator,cuan-admin=admin,cuan-auditor=auditor';

export function parsePercent(text: string): number | undefined {
  return /^\d{1,3}$/.test(text) && Number(text) <= 100 ? Number(text) : undefined;
}

/** https, or plain http on this machine; kept as it was written, for it must be the same as the provider's. */
export function parseIssuer(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, username, search, hash } = new URL(text);
  const here = ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
  const safe = protocol === 'https:' || (protocol === 'http:' && here);
  return safe && username === '' && search === '' && hash === '' ? text : undefined;
}

/** `value=role` pairs; the first that a person has counts. */
export function parseRoles(text: string): readonly (readonly [string, RoleName])[] | undefined {
  const pairs = text.split(',').map((part) => {
    const [, name = '', roleText = ''] = /^\s*([^=,]+)=([a-z]+)\s*$/.exec(part) ?? [];
    const role = ROLES.find((known) => known === roleText);
    return name === '' || role === undefined ? undefined : ([name.trim(), role] as const);
  });
  const read = pairs.filter((pair) => pair !== undefined);
  return read.length === pairs.length ? read : undefined;
}

export function parseFactorTrust(text: string): FactorTrust | undefined {
  if (text === 'own' || text === 'amr') return text;
  const acr = /^acr:(\S{1,200})$/.exec(text)?.[1];
  return acr === undefined ? undefined : { acr };
}
