import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { weekStartOf } from '../../src/store/survey-store.ts';
import { newReporter, openCore, replyText } from '../support/house.ts';
import type { Reporter, TestCore } from '../support/house.ts';

/** Thursday 26 November 2026, 21:00 UTC; its week begins on the Monday before. */
const THURSDAY_MS = Date.UTC(2026, 10, 26, 21);
const MONDAY_MS = Date.UTC(2026, 10, 23);
const WEEK_MS = 7 * 24 * 3_600_000;

describe('the two questions at a goodbye', () => {
  let core: TestCore;
  let nowMs = THURSDAY_MS;
  let reporter: Reporter;
  beforeAll(async () => {
    core = await openCore({}, { clock: () => nowMs });
  });
  afterAll(() => core.leave());
  /** Each test has a week of its own. */
  beforeEach(() => {
    nowMs += WEEK_MS;
    reporter = newReporter(core);
  });

  const counted = async () => {
    const counts = await core.store.countSurvey(weekStartOf(nowMs), weekStartOf(nowMs) + 1);
    return counts.map(
      ({ question, answer, answers, locale }) => `${locale} ${question} ${answer} ${answers}`,
    );
  };
  async function leaves(who = reporter): Promise<void> {
    await who.say('im getting bullied');
    await who.say('skip');
    await who.say('no');
    await who.say('bye');
  }

  test('each answer is one more in its week and language', async () => {
    await leaves();
    await reporter.say('a bit');
    await reporter.say('yes');
    expect(await counted()).toEqual(['en clear yes 1', 'en helped partly 1']);
    const second = newReporter(core);
    await leaves(second);
    await second.say('a bit');
    expect(await counted()).toEqual(['en clear yes 1', 'en helped partly 2']);
    expect(await core.store.countSurvey(weekStartOf(nowMs) + 1, weekStartOf(nowMs) + WEEK_MS)).toEqual([]);
  });

  test('each may be skipped, and then nothing is counted', async () => {
    await leaves();
    await reporter.say('skip');
    expect(replyText(await reporter.say('skip'))).toContain('Take care of yourself');
    expect(await counted()).toEqual([]);
  });

  test('the same message twice counts once', async () => {
    await leaves();
    await reporter.say('a bit', { id: 'once' });
    await reporter.say('a bit', { id: 'once' });
    expect(await counted()).toEqual(['en helped partly 1']);
  });

  test('nothing is asked after a crisis, nor after everything was deleted', async () => {
    await reporter.say('i want to die');
    await reporter.say('im safe');
    expect(replyText(await reporter.say('bye'))).not.toContain('has this helped');
    await reporter.say('delete everything');
    expect(replyText(await reporter.say('yes'))).not.toContain('has this helped');
    expect(await counted()).toEqual([]);
  });

  test('deleting the conversation takes nothing back, because nothing of it is in the count', async () => {
    await leaves();
    await reporter.say('not really');
    await reporter.say('delete everything');
    expect((await reporter.say('yes')).deleted).toBe(true);
    expect(await counted()).toEqual(['en helped no 1']);
  });
});

test('a week begins on Monday', () => {
  expect(weekStartOf(THURSDAY_MS)).toBe(MONDAY_MS);
  expect(weekStartOf(MONDAY_MS)).toBe(MONDAY_MS);
  expect(weekStartOf(MONDAY_MS - 1)).toBe(MONDAY_MS - WEEK_MS);
});
