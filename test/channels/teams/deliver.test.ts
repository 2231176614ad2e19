import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { endOfFailure } from '../../../src/channels/teams/failure.ts';
import type { Parcel } from '../../../src/domain/delivery.ts';
import { id } from '../../../src/domain/ids.ts';
import { Words } from '../../../src/domain/words.ts';
import { openTeams, shownOn, type Teams } from './open-teams.ts';

/** What the pump hands over, and what comes of it. */
let teams: Teams;

beforeEach(async () => {
  teams = await openTeams();
});

afterEach(() => teams.close());

const CHILDLINE = {
  id: id.service('gb-childline'),
  name: 'Childline',
  plainWords: 'A person to talk to.',
  call: { display: '0800 1111', href: 'tel:08001111' },
  notes: ['Free'],
  closed: false,
};

function parcel(more: Partial<Parcel> = {}, channelId = 'msteams', lines = [CHILDLINE]): Parcel {
  const place = { channelId, serviceUrl: teams.framework.url, conversation: 'a:one', bot: '28:bot' };
  return {
    address: { channel: 'teams', key: `${channelId} a:one` },
    route: JSON.stringify(place),
    locale: id.locale('en'),
    message: {
      conversation: id.conversation('c'),
      seq: 3,
      sender: 'bot',
      atMs: 0,
      inboundId: id.inbound('i'),
      words: new Words('Ring **Childline**.\n\nWhat he said is not your fault.'),
      reply: { choices: [{ id: id.choice('yes'), label: 'Yes' }], lines, phrases: [] },
    },
    part: 0,
    ref: 'ref',
    linesOnly: false,
    quiet: false,
    ...more,
  };
}

const deliver = (one: Parcel) => teams.channel.deliver?.(one);
const posted = () => teams.framework.posted;

test('law 7: of a message that a person overtook only the lines go out', async () => {
  expect(await deliver(parcel({ linesOnly: true }))).toEqual({ outcome: 'delivered' });
  const [lines] = posted();
  const shown = lines === undefined ? '' : shownOn(lines);
  expect(shown).toContain('0800 1111');
  expect(shown).not.toContain('fault');
  expect(shown).not.toContain('Yes');
});

test('law 7: without lines nothing of it goes out', async () => {
  expect(await deliver(parcel({ linesOnly: true }, 'msteams', []))).toEqual({ outcome: 'sent' });
  expect(posted()).toEqual([]);
});

test('where words would stand on a lock screen, only that there is a message; the rest waits for an answer', async () => {
  expect(await deliver(parcel({ quiet: true }, 'telegram'))).toEqual({ outcome: 'held' });
  expect(posted().map(({ activity }) => activity.text)).toEqual(['You have a new message.']);
});

test('a chat that we know no way to cannot be reached', async () => {
  const { route: _route, ...without } = parcel();
  expect(await deliver(without)).toEqual({ outcome: 'not-reachable' });
});

test('goes out with our own credentials, and holds nothing of the person', async () => {
  await deliver(parcel());
  const [one] = posted();
  expect(one?.authorization).toBe('Bearer ours');
  expect(one?.activity).not.toHaveProperty('recipient.id');
});

test.each([
  [400, 'refused'],
  [401, 'later'],
  [403, 'not-reachable'],
  [404, 'not-reachable'],
  [412, 'later'],
  [413, 'refused'],
  [429, 'later'],
  [500, 'later'],
  [503, 'later'],
])('%i from Microsoft: %s', (statusCode, outcome) => {
  expect(endOfFailure({ statusCode })).toMatchObject({ outcome });
});

test('who is told to wait waits outside: Microsoft is asked once, and the next conversation goes on', async () => {
  teams.framework.trouble.push({ status: 429, retryAfterSeconds: 40 });
  expect(await deliver(parcel())).toEqual({ outcome: 'later', afterMs: 40_000 });
  expect(posted()).toEqual([]);
  expect(await deliver(parcel())).toEqual({ outcome: 'delivered' });
});

test('what Microsoft says about waiting is kept', () => {
  const headers = new Map([['retry-after', '7']]);
  expect(endOfFailure({ statusCode: 429, response: { headers } })).toEqual({
    outcome: 'later',
    afterMs: 7_000,
  });
  expect(endOfFailure({ statusCode: 401 })).toMatchObject({ everyone: true });
  expect(endOfFailure(new Error('no network'))).toEqual({ outcome: 'later' });
});
