import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { Settings } from './house.ts';

/** How a command ended and all it said. */
export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one of dist/, built by `npm test` before, as a process of its own with these settings only. */
export function runCommand(name: string, settings: Settings, ...args: readonly string[]): Promise<Ended> {
  const program = join(import.meta.dirname, '..', '..', 'dist', `${name}.js`);
  const env = { PATH: process.env['PATH'] ?? '', ...settings };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...args], { env }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}
