import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
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
  test('every service of the folder is there once, none checked by a person yet', () => {
    expect(data.services.size).toBe(87);
    expect([...data.services.values()].filter(({ checkedOn }) => checkedOn !== null)).toEqual([]);
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
