import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { readConfig } from '../../src/config/config.ts';
import { cardWords } from '../../src/house/live.ts';
import type { Destination } from '../../src/outbox/destination.ts';
import { createMail } from '../../src/outbox/email.ts';
import { createPost } from '../../src/outbox/post.ts';
import { createAlertPump, type PumpHost } from '../../src/outbox/pump.ts';
import { createTeamsCard } from '../../src/outbox/teams.ts';
import { createWebhook } from '../../src/outbox/webhook.ts';
import { createLog } from '../../src/observability/log.ts';
import { newReporter, openCore, type TestCore } from '../support/house.ts';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=';
const CANARY = 'canary-4417 i want to kill myself';
const MINUTE = 60_000;

let core: TestCore;
let nowMs: number;
let logged: string[];
let cleanUp: (() => Promise<unknown>)[];

beforeEach(async () => {
  nowMs = Date.now();
  [logged, cleanUp] = [[], []];
  core = await openCore({}, { clock: () => nowMs });
});
afterEach(async () => {
  for (const clean of cleanUp) await clean();
  await core.leave();
});

function pump(destinations: readonly Destination[], onDuty = true): () => Promise<void> {
  const host: PumpHost = {
    store: core.store,
    destinations,
    moderatorUrl: 'https://desk.example.net',
    escalateMs: 5 * MINUTE,
    onDuty: () => onDuty,
    clock: () => nowMs,
    chance: () => 1,
    log: createLog({ level: 'info', destination: { write: (line) => void logged.push(line) } }),
  };
  return createAlertPump(host);
}

async function newCrisis() {
  const { conversation } = await newReporter(core).say(CANARY);
  const record = await core.store.openConversation(conversation);
  return { conversation, caseId: record?.case?.id ?? '' };
}

interface Hook {
  readonly url: string;
  readonly got: { readonly headers: IncomingHttpHeaders; readonly body: string }[];
  status: number;
}

/** A receiver of webhooks, as an operator would run one. */
async function openHook(): Promise<Hook> {
  const hook = { url: '', got: [] as Hook['got'], status: 204 };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      hook.got.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
      response.statusCode = hook.status;
      response.setHeader('location', 'http://localhost:1/elsewhere');
      response.end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  hook.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/oncall`;
  cleanUp.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  return hook;
}

/** The receivers of these tests are on this machine. */
const post = createPost(['127.0.0.1']);
const webhookTo = (hook: Hook) => createWebhook(hook.url, [SECRET], () => nowMs, post);

/** The words as the house hands them in. */
function phrased() {
  const config = readConfig({});
  return cardWords(config, core.phrases);
}

/** Just enough SMTP to take one mail after another. */
async function openMailbox() {
  const mails: string[] = [];
  const server = createTcpServer((socket) => {
    let data: string | undefined;
    socket.write('220 test ESMTP\r\n');
    socket.on('error', () => socket.destroy());
    socket.on('data', (part) => {
      const text = part.toString();
      if (data !== undefined) data += text;
      else if (/^(EHLO|HELO)/.test(text)) socket.write('250 test\r\n');
      else if (text.startsWith('DATA')) {
        data = '';
        socket.write('354 go on\r\n');
      } else if (text.startsWith('QUIT')) socket.end('221 bye\r\n');
      else socket.write('250 ok\r\n');
      if (data?.endsWith('\r\n.\r\n') === true) {
        mails.push(data);
        data = undefined;
        socket.write('250 taken\r\n');
      }
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanUp.push(async () => void server.close());
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, mails };
}

describe('a new case in crisis', () => {
  test('goes out once as a webhook signed by the Standard Webhooks spec, without a word of anyone', async () => {
    const hook = await openHook();
    const { caseId, conversation } = await newCrisis();
    const round = pump([webhookTo(hook)]);
    await round();
    await round();
    expect(hook.got).toHaveLength(1);
    const { headers, body } = hook.got[0] ?? { headers: {}, body: '' };
    expect(new Webhook(SECRET).verify(body, headers as Record<string, string>)).toEqual({
      type: 'alert.case-opened',
      timestamp: new Date(nowMs).toISOString(),
      data: { care: 'crisis', link: `https://desk.example.net/#case/${caseId}` },
    });
    const changed = body.replace('crisis', 'none');
    expect(() => new Webhook(SECRET).verify(changed, headers as Record<string, string>)).toThrow(
      /signature/i,
    );
    expect(body).not.toMatch(/canary|kill/);
    expect(body).not.toContain(conversation);
  });

  test('goes out as a plain mail, without a word of anyone', async () => {
    const mailbox = await openMailbox();
    const { caseId } = await newCrisis();
    const words = {
      subject: (kind: string, care: string) => `${kind} ${care}`,
      body: (_kind: string, _care: string, link: string) => `Look here: ${link}`,
    };
    await pump([
      createMail('oncall@example.org', { smtpUrl: mailbox.url, from: 'cuan@example.org', words }),
    ])();
    expect(mailbox.mails).toHaveLength(1);
    expect(mailbox.mails[0]).toContain('Subject: case-opened crisis');
    expect(mailbox.mails[0]?.replaceAll('=\r\n', '')).toContain(caseId);
    expect(mailbox.mails[0]).not.toMatch(/canary|kill/);
  });

  test('goes out as a card to a Teams channel, without a word of anyone', async () => {
    const hook = await openHook();
    hook.status = 202;
    const { caseId, conversation } = await newCrisis();
    const words = phrased();
    const round = pump([createTeamsCard(hook.url, words, post)]);
    await round();
    await round();
    expect(hook.got).toHaveLength(1);
    const { body = '' } = hook.got[0] ?? {};
    expect(JSON.parse(body)).toMatchObject({
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: {
            type: 'AdaptiveCard',
            body: [
              { type: 'TextBlock', text: 'Cuan: a case needs a person' },
              { type: 'TextBlock', text: expect.stringContaining('A case needs a person.') },
            ],
            actions: [{ type: 'Action.OpenUrl', url: `https://desk.example.net/#case/${caseId}` }],
          },
        },
      ],
    });
    expect(body).not.toMatch(/canary|kill/);
    expect(body).not.toContain(conversation);
    hook.status = 400;
    await expect(
      createTeamsCard(hook.url, words, post).deliver({
        id: 'a',
        kind: 'x',
        care: 'crisis',
        link: '',
        atMs: 0,
      }),
    ).rejects.toThrow('It was not taken.');
  });

  test('says when nobody is on duty', async () => {
    const hook = await openHook();
    await newCrisis();
    await pump([webhookTo(hook)], false)();
    expect(hook.got[0]?.body).toContain('alert.nobody-on-duty');
  });

  test('S40: is told even when the reporter has deleted everything since', async () => {
    const hook = await openHook();
    const reporter = newReporter(core);
    await reporter.say(CANARY);
    await reporter.say('delete everything', { choice: 'delete' });
    await reporter.say('Yes, delete it all', { choice: 'delete-now' });
    await pump([webhookTo(hook)])();
    expect(hook.got.length).toBeGreaterThan(0);
  });
});

