import { id } from '../domain/ids.ts';
import type { AuditDraft, Invitation, ModeratorRecord, Role } from '../store/store.ts';
import type { CasesHost } from './cases-host.ts';
import { isLogin, isWorkingName, normaliseLogin } from './login.ts';
import { passwordProblem, type PasswordProblem } from './passwords.ts';
import { hashSecret, newSecret } from './secrets.ts';

export const INVITATION_MS = 24 * 3_600_000;
/** Marks a link of the first start: worth nothing once anybody has an account. */
const FIRST_START = 'first-';

type InvitationHost = Pick<CasesHost, 'clock' | 'store'>;

/** A sign-up token, shown once; only its hash is stored. */
export interface NewInvitation {
  readonly token: string;
  readonly expiresAtMs: number;
}

/**
 * At a start without any account: a one-time token for the operator, valid 24 hours, to be shown on the terminal
 * only. `undefined` when there is somebody already.
 */
export async function ensureInvitation(host: InvitationHost): Promise<NewInvitation | undefined> {
  if ((await host.store.countModerators()) > 0) return undefined;
  return addInvitation(host, `${FIRST_START}${newSecret()}`, 'supervisor', { by: 'operator' });
}

/** Who invites, and until when the vetting of whoever is invited is good, if that is known (S35). */
export interface InvitationWish {
  readonly by: AuditDraft['actor'];
  readonly vettedUntilMs?: number;
}

/** A one-time token for one more colleague, valid 24 hours. */
export function invite(
  host: InvitationHost,
  role: Role,
  wish: InvitationWish = { by: 'operator' },
): Promise<NewInvitation> {
  return addInvitation(host, newSecret(), role, wish);
}

async function addInvitation(
  { store, clock }: InvitationHost,
  token: string,
  role: Role,
  { by, vettedUntilMs }: InvitationWish,
): Promise<NewInvitation> {
  const nowMs = clock();
  const expiresAtMs = nowMs + INVITATION_MS;
  await store.addInvitation({
    tokenHash: hashSecret(token),
    role,
    createdAtMs: nowMs,
    expiresAtMs,
    ...(vettedUntilMs === undefined ? {} : { vettedUntilMs }),
  });
  await store.appendAudit([{ atMs: nowMs, actor: by, act: 'invitation-made', detail: role }]);
  return { token, expiresAtMs };
}

/** Whether a sign-up link would still be taken, so that nobody fills in a form for nothing. */
export async function isInvitation(host: InvitationHost, token: string): Promise<boolean> {
  return (await findInvitation(host, token)) !== undefined;
}

export interface SignUpRequest {
  readonly token: string;
  readonly workingName: string;
  readonly login: string;
  readonly password: string;
}

export type SignUpProblem =
  'invitation-used' | 'login-taken' | 'login-unfit' | 'working-name-unfit' | PasswordProblem;

export type SignUpOutcome = { readonly moderator: ModeratorRecord } | { readonly problem: SignUpProblem };

/** Makes an account from an invitation that is still good, and uses the invitation up in the same transaction. */
export async function signUp(host: CasesHost, request: SignUpRequest): Promise<SignUpOutcome> {
  const invitation = await findInvitation(host, request.token);
  if (invitation === undefined) return { problem: 'invitation-used' };
  const login = normaliseLogin(request.login);
  const workingName = request.workingName.normalize('NFC').trim();
  const problem = problemOf({ login, workingName, password: request.password });
  if (problem !== undefined) return { problem };
  const moderator: ModeratorRecord = {
    id: id.moderator(host.newId()),
    login,
    workingName,
    role: invitation.role,
    passwordHash: await host.passwords.hash(request.password),
    createdAtMs: host.clock(),
  };
  return redeem(host, invitation, moderator);
}

function problemOf(wish: Omit<SignUpRequest, 'token'>): SignUpProblem | undefined {
  if (!isWorkingName(wish.workingName)) return 'working-name-unfit';
  if (!isLogin(wish.login)) return 'login-unfit';
  return passwordProblem(wish.password, wish.login);
}

async function findInvitation(host: InvitationHost, token: string): Promise<Invitation | undefined> {
  const invitation = await host.store.findInvitation(hashSecret(token));
  if (invitation === undefined || host.clock() >= invitation.expiresAtMs) return undefined;
  const tooLate = token.startsWith(FIRST_START) && (await host.store.countModerators()) > 0;
  return tooLate ? undefined : invitation;
}

async function redeem(
  { store }: CasesHost,
  invitation: Invitation,
  moderator: ModeratorRecord,
): Promise<SignUpOutcome> {
  const atMs = moderator.createdAtMs;
  const outcome = await store.redeemInvitation(invitation.tokenHash, moderator, atMs);
  if (outcome !== 'redeemed') return { problem: outcome };
  const added: AuditDraft = { atMs, actor: moderator.id, act: 'moderator-added', detail: moderator.role };
  await store.appendAudit([added]);
  return { moderator: (await store.findModerator({ id: moderator.id })) ?? moderator };
}
