import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { array, assert, integer, property } from 'fast-check';
import { hideSmall, hideSmallOf } from '../../src/cases/hide-small.ts';
import { createNumbersDesk, numbersOf } from '../../src/cases/numbers.ts';
import { parseDutyHours } from '../../src/domain/duty.ts';
import { id } from '../../src/domain/ids.ts';
import { csvOf } from '../../src/http/moderator/numbers-routes.ts';
import type { RawNumbers } from '../../src/store/store.ts';
import { newReporter, openCore, type TestCore } from '../support/house.ts';

const at = (iso: string) => Date.parse(iso);

describe('small counts', () => {
  test('from 1 to 4 are not shown, and one more with them', () => {
    expect(hideSmallOf([0, 5, 3, 40])).toEqual([0, 'hidden', 'few', 40]);
    expect(hideSmallOf([4, 1, 9])).toEqual(['few', 'few', 9]);
    expect(hideSmallOf([0, 0, 2])).toEqual(['hidden', 0, 'few']);
    expect(hideSmallOf([7, 0, 12])).toEqual([7, 0, 12]);
  });

  test('never stand alone in a row or a column, whatever the table', () => {
    const tables = array(array(integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 6,
    });
    assert(
      property(tables, (table) => {
        const shown = hideSmall(table);
        const columns = [0, 1, 2].map((column) => shown.map((row) => row[column]));
        for (const line of [...shown, ...columns])
          expect(line.filter((cell) => typeof cell !== 'number')).not.toHaveLength(1);
        shown.forEach((row, y) =>
          row.forEach((cell, x) => {
            const count = table[y]?.[x] ?? 0;
            expect(cell).toBe(cell === 'hidden' ? 'hidden' : count > 0 && count < 5 ? 'few' : count);
          }),
        );
      }),
    );
  });
});

describe('the numbers', () => {
  // Mondays in London; the clocks go back on 25 October.
  const mondays = ['2026-10-18T23:00:00Z', '2026-10-26T00:00:00Z', '2026-11-02T00:00:00Z'].map(at);
  const duty = parseDutyHours('mon-sun 16:00-22:00', 'Europe/London');
  const cases = (count: number, waitMinutes: (index: number) => number): RawNumbers['cases'] =>
    Array.from({ length: count }, (_, index) => ({
      care: 'crisis' as const,
      topics: ['bullying' as const],
      openedAtMs: at('2026-10-19T12:00:00Z'),
      answeredAtMs: at('2026-10-19T12:00:00Z') + waitMinutes(index) * 60_000,
    }));
  const raw = (more: Partial<RawNumbers>): RawNumbers => ({
    cases: [],
    conversations: [],
    hours: [],
    ...more,
  });

  test('count cases by week, care and topic', () => {
    const { weeks, care, topics } = numbersOf(raw({ cases: cases(6, () => 1) }), [], mondays, duty);
    expect(weeks).toEqual(['2026-10-19', '2026-10-26']);
    expect(care.rows.map((row) => row[care.names.indexOf('crisis')])).toEqual([6, 0]);
    expect(topics.rows[0]?.[topics.names.indexOf('bullying')]).toBe(6);
  });

  test('say a percentile of waiting only where five waits are longer', () => {
    const waits = (count: number) =>
      numbersOf(raw({ cases: cases(count, (n) => n) }), [], mondays, duty).waits[0];
    expect(waits(9)).toEqual({ p50Ms: null, p75Ms: null, p90Ms: null });
    expect(waits(10)).toEqual({ p50Ms: 4 * 60_000, p75Ms: null, p90Ms: null });
    expect(waits(50)).toEqual({ p50Ms: 24 * 60_000, p75Ms: 37 * 60_000, p90Ms: 44 * 60_000 });
  });

  test('count a conversation once an hour by the clock of the duty, beside the hours with somebody there', () => {
    const hours = Array.from({ length: 7 }, (_, one) => ({
      conversation: id.conversation(`c-${one}`),
      hour: at('2026-10-19T18:00:00Z') / 3_600_000,
    }));
    const numbers = numbersOf(raw({ hours: [...hours, ...hours] }), [], mondays, duty);
    expect(numbers.hours[19]).toMatchObject({ hour: 19, count: 7, onDuty: 1 });
    expect(numbers.hours[18]?.count).toBe(0);
    expect(numbers.hours[9]?.onDuty).toBe(0);
  });

  test('count what was answered at the end, over all weeks and languages', () => {
    const one = { weekStartsAtMs: 0, question: 'helped' as const, locale: id.locale('en') };
    const answers = [
      { ...one, answer: 'yes' as const, answers: 4 },
      { ...one, answer: 'yes' as const, answers: 3, locale: id.locale('ga') },
      { ...one, answer: 'no' as const, answers: 2 },
    ];
    const [clear, helped] = numbersOf({ ...raw({}), answers }, [], mondays, duty).survey;
    expect(helped?.answers).toEqual([
      { answer: 'no', count: 'few' },
      { answer: 'partly', count: 0 },
      { answer: 'yes', count: 'hidden' },
    ]);
    expect(clear?.question).toBe('clear');
  });

  test('count how people confirmed a cue', () => {
    const cues = [
      { cue: 'plan.tonight', verdict: 'concern' as const, count: 12 },
      { cue: 'plan.tonight', verdict: 'no-concern' as const, count: 6 },
      { cue: 'a.b', verdict: 'concern' as const, count: 2 },
    ];
    expect(numbersOf(raw({}), cues, mondays, duty).cues).toEqual([
      { cue: 'a.b', concern: 'few', noConcern: 'hidden' },
      { cue: 'plan.tonight', concern: 'hidden', noConcern: 'hidden' },
    ]);
  });
});

