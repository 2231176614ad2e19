import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { eventually } from '../../support/live.ts';
import {
  actionNamed,
  answersOn,
  cardIn,
  openTeams,
  PERSONAL,
  shownOn,
  type Chat,
  type Teams,
} from './open-teams.ts';

/** Issue 6, lines 2 to 5: what a young person meets in a personal chat of Teams. */
let teams: Teams;
let chat: Chat;

beforeEach(async () => {
  teams = await openTeams();
  chat = teams.chat();
});

afterEach(() => teams.close());

const last = async (count: number) => {
  const found = (await chat.messages(count)).at(-1);
  if (found === undefined) throw new Error('Nothing came.');
  return found;
};

const hiddenIn = (shown: string, hidden: readonly string[]) => hidden.filter((text) => shown.includes(text));

describe('the first message', () => {
  test('S14: is there when the app was added, and says who else may see it and what is more private', async () => {
    await chat.install();
    const welcome = await last(0);
    expect(shownOn(welcome)).toContain('Teams messages');
    expect(actionNamed(welcome, 'Our web page is more private')?.url).toBe('https://chat.example.org');
    expect(answersOn(welcome)).not.toEqual([]);
  });

  test('comes once, though Teams tells twice that the app was added', async () => {
    await Promise.all([
      chat.install(),
      chat.send({ type: 'conversationUpdate', membersAdded: [{ id: '29:person' }, { id: '28:bot' }] }),
    ]);
    await chat.say('hi');
    const messages = await chat.messages(1);
    expect(messages.filter((one) => shownOn(one).includes('glad'))).toHaveLength(0);
  });

  test('is a card, so that a notification shows nothing of it', async () => {
    await chat.install();
    const { activity } = await last(0);
    expect(activity.text ?? '').toBe('');
    expect(activity.summary).toBe('You have a new message.');
    expect(cardIn(await last(0))).toMatchObject({ type: 'AdaptiveCard', version: '1.5' });
  });
});

describe('answers', () => {
  test('can be tapped; the card then shows what was chosen and offers nothing more', async () => {
    await chat.install();
    const welcome = await last(0);
    await chat.tap('Under 18');
    expect(shownOn(await last(1))).toContain("What's going on?");
    const [own] = (await chat.stored()).filter(({ sender }) => sender === 'reporter');
    expect(own?.words.reveal()).toBe('Under 18');
    await eventually(() => {
      const settled = chat.posted().find(({ method }) => method === 'PUT');
      expect(settled?.shownAs).toBe(welcome.shownAs);
      expect(settled && answersOn(settled)).toEqual([]);
      expect(settled && shownOn(settled)).toContain('You chose: Under 18');
    });
  });

  test.each(['Under 18', '1', 'im 14'])('can be typed: %s', async (typed) => {
    await chat.install();
    await last(0);
    await chat.say(typed);
    expect(shownOn(await last(1))).toContain("What's going on?");
    await eventually(() => {
      const settled = chat.posted().find(({ method }) => method === 'PUT');
      expect(settled && answersOn(settled)).toEqual([]);
    });
  });

  test('that we never offered are let go kindly', async () => {
    await chat.install();
    const { shownAs } = await last(0);
    const before = (await chat.stored()).length;
    for (const value of [
      { choice: 'nothing-of-ours', card: 1 },
      { choice: 'under-18', card: 77 },
      { other: 'app' },
      7,
    ])
      expect((await chat.send({ type: 'message', value, replyToId: shownAs })).status).toBe(200);
    expect(await chat.stored()).toHaveLength(before);
  });

  test('a "not sure" on an old card does not answer the question of now', async () => {
    await chat.install();
    const welcome = await last(0);
    await chat.tap('Under 18');
    await last(1);
    const stored = (await chat.stored()).length;
    const { data } = actionNamed(welcome, 'Not sure') ?? {};
    await chat.send({ type: 'message', value: data, replyToId: welcome.shownAs });
    expect(await chat.stored()).toHaveLength(stored);
  });

  test('tapped on a card of a deleted conversation begin anew', async () => {
    await chat.install();
    const welcome = await last(0);
    await chat.send({ type: 'installationUpdate', action: 'remove' });
    expect(await chat.id()).toBeUndefined();
    const { data } = actionNamed(welcome, 'Under 18') ?? {};
    await chat.send({ type: 'message', value: data, replyToId: welcome.shownAs });
    expect(shownOn(await last(1))).toContain('glad');
  });
});

