import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { may, PERMISSIONS, permissionsOf, ROLES, type Role } from '../../../src/cases/permissions.ts';
import type { ModeratorRoute } from '../../../src/http/moderator/route.ts';
import { openConsoleRoom, PASSWORD, type ConsoleRoom } from './console-room.ts';

let room: ConsoleRoom;
let caseId: string;

beforeAll(async () => {
  room = await openConsoleRoom();
  caseId = (await room.addCase()).id;
});

afterAll(() => room.leave());

/** What is open to anyone, written out: a route that slips in here by mistake fails the test. */
const OPEN = [
  'GET /',
  'GET /api/moderator/entrances',
  'GET /api/moderator/openid/callback',
  'GET /api/moderator/openid/start',
  'GET /chunk.js',
  'GET /console.css',
  'GET /console.js',
  'GET /favicon.ico',
  'GET /plots.js',
  'GET /sign-up',
  'POST /api/moderator/second-step',
  'POST /api/moderator/second-step/ask',
  'POST /api/moderator/sign-in',
  'POST /api/moderator/sign-up',
  'POST /api/moderator/sign-up/check',
];

const OWN = ['own:read', 'own:second-factor', 'own:sign-out'];
const PEOPLE = [
  'people:disable',
  'people:end-sessions',
  'people:invite',
  'people:list',
  'people:reset-second-factor',
  'people:vet',
];
const ANSWERING = [
  'address:agree',
  'address:ask',
  'care:lower',
  'case:claim',
  'case:close',
  'case:export',
  'case:list',
  'case:mark',
  'case:note',
  'case:read',
  'case:reply',
  ...OWN,
  'practice:talk',
  'shift:care',
];

/** What each role may do, written out once more by hand beside the table. */
const EXPECTED: Readonly<Record<Role, readonly string[]>> = {
  admin: ['numbers:read', ...OWN, ...PEOPLE],
  auditor: ['numbers:read', ...OWN],
  moderator: ANSWERING,
  supervisor: [
    ...ANSWERING,
    ...PEOPLE,
    'alert:list',
    'case:hold',
    'case:mute',
    'case:reassign',
    'case:second-read',
    'numbers:read',
    'safeguards:read',
  ],
};

const nameOf = ({ method, path }: ModeratorRoute) => `${method} ${path}`;
const guarded = () => room.routes.filter(({ rule }) => rule.kind === 'permits');
const changing = () => room.routes.filter(({ method }) => method !== 'GET');

function send(route: ModeratorRoute, call: Parameters<ConsoleRoom['call']>[2] = {}) {
  return room.call(route.method, route.path.replace(':id', caseId), call);
}

async function refusal(response: Response): Promise<unknown> {
  const body = (await response.json()) as { error?: { code?: string } };
  return `${response.status} ${body.error?.code}`;
}

/** Past the gate; what the act itself then says is another matter, and it says it with a problem of its own. */
async function outcomeOf(response: Response): Promise<unknown> {
  if (response.headers.get('content-type')?.startsWith('text/event-stream') === true) {
    await response.body?.cancel();
    return 'let in';
  }
  const body = (await response.json()) as { error?: { code?: string }; problem?: string };
  const refused = [401, 403].includes(response.status) && body.problem === undefined;
  return refused ? `${response.status} ${body.error?.code}` : 'let in';
}

describe('who may do what', () => {
  test('is the table, and the table is this', () => {
    for (const role of ROLES) expect([...permissionsOf(role)].sort()).toEqual([...EXPECTED[role]].sort());
  });

  test('an unknown role may do nothing', () => {
    for (const role of ['owner', '__proto__', 'constructor', '']) {
      expect(PERMISSIONS.filter((permission) => may(role as Role, permission))).toEqual([]);
    }
  });

  test('only the door itself is open to anyone', () => {
    const open = room.routes.filter(({ rule }) => rule.kind === 'anyone');
    expect(open.map(nameOf).sort()).toEqual(OPEN);
    expect(guarded().length).toBeGreaterThan(3);
  });
});

