import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Hours } from '../../src/directory/facts.ts';
import { openingAt } from '../../src/directory/hours.ts';
import { data } from './fixtures.ts';

const office: Hours = {
  timeZone: 'Europe/London',
  weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '10:00', closes: '16:00' }],
};

const hoursOf = (name: string): Hours => data.services.get(name)?.hours ?? { unknown: true };
const at = (iso: string, hours: Hours = office) => openingAt(hours, Date.parse(iso));

describe('S4 hours are data', () => {
  test('open, with the minute it closes; the closing minute itself is closed', () => {
    expect(at('2026-11-19T10:00:00Z')).toEqual({
      state: 'open',
      until: { day: 3, clock: '16:00', inDays: 0 },
    });
    expect(at('2026-11-19T15:59:59Z').state).toBe('open');
    expect(at('2026-11-19T16:00:00Z').state).toBe('closed');
  });

  test('closed, with the next opening: today, tomorrow, after the weekend', () => {
    expect(at('2026-11-19T09:59:00Z')).toEqual({
      state: 'closed',
      opens: { day: 3, clock: '10:00', inDays: 0 },
    });
    expect(at('2026-11-19T16:00:00Z')).toEqual({
      state: 'closed',
      opens: { day: 4, clock: '10:00', inDays: 1 },
    });
    expect(at('2026-11-20T20:00:00Z')).toEqual({
      state: 'closed',
      opens: { day: 0, clock: '10:00', inDays: 3 },
    });
  });

  test('summer time: 10:00 in London is 09:00 UTC in July and 10:00 UTC in January', () => {
    expect(at('2026-07-16T09:00:00Z').state).toBe('open');
    expect(at('2026-07-16T15:00:00Z').state).toBe('closed');
    expect(at('2026-01-15T09:59:00Z').state).toBe('closed');
    expect(at('2026-01-15T10:00:00Z').state).toBe('open');
  });

  test('the nights the clocks change', () => {
    const night: Hours = {
      timeZone: 'Europe/London',
      weekly: [{ days: ['sun'], opens: '01:30', closes: '03:00' }],
    };
    // 29 March 2026: 01:00 becomes 02:00, so 01:30 never comes and 02:00 is open.
    expect(at('2026-03-29T00:59:00Z', night).state).toBe('closed');
    expect(at('2026-03-29T01:00:00Z', night).state).toBe('open');
    expect(at('2026-03-29T02:00:00Z', night).state).toBe('closed');
    // 25 October 2026: 01:30 comes twice, both are open.
    expect(at('2026-10-25T00:30:00Z', night).state).toBe('open');
    expect(at('2026-10-25T01:30:00Z', night).state).toBe('open');
    expect(at('2026-10-25T03:00:00Z', night).state).toBe('closed');
  });

  test('a night that was split at midnight closes where it ends, also over the end of the week', () => {
    const breathingSpace = hoursOf('sct-breathing-space');
    expect(at('2026-11-18T23:00:00Z', breathingSpace)).toEqual({
      state: 'open',
      until: { day: 3, clock: '02:00', inDays: 1 },
    });
    expect(at('2026-11-22T23:00:00Z', breathingSpace)).toEqual({
      state: 'open',
      until: { day: 0, clock: '06:00', inDays: 1 },
    });
    expect(at('2026-11-23T06:00:00Z', breathingSpace)).toEqual({
      state: 'closed',
      opens: { day: 0, clock: '18:00', inDays: 0 },
    });
  });

  test('an opening told is an opening: one minute before it is closed, at it is open', () => {
    const monday = Date.UTC(2026, 10, 16);
    const weekMs = 7 * 24 * 60 * 60 * 1000;
    const names = ['gb-rph', 'sct-breathing-space', 'fr-3018', 'de-nummer-gegen-kummer'];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.integer({ min: 0, max: weekMs }), (name, passedMs) => {
        const hours = hoursOf(name);
        const nowMs = Math.floor((monday + passedMs) / 60_000) * 60_000;
        const opening = openingAt(hours, nowMs);
        if (opening.state !== 'closed') return;
        const openMs = firstOpenMinute(hours, nowMs);
        expect(clockOf(hours, openMs)).toBe(opening.opens.clock);
        expect(openMs - nowMs).toBeLessThan((opening.opens.inDays + 1) * 24 * 60 * 60 * 1000);
      }),
      { numRuns: 60 },
    );
  });

  test('hours that no source gives are not claimed', () => {
    const claims = /24|round the clock|\d+ ?h?-|\d+am/;
    const claiming = [...data.services.values()].filter(
      ({ hours, kinds }) => ('always' in hours || 'weekly' in hours) && !kinds.includes('emergency'),
    );
    const unbacked = claiming.filter(
      ({ evidence }) =>
        !evidence.some((found) => found.confidence !== 'unverified' && claims.test(found.claim)),
    );
    expect(unbacked.map(({ id }) => id)).toEqual([]);
    expect(claiming.length).toBeGreaterThan(30);
  });
});

function firstOpenMinute(hours: Hours, fromMs: number): number {
  let minuteMs = fromMs;
  while (openingAt(hours, minuteMs).state !== 'open') minuteMs += 60_000;
  return minuteMs;
}

function clockOf(hours: Hours, nowMs: number): string {
  const timeZone = 'timeZone' in hours ? hours.timeZone : 'UTC';
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(nowMs);
}
