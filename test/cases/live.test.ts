import { fail } from 'node:assert';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createLiveDesk, type Actor, type LiveDesk } from '../../src/cases/live-desk.ts';
import type { LiveHost } from '../../src/cases/live-host.ts';
import { ageQueue, alertWaiting, noteQuiet, returnSilent } from '../../src/cases/rounds.ts';
import { readConfig } from '../../src/config/config.ts';
import { CHECKLIST_LINES } from '../../src/domain/case-work.ts';
import { id, type CaseId, type ConversationId } from '../../src/domain/ids.ts';
import { Words } from '../../src/domain/words.ts';
import { createLiveHost } from '../../src/house/live.ts';
import { thinkHere } from '../../src/house/thinking/here.ts';
import { NO_TRACES } from '../../src/observability/traces.ts';
import { createTurn } from '../../src/turn/run-turn.ts';
import {
  botReplies,
  newReporter,
  openCore,
  replyText,
  type Reporter,
  type TestCore,
} from '../support/house.ts';

const CRISIS = 'i want to kill myself';
const MINUTE = 60_000;

let core: TestCore;
let host: LiveHost;
let desk: LiveDesk;
let nowMs: number;
let anna: Actor;
let brid: Actor;
let sile: Actor;

beforeEach(async () => {
  nowMs = Date.UTC(2026, 10, 22, 20);
  core = await openCore({}, { clock: () => nowMs });
  host = createLiveHost(readConfig({ MODERATOR_SILENCE_MINUTES: '10' }), core);
  desk = createLiveDesk(host);
  [anna, brid] = [await person('Anna'), await person('Brid')];
  sile = await person('Sile', 'supervisor');
});
afterEach(() => core.leave());

async function person(workingName: string, role: Actor['role'] = 'moderator'): Promise<Actor> {
  const moderator = id.moderator(workingName.toLowerCase());
  await core.store.addModerator({
    id: moderator,
    login: workingName,
    workingName,
    role,
    passwordHash: 'none',
    createdAtMs: nowMs,
  });
  return { id: moderator, workingName, role };
}

async function newCase(words = CRISIS) {
  const reporter = newReporter(core);
  const { conversation } = await reporter.say(words);
  const record = await core.store.openConversation(conversation);
  if (record?.case === undefined) throw new Error('These words made no case.');
  return { reporter, conversation, caseId: record.case.id };
}

let acts = 0;
const reply = (text: string, services: readonly string[] = []) => {
  acts += 1;
  return { actId: `reply-${acts}`, words: new Words(text), services };
};
const settled = Object.fromEntries(
  CHECKLIST_LINES.map((line) => [line, { state: 'not-possible-anonymous' }] as const),
);

async function said(conversation: ConversationId) {
  const messages = await core.store.readMessages(conversation, 0);
  return messages.map(({ sender, words }) => `${sender}: ${words.reveal()}`);
}
const caseNow = async (caseId: CaseId) => (await core.store.readCaseFile(caseId))?.record;
const acting = async () =>
  (await core.store.readAudit(0, 1000)).map(({ act, actor, detail }) => [act, actor, detail]);

describe('claiming', () => {
  test('tells the reporter in the same commit, under the working name', async () => {
    const { conversation, caseId } = await newCase();
    const before = await core.store.openConversation(conversation);
    expect(await desk.claim(anna, caseId)).toMatchObject({ done: true });
    const after = await core.store.openConversation(conversation);
    expect(after?.version).toBe((before?.version ?? 0) + 1);
    expect(after?.lastSeq).toBe((before?.lastSeq ?? 0) + 1);
    expect((await said(conversation)).at(-1)).toMatch(/^bot: You are now talking with a person.*Anna/);
    expect(await caseNow(caseId)).toMatchObject({ state: 'claimed', claimedBy: anna.id, claimedAtMs: nowMs });
  });

  test('a second time by the same one is one claim; by another it is refused', async () => {
    const { conversation, caseId } = await newCase();
    await Promise.all([desk.claim(anna, caseId), desk.claim(anna, caseId)]);
    expect(await desk.claim(brid, caseId)).toEqual({ problem: 'taken' });
    expect((await said(conversation)).filter((line) => line.includes('Anna'))).toHaveLength(1);
  });

  test('Law 7: a turn that was thinking when the claim came thinks again and is silent', async () => {
    const { reporter, caseId, conversation } = await newCase();
    const [outcome] = await Promise.all([reporter.say('are you there'), desk.claim(anna, caseId)]);
    const lines = await said(conversation);
    const joined = lines.findIndex((line) => line.includes('You are now talking with a person'));
    const spokeAfter = lines.slice(joined + 1).some((line) => line.startsWith('bot:'));
    expect(spokeAfter).toBe(false);
    expect(outcome.messages[0]?.words.reveal()).toBe('are you there');
  });
});

