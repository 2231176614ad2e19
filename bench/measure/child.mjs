import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(fileURLToPath(import.meta.url), '..', '..', '..');

/**
 * Starts a program and waits for the line that says it is up; `ready` finds what is wanted in its lines so far.
 * What it measures of the child is its own process: `residentBytes` from /proc.
 */
export async function startChild(file, { args = [], env = {}, ready }) {
  const began = performance.now();
  const child = spawn(process.execPath, [...args, file], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let said = '';
  let complained = '';
  child.stderr.on('data', (chunk) => (complained = `${complained}${chunk}`.slice(-2000)));
  const found = await new Promise((resolve, reject) => {
    createInterface(child.stdout).on('line', (line) => {
      said += `${line}\n`;
      const hit = ready(said);
      if (hit) resolve(hit);
    });
    void ended.then((code) =>
      reject(new Error(`${file} ended with ${code} before it was ready:\n${complained}`)),
    );
  });
  return {
    found,
    readyMs: performance.now() - began,
    pid: child.pid,
    residentBytes: () => residentBytes(child.pid),
    async stop() {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(late);
    },
  };
}

function residentBytes(pid) {
  const pages = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+) kB/)?.[1];
  return Number(pages) * 1024;
}

/** A peer of bench/peers, which prints its port. */
export async function startPeer(name, env = {}) {
  const peer = await startChild(join(root, 'bench', 'peers', `${name}.mjs`), {
    env: { NODE_ENV: 'development', ...env },
    ready: (said) => said.match(/^port (\d+)$/m)?.[1],
  });
  return { ...peer, url: `http://127.0.0.1:${peer.found}` };
}

/** As in the `start` script of package.json: a smaller nursery for new objects, one thread that helps the engine. */
const AS_STARTED = ['--max-semi-space-size=4', '--v8-pool-size=1'];

/** The built service as `npm start` runs it, over a folder of its own unless one is given. */
export async function startCuan({ folder, args = [], env = {} } = {}) {
  const own = folder ?? mkdtempSync(join(tmpdir(), 'cuan-bench-'));
  const service = await startChild(join(root, 'dist', 'main.js'), {
    args: [...AS_STARTED, ...args],
    env: {
      DATA_DIR: own,
      PORT: '0',
      MODERATOR_PORT: '0',
      LOG_LEVEL: 'error',
      DUTY_HOURS: 'mon-sun 00:00-24:00',
      ...env,
    },
    ready: (said) => (said.includes('Ready.') ? said : undefined),
  });
  const port = service.found.match(/Web chat: http:\/\/localhost:(\d+)/)?.[1];
  return {
    ...service,
    folder: own,
    url: `http://127.0.0.1:${port}`,
    async stop() {
      await service.stop();
      if (folder === undefined) rmSync(own, { recursive: true, force: true });
    },
  };
}
