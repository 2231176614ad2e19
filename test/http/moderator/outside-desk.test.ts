import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { Webhook } from 'standardwebhooks';
import type { ConversationId } from '../../../src/domain/ids.ts';
import type { Session } from '../../../src/domain/session.ts';
import { handoffRoutes, waitingOffers } from '../../../src/house/handoff.ts';
import { readConfig } from '../../../src/config/config.ts';
import { createLiveDesk } from '../../../src/cases/live-desk.ts';
import { createLiveHost } from '../../../src/house/live.ts';
import { createPost } from '../../../src/outbox/post.ts';
import { createOffers } from '../../../src/outbox/handoff.ts';
import { createLog } from '../../../src/observability/log.ts';
import { newReporter, openApp, replyText } from '../../support/house.ts';

const TOKEN = randomBytes(32).toString('base64url');
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=';
const SETTINGS = {
  HANDOFF_PROTOCOL: 'yes',
  HANDOFF_NAME: 'Harbour helpline',
  HANDOFF_URL: 'https://127.0.0.1:1/offer',
  HANDOFF_SECRET: SECRET,
  HANDOFF_TOKEN_HASH: createHash('sha256').update(TOKEN).digest('base64url'),
};
const BASE = '/api/outside/v1/cases';

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
interface Operation {
  readonly responses: Readonly<Record<string, { readonly $ref?: string }>>;
}

let house: Awaited<ReturnType<typeof openApp>>;
let described: Document;
let validity: Awaited<ReturnType<Validator['validate']>>;
const validator = new Validator();
const schemas = new Ajv2020({ strict: false, validateFormats: false });

beforeAll(async () => {
  house = await openApp(SETTINGS);
  validity = await validator.validate(join(import.meta.dirname, '../../../docs/openapi.yaml'));
  described = validator.specification as unknown as Document;
  schemas.addSchema(described, 'cuan');
});
afterAll(() => house.leave());

/** Calls as documented, and holds the answer against the document. */
async function call(
  method: 'GET' | 'POST',
  path: string,
  body: object = {},
  token: string | undefined = TOKEN,
) {
  const answer = await fetch(house.moderatorUrl + path, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
  });
  const json: unknown = await answer.json();
  expect([method, path, answer.status, checkAnswer(method, path, answer.status, json)]).toEqual([
    method,
    path,
    answer.status,
    null,
  ]);
  return { status: answer.status, body: json as never as Answer };
}

interface Answer {
  readonly cases: readonly { readonly id: string }[];
  readonly activities: readonly { readonly text: string; readonly from: { readonly id: string } }[];
  readonly problem?: string;
  readonly name?: string;
  readonly attachments: readonly {
    readonly content: { readonly activities: readonly { readonly text: string }[] };
  }[];
}

function checkAnswer(method: string, path: string, status: number, json: unknown): unknown {
  const template = path.split('?')[0]?.replace(/cases\/[^/]+/, 'cases/{id}') ?? '';
  const pointer = (part: string) =>
    part.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D');
  const operation = described.paths[template]?.[method.toLowerCase()];
  const answer = operation?.responses[status];
  if (answer === undefined) return `${status} is not documented`;
  const at = answer.$ref ?? `#/paths/${pointer(template)}/${method.toLowerCase()}/responses/${status}`;
  const check = schemas.compile({ $ref: `cuan${at}/content/application~1json/schema` });
  return check(json) ? null : check.errors;
}

const press = (reporter: ReturnType<typeof newReporter>, choice: string) => reporter.say(choice, { choice });

/** Goes on until the question can be asked, looks that it names the desk, and answers it. */
async function answerPassOn(
  reporter: ReturnType<typeof newReporter>,
  conversation: ConversationId,
  answer: 'no' | 'yes',
): Promise<void> {
  for (let tries = 0; tries < 8; tries += 1) {
    const record = await house.app.core.store.openConversation(conversation);
    const offered =
      (record?.session as Session | undefined)?.asked?.offered.map(({ id }) => String(id)) ?? [];
    if (offered.includes('pass-on')) {
      expect(replyText(await press(reporter, 'pass-on'))).toContain('Harbour helpline');
      await press(reporter, answer);
      return;
    }
    await press(reporter, offered.includes('person') ? 'person' : 'not-sure');
  }
  throw new Error('It was never offered.');
}

