/**
 * How long reading takes: a 200-character message alone and with its four recent ones, and hostile inputs.
 * Run: node bench/signals.mjs. Prints milliseconds of wall clock (median, p99) and of processor time (mean), which
 * counts on a machine that others share.
 */
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const outfile = join(tmpdir(), `cuan-bench-signals-${process.pid}.mjs`);
await build({
  entryPoints: ['src/signals/read.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile,
  logLevel: 'error',
});
const { read } = await import(pathToFileURL(outfile).href);
rmSync(outfile);

const LENGTH = 200;
const sentences = readFileSync('src/signals/examples/en.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line).text);
const messages = Array.from({ length: 3000 }, (_, index) => {
  let text = '';
  for (let at = index * 7; text.length < LENGTH; at += 11) text += `${sentences[at % sentences.length]} `;
  return text.slice(0, LENGTH);
});

function measure(name, requests) {
  for (const request of requests) read(request);
  const before = process.cpuUsage();
  const times = requests.map((request) => {
    const start = performance.now();
    read(request);
    return performance.now() - start;
  });
  const { user, system } = process.cpuUsage(before);
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share) => sorted[Math.floor(sorted.length * share)].toFixed(3);
  const cpu = ((user + system) / 1000 / requests.length).toFixed(3);
  console.log(`${name}: median ${at(0.5)}, p99 ${at(0.99)}, processor ${cpu}`);
}

const request = (words, recent = []) => ({ words, recent, locale: 'en', care: 'none' });
measure(
  '200 characters alone',
  messages.map((words) => request(words)),
);
measure(
  '200 characters and four recent ones',
  messages.slice(4).map((words, index) => request(words, messages.slice(index, index + 4))),
);
const hostile = ['a ', 'i want to ', 'k*', 'kill', '!.', 'no not ', 'they will ', '****** '].map((part) =>
  part.repeat(8000 / part.length).slice(0, 8000),
);
measure(
  '8,000 hostile characters',
  hostile.map((words) => request(words)),
);
