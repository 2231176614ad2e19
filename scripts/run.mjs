/** Runs one command of src/commands: `node scripts/run.mjs talk --help`. Builds it first, says nothing itself. */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildPrograms, programs } from './build.mjs';

const [name, ...args] = process.argv.slice(2);
const known = programs();
if (name === undefined || known[name] === undefined) {
  console.error(
    `Which command? One of: ${Object.keys(known).join(', ')}. Example: node scripts/run.mjs talk`,
  );
  process.exit(2);
}
await buildPrograms(known);
const program = join(fileURLToPath(import.meta.url), '..', '..', 'dist', `${name}.js`);
process.argv = [process.argv[0], program, ...args];
await import(pathToFileURL(program).href);