test('Laws 4 and 7: a turn that throws while a person holds the case says the lines and nothing beside them', async () => {
  const { caseId, reporter } = await newCase();
  await desk.claim(anna, caseId);
  const understand = { ...core.rooms.phrases.understand, command: () => fail('broken on purpose') };
  const thinking = thinkHere({ ...core.rooms, phrases: { ...core.rooms.phrases, understand } }, NO_TRACES);
  const runTurn = createTurn({ ...core.rooms, think: async (before) => thinking.think(before) });
  const outcome = await runTurn({
    address: reporter.address,
    id: id.inbound('broken'),
    event: { kind: 'said', words: new Words('hello'), attachments: 0 },
  });
  expect(outcome.messages[0]?.words.reveal()).toBe('hello');
  expect(botReplies(outcome)[0]?.reply).toMatchObject({ phrases: [], choices: [] });
  expect(replyText(outcome)).toContain('0800 1111');
});

describe('replying', () => {
  test('is for the holder only, sealed like the rest, and answers what waited', async () => {
    const { conversation, caseId } = await newCase();
    expect(await desk.reply(anna, caseId, reply('Hello'))).toEqual({ problem: 'not-yours' });
    await desk.claim(anna, caseId);
    nowMs += 1000;
    await desk.reply(anna, caseId, reply('I am here.', ['gb-childline', 'no-such-service']));
    const message = (await core.store.readMessages(conversation, 0)).at(-1);
    expect(message).toMatchObject({
      sender: 'moderator',
      workingName: 'Anna',
      reply: { lines: [{ id: 'gb-childline' }] },
    });
    expect(await caseNow(caseId)).toMatchObject({ lastModeratorMessageAtMs: nowMs });
    expect(await caseNow(caseId)).not.toHaveProperty('oldestUnansweredAtMs');
  });

  test('S35: words with a way out of here are refused, kept as a note and in the audit, and nothing is sent', async () => {
    const { conversation, caseId } = await newCase();
    await desk.claim(anna, caseId);
    const before = await said(conversation);
    const end = await desk.reply(anna, caseId, reply('Add me on Snapchat, and keep it between us'));
    expect(end).toEqual({ problem: 'outgoing-refused', details: ['asks-for-secrecy', 'handle'] });
    expect(await said(conversation)).toEqual(before);
    const file = await core.store.readCaseFile(caseId);
    expect(file?.notes.map(({ words }) => words.reveal())).toEqual([
      'message-refused: asks-for-secrecy handle',
    ]);
    expect(await acting()).toContainEqual(['message-refused', anna.id, 'asks-for-secrecy handle']);
  });

  test('the numbers and pages of services may be given out', async () => {
    const { caseId } = await newCase();
    await desk.claim(anna, caseId);
    const ok = 'Childline is 0800 1111, or https://www.childline.org.uk/get-support/.';
    expect(await desk.reply(anna, caseId, reply(ok))).toMatchObject({ done: true });
  });
});

