import { afterAll, beforeAll } from '@jest/globals';
import { startPostgres, type PostgresServer } from '../../support/postgres.ts';
import { storeContract } from '../contract.ts';
import { openPostgresBench } from './bench.ts';

let server: PostgresServer | undefined;

beforeAll(async () => {
  server = await startPostgres();
}, 120_000);

afterAll(() => server?.stop());

storeContract('postgres', async () => {
  if (server === undefined) throw new Error('There is no PostgreSQL server.');
  return openPostgresBench(server);
});
