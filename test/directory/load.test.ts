import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { checkState } from '../../src/directory/check.ts';
import type { ServiceFacts } from '../../src/directory/facts.ts';
import { loadDirectory } from '../../src/directory/load.ts';
import { data } from './fixtures.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuan-services-'));
  cpSync('services', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function spoil(file: string, from: string, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

describe('loading services', () => {
  test('the folder as it stands is valid', () => {
    expect(data.services.size).toBeGreaterThan(80);
  });

  test.each([
    [
      'gb.json',
      '"tel": "08001111"',
      '"tel": "0800 1111"',
      'services/gb.json: gb-childline contact.phone.0.tel: must be digits',
    ],
    ['gb.json', '"show": "yes"', '"show": "maybe"', 'services/gb.json: gb-999 show:'],
    ['gb.json', '"opens": "10:00"', '"opens": "17:00"', 'services/gb.json: gb-rph hours'],
    [
      'gb.json',
      '"timeZone": "Europe/London"',
      '"timeZone": "Europe/Derry"',
      'services/gb.json: gb-rph hours',
    ],
    [
      'gb.json',
      '"checkedOn": null',
      '"checkedOn": "2026-12-01"',
      'services/gb.json: gb-999 checkedOn: checkedOn and checkedBy belong together',
    ],
    ['gb.json', '"checkedBy": null', '"checkedBy": null, "mood": 1', 'services/gb.json: gb-999 '],
    ['gb.json', '"id": "gb-childline"', '"id": "gb-999"', 'services/gb.json: gb-999: is there twice'],
    [
      'gb.json',
      '"0800 068 4141"',
      '"0808 068 4141"',
      'services/do-not-show.json: gb-papyrus: carries 0808 068 4141',
    ],
    ['ie.json', '{', '', 'services/ie.json: cannot be read as JSON'],
    [
      'routing.json',
      '"ni-lifeline"',
      '"ni-lifelime"',
      'services/routing.json: GB-NIR crisis: names ni-lifelime, which no file holds',
    ],
    ['routing.json', '"crisis"', '"crises"', 'services/routing.json: GB-NIR'],
  ])('a mistake in %s (%s → %s) ends with one clear line', (file, from, to, line) => {
    spoil(file, from, to);
    expect(() => loadDirectory(folder)).toThrow(line);
  });
});

describe('S45 who has checked what', () => {
  const DAY_MS = 24 * 60 * 60 * 1000;
  const facts = (name: string, checkedOn: string | null): [string, ServiceFacts] => {
    const found = data.services.get(name);
    if (found === undefined) throw new Error(`no ${name}`);
    return [name, { ...found, checkedOn, checkedBy: checkedOn === null ? null : 'A. Person' }];
  };
  const services = new Map([
    facts('gb-childline', '2026-11-01'),
    facts('ni-lifeline', '2026-01-01'),
    facts('gb-shout', null),
    facts('gb-the-mix', null),
  ]);

  test('unchecked and stale are told apart; what is never shown needs no check', () => {
    const nowMs = Date.parse('2026-11-22');
    expect(checkState({ ...data, services }, nowMs, 180)).toEqual({
      unchecked: ['gb-shout'],
      stale: ['ni-lifeline'],
    });
    expect(checkState({ ...data, services }, Date.parse('2026-01-01') + 180 * DAY_MS, 180).stale).toEqual([]);
  });
});