test('a check-in calls nobody out of bed', async () => {
  const hook = await openHook();
  await newReporter(core).say('he says he will send my pics to everyone');
  await pump([webhookTo(hook)])();
  expect(hook.got).toEqual([]);
});

describe('what is not taken', () => {
  test('is tried again, later each time, under the same id', async () => {
    const hook = await openHook();
    hook.status = 500;
    await newCrisis();
    const round = pump([webhookTo(hook)]);
    await round();
    await round();
    expect(hook.got).toHaveLength(1);
    nowMs += 5_000;
    await round();
    nowMs += 5_000;
    await round();
    expect(hook.got).toHaveLength(2);
    nowMs += 5_000;
    hook.status = 200;
    await round();
    expect(hook.got).toHaveLength(3);
    expect(new Set(hook.got.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(logged.join('')).toContain('alert-not-delivered');
    expect(logged.join('')).not.toMatch(/canary|127\.0\.0\.1|oncall/);
  });

  test('a redirect is not followed', async () => {
    const hook = await openHook();
    hook.status = 302;
    await newCrisis();
    await pump([webhookTo(hook)])();
    expect(await core.store.takeAlerts(nowMs + MINUTE, nowMs + MINUTE, 10)).toMatchObject([
      { attempts: 1, state: 'waiting' },
    ]);
  });
});

describe('S34: escalation', () => {
  test('not acknowledged in time, the next destination is called; nobody left is a dead letter', async () => {
    const [first, second] = [await openHook(), await openHook()];
    await newCrisis();
    const round = pump([webhookTo(first), webhookTo(second)]);
    await round();
    nowMs += 5 * MINUTE;
    await round();
    await round();
    expect([first.got.length, second.got.length]).toEqual([1, 1]);
    nowMs += 5 * MINUTE;
    await round();
    expect(await core.store.listDeadAlerts(10)).toMatchObject([
      { state: 'dead', payload: { care: 'crisis' } },
    ]);
    expect(logged.join('')).toContain('alert-reached-nobody');
  });

  test('a destination that cannot be reached gives way to the next', async () => {
    const [first, second] = [await openHook(), await openHook()];
    first.status = 503;
    await newCrisis();
    const round = pump([webhookTo(first), webhookTo(second)]);
    for (let tries = 0; tries < 10; tries += 1) {
      await round();
      nowMs += 5 * MINUTE;
    }
    expect(first.got).toHaveLength(8);
    expect(second.got.length).toBeGreaterThan(0);
  });

  test('once a person has claimed the case nobody else is called', async () => {
    const [first, second] = [await openHook(), await openHook()];
    const { conversation } = await newCrisis();
    const round = pump([webhookTo(first), webhookTo(second)]);
    await round();
    const record = await core.store.openConversation(conversation);
    const file = record?.case === undefined ? undefined : await core.store.readCaseFile(record.case.id);
    if (file === undefined) throw new Error('There is no case.');
    await core.store.actOnCase({
      case: file.record.id,
      conversation,
      expectedVersion: file.version,
      id: 'act' as never,
      atMs: nowMs + 1,
      change: { acknowledged: true },
      messages: [],
      audit: [],
    });
    nowMs += 5 * MINUTE;
    await round();
    expect(second.got).toEqual([]);
    expect(await core.store.takeAlerts(nowMs + 60 * MINUTE, nowMs + 60 * MINUTE, 10)).toEqual([]);
  });

  test('without any destination it ends in the list, and the log says so', async () => {
    await newCrisis();
    await pump([])();
    expect(await core.store.listDeadAlerts(10)).toHaveLength(1);
  });
});
