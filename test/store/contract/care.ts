import { describe, expect, test } from '@jest/globals';
import { CARES } from '../../../src/domain/care.ts';
import { id } from '../../../src/domain/ids.ts';
import type { Bench } from '../engine.ts';
import { NOON, sampleInbound, sampleSession, turnMaker } from '../samples.ts';

const ONE = id.conversation('conversation-one');
const CASE = id.case('case-one');
const ANNA = id.moderator('anna');

export function careContract(bench: () => Bench): void {
  const commit = async (...of: Parameters<ReturnType<typeof turnMaker>>) =>
    (
      await bench()
        .store()
        .commit([turnMaker(bench().vault)(...of)])
    )[0];
  const care = async () => (await bench().store().openConversation(ONE))?.care;
  const caseCare = async () => (await bench().store().findCase(CASE))?.care;

  describe('law 2: care never falls by itself', () => {
    test.each(CARES)(
      'a flag at %s stands after sessions that say less, and after a restart',
      async (flag) => {
        await commit(ONE, 'a', {
          words: 'hello',
          session: sampleSession(flag),
          case: { id: CASE, reason: 'care', care: flag },
        });
        for (const [index, said] of CARES.entries()) {
          if (index > CARES.indexOf(flag)) break;
          await commit(ONE, `m${said}`, {
            words: 'hi',
            expectedVersion: index + 1,
            session: sampleSession(said),
            case: { id: CASE, reason: 'care', care: said },
          });
        }
        await bench().reopen();
        expect([await care(), await caseCare()]).toEqual([flag, flag]);
      },
    );

    test.each([
      ['session', { session: sampleSession('crisis') }],
      ['message', { inbound: sampleInbound('hi', { care: 'crisis' }) }],
      ['case', { case: { id: CASE, reason: 'care', care: 'crisis' } }],
    ] as const)('the care of the %s alone raises it', async (_of, sample) => {
      await commit(ONE, 'a', sample);
      expect(await care()).toBe('crisis');
    });

    test('a case has the care of its conversation, even when its draft says less', async () => {
      await commit(ONE, 'a', { session: sampleSession('emergency') });
      await commit(ONE, 'b', {
        expectedVersion: 1,
        case: { id: CASE, reason: 'person-wanted', care: 'none' },
      });
      expect(await caseCare()).toBe('emergency');
      await commit(ONE, 'c', { expectedVersion: 2 });
      expect(await caseCare()).toBe('emergency');
    });

    test('a turn without a case draft still raises the case that there is', async () => {
      await commit(ONE, 'a', { case: { id: CASE, reason: 'topic', care: 'none' } });
      await commit(ONE, 'b', { expectedVersion: 1, session: sampleSession('emergency') });
      expect(await caseCare()).toBe('emergency');
    });

    test('only a moderator lowers it; the version rises, the session follows, new words raise it again', async () => {
      await commit(ONE, 'a', {
        session: sampleSession('emergency', { recent: ['words of then'] }),
        case: { id: CASE, reason: 'care', care: 'emergency' },
      });
      const store = bench().store();
      expect(await store.lowerCare(CASE, 'emergency', ANNA, NOON)).toBe('not-lower');
      expect(await store.lowerCare(CASE, 'check-in', ANNA, NOON)).toBe('lowered');
      expect(await store.lowerCare(CASE, 'crisis', ANNA, NOON)).toBe('not-lower');
      expect(await store.lowerCare(id.case('none'), 'none', ANNA, NOON)).toBe('gone');
      await bench().reopen();

      expect(await bench().store().openConversation(ONE)).toMatchObject({
        care: 'check-in',
        version: 2,
        session: { care: 'check-in', recent: ['words of then'] },
      });
      expect(await caseCare()).toBe('check-in');
      const stale = await commit(ONE, 'b', { expectedVersion: 1, session: sampleSession('emergency') });
      expect(stale?.outcome).toBe('conflict');
      await commit(ONE, 'c', { expectedVersion: 2, session: sampleSession('crisis') });
      expect([await care(), await caseCare()]).toEqual(['crisis', 'crisis']);
      expect(await bench().store().readAudit(0, 10)).toMatchObject([
        { act: 'care-lowered', actor: 'anna', case: CASE, detail: 'emergency>check-in' },
      ]);
    });
  });
}
