import type { ModeratorId } from '../domain/ids.ts';
import type { AuditDraft, ModeratorRecord, SignIn } from '../store/store.ts';
import type { CasesHost, SignedIn } from './cases-host.ts';
import { normaliseLogin } from './login.ts';
import type { Party } from './passkeys.ts';
import {
  isPastFactor,
  owesSecondStep,
  secondStep,
  takesProof,
  type SecondNeeded,
  type SecondProof,
} from './second-step.ts';
import { hashSecret, newSecret } from './secrets.ts';
import { notAdmitted, type NotAdmitted } from './vetting.ts';

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

/** They are who they say, and still do not come in. Said only after every proof was right. */
export interface Barred {
  readonly barred: NotAdmitted;
}

/** `undefined`: something was wrong, and it is not said what. */
export type SignInEnd = Barred | NewSession | SecondNeeded | undefined;

/**
 * Signs someone in, or returns `undefined` without saying whether login, password or second factor was wrong. An
 * unknown login costs one password check like a known one, so that the time tells nothing either.
 */
export async function signIn(
  host: CasesHost,
  login: string,
  password: string,
  party: Party,
  proof: SecondProof = {},
): Promise<SignInEnd> {
  const known = await host.store.findModerator({ login: normaliseLogin(login) });
  const ownHash = known?.passwordHash === '' ? undefined : known?.passwordHash;
  const right = await host.passwords.verify(ownHash ?? (await host.passwords.decoy()), password);
  if (known !== undefined && ownHash !== undefined && right) return pastFirstStep(host, known, party, proof);
  await audit(host, 'sign-in-refused', 'program', known?.id ?? 'unknown-login');
  return undefined;
}

async function pastFirstStep(
  host: CasesHost,
  known: ModeratorRecord,
  party: Party,
  proof: SecondProof,
): Promise<SignInEnd> {
  const proven = proof.code !== undefined || proof.passkey !== undefined;
  if (proven) return pastSecondStep(host, known, party, proof);
  return (await secondStep(host, known, party)) ?? admit(host, known);
}

async function pastSecondStep(
  host: CasesHost,
  known: ModeratorRecord,
  party: Party,
  proof: SecondProof,
): Promise<SignInEnd> {
  if (await takesProof(host, known, party, proof)) return admit(host, known);
  const what = proof.passkey === undefined ? 'wrong-code' : 'wrong-passkey';
  await audit(host, 'sign-in-refused', 'program', `${what} ${known.id}`);
  return undefined;
}

/** For somebody who has proved all that is asked: a session, or why not. */
export async function admit(
  host: CasesHost,
  known: ModeratorRecord,
  factorByProvider = false,
): Promise<Barred | NewSession> {
  const barred = notAdmitted(known, host.clock(), host.vettingRequired);
  if (barred === undefined) return startSession(host, known, factorByProvider);
  await audit(host, 'sign-in-refused', 'program', `${barred} ${known.id}`);
  return { barred };
}

/** The second step of somebody who came by the identity provider; `token` is what the first one gave them. */
export async function finishSignIn(
  host: CasesHost,
  token: string,
  party: Party,
  proof: SecondProof,
): Promise<SignInEnd> {
  const known = await owesSecondStep(host, token);
  if (known === undefined) return undefined;
  const end = await pastSecondStep(host, known, party, proof);
  if (end !== undefined) await host.store.useOneTime('second-step', hashSecret(token), host.clock());
  return end;
}

async function startSession(
  host: CasesHost,
  moderator: ModeratorRecord,
  factorByProvider: boolean,
): Promise<NewSession> {
  const token = newSecret();
  const nowMs = host.clock();
  const signIn: SignIn = {
    tokenHash: hashSecret(token),
    moderator: moderator.id,
    createdAtMs: nowMs,
    lastSeenAtMs: nowMs,
    expiresAtMs: nowMs + SESSION_MS,
    ...(factorByProvider ? { factorByProvider } : {}),
  };
  const signedIn: AuditDraft = { atMs: nowMs, actor: moderator.id, act: 'signed-in' };
  await host.store.changeModerator(moderator.id, { lastSignedInAtMs: nowMs }, [signedIn]);
  await host.store.addSignIn(signIn);
  return { token, signedIn: await signedInAs(host, moderator, signIn) };
}

/**
 * Who holds this token, while it is neither idle nor over and they may still come in. `byHand` says that a person did something: only that
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
  if (notAdmitted(moderator, nowMs, host.vettingRequired) !== undefined) {
    await store.endSignIn(signIn.tokenHash);
    return undefined;
  }
  if (!byHand || nowMs - signIn.lastSeenAtMs < TOUCH_MS) return signedInAs(host, moderator, signIn);
  await store.touchSignIn(signIn.tokenHash, nowMs);
  return signedInAs(host, moderator, { ...signIn, lastSeenAtMs: nowMs });
}

async function signedInAs(host: CasesHost, moderator: ModeratorRecord, signIn: SignIn): Promise<SignedIn> {
  return { moderator, signIn, secondFactor: await isPastFactor(host, moderator, signIn) };
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
