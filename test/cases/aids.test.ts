import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { checkOutgoing } from '../../src/cases/check-outgoing.ts';
import { countHeavyReading, PAUSE_EVERY } from '../../src/cases/heavy-reading.ts';
import { TOPICS } from '../../src/domain/topic.ts';
import type { AidsView, HeavyReadingView, SummaryView } from '../../src/http/moderator/protocol.ts';
import { createLiveHost } from '../../src/house/live.ts';
import { readConfig } from '../../src/config/config.ts';
import { newReporter, openApp } from '../support/house.ts';
import { newWebModerator, type WebModerator } from '../support/live.ts';

let house: Awaited<ReturnType<typeof openApp>>;
let anna: WebModerator;

beforeAll(async () => {
  house = await openApp();
  anna = await newWebModerator(() => house.moderatorUrl, house.app.core.store, 'Anna');
});
afterAll(() => house.leave());

async function newCase(words: string) {
  const { core } = house.app;
  const { conversation } = await newReporter(core).say(words);
  const caseId = (await core.store.openConversation(conversation))?.case?.id ?? '';
  return { caseId, at: (what: string) => `/api/moderator/cases/${caseId}/${what}` };
}

type Book = Readonly<Record<string, Readonly<Record<string, string>> | string>>;
const book = JSON.parse(readFileSync('locales/en/replies.json', 'utf8')) as Book;
const said = Object.entries(book).flatMap(([topic, phrases]) =>
  typeof phrases === 'string'
    ? []
    : Object.entries(phrases).map(([name, text]) => [`${topic}.${name}`, text] as const),
);

const withService = book['with-service'];

test('S35: every ready word passes the look at what goes out, as a moderator would send it', () => {
  const { knownWays } = createLiveHost(readConfig({}), house.app.core);
  const refused = [
    ...said,
    ['with-service', typeof withService === 'string' ? withService : ''] as const,
  ].flatMap(([name, text]) => {
    const found = checkOutgoing(text.replace('{{name}}', 'Anna').replace('{{emergency}}', '999'), knownWays);
    return found.length === 0 ? [] : [`${name}: ${found.join(' ')}`];
  });
  expect(said.length).toBeGreaterThan(25);
  expect(refused).toEqual([]);
});

test('ready words hold to the rules of everything we say', () => {
  const forbidden =
    /\bwhy\b|commit(?:ted)? suicide|\bI promise\b|won't tell|\bfake\b|(?<!not )your fault that you|you should(?:n't| not)? have/i;
  const broken = said.filter(([, text]) => forbidden.test(text)).map(([name]) => name);
  expect(broken).toEqual([]);
  const groups = Object.keys(book).filter((name) => typeof book[name] !== 'string');
  expect(groups.filter((name) => name !== 'any' && !(TOPICS as readonly string[]).includes(name))).toEqual(
    [],
  );
});

test('a case has the ready words of its topics with the blanks filled in, and services of its place', async () => {
  const { at } = await newCase('i want to die');
  const aids = await anna.get<AidsView>(at('aids'));
  const ids = aids.replies.map(({ id }) => id);
  expect(ids).toContain('any.hello');
  expect(ids).toContain('self-harm.ask-plainly');
  expect(ids.some((id) => id.startsWith('bullying.'))).toBe(false);
  expect(JSON.stringify(aids.replies)).not.toMatch(/\{\{/);
  expect(aids.replies.find(({ id }) => id === 'any.hello')?.text).toContain("I'm Anna.");
  expect(aids.services.map(({ name }) => name)).toContain('Childline');
  expect(new Set(aids.services.map(({ id }) => id)).size).toBe(aids.services.length);
});

test('a service that was offered can be sent by its id, with the sentence that goes along', async () => {
  const { at } = await newCase('i want to kill myself');
  const { services, withService } = await anna.get<AidsView>(at('aids'));
  await anna.act(at('claim'));
  const ids = services.map(({ id }) => id).slice(0, 4);
  const sent = await anna.act(at('reply'), { actId: 'service-01', text: withService, services: ids });
  expect(sent.body).toMatchObject({ done: true });
});

test('the summary comes without a word of the conversation, and asking for it is in the audit', async () => {
  const { at, caseId } = await newCase('i want to die, my secret canary');
  const { lines } = await anna.get<SummaryView>(at('summary'));
  expect(lines.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['read-as-crisis', 'cue', 'last-words']),
  );
  expect(JSON.stringify(lines)).not.toMatch(/canary|die/);
  const audit = await house.app.core.store.readAudit(0, 1000);
  expect(audit.filter(({ act, case: read }) => act === 'case-read' && read === caseId)).toHaveLength(1);
});

test('what somebody else holds needs a reason here as well', async () => {
  const { at } = await newCase('i want to end my life');
  const brid = await newWebModerator(() => house.moderatorUrl, house.app.core.store, 'Brid');
  await brid.act(at('claim'));
  for (const what of ['aids', 'summary'])
    expect((await anna.raw(at(what), 'application/json')).status).toBe(403);
});

test('S38: hard cases are counted once each, for oneself alone, and only lately', async () => {
  const { store } = house.app.core;
  const caro = await newWebModerator(() => house.moderatorUrl, store, 'Caro');
  const reading = () => caro.get<HeavyReadingView>('/api/moderator/heavy-reading');
  expect(await reading()).toEqual({ cases: 0, pauseEvery: PAUSE_EVERY });
  const heavy = await newCase('i am going to kill myself');
  const light = await newCase('i want to talk to a person');
  for (const { at } of [heavy, heavy, light]) await caro.get(at('live'));
  expect((await reading()).cases).toBe(1);
  const caroId = (await store.findModerator({ login: 'caro.login' }))?.id;
  if (caroId === undefined) throw new Error('The account is missing.');
  expect((await countHeavyReading(store, caroId, Date.now() + 13 * 3_600_000)).cases).toBe(0);
});