/** A case whose reporter was asked whether it may go to the other desk, and answered. */
async function newCase(answer?: 'no' | 'yes') {
  const { core } = house.app;
  const reporter = newReporter(core);
  await reporter.open();
  await reporter.say('my dad hits me');
  const { conversation } = await press(reporter, 'person');
  const caseId = (await core.store.openConversation(conversation))?.case?.id ?? '';
  if (answer !== undefined) await answerPassOn(reporter, conversation, answer);
  return { reporter, conversation, caseId, at: `${BASE}/${caseId}` };
}

describe('docs/openapi.yaml', () => {
  test('is an OpenAPI document', () => {
    expect([validity.valid, validity.errors]).toEqual([true, undefined]);
  });

  test('describes every route there is for the other desk, and no other', () => {
    const { core } = house.app;
    const config = readConfig(SETTINGS);
    const routes = handoffRoutes(config, core, createLiveDesk(createLiveHost(config, core)));
    const there = routes.map(({ method, path }) => `${method} ${path.replace(':id', '{id}')}`);
    const told = Object.entries(described.paths).flatMap(([path, operations]) =>
      Object.keys(operations)
        .filter((name) => name !== 'parameters')
        .map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(there.sort()).toEqual(told.sort());
  });
});

describe('the other desk', () => {
  test('takes, answers and closes a case as documented', async () => {
    const { reporter, conversation, caseId, at } = await newCase('yes');
    expect((await call('GET', BASE)).body.cases.map(({ id }) => id)).toContain(caseId);
    const taken = await call('POST', `${at}/take`);
    expect(taken.body.name).toBe('handoff.initiate');
    const said = taken.body.attachments[0]?.content.activities.map(({ text }) => text) ?? [];
    expect(said).toContain('my dad hits me');
    expect(said.at(-1)).toContain('Harbour helpline');
    expect(JSON.stringify(taken.body)).not.toContain(conversation);
    const message = { type: 'message', id: 'message-1', text: 'Hello, I am here now.' };
    expect((await call('POST', `${at}/activities`, message)).status).toBe(200);
    expect((await call('POST', `${at}/activities`, message)).status).toBe(200);
    expect(replyText(await reporter.say('thank you'))).toBe('');
    const { activities } = (await call('GET', `${at}/activities?after=${said.length}`)).body;
    expect(activities.map(({ from, text }) => [from.id, text])).toEqual([
      ['moderator', 'Hello, I am here now.'],
      ['reporter', 'thank you'],
    ]);
    expect((await call('POST', `${at}/close`, { outcome: 'advice-given' })).status).toBe(200);
    expect((await house.app.core.store.findCase(caseId as never))?.outcome).toBe('advice-given');
  });

  test('handoff.status takes a case and hands it back to the program', async () => {
    const { caseId, at } = await newCase('yes');
    const { store } = house.app.core;
    const status = (state: string) =>
      call('POST', `${at}/activities`, { type: 'event', name: 'handoff.status', value: { state } });
    await status('accepted');
    expect((await store.findCase(caseId as never))?.state).toBe('claimed');
    await status('completed');
    expect((await store.findCase(caseId as never))?.state).toBe('open');
    expect((await status('lost')).status).toBe(400);
  });

  test.each([undefined, 'no'] as const)('never learns of a case whose reporter said %s', async (answer) => {
    const { caseId, at } = await newCase(answer);
    expect((await call('GET', BASE)).body.cases.map(({ id }) => id)).not.toContain(caseId);
    expect((await call('POST', `${at}/take`)).status).toBe(404);
    expect((await call('GET', `${at}/activities`)).status).toBe(404);
    const message = { type: 'message', id: 'message-1', text: 'Hello' };
    expect((await call('POST', `${at}/activities`, message)).status).toBe(404);
    expect((await call('POST', `${at}/close`, { outcome: 'advice-given' })).status).toBe(404);
    expect((await house.app.core.store.findCase(caseId as never))?.state).toBe('open');
  });

  test('S35: its words are looked at like ours', async () => {
    const { at } = await newCase('yes');
    await call('POST', `${at}/take`);
    const message = { type: 'message', id: 'message-1', text: 'Text me on 07700 900123' };
    const refused = await call('POST', `${at}/activities`, message);
    expect([refused.status, refused.body.problem]).toEqual([400, 'outgoing-refused']);
  });

  test('reads and says nothing while it does not hold the case', async () => {
    const { at } = await newCase('yes');
    expect((await call('GET', `${at}/activities`)).status).toBe(403);
    const message = { type: 'message', id: 'message-1', text: 'Hello' };
    expect((await call('POST', `${at}/activities`, message)).status).toBe(403);
  });

  test('every call is in the audit under its name, before words leave', async () => {
    const { caseId, at } = await newCase('yes');
    await call('POST', `${at}/take`);
    const { store } = house.app.core;
    const desk = await store.findModerator({ login: 'outside-desk' });
    const rows = (await store.readAudit(0, 10_000)).filter((entry) => entry.case === caseId);
    expect(rows.filter(({ actor }) => actor === desk?.id).map(({ act }) => act)).toEqual([
      'case-claimed',
      'case-read',
    ]);
    expect(desk).toMatchObject({ workingName: 'Harbour helpline', passwordHash: '', role: 'auditor' });
  });

  test('comes in with its token and with nothing else', async () => {
    for (const wrong of [undefined, 'A'.repeat(43), `${TOKEN}x`, SETTINGS.HANDOFF_TOKEN_HASH])
      expect((await call('GET', BASE, {}, wrong ?? '')).status).toBe(401);
    expect((await call('GET', BASE)).status).toBe(200);
  });
});

describe('an offer', () => {
  const got: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
  let status = 503;
  let nowMs = 0;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      got.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
      response.statusCode = status;
      response.end();
    });
  }).listen(0, '127.0.0.1');
  beforeAll(() => (server.listening ? undefined : once(server, 'listening')));
  beforeEach(() => {
    [status, nowMs] = [503, Date.now()];
    got.length = 0;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  /** Rounds of offering that have to do with one case only. */
  const roundsOf = (caseId: string) =>
    createOffers({
      address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      secrets: [SECRET],
      post: createPost(['127.0.0.1']),
      waiting: async () =>
        (await waitingOffers(house.app.core.store, () => nowMs)).filter(({ id }) => id.endsWith(caseId)),
      clock: () => nowMs,
      log: createLog({ level: 'error', destination: { write: () => undefined } }),
    });
  const read = (at: number) =>
    new Webhook(SECRET).verify(got[at]?.body ?? '', got[at]?.headers as Record<string, string>);

  test('is signed, holds no words, and is made once until somebody takes note of it', async () => {
    const { caseId } = await newCase('yes');
    const offer = roundsOf(caseId);
    await offer();
    await offer();
    expect(got).toHaveLength(1);
    [status, nowMs] = [202, nowMs + 60_000];
    await offer();
    nowMs += 3_600_000;
    await offer();
    expect(got).toHaveLength(2);
    expect(read(1)).toMatchObject({ name: 'handoff.initiate', conversation: { id: caseId } });
    expect(got[1]?.headers['webhook-id']).toBe(got[0]?.headers['webhook-id']);
    expect(got[1]?.body).not.toMatch(/hits|Transcript/);
  });

  test('S20, S40: after a delete asks the desk that has read it to erase its copy, until it says that it heard', async () => {
    const { reporter, caseId, at } = await newCase('yes');
    await call('POST', `${at}/take`);
    await reporter.say('delete');
    expect((await reporter.say('yes')).deleted).toBe(true);
    await roundsOf(caseId)();
    expect(read(0)).toMatchObject({ name: 'handoff.erase', conversation: { id: caseId } });
    expect(got[0]?.body).not.toMatch(/hits|Transcript/);
    status = 204;
    await roundsOf(caseId)();
    await roundsOf(caseId)();
    expect(got).toHaveLength(2);
  });

  test('of a case that the desk has never read there is nothing to erase', async () => {
    const { reporter, caseId } = await newCase('yes');
    await reporter.say('delete');
    await reporter.say('yes');
    await roundsOf(caseId)();
    expect(got).toEqual([]);
  });
});

describe('without HANDOFF_PROTOCOL', () => {
  test('there is no such interface, no such answer, and no line about it', async () => {
    const plain = await openApp();
    try {
      const answer = await fetch(plain.moderatorUrl + BASE, {
        headers: { authorization: `Bearer ${TOKEN}` },
      });
      expect(answer.status).toBe(404);
      const reporter = newReporter(plain.app.core);
      const welcome = replyText(await reporter.open());
      expect(welcome).not.toMatch(/ $/m);
      expect(welcome).not.toMatch(/Harbour|\{\{|if you say yes to it/i);
    } finally {
      await plain.leave();
    }
  });

  test('with it, the privacy line names who else may read, once they agree', async () => {
    const reporter = newReporter(house.app.core);
    const words = [replyText(await reporter.open()), replyText(await reporter.say('blorp'))].join('\n');
    expect(words).toContain('If you say yes to it, Harbour helpline can read this too.');
  });
});
