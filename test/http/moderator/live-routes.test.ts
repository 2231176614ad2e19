import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createLiveDesk } from '../../../src/cases/live-desk.ts';
import { may, ROLES, type Role } from '../../../src/cases/permissions.ts';
import { createDesk } from '../../../src/cases/desk.ts';
import { createPasswords } from '../../../src/cases/passwords.ts';
import { readConfig } from '../../../src/config/config.ts';
import { moderatorRoutes } from '../../../src/http/moderator/moderator-routes.ts';
import type { LiveCaseView, PersonView, QueueView } from '../../../src/http/moderator/protocol.ts';
import type { ModeratorRoute } from '../../../src/http/moderator/route.ts';
import { createLiveHost } from '../../../src/house/live.ts';
import { newReporter, openApp } from '../../support/house.ts';
import { eventually, newWebModerator, type WebModerator } from '../../support/live.ts';

type House = Awaited<ReturnType<typeof openApp>>;
let house: House;
let people: Readonly<Record<Role, WebModerator>>;
let routes: readonly ModeratorRoute[];

beforeAll(async () => {
  house = await openApp();
  const { core } = house.app;
  const at = () => house.moderatorUrl;
  const made = ROLES.map(async (role) => [role, await newWebModerator(at, core.store, `Robin${role}`, role)]);
  people = Object.fromEntries(await Promise.all(made)) as typeof people;
  const { store, rooms } = core;
  const desk = createDesk({
    store,
    clock: rooms.clock,
    newId: rooms.newId,
    passwords: createPasswords(),
    vettingRequired: false,
  });
  const live = createLiveDesk(createLiveHost(readConfig({}), core));
  const all = moderatorRoutes({ desk, live, moderatorUrl: 'http://localhost:3979', publicDir: '' });
  const without = new Set(
    moderatorRoutes({ desk, moderatorUrl: 'http://localhost:3979', publicDir: '' }).map(nameOf),
  );
  routes = all.filter((route) => !without.has(nameOf(route)));
});
afterAll(() => house.leave());

const nameOf = ({ method, path }: ModeratorRoute) => `${method} ${path}`;

async function newCase(words = 'i want to kill myself') {
  const { core } = house.app;
  const reporter = newReporter(core);
  const { conversation } = await reporter.say(words);
  const caseId = (await core.store.openConversation(conversation))?.case?.id ?? '';
  return { reporter, conversation, at: (act: string) => `/api/moderator/cases/${caseId}/${act}`, caseId };
}

/** Asks and leaves: streams stay open for as long as someone reads. */
async function statusOf(route: ModeratorRoute, who: WebModerator, caseId: string): Promise<number> {
  const path = route.path.replace(':id', caseId);
  if (route.method !== 'GET') return (await who.act(path, { strange: true })).status;
  const cut = new AbortController();
  const { status } = await who.raw(path, 'application/json', cut.signal);
  cut.abort();
  return status;
}

describe('every route of answering', () => {
  test('names a permission, and there are many', () => {
    expect(routes.length).toBeGreaterThan(15);
    expect(routes.filter(({ rule }) => rule.kind !== 'permits')).toEqual([]);
  });

  test.each(ROLES)('lets the role %s in where the table permits it and nowhere else', async (role) => {
    const { caseId } = await newCase();
    for (const route of routes) {
      if (route.rule.kind !== 'permits') continue;
      const status = await statusOf(route, people[role], caseId);
      const letIn = may(role, route.rule.permission);
      expect([nameOf(route), status === 403]).toEqual([nameOf(route), !letIn]);
    }
  });

  test('refuses whoever is not signed in, and every other site', async () => {
    const call = (route: ModeratorRoute, origin: string) =>
      fetch(house.moderatorUrl + route.path.replace(':id', 'x'), {
        method: route.method,
        headers: { origin, 'content-type': 'application/json' },
        ...(route.method === 'GET' ? {} : { body: '{}' }),
      });
    for (const route of routes)
      expect([nameOf(route), (await call(route, house.moderatorUrl)).status]).toEqual([nameOf(route), 401]);
    for (const route of routes.filter(({ method }) => method !== 'GET')) {
      const { status } = await call(route, 'https://elsewhere.example');
      expect([nameOf(route), status]).toEqual([nameOf(route), 403]);
    }
  });

  test('answers strange bodies with a 400 and an unknown case with a 404', async () => {
    const { at } = await newCase();
    const strange: readonly [string, object][] = [
      ['reply', { actId: 'x', text: 'hi' }],
      ['reply', { actId: 'reply-0001', text: '' }],
      ['reply', { actId: 'reply-0001', text: 'a'.repeat(4001) }],
      ['close', { outcome: 'because' }],
      ['lower-care', { to: 'none' }],
      ['mark', { seq: 0, start: 0, cue: 'x', verdict: 'concern' }],
      ['checklist', { lines: { police: { state: 'perhaps' } } }],
      ['checklist', { lines: { army: { state: 'done' } } }],
      ['follow-up', { atMs: 'tomorrow' }],
      ['note', { actId: 'note-0001', text: 7 }],
    ];
    for (const [act, body] of strange)
      expect([act, (await people.moderator.act(at(act), body)).status]).toEqual([act, 400]);
    const gone = await people.moderator.act('/api/moderator/cases/nothing/claim');
    expect([gone.status, gone.body.problem]).toEqual([404, 'gone']);
  });
});

