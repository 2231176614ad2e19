import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ADDRESS_WINDOW_MS, createAddressDesk, type AddressDesk } from '../../src/cases/addresses.ts';
import type { Actor } from '../../src/cases/live-desk.ts';
import type { CaseId } from '../../src/domain/ids.ts';
import { Words } from '../../src/domain/words.ts';
import { openDeskRoom, type DeskRoom } from '../support/desk-people.ts';
import { newReporter, replyText } from '../support/house.ts';

let room: DeskRoom;
let desk: AddressDesk;
let [anna, brid, cara, sile]: readonly Actor[] = [];
let caseId: CaseId;
let number: string;

beforeEach(async () => {
  room = await openDeskRoom();
  const { store } = room.core;
  desk = createAddressDesk({
    ...room.host,
    revealAddress: (conversation) => store.readAddress(conversation, 'sms'),
  });
  [anna, brid, cara] = [await room.person('Anna'), await room.person('Brid'), await room.person('Cara')];
  sile = await room.person('Sile', 'supervisor');
  const made = await room.newCase(undefined, 'sms');
  ({ caseId } = made);
  number = made.reporter.address.key;
  await room.desk.claim(who(anna), caseId);
});
afterEach(() => room.leave());

const who = (actor: Actor | undefined) => actor as Actor;
const agreed = { reason: 'agreed', alone: false } as const;
const alone = { reason: 'life-at-risk', alone: true } as const;
const acts = async () => (await room.audit()).map(({ act, detail }) => `${act} ${detail ?? ''}`.trim());

async function ask(wish: { reason: 'agreed' | 'life-at-risk'; alone: boolean } = agreed): Promise<number> {
  const asked = await desk.ask(who(anna), caseId, wish);
  if ('problem' in asked) throw new Error(asked.problem);
  return asked.number;
}

async function shown(actor: Actor | undefined, request: number): Promise<string> {
  const end = await desk.open(who(actor), caseId, request);
  return 'problem' in end ? end.problem : end.address.reveal();
}

describe('S33: a number opens by two people', () => {
  test('one asks with a reason, another agrees, and only then it opens, for these two', async () => {
    const request = await ask();
    expect(await shown(anna, request)).toBe('not-agreed');
    expect(await desk.agree(who(brid), caseId, request)).toEqual({ done: true });
    expect(await shown(anna, request)).toBe(number);
    expect(await shown(brid, request)).toBe(number);
    expect(await shown(cara, request)).toBe('not-yours');
    expect(await shown(sile, request)).toBe('not-yours');
  });

  test('nobody agrees with themselves, and nobody twice', async () => {
    const request = await ask();
    expect(await desk.agree(who(anna), caseId, request)).toEqual({ problem: 'needs-another' });
    await desk.agree(who(brid), caseId, request);
    expect(await desk.agree(who(cara), caseId, request)).toEqual({ problem: 'too-late' });
  });

  test('each step is in the audit before a digit leaves, and no digit is in it', async () => {
    const request = await ask();
    await desk.agree(who(brid), caseId, request);
    await shown(anna, request);
    expect((await acts()).slice(-3)).toEqual([
      'address-asked agreed',
      'address-agreed asked-by anna',
      'address-opened agreed agreed-by brid',
    ]);
    expect(JSON.stringify(await room.audit())).not.toContain(number);
  });

  test('is asked for by who holds the case or a supervisor, nobody else', async () => {
    expect(await desk.ask(who(brid), caseId, agreed)).toEqual({ problem: 'not-yours' });
    expect(await desk.ask(who(sile), caseId, agreed)).toMatchObject({ number: 1 });
  });

  test('what was agreed holds for half an hour, and so does asking', async () => {
    const [late, old] = [await ask(), await ask()];
    await desk.agree(who(brid), caseId, late);
    room.time.nowMs += ADDRESS_WINDOW_MS + 1;
    expect(await shown(anna, late)).toBe('too-late');
    expect(await desk.agree(who(brid), caseId, old)).toEqual({ problem: 'too-late' });
  });
});

