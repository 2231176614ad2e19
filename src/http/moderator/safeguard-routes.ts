import { z } from 'zod';
import type { RouteRequest, RouteResponse } from '../../channels/channel.ts';
import type { SignedIn } from '../../cases/desk.ts';
import type { SafeguardDesk } from '../../cases/second-reading.ts';
import { DEBRIEF_ANSWERS, type ShiftDesk } from '../../cases/shift-care.ts';
import { CuanError } from '../../domain/errors.ts';
import { id } from '../../domain/ids.ts';
import { Words } from '../../domain/words.ts';
import type { SafeguardsView, ShiftView } from './protocol.ts';
import { createRoute, permits, type Gate, type ModeratorRoute } from './route.ts';
import { readBody } from './sign-in-routes.ts';

const ReadBody = z.strictObject({
  closing: z.number().int().min(1).max(1_000_000_000),
  found: z.enum(['concern', 'fine']),
});
const DebriefBody = z.strictObject({ answer: z.enum(DEBRIEF_ANSWERS) });
const NoteBody = z.strictObject({ text: z.string().trim().min(1).max(2000) });

/** What keeps young people safe from a bad moderator (S35), and moderators from the work (S38). */
export function safeguardRoutes(
  gate: Gate,
  safeguards: SafeguardDesk,
  shift: ShiftDesk,
): readonly ModeratorRoute[] {
  const { desk } = gate;
  const route = createRoute(gate);

  async function look(_request: RouteRequest, { moderator }: SignedIn): Promise<RouteResponse> {
    const names = await desk.workingNames();
    const nameOf = (person: string) => names.get(person) ?? '';
    const body: SafeguardsView = {
      readings: (await safeguards.readings(moderator)).map((reading) => ({
        case: reading.caseId,
        closing: reading.closing,
        closedBy: nameOf(reading.closedBy),
        closedAtMs: reading.closedAtMs,
        why: reading.why,
        mayRead: reading.mayRead,
        ...(reading.verdict === undefined
          ? {}
          : { found: reading.verdict.found, readBy: nameOf(reading.verdict.by) }),
      })),
      repeatedClaims: (await safeguards.repeatedClaims()).map(({ caseId, moderator: who, claims }) => ({
        case: caseId,
        moderator: nameOf(who),
        claims,
      })),
      askedForAnother: (await safeguards.askedForAnother()).map(({ caseId, moderator: who, atMs }) => ({
        case: caseId,
        moderator: nameOf(who),
        atMs,
      })),
      openedAddresses: (await safeguards.openedAddresses()).map(({ caseId, moderator: who, ...opened }) => ({
        ...opened,
        case: caseId,
        moderator: nameOf(who),
      })),
      nowMs: desk.clock(),
    };
    return { status: 200, body };
  }

  async function read(request: RouteRequest, { moderator }: SignedIn): Promise<RouteResponse> {
    const { closing, found } = readBody(ReadBody, request);
    const done = await safeguards.read(moderator, id.case(request.params['id'] ?? ''), closing, found);
    if (!done) throw new CuanError('case-conflict', 'There is nothing to read again here for you.');
    return { status: 200, body: {} };
  }

  async function care(_request: RouteRequest, { moderator, signIn }: SignedIn): Promise<RouteResponse> {
    const { debrief, aloneAtNight, noteDue, notes } = await shift.care(moderator, signIn.createdAtMs);
    const body: ShiftView = {
      ...(debrief === undefined ? {} : { debrief }),
      aloneAtNight,
      noteDue,
      notes: notes.map((note) => ({
        id: note.id,
        by: note.name,
        atMs: note.atMs,
        text: note.words.reveal(),
      })),
    };
    return { status: 200, body };
  }

  return [
    route('GET', '/api/moderator/safeguards', permits('safeguards:read'), look),
    route('POST', '/api/moderator/cases/:id/second-reading', permits('case:second-read'), read),
    route('GET', '/api/moderator/shift', permits('shift:care'), care),
    route('POST', '/api/moderator/shift/debrief', permits('shift:care'), async (request, { moderator }) => {
      const { answer } = readBody(DebriefBody, request);
      await shift.debrief(moderator, answer);
      return { status: 200, body: {} };
    }),
    route('POST', '/api/moderator/shift/note', permits('shift:care'), async (request, { moderator }) => {
      await shift.leaveNote(moderator, new Words(readBody(NoteBody, request).text));
      return { status: 200, body: {} };
    }),
  ];
}
