import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { openTeams, activityIn, type Teams } from './open-teams.ts';

/** Issue 6, line 1: without a valid token of the Bot Framework it is 401 and leaves no trace. */
let teams: Teams;
/** From before Microsoft's library is asked for the first time. */
const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);

beforeEach(async () => {
  teams = await openTeams();
});

afterEach(() => teams.close());

const nowSeconds = () => Math.floor(Date.now() / 1000);

test('takes what the Bot Framework has signed for us', async () => {
  const chat = teams.chat();
  expect((await chat.say('hello')).status).toBe(200);
  expect(await chat.stored()).not.toEqual([]);
});

const WRONG: readonly (readonly [string, (teams: Teams) => string])[] = [
  ['no token', () => ''],
  ['what is no token', () => 'not-a-token'],
  ['what looks like one', () => 'a.b.c'],
  [
    'another key',
    ({ framework }) =>
      framework.sign({}, { key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey }),
  ],
  ['a key that nobody published', ({ framework }) => framework.sign({}, { kid: 'other' })],
  ['a token whose time is over', ({ framework }) => framework.sign({ exp: nowSeconds() - 3600 })],
  [
    'a token of another bot',
    ({ framework }) => framework.sign({ aud: '99999999-2222-3333-4444-555555555555' }),
  ],
  ['another issuer', ({ framework }) => framework.sign({ iss: 'https://elsewhere.example' })],
  [
    'an answer address that the token does not name',
    ({ framework }) => framework.sign({ serviceurl: 'https://elsewhere.example' }),
  ],
  ['a token without a signature', ({ framework }) => unsigned(framework.sign())],
];

test.each(WRONG)('refuses %s and leaves no trace', async (_name, tokenFor) => {
  printed.mockClear();
  const chat = teams.chat();
  const activity = { ...activityIn(teams.framework, chat.conversation), type: 'message', text: 'hello' };
  const before = teams.logged.length;
  const answer = await teams.post(activity, tokenFor(teams));
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ error: { code: 'token-missing' } });
  expect(await chat.id()).toBeUndefined();
  expect(teams.framework.posted).toEqual([]);
  expect(teams.logged.slice(before)).toEqual([]);
  expect(printed).not.toHaveBeenCalled();
});

test('refuses a key that is not endorsed for the channel it comes from', async () => {
  const chat = teams.chat({ channelId: 'somewhere-else' });
  expect((await chat.say('hello')).status).toBe(401);
  expect(await chat.id()).toBeUndefined();
});

test('asks for the token before it looks at what came', async () => {
  expect((await teams.post({ what: 'ever' }, '')).status).toBe(401);
  expect((await teams.post({ what: 'ever' })).status).toBe(400);
});

test('says that it cannot check now while the keys cannot be had, so that nothing is lost', async () => {
  teams.framework.keysUp = false;
  const chat = teams.chat();
  expect((await chat.say('hello')).status).toBe(503);
  teams.framework.keysUp = true;
  expect((await chat.say('hello')).status).toBe(200);
});

/** The same claims under `alg: none`. */
function unsigned(token: string): string {
  const [, claims = ''] = token.split('.');
  return `${Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT', kid: 'test-key' })).toString('base64url')}.${claims}.`;
}
