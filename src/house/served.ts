import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config.ts';

function servedMark(config: Config): string {
  return join(config.dataDirectory, 'served-in-production');
}

/** From here on it always comes up again, if only with the crisis lines (S45). */
export function markServed(config: Config): void {
  writeFileSync(servedMark(config), '');
}

/** False until the first start in production went well. */
export function hasEverServed(config: Config): boolean {
  return existsSync(servedMark(config));
}
