import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { sayCue, sayFacts, sayPlace, sayTopics, sayWaiting } from '../../src/console/case-words.ts';
import { isAfterDusk } from '../../src/console/dusk.ts';
import { sayAge, sayDay, sayFullDay, sayShortDay } from '../../src/console/said-times.ts';
import { find, say } from '../../src/console/words.ts';
import { ROLES } from '../../src/cases/permissions.ts';
import { CARES } from '../../src/domain/care.ts';
import { CHANNEL_NAMES } from '../../src/domain/channel-name.ts';
import { AGE_BANDS, TOPICS } from '../../src/domain/topic.ts';
import { CASE_REASONS } from '../../src/store/store.ts';
import type { CaseSummary } from '../../src/http/moderator/protocol.ts';

const root = join(import.meta.dirname, '../..');

describe('every word of the trade has words on the screen', () => {
  test.each([
    ['care', CARES],
    ['topic', TOPICS],
    ['ageBand', AGE_BANDS],
    ['channel', CHANNEL_NAMES],
    ['reason', CASE_REASONS],
    ['role', ROLES],
  ])('%s', (group, names) => {
    expect(names.filter((name) => find(`${group}.${name}`) === undefined)).toEqual([]);
  });

  test('every place that services are routed for', () => {
    const places = Object.keys(JSON.parse(readFileSync(join(root, 'services/routing.json'), 'utf8')));
    expect(places.length).toBeGreaterThan(5);
    expect(places.filter((place) => sayPlace(place) === place)).toEqual([]);
  });

  test('every cue that can become evidence', () => {
    const folder = join(root, 'src/signals');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const code = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
    const cues = new Set([...code.matchAll(/cue: '([a-z-]+\.[a-z-]+)'/g)].map(([, cue = '']) => cue));
    const shown = [...cues].filter((cue) => !/^(soft|time|means)\./.test(cue));
    expect(shown.length).toBeGreaterThan(40);
    expect(shown.filter((cue) => find(`cue.${cue}`) === undefined)).toEqual([]);
  });
});

describe('days have names of our own, since browsers know no Irish ones', () => {
  test('in English', () => {
    const noon = new Date(2026, 10, 30, 12).getTime();
    expect([sayDay(noon), sayShortDay(noon)]).toEqual(['Monday 30 November', '30 Nov']);
    expect(sayFullDay(Date.UTC(2026, 8, 1))).toBe('1 September 2026');
  });

  test.each(['en', 'ga'])('every day and month: %s', (tongue) => {
    const { date } = JSON.parse(readFileSync(join(root, `locales/${tongue}/console.json`), 'utf8'));
    const counts = [date.weekdays, date.months, date.shortMonths].map((names) => Object.keys(names).length);
    expect(counts).toEqual([7, 12, 12]);
  });
});

const summary: CaseSummary = {
  id: 'c',
  care: 'crisis',
  topics: ['image-threat', 'self-harm'],
  reason: 'person-wanted',
  state: 'open',
  channel: 'web',
  locale: 'ga',
  place: 'GB-NIR',
  ageBand: '13-15',
  openedAtMs: 0,
  lastMessageAtMs: 0,
  waitingSinceMs: 0,
};

describe('a case in words', () => {
  test('says why, who, where, through what and in which language', () => {
    expect(sayTopics(summary)).toBe('Threat with a picture · Self-harm or suicide');
    expect(sayFacts(summary).replaceAll('\u00a0', ' ')).toBe(
      'asked for a person · 13 to 15 · Northern Ireland · web · Irish',
    );
  });

  test('S31: says that others began alike, and nothing about any of them', () => {
    const alike = sayFacts({ ...summary, beganAlike: 4 }).replaceAll('\u00a0', ' ');
    expect(alike).toBe(
      'asked for a person · 13 to 15 · Northern Ireland · web · Irish · 4 began alike within an hour',
    );
  });

  test('says how long it waits with units, and that it was deleted', () => {
    expect(sayWaiting(summary, 185_000)).toBe('waiting 3 min');
    expect(sayWaiting({ ...summary, deletedAtMs: 5 }, 185_000)).toBe('deleted by the reporter');
    const ages = [-5, 59_999, 60_000, 3_600_000, 7_500_000, 90_000_000].map(sayAge);
    expect(ages).toEqual(['under 1 min', 'under 1 min', '1 min', '1 h 0 min', '2 h 5 min', '1 d 1 h']);
  });

  test('an unknown cue, place or language is still said', () => {
    expect(sayCue('self-harm.brand-new')).toBe('Self-harm or suicide');
    expect(sayCue('brand.new')).toBe('words the program looks for');
    expect(sayCue('__proto__.toString')).toBe('words the program looks for');
    expect(sayFacts({ ...summary, place: 'GB-XYZ', locale: '??' })).toContain('GB-XYZ');
  });

  test('phrases take their parameters and their plural', () => {
    expect(say('queue.count', { count: 1 })).toBe('1 open case');
    expect(say('queue.count', { count: 3 })).toBe('3 open cases');
    expect(say('bar.signedInAs', { name: '{{role}}$&', role: 'x' })).toBe('{{role}}$&, x');
  });
});

describe('dusk in Belfast', () => {
  test.each([
    ['2026-06-21T20:00:00Z', false],
    ['2026-06-21T22:30:00Z', true],
    ['2026-06-21T04:30:00Z', false],
    ['2026-12-21T15:00:00Z', false],
    ['2026-12-21T17:00:00Z', true],
    ['2026-12-21T08:00:00Z', true],
    ['2026-12-21T12:00:00Z', false],
    ['2026-03-20T00:30:00Z', true],
  ])('%s is dark: %s', (time, dark) => {
    expect(isAfterDusk(new Date(time))).toBe(dark);
  });
});
