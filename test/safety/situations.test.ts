import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { countAlike } from '../../src/cases/alike.ts';
import { id } from '../../src/domain/ids.ts';
import type { TurnOutcome } from '../../src/domain/message.ts';
import type { Session } from '../../src/domain/session.ts';
import { AGE_BANDS } from '../../src/domain/topic.ts';
import { botReplies, newReporter, openCore, replyText } from '../support/house.ts';
import type { Reporter, TestCore } from '../support/house.ts';

let core: TestCore;
beforeAll(async () => {
  core = await openCore();
});
afterAll(() => core.leave());

async function arrive(): Promise<Reporter> {
  const reporter = newReporter(core);
  await reporter.open();
  return reporter;
}

/** What one after the other brings, as phrase keys; `tap:x` taps the answer x, any other words are typed. */
async function told(reporter: Reporter, ...turns: readonly string[]): Promise<readonly string[]> {
  let keys: readonly string[] = [];
  for (const turn of turns) {
    const choice = turn.startsWith('tap:') ? turn.slice('tap:'.length) : undefined;
    const outcome = await reporter.say(choice ?? turn, choice === undefined ? {} : { choice });
    keys = botReplies(outcome).flatMap(({ reply }) => reply?.phrases.map(({ key }) => String(key)) ?? []);
  }
  return keys;
}

async function offered(reporter: Reporter, words: string): Promise<readonly string[]> {
  const replies = botReplies(await reporter.say(words));
  return replies.flatMap(({ reply }) => reply?.choices.map((choice) => String(choice.id)) ?? []);
}

/** Threatened, the safety question answered, and asked what has happened so far. */
async function threatened(): Promise<Reporter> {
  const reporter = await arrive();
  await told(reporter, 'someone says theyll post my nudes', 'tap:other-thing', 'no');
  return reporter;
}

async function sessionOf(reporter: Reporter): Promise<Session> {
  const conversation = await core.store.findConversation(core.vault.pseudonym(reporter.address));
  const record = conversation === undefined ? undefined : await core.store.openConversation(conversation);
  return record?.session as Session;
}

describe('S18: next steps are not a plan made with professionals', () => {
  test('it says so, and how to get one, even when they feel fine', async () => {
    const reporter = await arrive();
    const last = await told(reporter, 'they sent it', 'friends', 'no', 'tap:not-sure');
    expect(last).toContain('next-steps:says.intro');
    const words = core.phrases.word('next-steps:says.professional', id.locale('en'));
    expect(words).toMatch(/doctor/i);
    expect(words).toMatch(/even (?:if|when) you feel (?:fine|ok)/i);
  });
});

