import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the project's own files lie, whether this runs from src/ or bundled in dist/. */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'locales')) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}
