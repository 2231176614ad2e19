import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../../config/config-error.ts';
import { readConfig, type Config } from '../../config/config.ts';
import { readEnvironment } from '../../config/environment.ts';
import { CuanError } from '../../domain/errors.ts';
import type { Core } from '../../house/core.ts';
import { DatabaseRefused } from '../../store/database-refused.ts';
import { MasterKeyError } from '../../vault/master-key.ts';

/**
 * Opens the database that is there for one command and closes it again. Says in one line what stands in the way, and
 * makes none where none is: a command that finds nothing was started in the wrong folder.
 */
export async function openForCommand(use: (core: Core, config: Config) => Promise<void>): Promise<void> {
  await withConfig(async (config) => {
    if (config.databaseUrl === undefined && !existsSync(join(config.dataDirectory, 'cuan.db')))
      return endWith(2, 'There is no database in DATA_DIR. Start the service once before: npm start');
    // Only now, since all the rooms take a second or two to load: help and wrong use are answered at once.
    const { createCore } = await import('../../house/core.ts');
    const core = await createCore(config);
    try {
      await use(core, config);
    } finally {
      await core.store.close();
    }
  });
}

/** Reads the settings for one command. What an operator can put right ends it with one line, and no trace. */
export async function withConfig(use: (config: Config) => Promise<void>): Promise<void> {
  try {
    await use(readConfig({ ...readEnvironment(), LOG_LEVEL: 'error' }));
  } catch (error) {
    if (!SAYABLE.some((kind) => error instanceof kind)) throw error;
    endWith(1, (error as Error).message);
  }
}

/** Errors whose message is fixed text for whoever runs this. */
const SAYABLE = [ConfigError, CuanError, DatabaseRefused, MasterKeyError];

/** One line for the person at the terminal, and the code for whatever started it. */
export function endWith(code: number, line: string): void {
  console.error(line);
  process.exitCode = code;
}
