import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.ts';
import { card } from './cards.ts';
import { type FakeServer, startFakeServer } from './fake-server.ts';
import { id } from '../../src/domain/ids.ts';
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
});
afterEach(async () => {
  await tab.close();
  await fake.close();
});

describe('a conversation', () => {
  test('begins with the welcome and its answers, and asks nobody but our own origin', async () => {
    tab = await openTab(browser, fake);
    await ready(tab);
    await tab.tap('Someone is threatening me');
    await seen(tab, 'I hear you.');
    expect(fake.openedIn).toBe('en');
    expect(fake.stored[1]).toMatchObject({ text: 'Someone is threatening me', value: { choice: 'threat' } });
    expect(await tab.log()).toEqual([
      expect.stringContaining('us: Hello'),
      'you: Someone is threatening me',
      'us: I hear you.',
    ]);
    expect(tab.asked.filter((url) => !url.startsWith(fake.url))).toEqual([]);
    expect(tab.faults).toEqual([]);
  });

  test('law 7: a person is told apart from the program, in plain sight', async () => {
    tab = await openTab(browser, fake);
    fake.push({ text: 'Hello, I read what you wrote.', from: { id: 'person', name: 'Ash', role: 'bot' } });
    await seen(tab, 'Hello, I read what you wrote.');
    await seen(tab, 'Ash, a person from our team:');
    expect(await tab.page.locator('.who').count()).toBe(1);
  });

  test('answered choices stay readable and can no longer be tapped', async () => {
    tab = await openTab(browser, fake);
    await tab.tap('Someone is threatening me');
    await seen(tab, 'I hear you.');
    expect(await tab.page.getByRole('button', { name: 'Someone is threatening me' }).count()).toBe(0);
    await tab.page.locator('.answered .taken', { hasText: 'Someone is threatening me' }).waitFor();
  });

  test('S32: each control of the menu sends its choice with its label', async () => {
    tab = await openTab(browser, fake);
    await ready(tab);
    for (const label of ['Help now', 'Talk to a person', 'Stop for now', 'Delete this chat']) {
      await tab.tap('Menu');
      await tab.tap(label);
    }
    await expectStored(fake, 9);
    const own = fake.stored.filter(({ from }) => from.role === 'user');
    expect(own.map(({ text, value }) => [text, value?.choice])).toEqual([
      ['Help now', 'help'],
      ['Talk to a person', 'person'],
      ['Stop for now', 'stop'],
      ['Delete this chat', 'delete'],
    ]);
  });

  test('law 5: a pasted or dropped picture gets a kind line and never leaves the device; only that fact is told', async () => {
    tab = await openTab(browser, fake);
    await ready(tab);
    for (const kind of ['paste', 'drop']) {
      const prevented = await tab.page.evaluate((type) => {
        const data = new DataTransfer();
        data.items.add(new File(['canary'], 'me.png', { type: 'image/png' }));
        const event =
          type === 'paste'
            ? new ClipboardEvent(type, { clipboardData: data, bubbles: true, cancelable: true })
            : new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true });
        return !(document.getElementById('words') ?? document.body).dispatchEvent(event);
      }, kind);
      expect(prevented).toBe(true);
    }
    await seen(tab, 'You don’t have to show it to anyone');
    await expectStored(fake, 5);
    const told = fake.bodies.filter((body) => body.includes('attachments')).map((body) => JSON.parse(body));
    expect(told).toHaveLength(2);
    expect(told[0]).toMatchObject({ text: '', attachments: [{}] });
    expect(fake.bodies.join('')).not.toMatch(/canary|me\.png|image/);
    expect(await tab.log()).toContain('you: A picture (not sent)');
  });

  test('markup in replies, choices, cards and own words stays text', async () => {
    const evil = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>';
    fake.reply = () => [
      {
        text: `${evil}\n\n[tap](javascript:window.hit=1) **${evil}**`,
        cuan: { choices: [{ id: 'x', label: evil }], lines: [{ ...card.childline, name: evil }] },
      },
    ];
    tab = await openTab(browser, fake);
    await tab.say(evil);
    await seen(tab, 'javascript:window.hit=1');
    expect(await tab.page.locator('#chat img, #chat script, a[href^="javascript"]').count()).toBe(0);
    expect(await tab.page.evaluate(() => Reflect.get(window, 'hit'))).toBeUndefined();
    expect(await tab.log()).toContain(`you: ${evil}`);
  });

  test('steps, points, bold and links are shown as such; a website opens beside the chat', async () => {
    fake.reply = () => [
      {
        text: 'Do:\n1. **Stop.**\n2. Tell.\n\n- [Childline](https://www.childline.org.uk) or [0800 1111](tel:08001111)',
      },
    ];
    tab = await openTab(browser, fake);
    await tab.say('hi');
    await seen(tab, 'Tell.');
    const bubble = tab.page.locator('.bubble').last();
    expect(await bubble.locator('ol > li').count()).toBe(2);
    expect(await bubble.locator('strong').textContent()).toBe('Stop.');
    expect(await bubble.locator('a[href="tel:08001111"]').getAttribute('target')).toBeNull();
    const website = bubble.locator('a[href^="https:"]');
    expect(await website.getAttribute('target')).toBe('_blank');
    expect(await website.getAttribute('rel')).toContain('noreferrer');
  });

  test('the crisis lines stay pinned once shown; only the young person folds them', async () => {
    fake.reply = ({ text }) =>
      text === 'bad'
        ? [
            {
              text: 'I’m glad you told me.',
              cuan: { care: 'crisis', lines: [card.emergency, card.lifeline] },
            },
          ]
        : [{ text: 'OK.' }];
    tab = await openTab(browser, fake);
    const strip = tab.page.locator('.strip details');
    expect(await strip.getAttribute('open')).toBeNull();
    await tab.say('bad');
    const call = tab.page.locator('.strip a[href="tel:08088088000"]');
    await call.waitFor();
    await tab.say('thanks');
    await seen(tab, 'OK.');
    expect(await call.isVisible()).toBe(true);
    await tab.page.locator('.strip summary').click();
    await call.waitFor({ state: 'hidden' });
    await tab.say('more');
    await expectStored(fake, 7);
    expect(await tab.page.locator('.strip summary').isVisible()).toBe(true);
    expect(await call.isVisible()).toBe(false);
  });

  test.each([
    [390, 844],
    [360, 640],
    [320, 568],
  ])(
    'pinned on %i × %i: two numbers to tap, at most a third of the height, the rest one tap away',
    async (width, height) => {
      const papyrus = { ...card.shout, id: id.service('gb-papyrus'), name: 'Papyrus HOPELINE247' };
      const lines = [card.emergency, card.shout, papyrus, card.childline];
      fake.reply = () => [{ text: 'I’m glad you told me.', cuan: { care: 'emergency', lines } }];
      tab = await openTab(browser, fake, { viewport: { width, height } });
      await tab.say('bad');
      const shown = tab.page.locator('.strip a');
      await tab.page.locator('.strip .chip').nth(1).waitFor();
      expect(await shown.evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
        'tel:999',
        'sms:85258',
      ]);
      const strip = await tab.page.locator('.strip').boundingBox();
      expect(strip?.height ?? Infinity).toBeLessThan(height / 3);
      await tab.tap('Show more');
      expect(await shown.count()).toBe(4);
      await tab.page.locator('.strip summary').click();
      expect(await shown.count()).toBe(2);
    },
  );

  test.each([
    [320, 260],
    [320, 480],
    [844, 390],
  ])(
    'with a keyboard up (%i × %i) the way out, the numbers and the field are all seen, with words between',
    async (width, height) => {
      const papyrus = { ...card.shout, id: id.service('gb-papyrus'), name: 'Papyrus HOPELINE247' };
      const lines = [card.emergency, card.shout, papyrus, card.childline];
      const text = Array.from({ length: 40 }, () => 'You are not alone.').join('\n\n');
      fake.reply = () => [{ text, cuan: { care: 'emergency', lines } }];
      tab = await openTab(browser, fake, { viewport: { width, height } });
      await tab.say('bad');
      await tab.page.locator('.strip .chip').nth(1).waitFor();
      for (const place of ['start', 'end'] as const) {
        await tab.page.evaluate(
          (to) => window.scrollTo(0, to === 'start' ? 0 : document.documentElement.scrollHeight),
          place,
        );
        const boxOf = async (name: string) => {
          const box = await tab.page.locator(name).boundingBox();
          return { top: box?.y ?? -1, bottom: (box?.y ?? 0) + (box?.height ?? Infinity) };
        };
        const [leave, strip, foot] = [await boxOf('.leave'), await boxOf('.strip'), await boxOf('.foot')];
        expect(leave.top).toBeGreaterThanOrEqual(0);
        expect(strip.top).toBeGreaterThanOrEqual(leave.bottom);
        expect(foot.top - strip.bottom).toBeGreaterThanOrEqual(48);
        expect(foot.bottom).toBeLessThanOrEqual(height + 1);
      }
      expect(await tab.page.locator('.strip a').count()).toBe(2);
      await tab.tap('Show more');
      expect(await tab.page.locator('.strip a').count()).toBe(4);
    },
  );

  test('what was typed before the script ran is still there, in the same field', async () => {
    tab = await openTab(browser, fake, {}, '/neutral');
    let run = () => {};
    const held = new Promise<void>((resolve) => (run = resolve));
    await tab.page.route('**/chat.js*', async (route) => {
      await held;
      await route.continue();
    });
    await tab.page.goto(fake.url, { waitUntil: 'commit' });
    await tab.page.locator('#words').fill('please');
    await tab.page.evaluate(() => Reflect.set(document.getElementById('words') ?? {}, 'mark', 'same'));
    await tab.page.getByRole('button', { name: 'Send' }).click();
    run();
    await seen(tab, 'Someone is threatening me');
    expect(await tab.page.locator('#words').inputValue()).toBe('please');
    expect(await tab.page.locator('#words').evaluate((field) => Reflect.get(field, 'mark'))).toBe('same');
    expect(tab.page.url()).toBe(`${fake.url}/`);
    await tab.tap('Send');
    await seen(tab, 'please');
  });

  test('S42: what they put together is saved only when they tap Save, under a name that says nothing', async () => {
    const document = { name: 'message', title: 'My message', lines: ['I need help.', '<b>Please</b>'] };
    fake.reply = () => [{ text: 'Here it is.', cuan: { document } }];
    tab = await openTab(browser, fake, { permissions: ['clipboard-read', 'clipboard-write'] });
    await tab.say('hi');
    await seen(tab, 'someone who uses this phone could find it');
    await tab.tap('Copy');
    await tab.page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await tab.page.evaluate(() => navigator.clipboard.readText())).toBe(
      'My message\n\nI need help.\n<b>Please</b>',
    );
    const [saved] = await Promise.all([tab.page.waitForEvent('download'), tab.tap('Save as text')]);
    expect(saved.suggestedFilename()).toBe('notes.txt');
    expect(tab.faults).toEqual([]);
  });

  test('after delete only the one phrase is left, and a new chat can begin', async () => {
    fake.reply = () => [{ text: 'Everything is deleted.', cuan: { deleted: true } }];
    tab = await openTab(browser, fake);
    await tab.say('my secret');
    await seen(tab, 'Everything is deleted.');
    expect(await tab.page.locator('body').innerText()).not.toContain('my secret');
    expect(await tab.page.evaluate(() => Object.entries(sessionStorage))).toEqual([]);
    fake.forget();
    await tab.tap('Start a new chat');
    await tab.page.getByRole('button', { name: 'Someone is threatening me' }).waitFor();
  });

  test('without a script the lines can be rung and the way out works', async () => {
    tab = await openTab(browser, fake, { javaScriptEnabled: false });
    expect(await tab.page.locator('.noscript a[href="tel:08001111"]').isVisible()).toBe(true);
    const leave = tab.page.getByRole('link', { name: 'Leave now' });
    expect((await leave.boundingBox())?.y).toBeLessThan(20);
    await leave.click();
    await tab.page.waitForURL('**/neutral');
  });
});

async function expectStored(server: FakeServer, count: number): Promise<void> {
  const until = Date.now() + 10_000;
  while (server.stored.length < count && Date.now() < until) await new Promise((go) => setTimeout(go, 20));
  expect(server.stored).toHaveLength(count);
}