describe('S33: when life is at risk one person opens it', () => {
  test('and whoever is on call is told at once, without words and without the number', async () => {
    const request = await ask(alone);
    const before = (await room.core.store.takeAlerts(room.time.nowMs, room.time.nowMs, 10)).length;
    expect(await shown(anna, request)).toBe(number);
    const alerts = await room.core.store.takeAlerts(room.time.nowMs, room.time.nowMs, 10);
    expect(alerts.length).toBe(before + 1);
    expect(alerts.at(-1)?.payload).toEqual({ kind: 'address-opened', case: caseId, care: 'emergency' });
    expect((await acts()).at(-1)).toBe('address-opened life-at-risk alone');
  });

  test('never for another reason, and never by somebody else', async () => {
    expect(await desk.ask(who(anna), caseId, { reason: 'agreed', alone: true })).toEqual({
      problem: 'needs-another',
    });
    expect(await shown(brid, await ask(alone))).toBe('not-yours');
  });
});

describe('S33: where there is no number', () => {
  test('on the web nothing can be asked for', async () => {
    const made = await room.newCase();
    await room.desk.claim(who(anna), made.caseId);
    expect(await desk.state(who(anna), made.caseId)).toMatchObject({ has: false });
    expect(await desk.ask(who(anna), made.caseId, agreed)).toEqual({ problem: 'no-address' });
    expect(await room.core.store.readAddress(made.conversation, 'sms')).toBeUndefined();
    expect(await room.core.store.readAddress(made.conversation, 'web')).toBeDefined();
  });

  test('once everything was deleted it is gone, whatever was agreed', async () => {
    const made = await room.newCase(undefined, 'sms');
    await room.desk.claim(who(anna), made.caseId);
    const asked = await desk.ask(who(anna), made.caseId, alone);
    await made.reporter.say('delete everything', { choice: 'delete' });
    await made.reporter.say('Yes, delete it all', { choice: 'delete-now' });
    const record = await room.core.store.findCase(made.caseId);
    expect(record?.deletedAtMs).toBeDefined();
    const request = 'number' in asked ? asked.number : 0;
    expect(await desk.open(who(anna), made.caseId, request)).toEqual({ problem: 'deleted' });
    expect(await room.core.store.listAddressRequests(made.conversation)).toEqual([]);
  });
});

describe('S33: where they are and who they are', () => {
  const place = 'canary lane 7, in the blue house';
  const note = { reason: 'life-at-risk', words: new Words(place) } as const;

  test('is kept apart, sealed, and read by its holder or a supervisor, each time in the audit', async () => {
    expect(await desk.writeWhereabouts(who(anna), caseId, note)).toEqual({ done: true });
    const read = await desk.readWhereabouts(who(sile), caseId);
    expect('whereabouts' in read && read.whereabouts?.words.reveal()).toBe(place);
    expect(await desk.readWhereabouts(who(brid), caseId)).toEqual({ problem: 'not-yours' });
    expect((await acts()).slice(-2)).toEqual(['whereabouts-written life-at-risk', 'whereabouts-read']);
    for (const file of ['cuan.db', 'cuan.db-wal'])
      expect(readFileSync(join(room.core.folder, file), 'latin1')).not.toContain('canary');
  });

  test('goes with everything else when the conversation is deleted', async () => {
    const made = await room.newCase(undefined, 'sms');
    await room.desk.claim(who(anna), made.caseId);
    await desk.writeWhereabouts(who(anna), made.caseId, note);
    await made.reporter.say('delete everything', { choice: 'delete' });
    await made.reporter.say('Yes, delete it all', { choice: 'delete-now' });
    expect(await room.core.store.readWhereabouts(made.conversation)).toBeUndefined();
  });
});

describe('S33: the opening words', () => {
  test('say on text messages that the number is seen, and everywhere that somebody may have to be told', async () => {
    const [texting, writing] = [newReporter(room.core, 'sms'), newReporter(room.core, 'web')];
    const [sms, web] = [replyText(await texting.open()), replyText(await writing.open())];
    expect(sms).toMatch(/we can see this phone number/);
    for (const words of [sms, web]) expect(words).toMatch(/may have to tell someone to keep you safe/);
    expect(web).not.toMatch(/phone number/);
  });
});
