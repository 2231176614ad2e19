/** `npm run migrate`: brings the database's tables up to date, before the processes of a new version start. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Config } from '../config/config.ts';
import { endWith, openForCommand, withConfig } from './terminal/open-for-command.ts';

const HELP = `Brings the tables of the database up to date. Every start does the same; run it first where several processes are
replaced one after another, so that the first of them does not wait. Two that run it at once do it once.

  npm run migrate              applies what is missing, each step whole or not at all
  npm run migrate -- --check   says what is missing and changes nothing; exits 3 when something is

The version that runs meanwhile goes on: a step only adds, and what it no longer needs is taken away a release later
(docs/deploy.md). There is no way back but a backup. With SQLite, stop the service first.`;

const { values } = parseArgs({
  options: { check: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
});

if (values.help) console.log(HELP);
else await withConfig(values.check ? check : apply);

async function check(config: Config): Promise<void> {
  const missing = await listMissing(config);
  if (missing.length === 0) console.log('The tables are up to date.');
  else endWith(3, `Missing: ${missing.join(', ')}.`);
}

async function apply(config: Config): Promise<void> {
  const missing = await listMissing(config);
  // Opening it applies what is missing and proves that the master key is the right one.
  await openForCommand(async () => {
    console.log(missing.length === 0 ? 'The tables are up to date.' : `Applied: ${missing.join(', ')}.`);
  });
}

async function listMissing({ databaseUrl, dataDirectory }: Config): Promise<readonly string[]> {
  if (databaseUrl !== undefined)
    return (await import('../store/postgres/migrate.ts')).listMissing(databaseUrl.reveal());
  return (await import('../store/sqlite/migrate.ts')).listMissing(join(dataDirectory, 'cuan.db'));
}
