import { CARES, needsLines, type Care } from '../domain/care.ts';
import type { MuteReason } from '../domain/mute.ts';
import { openLines, type Checklist, type LoweringReason, type Outcome } from '../domain/case-work.ts';
import { id } from '../domain/ids.ts';
import type { ServiceCard } from '../domain/message.ts';
import type { Words } from '../domain/words.ts';
import type { CaseFile, CaseRecord } from '../store/store.ts';
import { checkOutgoing, type KnownWays } from './check-outgoing.ts';
import { ALREADY, type Decided, type Refused, type SystemLine } from './decision.ts';
import type { Actor } from './live-host.ts';

/** What each act on a case comes to: pure, over the case as it stands now. */

export function decideClaim({ record }: CaseFile, who: Actor): Decided {
  const refused = refuseEnded(record);
  if (refused !== undefined) return refused;
  if (record.claimedBy === who.id) return ALREADY;
  if (record.claimedBy !== undefined) return { problem: 'taken' };
  if (record.avoid === who.id) return { problem: 'asked-for-another' };
  return {
    change: { claimFor: who.id, acknowledged: true },
    says: [line('joined', { name: who.workingName })],
    act: 'case-claimed',
  };
}

/** Words of a person go out only from who holds the case, and only when they are fit to (S35). */
export function decideReply(
  { record }: CaseFile,
  who: Actor,
  reply: { readonly words: Words; readonly cards: readonly ServiceCard[]; readonly known: KnownWays },
): Decided {
  const refused = refuseEnded(record) ?? refuseOthers(record, who);
  if (refused !== undefined) return refused;
  const found = checkOutgoing(reply.words.reveal(), reply.known);
  if (found.length > 0) return { problem: 'outgoing-refused', details: found };
  return { change: { answered: true }, says: [], words: reply, act: 'message-sent' };
}

export function decideRelease({ record }: CaseFile, who: Actor, holderName: string): Decided {
  const refused = refuseEnded(record) ?? refuseNotHolderOrSupervisor(record, who);
  if (refused !== undefined) return refused;
  if (record.state !== 'claimed') return ALREADY;
  return { change: { release: true }, says: [line('left', { name: holderName })], act: 'case-handed-back' };
}

/** By a supervisor: from whoever holds it, or from the queue, to someone else. */
export function decideReassign(
  { record }: CaseFile,
  to: Pick<Actor, 'id' | 'workingName'>,
  holderName: string | undefined,
): Decided {
  const refused = refuseEnded(record);
  if (refused !== undefined) return refused;
  if (record.claimedBy === to.id) return ALREADY;
  if (record.avoid === to.id) return { problem: 'asked-for-another' };
  const said =
    holderName === undefined
      ? line('joined', { name: to.workingName })
      : line('changed', { name: holderName, next: to.workingName });
  return {
    change: { claimFor: to.id, acknowledged: true },
    says: [said],
    act: 'case-reassigned',
    detail: to.id,
  };
}

/** S36: in crisis only with every line of the checklist settled, an emergency only by a supervisor. */
export function decideClose({ record, checklist }: CaseFile, who: Actor, outcome: Outcome): Decided {
  if (record.state === 'closed') return ALREADY;
  const refused = refuseNotHolderOrSupervisor(record, who);
  if (refused !== undefined) return refused;
  if (record.care === 'emergency' && who.role !== 'supervisor') return { problem: 'supervisor-only' };
  const deleted = record.deletedAtMs !== undefined;
  const open = openLines(checklist);
  if (needsLines(record.care) && !deleted && open.length > 0)
    return { problem: 'checklist-open', details: open };
  return {
    change: { close: outcome, answered: true, acknowledged: true },
    says: deleted ? [] : farewell(record, who, outcome),
    act: 'case-closed',
    detail: outcome,
  };
}

/** Fixed words with the crisis lines where contact is ended (S31); nothing where nobody was there. */
function farewell(record: CaseRecord, who: Actor, outcome: Outcome): readonly SystemLine[] {
  if (outcome === 'testing-us' || outcome === 'abusive-to-staff')
    return [{ ...line(outcome), withLines: true }];
  return record.claimedBy === undefined ? [] : [line('closed', { name: who.workingName })];
}

