import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { WebSocket } from 'ws';
import { createWebChannel } from '../../src/channels/web/web-channel.ts';
import { hashSecret, newSecret } from '../../src/cases/secrets.ts';
import { readConfig } from '../../src/config/config.ts';
import { readinessOf } from '../../src/house/readiness.ts';
import { createLiveHouse } from '../../src/house/live.ts';
import { moderatorListener } from '../../src/house/moderator-side.ts';
import { openPushedChannels } from '../../src/house/push.ts';
import { publicListener, rateLimit } from '../../src/house/public-side.ts';
import { openApp } from '../support/house.ts';
import { NASTY, send, strangeRequests, wellFormed, type Strange } from '../support/fuzz.ts';
import { newWebReporter, type WebReporter } from '../support/live.ts';

/** How many requests in all; `npm run soak` sends 100,000. The seed is printed when one fails. */
const RUNS = Number(process.env['CUAN_FUZZ_RUNS'] ?? 5000);
const CANARY = 'canary7c1f said to nobody else';
/** With text messages and Teams open, and the one unsigned: strange bodies must get past the signature. */
const SETTINGS = {
  TRUST_PROXY: '1',
  TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
  TWILIO_AUTH_TOKEN: 'not-a-real-token-0123456789abcdef',
  TWILIO_FROM: '+441632960000',
  TWILIO_API_URL: 'http://127.0.0.1:9',
  TWILIO_CHECK_SIGNATURE: 'no',
};
const PATIENCE_MS = 60_000 + RUNS * 60;

