/** `npm run restore`: puts a backup in the database's place. The service must be stopped. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../config/config.ts';
import { ConfigError } from '../config/config-error.ts';
import { readEnvironment } from '../config/environment.ts';
import { CuanError } from '../domain/errors.ts';
import { restoreBackup } from '../store/sqlite/backup.ts';
import { loadMasterKey, MasterKeyError } from '../vault/master-key.ts';
import { createVault } from '../vault/vault.ts';

const HELP = `Puts a backup in the place of the database. Stop the service before. docs/backup.md says more.

  npm run restore -- --from backup-monday.cuan --keys /other/disk/keys.cuan

Take the newest keys there are, also for an older database: what was deleted since has no key in them and stays
deleted. Where a database stands in DATA_DIR already it is replaced, which --replace has to say; what is deleted in
it stays deleted.`;

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '' },
    help: { type: 'boolean', default: false },
    keys: { type: 'string', default: '' },
    replace: { type: 'boolean', default: false },
  },
});

if (values.help || values.from === '' || values.keys === '') {
  console.log(HELP);
  process.exitCode = values.help ? 0 : 2;
} else main();

function main(): void {
  try {
    const config = readConfig({ ...readEnvironment(), LOG_LEVEL: 'error' });
    const file = join(config.dataDirectory, 'cuan.db');
    const missing = [values.from, values.keys].find((name) => !existsSync(name));
    if (missing !== undefined) return fail(2, 'One of the two files is not there.');
    if (existsSync(file) && !values.replace)
      return fail(2, 'There is a database in DATA_DIR. To replace it: --replace');
    const { masterKey, dataDirectory, production } = config;
    const key = loadMasterKey({ fromEnv: masterKey?.reveal(), dataDir: dataDirectory, production });
    const vault = createVault({ masterKey: key, newBytes: (size) => randomBytes(size) });
    const parts = { file, vault, clock: Date.now, newId: () => randomBytes(16).toString('base64url') };
    const done = restoreBackup(parts, { database: values.from, keys: values.keys });
    console.log(`Restored: ${done.conversations} conversations. Stayed deleted: ${done.forgotten}.`);
    if (!done.tombstonesRead)
      console.log(
        'The database that stood here could not be read: what was deleted since the keys may be back.',
      );
  } catch (error) {
    const known =
      error instanceof ConfigError || error instanceof MasterKeyError || error instanceof CuanError;
    if (!known) throw error;
    fail(1, error.message);
  }
}

function fail(code: number, line: string): void {
  console.error(line);
  process.exitCode = code;
}