describe('ending', () => {
  test('S36: a case in crisis closes only when each line says done, by whom and next check, or why not', async () => {
    const { caseId, conversation } = await newCase();
    await desk.claim(anna, caseId);
    expect(await desk.close(anna, caseId, 'services-told')).toEqual({
      problem: 'checklist-open',
      details: [...CHECKLIST_LINES],
    });
    await desk.setChecklist(anna, caseId, { ...settled, police: { state: 'done', by: 'Duty officer' } });
    expect(await desk.close(anna, caseId, 'services-told')).toMatchObject({ details: ['police'] });
    await desk.setChecklist(anna, caseId, {
      police: { state: 'done', by: 'Duty officer', nextCheckAtMs: nowMs + MINUTE },
    });
    expect(await desk.close(anna, caseId, 'services-told')).toMatchObject({ done: true });
    expect((await said(conversation)).at(-1)).toContain(
      'Anna has said goodbye for now. I am the program again.',
    );
    expect(await caseNow(caseId)).toMatchObject({
      state: 'closed',
      outcome: 'services-told',
      closedAtMs: nowMs,
    });
  });

  test('S36: an emergency is closed by a supervisor', async () => {
    const { caseId } = await newCase('i have taken loads of pills just now');
    expect(await caseNow(caseId)).toMatchObject({ care: 'emergency' });
    await desk.claim(anna, caseId);
    await desk.setChecklist(anna, caseId, settled);
    expect(await desk.close(anna, caseId, 'services-told')).toEqual({ problem: 'supervisor-only' });
    expect(await desk.close(sile, caseId, 'services-told')).toMatchObject({ done: true });
  });

  test.each(['testing-us', 'abusive-to-staff'] as const)(
    'S31: %s ends contact in fixed words with the lines',
    async (outcome) => {
      const { caseId, conversation } = await newCase();
      await desk.claim(anna, caseId);
      await desk.setChecklist(anna, caseId, settled);
      await desk.close(anna, caseId, outcome);
      const last = (await core.store.readMessages(conversation, 0)).at(-1);
      expect(last?.words.reveal()).toMatch(/We are ending this talk here[\s\S]*0800 1111/);
      expect(last?.reply?.lines).not.toEqual([]);
    },
  );

  test('S12: a message on a closed case reopens it at its care, above new cases of equal care', async () => {
    const { caseId, reporter } = await newCase();
    await desk.setChecklist(sile, caseId, settled);
    await desk.close(sile, caseId, 'went-quiet');
    nowMs += MINUTE;
    const newer = await newCase();
    nowMs += MINUTE;
    await reporter.say('hello');
    const queue = await core.store.listCases(10);
    expect(queue.map((one) => one.id)).toEqual([caseId, newer.caseId]);
    expect(queue[0]).toMatchObject({ care: 'crisis', state: 'open' });
    expect(queue[0]).not.toHaveProperty('outcome');
  });

  test('S40: a case that its reporter deleted can be closed, and no word can be said into it', async () => {
    const { caseId, reporter } = await newCase();
    await desk.claim(anna, caseId);
    await reporter.say('delete everything', { choice: 'delete' });
    await reporter.say('Yes, delete it all', { choice: 'delete-now' });
    expect(await desk.reply(anna, caseId, reply('Are you there?'))).toEqual({ problem: 'deleted' });
    expect(await desk.note(anna, caseId, 'note-1', new Words('x'))).toEqual({ problem: 'deleted' });
    expect(await desk.close(anna, caseId, 'deleted-by-reporter')).toMatchObject({ done: true });
  });
});

