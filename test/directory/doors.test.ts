import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { createDirectory } from '../../src/directory/directory.ts';
import { fitsAge } from '../../src/directory/fit.ts';
import { forbiddenIn } from '../../src/directory/forbidden.ts';
import { id } from '../../src/domain/ids.ts';
import type { Door, DoorQuery } from '../../src/domain/service.ts';
import { AGE_BANDS, TOPICS } from '../../src/domain/topic.ts';
import { NOON, data, directory, seen, wording } from './fixtures.ts';

type Part = Partial<Omit<DoorQuery, 'place'>> & { readonly place?: string };

function doors({ place = 'GB-NIR', ...rest }: Part): readonly Door[] {
  return directory.doors({
    placeConfirmed: true,
    topics: ['image-threat'],
    locale: id.locale('en'),
    nowMs: NOON,
    ...rest,
    place: id.place(place),
  });
}

const names = (part: Part) => doors(part).map(({ card }) => String(card.id));
const words = (name: string, part: Part = {}) =>
  Object.fromEntries(
    (doors(part).find(({ card }) => card.id === name)?.facts ?? []).map((fact) => [fact.about, fact.words]),
  );

const TOPIC_CHOICES = [...TOPICS, 'own-behaviour'] as const;

describe('doors, whatever is asked', () => {
  test('S22 one to three, never police only, never closed first, nothing forbidden or adults-only', () => {
    const asked = fc.record({
      place: fc.constantFrom(...directory.places.map(String), 'BR'),
      placeConfirmed: fc.boolean(),
      topics: fc.uniqueArray(fc.constantFrom(...TOPIC_CHOICES), { maxLength: 3 }),
      ageBand: fc.option(fc.constantFrom(...AGE_BANDS)),
      textFirst: fc.boolean(),
      nowMs: fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) }),
    });
    fc.assert(
      fc.property(asked, ({ ageBand, ...rest }) => {
        const found = doors(ageBand === null ? rest : { ...rest, ageBand });
        expect(found.length).toBeGreaterThanOrEqual(1);
        expect(found.length).toBeLessThanOrEqual(3);
        expect(new Set(found.map(({ card }) => card.id)).size).toBe(found.length);
        expect(found.some(({ police }) => !police)).toBe(true);
        expect(found[0]?.card.closed).toBe(false);
        for (const { card, facts } of found) {
          const told = [seen(card), ...facts.map((fact) => fact.words)].join(' | ');
          expect(forbiddenIn(data.doNotShow, told, id.place(rest.place))).toEqual([]);
          const service = data.services.get(card.id);
          expect(service?.audience === 'adult-18-plus' && ageBand !== '18-plus').toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('doors of Northern Ireland', () => {
  test('a threat with a picture: take it down, tell the police who do only this, keep it off the apps', () => {
    expect(names({})).toEqual(['gb-report-remove', 'gb-ceop', 'intl-take-it-down']);
    expect(names({ topics: ['image-shared'] })).toEqual(['gb-report-remove', 'intl-take-it-down', 'gb-ceop']);
    expect(names({ topics: ['grooming'] })).toEqual(['gb-ceop', 'gb-childline', 'ni-psni']);
  });

  test('CEOP is not anonymous, and not for bullying', () => {
    expect(words('gb-ceop')).toMatchObject({ anonymous: expect.stringMatching(/^Not anonymous/) });
    for (const ageBand of AGE_BANDS)
      expect(names({ topics: ['bullying'], ageBand })).not.toContain('gb-ceop');
    expect(names({ topics: ['bullying'] })).toEqual(['gb-childline', 'ni-online-safety-hub', 'ni-psni']);
    expect(names({ topics: ['bullying', 'image-threat'] })).not.toEqual(names({ topics: ['bullying'] }));
  });

  test('Report Remove: the picture is sent and looked at, ID is a choice, before sharing and for AI too', () => {
    const told = words('gb-report-remove');
    expect(told).toMatchObject({
      picture: expect.stringMatching(/is sent/),
      who: expect.stringMatching(/analysts look/),
      account: expect.stringMatching(/account/),
      id: expect.stringMatching(/choice/),
      limits: expect.stringMatching(/before it is shared.*made with AI/),
    });
    expect(Object.values(told).join(' ')).not.toMatch(/nobody|no one|never leaves|fake/i);
  });

  test('Take It Down: it never leaves the device, and reaches only apps that take part', () => {
    expect(words('intl-take-it-down')).toMatchObject({
      picture: expect.stringMatching(/never leaves your device/),
      anonymous: expect.stringMatching(/stay anonymous/),
      limits: expect.stringMatching(/encrypted/),
    });
  });

  test('what is not known is not told', () => {
    expect(Object.keys(words('gb-ceop'))).toEqual(['who', 'anonymous', 'when', 'next']);
    expect(Object.keys(words('ni-psni', { topics: ['grooming'] }))).toEqual(['who', 'next']);
  });

  test('abuse: a helpline and social workers before the police', () => {
    expect(names({ topics: ['abuse'] })).toEqual(['gb-childline', 'ni-gateway', 'ni-psni']);
  });

  test('S24 own behaviour: confidential help, no police', () => {
    const found = doors({ topics: ['own-behaviour'] });
    expect(found.map(({ card }) => String(card.id))).toEqual(['gb-stop-it-now', 'gb-childline']);
    expect(found.some(({ police }) => police)).toBe(false);
  });

  test('S25 under 13: Childline first; 18 and over: StopNCII, no Report Remove', () => {
    expect(names({ ageBand: 'under-13' })).toEqual(['gb-childline', 'gb-report-remove', 'gb-ceop']);
    const grown = names({ ageBand: '18-plus', topics: ['image-shared'] });
    expect(grown[0]).toBe('intl-stopncii');
    expect(grown).not.toContain('gb-report-remove');
  });

  test('place not confirmed: only doors of the whole United Kingdom', () => {
    expect(names({ placeConfirmed: false, topics: ['grooming'] })).toEqual(['gb-ceop', 'gb-childline']);
  });
});

describe('S4 closed doors', () => {
  const SUNDAY_NIGHT = Date.UTC(2026, 10, 22, 3);

  test('stand last and say when they open', () => {
    const found = doors({ place: 'DE', topics: ['bullying'], nowMs: SUNDAY_NIGHT });
    expect(found.map(({ card }) => [String(card.id), card.closed])).toEqual([
      ['de-telefonseelsorge', false],
      ['de-nummer-gegen-kummer', true],
    ]);
    expect(found[1]?.card.notes).toContain('Closed now, opens tomorrow 14:00');
    expect(names({ ageBand: '18-plus', topics: ['image-shared'], nowMs: SUNDAY_NIGHT })).toEqual([
      'intl-stopncii',
      'intl-take-it-down',
      'ni-psni',
    ]);
  });

  test('where all are closed, an open crisis line goes before them', () => {
    const talk = { talk: ['de-nummer-gegen-kummer'], crisis: ['de-telefonseelsorge'] };
    const night = createDirectory({ ...data, routing: { ...data.routing, DE: talk } }, wording);
    const found = night.doors({
      place: id.place('DE'),
      placeConfirmed: true,
      topics: ['other'],
      locale: id.locale('en'),
      nowMs: SUNDAY_NIGHT,
    });
    expect(found.map(({ card }) => String(card.id))).toEqual([
      'de-telefonseelsorge',
      'de-nummer-gegen-kummer',
    ]);
  });
});

test('a young person who is harmed at home is not sent to a line for adults', () => {
  expect(names({ place: 'GB-ENG', topics: ['abuse'] })).toEqual(['gb-childline', 'ew-police101']);
});

test('doors elsewhere: Ireland has its own, the unknown country the ones that work anywhere', () => {
  expect(names({ place: 'IE' })).toEqual(['ie-hotline', 'ie-garda', 'intl-take-it-down']);
  expect(names({ place: 'XX' })).toEqual(['intl-take-it-down', 'us-cybertipline', 'intl-findahelpline']);
});

test('S25 adults-only is refused to everyone who has not said 18 or over, by the rule itself', () => {
  const adultsOnly = [...data.services.values()].filter(({ audience }) => audience === 'adult-18-plus');
  expect(adultsOnly.map((facts) => facts.id).sort()).toEqual(['gb-rph', 'intl-stopncii']);
  for (const facts of adultsOnly) {
    for (const need of ['adult', 'over18-images', 'report'] as const) {
      expect([undefined, ...AGE_BANDS].filter((band) => fitsAge(facts, need, band))).toEqual(['18-plus']);
    }
  }
});
