import type { ModeratorId } from '../domain/ids.ts';
import type { AuditDraft, ModeratorRecord, SignIn } from '../store/store.ts';
import type { CasesHost, SignedIn } from './cases-host.ts';
import { normaliseLogin } from './login.ts';
import { takesCode } from './second-factor.ts';
import { hashSecret, newSecret } from './secrets.ts';

/** After this long without anything done by hand, the session ends. */
export const IDLE_MS = 30 * 60_000;
/** However busy: a session never lives longer than a long shift. */
export const SESSION_MS = 12 * 3_600_000;
/** `lastSeenAtMs` is written at most this often; a poll every few seconds must not be a write each. */
const TOUCH_MS = 60_000;

export interface NewSession {
  /** For the cookie only; the store keeps its hash. */
  readonly token: string;
  readonly signedIn: SignedIn;
}

/** The password was right, and the account asks for a code as well. */
export interface CodeNeeded {
  readonly needs: 'code';
}

/**
 * Signs someone in, or returns `undefined` without saying whether login, password or code was wrong. An unknown
 * login costs one password check like a known one, so that the time tells nothing either.
 */
export async function signIn(
  host: CasesHost,
  login: string,
  password: string,
  code?: string,
): Promise<CodeNeeded | NewSession | undefined> {
  const known = await host.store.findModerator({ login: normaliseLogin(login) });
  const encoded = known?.passwordHash ?? (await host.passwords.decoy());
  const right = await host.passwords.verify(encoded, password);
  if (known !== undefined && right) return pastPassword(host, known, code);
  await audit(host, 'sign-in-refused', 'program', known?.id ?? 'unknown-login');
  return undefined;
}

async function pastPassword(
  host: CasesHost,
  known: ModeratorRecord,
  code: string | undefined,
): Promise<CodeNeeded | NewSession | undefined> {
  const factor = await host.store.findSecondFactor(known.id);
  if (factor === undefined) return startSession(host, known);
  if (code === undefined) return { needs: 'code' };
  if (await takesCode(host, factor, code)) return startSession(host, known);
  await audit(host, 'sign-in-refused', 'program', `wrong-code ${known.id}`);
  return undefined;
}

/** A fresh session for someone who has just proved who they are. */
export async function startSession(host: CasesHost, moderator: ModeratorRecord): Promise<NewSession> {
  const token = newSecret();
  const nowMs = host.clock();
  const signIn: SignIn = {
    tokenHash: hashSecret(token),
    moderator: moderator.id,
    createdAtMs: nowMs,
    lastSeenAtMs: nowMs,
    expiresAtMs: nowMs + SESSION_MS,
  };
  await audit(host, 'signed-in', moderator.id);
  await host.store.addSignIn(signIn);
  return { token, signedIn: await signedInAs(host, moderator, signIn) };
}

/**
 * Who holds this token, while it is neither idle nor over. `byHand` says that a person did something: only that
 * keeps a session alive, a page refreshing itself does not.
 */
export async function findSignedIn(
  host: CasesHost,
  token: string,
  byHand: boolean,
): Promise<SignedIn | undefined> {
  const { store } = host;
  const nowMs = host.clock();
  const signIn = await store.findSignIn(hashSecret(token));
  if (signIn === undefined) return undefined;
  if (nowMs >= sessionEndsAtMs(signIn)) {
    await store.endSignIn(signIn.tokenHash);
    return undefined;
  }
  const moderator = await store.findModerator({ id: signIn.moderator });
  if (moderator === undefined) return undefined;
  if (!byHand || nowMs - signIn.lastSeenAtMs < TOUCH_MS) return signedInAs(host, moderator, signIn);
  await store.touchSignIn(signIn.tokenHash, nowMs);
  return signedInAs(host, moderator, { ...signIn, lastSeenAtMs: nowMs });
}

async function signedInAs(
  { store }: CasesHost,
  moderator: ModeratorRecord,
  signIn: SignIn,
): Promise<SignedIn> {
  const factor = await store.findSecondFactor(moderator.id);
  return { moderator, signIn, secondFactor: factor !== undefined };
}

/** When the session ends if nothing more is done by hand. */
export function sessionEndsAtMs(signIn: SignIn): number {
  return Math.min(signIn.lastSeenAtMs + IDLE_MS, signIn.expiresAtMs);
}

/** Ends the session on the server: the cookie is worthless from here on. */
export async function signOut(host: CasesHost, { moderator, signIn }: SignedIn): Promise<void> {
  await host.store.endSignIn(signIn.tokenHash);
  await audit(host, 'signed-out', moderator.id);
}

function audit(
  { store, clock }: CasesHost,
  act: AuditDraft['act'],
  actor: ModeratorId | 'program',
  detail?: string,
): Promise<void> {
  return store.appendAudit([{ atMs: clock(), actor, act, ...(detail === undefined ? {} : { detail }) }]);
}
