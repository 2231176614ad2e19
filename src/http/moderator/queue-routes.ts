import { z } from 'zod';
import type { RouteRequest, RouteResponse } from '../../channels/channel.ts';
import { countAlike } from '../../cases/alike.ts';
import { sessionEndsAtMs, type CaseRecord, type SignedIn } from '../../cases/desk.ts';
import type { LiveDesk } from '../../cases/live-desk.ts';
import type { QueueWish } from '../../cases/queue.ts';
import { CHANNEL_NAMES } from '../../domain/channel-name.ts';
import { CuanError } from '../../domain/errors.ts';
import { id } from '../../domain/ids.ts';
import { TOPICS } from '../../domain/topic.ts';
import { viewEntry } from './live-views.ts';
import type { NumberedView, QueueView } from './protocol.ts';
import { createRoute, permits, type Gate, type ModeratorRoute } from './route.ts';

const Wish = z.strictObject({
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/)
    .transform(Number)
    .optional(),
  from: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .optional(),
  topic: z.enum(TOPICS).optional(),
  channel: z.enum(CHANNEL_NAMES).optional(),
  locale: z
    .string()
    .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/)
    .transform(id.locale)
    .optional(),
  free: z
    .literal('yes')
    .transform(() => true as const)
    .optional(),
});

/** As people say it to each other: the first characters of the id, at least so many that few cases share them. */
const CASE_NUMBER = /^[\w-]{5,22}$/;

/** The list of open cases, a stretch at a time, and the way to one of which somebody knows the number. */
export function queueRoutes(gate: Gate, live: LiveDesk): readonly ModeratorRoute[] {
  const { desk } = gate;
  const route = createRoute(gate);

  async function queue({ query }: RouteRequest, who: SignedIn): Promise<RouteResponse> {
    const { cases, more, open } = await desk.listQueue(who, readWish(query));
    const mine = await live.heldBy(who.moderator);
    const names = await live.holders([...cases, ...mine]);
    const alike = countAlike([...cases, ...mine]);
    const view = (record: CaseRecord) => viewEntry(record, names, who, alike.get(record.id));
    const body: QueueView = {
      cases: cases.map(view),
      mine: mine.map(view),
      more,
      open,
      nowMs: desk.clock(),
      idleEndsAtMs: sessionEndsAtMs(who.signIn),
    };
    return { status: 200, body };
  }

  async function numbered({ params }: RouteRequest, who: SignedIn): Promise<RouteResponse> {
    const number = params['number'] ?? '';
    if (!CASE_NUMBER.test(number))
      throw new CuanError('bad-request', 'A case number has at least five letters, digits, - or _.');
    const cases = await desk.findByNumber(who, number);
    const names = await live.holders(cases);
    const body: NumberedView = { cases: cases.map((record) => viewEntry(record, names, who)) };
    return { status: 200, body };
  }

  return [
    route('GET', '/api/moderator/cases/numbered/:number', permits('case:list'), numbered),
    route('GET', '/api/moderator/queue', permits('case:list'), queue),
  ];
}

function readWish(query: URLSearchParams): QueueWish {
  const read = Wish.safeParse(Object.fromEntries(query));
  if (!read.success)
    throw new CuanError(
      'bad-request',
      'limit (up to 999) and from are numbers; topic, channel, locale and free=yes choose.',
    );
  return withoutAbsent(read.data);
}

/** What was not asked for is absent, not `undefined`. */
function withoutAbsent(wish: z.infer<typeof Wish>): QueueWish {
  return Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined));
}
