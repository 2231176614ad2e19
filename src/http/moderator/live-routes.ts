import { z } from 'zod';
import type { RouteRequest, RouteResponse } from '../../channels/channel.ts';
import type { SignedIn } from '../../cases/desk.ts';
import type { ActEnd, Actor, LiveDesk } from '../../cases/live-desk.ts';
import type { ActProblem } from '../../cases/decision.ts';
import type { Permission } from '../../cases/permissions.ts';
import { CARES } from '../../domain/care.ts';
import {
  CHECKLIST_LINES,
  CHECKLIST_STATES,
  LOWERING_REASONS,
  OPENING_REASONS,
  OUTCOMES,
  VERDICTS,
  type Checklist,
} from '../../domain/case-work.ts';
import { HOLD_REASONS } from '../../domain/hold.ts';
import { MUTE_REASONS } from '../../domain/mute.ts';
import { CuanError, type ErrorCode } from '../../domain/errors.ts';
import { id, type CaseId } from '../../domain/ids.ts';
import { Words } from '../../domain/words.ts';
import type { ActDone, ActRefusal, DeadAlertView, PersonView } from './protocol.ts';
import { viewLiveCase } from './live-views.ts';
import { createRoute, permits, type Gate, type ModeratorRoute } from './route.ts';

/** As long as the reporter's own messages may be. */
const LONGEST_TEXT = 4000;
const SomeText = z.string().trim().min(1).max(LONGEST_TEXT);
const ActId = z.string().regex(/^[\w-]{8,64}$/);
const Time = z.number().int().min(0).max(8_640_000_000_000);

const Nothing = z.strictObject({});
const ReplyBody = z.strictObject({
  actId: ActId,
  text: SomeText,
  services: z.array(z.string().max(64)).max(4).default([]),
});
const OpenBody = z.strictObject({ reason: z.enum(OPENING_REASONS) });
const NoteBody = z.strictObject({ actId: ActId, text: SomeText });
const CloseBody = z.strictObject({ outcome: z.enum(OUTCOMES) });
const LowerCareBody = z.strictObject({ to: z.enum(CARES), reason: z.enum(LOWERING_REASONS) });
const ReassignBody = z.strictObject({ to: z.string().min(1).max(64) });
/** Not for longer than anything may be kept at all. */
const HoldBody = z.strictObject({ reason: z.enum(HOLD_REASONS), days: z.number().int().min(1).max(365) });
const MuteBody = z.strictObject({ reason: z.enum(MUTE_REASONS) });
const FollowUpBody = z.strictObject({ atMs: Time.nullable() });
const MarkBody = z.strictObject({
  seq: z.number().int().min(1).max(1_000_000_000),
  start: z.number().int().min(0).max(1_000_000),
  cue: z.string().min(1).max(100),
  verdict: z.enum(VERDICTS),
});
const Entry = z.strictObject({
  state: z.enum(CHECKLIST_STATES),
  by: z.string().trim().min(1).max(120).optional(),
  nextCheckAtMs: Time.optional(),
});
const ChecklistBody = z.strictObject({ lines: z.partialRecord(z.enum(CHECKLIST_LINES), Entry) });

const CASE = '/api/moderator/cases/:id';

