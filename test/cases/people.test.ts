import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createPeopleDesk, returnCasesOfTheGone, type PeopleDesk } from '../../src/cases/people.ts';
import { findSignedIn, signIn, type NewSession } from '../../src/cases/sign-in.ts';
import { signUp } from '../../src/cases/sign-up.ts';
import type { Role } from '../../src/cases/permissions.ts';
import { id } from '../../src/domain/ids.ts';
import type { ModeratorRecord } from '../../src/store/store.ts';
import { openDeskRoom, type DeskRoom } from '../support/desk-people.ts';

const PASSWORD = 'grey seals on the slipway';
const PARTY = { origin: 'https://desk.example' };
const YEAR_MS = 365 * 86_400_000;

let room: DeskRoom;
let people: PeopleDesk;
let ada: ModeratorRecord;
let sile: ModeratorRecord;

beforeEach(async () => {
  room = await openDeskRoom();
  people = createPeopleDesk(room.accounts, room.host);
  ada = await room.person('Ada', 'admin');
  sile = await room.person('Sile', 'supervisor');
});
afterEach(() => room.leave());

/** An account made by a link, as people do. */
async function joined(login: string, role: Role = 'moderator', vettedUntilMs?: number) {
  const invitation = await people.invite(ada, role, vettedUntilMs);
  if ('problem' in invitation) throw new Error(invitation.problem);
  const { token } = invitation;
  const made = await signUp(room.accounts, { token, login, workingName: login, password: PASSWORD });
  if ('problem' in made) throw new Error(made.problem);
  return made.moderator;
}
const vetted = (login: string, role: Role = 'moderator') => joined(login, role, room.time.nowMs + YEAR_MS);
const comeIn = (login: string) => signIn(room.accounts, login, PASSWORD, PARTY);

async function session(login: string): Promise<NewSession> {
  const end = await comeIn(login);
  if (end === undefined || !('token' in end)) throw new Error('Could not sign in.');
  return end;
}
const isIn = async ({ token }: NewSession) => (await findSignedIn(room.accounts, token, true)) !== undefined;
const lastAudit = async () => (await room.audit()).at(-1);

describe('S35: a vetting date must be good', () => {
  test('to sign in at all', async () => {
    await joined('robin');
    expect(await comeIn('robin')).toEqual({ barred: 'vetting-needed' });
    expect(await lastAudit()).toMatchObject({
      act: 'sign-in-refused',
      detail: expect.stringMatching(/^vetting-needed /),
    });
    await vetted('wren');
    expect(await comeIn('wren')).toHaveProperty('token');
  });

  test('is told to nobody who has not proved who they are', async () => {
    await joined('robin');
    expect(await signIn(room.accounts, 'robin', 'some other words', PARTY)).toBeUndefined();
  });

  test('at every request: the day it is over the session is, and the cases go back', async () => {
    const robin = await joined('robin', 'moderator', room.time.nowMs + 60_000);
    const now = await session('robin');
    const { caseId } = await room.newCase();
    await room.desk.claim(robin, caseId);
    room.time.nowMs += 60_000;
    expect(await isIn(now)).toBe(false);
    await returnCasesOfTheGone(room.host, true);
    expect((await room.core.store.findCase(caseId))?.state).toBe('open');
  });

  test('is written by somebody else, in the future, within five years', async () => {
    const robin = await joined('robin');
    const set = (asker: ModeratorRecord, untilMs: number | undefined) =>
      people.setVetting(asker, robin.id, untilMs);
    expect(await set(ada, room.time.nowMs - 1)).toEqual({ problem: 'vetting-unfit' });
    expect(await set(ada, room.time.nowMs + 6 * YEAR_MS)).toEqual({ problem: 'vetting-unfit' });
    expect(await set(robin, room.time.nowMs + YEAR_MS)).toEqual({ problem: 'yourself' });
    expect(await set(sile, room.time.nowMs + YEAR_MS)).toEqual({ done: true });
    expect(await lastAudit()).toMatchObject({ act: 'vetting-set', actor: sile.id, detail: robin.id });
    expect(await comeIn('robin')).toHaveProperty('token');
    expect(await set(ada, undefined)).toEqual({ done: true });
    expect(await comeIn('robin')).toEqual({ barred: 'vetting-needed' });
  });
});

