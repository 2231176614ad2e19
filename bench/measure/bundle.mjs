import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './child.mjs';

/** A module of the project's own TypeScript, ready to be used here: `contents` says what of it. */
export async function importSource(name, contents) {
  const outfile = join(root, 'bench', 'node_modules', '.cache', `${name}.mjs`);
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    outfile,
  });
  return import(pathToFileURL(outfile).href);
}
