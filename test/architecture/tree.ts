import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(fileURLToPath(import.meta.url), '..', '..', '..');

/** Every file under folders of the checkout, as paths with forward slashes from its root; a clone lacks empty ones. */
export function filesUnder(...folders: readonly string[]): readonly string[] {
  const there = folders.filter((folder) => existsSync(join(root, folder)));
  return there.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      // What `npm run bench` installs beside itself is not ours.
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll('\\', '/'),
      ),
  );
}

export function readText(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

export function isCode(file: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(file);
}
