import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CaseList, CaseView, NumberedView, QueueView } from '../../../src/http/moderator/protocol.ts';
import { openConsoleRoom, type ConsoleRoom } from './console-room.ts';

let room: ConsoleRoom;
let cookie: string;
beforeAll(async () => {
  room = await openConsoleRoom();
  cookie = await room.signIn('moderator');
});
afterAll(() => room.leave());

async function get<T>(path: string): Promise<T> {
  const response = await room.call('GET', path, { cookie });
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}

describe('the list', () => {
  test('tells what is needed to choose and holds no word of anyone', async () => {
    const made = await room.addCase({
      care: 'crisis',
      says: [{ text: 'canary words', marked: [{ quote: 'canary', cue: 'self-harm.active' }] }],
      session: { topics: ['image-threat', 'self-harm'], ageBand: '13-15' },
    });
    const { cases, more } = await get<CaseList>('/api/moderator/cases');
    expect(cases.find(({ id }) => id === made.id)).toEqual({
      id: made.id,
      care: 'crisis',
      topics: ['image-threat', 'self-harm'],
      reason: 'care',
      state: 'open',
      channel: 'web',
      locale: 'en',
      place: 'GB-NIR',
      ageBand: '13-15',
      openedAtMs: room.time.nowMs,
      lastMessageAtMs: room.time.nowMs,
      waitingSinceMs: room.time.nowMs,
    });
    expect(more).toBe(false);
    const answer = await (await room.call('GET', '/api/moderator/cases', { cookie })).text();
    expect(answer).not.toContain('canary');
    expect(answer).not.toContain(made.conversation);
  });
});

describe('the queue', () => {
  test('is asked for by stretch and choice, a case by its number; what is strange is refused', async () => {
    const made = await room.addCase({ care: 'check-in', session: { topics: ['abuse'] } });
    const number = made.id.slice(0, 6);
    const { cases } = await get<QueueView>('/api/moderator/queue?topic=abuse&free=yes&from=0&limit=5');
    expect(cases.map((one) => one.id)).toContain(made.id);
    const numbered = await get<NumberedView>(`/api/moderator/cases/numbered/${number}`);
    expect(numbered.cases).toMatchObject([{ id: made.id, state: 'open', mine: false }]);
    const strange = [
      'queue?limit=0',
      'queue?limit=1000',
      'queue?from=-1',
      'queue?topic=x',
      'queue?free=no',
      'queue?locale=%25',
      'queue?who=me',
      'cases/numbered/abc',
      'cases/numbered/a%25bcde',
    ];
    for (const path of strange) {
      const { status } = await room.call('GET', `/api/moderator/${path}`, { cookie });
      expect([path, status]).toEqual([path, 400]);
    }
  });
});

describe('a case', () => {
  test('comes as text with the places where cues fired', async () => {
    const text = 'he has my pics. i want to die <img src=x onerror=alert(1)>';
    const made = await room.addCase({
      says: [
        {
          text,
          care: 'crisis',
          attachments: 2,
          unread: true,
          marked: [{ quote: 'i want to die', cue: 'self-harm.active' }],
          reply: 'You can talk to someone.',
          lines: ['Lifeline'],
        },
      ],
    });
    const { messages } = await get<CaseView>(`/api/moderator/cases/${made.id}`);
    expect(messages).toEqual([
      {
        seq: 1,
        sender: 'reporter',
        atMs: room.time.nowMs,
        text,
        evidence: [{ start: 16, end: 29, cue: 'self-harm.active' }],
        care: 'crisis',
        unread: true,
        attachments: 2,
        pressed: false,
        lines: [],
        offered: [],
      },
      {
        seq: 2,
        sender: 'bot',
        atMs: room.time.nowMs,
        text: 'You can talk to someone.',
        evidence: [],
        unread: false,
        attachments: 0,
        pressed: false,
        lines: ['Lifeline'],
        offered: [],
      },
    ]);
  });

  test('gives only what is newer when asked', async () => {
    const made = await room.addCase({ says: ['one', 'two', 'three'] });
    const { messages } = await get<CaseView>(`/api/moderator/cases/${made.id}?after=4`);
    expect(messages.map(({ seq }) => seq)).toEqual([5, 6]);
  });

  test('is a conversation by no other name: its id, address and session stay inside', async () => {
    const made = await room.addCase();
    const text = JSON.stringify(await get<CaseView>(`/api/moderator/cases/${made.id}`));
    expect(text).not.toContain(made.conversation);
    expect(text).not.toMatch(/key of|snapshot|inboundId|resume/);
  });
});

describe('what goes out', () => {
  test('is kept nowhere, framed nowhere, taken for nothing else', async () => {
    const paths = ['/', '/sign-up', '/api/moderator/me', '/api/moderator/cases', '/nowhere'];
    for (const path of paths) {
      const { headers } = await room.call('GET', path, { cookie });
      expect([path, headers.get('cache-control')]).toEqual([path, 'no-store']);
      expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff']);
      expect([path, headers.get('content-security-policy')]).toEqual([
        path,
        expect.stringContaining("frame-ancestors 'none'"),
      ]);
      expect([path, headers.get('access-control-allow-origin')]).toEqual([path, null]);
    }
  });

  test('sends script and style once: a browser that has them is told so', async () => {
    for (const path of ['/console.js', '/console.css', '/plots.js']) {
      const first = await room.call('GET', path);
      const etag = first.headers.get('etag') ?? '';
      const again = await room.call('GET', path, { headers: { 'if-none-match': etag } });
      expect([path, first.status, again.status]).toEqual([path, 200, 304]);
      expect(await again.text()).toBe('');
    }
  });

  test('lets the page load its own script and style and nothing else', async () => {
    const policy = (await room.call('GET', '/')).headers.get('content-security-policy') ?? '';
    expect(policy.split('; ').sort()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "script-src 'self'",
      "style-src 'self'",
    ]);
  });
});
