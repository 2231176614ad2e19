import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDesk, type Desk } from '../../../src/cases/desk.ts';
import { createLiveDesk } from '../../../src/cases/live-desk.ts';
import { createPasswords } from '../../../src/cases/passwords.ts';
import type { Role } from '../../../src/cases/permissions.ts';
import { signUp } from '../../../src/cases/sign-up.ts';
import { hashSecret, newSecret } from '../../../src/cases/secrets.ts';
import type { Care } from '../../../src/domain/care.ts';
import { id, type CaseId, type ConversationId } from '../../../src/domain/ids.ts';
import type { Evidence } from '../../../src/domain/reading.ts';
import type { Session } from '../../../src/domain/session.ts';
import { Words } from '../../../src/domain/words.ts';
import { createListener } from '../../../src/http/listener.ts';
import { moderatorRoutes } from '../../../src/http/moderator/moderator-routes.ts';
import type { ModeratorRoute } from '../../../src/http/moderator/route.ts';
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import type { CaseReason, InboundDraft, Store } from '../../../src/store/store.ts';
import { createHub } from '../../../src/turn/hub.ts';
import { createLiveBus } from '../../../src/turn/live-bus.ts';
import { createVault } from '../../../src/vault/vault.ts';
import { sampleSession, turnMaker } from '../../store/samples.ts';

export const PASSWORD = 'grey seals on the slipway';
export const PUBLIC_DIR = join(import.meta.dirname, '../../../dist/public');

/** The real moderator routes over the real listener, store and vault, in a folder of its own. */
export interface ConsoleRoom {
  readonly url: string;
  /** Where the database lies. */
  readonly folder: string;
  readonly routes: readonly ModeratorRoute[];
  readonly store: Store;
  readonly desk: Desk;
  /** Moves the clock of everything behind the listener. */
  readonly time: { nowMs: number };
  readonly logged: readonly string[];
  addCase(sample?: CaseSample): Promise<{ readonly id: CaseId; readonly conversation: ConversationId }>;
  /** The reporter writes once more; `version` is the one the conversation has now. */
  addMessage(conversation: ConversationId, version: number, text: string): Promise<void>;
  /** Makes the account of this role (once) and signs it in; gives the cookie. */
  signIn(role: Role): Promise<string>;
  invite(role: Role): Promise<string>;
  call(method: string, path: string, call?: Call): Promise<Response>;
  leave(): Promise<void>;
}

export interface CaseSample {
  readonly says?: readonly (string | SampleMessage)[];
  readonly care?: Care;
  readonly reason?: CaseReason;
  readonly atMs?: number;
  readonly session?: Partial<Session>;
}

export interface SampleMessage extends Partial<Omit<InboundDraft, 'evidence' | 'words'>> {
  readonly text: string;
  readonly marked?: readonly { readonly quote: string; readonly cue: string }[];
  readonly reply?: string;
  readonly lines?: readonly string[];
}