describe('words', () => {
  test('S2, law 3: crisis lines stand first, with a button to ring each', async () => {
    await chat.install();
    await last(0);
    await chat.say('I want to die tonight');
    const crisis = await last(1);
    const [first] = cardIn(crisis).body;
    expect(first?.text).toMatch(/999|112/);
    const urls = cardIn(crisis)
      .body.flatMap(({ actions }) => actions ?? [])
      .flatMap(({ url }) => url ?? []);
    expect(urls).toEqual(expect.arrayContaining(['tel:999', 'tel:08001111']));
    expect(cardIn(crisis).fallbackText).toContain('0800 1111');
  });

  test('law 1: are read as they were written, whatever Teams escapes', async () => {
    await chat.say('I&nbsp;want&nbsp;to&nbsp;die &amp; it&#39;s tonight');
    expect(shownOn(await last(0))).toContain('0800 1111');
    expect((await chat.stored())[0]?.words.reveal()).toBe("I want to die & it's tonight");
  });

  test('that are sent again are one turn, and are answered once', async () => {
    const once = { id: 'one-and-the-same' };
    await Promise.all([chat.say('hello', once), chat.say('hello', once), chat.say('hello', once)]);
    await chat.say('and now?');
    const messages = await chat.messages(1);
    const own = (await chat.stored()).filter(({ sender }) => sender === 'reporter');
    expect(own).toHaveLength(2);
    expect(messages).toHaveLength(1);
  });

  test('that were edited are read again; a deleted message or a reaction says nothing', async () => {
    await chat.say('hello', { id: 'first' });
    await last(0);
    await chat.send({
      type: 'messageUpdate',
      id: 'first',
      text: 'I want to die',
      channelData: { eventType: 'editMessage' },
    });
    expect(shownOn(await last(1))).toContain('0800 1111');
    const stored = (await chat.stored()).length;
    await chat.send({ type: 'messageDelete', id: 'first', channelData: { eventType: 'softDeleteMessage' } });
    await chat.send({
      type: 'messageUpdate',
      id: 'first',
      text: 'hello',
      channelData: { eventType: 'undeleteMessage' },
    });
    await chat.send({ type: 'messageReaction', reactionsAdded: [{ type: 'like' }] });
    expect(await chat.stored()).toHaveLength(stored);
  });

  test('law 5: a picture is dropped unread and answered kindly; the HTML of words is no picture', async () => {
    const html = {
      contentType: 'text/html',
      content: '<p>hello <img itemtype="http://schema.skype.com/Emoji" alt=":)"></p>',
    };
    await chat.say('hello', { attachments: [html] });
    await last(0);
    const picture = { contentType: 'image/png', contentUrl: `${teams.framework.url}/secret-picture` };
    await chat.say('', {
      attachments: [picture, { contentType: 'text/html', content: '<p><img src="x"></p>' }],
    });
    expect(shownOn(await last(1))).toContain("can't take pictures");
    const [words, , sent] = await chat.stored();
    expect([words?.attachments, sent?.attachments]).toEqual([0, 1]);
    expect(JSON.stringify(await chat.stored())).not.toContain('secret-picture');
  });
});

