import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { reaches } from '../../src/domain/care.ts';
import { id } from '../../src/domain/ids.ts';
import { botReplies, newReporter, openCore, replyText } from '../support/house.ts';
import type { Reporter, TestCore } from '../support/house.ts';

const CRISIS = 'i want to kill myself';
const HOUR_MS = 3_600_000;
const SUNDAY_EVENING_MS = Date.UTC(2026, 10, 22, 20, 30);

let core: TestCore;
let nowMs = SUNDAY_EVENING_MS;
beforeAll(async () => {
  core = await openCore({}, { clock: () => nowMs });
});
afterAll(() => core.leave());

async function recordOf(reporter: Reporter) {
  const conversation = await core.store.findConversation(core.vault.pseudonym(reporter.address));
  return conversation === undefined ? undefined : core.store.openConversation(conversation);
}

async function linesAfter(reporter: Reporter, words: string): Promise<readonly string[]> {
  return botReplies(await reporter.say(words)).flatMap(
    ({ reply }) => reply?.lines.map(({ id: line }) => String(line)) ?? [],
  );
}

describe('S3: few lines, with what they cost', () => {
  test('two lines; beside a number whether it is free and what stays on the phone', async () => {
    const reporter = newReporter(core);
    const text = replyText(await reporter.say(CRISIS));
    expect(text).toMatch(/Childline\*\*: ring .* Free, day or night\. Not on the phone bill\. May show in/);
    expect(await linesAfter(newReporter(core), CRISIS)).toHaveLength(2);
  });

  test('in an emergency the emergency number leads them', async () => {
    const text = replyText(await newReporter(core).say('he is here now and he has a knife'));
    expect(text).toMatch(/^\*\*In danger right now, or badly hurt\?\*\* Ring \[999/);
  });

  test.each([
    'i cant talk out loud',
    'im deaf i cant ring anyone',
    'theyll hear me if i ring',
    'is there a text one',
  ])('%s: lines to text stand first, from then on', async (words) => {
    const reporter = newReporter(core);
    await reporter.say(CRISIS);
    await reporter.say(words);
    expect((await linesAfter(reporter, 'i still want to die'))[0]).toBe('gb-shout');
  });
});

describe('S4, S5: hours and places are data', () => {
  const HOURS = Array.from({ length: 24 * 7 }, (_, hour) => SUNDAY_EVENING_MS + hour * HOUR_MS);

  test('at no hour of a week, in no place, is a closed line first', () => {
    const closed = core.directory.places.flatMap((place) =>
      [true, false].flatMap((textFirst) =>
        HOURS.filter((atMs) => {
          const query = { place, placeConfirmed: true, need: 'crisis', locale: id.locale('en') } as const;
          return core.directory.pick({ ...query, textFirst, nowMs: atMs, limit: 2 })[0]?.closed !== false;
        }).map((atMs) => `${place} ${new Date(atMs).toISOString()}`),
      ),
    );
    expect(closed).toEqual([]);
  });

  test.each([
    ["i'm in england", 'gb-childline'],
    ['im in dublin', 'ie-childline'],
    ['i live in donegal just over the border', 'ie-childline'],
    ['im in poland', 'pl-116111'],
    ['on holiday in majorca', 'es-anar'],
  ])('%s: the lines are those of that place, at once', async (words, line) => {
    const reporter = newReporter(core);
    await reporter.say(words);
    expect((await linesAfter(reporter, CRISIS))[0]).toBe(line);
  });

  test('the block asks for the place until it is known, and not after', async () => {
    const reporter = newReporter(core);
    expect(replyText(await reporter.say(CRISIS))).toContain('Not in Northern Ireland?');
    await reporter.say('where i live');
    await reporter.say('northern ireland');
    nowMs += HOUR_MS;
    for (const words of ['ok', 'ok', 'ok', 'ok']) await reporter.say(words);
    expect(replyText(await reporter.say(CRISIS))).not.toContain('Not in Northern Ireland?');
  });
});

describe('S9: silence after a crisis', () => {
  test('closes nothing and forgets nothing: the case waits for a moderator', async () => {
    const reporter = newReporter(core);
    await reporter.say(CRISIS);
    nowMs += 30 * 24 * HOUR_MS;
    await core.store.forgetDue(nowMs, 1_000);
    expect(await recordOf(reporter)).toMatchObject({ state: 'open', case: { state: 'open' } });
    nowMs = SUNDAY_EVENING_MS;
  });

  test('leaving after it changes nothing either', async () => {
    const reporter = newReporter(core);
    await reporter.say(CRISIS);
    await reporter.say('bye');
    expect(await recordOf(reporter)).toMatchObject({ care: 'crisis', case: { state: 'open' } });
  });
});

describe('S10: told to harm themselves is a demand', () => {
  test.each([
    ['he says cut yourself on camera or ill post it', 'crisis'],
    ['shes making me cut her name into my arm or she leaks it', 'crisis'],
    ['hes on call telling me to cut myself right now', 'emergency'],
  ] as const)('at least a crisis, an emergency if now: %s', async (words, care) => {
    const reporter = newReporter(core);
    const text = replyText(await reporter.say(words));
    expect(reaches((await recordOf(reporter))?.care ?? 'none', care)).toBe(true);
    expect(text).toContain('0800 1111');
    expect(text).toContain("You don't have to do it");
  });
});

describe('S17: waiting for a person', () => {
  test('in the queue no time is promised, and who goes first is said', async () => {
    const text = replyText(await newReporter(core).say('person'));
    expect(text).toMatch(/People in danger go first, so your place can move\. I don't know exactly how long/);
  });

  test('nobody on duty is said at once, with the lines', async () => {
    const night = await openCore({ DUTY_HOURS: 'mon-fri 09:00-10:00' }, { clock: () => nowMs });
    const text = replyText(await newReporter(night).say('person'));
    await night.leave();
    expect(text).toMatch(
      /^No one from our team is here right now\. Next time someone is here: Monday 09:00\./,
    );
    expect(text).toContain('0800 1111');
  });
});

describe('S20: deleting says what it cannot erase', () => {
  test.each([
    ['web', /copy they already saved/],
    ['sms', /can't delete texts on your phone, or a copy/],
    ['teams', /can't delete the copy that Teams keeps/],
  ] as const)('%s', async (channel, truth) => {
    const reporter = newReporter(core, channel);
    await reporter.say('hi');
    expect(replyText(await reporter.say('delete everything'))).toMatch(truth);
  });
});
