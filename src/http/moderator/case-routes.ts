import type { RouteRequest, RouteResponse } from '../../channels/channel.ts';
import { sessionEndsAtMs, type SignedIn } from '../../cases/desk.ts';
import { CuanError } from '../../domain/errors.ts';
import { id } from '../../domain/ids.ts';
import type { CaseList, CaseView } from './protocol.ts';
import { createRoute, permits, type Gate, type ModeratorRoute } from './route.ts';
import { viewCase, viewMessage } from './views.ts';

/** The queue and the reading of one case. */
export function caseRoutes(gate: Gate): readonly ModeratorRoute[] {
  const { desk } = gate;
  const route = createRoute(gate);

  async function list(_request: RouteRequest, who: SignedIn): Promise<RouteResponse> {
    const { cases, more } = await desk.listQueue(who);
    const body: CaseList = {
      cases: cases.map(viewCase),
      more,
      nowMs: desk.clock(),
      idleEndsAtMs: sessionEndsAtMs(who.signIn),
    };
    return { status: 200, body };
  }

  async function read({ params, query }: RouteRequest, who: SignedIn): Promise<RouteResponse> {
    const reading = await desk.readCase(who, id.case(params['id'] ?? ''), readAfter(query));
    if (reading === undefined) throw new CuanError('not-found', 'There is no such case.');
    const { record, messages } = reading;
    const body: CaseView = {
      case: viewCase(record),
      messages: messages.map(viewMessage),
      nowMs: desk.clock(),
    };
    return { status: 200, body };
  }

  return [
    route('GET', '/api/moderator/cases', permits('case:list'), list),
    route('GET', '/api/moderator/cases/:id', permits('case:read'), read),
  ];
}

/** `?after=12`: only what came after message 12. */
function readAfter(query: URLSearchParams): number {
  const after = query.get('after') ?? '0';
  if (!/^\d{1,9}$/.test(after)) throw new CuanError('bad-request', 'after is a message number.');
  return Number(after);
}
