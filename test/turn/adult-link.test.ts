import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { defineDialog, keep } from '../../src/conversation/kit.ts';
import { catalogue } from '../../dialogs/index.ts';
import { botReplies, newReporter, openApp, replyText } from '../support/house.ts';

/** A dialog that does at once what trusted-adult does at the end of its questions. */
const linking = defineDialog({
  name: 'welcome',
  version: 1,
  initial: 'ready',
  pages: {
    ready: { says: ['common:says.heard-you'], anythingElse: 'made' },
    made: {
      does: [keep('message', 'short'), { kind: 'make-link' }],
      says: ['common:says.heard-you'],
      anythingElse: 'taken-back',
    },
    'taken-back': {
      does: [{ kind: 'revoke-links' }],
      says: ['common:says.heard-you'],
      anythingElse: 'ready',
    },
  },
});

describe("S44: the adult's one-time link", () => {
  let nowMs = Date.UTC(2026, 10, 22, 20);
  let house: Awaited<ReturnType<typeof openApp>>;

  beforeAll(async () => {
    const linkingFirst = { ...catalogue, dialogs: new Map(catalogue.dialogs).set(linking.name, linking) };
    house = await openApp({}, { clock: () => nowMs, catalogue: linkingFirst });
  });
  afterAll(() => house.leave());

  async function makeLink(): Promise<{ path: string; reporter: ReturnType<typeof newReporter> }> {
    const reporter = newReporter(house.app.core);
    await reporter.open();
    const text = replyText(await reporter.say('blorp'));
    const path = /\/a\/[\w-]{22}/.exec(text)?.[0];
    if (path === undefined) throw new Error('No link was made.');
    return { path, reporter };
  }

  const visit = async (path: string) => (await fetch(house.url + path)).text();
  const press = async (path: string) => (await fetch(house.url + path, { method: 'POST' })).text();

  test('a visit, such as a preview, shows a neutral page and opens nothing', async () => {
    const { path } = await makeLink();
    const previews = [await visit(path), await visit(path)];
    for (const page of previews) expect(page).not.toMatch(/something has happened|picture|blackmail|abuse/i);
    expect(await visit('/a/0123456789012345678901')).toBe(previews[0]);
    expect(await press(path)).toContain('A young person chose to show you this');
  });

  test('the link goes along to be copied or sent, and not to be kept as a file', async () => {
    const reporter = newReporter(house.app.core);
    await reporter.open();
    const made = await reporter.say('blorp');
    const path = /\/a\/[\w-]{22}/.exec(replyText(made))?.[0];
    const [reply] = botReplies(made);
    expect(reply?.reply?.document).toMatchObject({
      link: true,
      lines: [expect.stringContaining(path ?? '?')],
    });
  });

  test('a pressed button opens it once, and shows what was chosen and nothing they wrote', async () => {
    const { path } = await makeLink();
    const first = await press(path);
    expect(first).toContain('href="/adults"');
    expect(first).not.toContain('blorp');
    expect(await press(path)).toContain('can’t be opened');
  });

  test('it stops after 72 hours', async () => {
    const { path } = await makeLink();
    nowMs += 72 * 3_600_000;
    expect(await press(path)).toContain('can’t be opened');
  });

  test('taken back, or deleted with everything, it is dead', async () => {
    const { path, reporter } = await makeLink();
    await reporter.say('blorp blorp');
    expect(await press(path)).toContain('can’t be opened');
    const other = await makeLink();
    await other.reporter.say('delete everything');
    await other.reporter.say('yes');
    expect(await press(other.path)).toContain('can’t be opened');
  });
});
