import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { newFolder } from './house.ts';
import type { Settings } from './house.ts';

/** The built service as its own process, as `npm start` runs it. */
export interface Service {
  readonly url: string;
  /** Empty while only the crisis page is served. */
  readonly moderatorUrl: string;
  readonly signUpLink: string | undefined;
  readonly folder: string;
  readonly process: ChildProcess;
  /** All it has printed so far. */
  printed(): string;
  /** Ends it in order and waits; resolves with its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

const MAIN = join(import.meta.dirname, '..', '..', 'dist', 'main.js');

/** Rejects with what it printed when it ends before it is ready. */
export async function startService(settings: Settings = {}, folder = newFolder()): Promise<Service> {
  const { PATH = '', HOME = '' } = process.env;
  const env = {
    PATH,
    HOME,
    PORT: '0',
    MODERATOR_PORT: '0',
    DATA_DIR: folder,
    LOG_LEVEL: 'error',
    ...settings,
  };
  const child = spawn(process.execPath, [MAIN], { env, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => lines.push(line));
  const found = await readGreeting(child, lines);
  return {
    ...found,
    folder,
    process: child,
    printed: () => lines.join('\n'),
    async stop(signal = 'SIGTERM') {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}

type Greeting = Pick<Service, 'moderatorUrl' | 'signUpLink' | 'url'>;

/** The sign-up link is the last line when there is one; the prompt comes after the addresses. */
async function readGreeting(child: ChildProcess, lines: string[]): Promise<Greeting> {
  const output = child.stdout;
  if (output === null) throw new Error('The service has no output.');
  const reader = createInterface({ input: output });
  return new Promise((resolve, reject) => {
    child.once('exit', () =>
      reject(new Error(`The service ended before it was ready:\n${lines.join('\n')}`)),
    );
    reader.on('line', (line) => {
      lines.push(line);
      const greeting = greetingIn(lines);
      if (greeting !== undefined) resolve(greeting);
    });
  });
}

function greetingIn(lines: readonly string[]): Greeting | undefined {
  const after = (start: string) =>
    lines
      .find((line) => line.startsWith(start))
      ?.split(' ')
      .at(-1);
  const [url, moderatorUrl = ''] = [after('Web chat:'), after('Moderators:')];
  if (url === undefined || !lines.includes('Ready.')) return undefined;
  return { url, moderatorUrl, signUpLink: after('Make the first account') };
}
