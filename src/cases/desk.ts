import type { CaseId } from '../domain/ids.ts';
import type { Clock } from '../domain/ports.ts';
import type { CaseRecord, Passkey } from '../store/store.ts';
import type { CasesHost, SignedIn } from './cases-host.ts';
import { createQueueReader, findByNumber, type Queue, type QueueWish } from './queue.ts';
import { createOpenings, type Openings } from './openings.ts';
import { readCase, type CaseReading } from './read-case.ts';
import { endSession, listSessions, type OwnSession } from './sessions.ts';
import {
  addPasskey,
  offerPasskey,
  removePasskey,
  type Party,
  type PasskeyMade,
  type PasskeyOffer,
} from './passkeys.ts';
import {
  addFactor,
  offerFactor,
  removeFactor,
  type FactorOffer,
  type FactorProblem,
} from './second-factor.ts';
import { owesSecondStep, secondStep, type SecondNeeded, type SecondProof } from './second-step.ts';
import {
  admit,
  finishSignIn,
  findSignedIn,
  SESSION_MS,
  signIn,
  signOut,
  type Barred,
  type NewSession,
  type SignInEnd,
} from './sign-in.ts';
import { isInvitation, signUp, type SignUpProblem, type SignUpRequest } from './sign-up.ts';

export type { CaseRecord } from '../store/store.ts';
export type { SignedIn } from './cases-host.ts';
export type { FactorOffer, FactorProblem } from './second-factor.ts';
export type { Party, PasskeyAnswer, PasskeyMade, PasskeyOffer, PasskeyQuestion } from './passkeys.ts';
export type { SecondNeeded, SecondProof } from './second-step.ts';
export { sessionEndsAtMs, type Barred, type NewSession, type SignInEnd } from './sign-in.ts';
export type { NotAdmitted } from './vetting.ts';
export type { SignUpProblem } from './sign-up.ts';

/** How long the session cookie is worth anything. */
export const SESSION_SECONDS = SESSION_MS / 1000;

/** All that the moderator listener may ask of this room. */
export interface Desk {
  readonly clock: Clock;
  listQueue(reader: SignedIn, wish?: QueueWish): Promise<Queue>;
  /** In any state, by the beginning of the id. */
  findByNumber(reader: SignedIn, number: string): Promise<readonly CaseRecord[]>;
  /** Reasons for opening what somebody else holds, or what is closed. */
  readonly openings: Openings;
  /** Throws `reason-needed` when a reason must be given first. */
  readCase(reader: SignedIn, id: CaseId, after: number): Promise<CaseReading | undefined>;
  signIn(login: string, password: string, party: Party, proof?: SecondProof): Promise<SignInEnd>;
  /** Whose second step this token stands for, for counting tries. */
  owesSecondStep(token: string): Promise<string | undefined>;
  /** What somebody still owes who came by the identity provider; `undefined` when they owe nothing. */
  secondStep(token: string, party: Party): Promise<SecondNeeded | undefined>;
  finishSignIn(token: string, party: Party, proof: SecondProof): Promise<SignInEnd>;
  /** Whether a sign-up link would still be taken. */
  isInvitation(token: string): Promise<boolean>;
  /** Makes the account and signs it in. */
  signUp(request: SignUpRequest): Promise<Barred | NewSession | { readonly problem: SignUpProblem }>;
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
  /** Of every account, by id. */
  workingNames(): Promise<ReadonlyMap<string, string>>;
  /** Whether an authenticator app is set up. */
  hasCode(who: SignedIn): Promise<boolean>;
  listPasskeys(who: SignedIn): Promise<readonly Passkey[]>;
  offerPasskey(who: SignedIn, party: Party): Promise<PasskeyOffer>;
  addPasskey(
    who: SignedIn,
    party: Party,
    wish: { readonly made: PasskeyMade; readonly name: string; readonly password: string },
  ): Promise<FactorProblem | undefined>;
  removePasskey(
    who: SignedIn,
    proof: { readonly credential: string; readonly password: string },
  ): Promise<FactorProblem | undefined>;
}

export function createDesk(host: CasesHost): Desk {
  const openings = createOpenings(host);
  return {
    clock: host.clock,
    listQueue: createQueueReader(host),
    findByNumber: (reader, number) => findByNumber(host, reader, number),
    openings,
    async readCase(reader, id, after) {
      const record = await host.store.findCase(id);
      if (record !== undefined) await openings.check(record, reader);
      return readCase(host, reader, id, after);
    },
    signIn: (login, password, party, proof) => signIn(host, login, password, party, proof),
    owesSecondStep: async (token) => (await owesSecondStep(host, token))?.login,
    async secondStep(token, party) {
      const known = await owesSecondStep(host, token);
      return known === undefined ? undefined : secondStep(host, known, party);
    },
    finishSignIn: (token, party, proof) => finishSignIn(host, token, party, proof),
    isInvitation: (token) => isInvitation(host, token),
    signUp: async (request) => {
      const outcome = await signUp(host, request);
      return 'problem' in outcome ? outcome : admit(host, outcome.moderator);
    },
    findSignedIn: (token, byHand) => findSignedIn(host, token, byHand),
    signOut: (who) => signOut(host, who),
    listSessions: (who) => listSessions(host, who),
    endSession: (who, id) => endSession(host, who, id),
    offerFactor,
    addFactor: (who, wish) => addFactor(host, who, wish),
    removeFactor: (who, proof) => removeFactor(host, who, proof),
    countRecoveryCodes: (who) => host.store.countRecoveryCodes(who.moderator.id),
    workingNames: async () =>
      new Map(
        (await host.store.listModerators()).map(({ id: person, workingName }) => [person, workingName]),
      ),
    hasCode: async (who) => (await host.store.findSecondFactor(who.moderator.id)) !== undefined,
    listPasskeys: (who) => host.store.listPasskeys(who.moderator.id),
    offerPasskey: (who, party) => offerPasskey(host, who, party),
    addPasskey: (who, party, wish) => addPasskey(host, who, party, wish),
    removePasskey: (who, proof) => removePasskey(host, who, proof),
  };
}
