import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { loadMasterKey } from '../../src/vault/master-key.ts';
import { createVault } from '../../src/vault/vault.ts';
import { randomBytes } from 'node:crypto';
import { newFolder } from '../support/house.ts';
import { newWebReporter, newWebModerator, eventually } from '../support/live.ts';
import { startService, type Service } from '../support/process.ts';

/** What must be found nowhere: words, a number, a name, a handle, a place, an address of the net. */
const SAID = 'zebrafisch my name is Quilldora Vantongeren';
const NUMBER = '+447700900417';
const CANARIES =
  /zebrafisch|quilldora|vantongeren|7700900417|@snapvillain77|glockenspiel road|203\.0\.113\.77/i;
const STORY = [
  `${SAID} and he is @snapvillain77`,
  'he says he will send my pics zebrafisch',
  'I live at 12 Glockenspiel Road zebrafisch',
  'i want to kill myself zebrafisch',
  'person',
  'delete it zebrafisch',
];

describe.each(['info', 'warn', 'error'])('a long journey on every channel with LOG_LEVEL=%s', (level) => {
  const folder = newFolder();
  let hook: Server;
  let service: Service;
  let secrets: readonly string[] = [];
  const startedMs = Date.now();

  beforeAll(async () => {
    hook = createServer((request, response) => {
      request.resume();
      request.on('end', () => {
        response.statusCode = request.url?.includes('Messages') === true ? 500 : 204;
        response.end();
      });
    });
    await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', () => resolve()));
    const address = `http://127.0.0.1:${(hook.address() as AddressInfo).port}`;
    service = await startService(
      {
        LOG_LEVEL: level,
        TRUST_PROXY: '1',
        DUTY_HOURS: 'mon-sun 00:00-24:00',
        TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
        TWILIO_AUTH_TOKEN: 'not-a-real-token-0123456789abcdef',
        TWILIO_FROM: '+441632960000',
        TWILIO_API_URL: address,
        TWILIO_CHECK_SIGNATURE: 'no',
      },
      folder,
    );
  }, 60_000);
  afterAll(async () => {
    await service.stop();
    hook.closeAllConnections();
    await new Promise((resolve) => hook.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  });

  test('is told on the web and by text message, read and answered by a person, with every kind of fault between', async () => {
    const reporter = await newWebReporter(() => service.url);
    for (const words of STORY) await reporter.say(words);
    await reporter.post({ type: 'message', text: { zebrafisch: 1 } });
    await fetch(`${service.url}/zebrafisch?quilldora=1`, { headers: { 'x-forwarded-for': '203.0.113.77' } });
    await fetch(`${service.url}/api/chat/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '203.0.113.77' },
      body: '{"resume": "zebrafisch',
    });
    for (const [n, words] of STORY.entries())
      await fetch(`${service.url}/api/sms`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({
          From: NUMBER,
          To: '+441632960000',
          Body: words,
          MessageSid: `SM${String(n).padStart(32, '0')}`,
          AccountSid: `AC${'0'.repeat(32)}`,
          NumMedia: '0',
        }),
      });
    const vault = createVault({
      masterKey: loadMasterKey({ fromEnv: undefined, dataDir: folder, production: false }),
      newBytes: randomBytes,
    });
    const store = await openSqliteStore({ file: join(folder, 'cuan.db'), vault, clock: Date.now });
    await store.migrate();
    const sam = await newWebModerator(() => service.moderatorUrl, store, 'Sam');
    const [first] = await store.listCases(10);
    await sam.act(`/api/moderator/cases/${first?.id}/claim`);
    await sam.get(`/api/moderator/cases/${first?.id}`);
    await eventually(async () => expect((await store.listCases(10)).length).toBe(2));
    const audit = await store.readAudit(0, 1000);
    expect(audit.length).toBeGreaterThan(3);
    expect(JSON.stringify(audit)).not.toMatch(CANARIES);
    await store.close();
    const pass = (await (await fetch(`${service.url}/api/chat/token`, { method: 'POST' })).json()) as Pass;
    secrets = [pass.token, pass.resume];
    await fetch(`${service.url}/v3/directline/conversations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${pass.token}`, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(pass.resume.length).toBeGreaterThan(40);
  }, 90_000);

  test('no word, number, name or token is in the log, on the terminal, in metrics, in files or left behind', async () => {
    const metrics = await (await fetch(`${service.moderatorUrl}/metrics`)).text();
    const health = await (await fetch(`${service.url}/readyz`)).text();
    service.process.kill('SIGKILL');
    await service.stop();
    const written = filesIn(folder).map((name): [string, string] => [name, readFileSync(name, 'latin1')]);
    const all: [string, string][] = [
      ['printed', service.printed()],
      ['metrics', metrics],
      ['health', health],
      ...written,
    ];
    const telling = all.filter(
      ([, text]) => CANARIES.test(text) || secrets.some((secret) => text.includes(secret)),
    );
    expect(telling.map(([name]) => name)).toEqual([]);
    const left = readdirSync(tmpdir()).filter(
      (name) => isNew(join(tmpdir(), name)) && /upload|formidable|multipart/i.test(name),
    );
    expect(left).toEqual([]);
  }, 60_000);

  function isNew(path: string): boolean {
    return (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= startedMs;
  }
});

interface Pass {
  readonly token: string;
  readonly resume: string;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}
