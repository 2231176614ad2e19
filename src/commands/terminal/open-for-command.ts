import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../../config/config-error.ts';
import { readConfig, type Config } from '../../config/config.ts';
import { readEnvironment } from '../../config/environment.ts';
import { MasterKeyError } from '../../vault/master-key.ts';
import { createCore, type Core } from '../../house/core.ts';

/**
 * Opens the database that is there for one command and closes it again. Says in one line what stands in the way, and
 * makes none where none is: a command that finds nothing was started in the wrong folder.
 */
export async function openForCommand(use: (core: Core, config: Config) => Promise<void>): Promise<void> {
  try {
    const config = readConfig({ ...readEnvironment(), LOG_LEVEL: 'error' });
    if (config.databaseUrl === undefined && !existsSync(join(config.dataDirectory, 'cuan.db')))
      return endWith(2, 'There is no database in DATA_DIR.');
    const core = await createCore(config);
    try {
      await use(core, config);
    } finally {
      await core.store.close();
    }
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof MasterKeyError)) throw error;
    endWith(1, error.message);
  }
}

/** One line for the person at the terminal, and the code for whatever started it. */
export function endWith(code: number, line: string): void {
  console.error(line);
  process.exitCode = code;
}
