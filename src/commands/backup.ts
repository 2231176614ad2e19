/** `npm run backup`: a copy of the database while the service runs, and its keys apart from it. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../config/config.ts';
import { ConfigError } from '../config/config-error.ts';
import { readEnvironment } from '../config/environment.ts';
import { createCore } from '../house/core.ts';
import { backUpKeys, makeBackup } from '../store/sqlite/backup.ts';
import { MasterKeyError } from '../vault/master-key.ts';

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
} else await main();

async function main(): Promise<void> {
  try {
    const config = readConfig({ ...readEnvironment(), LOG_LEVEL: 'error' });
    const file = join(config.dataDirectory, 'cuan.db');
    if (!existsSync(file)) return fail(2, 'There is no database in DATA_DIR.');
    const { store, vault, rooms } = await createCore(config);
    const parts = { file, vault, clock: rooms.clock, newId: () => randomBytes(16).toString('base64url') };
    try {
      if (values.to === '') backUpKeys(parts, values.keys);
      else makeBackup(parts, { database: values.to, keys: values.keys });
    } finally {
      await store.close();
    }
    console.log(values.to === '' ? 'The keys are written.' : 'The database and its keys are written.');
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof MasterKeyError)) throw error;
    fail(1, error.message);
  }
}

function fail(code: number, line: string): void {
  console.error(line);
  process.exitCode = code;
}
