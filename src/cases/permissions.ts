import type { Role } from '../store/store.ts';

export type { Role } from '../store/store.ts';

/** Everything a signed-in person can be let do. A permission is added together with the route that needs it. */
export const PERMISSIONS = [
  'address:agree',
  'address:ask',
  'alert:list',
  'care:lower',
  'case:claim',
  'case:close',
  'case:export',
  'case:hold',
  'case:list',
  'case:mark',
  'case:mute',
  'case:note',
  'case:read',
  'case:reassign',
  'case:reply',
  'case:second-read',
  'numbers:read',
  'own:read',
  'own:second-factor',
  'own:sign-out',
  'people:disable',
  'people:end-sessions',
  'people:invite',
  'people:list',
  'people:reset-second-factor',
  'people:vet',
  'practice:talk',
  'safeguards:read',
  'shift:care',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

/** What answering young people takes. */
const ANSWERING = [
  'address:agree',
  'address:ask',
  'care:lower',
  'case:claim',
  'case:close',
  'case:export',
  'case:list',
  'case:mark',
  'case:note',
  'case:read',
  'case:reply',
  'own:read',
  'own:second-factor',
  'own:sign-out',
  'practice:talk',
  'shift:care',
] as const satisfies readonly Permission[];

/** Looking after accounts; whose accounts is decided by the role as well (people.ts). */
const PEOPLE = [
  'people:disable',
  'people:end-sessions',
  'people:invite',
  'people:list',
  'people:reset-second-factor',
  'people:vet',
] as const satisfies readonly Permission[];

/**
 * Who may do what; the only such table. What is not written here is refused. An admin looks after accounts and
 * an auditor after the audit: neither needs a young person's words, so neither gets them.
 */
const GRANTS: Readonly<Record<Role, readonly Permission[]>> = {
  admin: ['numbers:read', 'own:read', 'own:second-factor', 'own:sign-out', ...PEOPLE],
  auditor: ['numbers:read', 'own:read', 'own:second-factor', 'own:sign-out'],
  moderator: ANSWERING,
  supervisor: [
    ...ANSWERING,
    ...PEOPLE,
    'alert:list',
    'case:hold',
    'case:mute',
    'case:reassign',
    'case:second-read',
    'numbers:read',
    'safeguards:read',
  ],
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