describe('care', () => {
  test('Law 2: goes down only by an act of its own, with a reason in the audit, and rises again on new words', async () => {
    const { caseId, reporter } = await newCase();
    expect(await desk.lowerCare(brid, caseId, 'none', 'signal-was-wrong')).toEqual({ problem: 'not-yours' });
    await desk.claim(anna, caseId);
    expect(await desk.lowerCare(anna, caseId, 'emergency', 'signal-was-wrong')).toEqual({
      problem: 'not-lower',
    });
    await desk.lowerCare(anna, caseId, 'check-in', 'signal-was-wrong');
    expect(await caseNow(caseId)).toMatchObject({ care: 'check-in' });
    expect(await acting()).toContainEqual(['care-lowered', anna.id, 'crisis>check-in signal-was-wrong']);
    await reporter.say('thank you for that');
    expect(await caseNow(caseId)).toMatchObject({ care: 'check-in' });
    await reporter.say(CRISIS);
    expect(await caseNow(caseId)).toMatchObject({ care: 'crisis' });
  });

  test('marking evidence is counted once per person and lowers nothing', async () => {
    const { caseId, conversation } = await newCase();
    const [message] = await core.store.readMessages(conversation, 0);
    const evidence = message?.evidence?.[0] ?? { start: -1, cue: '' };
    const place = { seq: 1, start: evidence.start, cue: evidence.cue };
    for (const verdict of ['concern', 'no-concern', 'no-concern'] as const)
      await desk.markEvidence(anna, caseId, { ...place, verdict });
    await desk.markEvidence(brid, caseId, { ...place, verdict: 'concern' });
    expect(await desk.markEvidence(anna, caseId, { ...place, cue: 'made.up', verdict: 'concern' })).toEqual({
      problem: 'no-such-evidence',
    });
    const counted = (await desk.countCues()).filter(({ count }) => count > 0);
    expect(counted).toEqual([
      { cue: evidence.cue, verdict: 'concern', count: 1 },
      { cue: evidence.cue, verdict: 'no-concern', count: 1 },
    ]);
    expect(await caseNow(caseId)).toMatchObject({ care: 'crisis' });
  });
});

