import type { RouteRequest, RouteResponse } from '../../channels/channel.ts';
import type { SignedIn } from '../../cases/desk.ts';
import type { LiveDesk } from '../../cases/live-desk.ts';
import { CuanError } from '../../domain/errors.ts';
import { id } from '../../domain/ids.ts';
import type { ServiceCard } from '../../domain/message.ts';
import type { AidsView, HeavyReadingView, ServiceView, SummaryView } from './protocol.ts';
import { createRoute, permits, type Gate, type ModeratorRoute } from './route.ts';

const CASE = '/api/moderator/cases/:id';

/** What helps a moderator to read and to answer; none of it changes a case. */
export function aidRoutes(gate: Gate, live: LiveDesk): readonly ModeratorRoute[] {
  const { desk } = gate;
  const route = createRoute(gate);

  /** The case, for someone who may open it. */
  async function openFor(request: RouteRequest, who: SignedIn) {
    const record = await live.find(id.case(request.params['id'] ?? ''));
    if (record === undefined) throw new CuanError('not-found', 'There is no such case.');
    await desk.openings.check(record, who);
    return record;
  }

  async function aids(request: RouteRequest, who: SignedIn): Promise<RouteResponse> {
    const record = await openFor(request, who);
    const { aids: given } = live;
    const body: AidsView = {
      replies: given.repliesFor(record, who.moderator.workingName),
      services: given.servicesFor(record, desk.clock()).map(viewService),
      withService: given.withService(record, who.moderator.workingName),
    };
    return { status: 200, body };
  }

  async function summary(request: RouteRequest, who: SignedIn): Promise<RouteResponse> {
    const record = await openFor(request, who);
    const lines = await live.summarise(who.moderator, record.id);
    if (lines === undefined) throw new CuanError('not-found', 'There is no such case.');
    const body: SummaryView = { lines };
    return { status: 200, body };
  }

  async function reading(_request: RouteRequest, { moderator }: SignedIn): Promise<RouteResponse> {
    const body: HeavyReadingView = await live.heavyReading(moderator);
    return { status: 200, body };
  }

  return [
    route('GET', `${CASE}/aids`, permits('case:reply'), aids),
    route('GET', `${CASE}/summary`, permits('case:read'), summary),
    route('GET', '/api/moderator/heavy-reading', permits('case:read'), reading),
  ];
}

/** Ways as plain text: the console makes no link of anything. */
function viewService({
  id: name,
  name: title,
  plainWords,
  call,
  text,
  link,
  notes,
  closed,
}: ServiceCard): ServiceView {
  const ways = [call?.display, text?.display, link?.href].filter((way) => way !== undefined);
  return { id: name, name: title, plainWords, ways, notes, closed };
}
