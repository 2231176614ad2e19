/** `npm run backup`: a copy of the database while the service runs, and its keys apart from it. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Config } from '../config/config.ts';
import type { Core } from '../house/core.ts';
import type { BackupHost } from '../store/backup.ts';
import { openForCommand } from './terminal/open-for-command.ts';

const HELP = `Copies the database while the service runs. docs/backup.md says what to keep where, and for how long.

  npm run backup -- --to backup-monday.cuan --keys /other/disk/keys.cuan   both, from one moment
  npm run backup -- --keys /other/disk/keys.cuan                           only the keys: quick, every few minutes

Both files are sealed by the master key. Neither can be read without the other and MASTER_KEY. The keys take the
place of those of last time: keep no older copy of them, or what was deleted since could be read again.`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    keys: { type: 'string', default: '' },
    to: { type: 'string', default: '' },
  },
});

if (values.help || values.keys === '') {
  console.log(HELP);
  process.exitCode = values.help ? 0 : 2;
} else await openForCommand(backUp);

async function backUp({ vault, rooms }: Core, config: Config): Promise<void> {
  const host = { vault, clock: rooms.clock, newId: () => randomBytes(16).toString('base64url') };
  const { databaseUrl } = config;
  if (databaseUrl === undefined) await backUpFile(host, join(config.dataDirectory, 'cuan.db'));
  else await backUpServer(host, databaseUrl.reveal());
  console.log(values.to === '' ? 'The keys are written.' : 'The database and its keys are written.');
}

async function backUpFile(host: BackupHost, file: string): Promise<void> {
  const { backUpKeys, makeBackup } = await import('../store/sqlite/backup.ts');
  if (values.to === '') backUpKeys({ ...host, file }, values.keys);
  else makeBackup({ ...host, file }, { database: values.to, keys: values.keys });
}

async function backUpServer(host: BackupHost, url: string): Promise<void> {
  const { backUpPostgresKeys, makePostgresBackup } = await import('../store/postgres/backup.ts');
  if (values.to === '') await backUpPostgresKeys({ ...host, url }, values.keys);
  else await makePostgresBackup({ ...host, url }, { database: values.to, keys: values.keys });
}
