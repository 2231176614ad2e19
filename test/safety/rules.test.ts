import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { caseCare } from '../../src/conversation/case-table.ts';
import { id } from '../../src/domain/ids.ts';
import type { Reading } from '../../src/domain/reading.ts';
import type { Session } from '../../src/domain/session.ts';
import { botReplies, newReporter, openCore, replyText } from '../support/house.ts';
import type { Reporter, TestCore } from '../support/house.ts';

const CRISIS = 'i want to kill myself';
const THREAT = 'he says he will send my pics to everyone';
const THOUGHTS = 'hurting yourself or ending your life';

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

async function sessionOf(reporter: Reporter): Promise<Session> {
  const conversation = await core.store.findConversation(core.vault.pseudonym(reporter.address));
  const record = conversation === undefined ? undefined : await core.store.openConversation(conversation);
  return record?.session as Session;
}

async function choicesAfter(reporter: Reporter, words: string): Promise<readonly string[]> {
  const [reply] = botReplies(await reporter.say(words));
  return reply?.reply?.choices.map((choice) => choice.id) ?? [];
}

describe('S1: crisis is never a cage', () => {
  test('lines, one kind sentence, "are you safe right now?", and what they came for is a choice', async () => {
    const reporter = await arrive();
    await reporter.say(THREAT);
    const [reply] = botReplies(await reporter.say(CRISIS));
    const text = reply?.words.reveal() ?? '';
    expect(text).toMatch(/0800 1111[\s\S]*glad you told me[\s\S]*Are you safe right now\?$/);
    expect(reply?.reply?.choices.map((choice) => choice.id)).toContain('what-happened');
    await reporter.say('help me with the picture');
    expect((await sessionOf(reporter)).stack.at(-1)?.dialog).toBe('image-threat');
  });

  test('a disclosure at the safety question answers it: afterwards comes what they came for, not the question again', async () => {
    const reporter = await arrive();
    await reporter.say(THREAT);
    await untilAsked(reporter, 'wellbeing:asks.thoughts');
    await reporter.say(CRISIS);
    expect(replyText(await reporter.say('help me with the picture'))).not.toContain(THOUGHTS);
    expect((await sessionOf(reporter)).stack.at(-1)?.dialog).toBe('image-threat');
  });

  test('"I was joking" is met with thanks and lowers nothing', async () => {
    const reporter = await arrive();
    await reporter.say(CRISIS);
    const joked = await reporter.say('i was only joking');
    expect(replyText(joked)).toMatch(/thanks for telling me/i);
    expect((await sessionOf(reporter)).care).toBe('crisis');
  });
});

describe('S6: signals before commands', () => {
  test('"help" never opens a bare menu: the lines stand in the reply', async () => {
    const reporter = await arrive();
    expect(replyText(await reporter.say('help'))).toContain('0800 1111');
  });

  test('a command inside a sentence that shows danger does not hide it', async () => {
    const reporter = await arrive();
    const outcome = await reporter.say('please delete everything i want to kill myself');
    expect(outcome.deleted).toBe(false);
    expect(replyText(outcome)).toContain('0800 1111');
  });
});

describe('S7: "idk" is an answer', () => {
  test.each(['idk', 'dunno', 'idc', 'k', '…', '...', '?'])(
    '%s to the safety question: one line, a person, care stays',
    async (words) => {
      const reporter = await arrive();
      await reporter.say(THREAT);
      await untilAsked(reporter, 'wellbeing:asks.thoughts');
      const [reply] = botReplies(await reporter.say(words));
      expect(reply?.reply?.lines).toHaveLength(1);
      expect(reply?.reply?.choices.map((choice) => choice.id)).toEqual(expect.arrayContaining(['person']));
      expect((await sessionOf(reporter)).care).not.toBe('none');
    },
  );

  test('only "idk", six times: never the same question three times, help every other time at least', async () => {
    const reporter = await arrive();
    const texts: string[] = [];
    for (let turn = 0; turn < 6; turn += 1) texts.push(replyText(await reporter.say('idk')));
    const questions = texts.map((text) => text.split('\n\n').at(-1));
    for (const question of new Set(questions))
      expect(questions.filter((other) => other === question).length).toBeLessThanOrEqual(2);
    expect(texts.join('')).toMatch(/0800 1111/);
  });
});

