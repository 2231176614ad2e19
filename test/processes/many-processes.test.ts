import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Invitation } from '../../src/store/store.ts';
import { eventually, newWebModerator, newWebReporter, type Shown } from '../support/live.ts';
import { startFleet, type Fleet } from './fleet.ts';
import { newWriter, type Writer } from './writer.ts';

/** Three whole processes behind a proxy that knows no sessions: each request goes to another one. */
let fleet: Fleet;

beforeAll(async () => {
  fleet = await startFleet(3);
}, 120_000);

afterAll(() => fleet.leave(), 60_000);

const WRITERS = 4;
/** As people write, at the fastest: otherwise the machine would be busy with this alone, and starts take for ever. */
const BETWEEN_MS = 300;

/** Everyone writes at once until `disturb` is over, and once more after that. */
async function writeThrough(what: string, disturb: () => Promise<void>): Promise<readonly Writer[]> {
  const writers = await Promise.all(
    Array.from({ length: WRITERS }, (_, index) => newWriter(fleet.front.url, `${what}-${index}`)),
  );
  const disturbing = { over: false };
  const writing = writers.map(async (writer) => {
    while (!disturbing.over) {
      await writer.write(`${what} message ${writer.taken.length}`);
      await wait(BETWEEN_MS);
    }
    await writer.write(`${what} over`);
  });
  await disturb().finally(() => {
    disturbing.over = true;
  });
  await Promise.all(writing);
  return writers;
}

/** Of everything acknowledged: what is not there once, in its order, with an answer behind it. */
async function lost(writers: readonly Writer[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const writer of writers) {
    const shown = await writer.read();
    const own = texts(shown.filter(({ from }) => from.id !== 'cuan'));
    const answered = shown.filter(({ from }, at) => from.id !== 'cuan' && shown[at + 1]?.from.id === 'cuan');
    if (answered.length !== own.length || own.join() !== writer.taken.join())
      found.push(`${writer.taken.join()} became ${own.join()}, ${answered.length} answered`);
  }
  return found;
}

function texts(shown: readonly Shown[]): readonly string[] {
  return shown.flatMap(({ type, text }) => (type === 'message' && text !== undefined ? [text] : []));
}

test('a process that is killed in the middle is taken over, and nothing is lost or doubled', async () => {
  const writers = await writeThrough('crash', () => fleet.replace(0, 'SIGKILL'));
  expect(await lost(writers)).toEqual([]);
}, 120_000);

test('nor when the database is started anew', async () => {
  const writers = await writeThrough('restart', () => fleet.database.restart());
  expect(await lost(writers)).toEqual([]);
}, 120_000);

test('nor when every line to the database is cut, again and again', async () => {
  const writers = await writeThrough('line', async () => {
    for (const line of [...fleet.lines, ...fleet.lines]) {
      line.cut();
      await newWebReporter(() => fleet.front.url);
    }
  });
  expect(await lost(writers)).toEqual([]);
}, 120_000);

test('nor when one process hears nothing of the database for a while; the others go on', async () => {
  const [hushed] = fleet.lines;
  const writers = await writeThrough('quiet', async () => {
    hushed?.hush();
    fleet.front.set(fleet.services.slice(1).map(({ url }) => url));
    const other = await newWriter(fleet.front.url, 'meanwhile');
    await other.write('still here');
    expect(other.again()).toBe(0);
    hushed?.heal();
    fleet.front.set(fleet.services.map(({ url }) => url));
  });
  expect(await lost(writers)).toEqual([]);
}, 120_000);

test('one process after another is replaced in order, and no request fails', async () => {
  const writers = await writeThrough('replace', async () => {
    for (const index of [1, 2]) await fleet.replace(index, 'SIGTERM');
  });
  expect(await lost(writers)).toEqual([]);
  expect(writers.map(({ again }) => again())).toEqual(writers.map(() => 0));
}, 180_000);

