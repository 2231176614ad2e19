import { z } from 'zod';
import type { RouteRequest, RouteResponse } from '../../channels/channel.ts';
import type { NewSession, SignUpProblem } from '../../cases/desk.ts';
import { CuanError } from '../../domain/errors.ts';
import { createBackOff } from './back-off.ts';
import { endedCookie, sessionCookie } from './cookie.ts';
import type { CodeNeeded, Refusal, SignedInAnswer } from './protocol.ts';
import { anyone, createRoute, permits, type Gate, type ModeratorRoute } from './route.ts';
import { viewMe } from './views.ts';

const Typed = z.string().min(1).max(1024);
const SignInBody = z.strictObject({ login: Typed, password: Typed, code: Typed.optional() });
const SignUpBody = z.strictObject({ token: Typed, workingName: Typed, login: Typed, password: Typed });

/** Getting an account, coming in, going out. */
export function signInRoutes(gate: Gate): readonly ModeratorRoute[] {
  const { desk, address } = gate;
  const route = createRoute(gate);
  const backOff = createBackOff();

  function welcome({ token, signedIn }: NewSession): RouteResponse {
    const body: SignedInAnswer = { outcome: 'signed-in', me: viewMe(signedIn, desk.clock(), address.secure) };
    return { status: 200, headers: { 'set-cookie': sessionCookie(address, token) }, body };
  }

  async function signIn(request: RouteRequest): Promise<RouteResponse> {
    const { login, password, code } = readBody(SignInBody, request);
    const waitSeconds = await backOff.begin(login, request.networkHint);
    if (waitSeconds > 0) return tooManyTries(waitSeconds);
    const session = await desk.signIn(login, password, code);
    if (session === undefined)
      throw new CuanError('wrong-credentials', 'Login, password or code is not right.');
    if ('needs' in session) return { status: 200, body: { outcome: 'code-needed' } satisfies CodeNeeded };
    await backOff.succeed(login, request.networkHint);
    return welcome(session);
  }

  async function signUp(request: RouteRequest): Promise<RouteResponse> {
    const outcome = await desk.signUp(readBody(SignUpBody, request));
    return 'problem' in outcome ? refuseSignUp(outcome.problem) : welcome(outcome);
  }

  return [
    route('GET', '/api/moderator/me', permits('own:read'), async (_request, who) => ({
      status: 200,
      body: viewMe(who, desk.clock(), address.secure),
    })),
    route('POST', '/api/moderator/sign-in', anyone(), signIn),
    route('POST', '/api/moderator/sign-out', permits('own:sign-out'), async (_request, who) => {
      await desk.signOut(who);
      return { status: 200, headers: { 'set-cookie': endedCookie(address) }, body: {} };
    }),
    route('POST', '/api/moderator/sign-up', anyone(), signUp),
  ];
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

function refuseSignUp(problem: SignUpProblem): RouteResponse {
  if (problem === 'invitation-used') {
    throw new CuanError('invitation-used', 'This link has been used, or its time is over.');
  }
  const error = { code: 'bad-request', message: 'The account could not be made.' } as const;
  const body: Refusal = { error, problem };
  return { status: 400, body };
}
