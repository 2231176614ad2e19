import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { catalogue } from '../../../dialogs/index.ts';
import { defineDialog } from '../../../src/conversation/kit.ts';
import { alone } from '../../../src/jobs/alone.ts';
import { newReporter, openApp, openCore } from '../../support/house.ts';
import { newWebReporter } from '../../support/live.ts';
import { id } from '../../../src/domain/ids.ts';
import { openPool } from '../../../src/store/postgres/pool.ts';
import { database as db } from '../../../src/store/sql/query.ts';
import { createVault } from '../../../src/vault/vault.ts';
import { startPostgres, type PostgresServer } from '../../support/postgres.ts';

/** Gives a code for every message. */
const giving = defineDialog({
  name: 'welcome',
  version: 1,
  initial: 'ready',
  pages: {
    ready: {
      does: [{ kind: 'give-return-code' }],
      says: ['common:says.heard-you'],
      asks: 'common:asks.what-next',
      choices: { ok: 'ready' },
      unsure: 'ready',
      anythingElse: 'ready',
    },
  },
});

/** Two whole services over one database, as two processes behind a proxy that knows no sessions. */
let server: PostgresServer;
let database: { readonly url: string; drop(): Promise<void> };
let houses: readonly Awaited<ReturnType<typeof openApp>>[];

beforeAll(async () => {
  server = await startPostgres();
  database = await server.newDatabase();
  const shared = { DATABASE_URL: database.url, MASTER_KEY: randomBytes(32).toString('base64') };
  const dialogs = new Map(catalogue.dialogs).set(giving.name, giving);
  const overrides = { catalogue: { ...catalogue, dialogs } };
  houses = [await openApp(shared, overrides), await openApp(shared, overrides)];
}, 120_000);

afterAll(async () => {
  for (const house of houses) await house.leave();
  await database.drop();
  await server.stop();
});

async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!holds() && Date.now() < deadline) await wait(20);
}

const urls = () => houses.map(({ url }) => url);

test('each request of a conversation may go to another process, and nothing is lost or doubled', async () => {
  let request = 0;
  const reporter = await newWebReporter(() => urls()[(request += 1) % 2] ?? '');
  const said = ['hi', 'someone has a picture of me', 'they want money', 'i want to die', 'ok'];
  for (const words of said) await reporter.say(words);
  const [one = [], other = []] = await Promise.all(urls().map((url) => reporter.read(url)));
  expect(one).toEqual(other);
  const own = one.filter(({ from }) => from.id !== 'bot').map(({ text }) => text);
  expect(own.filter((text) => said.includes(text ?? ''))).toEqual(said);
});

test('a stream that is open on one process brings what was said on the other', async () => {
  const [here = '', there = ''] = urls();
  let at = here;
  const reporter = await newWebReporter(() => at);
  const stream = await reporter.stream();
  at = there;
  await reporter.say('a picture of me is going round');
  const came = () => stream.got.some(({ text }) => text === 'a picture of me is going round');
  await until(came);
  expect(came()).toBe(true);
  stream.close();
});

test('ten messages at once on both processes are ten turns, and care stands', async () => {
  let request = 0;
  const reporter = await newWebReporter(() => urls()[(request += 1) % 2] ?? '');
  const said = Array.from({ length: 10 }, (_, index) => (index === 3 ? 'i want to die' : `message ${index}`));
  await Promise.all(said.map((words) => reporter.say(words)));
  const shown = (await reporter.read()).map(({ text }) => text);
  expect(said.filter((words) => shown.filter((text) => text === words).length !== 1)).toEqual([]);
  const [house] = houses;
  const record = await house?.app.core.store.openConversation(id.conversation(reporter.conversation));
  expect(record?.care).toBe('crisis');
});

test('four words to come back with are shown by either process, and by neither once more was written', async () => {
  let request = 0;
  const reporter = await newWebReporter(() => urls()[(request += 1) % 2] ?? '');
  const codeIn = async (url: string) =>
    /"code":"([^"]+)"/u.exec(JSON.stringify((await reporter.read(url)).at(-1)))?.[1];
  await reporter.say('hello');
  const [first, other] = await Promise.all(urls().map(codeIn));
  expect(first).toMatch(/^[a-z]+( [a-z]+){3}$/u);
  expect(other).toBe(first);
  await reporter.say('thank you');
  const all = await Promise.all(urls().map(async (url) => JSON.stringify(await reporter.read(url))));
  expect(all.filter((text) => text.includes(first ?? 'no code'))).toEqual([]);
});

test('who waits in a rush longer than it takes to give up a server is answered all the same', async () => {
  const vault = createVault({ masterKey: randomBytes(32), newBytes: randomBytes });
  const pool = openPool(database.url, vault, 1, { connectMs: 1_500, giveUpMs: 1_500 });
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, at) =>
      pool.ask(() => db.get('SELECT pg_sleep(0.5), CAST(? AS INT) AS at', at)),
    ),
  );
  await pool.close();
  expect(answers.map((row) => row?.['at'])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

describe('what runs by the clock', () => {
  const EVERY_MS = 10_000;
  let nowMs = Date.now();
  /** The same job on each process; what is done is the number of the process. */
  function jobOnBoth(name: string) {
    const done: number[] = [];
    const rounds = houses.map(({ app }, index) =>
      alone({ shared: app.core.store.shared, clock: () => nowMs }, name, EVERY_MS, async () => {
        done.push(index);
      }),
    );
    return { done, rounds, all: () => Promise.all(rounds.map((round) => round())) };
  }

  test('is done by one of the two, the same one each time', async () => {
    const { done, all } = jobOnBoth('one-of-two');
    for (let round = 0; round < 5; round += 1, nowMs += EVERY_MS) await all();
    expect(done).toHaveLength(5);
    expect(new Set(done).size).toBe(1);
  });

  test('is taken over when the one that had it was killed, and not before its time is over', async () => {
    const { done, rounds } = jobOnBoth('taken-over');
    const [killed = async () => undefined, other = async () => undefined] = rounds;
    await killed();
    nowMs += 2 * EVERY_MS;
    await other();
    expect(done).toEqual([0]);
    nowMs += EVERY_MS;
    await other();
    await killed();
    expect(done).toEqual([0, 1]);
  });

  test('alerts that both ask for go to one of them, and to the other when that one never says what became of them', async () => {
    const own = await server.newDatabase();
    const shared = { DATABASE_URL: own.url, MASTER_KEY: randomBytes(32).toString('base64') };
    // Cores without the jobs of a whole service, which would take the alerts themselves.
    const [one, other] = [await openCore(shared), await openCore(shared)];
    const people = Array.from({ length: 6 }, () => newReporter(one));
    for (const person of people) await person.say('i want to kill myself');
    const atMs = Date.now() + 1_000;
    const take = async (at: number) =>
      (await Promise.all([one, other].map(({ store }) => store.takeAlerts(at, at + 60_000, 100)))).map(
        (taken) => taken.map(({ conversation, number }) => `${conversation} ${number}`),
      );
    const first = (await take(atMs)).flat();
    expect(new Set(first).size).toBe(first.length);
    expect((await take(atMs + 59_000)).flat()).toEqual([]);
    expect((await take(atMs + 60_000)).flat().toSorted()).toEqual(first.toSorted());
    expect(first.length).toBeGreaterThanOrEqual(people.length);
    await Promise.all([one.leave(), other.leave()]);
    await own.drop();
  });
});
