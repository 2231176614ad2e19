import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { createDirectory } from '../../src/directory/directory.ts';
import { id } from '../../src/domain/ids.ts';
import { AGE_BANDS, NEEDS } from '../../src/domain/topic.ts';
import { NOON, data, directory, pickIds, query, seen, wording } from './fixtures.ts';

const EN = id.locale('en');
const card = (name: string, nowMs = NOON) => directory.byId(id.service(name), EN, nowMs);

const queries = fc.record({
  place: fc.constantFrom(...directory.places.map(String), 'BR', 'GB'),
  placeConfirmed: fc.boolean(),
  need: fc.constantFrom(...NEEDS),
  ageBand: fc.constantFrom(...AGE_BANDS),
  textFirst: fc.boolean(),
  limit: fc.integer({ min: 1, max: 6 }),
  nowMs: fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) }),
});

describe('pick, whatever is asked', () => {
  test('S3 S4 never more than the limit, never a closed one first, never a hidden one, no card without a way', () => {
    fc.assert(
      fc.property(queries, fc.boolean(), (part, ageKnown) => {
        const { ageBand, ...rest } = part;
        const cards = directory.pick(query(ageKnown ? { ...rest, ageBand } : rest));
        expect(cards.length).toBeLessThanOrEqual(part.limit);
        expect(cards[0]?.closed).not.toBe(true);
        expect(new Set(cards.map((shown) => shown.id)).size).toBe(cards.length);
        for (const shown of cards) {
          expect(data.services.get(shown.id)?.show).not.toBe('no');
          expect(shown.call ?? shown.text ?? shown.link).toBeDefined();
        }
      }),
      { numRuns: 500 },
    );
  });

  test('law 3 every place, age and hour has at least one crisis line, and someone is awake', () => {
    fc.assert(
      fc.property(queries, (part) => {
        expect(directory.pick(query({ ...part, need: 'crisis' }))[0]?.closed).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

describe('S3 what stands in the bubble', () => {
  test('Northern Ireland: Childline and Lifeline, with their numbers', () => {
    const cards = directory.pick(query({ placeConfirmed: false }));
    expect(cards.map(({ call }) => call)).toEqual([
      { display: '0800 1111', href: 'tel:08001111' },
      { display: '0808 808 8000', href: 'tel:08088088000' },
    ]);
    expect(cards[1]?.name).toBe('Lifeline (Northern Ireland)');
  });

  test('someone who cannot talk out loud gets text lines first', () => {
    const [first] = directory.pick(query({ textFirst: true }));
    expect(first?.text).toEqual({ display: 'Text SHOUT to 85258', href: 'sms:85258?&body=SHOUT' });
    expect(pickIds({ textFirst: true, limit: 9 })).toEqual([
      'gb-shout',
      'gb-papyrus',
      'gb-childline',
      'ni-lifeline',
      'gb-samaritans',
    ]);
  });

  test('beside a number: free, the bill, the call list; and only what a source says', () => {
    expect(card('gb-childline')?.notes).toEqual([
      'Free, day or night',
      'Not on the phone bill',
      'May show in your call list',
    ]);
    expect(card('gb-shout')?.notes).toEqual([
      'Free on most networks, day or night',
      'Not on the bill on big networks',
      'Your text stays on your phone',
    ]);
    expect(card('ni-lifeline')?.notes).not.toContain('Not on the phone bill');
    expect(card('gb-papyrus')?.notes[0]).toBe('Day or night');
    expect(card('ni-psni')?.notes).toEqual(['May show in your call list']);
  });

  test('unverified facts are not shown: hours, addresses, text numbers', () => {
    expect(card('gb-nspcc-helpline')?.notes.join()).not.toMatch(/day|open|clos/i);
    expect(card('ni-psni')?.link?.href).toBe('https://www.psni.police.uk');
    expect(card('us-trevor')?.text).toBeUndefined();
    expect(card('wls-nhs111')?.link).toBeUndefined();
    expect(card('gb-shore')).toBeUndefined();
  });

  test('caution is a plain link only, no is never', () => {
    expect(card('wls-meic')).toMatchObject({
      notes: [],
      closed: false,
      link: { href: 'https://www.meiccymru.org' },
    });
    expect(card('wls-meic')?.call ?? card('wls-meic')?.text).toBeUndefined();
    expect(card('gb-the-mix')).toBeUndefined();
  });
});

test('the plain sentence names the number of the data', () => {
  expect(directory.emergency(id.place('GB-NIR'), EN)?.plainWords).toBe(
    'In danger right now, or badly hurt? Call 999.',
  );
  expect(card('ni-gateway')?.plainWords).toContain('028 9504 9999');
  expect(card('ni-gateway')?.call).toBeUndefined();
});

describe('S4 a closed line', () => {
  const SUNDAY = Date.UTC(2026, 10, 22, 3);

  test('says when it opens, and stands behind an open one', () => {
    const cards = directory.pick(query({ place: 'DE', need: 'bullying', nowMs: SUNDAY }));
    expect(cards.map((shown) => [String(shown.id), shown.closed])).toEqual([
      ['de-telefonseelsorge', false],
      ['de-nummer-gegen-kummer', true],
    ]);
    expect(cards[1]?.notes).toContain('Closed now, opens tomorrow 14:00');
  });

  test('open again, it takes its place and says until when', () => {
    const [first] = directory.pick(
      query({ place: 'DE', need: 'bullying', nowMs: Date.UTC(2026, 10, 23, 14) }),
    );
    expect(String(first?.id)).toBe('de-nummer-gegen-kummer');
    expect(first?.notes).toContain('Open until 20:00');
  });

  test('an adults line names the weekday it opens', () => {
    const cards = directory.pick(
      query({ need: 'over18-images', ageBand: '18-plus', nowMs: SUNDAY - 86_400_000, limit: 4 }),
    );
    const closed = cards.find((shown) => shown.closed);
    expect(closed?.notes).toContain('Closed now, opens Monday 10:00');
    expect(cards.at(-1)).toBe(closed);
  });
});

describe('S5 place', () => {
  test('not confirmed: what works in all of the United Kingdom, and Lifeline', () => {
    for (const place of ['GB-NIR', 'GB-ENG', 'GB-WLS', 'GB-SCT']) {
      const ids = pickIds({ place, placeConfirmed: false, limit: 9 });
      expect(ids).toContain('ni-lifeline');
      for (const name of ids.filter((known) => known !== 'ni-lifeline')) {
        expect(data.services.get(name)?.regions).toEqual(
          expect.arrayContaining(['GB-NIR', 'GB-ENG', 'GB-SCT', 'GB-WLS']),
        );
      }
    }
    expect(pickIds({ placeConfirmed: false, need: 'report', limit: 9 })).toEqual(['gb-ceop']);
  });

  test('never 111 in Northern Ireland, nor where it might be Northern Ireland', () => {
    for (const need of NEEDS) {
      for (const ageBand of AGE_BANDS) {
        const there = directory.pick(query({ need, ageBand, limit: 20 }));
        const unsure = directory.pick(
          query({ place: 'GB-ENG', placeConfirmed: false, need, ageBand, limit: 20 }),
        );
        for (const shown of [...there, ...unsure]) expect(shown.call?.display).not.toBe('111');
      }
    }
    expect(pickIds({ place: 'GB-ENG', need: 'health' })).toEqual(['eng-nhs111']);
  });

  test('the border: Irish lines in Ireland, none of them in the North, 112 and 999 on both sides', () => {
    const north = pickIds({ limit: 9 });
    const south = pickIds({ place: 'IE', limit: 9 });
    expect(south[0]).toBe('ie-childline');
    expect(south.every((name) => name.startsWith('ie-'))).toBe(true);
    expect(north.some((name) => name.startsWith('ie-'))).toBe(false);
    expect(directory.emergency(id.place('GB-NIR'), EN)?.call).toEqual({
      display: '999 or 112',
      href: 'tel:999',
    });
    expect(directory.emergency(id.place('IE'), EN)?.call).toEqual({ display: '112 or 999', href: 'tel:112' });
  });

  test('an Irish SIM, not confirmed, is still answered with Irish numbers only', () => {
    expect(pickIds({ place: 'IE', placeConfirmed: false })).toEqual(['ie-childline', 'ie-50808']);
    const [stop] = directory.pick(query({ place: 'IE', need: 'own-behaviour' }));
    expect(stop?.call?.display).toBe('+44 1372 847 161');
    expect(stop?.notes).toContain('This call costs money');
    expect(stop?.notes).not.toContain('Free');
  });

  test('England, confirmed: its own 111 is among the lines, Lifeline is not', () => {
    const ids = pickIds({ place: 'GB-ENG', limit: 9 });
    expect(ids).toContain('eng-nhs111');
    expect(ids).not.toContain('ni-lifeline');
  });

  test('abroad and unknown: 112 where it is valid, and Find A Helpline', () => {
    for (const place of ['INTL', 'BR', '']) {
      expect(pickIds({ place, limit: 1 })).toEqual(['intl-findahelpline']);
      const emergency = directory.emergency(id.place(place), EN);
      expect(emergency?.call?.href).toBe('tel:112');
      expect(emergency?.plainWords).toMatch(/Elsewhere/);
    }
    expect(pickIds({ place: 'FR' })).toEqual(['fr-3114', 'fr-119']);
    expect(directory.emergency(id.place('US'), EN)?.call?.href).toBe('tel:911');
    expect(directory.emergency(id.place('NZ'), EN)?.name).toBe('Emergency in New Zealand');
  });

  test('law 9 every place has an emergency number', () => {
    for (const place of directory.places) expect(directory.emergency(place, EN)?.call).toBeDefined();
  });

  test('a number of one country is not printed in another', () => {
    const [tip] = directory.pick(query({ place: 'PL', need: 'report' }));
    expect(String(tip?.id)).toBe('us-cybertipline');
    expect(tip?.call).toBeUndefined();
    expect(tip?.link?.href).toBe('https://report.cybertip.org');
  });
});

describe('S25 age', () => {
  test('under 13: a helpline for children first', () => {
    expect(pickIds({ place: 'FR', ageBand: 'under-13' })[0]).toBe('fr-119');
    expect(pickIds({ place: 'GB-ENG', ageBand: 'under-13' })[0]).toBe('gb-childline');
  });

  test('adults-only services never reach a young person or someone whose age is not known', () => {
    const adultsOnly = data.doNotShow.flatMap((entry) => entry.adultsOnly ?? []);
    expect(adultsOnly).toEqual(['intl-stopncii', 'gb-rph']);
    for (const place of directory.places) {
      for (const need of NEEDS) {
        for (const ageBand of ['under-13', '13-15', '16-17', undefined] as const) {
          const part = { place, need, limit: 20 };
          const ids = pickIds(ageBand === undefined ? part : { ...part, ageBand });
          expect(ids.filter((name) => adultsOnly.includes(name))).toEqual([]);
        }
      }
    }
    expect(adultsOnly.map((name) => card(name))).toEqual([undefined, undefined]);
    expect(pickIds({ need: 'over18-images' })).toEqual(['gb-report-remove', 'intl-take-it-down']);
    expect(pickIds({ need: 'over18-images', ageBand: '18-plus', limit: 3 })).toEqual([
      'intl-stopncii',
      'gb-rph',
      'intl-take-it-down',
    ]);
  });

  test('18 and over: no line that ends before 18, Childline not first', () => {
    expect(pickIds({ ageBand: '18-plus' })[0]).toBe('ni-lifeline');
    expect(pickIds({ need: 'report', ageBand: '18-plus' })).toEqual(['ni-psni']);
    expect(pickIds({ place: 'ES', ageBand: '18-plus', limit: 9 })).toEqual(['es-024']);
  });

  test('an adult, or a child who asks for one, finds the lines for adults', () => {
    expect(pickIds({ need: 'adult' })).toEqual(['ni-gateway', 'gb-nspcc-helpline']);
    expect(pickIds({ need: 'adult', ageBand: '13-15' })).toEqual(['ni-gateway', 'gb-nspcc-helpline']);
  });
});

describe('S45 a service nobody has checked for long', () => {
  const services = new Map(data.services);
  const childline = services.get('gb-childline');
  if (childline !== undefined) {
    services.set('gb-childline', { ...childline, checkedOn: '2025-01-01', checkedBy: 'A. Person' });
  }
  const old = createDirectory({ ...data, services }, wording, { recheckDays: 180 });

  test('is hidden while another line is there', () => {
    expect(old.pick(query({ limit: 9 })).map((shown) => String(shown.id))).not.toContain('gb-childline');
  });

  test('is still shown where it is the only one', () => {
    const only = { ...data.routing, 'GB-NIR': { crisis: ['gb-childline'] } };
    const left = createDirectory({ ...data, services, routing: only }, wording, { recheckDays: 180 });
    expect(left.pick(query({})).map((shown) => String(shown.id))).toEqual(['gb-childline']);
  });
});

test('every card is short enough for a bubble', () => {
  for (const name of data.services.keys()) {
    const shown = card(name);
    if (shown === undefined) continue;
    expect(shown.plainWords.split(' ').length).toBeLessThanOrEqual(15);
    expect(seen(shown)).not.toMatch(/undefined|\{\{/);
  }
});
