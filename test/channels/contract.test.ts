import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ConversationId } from '../../src/domain/ids.ts';
import type { ChannelBench, OpenChannelBench } from './contract/bench.ts';
import { openSmsBench } from './contract/sms.ts';
import { openTeamsBench } from './contract/teams.ts';
import { openTerminalBench } from './contract/terminal.ts';
import { openWebBench } from './contract/web.ts';

/** A new channel is one line here and a bench beside the others. */
const CHANNELS: readonly (readonly [string, OpenChannelBench])[] = [
  ['sms', openSmsBench],
  ['teams', openTeamsBench],
  ['terminal', openTerminalBench],
  ['web', openWebBench],
];

const CRISIS = 'canary-4417 i wanna die';

let bench: ChannelBench;

async function find(): Promise<ConversationId | undefined> {
  const { store, vault } = bench.core;
  return store.findConversation(vault.pseudonym(bench.address));
}

async function stored() {
  const conversation = await find();
  if (conversation === undefined) return [];
  return bench.core.store.readMessages(conversation, 0);
}

const saidBy = async (wanted: string) => (await stored()).filter(({ sender }) => sender === wanted);

describe.each(CHANNELS)('the contract of a channel: %s', (_, open) => {
  beforeEach(async () => {
    bench = await open();
  });
  afterEach(() => bench.leave());

  test('law 1: what is said is stored and answered', async () => {
    const shown = await bench.say('hi');
    expect(shown.length).toBeGreaterThan(0);
    expect((await saidBy('reporter')).map(({ words }) => words.reveal())).toEqual(['hi']);
  });

  test('S13 S14: the first answer says that it is a program and what can be seen', async () => {
    const shown = (await bench.say('hi')).join('\n');
    expect(shown).toContain("I'm a program, not a person.");
    expect(shown).toContain("We don't ask who you are");
  });

  test('law 3: the crisis lines come before everything else, with their numbers', async () => {
    await bench.say('hi');
    const shown = await bench.say(CRISIS);
    const line = shown.findIndex((text) => text.includes('0800 1111'));
    expect(shown.slice(0, line + 1).join('\n')).not.toContain('glad');
    expect(line).toBeGreaterThanOrEqual(0);
    expect(line).toBeLessThanOrEqual(1);
  });

  test('law 5: a picture is never fetched and is refused kindly', async () => {
    if (bench.sendPicture === undefined) return;
    await bench.say('hi');
    const shown = (await bench.sendPicture()).join('\n');
    expect(shown).toContain("I can't take pictures here.");
    expect((await saidBy('reporter')).at(-1)?.attachments).toBe(1);
  });

  test('every answer that is offered is shown, and is chosen by its words and by its number', async () => {
    const shown = await bench.say('hi');
    const choices = (await saidBy('bot')).at(-1)?.reply?.choices ?? [];
    expect(choices.length).toBeGreaterThan(1);
    for (const { label } of choices) expect(shown.join('\n')).toContain(label);
    await bench.say('1');
    const byNumber = (await saidBy('bot')).at(-1)?.reply?.phrases;
    await bench.leave();
    bench = await open();
    await bench.say('hi');
    await bench.say(choices[0]?.label ?? '');
    expect((await saidBy('bot')).at(-1)?.reply?.phrases).toEqual(byNumber);
  });

  test('a message that comes twice is one turn, and shows nothing twice', async () => {
    if (bench.repeat === undefined) return;
    await bench.say('hi');
    expect(await bench.repeat()).toEqual([]);
    expect(await saidBy('reporter')).toHaveLength(1);
  });

  test('what does not prove where it comes from is refused and leaves no trace', async () => {
    if (bench.sayUnproven === undefined) return;
    await bench.say('hi');
    const before = bench.logged.length;
    expect([401, 403]).toContain(await bench.sayUnproven('canary-4417'));
    expect(await saidBy('reporter')).toHaveLength(1);
    expect(bench.logged.slice(before)).toEqual([]);
  });

  test('S40: delete works, says so, and forgets words and address', async () => {
    await bench.say('hi');
    await bench.say(CRISIS);
    const conversation = await find();
    await bench.say('delete');
    const shown = (await bench.say('Yes, delete it all')).join('\n');
    expect(shown).toMatch(/Everything you wrote here (?:is gone|has been deleted)/u);
    if (conversation === undefined) throw new Error('There was no conversation.');
    expect(await bench.core.store.readMessages(conversation, 0)).toEqual([]);
    expect((await bench.core.store.openConversation(conversation))?.state).toBe('deleted');
  });

  test('law 6: nothing that was said and no address is logged', async () => {
    await bench.say('hi');
    await bench.say(CRISIS);
    await bench.say('delete');
    expect(bench.logged.join('')).not.toContain('canary-4417');
    expect(bench.logged.join('')).not.toContain(bench.address.key);
  });
});

test('the same words have the same answers on every channel, but for what each must say of itself', async () => {
  const answers = [];
  for (const [, open] of CHANNELS) {
    bench = await open();
    for (const words of ['hi', 'pics', 'they want money', 'no', CRISIS, 'help']) await bench.say(words);
    answers.push((await saidBy('bot')).map(({ reply }) => (reply?.phrases ?? []).map(({ key }) => key)));
    await bench.leave();
  }
  const carriersLine = (keys: readonly string[]) => keys.filter((key) => !key.startsWith('sms:'));
  const [first, ...others] = answers.map((turns) => turns.map(carriersLine));
  for (const other of others) expect(other).toEqual(first);
});
