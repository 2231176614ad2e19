import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import type { ModeratorId } from '../domain/ids.ts';
import type { OneTime, Passkey } from '../store/store.ts';
import type { CasesHost, SignedIn } from './cases-host.ts';
import { endOthers, type FactorProblem } from './second-factor.ts';
import { provesPassword } from './passwords.ts';
import { hashSecret } from './secrets.ts';

export type PasskeyAnswer = AuthenticationResponseJSON;
export type PasskeyMade = RegistrationResponseJSON;
export type PasskeyOffer = PublicKeyCredentialCreationOptionsJSON;
export type PasskeyQuestion = PublicKeyCredentialRequestOptionsJSON;

/** The page that asks: a passkey is bound to it, so that a look-alike page gets nothing it could use here. */
export interface Party {
  /** For example `https://desk.example`. */
  readonly origin: string;
}

/** Only when a passkey is at stake: the library is 150 files, which every start would wait for. */
const library = () => import('@simplewebauthn/server');

const CHALLENGE_MS = 5 * 60_000;
const NAME = 'Cuan';
/** More than anybody carries. */
const MOST = 10;

/** What a browser needs to make a passkey for this account. Its challenge holds once, for five minutes. */
export async function offerPasskey(
  host: CasesHost,
  { moderator }: SignedIn,
  party: Party,
): Promise<PasskeyOffer> {
  const known = await host.store.listPasskeys(moderator.id);
  const { generateRegistrationOptions } = await library();
  const offer = await generateRegistrationOptions({
    rpName: NAME,
    rpID: rpIdOf(party),
    userName: moderator.login,
    userID: new Uint8Array(Buffer.from(hashSecret(moderator.id), 'base64url')),
    userDisplayName: moderator.workingName,
    timeout: CHALLENGE_MS,
    attestationType: 'none',
    excludeCredentials: known.map(({ credential }) => ({ id: credential })),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
  });
  await expectAnswer(host, 'passkey-add', moderator.id, offer.challenge);
  return offer;
}

/** Adds it once the password and the browser's answer prove who is there. */
export async function addPasskey(
  host: CasesHost,
  who: SignedIn,
  party: Party,
  wish: { readonly made: PasskeyMade; readonly name: string; readonly password: string },
): Promise<FactorProblem | undefined> {
  const { moderator } = who;
  if (!(await provesPassword(host.passwords, moderator, wish.password))) return 'wrong-password';
  const known = await host.store.listPasskeys(moderator.id);
  if (known.length >= MOST) return 'too-many-passkeys';
  const passkey = await readMade(host, moderator.id, party, wish);
  if (passkey === undefined) return 'wrong-passkey';
  if (!(await host.store.addPasskey(passkey))) return 'already-there';
  await audit(host, moderator.id, 'passkey-added');
  await endOthers(host, who);
  return undefined;
}

async function readMade(
  host: CasesHost,
  moderator: ModeratorId,
  party: Party,
  { made, name }: { readonly made: PasskeyMade; readonly name: string },
): Promise<Passkey | undefined> {
  try {
    const { verifyRegistrationResponse } = await library();
    const { registrationInfo } = await verifyRegistrationResponse({
      response: made,
      expectedChallenge: (challenge) => wasAsked(host, 'passkey-add', moderator, challenge),
      expectedOrigin: party.origin,
      expectedRPID: rpIdOf(party),
      requireUserVerification: false,
    });
    if (registrationInfo === undefined) return undefined;
    const { id, publicKey, counter } = registrationInfo.credential;
    return {
      credential: id,
      moderator,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports: made.response.transports ?? [],
      name,
      sinceMs: host.clock(),
    };
  } catch {
    // The library throws on everything that does not hold; which it was helps nobody but an attacker.
    return undefined;
  }
}

/** The question a browser puts to a passkey of this account; `undefined` when it has none. */
export async function askPasskey(
  host: CasesHost,
  moderator: ModeratorId,
  party: Party,
): Promise<PasskeyQuestion | undefined> {
  const known = await host.store.listPasskeys(moderator);
  if (known.length === 0) return undefined;
  const { generateAuthenticationOptions } = await library();
  const question = await generateAuthenticationOptions({
    rpID: rpIdOf(party),
    timeout: CHALLENGE_MS,
    userVerification: 'preferred',
    allowCredentials: known.map(({ credential, transports }) => ({
      id: credential,
      transports: [...transports],
    })),
  });
  await expectAnswer(host, 'passkey-use', moderator, question.challenge);
  return question;
}

/** Whether this answers a question that we put to this account, with one of its passkeys. Holds once. */
export async function takesPasskey(
  host: CasesHost,
  moderator: ModeratorId,
  party: Party,
  answer: PasskeyAnswer,
): Promise<boolean> {
  const passkey = (await host.store.listPasskeys(moderator)).find(
    ({ credential }) => credential === answer.id,
  );
  if (passkey === undefined) return false;
  try {
    const { verifyAuthenticationResponse } = await library();
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: (challenge) => wasAsked(host, 'passkey-use', moderator, challenge),
      expectedOrigin: party.origin,
      expectedRPID: rpIdOf(party),
      requireUserVerification: false,
      credential: {
        id: passkey.credential,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
        counter: passkey.counter,
        transports: [...passkey.transports],
      },
    });
    return (
      verified &&
      (await host.store.usePasskey(passkey.credential, authenticationInfo.newCounter, host.clock()))
    );
  } catch {
    return false;
  }
}

/** Takes one off again; the password is asked for, so that a borrowed screen is not enough. */
export async function removePasskey(
  host: CasesHost,
  { moderator }: SignedIn,
  proof: { readonly credential: string; readonly password: string },
): Promise<FactorProblem | undefined> {
  if (!(await provesPassword(host.passwords, moderator, proof.password))) return 'wrong-password';
  if (!(await host.store.removePasskey(moderator.id, proof.credential))) return 'not-there';
  await audit(host, moderator.id, 'passkey-removed');
  return undefined;
}

function rpIdOf({ origin }: Party): string {
  return new URL(origin).hostname;
}

async function expectAnswer(
  { store, clock }: CasesHost,
  kind: OneTime['kind'],
  moderator: ModeratorId,
  challenge: string,
): Promise<void> {
  const expiresAtMs = clock() + CHALLENGE_MS;
  await store.addOneTime({ kind, tokenHash: hashSecret(challenge), moderator, expiresAtMs });
}

async function wasAsked(
  { store, clock }: CasesHost,
  kind: OneTime['kind'],
  moderator: ModeratorId,
  challenge: string,
): Promise<boolean> {
  const asked = await store.useOneTime(kind, hashSecret(challenge), clock());
  return asked?.moderator === moderator;
}

function audit({ store, clock }: CasesHost, actor: ModeratorId, act: 'passkey-added' | 'passkey-removed') {
  return store.appendAudit([{ atMs: clock(), actor, act }]);
}
