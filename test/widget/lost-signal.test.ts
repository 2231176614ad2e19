import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { type FakeServer, startFakeServer } from './fake-server.ts';
import { openTab, ready, seen, type Tab } from './tab.ts';

let browser: Browser;
let fake: FakeServer;
let tab: Tab;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  fake = await startFakeServer();
  fake.reply = ({ text }) => [{ text: `answer to ${text}` }];
});
afterEach(async () => {
  await tab.close();
  await fake.close();
});

const ownWords = () => fake.stored.filter(({ from }) => from.role === 'user').map(({ text }) => text);

describe('a lost signal', () => {
  test('keeps order and doubles nothing, also where only the answer to a message was lost', async () => {
    tab = await openTab(browser, fake);
    await ready(tab);
    let lost = 0;
    fake.trouble = (request) => {
      if (!/POST .*activities/.test(request) || lost >= 3) return undefined;
      lost += 1;
      return lost === 2 ? 'break' : 'break-after';
    };
    for (const text of ['one', 'two', 'three']) await tab.say(text);
    await seen(tab, 'answer to three');
    expect(lost).toBe(3);
    expect(ownWords()).toEqual(['one', 'two', 'three']);
    expect((await tab.log()).filter((line) => line.startsWith('you'))).toEqual([
      'you: one',
      'you: two',
      'you: three',
    ]);
  });

  test('is said in words, and the words go out by themselves when it is back', async () => {
    tab = await openTab(browser, fake);
    await ready(tab);
    fake.trouble = () => 'break';
    fake.dropStreams();
    await tab.say('are you there');
    await tab.page.locator('.yours .state', { hasText: 'Waiting for connection' }).waitFor();
    await tab.page.locator('.connection', { hasText: 'Your words are kept' }).waitFor();
    fake.trouble = undefined;
    await seen(tab, 'answer to are you there');
    await tab.page.locator('.yours .state', { hasText: 'Sent' }).waitFor();
    expect(await tab.page.locator('.connection').innerText()).toBe('');
  });

  test('a refused message can be tapped to send again', async () => {
    tab = await openTab(browser, fake);
    await ready(tab);
    fake.trouble = (request) => (/POST .*activities/.test(request) ? 400 : undefined);
    await tab.say('hello');
    await tab.page.getByRole('button', { name: 'Not sent. Tap to send again' }).waitFor();
    fake.trouble = undefined;
    await tab.tap('Not sent. Tap to send again');
    await seen(tab, 'answer to hello');
    expect(ownWords()).toEqual(['hello']);
  });

  test('S42: a refresh without signal loses nothing: unsent words are sent with their old id', async () => {
    tab = await openTab(browser, fake);
    await tab.say('first');
    await seen(tab, 'answer to first');
    fake.trouble = (request) => (request.includes('/v3/') || request.includes('/api/') ? 'break' : undefined);
    fake.dropStreams();
    await tab.say('second');
    await tab.say('third');
    await tab.page.locator('.yours .state', { hasText: 'Waiting' }).first().waitFor();
    const idsBefore = await unsentIds(tab);
    await tab.page.reload();
    expect(await unsentIds(tab)).toEqual(idsBefore);
    fake.trouble = undefined;
    await tab.tap('Carry on');
    await seen(tab, 'answer to third');
    expect(ownWords()).toEqual(['first', 'second', 'third']);
    expect(fake.stored.map(({ channelData }) => channelData?.clientActivityID)).toEqual(
      expect.arrayContaining(idsBefore),
    );
  });

  test('without streams the page asks instead', async () => {
    fake.noStreams = true;
    tab = await openTab(browser, fake);
    await tab.say('hello');
    await seen(tab, 'answer to hello');
    fake.push({ text: 'I am a person from the team.' });
    await seen(tab, 'I am a person from the team.');
    expect(fake.openStreams).toBe(0);
  });

  test('an expired token is renewed for the same conversation, and the words arrive once', async () => {
    tab = await openTab(browser, fake);
    await tab.say('before');
    await seen(tab, 'answer to before');
    fake.expireTokens();
    await tab.say('after');
    await seen(tab, 'answer to after');
    expect(ownWords()).toEqual(['before', 'after']);
    expect(await tab.log()).toContain('you: before');
  });

  test('a stream that is silent though it looks alive is noticed', async () => {
    tab = await openTab(browser, fake);
    await ready(tab);
    fake.muteStreams();
    await tab.say('hello');
    await seen(tab, 'answer to hello');
    expect(fake.openStreams).toBe(1);
  });
});

async function unsentIds({ page }: Tab): Promise<string[]> {
  const kept = await page.evaluate(() => sessionStorage.getItem('chat') ?? '{}');
  const { unsent = [] } = JSON.parse(kept) as { unsent?: { clientId: string }[] };
  return unsent.map(({ clientId }) => clientId);
}
