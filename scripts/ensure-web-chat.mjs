/**
 * Gets the official Web Chat bundle for its test; run as a script before `npm test`. Installing the package
 * brings 486 MB for the one file that is needed, so only its tarball (7 MB) is fetched, by npm itself, checked
 * against the hash below, and one file taken out of it.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = 'botframework-webchat@4.18.1';
const INTEGRITY =
  'sha512-7jpEUJ7olT62Xm+8eh7BhhIcXVfU2xD4pZDaeBt8K4XcNy6K/83UGIxE9BFkXmHMZ4hDEVOzs5cre07GWuaXzg==';
const FILE = 'package/dist/webchat.js';

const folder = join(fileURLToPath(import.meta.url), '..', '..', 'node_modules', '.cache', 'cuan');
const bundle = join(folder, 'botframework-webchat-4.18.1.js');

/** The path of `webchat.js` as Microsoft published it. Throws one clear line when it is not there; fetches nothing. */
export function findWebChat() {
  if (existsSync(bundle)) return bundle;
  throw new Error('The Web Chat bundle is missing. Run: node scripts/ensure-web-chat.mjs');
}

function ensureWebChat() {
  if (existsSync(bundle)) return;
  mkdirSync(folder, { recursive: true });
  const work = mkdtempSync(join(folder, 'fetch-'));
  try {
    const tarball = join(work, fetchTarball(work));
    checkIntegrity(tarball);
    run('tar', ['-xzf', tarball, '-C', work, FILE]);
    renameSync(join(work, FILE), bundle);
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
  return JSON.parse(printed)[0].filename;
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
    ensureWebChat();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