test('a stream catches up with what was written while its process heard nothing', async () => {
  const [here, there] = fleet.services;
  let at = here?.url ?? '';
  const reporter = await newWebReporter(() => at);
  const stream = await reporter.stream();
  at = there?.url ?? '';
  fleet.lines[0]?.hush();
  await reporter.say('is anybody there');
  fleet.lines[0]?.cut();
  fleet.lines[0]?.heal();
  await eventually(() => expect(texts(stream.got)).toContain('is anybody there'), 20_000);
  expect(texts(stream.got)).toEqual(texts(await reporter.read()));
  stream.close();
}, 120_000);

test('a person takes over, answers and hands back, each step on another process', async () => {
  const anna = await newWebModerator(() => fleet.desk.url, { addInvitation: invite }, 'Anna');
  const reporter = await newWebReporter(() => fleet.front.url);
  const stream = await reporter.stream();
  await reporter.say('i want to die');
  const { cases } = await anna.get<{ cases: readonly { id: string; care: string }[] }>(
    '/api/moderator/queue',
  );
  // Those of the tests before wait for longer, so they stand before it.
  const caseId = cases.findLast(({ care }) => care === 'crisis')?.id ?? '';
  const at = (path: string) => `/api/moderator/cases/${caseId}/${path}`;
  // Whether the reporter has the chat open is asked of the other processes when somebody looks.
  await eventually(async () => expect(await anna.get(at('live'))).toMatchObject({ reached: true }));

  expect((await anna.act(at('claim'))).status).toBe(200);
  const before = (await reporter.read()).filter(({ from }) => from.id === 'cuan').length;
  await reporter.say('are you a person');
  expect((await reporter.read()).filter(({ from }) => from.id === 'cuan')).toHaveLength(before);
  await eventually(async () => {
    await anna.act(at('typing'));
    expect(stream.got.some(({ type }) => type === 'typing')).toBe(true);
  });
  const sent = await anna.act(at('reply'), { actId: 'reply-0001', text: 'I am here with you.' });
  const again = await anna.act(at('reply'), { actId: 'reply-0001', text: 'I am here with you.' });
  expect(again.body.messages).toEqual(sent.body.messages);
  await eventually(() => expect(texts(stream.got)).toContain('I am here with you.'));
  expect((await anna.act(at('release'))).status).toBe(200);
  await reporter.say('hello again');
  expect(texts(await reporter.read()).filter((text) => text === 'I am here with you.')).toHaveLength(1);
  expect((await reporter.read()).at(-1)?.from.id).toBe('cuan');
  stream.close();
}, 120_000);

test('a reason to open a closed case counts on every process', async () => {
  const brid = await newWebModerator(() => fleet.desk.url, { addInvitation: invite }, 'Brid', 'supervisor');
  const reporter = await newWebReporter(() => fleet.front.url);
  await reporter.say('i want to kill myself');
  const { cases } = await brid.get<{ cases: readonly { id: string }[] }>('/api/moderator/queue');
  const at = (path: string) => `/api/moderator/cases/${cases[0]?.id}/${path}`;
  await brid.act(at('claim'));
  await brid.act(at('close'), { outcome: 'advice-given' });
  expect((await brid.act(at('open'), { reason: 'supervision' })).status).toBe(200);
  await Promise.all(fleet.services.map(() => brid.get(at('live'))));
}, 120_000);

/** As `npm run account` does, straight into the database. */
async function invite({ tokenHash, role, createdAtMs, expiresAtMs }: Invitation): Promise<void> {
  const client = new pg.Client({ connectionString: fleet.databaseUrl });
  await client.connect();
  await client.query(
    'INSERT INTO invitations (token_hash, role, created_at_ms, expires_at_ms) VALUES ($1, $2, $3, $4)',
    [tokenHash, role, createdAtMs, expiresAtMs],
  );
  await client.end();
}