describe('an account that is switched off', () => {
  test('ends every session at once, gives back its cases, and tells their reporters', async () => {
    const robin = await vetted('robin');
    const sessions = [await session('robin'), await session('robin')];
    const { caseId, conversation } = await room.newCase();
    await room.desk.claim(robin, caseId);
    expect(await people.disable(sile, robin.id)).toEqual({ done: true });
    expect(await Promise.all(sessions.map(isIn))).toEqual([false, false]);
    expect(await room.core.store.findCase(caseId)).toMatchObject({ state: 'open' });
    const said = await room.core.store.readMessages(conversation, 0);
    expect(said.at(-1)?.words.reveal()).toContain('robin has left');
    const acts = (await room.audit()).slice(-2).map(({ act, actor, detail }) => [act, actor, detail]);
    expect(acts).toEqual([
      ['account-disabled', sile.id, robin.id],
      ['case-returned', 'program', 'holder-gone'],
    ]);
    expect(await comeIn('robin')).toEqual({ barred: 'account-off' });
    expect(await people.enable(ada, robin.id)).toEqual({ done: true });
    expect(await comeIn('robin')).toHaveProperty('token');
  });

  test('is given no case', async () => {
    const robin = await vetted('robin');
    await people.disable(ada, robin.id);
    const { caseId } = await room.newCase();
    expect(await room.desk.reassign(sile, caseId, robin.id)).toEqual({ problem: 'no-such-person' });
    expect((await room.desk.people()).map((one) => one.id)).not.toContain(robin.id);
  });

  test('gives its cases back also when the service fell over in between', async () => {
    const robin = await vetted('robin');
    const { caseId } = await room.newCase();
    await room.desk.claim(robin, caseId);
    await room.core.store.changeModerator(robin.id, { disabledAtMs: room.time.nowMs }, []);
    await returnCasesOfTheGone(room.host, false);
    expect((await room.core.store.findCase(caseId))?.state).toBe('open');
  });
});

describe('who looks after whom', () => {
  test('an admin after all, a supervisor after moderators, nobody after themselves', async () => {
    const [robin, tara] = [await vetted('robin'), await vetted('tara', 'supervisor')];
    expect(await people.disable(sile, tara.id)).toEqual({ problem: 'not-your-role' });
    expect(await people.disable(sile, ada.id)).toEqual({ problem: 'not-your-role' });
    expect(await people.disable(robin, tara.id)).toEqual({ problem: 'not-your-role' });
    expect(await people.disable(ada, ada.id)).toEqual({ problem: 'yourself' });
    expect(await people.disable(ada, tara.id)).toEqual({ done: true });
    expect(await people.invite(sile, 'admin')).toEqual({ problem: 'not-your-role' });
    expect(await people.invite(sile, 'supervisor')).toEqual({ problem: 'not-your-role' });
    expect(await people.invite(sile, 'moderator')).toHaveProperty('token');
    expect(await people.endSessions(ada, id.moderator('nobody'))).toEqual({ problem: 'no-such-person' });
  });

  test('ends the sessions of others', async () => {
    const robin = await vetted('robin');
    const now = await session('robin');
    expect(await people.endSessions(sile, robin.id)).toEqual({ done: true });
    expect(await isIn(now)).toBe(false);
    expect(await lastAudit()).toMatchObject({ act: 'sessions-ended', actor: sile.id, detail: robin.id });
  });

  test('takes a lost second factor off, and every session with it', async () => {
    const robin = await vetted('robin');
    const now = await session('robin');
    const factor = { moderator: robin.id, secret: 'JBSWY3DPEHPK3PXP', sinceMs: 0, lastStep: 0 };
    await room.core.store.addSecondFactor(factor, ['one']);
    expect(await people.resetFactor(sile, robin.id)).toEqual({ done: true });
    expect(await room.core.store.findSecondFactor(robin.id)).toBeUndefined();
    expect(await isIn(now)).toBe(false);
    expect(await lastAudit()).toMatchObject({ act: 'second-factor-removed', actor: sile.id });
  });

  test('sees what is needed to look after people, and no secret', async () => {
    const robin = await vetted('robin');
    await session('robin');
    const { caseId } = await room.newCase();
    await room.desk.claim(robin, caseId);
    const list = await people.list(sile);
    expect(list.find(({ moderator }) => moderator.id === robin.id)).toMatchObject({
      vetted: true,
      secondFactor: false,
      sessions: 1,
      cases: 1,
      changeable: true,
      moderator: { lastSignedInAtMs: room.time.nowMs },
    });
    expect(list.find(({ moderator }) => moderator.id === sile.id)?.changeable).toBe(false);
  });
});
