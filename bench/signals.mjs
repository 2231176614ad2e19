/**
 * How long reading takes: a 200-character message alone and with its four recent ones, everyday and full of danger
 * words, and hostile inputs in every language. Run: node bench/signals.mjs
 * Milliseconds: of each round's median and 99th percentile the middle one (what a user gets on this machine as it is),
 * and of each message its quickest round (what it costs when nobody else uses the machine).
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
const began = process.cpuUsage();
const { read } = await import(pathToFileURL(outfile).href);
const { user, system } = process.cpuUsage(began);
rmSync(outfile);
console.log(`opening frames and weights: ${((user + system) / 1000).toFixed(0)} ms of processor time`);

const LENGTH = 200;
const MESSAGES = 600;
const ROUNDS = 9;

const examples = readFileSync('src/signals/examples/en.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

/** Messages of 200 characters from sentences put together. */
function messagesOf(sentences) {
  return Array.from({ length: MESSAGES }, (_, index) => {
    let text = '';
    for (let at = index * 7; text.length < LENGTH; at += 11) text += `${sentences[at % sentences.length]} `;
    return text.slice(0, LENGTH);
  });
}

const middle = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const share = (values, part) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length * part)];

function measure(name, requests) {
  const quickest = requests.map(() => Infinity);
  const rounds = Array.from({ length: ROUNDS }, () =>
    requests.map((request, index) => {
      const start = performance.now();
      read(request);
      const took = performance.now() - start;
      quickest[index] = Math.min(quickest[index], took);
      return took;
    }),
  ).slice(1);
  const [median, p99] = [0.5, 0.99].map((part) =>
    middle(rounds.map((times) => share(times, part))).toFixed(3),
  );
  const alone = [0.5, 0.99].map((part) => share(quickest, part).toFixed(3));
  console.log(`${name}: median ${median}, p99 ${p99}; quickest: median ${alone[0]}, p99 ${alone[1]}`);
}

const request = (words, recent = [], locale = 'en') => ({ words, recent, locale, care: 'none' });
const everyday = examples.filter(({ care }) => care === 'none').map(({ text }) => text);
const kinds = { everyday, 'full of danger': examples.map(({ text }) => text) };
for (const [kind, sentences] of Object.entries(kinds)) {
  const messages = messagesOf(sentences);
  measure(
    `200 characters, ${kind}`,
    messages.map((words) => request(words)),
  );
  measure(
    `200 characters and four recent ones, ${kind}`,
    messages.slice(4).map((words, index) => request(words, messages.slice(index, index + 4))),
  );
}

const HOSTILE = [
  'a ',
  'i want to ',
  'k*',
  'kill',
  '!.',
  'no not ',
  'they will ',
  '****** ',
  'nie chce ',
  'не хочу ',
  'ما بدي ',
  'ѕ',
  'ـ',
];
for (const locale of ['en', 'ar', 'fr', 'pl', 'uk']) {
  measure(
    `8,000 hostile characters, ${locale}`,
    HOSTILE.map((part) => request(part.repeat(8000 / part.length).slice(0, 8000), [], locale)),
  );
}
