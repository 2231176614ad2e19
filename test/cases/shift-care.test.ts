import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '../../src/cases/live-desk.ts';
import { createShiftDesk, isNight, SHIFT_NOTE_MS, type ShiftDesk } from '../../src/cases/shift-care.ts';
import { hashSecret } from '../../src/cases/secrets.ts';
import type { ModeratorId } from '../../src/domain/ids.ts';
import { Words } from '../../src/domain/words.ts';
import { CRISIS, EMERGENCY, openDeskRoom, type DeskRoom } from '../support/desk-people.ts';

let room: DeskRoom;
let desk: ShiftDesk;
let anna: Actor;
let brid: Actor;
let sile: Actor;

beforeEach(async () => {
  room = await openDeskRoom(Date.UTC(2026, 10, 22, 23, 30));
  desk = createShiftDesk({ ...room.host, timeZone: 'Europe/London' });
  [anna, brid] = [await room.person('Anna'), await room.person('Brid')];
  sile = await room.person('Sile', 'supervisor');
});
afterEach(() => room.leave());

const debriefOf = async (who: Actor) => (await desk.care(who, 0)).debrief;

describe('S38: after an emergency somebody asks how they are', () => {
  test('once the case has left their hands, and only them, until they answer', async () => {
    const { caseId } = await room.newCase(EMERGENCY);
    await room.desk.claim(anna, caseId);
    expect(await debriefOf(anna)).toBeUndefined();
    await room.desk.release(anna, caseId);
    expect(await debriefOf(anna)).toBe(caseId);
    expect(await debriefOf(brid)).toBeUndefined();
    expect(await desk.debrief(anna, 'ready')).toBe(true);
    expect(await debriefOf(anna)).toBeUndefined();
    expect(await desk.debrief(anna, 'ready')).toBe(false);
  });

  test('also when it was no emergency any more at the end, or was given to them', async () => {
    const lowered = await room.newCase(EMERGENCY);
    await room.desk.claim(anna, lowered.caseId);
    await room.desk.lowerCare(anna, lowered.caseId, 'crisis', 'danger-is-over');
    await room.desk.release(anna, lowered.caseId);
    expect(await debriefOf(anna)).toBe(lowered.caseId);
    const given = await room.newCase(EMERGENCY);
    await room.desk.reassign(sile, given.caseId, brid.id);
    await room.desk.release(brid, given.caseId);
    expect(await debriefOf(brid)).toBe(given.caseId);
  });

  test('not after a case that was none', async () => {
    const { caseId } = await room.newCase(CRISIS);
    await room.desk.claim(anna, caseId);
    await room.desk.release(anna, caseId);
    expect(await debriefOf(anna)).toBeUndefined();
  });

  test('who wants to talk gets somebody called, without a word of the case', async () => {
    const { caseId } = await room.newCase(EMERGENCY);
    await room.desk.claim(anna, caseId);
    await room.desk.release(anna, caseId);
    await desk.debrief(anna, 'talk');
    const alerts = await room.core.store.takeAlerts(room.time.nowMs, room.time.nowMs, 10);
    expect(alerts.at(-1)?.payload).toEqual({ kind: 'debrief-wanted', case: caseId, care: 'check-in' });
  });

  test('nothing new comes by itself: no case was ever given to somebody who did not take it', async () => {
    const { caseId } = await room.newCase(EMERGENCY);
    await room.desk.claim(anna, caseId);
    await room.newCase(CRISIS);
    await room.desk.release(anna, caseId);
    await desk.debrief(anna, 'ready');
    expect(await room.core.store.listHeldCases(10)).toEqual([]);
  });
});

describe('S38: being alone at night', () => {
  const seen = (moderator: ModeratorId) =>
    room.core.store.addSignIn({
      tokenHash: hashSecret(moderator),
      moderator,
      createdAtMs: room.time.nowMs,
      lastSeenAtMs: room.time.nowMs,
      expiresAtMs: room.time.nowMs + 3_600_000,
    });
  const isAlone = async (who: Actor) => (await desk.care(who, 0)).aloneAtNight;

  test('is said while nobody else who answers is there', async () => {
    await seen(anna.id);
    expect(await isAlone(anna)).toBe(true);
    await seen((await room.person('Ada', 'admin')).id);
    expect(await isAlone(anna)).toBe(true);
    await seen(sile.id);
    expect(await isAlone(anna)).toBe(false);
    room.time.nowMs += 31 * 60_000;
    expect(await isAlone(anna)).toBe(true);
  });

  test('is a matter of the clock on the wall there', () => {
    const at = (hour: number, month = 0) => Date.UTC(2026, month, 10, hour, 30);
    expect([at(21), at(22), at(6), at(7)].map((ms) => isNight(ms, 'Europe/London'))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isNight(at(21, 6), 'Europe/London')).toBe(true);
    room.time.nowMs = at(14);
  });
});

describe('S38: the note for the next shift', () => {
  test('is read by who comes next, sealed, and gone after some days', async () => {
    await desk.leaveNote(anna, new Words('canary: the second case waits for a call back'));
    const { notes } = await desk.care(brid, 0);
    expect(notes.map(({ name, words }) => [name, words.reveal()])).toEqual([
      ['Anna', 'canary: the second case waits for a call back'],
    ]);
    for (const file of ['cuan.db', 'cuan.db-wal'])
      expect(readFileSync(join(room.core.folder, file), 'latin1')).not.toContain('canary');
    expect((await room.audit()).at(-1)).toMatchObject({ actor: anna.id, act: 'shift-note-left' });
    room.time.nowMs += SHIFT_NOTE_MS + 1;
    expect((await desk.care(brid, 0)).notes).toEqual([]);
    await desk.leaveNote(brid, new Words('another'));
    expect((await room.core.store.listShiftNotes(0)).length).toBe(1);
  });

  test('is asked for at the end of a shift in which they had a case, once', async () => {
    const due = async (who: Actor, sinceMs = 0) => (await desk.care(who, sinceMs)).noteDue;
    expect(await due(anna)).toBe(false);
    const { caseId } = await room.newCase(CRISIS);
    await room.desk.claim(anna, caseId);
    expect([await due(anna), await due(brid)]).toEqual([true, false]);
    expect(await due(anna, room.time.nowMs + 1)).toBe(false);
    await desk.leaveNote(anna, new Words('nothing left to do'));
    expect(await due(anna)).toBe(false);
    await room.desk.reassign(sile, caseId, brid.id);
    expect(await due(brid)).toBe(true);
  });
});
