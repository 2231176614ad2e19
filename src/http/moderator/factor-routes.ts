import { z } from 'zod';
import type { RouteRequest, RouteResponse } from '../../channels/channel.ts';
import type { FactorProblem, SignedIn } from '../../cases/desk.ts';
import { createBackOff } from './back-off.ts';
import type { FactorAdded, FactorState, Refusal } from './protocol.ts';
import { createRoute, permits, type Gate, type ModeratorRoute } from './route.ts';
import { readBody, tooManyTries } from './sign-in-routes.ts';

const Typed = z.string().min(1).max(1024);
/** Empty for an account of an identity provider, which has none. */
const Password = z.string().max(1024);
const AddBody = z.strictObject({ secret: Typed, code: Typed, password: Password });
const RemoveBody = z.strictObject({ code: Typed, password: Password });

/** One's own second factor: to see whether it is there, to add it, to take it off. */
export function factorRoutes(gate: Gate): readonly ModeratorRoute[] {
  const { desk } = gate;
  const route = createRoute(gate);
  const backOff = createBackOff();

  async function show(_request: RouteRequest, who: SignedIn): Promise<RouteResponse> {
    const passwordNeeded = who.moderator.passwordHash !== '';
    const body: FactorState = (await desk.hasCode(who))
      ? { state: 'set', recoveryCodesLeft: await desk.countRecoveryCodes(who), passwordNeeded }
      : { state: 'missing', offer: desk.offerFactor(who), passwordNeeded };
    return { status: 200, body };
  }

  /** Password and code are guessed at no faster here than at the door. */
  async function slowed(
    { networkHint }: RouteRequest,
    { moderator }: SignedIn,
    attempt: () => Promise<FactorAdded | { readonly problem: FactorProblem }>,
  ): Promise<RouteResponse> {
    const waitSeconds = await backOff.begin(moderator.login, networkHint);
    if (waitSeconds > 0) return tooManyTries(waitSeconds);
    const outcome = await attempt();
    if ('problem' in outcome) return refuseFactor(outcome.problem);
    await backOff.succeed(moderator.login, networkHint);
    return { status: 200, body: outcome };
  }

  return [
    route('GET', '/api/moderator/second-factor', permits('own:second-factor'), show),
    route('POST', '/api/moderator/second-factor', permits('own:second-factor'), async (request, who) => {
      const wish = readBody(AddBody, request);
      return slowed(request, who, () => desk.addFactor(who, wish));
    }),
    route(
      'POST',
      '/api/moderator/second-factor/remove',
      permits('own:second-factor'),
      async (request, who) => {
        const proof = readBody(RemoveBody, request);
        return slowed(request, who, async () => {
          const problem = await desk.removeFactor(who, proof);
          return problem === undefined ? { recoveryCodes: [] } : { problem };
        });
      },
    ),
  ];
}

/** In one form for codes and passkeys. */
export function refuseFactor(problem: FactorProblem): RouteResponse {
  const error = { code: 'bad-request', message: 'The second factor stays as it is.' } as const;
  const body: Refusal = { error, problem };
  return { status: 400, body };
}
