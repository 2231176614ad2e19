import type { CaseId, ModeratorId } from '../domain/ids.ts';
import type { Clock, NewId } from '../domain/ports.ts';
import type { Words } from '../domain/words.ts';
import type { AuditEntry, ModeratorRecord, ShiftNote } from '../store/store.ts';
import { act } from './act.ts';
import type { Actor, LiveHost } from './live-host.ts';
import { IDLE_MS } from './sign-in.ts';

/**
 * Looking after those who answer (S38): after an emergency somebody asks how they are and nothing new comes by
 * itself, being alone at night is said, and one shift leaves a note for the next.
 */

export interface ShiftHost extends LiveHost {
  readonly clock: Clock;
  readonly newId: NewId;
  /** Where it is night, for example `Europe/London` (DUTY_TIME_ZONE). */
  readonly timeZone: string;
}

export const DEBRIEF_ANSWERS = ['ready', 'talk'] as const;
export type DebriefAnswer = (typeof DEBRIEF_ANSWERS)[number];

export interface ShiftCare {
  /** The emergency that ended for them and that nobody has asked them about. */
  readonly debrief?: CaseId;
  readonly aloneAtNight: boolean;
  /** They had a case in this session and have left no note since. */
  readonly noteDue: boolean;
  readonly notes: readonly (ShiftNote & { readonly name: string })[];
}

export interface ShiftDesk {
  /** `sinceMs`: when their shift began, as far as is known: with their session. */
  care(who: Actor, sinceMs: number): Promise<ShiftCare>;
  /** `talk` tells whoever is on call that they want to talk to somebody; no word of the case goes with it. */
  debrief(who: Actor, answer: DebriefAnswer): Promise<boolean>;
  leaveNote(who: Actor, words: Words): Promise<void>;
}

const SHIFT_MS = 24 * 3_600_000;
/** Notes are for the next shifts; what must last belongs in a case. */
export const SHIFT_NOTE_MS = 3 * 86_400_000;
const MOST = 2000;
const NIGHT_FROM_HOUR = 22;
const NIGHT_TO_HOUR = 7;

export function createShiftDesk(host: ShiftHost): ShiftDesk {
  return {
    async care(who, sinceMs) {
      const debrief = await debriefDue(host, who);
      return {
        ...(debrief === undefined ? {} : { debrief }),
        aloneAtNight: await isAloneAtNight(host, who),
        noteDue: await isNoteDue(host, who, sinceMs),
        notes: await notesOf(host),
      };
    },
    async debrief(who, answer) {
      const caseId = await debriefDue(host, who);
      if (caseId === undefined) return false;
      const alert = { kind: 'debrief-wanted', case: caseId, care: 'check-in' };
      await act(host, caseId, who, () => ({
        change: {},
        says: [],
        act: 'debriefed',
        detail: answer,
        ...(answer === 'talk' ? { alert } : {}),
      }));
      return true;
    },
    async leaveNote(who, words) {
      const atMs = host.clock();
      await host.store.appendAudit([{ atMs, actor: who.id, act: 'shift-note-left' }]);
      await host.store.addShiftNote({ id: host.newId(), by: who.id, atMs, words }, atMs - SHIFT_NOTE_MS);
    },
  };
}

/** The last emergency that they had today and hold no longer, unless they were asked since. */
async function debriefDue({ store, clock }: ShiftHost, who: Actor): Promise<CaseId | undefined> {
  const sinceMs = clock() - SHIFT_MS;
  const acts = ['care-lowered', 'case-claimed', 'case-reassigned', 'debriefed'] as const;
  const entries = await store.listAudited({ acts, sinceMs, limit: MOST });
  const askedAt =
    entries.find(({ act: done, actor }) => done === 'debriefed' && actor === who.id)?.number ?? 0;
  for (const entry of entries) {
    if (entry.number <= askedAt || !isTaking(entry, who.id) || entry.case === undefined) continue;
    const record = await store.findCase(entry.case);
    if (record === undefined || record.claimedBy === who.id) continue;
    const wasEmergency = entries.some(
      ({ act: done, case: lowered, detail = '' }) =>
        done === 'care-lowered' && lowered === entry.case && detail.startsWith('emergency>'),
    );
    if (record.care === 'emergency' || wasEmergency) return record.id;
  }
  return undefined;
}

async function isNoteDue({ store }: ShiftHost, who: Actor, sinceMs: number): Promise<boolean> {
  const acts = ['case-claimed', 'case-reassigned', 'shift-note-left'] as const;
  const entries = await store.listAudited({ acts, sinceMs, limit: MOST });
  const last = entries.find(
    (entry) => isTaking(entry, who.id) || (entry.act === 'shift-note-left' && entry.actor === who.id),
  );
  return last !== undefined && last.act !== 'shift-note-left';
}

function isTaking({ act: done, actor, detail }: AuditEntry, who: ModeratorId): boolean {
  return (done === 'case-claimed' && actor === who) || (done === 'case-reassigned' && detail === who);
}

/** Nobody else who answers has done anything lately, and it is night where they are on duty. */
async function isAloneAtNight(host: ShiftHost, who: Actor): Promise<boolean> {
  const nowMs = host.clock();
  if (!isNight(nowMs, host.timeZone)) return false;
  const seen = await host.store.listSeenSince(nowMs - IDLE_MS);
  const others = await Promise.all(
    seen.filter((person) => person !== who.id).map((person) => host.store.findModerator({ id: person })),
  );
  return !others.some(isAnswering);
}

function isAnswering(person: ModeratorRecord | undefined): boolean {
  return person?.role === 'moderator' || person?.role === 'supervisor';
}

/** Ten in the evening to seven in the morning, by the clock on the wall. */
export function isNight(nowMs: number, timeZone: string): boolean {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(nowMs),
  );
  return hour >= NIGHT_FROM_HOUR || hour < NIGHT_TO_HOUR;
}

async function notesOf({ store, clock }: ShiftHost): Promise<ShiftCare['notes']> {
  const notes = await store.listShiftNotes(clock() - SHIFT_NOTE_MS);
  return Promise.all(
    notes.map(async (note) => ({
      ...note,
      name: (await store.findModerator({ id: note.by }))?.workingName ?? '',
    })),
  );
}
