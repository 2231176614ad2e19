import { describe, expect, test } from '@jest/globals';
import { countAlike } from '../../../src/cases/alike.ts';
import type { Care } from '../../../src/domain/care.ts';
import { id } from '../../../src/domain/ids.ts';
import type { Bench } from '../engine.ts';
import { HOUR, NOON, sampleInbound, sampleSession, turnMaker } from '../samples.ts';
import type { TurnSample } from '../samples.ts';

const WORDS = 'I want to die tonight';

/** S31: a class that tries us out is seen as one, and nobody in it is helped later for it. */
export function alikeContract(bench: () => Bench): void {
  const begin = (name: string, words: string, sample: TurnSample = {}, care: Care = 'crisis') =>
    bench()
      .store()
      .commit([
        turnMaker(bench().vault)(id.conversation(name), 'a', {
          words,
          session: sampleSession(care),
          case: { id: id.case(`case-${name}`), reason: 'care', care },
          ...sample,
        }),
      ]);
  const listed = async () => {
    const cases = await bench().store().listCases(100);
    const alike = countAlike(cases);
    return cases.map((one) => [one.conversation, one.care, alike.get(one.id)]);
  };

  describe('S31 conversations that begin alike', () => {
    test('are counted beside each case, whatever the signs, and move neither care nor order', async () => {
      await begin('one', WORDS);
      await begin('two', 'i want to DIE, tonight!!', { atMs: NOON + 1 });
      await begin('other', 'he has my picture now', { atMs: NOON + 2 });
      await begin('worst', 'i want to die tonight', { atMs: NOON + 3 }, 'emergency');
      await bench().reopen();
      expect(await listed()).toEqual([
        ['worst', 'emergency', 3],
        ['one', 'crisis', 3],
        ['two', 'crisis', 3],
        ['other', 'crisis', undefined],
      ]);
    });

    test('the program opens a case before any words: they count once they come', async () => {
      await begin('one', WORDS);
      await begin('two', 'Talk to a person', {
        inbound: sampleInbound('Talk to a person', { choice: 'person' }),
      });
      await bench()
        .store()
        .commit([
          turnMaker(bench().vault)(id.conversation('two'), 'b', { words: WORDS, expectedVersion: 1 }),
        ]);
      expect((await listed()).map(([, , alike]) => alike)).toEqual([2, 2]);
    });

    test('not an hour and more apart, not in words that everybody begins with, and never by a button', async () => {
      await begin('one', WORDS);
      await begin('late', WORDS, { atMs: NOON + HOUR + 1 });
      for (const name of ['hi', 'also']) await begin(name, 'help me');
      for (const name of ['pressed', 'pressed-too'])
        await begin(name, '', { inbound: sampleInbound('Someone is threatening me', { choice: 'threat' }) });
      expect((await listed()).map(([, , alike]) => alike)).toEqual(Array(6).fill(undefined));
    });

    test('their first words count, not what is said later', async () => {
      await begin('one', WORDS);
      await begin('two', 'he has my picture now');
      await bench()
        .store()
        .commit([
          turnMaker(bench().vault)(id.conversation('two'), 'b', { words: WORDS, expectedVersion: 1 }),
        ]);
      expect((await listed()).map(([, , alike]) => alike)).toEqual([undefined, undefined]);
    });

    test('one that deletes is counted no more, and nothing of its words is left to compare', async () => {
      await begin('one', WORDS);
      await begin('two', WORDS);
      const goes = { words: 'delete', expectedVersion: 1, forget: true };
      await bench()
        .store()
        .commit([turnMaker(bench().vault)(id.conversation('two'), 'b', goes)]);
      expect((await listed()).map(([, , alike]) => alike)).toEqual([undefined, undefined]);
      expect(await bench().store().findCase(id.case('case-two'))).not.toHaveProperty('opening');
    });
  });
}