describe('S21: what may have happened with a threat', () => {
  test.each([
    ['they sent it', ['tap:none-of-these', 'they sent it'], 'sent-sorry'],
    ['a countdown', ['tap:timer'], 'timer'],
    ['on camera', ['tap:camera'], 'camera'],
    ['blocked or deleted', ['tap:blocked-already'], 'blocked-already'],
    ['made with AI', ['tap:none-of-these', 'tap:ai-made'], 'ai-made'],
    ['no picture', ['tap:none-of-these', 'tap:no-picture'], 'no-picture'],
    ['it vanished', ['tap:none-of-these', 'tap:disappears'], 'disappears'],
    ['made to recruit or move money', ['tap:none-of-these', 'tap:made-me'], 'made-me'],
    ['paid', ['i paid them'], 'paid-ok'],
    ['a new account', ['he made a new account'], 'came-back'],
  ])('%s', async (_name, turns, phrase) => {
    expect(await told(await threatened(), ...turns)).toContain(`image-threat:says.${phrase}`);
  });

  test('"they sent it": sorry, a crime, it can be dealt with, not always like tonight', async () => {
    const text = replyText(await (await arrive()).say('they sent it'));
    for (const said of [/so sorry/, /crime against you/, /can be dealt with/, /tonight/])
      expect(text).toMatch(said);
  });

  test('a countdown is met in the first reply, after the four things', async () => {
    const text = replyText(await (await arrive()).say('he gave me 24 hours to pay or hell post my nudes'));
    expect(text).toMatch(/Don't delete[\s\S]*A countdown is a trick/);
  });
});

describe('S22: who, which fears, and doors that are not the police', () => {
  test('whoever it is can be said without a name', async () => {
    const reporter = await arrive();
    await told(reporter, 'someone says theyll post my nudes', 'ok', 'no');
    expect(await offered(reporter, 'idk')).toEqual(expect.arrayContaining(['yes', 'no']));
    const page = JSON.parse(readFileSync('locales/en/image-threat.json', 'utf8')).choice;
    expect(Object.keys(page)).toEqual(
      expect.arrayContaining(['stranger', 'close', 'family', 'in-charge', 'feared', 'group']),
    );
  });

  test('fears are offered as choices', async () => {
    const reporter = await arrive();
    await told(reporter, 'they sent it', 'friends', 'no');
    expect(await offered(reporter, 'im scared')).toEqual(
      expect.arrayContaining(['family', 'police', 'outed', 'another-worry']),
    );
    expect(await offered(reporter, 'something else')).toEqual(
      expect.arrayContaining(['phone', 'school', 'money', 'sharing']),
    );
  });

  test('in every place, at every age, one of the doors is not the police', () => {
    const only = core.directory.places.flatMap((place) =>
      AGE_BANDS.flatMap((ageBand) =>
        (['image-threat', 'grooming', 'abuse'] as const).flatMap((topic) => {
          const doors = core.rooms.directory.doors({
            topics: [topic],
            place,
            placeConfirmed: true,
            locale: id.locale('en'),
            nowMs: Date.UTC(2026, 10, 22, 20),
            textFirst: false,
            ageBand,
          });
          return doors.length > 0 && doors.every(({ police }) => police)
            ? [`${place} ${ageBand} ${topic}`]
            : [];
        }),
      ),
    );
    expect(only).toEqual([]);
  });
});

describe('S23: someone known', () => {
  test.each(['yes', 'idk', 'blorp'])(
    '"%s" to "could it make them come after you?": a person first',
    async (words) => {
      const reporter = await arrive();
      const before = await told(reporter, 'my ex says hes going to post my nudes');
      expect(before).not.toContain('image-threat:says.block');
      expect((await sessionOf(reporter)).asked?.question).toBe('image-threat:asks.come-after');
      const after = await told(reporter, words);
      expect(after).not.toContain('image-threat:says.block');
      expect((await sessionOf(reporter)).stack.some(({ dialog }) => dialog === 'image-threat')).toBe(true);
    },
  );
});

describe('S24, S15: what they did themselves', () => {
  test('limits of privacy first, stop now, the harm named, confidential help, nothing about trouble', async () => {
    const reporter = await arrive();
    const first = replyText(await reporter.say('i shared my ex girlfriends nudes'));
    expect(first).toMatch(/a person may have to act on it/);
    const all = [first];
    for (const choice of ['shared', 'get-help']) all.push(replyText(await reporter.say(choice, { choice })));
    const text = all.join('\n');
    expect(text).toMatch(/stop|don't share it again/i);
    expect(text).not.toMatch(/not in trouble|shame on|disgusting/i);
  });
});

describe('S25: the age', () => {
  test('is asked after first help, may be skipped, and changes what is shown', async () => {
    const shown = async (age: string) => {
      const reporter = await arrive();
      await told(reporter, 'someone says theyll post my nudes', 'ok', 'no', 'tap:stranger', 'idk');
      expect((await sessionOf(reporter)).asked?.question).toBe('common:asks.age-band');
      return told(reporter, age);
    };
    expect(await shown('tap:under-13')).toContain('image-threat:says.remove-young');
    expect(await shown('tap:18-plus')).toContain('image-threat:says.remove-adult');
    expect(await shown('tap:skip')).toContain('image-threat:says.remove');
  });

  test('"adult" asks whether it is for a child; a typed "im 10" brings simple words', async () => {
    expect(await told(await arrive(), 'im an adult')).toContain('welcome:asks.for-whom');
    const child = await arrive();
    await told(child, 'im 10');
    const text = replyText(await child.say('a man in a game wants a pic of me with no top on'));
    expect(text).toMatch(/grown-up you trust/);
    expect(text).toContain('0800 1111');
  });
});

describe('S26: a watched phone', () => {
  test('is offered, may be left, and asks for nothing sudden while the watcher is near', async () => {
    const reporter = await arrive();
    await told(reporter, 'my dad hits me', 'tap:watched', 'no');
    const asked = await told(reporter, 'tap:safe-device');
    expect(asked).toContain('safe-device:says.choice');
    const near = await told(reporter, 'yes');
    expect(near).toEqual(
      expect.arrayContaining(['safe-device:says.slowly', 'safe-device:says.other-device']),
    );
  });
});

describe('S27: an AI that hurts', () => {
  test('"my ai says dont tell anyone" is about a program, not a person', async () => {
    expect(await told(await arrive(), 'my ai gf told me not to tell anyone about us')).toContain(
      'ai-friend:says.secrets',
    );
  });
});

describe('S29: adults', () => {
  test('a parent whose child may die: emergency, stay, ask plainly, leave the phone', async () => {
    const text = replyText(await (await arrive()).say('my daughter says she wants to kill herself'));
    for (const said of [/emergency department/, /Stay with them/, /Ask plainly/, /Don't take their phone/])
      expect(text).toMatch(said);
  });

  test('a teacher: the Designated Teacher in the first reply, and the gentle question is about the child', async () => {
    const reporter = await arrive();
    expect(replyText(await reporter.say('im a teacher'))).toContain('Designated Teacher');
    expect(await told(reporter, 'go on')).toContain('wellbeing:asks.thoughts-child');
    const yes = await told(reporter, 'yes');
    expect(yes).toContain('crisis:says.adult-now');
  });

  test('are told not to reveal who a child is attracted to, and are asked about themselves', () => {
    const adult = JSON.parse(readFileSync('locales/en/adult.json', 'utf8')).says;
    expect(adult['not-outed']).toMatch(/who your child is attracted to/);
    expect(adult['and-you']).toMatch(/And you\?/);
  });
});

test('a meeting today is answered once, not twice in one reply', async () => {
  const reporter = await arrive();
  await told(reporter, 'tap:under-18', 'tap:someone-online', 'they want to meet');
  const text = replyText(await reporter.say('Yes, today or tonight', { choice: 'today' }));
  expect(text.split("Please don't go, and tell an adult right now.")).toHaveLength(2);
});

describe('S31: testing and abuse', () => {
  test('nobody is accused or tested, and the lines stay', async () => {
    const reporter = await arrive();
    const texts: string[] = [];
    for (const words of ['im gonna kill myself lol', 'lol got you', 'this is fake', 'fuck off', 'stupid bot'])
      texts.push(replyText(await reporter.say(words)));
    expect(texts.join('\n')).not.toMatch(/lying|prank|waste|serious\?|rude|language|polite|are you sure/i);
    expect(texts[0]).toContain('0800 1111');
    expect((await sessionOf(reporter)).care).not.toBe('none');
  });

  test('a class that begins alike is grouped for the people here, and each of them gets the same help', async () => {
    const said: TurnOutcome[] = [];
    for (let n = 0; n < 3; n += 1)
      said.push(await (await arrive()).say('im going to end my life in period four'));
    expect(new Set(said.map((outcome) => replyText(outcome))).size).toBe(1);
    expect(said.map((outcome) => replyText(outcome)).join()).toContain('0800 1111');
    const listed = await core.store.listCases(100);
    const wave = listed.filter((one) => said.some((outcome) => outcome.conversation === one.conversation));
    const alike = countAlike(listed);
    expect(wave.map((one) => alike.get(one.id))).toEqual([3, 3, 3]);
    expect(new Set(wave.map((one) => one.care)).size).toBe(1);
    expect(['crisis', 'emergency']).toContain(wave[0]?.care);
  });

  test('anger is met without a word about manners, and a loop of it still leads to people', async () => {
    const reporter = await arrive();
    expect(replyText(await reporter.say('fuck off'))).toContain("That's fair.");
    const texts: string[] = [];
    for (let turn = 0; turn < 4; turn += 1) texts.push(replyText(await reporter.say('fuck off')));
    expect(texts.join('\n')).toContain('0800 1111');
  });
});

describe('S32: access', () => {
  test.each([
    ['i want to die', 'I mean that no one is about to hurt you'],
    ['bullying', 'I ask so that I can show what fits you'],
  ])('after "%s", "what do you mean" is answered in literal words', async (words, meaning) => {
    const reporter = await arrive();
    await reporter.say(words);
    expect(replyText(await reporter.say('what do you mean'))).toContain(meaning);
  });

  test('breathing is one choice of several that may help', async () => {
    const reporter = await arrive();
    await told(reporter, 'they sent it', 'friends', 'no', 'tap:not-sure');
    const helps = await offered(reporter, 'no one');
    expect(helps).toEqual(
      expect.arrayContaining(['be-with-people', 'phone-away', 'breathe', 'do-something']),
    );
  });
});

describe("S44: the adult's one-time link", () => {
  test('is never offered for someone who is not safe to tell', async () => {
    const reporter = await arrive();
    await told(reporter, 'they sent it', 'friends', 'no', 'tap:tell-adult', 'tap:home');
    const unsafe = await offered(reporter, 'no');
    expect(unsafe).toEqual(expect.arrayContaining(['helpline-first']));
    expect(unsafe).not.toContain('make-link');
  });

  test('what the adult will see stands there before there is a link', async () => {
    const reporter = await arrive();
    await told(reporter, 'they sent it', 'friends', 'no', 'tap:tell-adult', 'tap:school', 'tap:short');
    expect(await told(reporter, 'tap:make-link')).toContain('trusted-adult:says.link-shows');
    expect(await offered(reporter, 'blorp')).toContain('make-it');
  });
});
