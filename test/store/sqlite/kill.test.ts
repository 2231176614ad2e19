import { expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { id } from '../../../src/domain/ids.ts';
import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import type { Store } from '../../../src/store/store.ts';
import { createVault } from '../../../src/vault/vault.ts';
import { NOON } from '../samples.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** The child as one file beside our node_modules, where it finds the driver. */
async function bundleChild(): Promise<string> {
  const outfile = join(HERE, '../../../node_modules/.cache/cuan', `kill-child-${String(process.pid)}.mjs`);
  await build({
    entryPoints: [join(HERE, 'kill-child.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['@node-rs/argon2', 'libsql'],
    logLevel: 'error',
  });
  return outfile;
}

/** Lets the child commit until it has acknowledged `enough` turns, then kills it in the middle of its work. */
async function runAndKill(script: string, file: string, masterKey: Buffer, enough: number) {
  const child = spawn(process.execPath, [script, file, masterKey.toString('hex')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line);
    if (acknowledged.length === enough) child.kill('SIGKILL');
  }
  const [, signal] = (await ended) as [unknown, string];
  return { acknowledged, signal };
}

async function lostTurns(store: Store, acknowledged: readonly string[]): Promise<readonly string[]> {
  const lost: string[] = [];
  for (const line of acknowledged) {
    const [conversation = '', inbound = ''] = line.split(' ');
    const messages = await store.findTurn(id.conversation(conversation), id.inbound(inbound));
    if (messages?.[0]?.words.reveal() !== `message ${inbound.slice(1)} of ${conversation}`) lost.push(line);
  }
  return lost;
}

test('laws 1 and 2: killed in the middle of committing, no acknowledged turn is lost and the flag stands', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'cuan-kill-'));
  const file = join(dir, 'cuan.db');
  const masterKey = randomBytes(32);
  const script = await bundleChild();
  const { acknowledged, signal } = await runAndKill(script, file, masterKey, 150);
  const vault = createVault({ masterKey, newBytes: randomBytes });
  const store = await openSqliteStore({ file, vault, clock: () => NOON });
  await store.migrate();

  expect(signal).toBe('SIGKILL');
  expect(acknowledged.length).toBeGreaterThanOrEqual(150);
  expect(await lostTurns(store, acknowledged)).toEqual([]);
  for (const name of ['c1', 'c2', 'c3'].map((text) => id.conversation(text))) {
    const record = await store.openConversation(name);
    const messages = await store.readMessages(name, 0);
    expect(record).toMatchObject({ care: 'emergency', lastSeq: messages.length });
    expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
    expect(messages.length).toBe(2 * (record?.version ?? 0));
  }
  await store.close();
  rmSync(dir, { recursive: true });
  rmSync(script);
});
