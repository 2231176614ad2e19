import { z } from 'zod';
import type { RouteRequest, RouteResponse } from '../../channels/channel.ts';
import type { Background, Dossier } from '../../cases/dossier.ts';
import type { CaseRecord, SignedIn } from '../../cases/desk.ts';
import { EXPORT_REASONS } from '../../domain/case-work.ts';
import { CuanError } from '../../domain/errors.ts';
import { id } from '../../domain/ids.ts';
import type { BackgroundView, DutyView } from './protocol.ts';
import { exportJson, exportPdf, type ExportWord } from './export-file.ts';
import { createRoute, permits, type Gate, type ModeratorRoute } from './route.ts';

/** What these routes need beside the desk: the dossier itself, the duty of a place, and the words of the file. */
export interface DossierParts {
  readonly dossier: Dossier;
  readonly dutyOf: (record: CaseRecord, nowMs: number) => DutyView;
  readonly exportWord: ExportWord;
}

const ExportBody = z.strictObject({
  reason: z.enum(EXPORT_REASONS),
  format: z.enum(['json', 'pdf']),
  unmasked: z.boolean().default(false),
  notes: z.boolean().default(false),
});

const CASE = '/api/moderator/cases/:id';

/** What stands around a case's words, and the case as a file. */
export function dossierRoutes(gate: Gate, parts: DossierParts): readonly ModeratorRoute[] {
  const { desk } = gate;
  const route = createRoute(gate);
  const { dossier, dutyOf, exportWord } = parts;

  async function background(request: RouteRequest, who: SignedIn): Promise<RouteResponse> {
    await checkOpening(request, who);
    const found = await dossier.background(who, caseIdOf(request));
    if (found === undefined) throw noCase();
    return { status: 200, body: viewBackground(found, dutyOf(found.record, desk.clock())) };
  }

  async function exportCase(request: RouteRequest, who: SignedIn): Promise<RouteResponse> {
    const wish = ExportBody.safeParse(request.body ?? {});
    if (!wish.success) throw new CuanError('bad-request', 'Say why it is exported, and as what.');
    await checkOpening(request, who);
    const found = await dossier.export(who, caseIdOf(request), wish.data);
    if (found === undefined) throw noCase();
    if ('problem' in found)
      throw new CuanError('case-conflict', 'Its reporter deleted it; there is nothing to export.');
    return wish.data.format === 'pdf'
      ? file('application/pdf', 'case.pdf', await exportPdf(found, exportWord))
      : file('application/json; charset=utf-8', 'case.json', exportJson(found));
  }

  /** What is not one's own opens with a reason first, here as everywhere. */
  async function checkOpening(request: RouteRequest, who: SignedIn): Promise<void> {
    const record = await dossier.find(caseIdOf(request));
    if (record !== undefined) await desk.openings.check(record, who);
  }

  return [
    route('GET', `${CASE}/background`, permits('case:read'), background),
    route('POST', `${CASE}/export`, permits('case:export'), exportCase),
  ];
}

function caseIdOf({ params }: RouteRequest) {
  return id.case(params['id'] ?? '');
}

function noCase(): CuanError {
  return new CuanError('not-found', 'There is no such case.');
}

/** Neutral name: a folder of downloads says nothing about whom it is. */
function file(type: string, name: string, body: Buffer | string): RouteResponse {
  const headers = { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` };
  return { status: 200, headers, body };
}

function viewBackground({ record, shared, told, mayTellSchool }: Background, duty: DutyView): BackgroundView {
  const { openedAtMs, lastMessageAtMs, acknowledgedAtMs, claimedAtMs, closedAtMs } = record;
  const answeredAtMs = record.lastModeratorMessageAtMs;
  return {
    ...(mayTellSchool === undefined ? {} : { mayTellSchool }),
    shared: shared.map(({ seq, atMs, title, lines }) => ({ seq, atMs, title, lines })),
    told,
    times: {
      openedAtMs,
      lastMessageAtMs,
      ...(acknowledgedAtMs === undefined ? {} : { lookedAtMs: acknowledgedAtMs }),
      ...(claimedAtMs === undefined ? {} : { claimedAtMs }),
      ...(answeredAtMs === undefined ? {} : { answeredAtMs }),
      ...(closedAtMs === undefined ? {} : { closedAtMs }),
    },
    duty,
  };
}
