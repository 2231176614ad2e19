import { z } from 'zod';
import type { RouteRequest, RouteResponse } from '../../channels/channel.ts';
import type { SignedIn } from '../../cases/desk.ts';
import {
  looksAfter,
  type PeopleDesk,
  type PeopleEnd,
  type PeopleProblem,
  type Person,
} from '../../cases/people.ts';
import { ROLES, type Permission } from '../../cases/permissions.ts';
import { CuanError, type ErrorCode } from '../../domain/errors.ts';
import { id, type ModeratorId } from '../../domain/ids.ts';
import type { AccountList, AccountView, InvitationView, PeopleRefusal } from './protocol.ts';
import { createRoute, permits, type Gate, type ModeratorRoute } from './route.ts';
import { readBody } from './sign-in-routes.ts';

const Time = z.number().int().min(0).max(8_640_000_000_000);
const Nothing = z.strictObject({});
const InviteBody = z.strictObject({ role: z.enum(ROLES), vettedUntilMs: Time.optional() });
const VettingBody = z.strictObject({ untilMs: Time.nullable() });

const PATH = '/api/moderator/accounts';

type Act = (asker: SignedIn['moderator'], person: ModeratorId) => Promise<PeopleEnd>;

/** Looking after accounts. The path of the sign-up link is the console's own address. */
export function peopleRoutes(gate: Gate, people: PeopleDesk): readonly ModeratorRoute[] {
  const { desk, address } = gate;
  const route = createRoute(gate);

  function act(name: string, permission: Permission, run: Act): ModeratorRoute {
    return route('POST', `${PATH}/:id/${name}`, permits(permission), async (request, { moderator }) => {
      readBody(Nothing, { ...request, body: request.body ?? {} });
      return answer(await run(moderator, personOf(request)));
    });
  }

  async function list(_request: RouteRequest, { moderator }: SignedIn): Promise<RouteResponse> {
    const body: AccountList = {
      accounts: (await people.list(moderator)).map(viewPerson),
      mayInvite: ROLES.filter((role) => looksAfter(moderator.role, role)),
      vettingRequired: address.secure,
      nowMs: desk.clock(),
    };
    return { status: 200, body };
  }

  async function invite(request: RouteRequest, { moderator }: SignedIn): Promise<RouteResponse> {
    const { role, vettedUntilMs } = readBody(InviteBody, request);
    const made = await people.invite(moderator, role, vettedUntilMs);
    if ('problem' in made) return refuse(made.problem);
    const body: InvitationView = {
      link: `${request.headers['origin'] ?? address.origin}/sign-up#${made.token}`,
      expiresAtMs: made.expiresAtMs,
    };
    return { status: 200, body };
  }

  return [
    route('GET', PATH, permits('people:list'), list),
    route('POST', `${PATH}/invite`, permits('people:invite'), invite),
    act('disable', 'people:disable', (asker, person) => people.disable(asker, person)),
    act('enable', 'people:disable', (asker, person) => people.enable(asker, person)),
    act('end-sessions', 'people:end-sessions', (asker, person) => people.endSessions(asker, person)),
    act('reset-second-factor', 'people:reset-second-factor', (asker, person) =>
      people.resetFactor(asker, person),
    ),
    route('POST', `${PATH}/:id/vetting`, permits('people:vet'), async (request, { moderator }) => {
      const { untilMs } = readBody(VettingBody, request);
      return answer(await people.setVetting(moderator, personOf(request), untilMs ?? undefined));
    }),
  ];
}

function personOf({ params }: RouteRequest): ModeratorId {
  return id.moderator(params['id'] ?? '');
}

/** Field by field: no hash, no subject. */
function viewPerson({ moderator, vetted, secondFactor, sessions, cases, changeable }: Person): AccountView {
  const {
    id: person,
    workingName,
    login,
    role,
    subject,
    vettedUntilMs,
    disabledAtMs,
    lastSignedInAtMs,
  } = moderator;
  return {
    id: person,
    workingName,
    login,
    role,
    openId: subject !== undefined,
    vetted,
    secondFactor,
    sessions,
    cases,
    changeable,
    ...(vettedUntilMs === undefined ? {} : { vettedUntilMs }),
    ...(disabledAtMs === undefined ? {} : { disabledAtMs }),
    ...(lastSignedInAtMs === undefined ? {} : { lastSignedInAtMs }),
  };
}

const CODES = {
  'no-such-person': 'not-found',
  'not-your-role': 'not-allowed',
  'vetting-unfit': 'bad-request',
  yourself: 'not-allowed',
} as const satisfies Record<PeopleProblem, ErrorCode>;

function answer(end: PeopleEnd): RouteResponse {
  return 'problem' in end ? refuse(end.problem) : { status: 200, body: end };
}

function refuse(problem: PeopleProblem): RouteResponse {
  const error = new CuanError(CODES[problem], 'The account stays as it is.');
  const body: PeopleRefusal = { error: { code: error.code, message: error.message }, problem };
  return { status: error.status, body };
}