describe('the queue and the live view', () => {
  test('say who has a case, and hold no word of the reporter', async () => {
    const { caseId, at, conversation } = await newCase('canary words, i want to kill myself');
    await people.moderator.act(at('claim'));
    await people.supervisor.act(at('open'), { reason: 'supervision' });
    const mine = await people.moderator.get<QueueView>('/api/moderator/queue');
    const theirs = await people.supervisor.get<QueueView>('/api/moderator/queue');
    const entry = (view: QueueView) => view.cases.find(({ id }) => id === caseId);
    expect(entry(mine)).toMatchObject({ mine: true, holder: 'Robinmoderator', state: 'claimed' });
    expect(entry(theirs)).toMatchObject({ mine: false, holder: 'Robinmoderator' });
    const live = await people.moderator.get<LiveCaseView>(at('live'));
    expect(live).toMatchObject({ reached: false, deliveredSeq: 0, openLines: expect.any(Array), notes: [] });
    expect(live.returnsAtMs).toBeGreaterThan(Date.now());
    for (const view of [mine, live]) expect(JSON.stringify(view)).not.toContain('canary');
    expect(JSON.stringify(live)).not.toContain(conversation);
  });

  test('what somebody else holds, or what is closed, opens only with a reason, which is in the audit', async () => {
    const { at, caseId } = await newCase();
    await people.moderator.act(at('claim'));
    const transcript = `/api/moderator/cases/${caseId}`;
    for (const path of [transcript, at('live')]) {
      const refused = await people.supervisor.raw(path, 'application/json');
      expect([refused.status, await refused.json()]).toMatchObject([
        403,
        { error: { code: 'reason-needed' } },
      ]);
    }
    expect((await people.supervisor.act(at('open'), { reason: 'because' })).status).toBe(400);
    await people.supervisor.act(at('open'), { reason: 'second-reading' });
    await people.supervisor.get(transcript);
    await people.supervisor.get(at('live'));
    const rows = (await house.app.core.store.readAudit(0, 10_000)).filter((row) => row.case === caseId);
    expect(rows.map(({ act, detail }) => [act, detail])).toContainEqual([
      'case-opened-by-reason',
      'second-reading',
    ]);
    await people.moderator.get(transcript);
  });

  test('a refusal of words says what was found, as codes', async () => {
    const { at } = await newCase();
    await people.moderator.act(at('claim'));
    const refused = await people.moderator.act(at('reply'), {
      actId: 'reply-0001',
      text: 'My snap is robin, canary',
    });
    expect(refused).toEqual({
      status: 400,
      body: {
        error: { code: 'bad-request', message: 'This was not done.' },
        problem: 'outgoing-refused',
        details: ['handle'],
      },
    });
  });

  test('a supervisor gives a case to one of the people that answer', async () => {
    const { at } = await newCase();
    const found = await people.supervisor.get<readonly PersonView[]>('/api/moderator/people');
    expect(found.map(({ workingName }) => workingName).sort()).toEqual(['Robinmoderator', 'Robinsupervisor']);
    const to = found.find(({ workingName }) => workingName === 'Robinmoderator')?.id;
    await people.supervisor.act(at('reassign'), { to });
    expect((await people.moderator.get<LiveCaseView>(at('live'))).case.mine).toBe(true);
  });

  test('every act leaves a row in the audit', async () => {
    const { at, caseId } = await newCase();
    const who = people.moderator;
    await who.act(at('claim'));
    await who.act(at('reply'), { actId: 'reply-0002', text: 'I am here.' });
    await who.act(at('note'), { actId: 'note-0002', text: 'Rang the school.' });
    await who.act(at('checklist'), { lines: { police: { state: 'not-possible-anonymous' } } });
    await who.act(at('follow-up'), { atMs: Date.now() + 60_000 });
    await who.act(at('lower-care'), { to: 'none', reason: 'danger-is-over' });
    await who.act(at('release'));
    const rows = (await house.app.core.store.readAudit(0, 10_000)).filter((row) => row.case === caseId);
    expect(rows.map(({ act }) => act)).toEqual([
      'case-opened',
      'case-claimed',
      'message-sent',
      'note-added',
      'checklist-changed',
      'follow-up-set',
      'care-lowered',
      'case-handed-back',
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/I am here|school/);
  });
});

describe('server-sent events', () => {
  test('tell kinds and nothing else', async () => {
    const { reporter, at } = await newCase();
    const who = await newWebModerator(() => house.moderatorUrl, house.app.core.store, 'Brief');
    const answers = [
      await who.raw('/api/moderator/events', 'text/event-stream'),
      await who.raw(at('events'), 'text/event-stream'),
    ];
    const parts: string[] = [];
    for (const answer of answers) {
      const reader = answer.body?.getReader();
      void (async () => {
        for (;;) {
          const { done, value } = (await reader?.read()) ?? { done: true };
          if (done || value === undefined) return;
          parts.push(Buffer.from(value).toString());
        }
      })().catch(() => undefined);
    }
    await reporter.say('canary is here');
    await eventually(() => {
      expect(parts.join('')).toContain('data: {"kind":"queue"}');
      expect(parts.join('')).toContain('data: {"kind":"changed"}');
    });
    expect(parts.join('').replaceAll(/retry: 2000|data: \{"kind":"[a-z-]+"\}|: here|\n/g, '')).toBe('');
  });

  test('do not hold up a stop', async () => {
    const other = await openApp();
    const who = await newWebModerator(() => other.moderatorUrl, other.app.core.store, 'Anna');
    const answer = await who.raw('/api/moderator/events', 'text/event-stream');
    const ended = answer.text();
    await other.leave();
    expect(await ended).toContain('retry: 2000');
  });
});
