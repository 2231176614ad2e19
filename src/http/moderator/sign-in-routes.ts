import { z } from 'zod';
import type { RouteRequest, RouteResponse } from '../../channels/channel.ts';
import type { PasskeyAnswer, SecondProof, SignInEnd, SignUpProblem } from '../../cases/desk.ts';
import type { OpenId } from '../../cases/openid.ts';
import { CuanError } from '../../domain/errors.ts';
import { createBackOff } from './back-off.ts';
import { endedCookie } from './cookie.ts';
import { partyOf } from './party.ts';
import type { CodeNeeded, Refusal, SignedOutAnswer } from './protocol.ts';
import { anyone, createRoute, permits, type Gate, type ModeratorRoute } from './route.ts';
import { viewMe } from './views.ts';
import { createWelcome } from './welcome.ts';

const Typed = z.string().min(1).max(1024);
const Handle = z.string().min(1).max(4096);
/** As WebAuthn Level 3 writes it in JSON; the library checks what it says. */
export const AnswerShape = z.object({
  id: Handle,
  rawId: Handle,
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
  clientExtensionResults: z.record(z.string(), z.unknown()),
  response: z.object({
    clientDataJSON: Handle,
    authenticatorData: Handle,
    signature: Handle,
    userHandle: Handle.optional(),
  }),
});
export const ProofShape = z.strictObject({ code: Typed.optional(), passkey: AnswerShape.optional() });
const SignInBody = ProofShape.extend({ login: Typed, password: Typed });
const SignUpBody = z.strictObject({ token: Typed, workingName: Typed, login: Typed, password: Typed });
const TokenBody = z.strictObject({ token: Typed });

/** Getting an account, coming in, going out. */
export function signInRoutes(gate: Gate, openId: OpenId | undefined): readonly ModeratorRoute[] {
  const { desk, address } = gate;
  const route = createRoute(gate);
  const backOff = createBackOff();
  const welcome = createWelcome(gate);

  async function signIn(request: RouteRequest): Promise<RouteResponse> {
    const { login, password, ...proof } = readBody(SignInBody, request);
    const waitSeconds = await backOff.begin(login, request.networkHint);
    if (waitSeconds > 0) return tooManyTries(waitSeconds);
    const end = await desk.signIn(login, password, partyOf(request), proofOf(proof));
    if (end === undefined) throw wrongCredentials();
    if ('needs' in end) return { status: 200, body: asking(end) };
    await backOff.succeed(login, request.networkHint);
    return welcome(end);
  }

  async function signUp(request: RouteRequest): Promise<RouteResponse> {
    const outcome = await desk.signUp(readBody(SignUpBody, request));
    return 'problem' in outcome ? refuseSignUp(outcome.problem) : welcome(outcome);
  }

  async function checkLink(request: RouteRequest): Promise<RouteResponse> {
    const { token } = readBody(TokenBody, request);
    if (!(await desk.isInvitation(token))) throw linkUsed();
    return { status: 200, body: {} };
  }

  return [
    route('GET', '/api/moderator/me', permits('own:read'), async (_request, who) => ({
      status: 200,
      body: viewMe(who, desk.clock(), address.secure),
    })),
    route('POST', '/api/moderator/sign-in', anyone(), signIn),
    route('POST', '/api/moderator/sign-out', permits('own:sign-out'), async (request, who) => {
      await desk.signOut(who);
      const returnTo = `${partyOf(request).origin}/`;
      const next = who.moderator.subject === undefined ? undefined : await endUrl(openId, returnTo);
      const body: SignedOutAnswer = next === undefined ? {} : { next };
      return { status: 200, headers: { 'set-cookie': endedCookie(address) }, body };
    }),
    route('POST', '/api/moderator/sign-up', anyone(), signUp),
    route('POST', '/api/moderator/sign-up/check', anyone(), checkLink),
  ];
}

/** Nothing where the provider does not answer: one is signed out here all the same. */
function endUrl(openId: OpenId | undefined, returnTo: string): Promise<string | undefined> {
  return Promise.resolve(openId?.endUrl(returnTo)).catch(() => undefined);
}

function asking(end: Extract<SignInEnd, { readonly needs: 'second-step' }>): CodeNeeded {
  const { code, passkey } = end;
  return { outcome: 'code-needed', code, ...(passkey === undefined ? {} : { passkey }) };
}

/** What was typed or answered, as the room of accounts takes it. */
export function proofOf({ code, passkey }: z.infer<typeof ProofShape>): SecondProof {
  return {
    ...(code === undefined ? {} : { code }),
    ...(passkey === undefined ? {} : { passkey: passkey as PasskeyAnswer }),
  };
}

/** The same words whatever was wrong. */
export function wrongCredentials(): CuanError {
  return new CuanError('wrong-credentials', 'Login, password or code is not right.');
}

/** What was sent, checked. The error never says what stood in the field. */
export function readBody<T>(shape: z.ZodType<T>, { body }: RouteRequest): T {
  const read = shape.safeParse(body);
  if (!read.success) throw new CuanError('bad-request', 'A field is missing or has the wrong form.');
  return read.data;
}

/** Says how long to wait. */
export function tooManyTries(retryAfterSeconds: number): RouteResponse {
  const error = { code: 'too-many-requests', message: 'Too many tries. Wait, then try again.' } as const;
  const body: Refusal = { error, retryAfterSeconds };
  return { status: 429, headers: { 'retry-after': String(retryAfterSeconds) }, body };
}

function linkUsed(): CuanError {
  return new CuanError('invitation-used', 'This link has been used, or its time is over.');
}

function refuseSignUp(problem: SignUpProblem): RouteResponse {
  if (problem === 'invitation-used') throw linkUsed();
  const error = { code: 'bad-request', message: 'The account could not be made.' } as const;
  const body: Refusal = { error, problem };
  return { status: 400, body };
}
