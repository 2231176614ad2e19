import type { ModeratorRecord, SignIn } from '../store/store.ts';
import type { CasesHost } from './cases-host.ts';
import {
  askPasskey,
  takesPasskey,
  type Party,
  type PasskeyAnswer,
  type PasskeyQuestion,
} from './passkeys.ts';
import { hasFactor, takesCode } from './second-factor.ts';
import { hashSecret, newSecret } from './secrets.ts';

/** How long somebody may look for their telephone. */
export const SECOND_STEP_MS = 5 * 60_000;

/** What shows, beyond the first proof, who is there. */
export interface SecondProof {
  readonly code?: string;
  readonly passkey?: PasskeyAnswer;
}

/** The first proof was right, and the account asks for one more: a code, a passkey, or either. */
export interface SecondNeeded {
  readonly needs: 'second-step';
  readonly code: boolean;
  readonly passkey?: PasskeyQuestion;
}

/** What to ask of this account; `undefined` when it has no second factor. */
export async function secondStep(
  host: CasesHost,
  moderator: ModeratorRecord,
  party: Party,
): Promise<SecondNeeded | undefined> {
  if (!(await hasFactor(host.store, moderator.id))) return undefined;
  const code = (await host.store.findSecondFactor(moderator.id)) !== undefined;
  const passkey = await askPasskey(host, moderator.id, party);
  return { needs: 'second-step', code, ...(passkey === undefined ? {} : { passkey }) };
}

/** Whether the proof is one of this account's; it is spent by asking. */
export async function takesProof(
  host: CasesHost,
  moderator: ModeratorRecord,
  party: Party,
  { code, passkey }: SecondProof,
): Promise<boolean> {
  if (passkey !== undefined) return takesPasskey(host, moderator.id, party, passkey);
  const factor = await host.store.findSecondFactor(moderator.id);
  return factor !== undefined && code !== undefined && takesCode(host, factor, code);
}

/** Remembers that somebody came back from the identity provider and still owes the second step. */
export async function rememberFirstStep(host: CasesHost, moderator: ModeratorRecord): Promise<string> {
  const token = newSecret();
  const expiresAtMs = host.clock() + SECOND_STEP_MS;
  const tokenHash = hashSecret(token);
  await host.store.addOneTime({ kind: 'second-step', tokenHash, moderator: moderator.id, expiresAtMs });
  return token;
}

/** Who owes the second step with this token, while it holds. */
export async function owesSecondStep(
  { store, clock }: CasesHost,
  token: string,
): Promise<ModeratorRecord | undefined> {
  const found = await store.findOneTime('second-step', hashSecret(token), clock());
  return found === undefined ? undefined : store.findModerator({ id: found.moderator });
}

/** Whether the session's account is past a second factor of its own or its provider's. */
export async function isPastFactor(
  { store }: CasesHost,
  moderator: ModeratorRecord,
  signIn: SignIn,
): Promise<boolean> {
  return signIn.factorByProvider === true || hasFactor(store, moderator.id);
}
