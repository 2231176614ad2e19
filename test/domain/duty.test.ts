import { describe, expect, test } from '@jest/globals';
import { assert, integer, property } from 'fast-check';
import { isOnDuty, nextOnDuty, parseClosedDays, parseDutyHours, type Duty } from '../../src/domain/duty.ts';

const MINUTE_MS = 60_000;

function london(text: string): Duty {
  const duty = parseDutyHours(text, 'Europe/London');
  if (duty === undefined) throw new Error('not read');
  return duty;
}

const at = (iso: string) => Date.parse(iso);
const next = (duty: Duty, iso: string) => {
  const ms = nextOnDuty(duty, at(iso));
  return ms === undefined ? undefined : new Date(ms).toISOString();
};

describe('duty hours', () => {
  test('are read as data', () => {
    expect(london('mon-fri 16:00-22:00; sat 10:00-14:00')).toEqual({
      timeZone: 'Europe/London',
      shifts: [
        { days: ['mon', 'tue', 'wed', 'thu', 'fri'], fromMinute: 960, toMinute: 1320 },
        { days: ['sat'], fromMinute: 600, toMinute: 840 },
      ],
    });
    expect(london('Fri-Mon, Wed 9:00 - 24:00').shifts[0]).toEqual({
      days: ['fri', 'sat', 'sun', 'mon', 'wed'],
      fromMinute: 540,
      toMinute: 1440,
    });
  });

  test.each([
    '',
    ';',
    'mon',
    'mon 25:00-26:00',
    'mon 9:00-9:00',
    'xyz 9:00-10:00',
    'mon- 9:00-10:00',
    'mon 9-10',
  ])('%j is not read', (text) => {
    expect(parseDutyHours(text, 'Europe/London')).toBeUndefined();
  });

  // 2026-11-23 is a Monday; London is at UTC in winter and an hour ahead from 29 March to 25 October 2026.
  test.each([
    ['2026-11-23T15:59:59Z', false],
    ['2026-11-23T16:00:00Z', true],
    ['2026-11-23T21:59:59Z', true],
    ['2026-11-23T22:00:00Z', false],
    ['2026-11-22T17:00:00Z', false],
    ['2026-07-06T15:00:00Z', true],
    ['2026-07-06T21:00:00Z', false],
  ])('mon-fri 16:00-22:00 at %s: %s', (iso, onDuty) => {
    expect(isOnDuty(london('mon-fri 16:00-22:00'), at(iso))).toBe(onDuty);
  });

  test('a shift over midnight belongs to the day on which it starts', () => {
    const duty = london('sun 22:00-02:00');
    expect(isOnDuty(duty, at('2026-11-22T23:00:00Z'))).toBe(true);
    expect(isOnDuty(duty, at('2026-11-23T01:59:00Z'))).toBe(true);
    expect(isOnDuty(duty, at('2026-11-22T01:00:00Z'))).toBe(false);
  });

  test('somebody on duty now is now; otherwise the next start on the wall clock', () => {
    const duty = london('mon-fri 16:00-22:00');
    expect(next(duty, '2026-11-23T17:30:12Z')).toBe('2026-11-23T17:30:12.000Z');
    expect(next(duty, '2026-11-20T22:00:00Z')).toBe('2026-11-23T16:00:00.000Z');
    expect(next(duty, '2026-11-20T15:59:59Z')).toBe('2026-11-20T16:00:00.000Z');
  });

  test('the clocks change over the weekend: Monday 16:00 is still 16:00', () => {
    const duty = london('mon 16:00-22:00');
    expect(next(duty, '2026-03-28T12:00:00Z')).toBe('2026-03-30T15:00:00.000Z');
    expect(next(duty, '2026-10-24T12:00:00Z')).toBe('2026-10-26T16:00:00.000Z');
  });

  test('a shift that starts in the missing hour starts when the clocks have moved', () => {
    const duty = london('sun 01:30-05:00');
    expect(next(duty, '2026-03-29T00:10:00Z')).toBe('2026-03-29T01:00:00.000Z');
  });

  test('nobody, ever: no next time', () => {
    expect(nextOnDuty({ timeZone: 'Europe/London', shifts: [] }, at('2026-11-22T00:00:00Z'))).toBeUndefined();
  });

  test('from any minute, the next start is the first minute on duty: found by looking at every one', () => {
    const duty = london('tue,thu 00:30-01:15; sat 23:50-00:10');
    const around = integer({
      min: at('2026-03-24T00:00Z') / MINUTE_MS,
      max: at('2026-04-02T00:00Z') / MINUTE_MS,
    });
    assert(
      property(around, (minute) => {
        let expected = minute;
        while (!isOnDuty(duty, expected * MINUTE_MS)) expected += 1;
        expect(nextOnDuty(duty, minute * MINUTE_MS)).toBe(expected * MINUTE_MS);
      }),
      { numRuns: 20 },
    );
  });
});

describe('days off', () => {
  const offOn = (text: string, days: string): Duty => ({
    ...london(text),
    closed: parseClosedDays(days) ?? [],
  });

  test('are days of the calendar', () => {
    expect(parseClosedDays('2026-12-26, 2026-12-25,2026-12-25')).toEqual(['2026-12-25', '2026-12-26']);
    for (const bad of ['', '2026-12-32', '2026-02-30', '25.12.2026', '2026-12-25;2026-12-26', 'Christmas'])
      expect([bad, parseClosedDays(bad)]).toEqual([bad, undefined]);
  });

  test.each([
    ['2026-12-24T17:00:00Z', true],
    ['2026-12-25T17:00:00Z', false],
    ['2026-12-26T17:00:00Z', false],
    ['2026-12-28T17:00:00Z', true],
  ])('nobody is there on one of them: %s %s', (iso, there) => {
    expect(isOnDuty(offOn('mon-sun 16:00-22:00', '2026-12-25,2026-12-26'), at(iso))).toBe(there);
  });

  test.each([
    ['2026-12-24T23:30:00Z', true],
    ['2026-12-25T00:30:00Z', false],
    ['2026-12-25T23:30:00Z', false],
    ['2026-12-26T00:30:00Z', false],
    ['2026-12-26T23:30:00Z', true],
  ])('a night shift neither reaches into one nor begins on it: %s %s', (iso, there) => {
    expect(isOnDuty(offOn('mon-sun 22:00-02:00', '2026-12-25'), at(iso))).toBe(there);
  });

  test('begin and end at midnight of the duty, not of Greenwich', () => {
    const duty = offOn('mon-sun 00:00-24:00', '2026-07-13');
    expect(isOnDuty(duty, at('2026-07-12T22:59:59Z'))).toBe(true);
    expect(isOnDuty(duty, at('2026-07-12T23:00:00Z'))).toBe(false);
    expect(isOnDuty(duty, at('2026-07-13T23:00:00Z'))).toBe(true);
  });

  test('are passed over when it is said when somebody is there next', () => {
    expect(next(offOn('mon-fri 16:00-22:00', '2026-12-25,2026-12-28'), '2026-12-24T23:00:00Z')).toBe(
      '2026-12-29T16:00:00.000Z',
    );
    const weeksOff = Array.from({ length: 30 }, (_, day) => new Date(Date.UTC(2026, 11, 7 + day)));
    const off = weeksOff.map((day) => day.toISOString().slice(0, 10)).join(',');
    expect(next(offOn('mon 16:00-17:00', off), '2026-12-06T12:00:00Z')).toBe('2027-01-11T16:00:00.000Z');
  });
});
