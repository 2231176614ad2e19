import { describe, expect, test } from '@jest/globals';
import type { Care } from '../../../src/domain/care.ts';
import { id } from '../../../src/domain/ids.ts';
import type { Session } from '../../../src/domain/session.ts';
import type { CaseReason, CaseWindow } from '../../../src/store/store.ts';
import type { Bench } from '../engine.ts';
import { NOON, sampleSession, turnMaker } from '../samples.ts';

const ONE = id.conversation('conversation-one');
const CASE = id.case('case-one');
const ANNA = id.moderator('anna');
const BRID = id.moderator('brid');

export function casesContract(bench: () => Bench): void {
  const commit = async (...of: Parameters<ReturnType<typeof turnMaker>>) =>
    (
      await bench()
        .store()
        .commit([turnMaker(bench().vault)(...of)])
    )[0];
  const draft = (care: Care, reason: CaseReason = 'care', caseId = CASE) => ({ id: caseId, reason, care });
  const version = async () => (await bench().store().openConversation(ONE))?.version;

  describe('cases', () => {
    test('a draft makes the case, with what a moderator needs for the queue', async () => {
      await commit(ONE, 'a', { words: 'first', atMs: NOON - 5 });
      await commit(ONE, 'b', {
        words: 'second',
        expectedVersion: 1,
        session: sampleSession('crisis', { ageBand: '13-15', topics: ['image-threat', 'self-harm'] }),
        case: draft('crisis', 'person-wanted'),
      });
      await bench().reopen();
      const expected = {
        id: CASE,
        conversation: ONE,
        reason: 'person-wanted',
        state: 'open',
        care: 'crisis',
        topics: ['image-threat', 'self-harm'],
        channel: 'web',
        locale: 'en',
        place: 'GB-NIR',
        ageBand: '13-15',
        openedAtMs: NOON,
        lastMessageAtMs: NOON,
        oldestUnansweredAtMs: NOON - 5,
      };
      expect(await bench().store().findCase(CASE)).toEqual(expected);
      expect(await bench().store().listCases(10)).toEqual([expected]);
      expect(await bench().store().openConversation(ONE)).toMatchObject({
        case: { id: CASE, state: 'open' },
      });
    });

    test('one case per conversation: a later draft brings it up to date under its first id', async () => {
      await commit(ONE, 'a', { words: 'one', case: draft('check-in', 'topic') });
      await commit(ONE, 'b', {
        words: 'two',
        expectedVersion: 1,
        atMs: NOON + 9,
        session: sampleSession('none', {
          topics: ['bullying'],
          place: id.place('IE'),
          locale: id.locale('ga'),
        }),
        case: draft('emergency', 'person-wanted', id.case('another')),
      });
      expect(await bench().store().listCases(10)).toMatchObject([
        {
          id: CASE,
          care: 'emergency',
          reason: 'person-wanted',
          topics: ['bullying'],
          place: 'IE',
          locale: 'ga',
          openedAtMs: NOON,
          lastMessageAtMs: NOON + 9,
          oldestUnansweredAtMs: NOON,
        },
      ]);
      expect(await bench().store().findCase(id.case('another'))).toBeUndefined();
    });

    test('that a person was wanted is not overwritten by care', async () => {
      await commit(ONE, 'a', { words: 'one', case: draft('none', 'person-wanted') });
      await commit(ONE, 'b', { words: 'two', expectedVersion: 1, case: draft('crisis', 'care') });
      expect(await bench().store().findCase(CASE)).toMatchObject({ reason: 'person-wanted', care: 'crisis' });
    });

    test('a case in which nothing was said waits for no answer', async () => {
      await commit(ONE, 'a', { case: draft('none', 'person-wanted') });
      expect(await bench().store().findCase(CASE)).not.toHaveProperty('oldestUnansweredAtMs');
      await commit(ONE, 'b', { words: 'hello', expectedVersion: 1, atMs: NOON + 3 });
      expect(await bench().store().findCase(CASE)).toMatchObject({ oldestUnansweredAtMs: NOON + 3 });
    });

    test('the queue: highest care first, then the longest waiting, then those who said nothing', async () => {
      const add = (name: string, care: Care, atMs: number, words?: string) =>
        commit(id.conversation(name), 'a', {
          ...(words === undefined ? {} : { words }),
          atMs,
          case: draft(care, 'care', id.case(name)),
        });
      await add('check-in old', 'check-in', NOON - 100, 'hi');
      await add('crisis silent', 'crisis', NOON - 90);
      await add('crisis new', 'crisis', NOON, 'hi');
      await add('crisis old', 'crisis', NOON - 50, 'hi');
      await add('emergency new', 'emergency', NOON, 'hi');
      await add('none oldest', 'none', NOON - 999, 'hi');
      const order = (await bench().store().listCases(10)).map((found) => found.id);
      expect(order).toEqual([
        'emergency new',
        'crisis old',
        'crisis new',
        'crisis silent',
        'check-in old',
        'none oldest',
      ]);
      expect((await bench().store().listCases(2)).map((found) => found.id)).toEqual(order.slice(0, 2));
      const further = await bench().store().listCases(2, { from: 3 });
      expect(further.map((found) => found.id)).toEqual(order.slice(3, 5));
    });

    test('the list can be chosen from, an emergency is never left out, and all are counted', async () => {
      const add = (name: string, care: Care, session: Partial<Session>) =>
        commit(id.conversation(`conversation ${name}`), 'a', {
          words: 'hi',
          session: sampleSession(care, session),
          case: draft(care, 'care', id.case(name)),
        });
      const [en, ga] = [id.locale('en'), id.locale('ga')];
      await add('AbCdEf-1', 'crisis', { topics: ['abuse', 'bullying'], locale: ga });
      await add('second', 'none', { topics: ['bullying'], locale: en });
      await add('third', 'emergency', { topics: ['grooming'], locale: en });
      const store = bench().store();
      await store.claimCase(id.case('second'), ANNA, NOON);
      const chosen = async (choice: CaseWindow) => (await store.listCases(10, choice)).map((one) => one.id);
      expect(await chosen({ topic: 'abuse' })).toEqual(['third', 'AbCdEf-1']);
      expect(await chosen({ topic: 'bullying', locale: en })).toEqual(['third', 'second']);
      expect(await chosen({ free: true })).toEqual(['third', 'AbCdEf-1']);
      expect(await chosen({ channel: 'sms' })).toEqual(['third']);
      expect(await chosen({ topic: 'bullying', from: 2 })).toEqual(['second']);
      expect(await store.countOpenCases({ topic: 'abuse' })).toEqual({
        byCare: { none: 1, 'check-in': 0, crisis: 1, emergency: 1 },
        waiting: 3,
        chosen: 2,
        locales: [en, ga],
      });
      const numbered = async (number: string) => (await store.findCasesByNumber(number)).map((one) => one.id);
      expect(await numbered('abcdef')).toEqual(['AbCdEf-1']);
      expect(await numbered('AbCdEf-12')).toEqual([]);
    });

    test('S12 a message on a closed case reopens it at its former care, above new cases of equal care', async () => {
      const other = id.conversation('conversation-two');
      await commit(ONE, 'a', { words: 'one', atMs: NOON, case: draft('crisis') });
      await bench().closeCase(ONE);
      expect(await bench().store().listCases(10)).toEqual([]);
      await commit(other, 'a', {
        words: 'old',
        atMs: NOON - 999,
        case: draft('crisis', 'care', id.case('two')),
      });
      await commit(ONE, 'opened', { expectedVersion: 1, atMs: NOON + 1, case: draft('none') });
      expect(await bench().store().findCase(CASE)).toMatchObject({ state: 'closed' });

      await commit(ONE, 'b', { words: 'again', expectedVersion: 2, atMs: NOON + 2 });
      expect(await bench().store().listCases(10)).toMatchObject([
        { id: CASE, state: 'open', care: 'crisis' },
        { id: 'two', care: 'crisis' },
      ]);
    });

    test('a claim holds for one moderator and raises the version, so that a turn in flight runs again', async () => {
      await commit(ONE, 'a', { words: 'one', case: draft('crisis') });
      expect(await bench().store().claimCase(CASE, ANNA, NOON)).toBe('claimed');
      expect(await version()).toBe(2);
      await bench().reopen();
      const store = bench().store();
      expect(await store.claimCase(CASE, BRID, NOON)).toBe('taken');
      expect(await store.claimCase(CASE, ANNA, NOON)).toBe('claimed');
      expect(await version()).toBe(2);
      expect(await store.openConversation(ONE)).toMatchObject({
        case: { state: 'claimed', claimedBy: ANNA },
      });
      expect(await store.findCase(CASE)).toMatchObject({ state: 'claimed', claimedBy: ANNA });
      expect((await commit(ONE, 'b', { words: 'two', expectedVersion: 1 }))?.outcome).toBe('conflict');

      await commit(ONE, 'b', { words: 'two', expectedVersion: 2, case: draft('crisis') });
      expect(await store.findCase(CASE)).toMatchObject({ state: 'claimed', claimedBy: ANNA });
    });

    test('two claims at once: one has it', async () => {
      await commit(ONE, 'a', { words: 'one', case: draft('crisis') });
      const store = bench().store();
      const outcomes = await Promise.all([
        store.claimCase(CASE, ANNA, NOON),
        store.claimCase(CASE, BRID, NOON),
      ]);
      expect(outcomes.sort()).toEqual(['claimed', 'taken']);
    });

    test('only who holds a case hands it back', async () => {
      await commit(ONE, 'a', { words: 'one', case: draft('crisis') });
      const store = bench().store();
      expect(await store.handBackCase(CASE, ANNA, NOON)).toBe('not-yours');
      await store.claimCase(CASE, ANNA, NOON);
      expect(await store.handBackCase(CASE, BRID, NOON)).toBe('not-yours');
      expect(await store.handBackCase(CASE, ANNA, NOON)).toBe('handed-back');
      expect(await version()).toBe(3);
      expect(await store.findCase(CASE)).not.toHaveProperty('claimedBy');
      expect(await store.claimCase(CASE, BRID, NOON)).toBe('claimed');
      expect((await store.readAudit(0, 10)).map(({ act, actor }) => [act, actor])).toEqual([
        ['case-claimed', ANNA],
        ['case-handed-back', ANNA],
        ['case-claimed', BRID],
      ]);
    });

    test('what is not there, closed or deleted is gone', async () => {
      const deleted = id.conversation('conversation-two');
      await commit(ONE, 'a', { words: 'one', case: draft('crisis') });
      await bench().closeCase(ONE);
      await commit(deleted, 'a', { words: 'x', forget: true, case: draft('crisis', 'care', id.case('two')) });
      const store = bench().store();
      for (const caseId of [CASE, id.case('two'), id.case('none')]) {
        expect(await store.claimCase(caseId, ANNA, NOON)).toBe('gone');
        expect(await store.handBackCase(caseId, ANNA, NOON)).toBe('gone');
        expect(await store.lowerCare(caseId, 'none', ANNA, NOON)).toBe('gone');
      }
    });
  });
}
