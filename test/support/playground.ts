import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { findPlayground } from '../../scripts/ensure-playground.mjs';

/** Microsoft's Agents Playground, as Microsoft published it, beside our service. */
export interface Playground {
  readonly url: string;
  close(): Promise<void>;
}

export async function openPlayground(serviceUrl: string): Promise<Playground> {
  const folder = mkdtempSync(join(tmpdir(), 'cuan-playground-'));
  const args = ['start', '-e', `${serviceUrl}/api/messages`, '-c', 'msteams', '-p', String(await freePort())];
  const program = spawn(process.execPath, [findPlayground(), ...args, '--dt'], {
    cwd: folder,
    env: { ...process.env, BROWSER: 'none', HOME: folder },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const url = `http://localhost:${await portOf(program)}`;
  return {
    url,
    async close() {
      program.kill('SIGKILL');
      await once(program, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** It takes another port when the one it was told is taken, and says which. */
function portOf(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    program.once('exit', () => reject(new Error('The Playground has ended.')));
    program.stdout?.on('data', (part: Buffer) => {
      said += part.toString('utf8');
      const [, port] = /Listening on (\d+)/.exec(said) ?? [];
      if (port !== undefined) resolve(port);
    });
  });
}

/** What a person does on its page. */
export class PlaygroundPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(url: string): Promise<void> {
    await this.#page.goto(url);
    await this.#page.getByText('Personal Chat', { exact: true }).first().waitFor();
  }

  async goTo(chat: 'Group Chat' | 'Personal Chat'): Promise<void> {
    await this.#page.getByText(chat, { exact: true }).first().click();
  }

  /** Taps an answer on the newest card that has it. */
  async tap(label: string): Promise<void> {
    await this.#page.getByRole('button', { name: label, exact: true }).last().click();
  }

  async say(words: string): Promise<void> {
    const box = this.#page.locator('[contenteditable=true]').first();
    await box.fill(words);
    await box.press('Enter');
  }

  async sayToBot(words: string): Promise<void> {
    const box = this.#page.locator('[contenteditable=true]').first();
    await box.click();
    await box.pressSequentially('@');
    await this.#page.getByRole('menuitem', { name: 'Test Bot' }).click();
    await box.pressSequentially(` ${words}`);
    await box.press('Enter');
  }

  async uninstall(): Promise<void> {
    await this.#page.getByText('Mock an Activity').click();
    await this.#page.getByText('Uninstall application').click();
    await this.#page.getByRole('button', { name: 'Send activity' }).click();
  }

  /** Waits until the words are there, outside its log panel. */
  async sees(words: string): Promise<void> {
    await this.#page.getByText(words).last().waitFor();
  }

  async has(label: string): Promise<boolean> {
    return (await this.#page.getByRole('button', { name: label, exact: true }).count()) > 0;
  }

  /** Where the buttons that open something lead. */
  text(): Promise<string> {
    return this.#page.locator('body').innerText();
  }

  picture(path: string): Promise<Buffer> {
    return this.#page.screenshot({ path });
  }
}
