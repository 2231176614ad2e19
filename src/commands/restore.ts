/** `npm run restore`: puts a backup in the database's place. The service must be stopped. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Config } from '../config/config.ts';
import type { BackupHost, Restored } from '../store/backup.ts';
import { loadMasterKey } from '../vault/master-key.ts';
import { createVault } from '../vault/vault.ts';
import { endWith, withConfig } from './terminal/open-for-command.ts';

const HELP = `Puts a backup in the place of the database. Stop the service before. docs/backup.md says more.

  npm run restore -- --from backup-monday.cuan --keys /other/disk/keys.cuan

Take the newest keys there are, also for an older database: what was deleted since has no key in them and stays
deleted. Where a database stands in DATA_DIR already it is replaced, which --replace has to say; what is deleted in
it stays deleted. With DATABASE_URL a backup of PostgreSQL goes into an empty database: make one beside the old one,
name it in DATABASE_URL, restore, start.`;

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '' },
    help: { type: 'boolean', default: false },
    keys: { type: 'string', default: '' },
    replace: { type: 'boolean', default: false },
  },
});

const files = { database: values.from, keys: values.keys };

if (values.help || values.from === '' || values.keys === '') {
  console.log(HELP);
  process.exitCode = values.help ? 0 : 2;
} else await withConfig(main);

async function main(config: Config): Promise<void> {
  if (![values.from, values.keys].every((name) => existsSync(name)))
    return endWith(2, 'One of the two files is not there.');
  const { masterKey, dataDirectory, production, databaseUrl } = config;
  const key = loadMasterKey({ fromEnv: masterKey?.reveal(), dataDir: dataDirectory, production });
  const vault = createVault({ masterKey: key, newBytes: (size) => randomBytes(size) });
  const host = { vault, clock: Date.now, newId: () => randomBytes(16).toString('base64url') };
  const done =
    databaseUrl === undefined
      ? await restoreFile(host, join(dataDirectory, 'cuan.db'))
      : await restoreServer(host, databaseUrl.reveal());
  if (done === undefined) return endWith(2, 'There is a database in DATA_DIR. To replace it: --replace');
  console.log(`Restored: ${done.conversations} conversations. Stayed deleted: ${done.forgotten}.`);
  if (!done.tombstonesRead)
    console.log(
      'The database that stood here could not be read: what was deleted since the keys may be back.',
    );
}

/** `undefined` when there is one already that nobody said to replace. */
async function restoreFile(host: BackupHost, file: string): Promise<Restored | undefined> {
  if (existsSync(file) && !values.replace) return undefined;
  const { restoreBackup } = await import('../store/sqlite/backup.ts');
  return restoreBackup({ ...host, file }, files);
}

async function restoreServer(host: BackupHost, url: string): Promise<Restored> {
  const { restorePostgresBackup } = await import('../store/postgres/backup.ts');
  return restorePostgresBackup({ ...host, url }, files);
}