describe('S8: wellbeing is asked by the third reply', () => {
  test.each([
    ['a threat', [THREAT, 'ok']],
    ['a greeting', ['hi', 'bored']],
    ['buttons', ['1', '1']],
    ['only idk', ['idk', 'idk']],
    ['nonsense', ['blorp', 'blorp']],
  ])('%s', async (_name, turns) => {
    const reporter = await arrive();
    const said: string[] = [];
    for (const words of turns) said.push(replyText(await reporter.say(words)));
    expect(said.join('\n')).toContain(THOUGHTS);
  });

  test('"no" is answered with the lines and never with reassurance or lower care', async () => {
    const reporter = await arrive();
    await reporter.say(THREAT);
    await untilAsked(reporter, 'wellbeing:asks.thoughts');
    const before = (await sessionOf(reporter)).care;
    const outcome = await reporter.say('no');
    expect(replyText(outcome)).toMatch(/^OK\. If that changes, tell me\. These stay here/);
    expect(botReplies(outcome)[0]?.reply?.lines.length).toBeGreaterThan(0);
    expect((await sessionOf(reporter)).care).toBe(before);
  });
});

/** Says something neutral until that question stands; fails when it never does. */
async function untilAsked(reporter: Reporter, question: string): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    if ((await sessionOf(reporter)).asked?.question === question) return;
    await reporter.say('ok then');
  }
  expect((await sessionOf(reporter)).asked?.question).toBe(question);
}

describe('S11: the case table', () => {
  const reading = (cue: string): Reading => ({
    care: 'none',
    about: 'self',
    topics: [],
    evidence: [{ quote: 'x', start: 0, end: 1, cue }],
    unread: false,
  });
  const nothing: Reading = { ...reading('x.y'), evidence: [] };

  test.each([
    ['abuse at home', nothing, ['abuse'], undefined, 'check-in'],
    ['an adult in charge of me', reading('grooming.adult-in-charge'), ['grooming'], undefined, 'check-in'],
    ['under 13 with anything sexual', nothing, ['image-shared'], 'under-13', 'check-in'],
    ['under 13 and threatened with violence', reading('bullying.hits'), ['bullying'], 'under-13', 'check-in'],
    ['under 13 and asked for a picture', reading('own.asked'), [], 'under-13', 'check-in'],
    ['14 and threatened with violence', reading('bullying.hits'), ['bullying'], '13-15', undefined],
    ['a meeting planned', reading('grooming.meet'), ['grooming'], undefined, 'check-in'],
    ['a meeting today', reading('grooming.meet-today'), ['grooming'], undefined, 'emergency'],
    ['is here now', reading('danger.now'), [], undefined, 'emergency'],
    ['"idk" to "are you safe right now?"', reading('danger.unsure-safe'), [], undefined, undefined],
    ['a live image threat', nothing, ['image-threat'], undefined, 'check-in'],
    ['bullying alone', nothing, ['bullying'], '13-15', undefined],
    ['a shared picture at 14', nothing, ['image-shared'], '13-15', undefined],
  ] as const)('%s', (_name, read, topics, age, expected) => {
    expect(caseCare(read, topics, age)).toBe(expected);
  });

  test('an age that is told later counts for what was said before it', async () => {
    const reporter = await arrive();
    const { conversation } = await reporter.say('they punched me in the toilets at school');
    expect((await core.store.openConversation(conversation))?.case).toBeUndefined();
    let offered: readonly string[] = [];
    for (let tries = 0; tries < 8 && !offered.includes('under-13'); tries += 1) {
      const [reply] = botReplies(await reporter.say('not sure'));
      offered = reply?.reply?.choices.map(({ id }) => String(id)) ?? [];
    }
    expect(offered).toContain('under-13');
    expect((await core.store.openConversation(conversation))?.case).toBeUndefined();
    await reporter.say('Under 13', { choice: 'under-13' });
    expect((await core.store.openConversation(conversation))?.case?.state).toBe('open');
  });

  test('a live image threat is a case before anyone says a word about themselves', async () => {
    const reporter = await arrive();
    const { conversation } = await reporter.say(THREAT);
    expect((await core.store.openConversation(conversation))?.case?.state).toBe('open');
  });
});

