import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { ConnectionStatus } from 'botframework-directlinejs';
import { newFolder, openApp } from '../../support/house.ts';
import { connectOfficialClient, type OfficialClient, type SeenActivity } from './official-client.ts';

/** Proof of issue 2, item 9: the official `botframework-directlinejs`, unmodified, against the whole service. */
type House = Awaited<ReturnType<typeof openApp>>;

interface Pass {
  readonly token: string;
  readonly conversationId: string;
  readonly resume: string;
}

let house: House;
let client: OfficialClient | undefined;
let nowMs = 0;
beforeEach(async () => {
  nowMs = Date.now();
  house = await openApp({}, { clock: () => nowMs });
});
afterEach(async () => {
  client?.end();
  await house.leave();
});

const ways = [
  ['WebSocket', { webSocket: true }],
  ['REST polling', { webSocket: false, pollingInterval: 200 }],
] as const;

async function getPass(url: string, resume?: string): Promise<Pass> {
  const body = JSON.stringify(resume === undefined ? {} : { resume });
  const headers = { 'content-type': 'application/json', connection: 'close' };
  return (await (await fetch(`${url}/api/chat/token`, { method: 'POST', headers, body })).json()) as Pass;
}

const own = (seen: readonly SeenActivity[]) => seen.filter(({ from }) => from.role === 'user');
const repliesAfter = (seen: readonly SeenActivity[], text: string) => {
  const at = seen.findIndex((activity) => activity.from.role === 'user' && activity.text === text);
  return at === -1 ? [] : seen.slice(at + 1).filter(({ from }) => from.role === 'bot');
};
const numbersOf = (seen: readonly SeenActivity[]) => seen.map(({ id }) => Number(id.split('|')[1]));
const offered = (activity: SeenActivity | undefined) => activity?.suggestedActions?.actions ?? [];

jest.setTimeout(90_000);

describe.each(ways)('over %s', (_name, way) => {
  test('a whole conversation: welcome, own words first, a button, crisis lines in the same reply, no loss', async () => {
    const { token } = await getPass(house.url);
    client = connectOfficialClient(house.url, { token, ...way });
    const welcome = await client.until((seen) => offered(seen.at(-1)).length > 0);
    expect(welcome.every(({ from }) => from.id === 'cuan')).toBe(true);

    const id = await client.say('someone says they will share a picture of me', 'first-1');
    const first = await client.until(
      (seen) => repliesAfter(seen, 'someone says they will share a picture of me').length > 0,
    );
    expect(own(first)[0]).toMatchObject({ id, channelData: { clientActivityID: 'first-1' } });

    const [button] = offered(first.findLast((activity) => offered(activity).length > 0));
    expect(button?.type).toBe('imBack');
    await client.say(button?.value ?? '', 'second-2');
    await client.until((seen) => repliesAfter(seen, button?.value ?? '').length > 0);

    await client.say('I want to die', 'third-3');
    const crisis = await client.until((seen) => repliesAfter(seen, 'I want to die').length > 0);
    const [reply] = repliesAfter(crisis, 'I want to die');
    expect(reply?.channelData.cuan?.care).toMatch(/^(crisis|emergency)$/);
    expect(reply?.channelData.cuan?.services?.length).toBeGreaterThan(0);

    expect(numbersOf(crisis)).toEqual(crisis.map((_each, at) => at + 1));
    expect(own(crisis).map((activity) => activity.channelData.clientActivityID)).toEqual([
      'first-1',
      'second-2',
      'third-3',
    ]);
  });

  test('delete: the one phrase, and none of the words are served again', async () => {
    const { token, resume } = await getPass(house.url);
    client = connectOfficialClient(house.url, { token, ...way });
    await client.until((seen) => seen.length > 0);
    await client.say('my name is canary', 'c1');
    await client.until((seen) => repliesAfter(seen, 'my name is canary').length > 0);
    await client.say('delete', 'c2');
    await client.until((seen) => repliesAfter(seen, 'delete').length > 0);
    const [yes] = offered(client.seen.at(-1));
    await client.say(yes?.value ?? '', 'c3');
    const seen = await client.until((all) => all.at(-1)?.id.endsWith('|deleted') === true);
    expect(seen.filter(({ id }) => id.endsWith('|deleted'))).toHaveLength(1);
    expect(client.states.at(-1)).toBe(ConnectionStatus.Online);

    const late = connectOfficialClient(house.url, { token, ...way });
    const served = await late.until((all) => all.length > 0);
    expect(served.map(({ id }) => id.split('|')[1])).toEqual(['deleted']);
    late.end();
    expect(await getPass(house.url, resume)).toMatchObject({ error: { code: 'conversation-ended' } });
  });
});