describe('what is kept', () => {
  test('line 3: name, directory id, e-mail and tenant are in no file and no line of the log', async () => {
    await chat.install();
    await last(0);
    await chat.say('hello');
    await last(1);
    const { folder } = teams.core;
    const kept = readdirSync(folder)
      .map((file) => readFileSync(join(folder, file)).toString('latin1'))
      .join('\n');
    expect(hiddenIn(kept, [...PERSONAL, chat.conversation])).toEqual([]);
    expect(hiddenIn(teams.logged.join('\n'), [...PERSONAL, chat.conversation])).toEqual([]);
    const sent = JSON.stringify(chat.posted());
    expect(hiddenIn(sent, PERSONAL)).toEqual([]);
  });

  test('S20, S40: "delete" is done before it is said, and a retry begins nothing', async () => {
    await chat.install();
    await last(0);
    await chat.say('delete');
    await last(1);
    await chat.say('yes', { id: 'the-last' });
    expect(shownOn(await last(2))).toContain('Everything you wrote here is gone');
    expect(await chat.id()).toBeUndefined();
    await chat.say('yes', { id: 'the-last' });
    expect(await chat.id()).toBeUndefined();
  });

  test.each([
    { type: 'installationUpdate', action: 'remove' },
    { type: 'conversationUpdate', membersRemoved: [{ id: '28:bot' }] },
    { type: 'deleteUserData' },
  ])('line 5: $type forgets all of it', async (activity) => {
    await chat.say('hello');
    await last(0);
    const known = await chat.id();
    await chat.send(activity);
    expect(await chat.id()).toBeUndefined();
    expect(known && (await teams.core.store.readMessages(known, 0))).toEqual([]);
  });

  test('an upgrade of the app forgets nothing', async () => {
    await chat.say('hello');
    await chat.send({ type: 'installationUpdate', action: 'remove-upgrade' });
    await chat.send({ type: 'installationUpdate', action: 'add-upgrade' });
    expect(await chat.id()).toBeDefined();
  });
});

describe('where others read along', () => {
  const groups = [
    { conversation: { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true } },
    {
      conversation: { id: '19:channel@thread.tacv2', conversationType: 'channel' },
      channelData: { team: { id: 't' } },
    },
    {
      conversation: { id: '19:meeting@thread.v2', conversationType: 'groupChat' },
      channelData: { meeting: { id: 'm' } },
    },
    { conversation: { id: 'no-kind' } },
  ];

  test.each(groups)('line 2: one neutral line and nothing else in $conversation.id', async (group) => {
    for (const activity of [
      { type: 'installationUpdate', action: 'add' },
      { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] },
      { type: 'message', text: '<at>Cuan</at> I want to die' },
      { type: 'invoke', name: 'composeExtension/query', value: {} },
    ])
      expect((await chat.send({ ...activity, ...group })).status).toBe(200);
    const { posted } = teams.framework;
    expect(posted.map(({ activity }) => activity.text)).toEqual(["I don't work in group chats."]);
    expect(JSON.stringify(posted)).not.toContain('die');
    const key = `msteams ${group.conversation.id}`;
    expect(
      await teams.core.store.findConversation(teams.core.vault.pseudonym({ channel: 'teams', key })),
    ).toBeUndefined();
  });
});

describe('line 8: another channel of the Azure Bot Service', () => {
  test('gets the same conversation in plain words with suggested answers', async () => {
    chat = teams.chat({ channelId: 'telegram' });
    await chat.say('I want to die');
    const { activity } = await last(0);
    expect(activity.text).toMatch(/0800 1111/);
    expect(activity.text).toContain('https://chat.example.org');
    expect(activity.attachments ?? []).toEqual([]);
    const [answer] = activity.suggestedActions?.actions ?? [];
    await chat.say(answer?.title ?? '');
    expect((await last(1)).activity.text).not.toBe('');
  });

  test('stays silent in a group there, too', async () => {
    chat = teams.chat({ channelId: 'telegram' });
    await chat.say('hello', { conversation: { id: 'group', isGroup: true } });
    expect(teams.framework.posted.map(({ activity }) => activity.text)).toEqual([
      "I don't work in group chats.",
    ]);
  });
});