describe('S13, S14: the truth, before the first free question', () => {
  test('a program; a person may read; what happens when they learn who you are; what shows', async () => {
    const [reply] = botReplies(await newReporter(core).open());
    const text = reply?.words.reveal() ?? '';
    const question = text.lastIndexOf('How old');
    for (const truth of [
      /program/,
      /a person on our team can read/,
      /tell someone to keep you safe/,
      /try to tell you first/,
      /Wi-Fi or school/,
      /could show who you are/,
    ])
      expect(text.slice(0, question)).toMatch(truth);
    expect(text).not.toMatch(/nothing identifies|won't tell|anonymous/i);
  });

  test.each(['sms', 'teams'] as const)('%s says its own truth', async (channel) => {
    const [reply] = botReplies(await newReporter(core, channel).open());
    expect(reply?.words.reveal()).toMatch(channel === 'sms' ? /phone number|lock screen/ : /Teams/);
  });

  test('unstaffed: no person reads this, and none is offered (S34)', async () => {
    const alone = await openCore({ UNSTAFFED: 'yes' });
    const reporter = newReporter(alone);
    const hello = replyText(await reporter.open());
    const asked = replyText(await reporter.say('person'));
    const offered: string[] = [];
    for (const words of ['idk', 'idk', 'help', THREAT, 'ok'])
      for (const reply of botReplies(await reporter.say(words)))
        offered.push(...(reply.reply?.choices ?? []).map((choice) => choice.id));
    await alone.leave();
    expect(offered).not.toContain('person');
    expect(hello).toMatch(/no person reads/i);
    expect(asked).toMatch(/no person reads/i);
  });
});

describe('S15, S28: threatened, they are told', () => {
  test('not in trouble, the four things, and proof without the picture, before anything is asked', async () => {
    const text = replyText(await newReporter(core).say(THREAT));
    expect(text).toMatch(/not in trouble/);
    for (const thing of ["Don't pay", "Don't send more", 'Stop replying', "Don't delete"])
      expect(text).toContain(thing);
    expect(text).toMatch(/write down/i);
    expect(text).toMatch(/don't screenshot it/i);
  });
});

describe('help before questions', () => {
  test.each([
    'he says he will send my nudes to everyone at midnight unless i pay',
    'i paid him but he still says hell share my pics',
    'someone made an ai nude of me and says theyll post it unless i send money',
  ])('the four things come first: %s', async (words) => {
    const text = replyText(await (await arrive()).say(words));
    for (const thing of ["Don't pay", "Don't send more", 'Stop replying', "Don't delete"])
      expect(text).toContain(thing);
  });
});

describe('S39: names, handles, links and numbers that are pasted', () => {
  test.each(['web', 'sms', 'teams'] as const)('are never repeated by the program, on %s', async (channel) => {
    const reporter = newReporter(core, channel);
    const pasted = ['ciara.oneill', 'evil.example', '07700 900123', 'Ballyhackamore'];
    const words = [
      `${pasted[0]} on snap says hell post my pics on https://${pasted[1]}/x`,
      `his number is ${pasted[2]} and he lives in ${pasted[3]}`,
      `@${pasted[0]} @${pasted[0]}`,
      `i want to die because of ${pasted[0]} ${pasted[2]}`,
      `${pasted[3]}`,
    ];
    const replies: string[] = [];
    for (const said of words) replies.push(replyText(await reporter.say(said)));
    expect(replies.join('').length).toBeGreaterThan(200);
    for (const name of pasted) expect(replies.join(' ')).not.toContain(name);
  });

  test('are good for the police, which is said once; an ordinary number is nothing to keep', async () => {
    const reporter = newReporter(core);
    const keep = /Keep that safe for the police, or CEOP/;
    expect(replyText(await reporter.say('he wants 500 and i am 14'))).not.toMatch(keep);
    expect(replyText(await reporter.say('its @xx_dave_99 on insta'))).toMatch(keep);
    expect(replyText(await reporter.say('or 07700 900123'))).not.toMatch(keep);
  });
});

describe('S12: a closed case', () => {
  test('stays one case when they write again', async () => {
    const reporter = await arrive();
    const { conversation } = await reporter.say(CRISIS);
    const first = (await core.store.openConversation(conversation))?.case?.id;
    await reporter.say('still here');
    expect((await core.store.openConversation(conversation))?.case?.id).toBe(first);
    expect(first).toEqual(id.case(String(first)));
  });
});

test('"person" makes a case with nobody in danger', async () => {
  const reporter = await arrive();
  const { conversation } = await reporter.say('person');
  expect((await core.store.openConversation(conversation))?.case).toBeDefined();
  expect(await choicesAfter(reporter, 'ok so what now')).not.toEqual([]);
});
