/**
 * Gets Microsoft's 365 Agents Playground for its test; run as a script before `npm test`. It is one program with
 * everything in it, so only its tarball (4 MB) is fetched, by npm itself, and checked against the hash below.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = '@microsoft/m365agentsplayground@0.2.28';
const INTEGRITY =
  'sha512-EevhYW8xtEATwNg5eiFqTgZT0P5gjfCsLBwBWESSrB6+0lr9Yi9R27HJwjNGUlT3JQlxoWMgnvEQunUuyI/+2Q==';

const folder = join(fileURLToPath(import.meta.url), '..', '..', 'node_modules', '.cache', 'cuan');
const playground = join(folder, 'm365agentsplayground-0.2.28');

/** The path of its program as Microsoft published it. Throws one clear line when it is not there; fetches nothing. */
export function findPlayground() {
  const program = join(playground, 'cli.js');
  if (existsSync(program)) return program;
  throw new Error('The Agents Playground is missing. Run: node scripts/ensure-playground.mjs');
}

function ensurePlayground() {
  if (existsSync(playground)) return;
  mkdirSync(folder, { recursive: true });
  const work = mkdtempSync(join(folder, 'fetch-'));
  try {
    const tarball = join(work, fetchTarball(work));
    checkIntegrity(tarball);
    run('tar', ['-xzf', tarball, '-C', work, 'package']);
    renameSync(join(work, 'package'), playground);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function fetchTarball(work) {
  const pack = [
    'pack',
    PACKAGE,
    '--json',
    '--prefer-offline',
    '--ignore-scripts',
    '--pack-destination',
    work,
  ];
  const { npm_execpath: npm } = process.env;
  const printed = npm === undefined ? run('npm', pack) : run(process.execPath, [npm, ...pack]);
  return JSON.parse(printed)[0].filename.replace('@', '').replace('/', '-');
}

function checkIntegrity(tarball) {
  const found = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (found !== INTEGRITY) throw new Error(`${PACKAGE} is not the file that was checked in here.`);
}

function run(program, args) {
  const { status, stdout } = spawnSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (status !== 0)
    throw new Error(`Could not fetch ${PACKAGE} from npm: ${program} ${args[0]} did not succeed.`);
  return stdout;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    ensurePlayground();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
