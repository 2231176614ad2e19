import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { LiveCaseView, QueueView } from '../../src/http/moderator/protocol.ts';
import { newFolder, openApp } from '../support/house.ts';
import {
  eventually,
  newWebModerator,
  newWebReporter,
  type Shown,
  type WebModerator,
  type WebReporter,
} from '../support/live.ts';

/** A hand-over, whole, with the real service on both listeners and a restart in the middle. */
const folder = newFolder();
let house: Awaited<ReturnType<typeof openApp>>;
let reporter: WebReporter;
let anna: WebModerator;
let brid: WebModerator;
let caseId: string;

beforeAll(async () => {
  house = await openApp({}, {}, folder);
  const desk = () => house.moderatorUrl;
  anna = await newWebModerator(desk, house.app.core.store, 'Anna');
  brid = await newWebModerator(desk, house.app.core.store, 'Brid');
  reporter = await newWebReporter(() => house.url);
});

afterAll(async () => {
  await house.app.stop();
  rmSync(folder, { recursive: true, force: true });
});

const from = (all: readonly Shown[], who: string) => all.filter((one) => one.from.id === who);
const texts = (all: readonly Shown[]) => all.map(({ text = '' }) => text);
const at = (act: string) => `/api/moderator/cases/${caseId}/${act}`;
const live = (who: WebModerator) => who.get<LiveCaseView>(at('live'));

test('a young person in crisis asks for a person and stands in line', async () => {
  await reporter.say('i want to kill myself');
  await reporter.say('person', 'person');
  expect(await reporter.get('/api/chat/place')).toEqual({
    waiting: true,
    ahead: 0,
    words: expect.stringMatching(/^You are next in line\. People in danger go first/),
  });
  const { cases } = await anna.get<QueueView>('/api/moderator/queue');
  expect(cases).toMatchObject([{ care: 'crisis', state: 'open', mine: false }]);
  caseId = cases[0]?.id ?? '';
}, 30_000);

test('two moderators press claim at once: exactly one has it, and the reporter is told once', async () => {
  const answers = await Promise.all([anna.act(at('claim')), brid.act(at('claim'))]);
  expect(answers.map(({ status }) => String(status)).sort()).toEqual(['200', '409']);
  expect(answers.find(({ status }) => status === 409)?.body.problem).toBe('taken');
  if (answers[0]?.status === 409) [anna, brid] = [brid, anna];
  const said = texts(await reporter.read());
  expect(said.filter((text) => text.includes('You are now talking with a person'))).toHaveLength(1);
  expect(said.at(-1)).toContain(anna.workingName);
  expect(await reporter.get('/api/chat/place')).toEqual({ waiting: false });
});

test('from then on the bot is silent but for crisis lines, and both sides see typing and words', async () => {
  const stream = await reporter.stream();
  const before = from(await reporter.read(), 'cuan').length;
  await reporter.say('are you really there');
  expect(from(await reporter.read(), 'cuan')).toHaveLength(before);
  await reporter.say('i want to die');
  const lines = from(await reporter.read(), 'cuan').slice(before);
  expect(lines).toHaveLength(1);
  expect(lines[0]?.text).toContain('0800 1111');

  const events = await openEvents(anna, at('events'));
  await anna.act(at('typing'));
  await eventually(() => expect(stream.got.some(({ type }) => type === 'typing')).toBe(true));
  await reporter.post({ type: 'typing' });
  await eventually(() => expect(events.kinds).toContain('reporter-typing'));

  const sent = await anna.act(at('reply'), {
    actId: 'reply-0001',
    text: 'I am here. Are you safe right now?',
  });
  expect(sent.body.done).toBe(true);
  await eventually(() =>
    expect(from(stream.got, 'person')).toMatchObject([
      { type: 'typing' },
      { type: 'message', text: 'I am here. Are you safe right now?', from: { name: anna.workingName } },
    ]),
  );
  await eventually(async () => expect((await live(anna)).deliveredSeq).toBe(sent.body.messages?.[0]));
  await eventually(() => expect(events.kinds).toContain('delivered'));
  expect(events.text()).not.toMatch(/safe right now|want to die/);
  events.stop();
  stream.close();
}, 30_000);

test('only who holds the case speaks in it', async () => {
  const refused = await brid.act(at('reply'), { actId: 'reply-0002', text: 'Hello' });
  expect([refused.status, refused.body.problem]).toEqual([403, 'not-yours']);
});

test('a restart in the middle loses nothing: the same reply sent again is said once, the claim stands', async () => {
  const first = await anna.act(at('reply'), { actId: 'reply-0003', text: 'Take your time.' });
  await house.app.stop();
  house = await openApp({}, {}, folder);
  const again = await anna.act(at('reply'), { actId: 'reply-0003', text: 'Take your time.' });
  expect(again.body.messages).toEqual(first.body.messages);
  expect((await live(anna)).case).toMatchObject({ mine: true, state: 'claimed' });
  const said = texts(from(await reporter.read(), 'person'));
  expect(said.filter((text) => text === 'Take your time.')).toHaveLength(1);
  const before = from(await reporter.read(), 'cuan').length;
  await reporter.say('ok thank you');
  expect(from(await reporter.read(), 'cuan')).toHaveLength(before);
}, 30_000);

test('handed back, the reporter is told and the bot speaks again; care has not fallen', async () => {
  await anna.act(at('release'));
  expect(texts(await reporter.read()).at(-1)).toBe(
    `${anna.workingName} has left. I am the program again. You can keep writing here.`,
  );
  const before = from(await reporter.read(), 'cuan').length;
  await reporter.say('hello again');
  expect(from(await reporter.read(), 'cuan').length).toBe(before + 1);
  expect((await live(brid)).case).toMatchObject({ care: 'crisis', state: 'open' });
});

test('S9: leaving by quick exit and reading again are seen by the moderator, without a word', async () => {
  expect((await reporter.post({ type: 'event', name: 'quick-exit' })).status).toBe(200);
  const kinds = async () => (await live(brid)).events.map(({ kind }) => kind);
  await eventually(async () => expect(await kinds()).toEqual(['left-by-quick-exit']));
  const stream = await reporter.stream();
  await eventually(async () => expect(await kinds()).toEqual(['left-by-quick-exit', 'reading-again']));
  expect((await live(brid)).reached).toBe(true);
  stream.close();
});

/** Server-sent events as a browser would read them. */
async function openEvents(who: WebModerator, path: string) {
  const cut = new AbortController();
  const answer = await who.raw(path, 'text/event-stream', cut.signal);
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  const parts: string[] = [];
  const reader = answer.body?.getReader();
  const reading = (async () => {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done) return;
      parts.push(Buffer.from(value).toString());
    }
  })().catch(() => undefined);
  return {
    text: () => parts.join(''),
    get kinds(): readonly string[] {
      return [...parts.join('').matchAll(/"kind":"([\w-]+)"/g)].map(([, kind = '']) => kind);
    },
    stop: () => {
      cut.abort();
      void reading;
    },
  };
}