test('a restart of the process costs the client a pause and nothing else', async () => {
  const folder = newFolder();
  const first = await openApp({}, {}, folder);
  const { token } = await getPass(first.url);
  client = connectOfficialClient(first.url, { token, webSocket: true });
  await client.until((seen) => offered(seen.at(-1)).length > 0);
  await client.say('before', 'b1');
  await client.until((seen) => repliesAfter(seen, 'before').length > 0);
  await first.app.stop();

  const second = await openApp({ PORT: new URL(first.url).port }, {}, folder);
  await client.say('after', 'a1');
  const seen = await client.until((all) => repliesAfter(all, 'after').length > 0);
  expect(numbersOf(seen)).toEqual(seen.map((_each, at) => at + 1));
  client.end();
  await second.leave();
});

test('after a token is over, the resume secret brings the same client back to the same conversation', async () => {
  const pass = await getPass(house.url);
  client = connectOfficialClient(house.url, { token: pass.token, webSocket: false, pollingInterval: 200 });
  await client.until((seen) => offered(seen.at(-1)).length > 0);
  nowMs += 2 * 3_600_000;
  await client.reaches(ConnectionStatus.ExpiredToken);
  const again = await getPass(house.url, pass.resume);
  expect(again.conversationId).toBe(pass.conversationId);
  client.directLine.reconnect({ conversationId: again.conversationId, token: again.token });
  await client.say('I am back', 'r1');
  await client.until((seen) => repliesAfter(seen, 'I am back').length > 0);
});

test('a conversation taken up by id and watermark goes on where it was', async () => {
  const pass = await getPass(house.url);
  client = connectOfficialClient(house.url, { token: pass.token, webSocket: false, pollingInterval: 200 });
  await client.until((seen) => offered(seen.at(-1)).length > 0);
  await client.say('one', 'w1');
  const seen = await client.until((all) => repliesAfter(all, 'one').length > 0);
  const watermark = String(numbersOf(seen).at(-1));
  const { token, conversationId } = pass;
  const later = connectOfficialClient(house.url, { token, conversationId, watermark, webSocket: true });
  await later.reaches(ConnectionStatus.Online);
  await later.say('two', 'w2');
  const rest = await later.until((all) => repliesAfter(all, 'two').length > 0);
  expect(rest[0]?.text).toBe('two');
  later.end();
});

test('a picture sent with the official client is answered and not taken', async () => {
  const pass = await getPass(house.url);
  client = connectOfficialClient(house.url, { token: pass.token, webSocket: true });
  const before = (await client.until((seen) => offered(seen.at(-1)).length > 0)).length;
  const form = new FormData();
  form.append(
    'activity',
    new Blob(['{"type":"message","text":"canary"}'], { type: 'application/vnd.microsoft.activity' }),
  );
  form.append('file', new Blob([new Uint8Array(2_000_000)], { type: 'image/png' }), 'me.png');
  const path = `/v3/directline/conversations/${pass.conversationId}/upload?userId=sam`;
  const headers = { authorization: `Bearer ${pass.token}`, connection: 'close' };
  expect((await fetch(house.url + path, { method: 'POST', headers, body: form })).status).toBe(200);
  const seen = await client.until((all) => all.length > before + 1);
  expect(seen.at(-1)?.from.role).toBe('bot');
  expect(JSON.stringify(seen)).not.toContain('canary');
});
