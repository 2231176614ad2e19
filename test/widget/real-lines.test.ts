import { expect, test } from '@jest/globals';
import { NEEDS } from '../../src/domain/topic.ts';
import { isSafeHref, parseInline } from '../../src/widget/markup.ts';
import { directory, query } from '../directory/fixtures.ts';

test('every number, text and website of every place can be tapped, in the strip and in a reply', () => {
  const cards = directory.places.flatMap((place) =>
    NEEDS.flatMap((need) => directory.pick(query({ place, need, placeConfirmed: true, limit: 20 }))),
  );
  const hrefs = new Set(
    cards.flatMap(({ call, text, link }) => [call, text, link].flatMap((way) => way?.href ?? [])),
  );
  expect(hrefs.size).toBeGreaterThan(20);
  expect([...hrefs].filter((href) => !isSafeHref(href))).toEqual([]);
  expect([...hrefs].filter((href) => parseInline(`[tap](${href})`)[0]?.kind !== 'link')).toEqual([]);
});
