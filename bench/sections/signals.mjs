import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Profanity } from '@2toad/profanity';
import { build } from 'esbuild';
import { root } from '../measure/child.mjs';
import { percentiles } from '../measure/load.mjs';

export const title = 'Reading the words';

/** What a school's filter typically looks for. */
const KEYWORDS = [
  'suicide',
  'suicidal',
  'kill myself',
  'kms',
  'end my life',
  'end it all',
  'want to die',
  'wanna die',
  'self harm',
  'selfharm',
  'cut myself',
  'cutting myself',
  'hurt myself',
  'overdose',
  'hang myself',
  'better off dead',
  'no reason to live',
  "don't want to live",
  'dont want to live',
  'goodbye forever',
  'take my own life',
];

/** Crisis or above is what puts the lines in the reply, so that is what every reader is asked to find. */
export async function run({ rounds, say }) {
  const read = await builtReader();
  const set = readSet('en.held-back.jsonl');
  const profanity = new Profanity({ wholeWord: true });
  const keywords = new RegExp(`\\b(?:${KEYWORDS.join('|')})\\b`, 'iu');
  const readers = {
    Cuan: ({ text }) => ['crisis', 'emergency'].includes(read(text, []).care),
    'a keyword list (f)': ({ text }) => keywords.test(text),
    '@2toad/profanity (f)': ({ text }) => profanity.exists(text),
  };
  say('speed');
  const speed = Array.from({ length: rounds }, () => speedOf(read));
  const of = (name) => percentiles(speed.map((one) => one[name])).p50;
  const [p50, p99] = [of('p50'), of('p99')];
  return {
    columns: ['reader', 'crisis found', 'false on the others', 'ms a message, median'],
    rows: Object.entries(readers).map(([name, finds]) => [
      name,
      ...quality(set, finds),
      name === 'Cuan' ? p50 : '',
    ]),
    goals: [
      {
        goal: 'a 200-character message with four recent ones, median',
        wanted: '≤ 0.1 ms',
        reached: p50,
        met: p50 <= 0.1,
      },
      { goal: 'the same, p99', wanted: '≤ 1 ms', reached: p99, met: p99 <= 1 },
    ],
    notes: [
      'The sentences are `src/signals/examples/en.held-back.jsonl`: not trained on, but seen while frames were written, so they flatter Cuan (docs/signals.md has the honest figures on fresh ones).',
    ],
  };
}

async function builtReader() {
  const outfile = join(root, 'bench', 'node_modules', '.cache', 'read.mjs');
  await build({
    stdin: {
      contents: `import { read } from './src/signals/read.ts';
export const readOne = (words, recent) => read({ words, recent, locale: 'en', care: 'none' });`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    outfile,
  });
  return (await import(pathToFileURL(outfile).href)).readOne;
}

function readSet(name) {
  const lines = readFileSync(join(root, 'src', 'signals', 'examples', name), 'utf8')
    .split('\n')
    .filter(Boolean);
  return lines.map((line) => JSON.parse(line));
}

function quality(set, finds) {
  const urgent = set.filter(({ care }) => care === 'crisis' || care === 'emergency');
  const others = set.filter(({ care }) => care === 'none');
  const share = (some) => `${some.filter(finds).length} of ${some.length}`;
  return [share(urgent), share(others)];
}

/** Messages of about 200 characters, each with the four before it. */
function speedOf(read) {
  const texts = readSet('en.jsonl').map(({ text }) => text);
  const messages = [];
  for (let from = 0; from + 8 < texts.length && messages.length < 400; from += 4)
    messages.push(
      texts
        .slice(from, from + 8)
        .join(' ')
        .slice(0, 200),
    );
  const times = [];
  for (let pass = 0; pass < 6; pass += 1)
    for (let index = 4; index < messages.length; index += 1) {
      const recent = messages.slice(index - 4, index);
      const began = performance.now();
      read(messages[index], recent);
      if (pass > 1) times.push(performance.now() - began);
    }
  return percentiles(times);
}
