/**
 * `npm run soak`: the long round of what `npm test` does in short: 200 kills, 100,000 strange requests, 200,000
 * turns. About an hour on two cores. What it prints goes into docs/soak.md.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '..', '..');
const seed = process.argv[2] ?? String(Math.floor(Math.random() * 100_000));
const rounds = {
  CUAN_KILLS: process.env.CUAN_KILLS ?? '200',
  CUAN_FUZZ_RUNS: process.env.CUAN_FUZZ_RUNS ?? '100000',
  CUAN_TURNS: process.env.CUAN_TURNS ?? '200000',
  CUAN_SEED: seed,
};
const child = spawn(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
    '--runInBand',
    'test/faults',
    'test/safety/bad-input',
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, ...rounds } },
);
console.log(
  `Seed ${seed}. ${rounds.CUAN_KILLS} kills, ${rounds.CUAN_FUZZ_RUNS} requests, ${rounds.CUAN_TURNS} turns.`,
);
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
