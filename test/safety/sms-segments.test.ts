import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SegmentedMessage } from 'sms-segments-calculator';
import { catalogue } from '../../dialogs/index.ts';
import type { Effect } from '../../src/conversation/effect.ts';
import type { Page } from '../../src/conversation/kit.ts';
import { newSession } from '../../src/conversation/session.ts';
import { id } from '../../src/domain/ids.ts';
import type { Locale, Place } from '../../src/domain/ids.ts';
import { followEffects } from '../../src/turn/effects/index.ts';
import { packTexts, phoneText } from '../../src/channels/sms/segments.ts';
import { openCore } from '../support/house.ts';
import type { TestCore } from '../support/house.ts';

/** A message is sent in at most two parts: a third can arrive late, and some phones show it first. */
const MOST_SEGMENTS = 2;

/** What the longest blanks may hold. */
const PARAMS = {
  passOn: ' If you say yes to it, Harbour helpline can read this too.',
  passOnTo: 'Harbour helpline',
  nextOnDuty: 'Someone will be here Wednesday 10:30 PM.',
  keptHours: 24,
  caseDays: 90,
  codeDays: 30,
};
const EVENING_MS = Date.UTC(2026, 10, 22, 22, 30);

const PAGES = [...catalogue.dialogs.values()].flatMap((dialog) =>
  Object.entries(dialog.machine.states).map(([name, state]) => ({
    name: `${dialog.name}/${name}`,
    page: (state as unknown as { meta: { page: Page } }).meta.page,
  })),
);

describe('the SMS form of each message needs at most two segments', () => {
  let core: TestCore;
  beforeAll(async () => {
    core = await openCore();
  });
  afterAll(() => core.leave());

  const inSms = (key: string, locale: Locale) =>
    core.phrases.render({ key: id.phrase(key), params: PARAMS }, locale, 'sms').text;

  test('whatever a page says', () => {
    const keys = new Set(PAGES.flatMap(({ page }) => page.says.map(String)));
    const long = [...keys].flatMap((key) =>
      core.phrases.locales.flatMap((locale) => tooLong(`${locale} ${key}`, inSms(key, locale))),
    );
    expect(keys.size).toBeGreaterThan(250);
    expect(long).toEqual([]);
  });

  test('every question with its answers, numbered', () => {
    const long = PAGES.flatMap(({ name, page: { asks } }) =>
      asks === undefined
        ? []
        : core.phrases.locales.flatMap((locale) => {
            const labels = asks.offered.map(({ label }, at) => `${at + 1} ${inSms(label, locale)}`);
            return tooLong(`${locale} ${name}`, [inSms(asks.question, locale), ...labels].join('\n'));
          }),
    );
    expect(long).toEqual([]);
  });

  test('the crisis lines of every place, full and short, each line with its number', () => {
    const long = core.directory.places.flatMap((place) =>
      core.phrases.locales.flatMap((locale) =>
        [linesOf('full', place, locale), linesOf('short', place, locale)]
          .flat()
          .flatMap((words) => tooLong(`${locale} ${place}`, words)),
      ),
    );
    expect(long).toEqual([]);
  });

  test('a whole reply in English stays in the small letters of SMS, and below seven segments', () => {
    const english = id.locale('en');
    const session = newSession({ channel: 'sms', locale: english, place: id.place('GB-NIR') });
    const counted = PAGES.map(({ name, page }) => {
      const { paragraphs, choices } = followEffects(effectsOf(page), {
        session,
        rooms: core.rooms,
        nowMs: EVENING_MS,
      });
      const numbered = choices.map(({ label }, at) => `${at + 1} ${label}`).join('\n');
      const messages = [...paragraphs, numbered].filter((words) => words !== '').map(asText);
      return { name, messages: messages.map((words) => new SegmentedMessage(words)) };
    });
    const wide = counted.filter(({ messages }) => messages.some((each) => each.encodingName !== 'GSM-7'));
    const long = counted.filter(({ messages }) => sum(messages.map((each) => each.segmentsCount)) > 6);
    expect(wide.map(({ name }) => name)).toEqual([]);
    expect(long.map(({ name }) => name)).toEqual([]);
  });

  /** Each line is sent whole: a list may be parted between its lines. */
  function linesOf(block: 'full' | 'short', place: Place, locale: Locale): readonly string[] {
    const effect: Effect = { kind: 'show-services', need: 'crisis', limit: 2, block, emergency: true };
    const session = newSession({ channel: 'sms', locale, place });
    const { paragraphs } = followEffects([effect], { session, rooms: core.rooms, nowMs: EVENING_MS });
    expect(paragraphs.length).toBeGreaterThan(0);
    return paragraphs.flatMap((paragraph) => paragraph.split('\n')).map(asText);
  }
});

/** What a page says below the crisis lines; its doors are sent when they are asked for. */
function effectsOf({ says, services, asks }: Page): readonly Effect[] {
  return [
    ...says.map((key): Effect => ({ kind: 'say', key, params: PARAMS })),
    ...(services === undefined ? [] : [{ kind: 'show-services', emergency: false, ...services } as const]),
    ...(asks === undefined ? [] : [{ kind: 'ask', silent: false, ...asks } as const]),
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/** `[0800 1111](tel:…)` is read as its number, an address is written out, and no mark stands around a word. */
function asText(markdown: string): string {
  return markdown
    .replaceAll(/\[([^\]]*)\]\((?:tel|sms):[^)]*\)/gu, '$1')
    .replaceAll(/\[([^\]]*)\]\(([^)]*)\)/gu, '$1 $2')
    .replaceAll('**', '');
}

/**
 * A Latin text is never parted. Other letters need twice the room, so a long one may go as two texts; no number is
 * ever cut in two.
 */
function tooLong(what: string, words: string): readonly string[] {
  const whole = phoneText(words);
  const texts = /[\p{sc=Arab}\p{sc=Cyrl}]/u.test(whole) ? packTexts([whole]) : [whole];
  const numbers = whole.match(/\d(?:[\d \u00a0]*\d)?/gu) ?? [];
  const cut = numbers.filter((number) => !texts.some((text) => text.includes(number)));
  const counted = texts.map((text) => new SegmentedMessage(text));
  return [
    ...cut.map((number) => `${what}: ${number} is cut`),
    ...counted
      .filter(({ segmentsCount }) => segmentsCount > MOST_SEGMENTS)
      .map(({ segmentsCount, numberOfCharacters }) => `${what}: ${segmentsCount} (${numberOfCharacters})`),
  ];
}

test('the counting sees a third segment, and letters that need more room', () => {
  expect(tooLong('plain', 'a'.repeat(306))).toEqual([]);
  expect(tooLong('plain', 'a'.repeat(307))).toEqual(['plain: 3 (307)']);
  expect(tooLong('other letters', 'ж '.repeat(200))).toEqual([]);
  expect(tooLong('emoji', '😀'.repeat(90))).toEqual(['emoji: 3 (90)']);
});
