import { describe, expect, test } from '@jest/globals';
import { forbiddenIn } from '../../src/directory/forbidden.ts';
import { id } from '../../src/domain/ids.ts';
import { AGE_BANDS, NEEDS } from '../../src/domain/topic.ts';
import { data, directory, query, seen } from './fixtures.ts';

const NIR = id.place('GB-NIR');
const inText = (text: string) => forbiddenIn(data.doNotShow, text, NIR);

describe('S3 the do-not-show list', () => {
  test.each([
    ['call 0808 800 500 now', '0808 800 500'],
    ['call 0808800500', '0808 800 500'],
    ['call (0808) 800-500.', '0808 800 500'],
    ['tel:18002738255', '1-800-273-8255'],
    ['101 0808 800 500', '0808 800 500'],
    ['HopelineUK', 'HOPELINEUK'],
    ['ring 111 tonight', '111'],
    ['NHS 111. 24 hours', '111'],
    ['Text 50101', '50101'],
  ])('%s is caught', (text, what) => {
    expect(inText(text)).toContain(what);
  });

  test.each([
    '0808 800 5000',
    '0800 068 4141',
    'HOPELINE247',
    '0800 1111',
    '116 111',
    '1111',
    'Text SHOUT to 85258. 24 hours',
  ])('%s is not', (text) => {
    expect(inText(text)).toEqual([]);
  });

  test('111 is forbidden in Northern Ireland, and the right number elsewhere', () => {
    expect(forbiddenIn(data.doNotShow, 'call 111', id.place('GB-ENG'))).toEqual([]);
  });

  test('nothing on it is on any card, for any place, need, age and hour', () => {
    let cards = 0;
    for (const place of directory.places) {
      for (const need of NEEDS) {
        for (const ageBand of AGE_BANDS) {
          for (const placeConfirmed of [true, false]) {
            for (const shown of directory.pick(query({ place, need, ageBand, placeConfirmed, limit: 20 }))) {
              cards += 1;
              expect(forbiddenIn(data.doNotShow, seen(shown), place)).toEqual([]);
            }
          }
        }
      }
    }
    expect(cards).toBeGreaterThan(1000);
  });
});
