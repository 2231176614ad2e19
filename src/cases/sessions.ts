import type { SignIn } from '../store/store.ts';
import type { CasesHost, SignedIn } from './cases-host.ts';
import { hashSecret } from './secrets.ts';
import { sessionEndsAtMs } from './sign-in.ts';

/** One place where somebody is signed in. Where that is, is not known: no address is ever kept. */
export interface OwnSession {
  /** Names the session and opens nothing. */
  readonly id: string;
  readonly createdAtMs: number;
  readonly lastSeenAtMs: number;
  /** When it ends if nothing more is done there. */
  readonly endsAtMs: number;
  /** The one that asks. */
  readonly current: boolean;
}

/** The sessions of one person that still hold, the one used last first. */
export async function listSessions(host: CasesHost, who: SignedIn): Promise<readonly OwnSession[]> {
  const holding = await holdingOf(host, who);
  return holding
    .map((signIn) => ({
      id: sessionId(signIn),
      createdAtMs: signIn.createdAtMs,
      lastSeenAtMs: signIn.lastSeenAtMs,
      endsAtMs: sessionEndsAtMs(signIn),
      current: signIn.tokenHash === who.signIn.tokenHash,
    }))
    .sort((one, other) => other.lastSeenAtMs - one.lastSeenAtMs);
}

/** Ends one of the person's own sessions at once; false when they have none of that name. */
export async function endSession(host: CasesHost, who: SignedIn, id: string): Promise<boolean> {
  const found = (await holdingOf(host, who)).find((signIn) => sessionId(signIn) === id);
  if (found === undefined) return false;
  await host.store.endSignIn(found.tokenHash);
  const detail = 'from-the-list';
  await host.store.appendAudit([{ atMs: host.clock(), actor: who.moderator.id, act: 'signed-out', detail }]);
  return true;
}

async function holdingOf({ store, clock }: CasesHost, who: SignedIn): Promise<readonly SignIn[]> {
  const all = await store.listSignIns(who.moderator.id);
  return all.filter((signIn) => clock() < sessionEndsAtMs(signIn));
}

function sessionId({ tokenHash }: SignIn): string {
  return hashSecret(tokenHash);
}