export interface Call {
  readonly cookie?: string | undefined;
  readonly origin?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export async function openConsoleRoom(
  startMs = Date.now(),
  moderatorUrl = 'http://localhost:3979',
): Promise<ConsoleRoom> {
  const folder = mkdtempSync(join(tmpdir(), 'cuan-console-'));
  const time = { nowMs: startMs };
  const clock = () => time.nowMs;
  const newBytes = (size: number) => randomBytes(size);
  const vault = createVault({ masterKey: newBytes(32), newBytes });
  const store = await openSqliteStore({ file: join(folder, 'cuan.db'), vault, clock });
  await store.migrate();
  const newId = () => randomBytes(16).toString('base64url');
  const vettingRequired = moderatorUrl.startsWith('https:');
  const host = { store, clock, newId, passwords: createPasswords(), vettingRequired };
  const desk = createDesk(host);
  const logged: string[] = [];
  const note = (event: string, fields?: object) => void logged.push(JSON.stringify({ event, ...fields }));
  const log = { info: note, warn: note, error: note };
  const { hub, bus } = createLiveBus(createHub(), clock);
  const live = createLiveDesk({
    store,
    clock,
    newId,
    log,
    hub,
    bus,
    render: ({ key }) => ({ text: key, version: '1' }),
    crisisLines: () => ({ text: '', lines: [] }),
    knownWays: { hosts: new Set(), numbers: new Set() },
    aids: { repliesFor: () => [], servicesFor: () => [], withService: () => '' },
    cardOf: () => undefined,
    silenceMs: 10 * 60_000,
  });
  const routes = moderatorRoutes({ desk, live, moderatorUrl, publicDir: PUBLIC_DIR });
  const listener = createListener({
    name: 'moderator',
    port: 0,
    host: '127.0.0.1',
    routes,
    headers: {},
    allowedOrigins: [],
    trustedProxies: 0,
    log,
  });
  const { port } = await listener.start();
  const url = `http://localhost:${port}`;
  const turn = turnMaker(vault);

  async function addCase({ says = ['hello'], ...sample }: CaseSample = {}) {
    const { care = 'crisis', reason = 'care', atMs = time.nowMs } = sample;
    const [conversation, caseId] = [id.conversation(newId()), id.case(newId())];
    for (const [index, said] of says.entries()) {
      const message: SampleMessage = typeof said === 'string' ? { text: said } : said;
      const { text, marked = [], reply = 'I am here.', lines = [], ...more } = message;
      const [result] = await store.commit([
        turn(conversation, `m-${index}`, {
          expectedVersion: index,
          atMs: atMs + index * 40_000,
          inbound: {
            words: new Words(text),
            attachments: 0,
            care: 'none',
            unread: false,
            ...more,
            evidence: marked.map(({ quote, cue }) => spanOf(text, quote, cue)),
          },
          session: sampleSession(care, sample.session),
          replies: [{ text: reply, choices: [], lines: lines.map(lineCard), phrases: [] }],
          case: { id: caseId, reason, care },
        }),
      ]);
      if (result?.outcome !== 'committed') throw new Error(`The sample was not taken: ${result?.outcome}`);
    }
    hub.publish(conversation);
    return { id: caseId, conversation };
  }

  async function addMessage(conversation: ConversationId, version: number, text: string): Promise<void> {
    await store.commit([
      turn(conversation, `m-${version}`, {
        expectedVersion: version,
        atMs: time.nowMs,
        words: text,
        session: sampleSession('crisis'),
      }),
    ]);
    hub.publish(conversation);
  }

  async function invite(role: Role): Promise<string> {
    const token = newSecret();
    const [createdAtMs, expiresAtMs] = [time.nowMs, time.nowMs + 3_600_000];
    const vettedUntilMs = time.nowMs + 365 * 86_400_000;
    await store.addInvitation({
      tokenHash: hashSecret(token),
      role,
      createdAtMs,
      expiresAtMs,
      vettedUntilMs,
    });
    return token;
  }

  async function signIn(role: Role): Promise<string> {
    const login = `${role}.one`;
    if ((await store.findModerator({ login })) === undefined) {
      await signUp(host, {
        token: await invite(role),
        login,
        workingName: `Robin ${role}`,
        password: PASSWORD,
      });
    }
    const session = await desk.signIn(login, PASSWORD, { origin: url });
    if (session === undefined || !('token' in session))
      throw new Error('The sample account could not sign in.');
    return `${moderatorUrl.startsWith('https:') ? '__Host-cuan' : 'cuan_moderator'}=${session.token}`;
  }

  function call(method: string, path: string, { cookie, origin = url, headers = {}, body }: Call = {}) {
    const changing = method !== 'GET';
    return fetch(url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(cookie === undefined ? {} : { cookie }),
        ...(changing ? { origin, 'content-type': 'application/json' } : {}),
        ...headers,
      },
      ...(changing ? { body: JSON.stringify(body ?? {}) } : {}),
    });
  }

  async function leave(): Promise<void> {
    await listener.stop();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }

  return { url, folder, routes, store, desk, time, logged, addCase, addMessage, signIn, invite, call, leave };
}

function spanOf(text: string, quote: string, cue: string): Evidence {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error('The sample marks words that it does not say.');
  return { quote, start, end: start + quote.length, cue };
}

function lineCard(name: string) {
  return { id: id.service(name), name, plainWords: name, notes: [], closed: false };
}

/** The session cookie of an answer, as a browser would send it back. */
export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}
