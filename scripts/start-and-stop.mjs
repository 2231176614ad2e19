/**
 * Starts the built server with the given Node, asks both listeners and the page, and stops it: every step must go
 * well. `node scripts/start-and-stop.mjs /path/to/node`
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const PATIENCE_MS = 60_000;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Asks until it is answered with 200; ends early when the server has ended. */
async function answers(url, server) {
  const deadlineMs = Date.now() + PATIENCE_MS;
  while (server.exitCode === null && Date.now() < deadlineMs) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.status === 200) return response;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not answer with 200.`);
}

async function startAndStop(program, dataDirectory) {
  const [port, moderatorPort] = [await freePort(), await freePort()];
  const settings = { PORT: String(port), MODERATOR_PORT: String(moderatorPort), DATA_DIR: dataDirectory };
  const env = { PATH: process.env.PATH, NODE_ENV: 'development', ...settings };
  const server = spawn(program, ['dist/main.js'], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    await answers(`http://127.0.0.1:${port}/healthz`, server);
    await answers(`http://127.0.0.1:${moderatorPort}/healthz`, server);
    const page = await answers(`http://127.0.0.1:${port}/`, server);
    if (!(await page.text()).includes('</html>')) throw new Error('/ is no whole page.');
    await stop(server);
  } finally {
    server.kill('SIGKILL');
  }
}

async function stop(server) {
  const ended = once(server, 'exit', { signal: AbortSignal.timeout(PATIENCE_MS) });
  server.kill('SIGTERM');
  const [code, signal] = await ended;
  if (code !== 0) throw new Error(`SIGTERM ended the server with ${code ?? signal}, not with 0.`);
}

const program = process.argv[2] ?? process.execPath;
const dataDirectory = await mkdtemp(join(tmpdir(), 'cuan-ci-'));
try {
  await startAndStop(program, dataDirectory);
  console.log(`${program}: started, answered, stopped.`);
} catch (error) {
  console.error(`${program}: ${error.message}`);
  process.exitCode = 1;
} finally {
  await rm(dataDirectory, { recursive: true, force: true });
}
