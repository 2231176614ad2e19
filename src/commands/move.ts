/** `npm run move`: takes a whole installation from SQLite to PostgreSQL, and compares every row. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Config } from '../config/config.ts';
import { ConfigError } from '../config/config-error.ts';
import { endWith, withConfig } from './terminal/open-for-command.ts';
import { moveIn } from '../store/postgres/move-in.ts';
import { moveOut, reopen } from '../store/sqlite/move-out.ts';

const HELP = `Takes everything from DATA_DIR/cuan.db to the empty PostgreSQL database of DATABASE_URL, sealed as it is, and
compares each row on both sides before it counts.

  DATABASE_URL=postgres://… npm run move -- sqlite postgres   moves
  npm run move -- reopen                                      takes it back: the file is written to again

The service may run meanwhile; choose a quiet hour, and start it again with DATABASE_URL at once. In between it takes no
messages. The chat page keeps what is written and sends it then; Twilio and Teams try again for a short while only, as
docs/deploy.md says. When anything is not the same, nothing was moved and
the file is as it was. MASTER_KEY stays the same. Keep cuan.db until you have seen that all is well, then delete it.`;

const { values, positionals } = parseArgs({
  options: { help: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const asked = positionals.join(' ');

if (values.help || !['reopen', 'sqlite postgres'].includes(asked)) {
  console.log(HELP);
  process.exitCode = values.help ? 0 : 2;
} else await withConfig(main);

async function main(config: Config): Promise<void> {
  const file = join(config.dataDirectory, 'cuan.db');
  if (!existsSync(file)) return endWith(2, 'There is no cuan.db in DATA_DIR.');
  if (asked === 'reopen') takeBack(file);
  else await move(file, config);
}

async function move(file: string, { databaseUrl }: Config): Promise<void> {
  if (databaseUrl === undefined)
    throw new ConfigError('DATABASE_URL', 'is missing; it says where to move to.');
  const tell = (table: string, rows: number) => console.log(`${table}: ${rows} rows, each the same`);
  await moveOut(file, (tables) => moveIn(databaseUrl.reveal(), tables, Date.now(), tell));
  console.log('Everything is moved. Start the service with DATABASE_URL now.');
}

function takeBack(file: string): void {
  if (reopen(file)) console.log('The file is written to again. Start the service without DATABASE_URL.');
  else endWith(2, 'This file was not moved.');
}
