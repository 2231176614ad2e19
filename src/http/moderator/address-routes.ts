import { z } from 'zod';
import type { RouteRequest, RouteResponse } from '../../channels/channel.ts';
import {
  ADDRESS_REASONS,
  ADDRESS_WINDOW_MS,
  refuseOpening,
  type AddressDesk,
  type AddressProblem,
  type AddressReason,
} from '../../cases/addresses.ts';
import type { SignedIn } from '../../cases/desk.ts';
import { CuanError, type ErrorCode } from '../../domain/errors.ts';
import { id, type CaseId } from '../../domain/ids.ts';
import { Words } from '../../domain/words.ts';
import type { AddressStateView, AddressView, PeopleRefusal, WhereaboutsView } from './protocol.ts';
import { createRoute, permits, type Gate, type ModeratorRoute } from './route.ts';
import { readBody } from './sign-in-routes.ts';

const Numbered = z.number().int().min(1).max(1_000_000);
const AskBody = z.strictObject({ reason: z.enum(ADDRESS_REASONS), alone: z.boolean().default(false) });
const NumberBody = z.strictObject({ number: Numbered });
const WhereBody = z.strictObject({
  reason: z.enum(ADDRESS_REASONS),
  text: z.string().trim().min(1).max(1000),
});

const CASE = '/api/moderator/cases/:id';

/** Sending help (S33): the number behind a case, by two people or with instant notice, and where they are. */
export function addressRoutes(gate: Gate, addresses: AddressDesk): readonly ModeratorRoute[] {
  const { desk } = gate;
  const route = createRoute(gate);

  async function state(request: RouteRequest, { moderator }: SignedIn): Promise<RouteResponse> {
    const found = await addresses.state(moderator, caseIdOf(request));
    if ('problem' in found) return refuse(found.problem);
    const names = await desk.workingNames();
    const nowMs = desk.clock();
    const body: AddressStateView = {
      has: found.has,
      hasWhereabouts: found.hasWhereabouts,
      nowMs,
      requests: found.requests.map((one) => ({
        number: one.number,
        askedBy: names.get(one.askedBy) ?? '',
        mine: one.askedBy === moderator.id,
        askedAtMs: one.askedAtMs,
        reason: one.reason as AddressReason,
        alone: one.lifeAtRisk,
        ...(one.agreedBy === undefined ? {} : { agreedBy: names.get(one.agreedBy) ?? '' }),
        mayOpen: refuseOpening(one, moderator.id, nowMs) === undefined,
        mayAgree:
          !one.lifeAtRisk &&
          one.agreedBy === undefined &&
          one.askedBy !== moderator.id &&
          nowMs - one.askedAtMs <= ADDRESS_WINDOW_MS,
      })),
    };
    return { status: 200, body };
  }

  async function open(request: RouteRequest, { moderator }: SignedIn): Promise<RouteResponse> {
    const { number } = readBody(NumberBody, request);
    const end = await addresses.open(moderator, caseIdOf(request), number);
    if ('problem' in end) return refuse(end.problem);
    return { status: 200, body: { address: end.address.reveal() } satisfies AddressView };
  }

  async function where(request: RouteRequest, { moderator }: SignedIn): Promise<RouteResponse> {
    const end = await addresses.readWhereabouts(moderator, caseIdOf(request));
    if ('problem' in end) return refuse(end.problem);
    const { whereabouts } = end;
    if (whereabouts === undefined) return { status: 200, body: {} satisfies WhereaboutsView };
    const { words, by, atMs } = whereabouts;
    const body: WhereaboutsView = {
      text: words.reveal(),
      by: (await desk.workingNames()).get(by) ?? '',
      atMs,
    };
    return { status: 200, body };
  }

  return [
    route('GET', `${CASE}/address`, permits('address:ask'), state),
    route('POST', `${CASE}/address/ask`, permits('address:ask'), async (request, { moderator }) =>
      answer(await addresses.ask(moderator, caseIdOf(request), readBody(AskBody, request))),
    ),
    route('POST', `${CASE}/address/agree`, permits('address:agree'), async (request, { moderator }) => {
      const { number } = readBody(NumberBody, request);
      return answer(await addresses.agree(moderator, caseIdOf(request), number));
    }),
    route('POST', `${CASE}/address/open`, permits('address:ask'), open),
    route('POST', `${CASE}/whereabouts/open`, permits('address:ask'), where),
    route('POST', `${CASE}/whereabouts`, permits('address:ask'), async (request, { moderator }) => {
      const { reason, text } = readBody(WhereBody, request);
      const note = { reason, words: new Words(text) };
      return answer(await addresses.writeWhereabouts(moderator, caseIdOf(request), note));
    }),
  ];
}

function caseIdOf({ params }: RouteRequest): CaseId {
  return id.case(params['id'] ?? '');
}

const CODES = {
  deleted: 'case-conflict',
  gone: 'not-found',
  'needs-another': 'not-allowed',
  'no-address': 'case-conflict',
  'not-agreed': 'not-allowed',
  'not-yours': 'not-allowed',
  'too-late': 'case-conflict',
} as const satisfies Record<AddressProblem, ErrorCode>;

function answer(end: object | { readonly problem: AddressProblem }): RouteResponse {
  return 'problem' in end ? refuse(end.problem) : { status: 200, body: end };
}

function refuse(problem: AddressProblem): RouteResponse {
  const error = new CuanError(CODES[problem], 'This was not done.');
  const body: PeopleRefusal = { error: { code: error.code, message: error.message }, problem };
  return { status: error.status, body };
}
