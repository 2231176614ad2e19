import type { LiveCase } from '../../cases/live-desk.ts';
import type { CaseRecord, SignedIn } from '../../cases/desk.ts';
import { isPushed } from '../../domain/channel-name.ts';
import { openLines } from '../../domain/case-work.ts';
import type { ModeratorId } from '../../domain/ids.ts';
import type { LiveCaseView, QueueEntry } from './protocol.ts';
import { viewCase } from './views.ts';

/** A message that was not fetched for this long, with nobody there to fetch it, counts as not reachable. */
const UNREACHED_AFTER_MS = 60_000;

export function viewEntry(
  record: CaseRecord,
  names: ReadonlyMap<ModeratorId, string>,
  { moderator }: SignedIn,
  beganAlike?: number,
): QueueEntry {
  const { claimedBy, claimedAtMs, followUpAtMs, avoid } = record;
  return {
    ...viewCase(record),
    mine: claimedBy === moderator.id,
    avoidsMe: avoid === moderator.id,
    ...(claimedBy === undefined ? {} : { holder: names.get(claimedBy) ?? '' }),
    ...(claimedAtMs === undefined ? {} : { claimedAtMs }),
    ...(followUpAtMs === undefined ? {} : { followUpAtMs }),
    ...(beganAlike === undefined ? {} : { beganAlike }),
  };
}

/** Notes are opened here and go nowhere but into this answer. */
export function viewLiveCase(found: LiveCase, who: SignedIn, nowMs: number): LiveCaseView {
  const { record, names, returnsAtMs, reached, deliveredSeq, checklist, notes, events, marks } = found;
  const { outcome, closedAtMs } = record;
  const { muted, kept } = found;
  return {
    case: viewEntry(record, names, who),
    reached,
    deliveredSeq,
    undelivered: undelivered(found, nowMs),
    checklist,
    openLines: openLines(checklist),
    notes: notes.map(({ number, by, atMs, words }) => ({
      number,
      by: names.get(by) ?? '',
      atMs,
      text: words.reveal(),
    })),
    events,
    marks: marks.map(({ seq, start, cue, moderator, verdict }) => ({
      seq,
      start,
      cue,
      verdict,
      by: names.get(moderator) ?? '',
      mine: moderator === who.moderator.id,
    })),
    nowMs,
    ...(returnsAtMs === undefined ? {} : { returnsAtMs }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(closedAtMs === undefined ? {} : { closedAtMs }),
    ...(muted === undefined ? {} : { muted }),
    ...(kept === undefined ? {} : { kept: { reason: kept.reason, untilMs: kept.untilMs } }),
  };
}

/** What the carrier says; a page that could be open or not plays no part. */
function pushed({ reach, held }: LiveCase): LiveCaseView['undelivered'] {
  if (reach === 'opted-out') return 'opted-out';
  if (reach !== undefined) return 'not-delivered';
  return held === true ? 'held' : 'sent';
}

function undelivered(found: LiveCase, nowMs: number): LiveCaseView['undelivered'] {
  const { record, reached } = found;
  if (isPushed(record.channel) && record.deletedAtMs === undefined) return pushed(found);
  const { deletedAtMs, lastModeratorMessageAtMs = nowMs } = record;
  const away = !reached && nowMs - lastModeratorMessageAtMs >= UNREACHED_AFTER_MS;
  return away || deletedAtMs !== undefined ? 'not-reachable' : 'sent';
}
