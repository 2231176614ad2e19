import { z } from 'zod';
import type { RouteRequest, RouteResponse } from '../../channels/channel.ts';
import type { FactorProblem, PasskeyMade, SignedIn } from '../../cases/desk.ts';
import { createBackOff } from './back-off.ts';
import { refuseFactor } from './factor-routes.ts';
import { partyOf } from './party.ts';
import type { PasskeyList } from './protocol.ts';
import { createRoute, permits, type Gate, type ModeratorRoute } from './route.ts';
import { readBody, tooManyTries } from './sign-in-routes.ts';

const Handle = z.string().min(1).max(4096);
/** Empty for an account of an identity provider, which has none. */
const Password = z.string().max(1024);
const MadeShape = z.object({
  id: Handle,
  rawId: Handle,
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).optional(),
  clientExtensionResults: z.record(z.string(), z.unknown()),
  response: z.object({
    clientDataJSON: Handle,
    attestationObject: z.string().min(1).max(32_768),
    transports: z.array(z.string().max(32)).max(8).optional(),
  }),
});
const AddBody = z.strictObject({
  made: MadeShape,
  name: z.string().trim().min(1).max(40),
  password: Password,
});
const RemoveBody = z.strictObject({ credential: Handle, password: Password });

const PATH = '/api/moderator/passkeys';

/** One's own passkeys: to see them, to make one, to take one off. */
export function passkeyRoutes(gate: Gate): readonly ModeratorRoute[] {
  const { desk } = gate;
  const route = createRoute(gate);
  const backOff = createBackOff();

  async function list(_request: RouteRequest, who: SignedIn): Promise<RouteResponse> {
    const passkeys = (await desk.listPasskeys(who)).map(({ credential, name, sinceMs, lastUsedAtMs }) => ({
      credential,
      name,
      sinceMs,
      ...(lastUsedAtMs === undefined ? {} : { lastUsedAtMs }),
    }));
    const passwordNeeded = who.moderator.passwordHash !== '';
    const body: PasskeyList = { passkeys, passwordNeeded, nowMs: desk.clock() };
    return { status: 200, body };
  }

  /** The password is guessed at no faster here than at the door. */
  async function slowed(
    { networkHint }: RouteRequest,
    { moderator }: SignedIn,
    attempt: () => Promise<FactorProblem | undefined>,
  ): Promise<RouteResponse> {
    const waitSeconds = await backOff.begin(moderator.login, networkHint);
    if (waitSeconds > 0) return tooManyTries(waitSeconds);
    const problem = await attempt();
    if (problem !== undefined) return refuseFactor(problem);
    await backOff.succeed(moderator.login, networkHint);
    return { status: 200, body: {} };
  }

  return [
    route('GET', PATH, permits('own:second-factor'), list),
    route('POST', `${PATH}/offer`, permits('own:second-factor'), async (request, who) => ({
      status: 200,
      body: await desk.offerPasskey(who, partyOf(request)),
    })),
    route('POST', PATH, permits('own:second-factor'), async (request, who) => {
      const { made, ...wish } = readBody(AddBody, request);
      return slowed(request, who, () =>
        desk.addPasskey(who, partyOf(request), { ...wish, made: made as PasskeyMade }),
      );
    }),
    route('POST', `${PATH}/remove`, permits('own:second-factor'), async (request, who) => {
      const proof = readBody(RemoveBody, request);
      return slowed(request, who, () => desk.removePasskey(who, proof));
    }),
  ];
}