/** The one way care goes down (law 2): an act of its own, with a reason that is kept. */
export function decideLowerCare({ record }: CaseFile, who: Actor, to: Care, reason: LoweringReason): Decided {
  const refused = refuseEnded(record) ?? refuseNotHolderOrSupervisor(record, who);
  if (refused !== undefined) return refused;
  if (CARES.indexOf(to) >= CARES.indexOf(record.care)) return { problem: 'not-lower' };
  return {
    change: { lowerCareTo: to },
    says: [],
    act: 'care-lowered',
    detail: `${record.care}>${to} ${reason}`,
  };
}

export function decideNote({ record }: CaseFile, note: Words): Decided {
  if (record.deletedAtMs !== undefined) return { problem: 'deleted' };
  return { change: {}, says: [], note, act: 'note-added' };
}

/** Lines that are not named stay as they are. */
export function decideChecklist({ record, checklist }: CaseFile, lines: Checklist): Decided {
  if (record.deletedAtMs !== undefined) return { problem: 'deleted' };
  return {
    change: { checklist: { ...checklist, ...lines } },
    says: [],
    act: 'checklist-changed',
    detail: Object.entries(lines)
      .map(([name, { state }]) => `${name}:${state}`)
      .join(' '),
  };
}

export function decideFollowUp(_file: CaseFile, atMs: number | null): Decided {
  return {
    change: { followUpAtMs: atMs },
    says: [],
    act: 'follow-up-set',
    detail: atMs === null ? 'none' : 'set',
  };
}

/**
 * Said once, with the crisis lines; from then on only those answer (S31). Who holds the case still holds it, and words
 * of danger open a closed one again as ever (S12).
 */
export function decideMute({ record, muted }: CaseFile, reason: MuteReason): Decided {
  if (record.deletedAtMs !== undefined) return { problem: 'deleted' };
  if (muted === reason) return ALREADY;
  return {
    change: { mute: reason, answered: true },
    says: muted === undefined ? [{ ...line('muted'), withLines: true }] : [],
    act: 'muted',
    detail: reason,
  };
}

export function decideUnmute({ record, muted }: CaseFile): Decided {
  if (record.deletedAtMs !== undefined) return { problem: 'deleted' };
  if (muted === undefined) return ALREADY;
  return { change: { mute: null }, says: [line('unmuted')], act: 'unmuted' };
}

/** Since when the holder owes an answer; `undefined` while nothing waits. */
export function silentSince({
  state,
  claimedAtMs = 0,
  oldestUnansweredAtMs,
}: CaseRecord): number | undefined {
  if (state !== 'claimed' || oldestUnansweredAtMs === undefined) return undefined;
  return Math.max(claimedAtMs, oldestUnansweredAtMs);
}

const CRISIS_SILENCE_MS = 2 * 60_000;

/** When a case held in silence goes back to the queue by itself (S37). */
export function returnsAtMs(record: CaseRecord, silenceMs: number): number | undefined {
  const since = silentSince(record);
  if (since === undefined) return undefined;
  return since + (needsLines(record.care) ? Math.min(CRISIS_SILENCE_MS, silenceMs) : silenceMs);
}

/** The clock's own act: a holder who is silent too long holds the case no longer, and the reporter is told. */
export function decideReturn(
  { record }: CaseFile,
  holderName: string,
  nowMs: number,
  silenceMs: number,
): Decided {
  const dueMs = returnsAtMs(record, silenceMs);
  if (dueMs === undefined || nowMs < dueMs) return ALREADY;
  const crisis = needsLines(record.care);
  return {
    change: { release: true },
    says: [{ ...line(crisis ? 'silent-crisis' : 'silent', { name: holderName }), withLines: crisis }],
    act: 'case-returned',
    detail: 'silent',
  };
}

function line(name: string, params: Readonly<Record<string, string>> = {}): SystemLine {
  return { key: id.phrase(`live:says.${name}`), params };
}

function refuseEnded({ state, deletedAtMs }: CaseRecord): Refused | undefined {
  if (deletedAtMs !== undefined) return { problem: 'deleted' };
  return state === 'closed' ? { problem: 'closed' } : undefined;
}

function refuseOthers({ claimedBy }: CaseRecord, who: Actor): Refused | undefined {
  return claimedBy === who.id ? undefined : { problem: 'not-yours' };
}

function refuseNotHolderOrSupervisor(record: CaseRecord, who: Actor): Refused | undefined {
  return who.role === 'supervisor' ? undefined : refuseOthers(record, who);
}
