import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import Libsql from 'libsql';
import { catalogue } from '../../dialogs/index.ts';
import { reaches } from '../../src/domain/care.ts';
import { id } from '../../src/domain/ids.ts';
import { Words } from '../../src/domain/words.ts';
import { createPost } from '../../src/outbox/post.ts';
import { createWebhook } from '../../src/outbox/webhook.ts';
import { createAlertPump, type PumpHost } from '../../src/outbox/pump.ts';
import { newReporter, openApp, openCore, replyText, type TestCore } from '../support/house.ts';
import { newWebReporter } from '../support/live.ts';

const CRISIS = 'i want to kill myself';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

let cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanUp.reverse()) await clean();
  cleanUp = [];
});

async function house(...parts: Parameters<typeof openCore>): Promise<TestCore> {
  const core = await openCore(...parts);
  cleanUp.push(() => core.leave());
  return core;
}

describe('the database is locked by another program', () => {
  test('nothing is acknowledged meanwhile, and sent again under the same id it is there once', async () => {
    const app = await openApp({}, { log: silent });
    cleanUp.push(() => app.leave());
    const reporter = await newWebReporter(() => app.url);
    const message = { type: 'message', text: 'hello there', channelData: { clientActivityID: 'same-id' } };
    const other = new Libsql(join(app.folder, 'cuan.db'));
    other.exec('BEGIN IMMEDIATE');
    const refused = await reporter.post(message);
    expect(refused.status).toBeGreaterThanOrEqual(500);
    expect(await refused.json()).toMatchObject({ error: { code: 'internal' } });
    other.exec('ROLLBACK');
    other.close();
    expect((await reporter.post(message)).status).toBe(200);
    expect((await reporter.post(message)).status).toBe(200);
    const own = (await reporter.read()).filter(({ text }) => text === 'hello there');
    expect(own).toHaveLength(1);
  });
});

describe('the clock jumps', () => {
  test.each([
    ['a day forward', DAY],
    ['a day back', -DAY],
  ])(
    '%s: the conversation goes on in its order, care and case stand, nothing open is forgotten',
    async (_how, jump) => {
      let nowMs = Date.UTC(2026, 10, 22, 20);
      const core = await house({}, { clock: () => nowMs });
      const reporter = newReporter(core);
      const { conversation } = await reporter.say(CRISIS);
      nowMs += jump;
      const outcome = await reporter.say('are you still there');
      await core.store.forgetDue(nowMs, 100);
      expect(replyText(outcome)).not.toBe('');
      const record = await core.store.openConversation(conversation);
      expect([record?.state, record?.care, record?.case?.state]).toEqual(['open', 'crisis', 'open']);
      const messages = await core.store.readMessages(conversation, 0);
      expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, at) => at + 1));
    },
  );

  test('a jump back does not bring the forgetting forward, a jump forward forgets nothing that has just been said', async () => {
    let nowMs = Date.UTC(2026, 10, 22, 20);
    const core = await house({}, { clock: () => nowMs });
    const reporter = newReporter(core);
    const { conversation } = await reporter.say('hello');
    nowMs += DAY - MINUTE;
    await reporter.say('hello again');
    nowMs -= 2 * DAY;
    await reporter.say('and again');
    nowMs += 2 * DAY + 2 * MINUTE;
    expect(await core.store.forgetDue(nowMs, 100)).toBe(0);
    expect((await core.store.openConversation(conversation))?.state).toBe('open');
  });
});

describe('nobody can be reached for an hour', () => {
  test('the alert of a crisis goes out when the webhook is back, with no words', async () => {
    let nowMs = Date.UTC(2026, 10, 22, 20);
    const core = await house({}, { clock: () => nowMs });
    const got: string[] = [];
    let isDown = true;
    const hook = await serve((body) => {
      if (isDown) return 503;
      got.push(body);
      return 204;
    });
    await newReporter(core).say(CRISIS);
    const destinations = ['one', 'two'].map((name) =>
      createWebhook(
        `${hook}/${name}`,
        ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo='],
        () => nowMs,
        createPost(['127.0.0.1']),
      ),
    );
    const host: PumpHost = {
      store: core.store,
      destinations,
      moderatorUrl: 'https://desk.example.net',
      escalateMs: 5 * MINUTE,
      onDuty: () => true,
      clock: () => nowMs,
      chance: () => 1,
      log: silent,
    };
    const pump = createAlertPump(host);
    for (let minute = 0; minute < 70; minute += 1) {
      await pump();
      nowMs += MINUTE;
    }
    expect(await core.store.listDeadAlerts(10)).toEqual([]);
    isDown = false;
    for (let minute = 0; minute < 10 && got.length === 0; minute += 1) {
      nowMs += MINUTE;
      await pump();
    }
    expect(got.length).toBeGreaterThan(0);
    expect(got.join()).not.toContain('kill');
  }, 30_000);
});

describe('a poison message', () => {
  test.each([
    ['longer than anything', 'help '.repeat(40_000)],
    ['half a sign', '\uD800\uDC00\uD800'],
    ['nothing but marks', '\u202E\u200B\u0000\uFEFF'.repeat(500)],
    ['made to be slow to read', `${'a'.repeat(30_000)}!`],
    ['nested beyond reason', '[('.repeat(10_000)],
  ])('%s is stored and answered, and so is the next one', async (_what, poison) => {
    const core = await house();
    const reporter = newReporter(core);
    expect(replyText(await reporter.say(poison))).not.toBe('');
    expect(replyText(await reporter.say(CRISIS))).toContain('0800 1111');
  });
});

describe('a new version of every dialog', () => {
  test('1,000 open conversations go on: no fault, no welcome again in the middle of danger, care and case stand', async () => {
    const folder = (await house()).folder;
    const before = await openCore({}, { log: silent }, folder);
    const reporters = Array.from({ length: 1000 }, () => newReporter(before));
    const first = ['he says he will post my pics', CRISIS, 'they bully me at school', 'hi'];
    for (const [n, reporter] of reporters.entries()) await reporter.say(first[n % 4] ?? 'hi');
    await before.store.close();

    const errors: string[] = [];
    const log = { ...silent, error: (event: string) => void errors.push(event) };
    const dialogs = new Map(
      [...catalogue.dialogs].map(([name, dialog]) => [name, { ...dialog, version: dialog.version + 1 }]),
    );
    const after = await openCore({}, { log, catalogue: { ...catalogue, dialogs } }, folder);
    const answers: string[] = [];
    for (const reporter of reporters)
      answers.push(replyText(await after.runTurn(laterMessage(reporter.address))));
    const cases = await after.store.listCases(2000);
    await after.store.close();
    expect(errors).toEqual([]);
    expect(answers.filter((answer) => answer === '')).toEqual([]);
    expect(cases.filter(({ care }) => reaches(care, 'crisis')).length).toBeGreaterThanOrEqual(250);
  }, 120_000);
});

function laterMessage(address: ReturnType<typeof newReporter>['address']) {
  const event = { kind: 'said', words: new Words('i dont know'), attachments: 0 } as const;
  return { address, id: id.inbound('later'), event };
}

/** A receiver of webhooks; what it answers is the status. */
async function serve(answer: (body: string) => number): Promise<string> {
  const server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      response.statusCode = answer(Buffer.concat(parts).toString());
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  cleanUp.push(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
