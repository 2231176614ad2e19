import type { CaseId } from '../domain/ids.ts';
import type { Clock } from '../domain/ports.ts';
import type { CasesHost, SignedIn } from './cases-host.ts';
import { createQueueReader, type Queue } from './queue.ts';
import { createOpenings, type Openings } from './openings.ts';
import { readCase, type CaseReading } from './read-case.ts';
import { endSession, listSessions, type OwnSession } from './sessions.ts';
import {
  addFactor,
  offerFactor,
  removeFactor,
  type FactorOffer,
  type FactorProblem,
} from './second-factor.ts';
import {
  type CodeNeeded,
  findSignedIn,
  SESSION_MS,
  signIn,
  signOut,
  startSession,
  type NewSession,
} from './sign-in.ts';
import { signUp, type SignUpProblem, type SignUpRequest } from './sign-up.ts';

export type { CaseRecord } from '../store/store.ts';
export type { SignedIn } from './cases-host.ts';
export type { FactorOffer, FactorProblem } from './second-factor.ts';
export { sessionEndsAtMs, type NewSession } from './sign-in.ts';
export type { SignUpProblem } from './sign-up.ts';

/** How long the session cookie is worth anything. */
export const SESSION_SECONDS = SESSION_MS / 1000;

/** All that the moderator listener may ask of this room. */
export interface Desk {
  readonly clock: Clock;
  listQueue(reader: SignedIn, limit?: number): Promise<Queue>;
  /** Reasons for opening what somebody else holds, or what is closed. */
  readonly openings: Openings;
  /** Throws `reason-needed` when a reason must be given first. */
  readCase(reader: SignedIn, id: CaseId, after: number): Promise<CaseReading | undefined>;
  signIn(login: string, password: string, code?: string): Promise<CodeNeeded | NewSession | undefined>;
  /** Makes the account and signs it in. */
  signUp(request: SignUpRequest): Promise<NewSession | { readonly problem: SignUpProblem }>;
  findSignedIn(token: string, byHand: boolean): Promise<SignedIn | undefined>;
  signOut(who: SignedIn): Promise<void>;
  listSessions(who: SignedIn): Promise<readonly OwnSession[]>;
  endSession(who: SignedIn, id: string): Promise<boolean>;
  offerFactor(who: SignedIn): FactorOffer;
  addFactor(
    who: SignedIn,
    wish: { readonly secret: string; readonly code: string; readonly password: string },
  ): Promise<{ readonly recoveryCodes: readonly string[] } | { readonly problem: FactorProblem }>;
  removeFactor(
    who: SignedIn,
    proof: { readonly code: string; readonly password: string },
  ): Promise<FactorProblem | undefined>;
  countRecoveryCodes(who: SignedIn): Promise<number>;
}

export function createDesk(host: CasesHost): Desk {
  const openings = createOpenings(host);
  return {
    clock: host.clock,
    listQueue: createQueueReader(host),
    openings,
    async readCase(reader, id, after) {
      const record = await host.store.findCase(id);
      if (record !== undefined) openings.check(record, reader);
      return readCase(host, reader, id, after);
    },
    signIn: (login, password, code) => signIn(host, login, password, code),
    signUp: async (request) => {
      const outcome = await signUp(host, request);
      return 'problem' in outcome ? outcome : startSession(host, outcome.moderator);
    },
    findSignedIn: (token, byHand) => findSignedIn(host, token, byHand),
    signOut: (who) => signOut(host, who),
    listSessions: (who) => listSessions(host, who),
    endSession: (who, id) => endSession(host, who, id),
    offerFactor,
    addFactor: (who, wish) => addFactor(host, who, wish),
    removeFactor: (who, proof) => removeFactor(host, who, proof),
    countRecoveryCodes: (who) => host.store.countRecoveryCodes(who.moderator.id),
  };
}