describe('every guarded route', () => {
  test('refuses whoever has no session', async () => {
    for (const route of guarded())
      expect([nameOf(route), await refusal(await send(route))]).toEqual([nameOf(route), '401 not-signed-in']);
  });

  test('refuses a session that is not one of ours', async () => {
    const strange = [
      'cuan_moderator=',
      `cuan_moderator=${'A'.repeat(43)}`,
      `cuan_moderator=${'A'.repeat(5000)}`,
      'cuan_moderator=%00; other=1',
      `__Host-cuan=${'A'.repeat(43)}`,
    ];
    for (const cookie of strange)
      for (const route of guarded())
        expect([nameOf(route), await refusal(await send(route, { cookie }))]).toEqual([
          nameOf(route),
          '401 not-signed-in',
        ]);
  });

  test.each(ROLES)('lets the role %s do what the table permits and nothing else', async (role) => {
    for (const route of guarded()) {
      if (route.rule.kind !== 'permits') continue;
      const cookie = await room.signIn(role);
      const response = await send(route, { cookie });
      const outcome = await outcomeOf(response);
      const due = EXPECTED[role].includes(route.rule.permission) ? 'let in' : '403 not-allowed';
      expect([nameOf(route), outcome]).toEqual([nameOf(route), due]);
    }
  });

  test('is refused when another site makes the browser ask', async () => {
    const cookie = await room.signIn('supervisor');
    for (const site of ['cross-site', 'same-site'])
      for (const route of guarded()) {
        const response = await send(route, { cookie, headers: { 'sec-fetch-site': site } });
        expect([nameOf(route), await refusal(response)]).toEqual([nameOf(route), '403 wrong-origin']);
      }
  });
});

describe('every route that changes something', () => {
  const origins = ['https://elsewhere.example', 'null', 'http://localhost', 'http://localhost:1', ''];

  test.each(origins)('refuses the origin "%s", whoever is signed in', async (origin) => {
    for (const cookie of [undefined, ...(await Promise.all(ROLES.map((role) => room.signIn(role))))])
      for (const route of changing()) {
        const response = await send(route, { cookie, origin });
        expect([nameOf(route), await refusal(response)]).toEqual([nameOf(route), '403 wrong-origin']);
      }
  });

  test('refuses a request of our own origin that the browser says came from another site', async () => {
    for (const site of ['cross-site', 'same-site', 'none'])
      for (const route of changing()) {
        const response = await send(route, { headers: { 'sec-fetch-site': site } });
        expect([nameOf(route), await refusal(response)]).toEqual([nameOf(route), '403 wrong-origin']);
      }
  });

  test('refuses a form, which another site could send', async () => {
    const cookie = await room.signIn('supervisor');
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      for (const route of changing()) {
        const response = await send(route, { cookie, headers: { 'content-type': type } });
        expect([nameOf(route), await refusal(response)]).toEqual([nameOf(route), '415 unsupported-body']);
      }
    }
  });

  test('refused requests change nothing: the session is still good', async () => {
    const cookie = await room.signIn('supervisor');
    await room.call('POST', '/api/moderator/sign-out', { cookie, origin: 'https://elsewhere.example' });
    expect((await room.call('GET', '/api/moderator/me', { cookie })).status).toBe(200);
  });
});

describe('bad input', () => {
  const bodies = [
    null,
    [],
    'x',
    7,
    {},
    { login: 1, password: [] },
    { login: 'a', password: 'b', extra: 1 },
    { login: '', password: '' },
  ];

  test.each(bodies.map((body) => [JSON.stringify(body), body]))(
    'sign-in and sign-up answer %s with a 400',
    async (_, body) => {
      for (const path of ['/api/moderator/sign-in', '/api/moderator/sign-up'])
        expect(await refusal(await room.call('POST', path, { body }))).toBe('400 bad-request');
    },
  );

  test('unknown and strange case ids are not found, and no more is said', async () => {
    const cookie = await room.signIn('moderator');
    for (const strange of ['nothing', '%00', '..%2f..', 'a'.repeat(2000), '%F0%9F%92%A9', "'%20OR%201=1"]) {
      const response = await room.call('GET', `/api/moderator/cases/${strange}`, { cookie });
      expect([strange, await refusal(response)]).toEqual([strange, '404 not-found']);
    }
  });

  test.each(['-1', '1.5', 'x', '9999999999'])('after=%s is refused', async (after) => {
    const cookie = await room.signIn('moderator');
    const response = await room.call('GET', `/api/moderator/cases/${caseId}?after=${after}`, { cookie });
    expect(await refusal(response)).toBe('400 bad-request');
  });

  test('nothing of it reaches the log', async () => {
    await room.call('POST', '/api/moderator/sign-in', {
      body: { login: 'secret.login', password: PASSWORD },
    });
    expect(room.logged.join('\n')).not.toMatch(/secret\.login|grey seals|cuan_moderator/);
  });
});
