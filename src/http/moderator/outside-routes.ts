import { z } from 'zod';
import type { Route, RouteRequest, RouteResponse } from '../../channels/channel.ts';
import type { ActEnd } from '../../cases/live-desk.ts';
import { HANDOFF_STATES, type Handoff } from '../../cases/handoff.ts';
import type { CaseRecord } from '../../cases/desk.ts';
import { OUTCOMES } from '../../domain/case-work.ts';
import { CuanError } from '../../domain/errors.ts';
import { id, type CaseId } from '../../domain/ids.ts';
import { Words } from '../../domain/words.ts';
import { activityOf, initiateOf } from './activities.ts';
import { createBackOff } from './back-off.ts';
import { answer as answerAct } from './live-routes.ts';

const BASE = '/api/outside/v1/cases';

const SomeText = z.string().trim().min(1).max(4000);
const Message = z.object({
  type: z.literal('message'),
  id: z.string().regex(/^[\w-]{8,64}$/),
  text: SomeText,
});
const Status = z.object({
  type: z.literal('event'),
  name: z.literal('handoff.status'),
  value: z.object({ state: z.enum(HANDOFF_STATES) }),
});
const ActivityBody = z.discriminatedUnion('type', [Message, Status]);
const CloseBody = z.strictObject({ outcome: z.enum(OUTCOMES) });
const Nothing = z.strictObject({});

/**
 * The interface for another desk (docs/openapi.yaml): its token in every call, only cases whose reporter agreed.
 * No browser calls these, so there is no cookie and no other origin.
 */
export function outsideRoutes(handoff: Handoff, clock: () => number): readonly Route[] {
  const backOff = createBackOff();

  /** Whoever guesses tokens waits longer every time, and a right one is counted out again. */
  async function admit({ headers, networkHint }: RouteRequest): Promise<void> {
    const token = /^Bearer ([\x21-\x7e]{16,256})$/.exec(headers['authorization'] ?? '')?.[1];
    if (token !== undefined && handoff.admits(token)) return backOff.succeed(TOKEN, networkHint);
    if ((await backOff.begin(TOKEN, networkHint)) > 0)
      throw new CuanError('too-many-requests', 'Too many wrong tokens. Wait a little.');
    throw new CuanError('token-missing', 'Send the token of the other desk.');
  }

  function route(
    method: 'GET' | 'POST',
    path: string,
    answer: (request: RouteRequest, caseId: CaseId) => Promise<RouteResponse>,
  ): Route {
    async function handle(request: RouteRequest): Promise<RouteResponse> {
      await admit(request);
      return answer(request, id.case(request.params['id'] ?? ''));
    }
    return { method, path: `${BASE}${path}`, body: method === 'GET' ? 'none' : 'json', cors: false, handle };
  }

  return [
    route('GET', '', async () => ({ status: 200, body: { cases: (await handoff.list()).map(summaryOf) } })),
    route('POST', '/:id/take', async ({ body }, caseId) => {
      read(Nothing, body);
      const end = await handoff.take(caseId);
      return 'record' in end
        ? { status: 200, body: initiateOf(end.record, clock(), end.messages) }
        : answerAct(end);
    }),
    route('GET', '/:id/activities', async ({ query }, caseId) => {
      const found = await handoff.read(caseId, readAfter(query));
      if ('problem' in found) return answerAct(found);
      return { status: 200, body: { activities: found.map((each) => activityOf({ id: caseId }, each)) } };
    }),
    route('POST', '/:id/activities', async ({ body }, caseId) =>
      answerAct(await hear(handoff, caseId, body)),
    ),
    route('POST', '/:id/close', async ({ body }, caseId) =>
      answerAct(await handoff.close(caseId, read(CloseBody, body).outcome)),
    ),
  ];
}

const TOKEN = 'outside-desk';

function hear(handoff: Handoff, caseId: CaseId, body: unknown): Promise<ActEnd> {
  const activity = read(ActivityBody, body);
  return activity.type === 'message'
    ? handoff.say(caseId, activity.id, new Words(activity.text))
    : handoff.status(caseId, activity.value.state);
}

/** No working name of ours, no id of a conversation. */
function summaryOf({ id: caseId, care, topics, place, locale, ageBand, openedAtMs, ...rest }: CaseRecord) {
  const { oldestUnansweredAtMs, state } = rest;
  return {
    id: caseId,
    care,
    topics,
    place,
    locale,
    state,
    openedAt: new Date(openedAtMs).toISOString(),
    ...(ageBand === undefined ? {} : { ageBand }),
    ...(oldestUnansweredAtMs === undefined
      ? {}
      : { waitingSince: new Date(oldestUnansweredAtMs).toISOString() }),
  };
}

function readAfter(query: URLSearchParams): number {
  const after = query.get('after') ?? '0';
  if (!/^\d{1,9}$/.test(after)) throw new CuanError('bad-request', 'after is a message number.');
  return Number(after);
}

function read<Body>(shape: z.ZodType<Body>, body: unknown): Body {
  const checked = shape.safeParse(body ?? {});
  if (!checked.success) throw new CuanError('bad-request', 'A field is missing or has the wrong form.');
  return checked.data;
}