describe('bad input at every address', () => {
  let house: Awaited<ReturnType<typeof openApp>>;
  let victim: WebReporter;
  let routes: {
    readonly public: readonly Strange['route'][];
    readonly moderator: readonly Strange['route'][];
  };

  beforeAll(async () => {
    house = await openApp(SETTINGS);
    victim = await newWebReporter(() => house.url);
    await victim.say(CANARY);
    const config = readConfig({ ...SETTINGS, DATA_DIR: house.folder, PORT: '0', MODERATOR_PORT: '0' });
    const { core } = house.app;
    const live = createLiveHouse(config, core);
    const limit = rateLimit(core);
    const web = createWebChannel(live.channelHost, { limitUnproven: limit });
    const channels = [web, ...(await openPushedChannels(config, live.channelHost))];
    const readiness = readinessOf(config, core, () => false);
    routes = {
      public: publicListener(config, core, channels, limit, readiness).routes,
      moderator: (await moderatorListener(config, core, live, readiness)).routes,
    };
    for (const channel of channels) await channel.close();
  });
  afterAll(() => house.leave());

  /** Fails on a fault of ours or a leak; the words may be shown to a moderator who reads cases. */
  async function bombard(url: string, requests: fc.Arbitrary<Strange>, runs: number, mayRead: boolean) {
    const statuses = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(requests, async (strange) => {
        const answer = await send(url, strange);
        if (answer === undefined) return;
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        const fault = faultOf(answer, mayRead);
        if (fault !== undefined) throw new Error(fault);
      }),
      { numRuns: runs, endOnFailure: true },
    );
    return statuses;
  }

  async function ownHeaders(): Promise<readonly Readonly<Record<string, string>>[]> {
    const other = await newPass();
    return [
      {},
      { authorization: `Bearer ${other}` },
      { authorization: 'Bearer x.y.z' },
      { authorization: `Basic ${other}` },
      { authorization: `Bearer ${other}`, origin: 'https://stranger.example' },
      { authorization: `Bearer ${other}`, 'content-encoding': 'gzip' },
    ];
  }

  async function newPass(): Promise<string> {
    const answer = await fetch(`${house.url}/api/chat/token`, { method: 'POST' });
    return ((await answer.json()) as { token: string }).token;
  }

  test(
    'every public address: no fault, no echo, nothing of another conversation',
    async () => {
      const requests = strangeRequests(routes.public, await ownHeaders(), [
        victim.conversation,
        'opened',
        '1',
      ]);
      const statuses = await bombard(house.url, requests, Math.ceil(RUNS * 0.5), false);
      const paths = routes.public.map(({ path }) => path);
      expect(paths).toEqual(expect.arrayContaining(['/api/sms', '/api/messages', '/api/chat/return']));
      expect(statuses.get(200)).toBeGreaterThan(0);
      expect(statuses.get(400)).toBeGreaterThan(0);
    },
    PATIENCE_MS,
  );

  test(
    'every moderator address, without a session and with that of an administrator: no fault, nothing to strangers',
    async () => {
      const strangers = [{}, { cookie: `session=${newSecret()}` }, { origin: house.moderatorUrl }];
      const cases = (await house.app.core.store.listCases(1)).map(({ id }) => String(id));
      const known = [...cases, victim.conversation, '1', 'x'];
      const outside = strangeRequests(routes.moderator, strangers, known);
      const refused = await bombard(house.moderatorUrl, outside, Math.ceil(RUNS * 0.2), false);
      expect(refused.get(401)).toBeGreaterThan(0);
      for (let part = 0; part < 3; part += 1) {
        const cookie = await signedUp(`admin${part}`);
        const inside = strangeRequests(routes.moderator, [{ cookie, origin: house.moderatorUrl }], known);
        const answered = await bombard(house.moderatorUrl, inside, Math.ceil(RUNS * 0.08), true);
        expect(answered.get(200)).toBeGreaterThan(0);
      }
    },
    PATIENCE_MS,
  );

  async function signedUp(name: string): Promise<string> {
    const token = newSecret();
    const times = { createdAtMs: Date.now(), expiresAtMs: Date.now() + 3_600_000 };
    await house.app.core.store.addInvitation({ tokenHash: hashSecret(token), role: 'admin', ...times });
    const answer = await fetch(`${house.moderatorUrl}/api/moderator/sign-up`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: house.moderatorUrl },
      body: JSON.stringify({
        token,
        login: `${name}.login`,
        workingName: name,
        password: 'grey seals on the slipway',
      }),
    });
    expect(answer.status).toBe(200);
    return answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  }

  test(
    'the WebSocket: strange targets are refused, strange frames change nothing',
    async () => {
      const token = await newPass();
      const base = `${house.url.replace('http', 'ws')}/v3/directline/conversations`;
      const target = fc.record({
        conversation: fc.constantFrom(victim.conversation, 'x', '%00', '..%2f..'),
        watermark: fc.constantFrom(...NASTY.map((text) => encodeURIComponent(wellFormed(text)))),
        t: fc.constantFrom(token, '', 'x', encodeURIComponent('🫂')),
        frame: fc.oneof(
          fc.string({ unit: 'binary', maxLength: 200 }),
          fc.constantFrom('A'.repeat(6000), '', '{}'),
        ),
      });
      let opened = 0;
      await fc.assert(
        fc.asyncProperty(target, async ({ conversation, watermark, t, frame }) => {
          const got = await listen(`${base}/${conversation}/stream?watermark=${watermark}&t=${t}`, frame);
          opened += 1;
          if (isLeak(got)) throw new Error('Words of another conversation came.');
        }),
        { numRuns: Math.ceil(RUNS * 0.06), endOnFailure: true },
      );
      expect(opened).toBeGreaterThan(0);
    },
    PATIENCE_MS,
  );

  test('afterwards the service answers, and the other conversation is as it was', async () => {
    const { core } = house.app;
    const kept = await core.store.readMessages(victim.conversation as never, 0);
    const own = kept.filter(({ sender }) => sender === 'reporter').map(({ words }) => words.reveal());
    expect(own).toEqual([CANARY]);
    await victim.say('still here');
    expect((await fetch(`${house.url}/readyz`)).status).toBe(200);
  });
});

function isLeak(text: string): boolean {
  return text.includes('canary7c1f');
}

/** A fault of ours, an answer without its one shape, or a leak. Too busy is no fault. */
function faultOf({ status, text }: { status: number; text: string }, mayRead: boolean): string | undefined {
  if (status >= 500 && status !== 503) return `answered ${status}`;
  if (!mayRead && isLeak(text)) return 'words of another conversation came';
  if (status < 400 || text === '') return undefined;
  return text.startsWith('{"error":{"code":') ? undefined : `answered ${status} in another shape: ${text}`;
}

/** All that came until the line was refused or closed. */
function listen(url: string, frame: string): Promise<string> {
  return new Promise((resolve) => {
    let got = '';
    const socket = new WebSocket(url);
    socket.on('message', (data) => (got += (data as Buffer).toString()));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => resolve(got));
    socket.on('open', () => socket.send(frame, () => socket.close()));
  });
}
