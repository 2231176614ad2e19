import { Secret, TOTP } from 'otpauth';
import type { ModeratorId } from '../domain/ids.ts';
import type { AuditDraft, SecondFactor, Store } from '../store/store.ts';
import type { CasesHost, SignedIn } from './cases-host.ts';
import { normaliseLogin } from './login.ts';
import { provesPassword } from './passwords.ts';
import { hashSecret, newSecret } from './secrets.ts';

const ISSUER = 'Cuan';
const STEP_SECONDS = 30;
const RECOVERY_CODES = 10;

/** What an authenticator app needs. Nothing is stored until a code made from it has come back. */
export interface FactorOffer {
  /** Base32, for typing. */
  readonly secret: string;
  /** `otpauth://…`, for a picture or a link. */
  readonly uri: string;
}

export type FactorProblem =
  'already-there' | 'not-there' | 'too-many-passkeys' | 'wrong-code' | 'wrong-passkey' | 'wrong-password';

/** A fresh 160-bit secret for this account. */
export function offerFactor({ moderator }: SignedIn): FactorOffer {
  const secret = new Secret({ size: 20 });
  return { secret: secret.base32, uri: totpOf(secret.base32, moderator.login).toString() };
}

/**
 * Makes it the account's second factor, once the password and a code from the app prove who is there. Gives the
 * recovery codes: they are shown this one time, only their hashes are kept.
 */
export async function addFactor(
  host: CasesHost,
  who: SignedIn,
  wish: { readonly secret: string; readonly code: string; readonly password: string },
): Promise<{ readonly recoveryCodes: readonly string[] } | { readonly problem: FactorProblem }> {
  const { moderator } = who;
  if (!(await provesPassword(host.passwords, moderator, wish.password))) return { problem: 'wrong-password' };
  const lastStep = /^[A-Z2-7]{32}$/.test(wish.secret)
    ? stepOf(wish.secret, wish.code, host.clock())
    : undefined;
  if (lastStep === undefined) return { problem: 'wrong-code' };
  const recoveryCodes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  const factor: SecondFactor = {
    moderator: moderator.id,
    secret: wish.secret,
    sinceMs: host.clock(),
    lastStep,
  };
  const added = await host.store.addSecondFactor(factor, recoveryCodes.map(hashRecovery));
  if (!added) return { problem: 'already-there' };
  await audit(host, factor, 'second-factor-added');
  await endOthers(host, who);
  return { recoveryCodes };
}

/** Whoever came in elsewhere before the account had a second factor has to show it now. */
export async function endOthers({ store }: CasesHost, { moderator, signIn }: SignedIn): Promise<void> {
  for (const { tokenHash } of await store.listSignIns(moderator.id))
    if (tokenHash !== signIn.tokenHash) await store.endSignIn(tokenHash);
}

/** Takes it off again; whoever does it needs password and code, so that a borrowed screen is not enough. */
export async function removeFactor(
  host: CasesHost,
  { moderator }: SignedIn,
  proof: { readonly code: string; readonly password: string },
): Promise<FactorProblem | undefined> {
  if (!(await provesPassword(host.passwords, moderator, proof.password))) return 'wrong-password';
  const factor = await host.store.findSecondFactor(moderator.id);
  if (factor === undefined) return 'not-there';
  if (!(await takesCode(host, factor, proof.code))) return 'wrong-code';
  await host.store.removeSecondFactor(moderator.id);
  await audit(host, factor, 'second-factor-removed');
  return undefined;
}

/**
 * For the operator at the machine, when device and recovery codes are lost: takes everything off and ends every
 * session of that account. False when nobody has this login or there is nothing to take off.
 */
export async function resetFactor(host: Pick<CasesHost, 'clock' | 'store'>, login: string): Promise<boolean> {
  const moderator = await host.store.findModerator({ login: normaliseLogin(login) });
  return moderator !== undefined && takeOffFactors(host, moderator.id, 'operator');
}

/** Code and passkeys alike, and every session with them. False when there was nothing to take off. */
export async function takeOffFactors(
  { store, clock }: Pick<CasesHost, 'clock' | 'store'>,
  moderator: ModeratorId,
  actor: AuditDraft['actor'],
): Promise<boolean> {
  if (!(await hasFactor(store, moderator))) return false;
  await store.appendAudit([{ atMs: clock(), actor, act: 'second-factor-removed', detail: moderator }]);
  await store.removeSecondFactor(moderator);
  for (const { credential } of await store.listPasskeys(moderator))
    await store.removePasskey(moderator, credential);
  await store.endSignIns(moderator);
  return true;
}

/** Whether the account asks for more than a password: a code, or a passkey. */
export async function hasFactor(
  store: Pick<Store, 'findSecondFactor' | 'listPasskeys'>,
  moderator: ModeratorId,
): Promise<boolean> {
  if ((await store.findSecondFactor(moderator)) !== undefined) return true;
  return (await store.listPasskeys(moderator)).length > 0;
}

/** Whether this is the code of now (one step of clock drift either way) or an unused recovery code; spends it. */
export async function takesCode(host: CasesHost, factor: SecondFactor, code: string): Promise<boolean> {
  const step = stepOf(factor.secret, code, host.clock());
  if (step !== undefined) return host.store.useFactorStep(factor.moderator, step);
  const spent = await host.store.useRecoveryCode(factor.moderator, hashRecovery(code));
  if (spent) await audit(host, factor, 'recovery-code-used');
  return spent;
}

/** The step that a code belongs to, or `undefined` when it is none of this secret's now. */
function stepOf(secret: string, code: string, nowMs: number): number | undefined {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = totpOf(secret, '').validate({ token, timestamp: nowMs, window: 1 });
  return delta === null ? undefined : Math.floor(nowMs / 1000 / STEP_SECONDS) + delta;
}

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: ISSUER, label, secret: Secret.fromBase32(secret), period: STEP_SECONDS });
}

/** 80 random bits in four groups, in Crockford's letters, which are hard to mistake for one another. */
function newRecoveryCode(): string {
  const letters = Buffer.from(newSecret(), 'base64url').subarray(0, 16);
  const code = Array.from(letters, (byte) => '0123456789abcdefghjkmnpqrstvwxyz'.charAt(byte % 32)).join('');
  return code.replace(/(.{4})(?!$)/g, '$1-');
}

function hashRecovery(code: string): string {
  return hashSecret(code.toLowerCase().replace(/[^a-z0-9]/g, ''));
}

function audit(host: CasesHost, factor: SecondFactor, act: AuditDraft['act']): Promise<void> {
  return host.store.appendAudit([{ atMs: host.clock(), actor: factor.moderator, act }]);
}
