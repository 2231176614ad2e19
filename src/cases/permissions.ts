import type { Role } from '../store/store.ts';

export type { Role } from '../store/store.ts';

/** Everything a signed-in person can be let do. A permission is added together with the route that needs it. */
export const PERMISSIONS = [
  'alert:list',
  'care:lower',
  'case:claim',
  'case:close',
  'case:list',
  'case:mark',
  'case:note',
  'case:read',
  'case:reassign',
  'case:reply',
  'own:read',
  'own:second-factor',
  'own:sign-out',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** What answering young people takes. */
const ANSWERING = [
  'care:lower',
  'case:claim',
  'case:close',
  'case:list',
  'case:mark',
  'case:note',
  'case:read',
  'case:reply',
  'own:read',
  'own:second-factor',
  'own:sign-out',
] as const satisfies readonly Permission[];

/**
 * Who may do what; the only such table. What is not written here is refused. An admin looks after accounts and
 * an auditor after the audit: neither needs a young person's words, so neither gets them.
 */
const GRANTS: Readonly<Record<Role, readonly Permission[]>> = {
  admin: ['own:read', 'own:second-factor', 'own:sign-out'],
  auditor: ['own:read', 'own:second-factor', 'own:sign-out'],
  moderator: ANSWERING,
  supervisor: [...ANSWERING, 'alert:list', 'case:reassign'],
};

/** All roles, for the tests that walk the table. */
export const ROLES = ['admin', 'auditor', 'moderator', 'supervisor'] as const satisfies readonly Role[];

/** What a role may do; nothing for a role the table does not know (an old row, a forged claim). */
export function permissionsOf(role: Role): readonly Permission[] {
  return Object.hasOwn(GRANTS, role) ? GRANTS[role] : [];
}

export function may(role: Role, permission: Permission): boolean {
  return permissionsOf(role).includes(permission);
}
