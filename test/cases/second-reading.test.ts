import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createAddressDesk } from '../../src/cases/addresses.ts';
import type { Actor } from '../../src/cases/live-desk.ts';
import { createOpenings } from '../../src/cases/openings.ts';
import {
  createSafeguardDesk,
  drawSecondReadings,
  REPEATED_CLAIMS,
  type SafeguardDesk,
} from '../../src/cases/second-reading.ts';
import { CHECKLIST_LINES } from '../../src/domain/case-work.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { Words } from '../../src/domain/words.ts';
import type { ModeratorRecord } from '../../src/store/store.ts';
import { CRISIS, EMERGENCY, openDeskRoom, type DeskRoom } from '../support/desk-people.ts';

const LONELY = CRISIS;

let room: DeskRoom;
let desk: SafeguardDesk;
let anna: Actor;
let sile: Actor;
let sileAccount: ModeratorRecord;
let saoirse: Actor;

beforeEach(async () => {
  room = await openDeskRoom();
  desk = createSafeguardDesk(room.host);
  anna = await room.person('Anna');
  sileAccount = await room.person('Sile', 'supervisor');
  sile = sileAccount;
  saoirse = await room.person('Saoirse', 'supervisor');
});
afterEach(() => room.leave());

const settled = Object.fromEntries(
  CHECKLIST_LINES.map((line) => [line, { state: 'not-possible-anonymous' }] as const),
);

async function close(who: Actor, caseId: CaseId): Promise<void> {
  await room.desk.setChecklist(who, caseId, settled);
  expect(await room.desk.close(who, caseId, 'advice-given')).toMatchObject({ done: true });
}

async function closed(who: Actor, words = LONELY): Promise<CaseId> {
  const { caseId } = await room.newCase(words);
  await room.desk.claim(who, caseId);
  await close(who, caseId);
  return caseId;
}

const draw = (percent: number, chance = 0.5) =>
  drawSecondReadings({ store: room.core.store, clock: () => room.time.nowMs, chance: () => chance, percent });
const drawn = async (who = sile) =>
  (await desk.readings(who)).map(({ caseId, why, mayRead }) => [caseId, why, mayRead]);

describe('S35: closed cases are read again by somebody else', () => {
  test('drawn by chance, each closing once', async () => {
    const caseId = await closed(anna);
    await draw(10, 0.95);
    expect(await drawn()).toEqual([]);
    await draw(100, 0);
    expect(await drawn()).toEqual([]);
    const other = await closed(anna);
    await draw(10, 0.05);
    expect(await drawn()).toEqual([[other, 'random', true]]);
    expect(other).not.toBe(caseId);
  });

  test('always after an emergency', async () => {
    const { caseId } = await room.newCase(EMERGENCY);
    await room.desk.claim(sile, caseId);
    await close(sile, caseId);
    await draw(0);
    expect(await drawn(saoirse)).toEqual([[caseId, 'emergency', true]]);
    expect(await drawn(sile)).toEqual([[caseId, 'emergency', false]]);
  });

  test('always when words were refused, and when the young person asked for another person', async () => {
    const refused = await room.newCase(LONELY);
    await room.desk.claim(anna, refused.caseId);
    const words = new Words('send me a photo of you');
    expect(await room.desk.reply(anna, refused.caseId, { actId: 'a-1', words, services: [] })).toMatchObject({
      problem: 'outgoing-refused',
    });
    await close(anna, refused.caseId);
    const unhappy = await room.newCase(LONELY);
    await room.desk.claim(anna, unhappy.caseId);
    await unhappy.reporter.say('person', { choice: 'person' });
    expect((await room.core.store.findCase(unhappy.caseId))?.claimedBy).toBeUndefined();
    await room.desk.claim(sile, unhappy.caseId);
    await close(sile, unhappy.caseId);
    await draw(0);
    expect((await drawn(saoirse)).map(([caseId, why]) => [caseId, why])).toEqual(
      expect.arrayContaining([
        [refused.caseId, 'words-refused'],
        [unhappy.caseId, 'another-person'],
      ]),
    );
    expect(await desk.askedForAnother()).toEqual([
      { moderator: anna.id, caseId: unhappy.caseId, atMs: room.time.nowMs },
    ]);
  });

  test('never by who closed it, once, and what was found is in the audit', async () => {
    const caseId = await closed(sile);
    await draw(100, 0);
    const [reading] = await desk.readings(saoirse);
    const closing = reading?.closing ?? 0;
    expect(await desk.read(sile, caseId, closing, 'fine')).toBe(false);
    expect(await desk.read(saoirse, caseId, closing, 'concern')).toBe(true);
    expect(await desk.read(saoirse, caseId, closing, 'fine')).toBe(false);
    expect((await desk.readings(sile))[0]?.verdict).toMatchObject({ by: saoirse.id, found: 'concern' });
    expect((await room.audit()).at(-1)).toMatchObject({ act: 'second-reading', detail: 'concern' });
  });
});

describe('S35: who takes the same young person again and again', () => {
  test('is shown from the third time on', async () => {
    const { caseId } = await room.newCase(LONELY);
    for (let times = 1; times < REPEATED_CLAIMS; times += 1) {
      await room.desk.claim(anna, caseId);
      await room.desk.release(anna, caseId);
    }
    await room.desk.claim(sile, caseId);
    await room.desk.release(sile, caseId);
    expect(await desk.repeatedClaims()).toEqual([]);
    await room.desk.claim(anna, caseId);
    expect(await desk.repeatedClaims()).toEqual([{ moderator: anna.id, caseId, claims: REPEATED_CLAIMS }]);
  });
});

describe('S33: what was opened is shown to a supervisor', () => {
  test('with who, when and whether alone', async () => {
    const { caseId } = await room.newCase(CRISIS, 'sms');
    await room.desk.claim(anna, caseId);
    const addresses = createAddressDesk({
      ...room.host,
      revealAddress: (conversation) => room.core.store.readAddress(conversation, 'sms'),
    });
    await addresses.ask(anna, caseId, { reason: 'life-at-risk', alone: true });
    await addresses.open(anna, caseId, 1);
    expect(await desk.openedAddresses()).toEqual([
      { moderator: anna.id, caseId, atMs: room.time.nowMs, alone: true },
    ]);
  });
});

describe('S35: a supervisor can watch any live chat', () => {
  test('that somebody else holds, after saying why', async () => {
    const { caseId } = await room.newCase(CRISIS);
    await room.desk.claim(anna, caseId);
    const openings = createOpenings(room.host);
    const signIn = {
      tokenHash: 't',
      moderator: sile.id,
      createdAtMs: 0,
      lastSeenAtMs: 0,
      expiresAtMs: Number.MAX_SAFE_INTEGER,
    };
    const watcher = { moderator: sileAccount, signIn, secondFactor: true };
    const record = await room.core.store.findCase(caseId);
    if (record === undefined) throw new Error('The case should be there.');
    await expect(openings.check(record, watcher)).rejects.toThrow('Say first why');
    expect(await openings.give(caseId, watcher, 'supervision')).toBe(true);
    await expect(openings.check(record, watcher)).resolves.toBeUndefined();
    expect((await room.audit()).at(-1)).toMatchObject({
      act: 'case-opened-by-reason',
      actor: sile.id,
      detail: 'supervision',
    });
  });
});
