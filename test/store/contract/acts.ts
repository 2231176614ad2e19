import { describe, expect, test } from '@jest/globals';
import type { Care } from '../../../src/domain/care.ts';
import { id } from '../../../src/domain/ids.ts';
import { Words } from '../../../src/domain/words.ts';
import type { CaseAct } from '../../../src/store/store.ts';
import type { Bench } from '../engine.ts';
import { HOUR, NOON, sampleReply, sampleSession, turnMaker } from '../samples.ts';

const ONE = id.conversation('conversation-one');
const CASE = id.case('case-one');
const ANNA = id.moderator('anna');

export function actsContract(bench: () => Bench): void {
  const store = () => bench().store();
  const newCase = (name = 'one', care: Care = 'crisis', atMs = NOON) =>
    store().commit([
      turnMaker(bench().vault)(id.conversation(`conversation-${name}`), 'first', {
        words: 'help',
        atMs,
        session: sampleSession(care),
        case: { id: id.case(`case-${name}`), reason: 'care', care },
        outbox: [
          { kind: 'reply', payload: { n: 1 } },
          { kind: 'reply', crisis: true, payload: { n: 2 } },
        ],
      }),
    ]);
  const act = (change: CaseAct['change'], more: Partial<CaseAct> = {}): CaseAct => ({
    case: CASE,
    conversation: ONE,
    expectedVersion: 1,
    id: id.inbound('act-1'),
    atMs: NOON + 5,
    change,
    messages: [],
    audit: [{ atMs: NOON + 5, actor: ANNA, act: 'case-claimed', case: CASE }],
    ...more,
  });
  const spoken: CaseAct['messages'] = [
    { sender: 'bot', reply: sampleReply('A person is here.') },
    { sender: 'moderator', workingName: 'Anna', reply: sampleReply('Hello.') },
  ];
  const version = async () => (await store().openConversation(ONE))?.version;

  describe('acts on a case', () => {
    test('write the change, the words, the note and the audit together, and raise the version', async () => {
      await newCase();
      const note = { by: ANNA, words: new Words('Rang the school.') };
      const checklist = { police: { state: 'done', by: 'Officer', nextCheckAtMs: NOON } } as const;
      const end = await store().actOnCase(act({ claimFor: ANNA, checklist }, { messages: spoken, note }));
      expect(end).toMatchObject({ outcome: 'done', messages: [{ seq: 3 }, { seq: 4, workingName: 'Anna' }] });
      await bench().reopen();
      expect(await version()).toBe(2);
      const file = await store().readCaseFile(CASE);
      expect(file).toMatchObject({
        record: {
          state: 'claimed',
          claimedBy: ANNA,
          claimedAtMs: NOON + 5,
          lastModeratorMessageAtMs: NOON + 5,
        },
        version: 2,
        checklist,
      });
      expect(file?.notes.map(({ words }) => words.reveal())).toEqual(['Rang the school.']);
      const said = (await store().readMessages(ONE, 2)).map(({ sender, words }) => [sender, words.reveal()]);
      expect(said).toEqual([
        ['bot', 'A person is here.'],
        ['moderator', 'Hello.'],
      ]);
      expect((await store().readAudit(0, 10)).map((row) => row.act)).toEqual(['case-claimed']);
    });

    test('on another version write nothing; a second time they are a repeat', async () => {
      await newCase();
      const stale = await store().actOnCase(
        act({ claimFor: ANNA }, { expectedVersion: 7, messages: spoken }),
      );
      expect(stale).toEqual({ outcome: 'conflict' });
      expect(await store().readMessages(ONE, 2)).toEqual([]);
      expect(await store().readAudit(0, 10)).toEqual([]);
      await store().actOnCase(act({ claimFor: ANNA }, { messages: spoken }));
      const again = await store().actOnCase(act({ release: true }, { messages: spoken }));
      expect(again).toMatchObject({ outcome: 'repeated', messages: [{ seq: 3 }, { seq: 4 }] });
      expect(await store().findCase(CASE)).toMatchObject({ state: 'claimed' });
      expect(await version()).toBe(2);
    });

    test('two on one version: one is done', async () => {
      await newCase();
      const both = await Promise.all(
        ['a', 'b'].map((name) =>
          store().actOnCase(act({ claimFor: id.moderator(name) }, { id: id.inbound(name) })),
        ),
      );
      expect(both.map(({ outcome }) => outcome).sort()).toEqual(['conflict', 'done']);
    });

    test('a reply empties what waits; the next message waits again', async () => {
      await newCase();
      await store().actOnCase(act({ answered: true }, { messages: spoken }));
      expect(await store().findCase(CASE)).not.toHaveProperty('oldestUnansweredAtMs');
      await store().commit([
        turnMaker(bench().vault)(ONE, 'second', { words: 'ok', expectedVersion: 2, atMs: NOON + 9 }),
      ]);
      expect(await store().findCase(CASE)).toMatchObject({ oldestUnansweredAtMs: NOON + 9 });
    });

    test('words for a deleted conversation are gone; its case can still be closed', async () => {
      await newCase();
      await store().commit([turnMaker(bench().vault)(ONE, 'delete', { expectedVersion: 1, forget: true })]);
      expect(await store().actOnCase(act({}, { expectedVersion: 2, messages: spoken }))).toEqual({
        outcome: 'gone',
      });
      const closed = await store().actOnCase(act({ close: 'deleted-by-reporter' }, { expectedVersion: 2 }));
      expect(closed).toMatchObject({ outcome: 'done' });
      expect(await store().findCase(CASE)).toMatchObject({ state: 'closed', outcome: 'deleted-by-reporter' });
    });

    test('care never rises by an act that lowers it', async () => {
      await newCase('one', 'check-in');
      await store().actOnCase(act({ lowerCareTo: 'emergency' }));
      expect(await store().findCase(CASE)).toMatchObject({ care: 'check-in' });
    });
  });

  describe('the order of the queue', () => {
    test('countAhead is the place in the list', async () => {
      await newCase('a', 'check-in', NOON - 9);
      await newCase('b', 'crisis', NOON);
      await newCase('c', 'crisis', NOON - 5);
      await newCase('d', 'emergency', NOON);
      const list = await store().listCases(10);
      for (const [place, found] of list.entries()) expect(await store().countAhead(found.id)).toBe(place);
      expect(await store().countAhead(id.case('nothing'))).toBeUndefined();
    });

    test('S37 a check-in rises after one step, less than that after two, and never to the emergencies', async () => {
      await newCase('none', 'none', NOON - 90 * 60_000);
      await newCase('check', 'check-in', NOON - 70 * 60_000);
      await newCase('crisis', 'crisis', NOON);
      await newCase('emergency', 'emergency', NOON);
      const order = async () => (await store().listCases(10)).map((found) => found.id.replace('case-', ''));
      for (const _ of [1, 2, 3]) await store().ageQueue(NOON, HOUR);
      expect(await order()).toEqual(['emergency', 'check', 'crisis', 'none']);
      for (const _ of [1, 2, 3]) await store().ageQueue(NOON + HOUR, HOUR);
      expect(await order()).toEqual(['emergency', 'none', 'check', 'crisis']);
      expect(await store().findCase(id.case('case-none'))).toMatchObject({ care: 'none' });
    });
  });

  describe('what is known of the reporter', () => {
    test('delivery only goes forwards', async () => {
      await newCase();
      for (const seq of [2, 4, 3]) await store().markDelivered(ONE, seq);
      expect((await store().readCaseFile(CASE))?.deliveredSeq).toBe(4);
    });

    test('events are kept for cases only', async () => {
      expect(await store().noteReporterEvent(ONE, 'went-quiet', NOON)).toBe(false);
      await newCase();
      expect(await store().noteReporterEvent(ONE, 'went-quiet', NOON)).toBe(true);
      await store().noteReporterEvent(ONE, 'reading-again', NOON + 1);
      expect((await store().readCaseFile(CASE))?.events.map(({ kind }) => kind)).toEqual([
        'went-quiet',
        'reading-again',
      ]);
      expect(await store().lastReporterEvent(ONE)).toEqual({ kind: 'reading-again', atMs: NOON + 1 });
    });

    test('S35 "another person" frees the case in the turn itself and remembers from whom', async () => {
      await newCase();
      await store().actOnCase(act({ claimFor: ANNA }));
      await store().commit([
        turnMaker(bench().vault)(ONE, 'another', {
          words: 'another person',
          expectedVersion: 2,
          case: { id: CASE, reason: 'person-wanted', care: 'crisis', anotherPerson: true },
        }),
      ]);
      const found = await store().findCase(CASE);
      expect(found).toMatchObject({ state: 'open', avoid: ANNA, reason: 'person-wanted' });
      expect(found).not.toHaveProperty('claimedBy');
    });
  });

  describe('alerts', () => {
    const alert = async () => (await store().takeAlerts(NOON + HOUR, NOON + HOUR, 10))[0];

    test('are due at once, outlive a delete and are settled step by step', async () => {
      await newCase();
      await store().actOnCase(act({}, { outbox: [{ kind: 'alert', payload: { case: CASE } }] }));
      await store().commit([turnMaker(bench().vault)(ONE, 'delete', { expectedVersion: 2, forget: true })]);
      const due = await alert();
      if (due === undefined) throw new Error('No alert is due.');
      expect(due).toMatchObject({ payload: { case: CASE }, state: 'waiting', attempts: 0, destination: 0 });
      await store().settleAlert(due, {
        state: 'sent',
        destination: 1,
        attempts: 2,
        dueAtMs: NOON + 2 * HOUR,
      });
      expect(await alert()).toBeUndefined();
      await store().settleAlert(due, { state: 'dead', destination: 1, attempts: 2 });
      await bench().reopen();
      expect(await store().takeAlerts(NOON + 9 * HOUR, NOON + 9 * HOUR, 10)).toEqual([]);
      expect(await store().listDeadAlerts(10)).toMatchObject([{ state: 'dead', attempts: 2 }]);
    });
  });
}
