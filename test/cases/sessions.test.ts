import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openConsoleRoom, type ConsoleRoom } from '../http/moderator/console-room.ts';
import { IDLE_MS } from '../../src/cases/sign-in.ts';
import type { SessionList } from '../../src/http/moderator/protocol.ts';

let room: ConsoleRoom;
beforeEach(async () => void (room = await openConsoleRoom()));
afterEach(() => room.leave());

async function sessions(cookie: string): Promise<SessionList['sessions']> {
  const response = await room.call('GET', '/api/moderator/sessions', { cookie });
  return ((await response.json()) as SessionList).sessions;
}
const end = (cookie: string, id: string) =>
  room.call('POST', `/api/moderator/sessions/${id}/end`, { cookie });
const isSignedIn = async (cookie: string) => (await room.call('GET', '/api/moderator/me', { cookie })).ok;

describe('the list of sessions', () => {
  test('tells where one is signed in, used last first, and which one asks', async () => {
    const office = await room.signIn('moderator');
    room.time.nowMs += 10 * 60_000;
    const home = await room.signIn('moderator');
    await room.signIn('supervisor');
    expect(await sessions(office)).toMatchObject([
      { current: true, lastSeenAtMs: room.time.nowMs },
      { current: false, createdAtMs: room.time.nowMs, endsAtMs: room.time.nowMs + IDLE_MS },
    ]);
    expect(await sessions(home)).toHaveLength(2);
  });

  test('holds nothing that would open a session', async () => {
    const cookie = await room.signIn('moderator');
    const token = cookie.split('=')[1] ?? '';
    const [only] = await sessions(cookie);
    expect(await isSignedIn(`cuan_moderator=${only?.id}`)).toBe(false);
    expect(await room.store.findSignIn(only?.id ?? '')).toBeUndefined();
    expect(JSON.stringify(only)).not.toContain(token);
  });

  test('leaves out what has ended by itself', async () => {
    await room.signIn('moderator');
    room.time.nowMs += IDLE_MS;
    expect(await sessions(await room.signIn('moderator'))).toHaveLength(1);
  });
});

describe('ending a session from the list', () => {
  test('ends it at once, elsewhere, and is in the audit', async () => {
    const [lost, here] = [await room.signIn('moderator'), await room.signIn('moderator')];
    const other = (await sessions(here)).find(({ current }) => !current);
    expect((await end(here, other?.id ?? '')).status).toBe(200);
    expect([await isSignedIn(lost), await isSignedIn(here)]).toEqual([false, true]);
    expect((await room.store.readAudit(0, 1000)).at(-1)).toMatchObject({
      act: 'signed-out',
      detail: 'from-the-list',
    });
  });

  test('is for one’s own only', async () => {
    const [moderator, supervisor] = [await room.signIn('moderator'), await room.signIn('supervisor')];
    const [theirs] = await sessions(moderator);
    expect((await end(supervisor, theirs?.id ?? '')).status).toBe(404);
    expect(await isSignedIn(moderator)).toBe(true);
  });
});
