import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';

const root = join(fileURLToPath(import.meta.url), '..', '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'cuan-last-resort-'));

/** A real process that goes wrong in the ways its last argument names; `said` is everything it printed. */
function run(trouble: string) {
  const child = spawnSync(process.execPath, [join(folder, 'program.cjs'), trouble], {
    encoding: 'utf8',
    env: { ...process.env, NODE_PATH: join(root, 'node_modules') },
  });
  return { status: child.status, said: child.stdout + child.stderr };
}

const PROGRAM = `
  import { createLog } from './src/observability/log.ts';
  import { installLastResort } from './src/observability/last-resort.ts';
  const log = createLog({ level: 'info' });
  const trouble = process.argv.at(-1);
  installLastResort(log, async () => {
    log.info('stopped');
    if (trouble === 'stop-fails') throw new Error('canary in stop');
  });
  const fail = () => { throw Object.assign(new TypeError('canary words of a child'), { body: 'canary' }); };
  if (trouble === 'rejection') {
    Promise.reject(new Error('canary words of a child'));
    setTimeout(() => log.info('still-serving'), 20);
  } else setTimeout(fail, 0);
`;

beforeAll(async () => {
  await build({
    stdin: { contents: PROGRAM, resolveDir: root, loader: 'ts' },
    outfile: join(folder, 'program.cjs'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    packages: 'external',
  });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('what nothing caught (law 6)', () => {
  test('an exception is written without its message, open turns are drained, and the process ends with 1', () => {
    const { status, said } = run('exception');
    expect(status).toBe(1);
    expect(said).toContain('"msg":"uncaught-exception"');
    expect(said).toContain('"cause":"TypeError"');
    expect(said).toContain('"msg":"stopped"');
    expect(said).not.toContain('canary');
  });

  test('a stop that fails as well still ends the process, without words', () => {
    const { status, said } = run('stop-fails');
    expect(status).toBe(1);
    expect(said).toContain('"msg":"stop-failed"');
    expect(said).not.toContain('canary');
  });

  test('a rejection that nobody awaited is written without its message, and service goes on', () => {
    const { status, said } = run('rejection');
    expect(status).toBe(0);
    expect(said).toContain('"msg":"unhandled-rejection"');
    expect(said).toContain('"msg":"still-serving"');
    expect(said).not.toContain('canary');
  });
});
