import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Profanity } from '@2toad/profanity';
import { RegExpMatcher, englishDataset, englishRecommendedTransformers } from 'obscenity';
import vader from 'vader-sentiment';
import { importSource } from '../measure/bundle.mjs';
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

/** A text of this feeling and below is what a sentiment tool would call very bad. */
const VERY_BAD = -0.6;
/** What a clinician of the Suicide Risk Lexicon would alarm at, of its fifty constructs. */
const ALARMING = /suicid|kill|lethal|self.?harm/iu;
const SHARED = join(root, '..', 'shared', 'data');

/** Crisis or above is what puts the lines in the reply, so that is what every reader is asked to find. */
export async function run({ rounds, say }) {
  const { read } = await importSource(
    'read',
    `import { read as readOne } from './src/signals/read.ts';
    export const read = (words, recent) => readOne({ words, recent, locale: 'en', care: 'none' });`,
  );
  const isUrgent = (text, recent) => ['crisis', 'emergency'].includes(read(text, recent).care);
  const readers = { Cuan: isUrgent, ...peers() };
  say('quality');
  const sets = [heldBack(), ...sharedSets()];
  const quality = new Map(Object.entries(readers).map(([name, finds]) => [name, qualityOf(sets, finds)]));
  const times = new Map(
    [...Object.keys(readers), 'Cuan, with four recent messages'].map((name) => [name, []]),
  );
  const messages = longMessages();
  for (let round = 1; round <= rounds; round += 1) {
    say(`speed, round ${round} of ${rounds}`);
    for (const [name, finds] of Object.entries(readers)) times.get(name).push(speedOf(finds, messages));
    times.get('Cuan, with four recent messages').push(speedOf(isUrgent, messages, 4));
  }
  const of = (name, part) => percentiles(times.get(name).map((one) => one[part])).p50;
  const [p50, p99] = ['p50', 'p99'].map((part) => of('Cuan, with four recent messages', part));
  return {
    columns: ['reader', ...sets.flatMap(({ columns }) => columns), 'ms a message, median', 'p99'],
    rows: [...times.keys()].map((name) => [
      name,
      ...(quality.get(name) ?? sets.flatMap(({ columns }) => columns.map(() => ''))),
      of(name, 'p50'),
      of(name, 'p99'),
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
      'Messages of 200 characters for the times. "Held back": `src/signals/examples/en.held-back.jsonl`, not trained on, but seen while frames were written, so it flatters Cuan (docs/signals.md has the honest figures on fresh ones).',
      'No filter for swearing looks for danger to life; they are here because that is what is usually installed. No open detector of this kind was found that installs from npm.',
      ...(sets.length > 1
        ? [
            'Posts and ordinary talk: development data beside the project, which is never committed; Cuan was trained on it.',
          ]
        : []),
    ],
  };
}

/** What a user would pick instead, each as its documentation says. */
function peers() {
  const profanity = new Profanity({ wholeWord: true });
  const obscenity = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
  const keywords = listOf(KEYWORDS);
  const lexicon = clinicians();
  return {
    'a keyword list (f)': (text) => keywords.test(text),
    ...(lexicon === undefined ? {} : { 'Suicide Risk Lexicon as a list (f)': (text) => lexicon.test(text) }),
    '@2toad/profanity (f)': (text) => profanity.exists(text),
    'obscenity (f)': (text) => obscenity.hasMatch(text),
    'vader-sentiment (f)': (text) =>
      vader.SentimentIntensityAnalyzer.polarity_scores(text).compound <= VERY_BAD,
  };
}

function listOf(words) {
  const plain = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`));
  return new RegExp(`\\b(?:${plain.join('|')})\\b`, 'iu');
}

/** The list that clinicians checked, where the development data is at hand. */
function clinicians() {
  const file = join(SHARED, 'suicide-risk-lexicon.json');
  if (!existsSync(file)) return undefined;
  const constructs = Object.entries(JSON.parse(readFileSync(file, 'utf8')));
  return listOf(constructs.flatMap(([name, { tokens }]) => (ALARMING.test(name) ? tokens : [])));
}

function heldBack() {
  const set = linesOf(join(root, 'src', 'signals', 'examples', 'en.held-back.jsonl'));
  return {
    columns: ['held back: crisis found', 'false on the others'],
    urgent: set.filter(({ care }) => care === 'crisis' || care === 'emergency'),
    others: set.filter(({ care }) => care === 'none'),
  };
}

function sharedSets() {
  const [posts, talk] = ['severity-dev.jsonl', 'ordinary-talk.jsonl'].map((name) => join(SHARED, name));
  if (!existsSync(posts) || !existsSync(talk)) return [];
  return [
    {
      columns: ['posts of C-SSRS 4 to 6: found', 'false on ordinary talk'],
      urgent: linesOf(posts).filter(({ severity }) => severity >= 4),
      others: linesOf(talk).slice(0, 1000),
    },
  ];
}

function linesOf(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

function qualityOf(sets, finds) {
  const share = (some) => `${some.filter(({ text }) => finds(text, [])).length} of ${some.length}`;
  return sets.flatMap(({ urgent, others }) => [share(urgent), share(others)]);
}

function longMessages() {
  const texts = linesOf(join(root, 'src', 'signals', 'examples', 'en.jsonl')).map(({ text }) => text);
  const messages = [];
  for (let from = 0; from + 8 < texts.length && messages.length < 400; from += 4)
    messages.push(
      texts
        .slice(from, from + 8)
        .join(' ')
        .slice(0, 200),
    );
  return messages;
}

/** The first two passes warm up. */
function speedOf(finds, messages, recentOnes = 0) {
  const times = [];
  for (let pass = 0; pass < 6; pass += 1)
    for (let index = 4; index < messages.length; index += 1) {
      const recent = messages.slice(index - recentOnes, index);
      const began = performance.now();
      finds(messages[index], recent);
      if (pass > 1) times.push(performance.now() - began);
    }
  return percentiles(times);
}