/** Everything a moderator does with a case, each act under its own permission. */
export function liveRoutes(gate: Gate, live: LiveDesk): readonly ModeratorRoute[] {
  const { desk } = gate;
  const route = createRoute(gate);

  /** One act: its body checked, its refusal answered with the reason as a code. */
  function act<Body>(
    name: string,
    permission: Permission,
    shape: z.ZodType<Body>,
    run: (who: Actor, caseId: CaseId, body: Body) => Promise<ActEnd>,
  ): ModeratorRoute {
    return route('POST', `${CASE}/${name}`, permits(permission), async (request, { moderator }) => {
      const body = readBody(shape, request);
      return answer(await run(moderator, caseIdOf(request), body));
    });
  }

  async function open(request: RouteRequest, who: SignedIn): Promise<RouteResponse> {
    const { reason } = readBody(OpenBody, request);
    const found = await desk.openings.give(caseIdOf(request), who, reason);
    if (!found) throw new CuanError('not-found', 'There is no such case.');
    return { status: 200, body: { done: true, messages: [] } satisfies ActDone };
  }

  async function look(request: RouteRequest, who: SignedIn): Promise<RouteResponse> {
    const record = await live.find(caseIdOf(request));
    if (record !== undefined) await desk.openings.check(record, who);
    const found = await live.look(who.moderator, caseIdOf(request));
    if (found === undefined) throw new CuanError('not-found', 'There is no such case.');
    return { status: 200, body: viewLiveCase(found, who, desk.clock()) };
  }

  async function people(): Promise<RouteResponse> {
    const body: readonly PersonView[] = (await live.people()).map((one) => ({
      id: one.id,
      workingName: one.workingName,
    }));
    return { status: 200, body };
  }

  async function alerts(): Promise<RouteResponse> {
    const body: readonly DeadAlertView[] = (await live.deadAlerts(200)).map(({ atMs, payload }) => ({
      atMs,
      kind: String(payload['kind'] ?? 'case-opened'),
      ...(payload['case'] === undefined ? {} : { case: String(payload['case']) }),
      ...(payload['care'] === undefined ? {} : { care: String(payload['care']) }),
    }));
    return { status: 200, body };
  }

  return [
    route('GET', '/api/moderator/alerts', permits('alert:list'), alerts),
    route('GET', '/api/moderator/cues', permits('alert:list'), async () => ({
      status: 200,
      body: await live.countCues(),
    })),
    route('GET', '/api/moderator/people', permits('case:reassign'), people),
    route('GET', `${CASE}/live`, permits('case:read'), look),
    route('POST', `${CASE}/open`, permits('case:read'), open),
    act('checklist', 'case:note', ChecklistBody, (who, caseId, { lines }) =>
      live.setChecklist(who, caseId, lines as Checklist),
    ),
    act('claim', 'case:claim', Nothing, (who, caseId) => live.claim(who, caseId)),
    act('close', 'case:close', CloseBody, (who, caseId, { outcome }) => live.close(who, caseId, outcome)),
    act('follow-up', 'case:note', FollowUpBody, (who, caseId, { atMs }) =>
      live.setFollowUp(who, caseId, atMs),
    ),
    act('hold', 'case:hold', HoldBody, (who, caseId, { reason, days }) =>
      live.hold(who, caseId, reason, days),
    ),
    act('lift-hold', 'case:hold', Nothing, (who, caseId) => live.liftHold(who, caseId)),
    act('lower-care', 'care:lower', LowerCareBody, (who, caseId, { to, reason }) =>
      live.lowerCare(who, caseId, to, reason),
    ),
    act('mark', 'case:mark', MarkBody, (who, caseId, mark) => live.markEvidence(who, caseId, mark)),
    act('mute', 'case:mute', MuteBody, (who, caseId, { reason }) => live.mute(who, caseId, reason)),
    act('note', 'case:note', NoteBody, (who, caseId, { actId, text }) =>
      live.note(who, caseId, actId, new Words(text)),
    ),
    act('reassign', 'case:reassign', ReassignBody, (who, caseId, { to }) =>
      live.reassign(who, caseId, id.moderator(to)),
    ),
    act('release', 'case:claim', Nothing, (who, caseId) => live.release(who, caseId)),
    act('reply', 'case:reply', ReplyBody, (who, caseId, { actId, text, services }) =>
      live.reply(who, caseId, { actId, words: new Words(text), services }),
    ),
    act('typing', 'case:reply', Nothing, (who, caseId) => live.typing(who, caseId)),
    act('unmute', 'case:mute', Nothing, (who, caseId) => live.unmute(who, caseId)),
  ];
}

function caseIdOf({ params }: RouteRequest): CaseId {
  return id.case(params['id'] ?? '');
}

/** What was sent, checked. The error never says what stood in the field. */
function readBody<Body>(shape: z.ZodType<Body>, { body }: RouteRequest): Body {
  const read = shape.safeParse(body ?? {});
  if (!read.success) throw new CuanError('bad-request', 'A field is missing or has the wrong form.');
  return read.data;
}

const CODES = {
  'asked-for-another': 'case-conflict',
  'checklist-open': 'case-conflict',
  closed: 'case-conflict',
  deleted: 'case-conflict',
  gone: 'not-found',
  'no-such-evidence': 'bad-request',
  'no-such-person': 'bad-request',
  'not-lower': 'case-conflict',
  'not-yours': 'not-allowed',
  'outgoing-refused': 'bad-request',
  'supervisor-only': 'not-allowed',
  taken: 'case-conflict',
} as const satisfies Record<ActProblem, ErrorCode>;

/** Done, or not done and why, as a code. */
export function answer(end: ActEnd): RouteResponse {
  if (!('problem' in end)) {
    const body: ActDone = { done: true, messages: end.messages.map(({ seq }) => seq) };
    return { status: 200, body };
  }
  const { problem, details = [] } = end;
  const error = new CuanError(CODES[problem], 'This was not done.');
  const body: ActRefusal = { error: { code: error.code, message: error.message }, problem, details };
  return { status: error.status, body };
}