describe('what is counted', () => {
  let core: TestCore;
  let nowMs = at('2026-11-11T18:30:00Z');
  beforeAll(async () => {
    core = await openCore({}, { clock: () => nowMs });
  });
  afterAll(() => core.leave());

  test('comes from whole weeks only, holds no words, and is in the audit', async () => {
    for (let one = 0; one < 6; one += 1) await newReporter(core).say('my dad hits me, canary-7');
    const gone = newReporter(core);
    await gone.say('hello');
    await gone.say('delete everything');
    await gone.say('yes');
    const desk = createNumbersDesk({ store: core.store, clock: () => nowMs });
    const who = { moderator: { id: id.moderator('m-1') } } as Parameters<typeof desk.read>[0];
    const thisWeek = await desk.read(who, 'page');
    expect(thisWeek.weeks).toHaveLength(13);
    expect(thisWeek.ended).toEqual([]);
    nowMs = at('2026-11-16T00:00:00Z');
    const after = await desk.read(who, 'page');
    expect(after.weeks.at(-1)).toBe('2026-11-09');
    expect(after.ended).toEqual([
      { how: 'deleted', count: 'few' },
      { how: 'open', count: 'hidden' },
    ]);
    expect(after.topics.rows.at(-1)?.[after.topics.names.indexOf('abuse')]).toBe(6);
    expect(JSON.stringify(after)).not.toMatch(/canary|web:|reporter/);
    const rows = (await core.store.readAudit(0, 1000)).filter(({ act }) => act === 'numbers-read');
    expect(rows.map(({ detail }) => detail)).toEqual(['page', 'page']);
  });
});

test('a spreadsheet takes no cell of the file for a formula', () => {
  const bad = ['=1+1', '+1', '-1', '@sum', '\t=1', ' =1', '|cmd', '%x'];
  for (const cell of bad) expect(csvOf([[cell]])).toBe(`"'${cell}"\r\n`);
  expect(csvOf([['a"b', 5, '<5', '2026-11-09']])).toBe('"a""b","5","<5","2026-11-09"\r\n');
});