describe('S37: nobody waits for a silent holder', () => {
  test('in crisis the case is back within 2 minutes and the reporter is told, with the lines', async () => {
    const { caseId, conversation, reporter } = await newCase();
    await desk.claim(anna, caseId);
    nowMs += 2 * MINUTE - 1;
    await returnSilent(host);
    expect(await caseNow(caseId)).toMatchObject({ state: 'claimed' });
    nowMs += 1;
    await returnSilent(host);
    expect(await caseNow(caseId)).toMatchObject({ state: 'open', care: 'crisis' });
    expect((await said(conversation)).at(-1)).toMatch(/^bot: Anna can't answer right now[\s\S]*0800 1111/);
    expect(await acting()).toContainEqual(['case-returned', 'program', 'silent']);
    expect(botReplies(await reporter.say('hello'))).toHaveLength(1);
  });

  test('outside crisis it takes MODERATOR_SILENCE_MINUTES, counted from the message that waits', async () => {
    const { caseId, reporter } = await newCase('he says he will send my pics to everyone');
    await desk.claim(anna, caseId);
    await desk.reply(anna, caseId, reply('I am here.'));
    nowMs += 60 * MINUTE;
    await returnSilent(host);
    expect(await caseNow(caseId)).toMatchObject({ state: 'claimed' });
    await reporter.say('ok');
    nowMs += 9 * MINUTE;
    await returnSilent(host);
    expect(await caseNow(caseId)).toMatchObject({ state: 'claimed' });
    nowMs += MINUTE;
    await returnSilent(host);
    expect(await caseNow(caseId)).toMatchObject({ state: 'open' });
  });

  test('"another person, please" takes the case from its holder at once, and it does not go back to them', async () => {
    const { caseId, reporter } = await newCase();
    await desk.claim(anna, caseId);
    const outcome = await reporter.say('Another person, please', { choice: 'person' });
    expect(replyText(outcome)).toContain("I've asked for another person");
    expect(await caseNow(caseId)).toMatchObject({ state: 'open', avoid: anna.id });
    expect(await desk.claim(anna, caseId)).toEqual({ problem: 'asked-for-another' });
    expect(await desk.claim(brid, caseId)).toMatchObject({ done: true });
  });

  test('while a person has it, crisis lines, stop and delete are still there, and nothing else is said', async () => {
    const { caseId, reporter, conversation } = await newCase();
    await desk.claim(anna, caseId);
    const silent = await reporter.say('ok');
    expect(replyText(silent)).toBe('');
    expect(replyText(await reporter.say('help'))).toContain('0800 1111');
    await reporter.say('stop');
    expect(await caseNow(caseId)).toMatchObject({ state: 'claimed', care: 'crisis' });
    await reporter.say('delete');
    expect((await reporter.say('yes')).deleted).toBe(true);
    expect(await core.store.openConversation(conversation)).toMatchObject({ state: 'deleted' });
    expect(await desk.reply(anna, caseId, reply('Are you there?'))).toEqual({ problem: 'deleted' });
  });

  test('check-in cases rise with waiting, so that none starves; care and emergencies stay', async () => {
    const old = await newCase('he says he will send my pics to everyone');
    expect(await caseNow(old.caseId)).toMatchObject({ care: 'check-in' });
    nowMs += 61 * MINUTE;
    const crisis = await newCase();
    const emergency = await newCase('i have taken loads of pills just now');
    const order = async () => (await core.store.listCases(10)).map((one) => one.id);
    expect(await order()).toEqual([emergency.caseId, crisis.caseId, old.caseId]);
    await ageQueue(host);
    expect(await order()).toEqual([emergency.caseId, old.caseId, crisis.caseId]);
    expect(await caseNow(old.caseId)).toMatchObject({ care: 'check-in' });
    await desk.claim(anna, old.caseId);
    await desk.reply(anna, old.caseId, reply('I am here.'));
    expect((await order()).at(-1)).toBe(old.caseId);
  });
});

describe('handing over', () => {
  test('only a supervisor gives a case to someone else; the reporter hears both names', async () => {
    const { caseId, conversation } = await newCase();
    await desk.claim(anna, caseId);
    expect(await desk.reassign(sile, caseId, id.moderator('nobody'))).toEqual({ problem: 'no-such-person' });
    expect(await desk.reassign(sile, caseId, brid.id)).toMatchObject({ done: true });
    expect((await said(conversation)).at(-1)).toMatch(/Anna has left.*Brid/);
    expect(await desk.reply(anna, caseId, reply('Hello'))).toEqual({ problem: 'not-yours' });
    expect(await desk.release(anna, caseId)).toEqual({ problem: 'not-yours' });
    expect(await desk.release(sile, caseId)).toMatchObject({ done: true });
    expect((await said(conversation)).at(-1)).toContain('Brid has left. I am the program again.');
  });

  test('a note is said once however often it is sent', async () => {
    const { caseId } = await newCase();
    for (const _ of [1, 2]) await desk.note(anna, caseId, 'note-0001', new Words('Rang the school.'));
    const found = await desk.look(anna, caseId);
    expect(found?.notes.map(({ words }) => words.reveal())).toEqual(['Rang the school.']);
    expect(found?.names.get(anna.id)).toBe('Anna');
  });
});

describe('S9: what a reporter does without words', () => {
  const events = async (caseId: CaseId) =>
    (await core.store.readCaseFile(caseId))?.events.map(({ kind }) => kind);

  async function askedForSafety(reporter: Reporter) {
    await reporter.say('idk');
  }

  test('going quiet after the safety question is written down once per silence, and the case stays open', async () => {
    const { caseId, reporter } = await newCase();
    await askedForSafety(reporter);
    nowMs += 9 * MINUTE;
    await noteQuiet(host);
    expect(await events(caseId)).toEqual([]);
    nowMs += 2 * MINUTE;
    for (const _ of [1, 2]) await noteQuiet(host);
    expect(await events(caseId)).toEqual(['went-quiet']);
    expect(await caseNow(caseId)).toMatchObject({ state: 'open' });
  });

  test('S34: in crisis, waiting too long calls once more, without a word', async () => {
    const { caseId } = await newCase();
    nowMs += 11 * MINUTE;
    for (const _ of [1, 2]) await alertWaiting(host);
    const alerts = await core.store.takeAlerts(nowMs, nowMs, 10);
    const about = { case: caseId, care: 'crisis' };
    expect(alerts.map(({ payload }) => payload)).toEqual([about, { kind: 'case-waiting', ...about }]);
  });
});
