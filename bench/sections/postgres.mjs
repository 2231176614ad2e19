import { randomBytes } from 'node:crypto';
import { cpus } from 'node:os';
import { importSource } from '../measure/bundle.mjs';
import { startCuan } from '../measure/child.mjs';
import { driveCuan } from '../measure/cuan-turns.mjs';
import { medians } from '../measure/load.mjs';
import { ORDINARY } from '../measure/texts.mjs';

export const title = 'The same turn over PostgreSQL, on the same machine';
const CONVERSATIONS = 100;

/** The server keeps what it has committed, as SQLite does here. It shares the processors with Cuan and the load. */
export async function run({ rounds, seconds, say }) {
  const { startOwn } = await importSource(
    'postgres',
    `export { startOwn } from './test/support/postgres.ts'`,
  );
  const server = await startOwn([]);
  const { url: databaseUrl } = await server.newDatabase();
  const env = {
    DATABASE_URL: databaseUrl,
    MASTER_KEY: randomBytes(32).toString('base64'),
    TRUST_PROXY: '1',
  };
  const sqlite = await startCuan({ env: { TRUST_PROXY: '1' } });
  const first = await startCuan({ env });
  const second = await startCuan({ env });
  const contenders = {
    'SQLite, one process': [sqlite],
    'PostgreSQL, one process': [first],
    'PostgreSQL, two processes': [first, second],
  };
  const found = new Map(Object.keys(contenders).map((name) => [name, []]));
  try {
    for (let round = 1; round <= rounds; round += 1)
      for (const [name, processes] of Object.entries(contenders)) {
        say(`round ${round} of ${rounds}: ${name}`);
        found.get(name).push(await together(processes, seconds));
      }
  } finally {
    for (const cuan of [sqlite, first, second]) await cuan.stop();
    await server.stop();
  }
  return table(new Map([...found].map(([name, runs]) => [name, medians(runs)])));
}

/** As many conversations in all, shared out among the processes; the latencies of the slowest of them. */
async function together(processes, seconds) {
  const conversations = CONVERSATIONS / processes.length;
  const runs = await Promise.all(
    processes.map(({ url }) => driveCuan(url, ORDINARY, { conversations, seconds })),
  );
  return {
    perSecond: runs.reduce((sum, { perSecond }) => sum + perSecond, 0),
    p50: Math.max(...runs.map(({ p50 }) => p50)),
    p99: Math.max(...runs.map(({ p99 }) => p99)),
  };
}

function table(found) {
  const [sqlite, one, two] = [...found.values()].map(({ perSecond }) => perSecond);
  return {
    columns: ['where it is stored', 'turns a second', 'p50 ms', 'p99 ms'],
    rows: [...found].map(([name, { perSecond, p50, p99 }]) => [name, Math.round(perSecond), p50, p99]),
    goals: [
      {
        goal: 'one process, PostgreSQL ÷ SQLite',
        wanted: '≥ 0.5',
        reached: one / sqlite,
        met: one >= 0.5 * sqlite,
      },
      {
        goal: 'two processes ÷ one',
        wanted: '≥ 1.5 where cores allow',
        reached: two / one,
        met: two >= 1.5 * one,
        why: `load, Cuan and the server share ${cpus().length} processors`,
      },
    ],
    notes: [
      `Load, Cuan and the server share ${cpus().length} processors here: two processes can only be faster where there are more of them than one process, the server and the load keep busy.`,
    ],
  };
}
