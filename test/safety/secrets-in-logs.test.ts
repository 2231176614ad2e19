import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import type { FactorAdded, FactorState, InvitationView } from '../../src/http/moderator/protocol.ts';
import { createLog } from '../../src/observability/log.ts';
import { openApp } from '../support/house.ts';
import { CLIENT, openIdentityProvider, type IdentityProvider } from '../support/identity-provider.ts';
import { newWebReporter } from '../support/live.ts';

/** Law 6 for everything that opens something: walked through, then looked for in every place that is written. */

const PASSWORD = 'canary seals on the slipway';
const WRONG = 'canary wrong password typed';
const WEBHOOK = 'whsec_Y2FuYXJ5Y2FuYXJ5Y2FuYXJ5Y2FuYXJ5Y2FuYXJ5';

let house: Awaited<ReturnType<typeof openApp>>;
let provider: IdentityProvider;
let lines: string[];
const printed: string[] = [];

beforeEach(async () => {
  lines = [];
  provider = await openIdentityProvider();
  for (const stream of [process.stdout, process.stderr])
    jest.spyOn(stream, 'write').mockImplementation((chunk) => {
      printed.push(String(chunk));
      return true;
    });
  const log = createLog({ level: 'info', destination: { write: (line) => void lines.push(line) } });
  house = await openApp(
    {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      ALERT_WEBHOOK_SECRET: WEBHOOK,
    },
    { log },
  );
  provider.register(house.moderatorUrl);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await house.leave();
  await provider.leave();
});

test('no secret of anybody is in a log, in the audit, on the terminal, or readable in the database', async () => {
  const secrets = new Set<string>([PASSWORD, WRONG, CLIENT.secret, WEBHOOK]);
  const keep = (secret: string) => {
    secrets.add(secret);
    return secret;
  };
  const post = (path: string, body: object, cookie = '') =>
    fetch(house.moderatorUrl + path, {
      method: 'POST',
      headers: { origin: house.moderatorUrl, 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    });
  const cookieOf = (response: Response) => {
    const [line = ''] = response.headers.getSetCookie();
    keep(line.split(';')[0]?.split('=')[1] ?? '');
    return line.split(';')[0] ?? '';
  };
  const at = '/api/moderator';

  const token = keep(house.signUpLink.split('#')[1] ?? '');
  const account = { token, login: 'sile.one', workingName: 'Sile', password: PASSWORD };
  const cookie = cookieOf(await post(`${at}/sign-up`, account));
  await post(`${at}/sign-up`, account);
  await post(`${at}/sign-in`, { login: 'sile.one', password: WRONG });
  await post(`${at}/sign-in`, { login: WRONG, password: WRONG });

  const shown = await fetch(`${house.moderatorUrl}${at}/second-factor`, { headers: { cookie } });
  const state = (await shown.json()) as FactorState;
  if (state.state !== 'missing') throw new Error('There should be no second factor yet.');
  const { secret } = state.offer;
  keep(secret);
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  const added = await post(`${at}/second-factor`, { secret, code, password: PASSWORD }, cookie);
  for (const recovery of ((await added.json()) as FactorAdded).recoveryCodes) keep(recovery);

  const invited = await post(`${at}/accounts/invite`, { role: 'moderator' }, cookie);
  keep(((await invited.json()) as InvitationView).link.split('#')[1] ?? '');
  await post(`${at}/passkeys`, { made: { id: WRONG }, name: 'x', password: PASSWORD }, cookie);

  const start = await fetch(`${house.moderatorUrl}${at}/openid/start`, { redirect: 'manual' });
  const memory = cookieOf(start);
  for (const part of memory.split('=')[1]?.split('.') ?? []) keep(part);
  const wrongWay = new URLSearchParams({
    code: keep('canary-code-of-the-provider'),
    state: keep('canary-state'),
  });
  await fetch(`${house.moderatorUrl}${at}/openid/callback?${wrongWay}`, {
    redirect: 'manual',
    headers: { cookie: memory },
  });
  await fetch(`${house.moderatorUrl}${at}/cases`, {
    headers: { cookie: 'cuan_moderator=canary-of-no-session' },
  });

  const reporter = await newWebReporter(() => house.url);
  await reporter.say('canary words of a young person');
  const passes = await fetch(`${house.url}/api/chat/token`, { method: 'POST' });
  const pass = (await passes.json()) as { readonly token: string; readonly resumeSecret?: string };
  keep(pass.token);
  keep(pass.resumeSecret ?? 'canary words');
  await fetch(`${house.url}/v3/directline/conversations/${reporter.conversation}/activities`, {
    headers: { authorization: `Bearer ${pass.token}` },
  });
  keep('canary words of a young person');

  expect(secrets.size).toBeGreaterThan(20);
  const audit = JSON.stringify(await house.app.core.store.readAudit(0, 10_000));
  const files = readdirSync(house.folder).map((file) => readFileSync(join(house.folder, file), 'latin1'));
  const places = { log: lines.join('\n'), terminal: printed.join('\n'), audit, database: files.join('\n') };
  expect(lines.length).toBeGreaterThan(0);
  for (const [place, text] of Object.entries(places))
    expect([place, [...secrets].filter((secret) => secret !== '' && text.includes(secret))]).toEqual([
      place,
      [],
    ]);
});

test('a password in the command line of npm run account is not taken at all', () => {
  const built = join(import.meta.dirname, '../../dist/account.js');
  const run = spawnSync(process.execPath, [built, 'invite', '--password', PASSWORD], { encoding: 'utf8' });
  expect(run.status).not.toBe(0);
  expect(run.stdout).not.toContain(PASSWORD);
});
