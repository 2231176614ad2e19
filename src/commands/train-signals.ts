/** `npm run train-signals -- ../shared/data`: trains the small model; same data, same bytes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CARES, type Care } from '../domain/care.ts';
import { english } from '../signals/english.ts';
import { readTokens } from '../signals/normalise/tokens.ts';
import type { Chat, Labelled, Post } from '../signals/evaluate.ts';
import { train, type Lesson } from '../signals/model/train.ts';
import type { SavedHead, SavedModel } from '../signals/model/model.ts';
import { chooseCuts } from '../signals/model/cuts.ts';

const HELP = `Trains the model of src/signals on the development data and the project's own examples.

  npm run train-signals -- ../shared/data

Reads severity-dev.jsonl, multi-turn-dev.jsonl and ordinary-talk.jsonl from the folder (never committed) and
src/signals/examples/en.jsonl (never en.held-back.jsonl). Writes src/signals/model/en.weights.ts.`;

const EXAMPLES = join('src', 'signals', 'examples', 'en.jsonl');
const WEIGHTS = join('src', 'signals', 'model', 'en.weights.ts');
type Example = Labelled & Required<Pick<Labelled, 'care' | 'topics'>>;
/** Own examples are few and in the voice that matters, so each counts more. */
const OWN_WEIGHT = 2;
const KNOWN_FROM = 2;

function rows(file: string): readonly unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as unknown);
}

function wordsOf(text: string): readonly string[] {
  return readTokens(text, english.lexicon).map((token) => token.text);
}

function lesson(text: string, level: number, weight: number): Lesson {
  return { words: wordsOf(text), level, weight };
}

/** C-SSRS 0 to 6 on our scale; 1 and 2 weigh less because people disagree on them. */
function severityLesson({ text, severity }: Post): Lesson {
  if (severity >= 5) return lesson(text, 3, 2);
  if (severity >= 3) return lesson(text, 2, 2);
  return lesson(text, severity >= 1 ? 1 : 0, severity === 0 ? 1 : 0.4);
}

function ownLessons(): readonly Lesson[] {
  return (rows(EXAMPLES) as readonly Example[]).map(({ text, care, topics }) =>
    lesson(text, ownLevel(care, topics), OWN_WEIGHT),
  );
}

/** The model speaks of danger to life only; danger from others is read by cues alone. */
function ownLevel(care: Care, topics: readonly string[]): number {
  const level = CARES.indexOf(care);
  return topics.includes('self-harm') || level < 2 ? level : 1;
}

/** Words of everyday talk that stand there at least twice. */
function knownWords(texts: readonly string[]): string {
  const count = new Map<string, number>();
  for (const text of texts) {
    for (const word of text
      .toLowerCase()
      .replaceAll("'", '')
      .match(/[a-z]+/g) ?? []) {
      if (word.length > 1 && word.length < 16) count.set(word, (count.get(word) ?? 0) + 1);
    }
  }
  const taken = (word: string) => english.lexicon.ids.has(word) || english.lexicon.shorthand.has(word);
  return [...count]
    .filter(([word, times]) => times >= KNOWN_FROM && !taken(word))
    .map(([word]) => word)
    .sort()
    .join(' ');
}

/** The weights as a module, formatted as prettier would. */
function sourceOf({ risk, severity, steps, crisisFrom, checkInFrom, known }: SavedModel): string {
  const head = (name: string, { weights, scale, bias }: SavedHead) => [
    `  ${name}: {`,
    '    weights:',
    `      '${weights}',`,
    `    scale: ${scale},`,
    `    bias: ${bias},`,
    '  },',
  ];
  return [
    "import type { SavedModel } from './model.ts';",
    '',
    '/** Made by `npm run train-signals`; see docs/signals.md. Do not edit. */',
    'export const WEIGHTS: SavedModel = {',
    ...head('risk', risk),
    ...head('severity', severity),
    `  steps: [${steps.join(', ')}],`,
    `  crisisFrom: ${crisisFrom},`,
    `  checkInFrom: ${checkInFrom},`,
    '  known:',
    `    '${known}',`,
    '};',
    '',
  ].join('\n');
}

function main(): void {
  const [folder] = process.argv.slice(2);
  if (folder === undefined || folder === '--help') {
    console.log(HELP);
    process.exitCode = folder === undefined ? 2 : 0;
    return;
  }
  const ordinary = (rows(join(folder, 'ordinary-talk.jsonl')) as readonly { text: string }[]).map(
    ({ text }) => text,
  );
  const severity = rows(join(folder, 'severity-dev.jsonl')) as readonly Post[];
  const chats = rows(join(folder, 'multi-turn-dev.jsonl')) as readonly Chat[];
  const calm = chats.filter(({ risk }) => risk === 'none').flatMap(({ turns }) => turns);
  const everyday = ordinary.map((text) => lesson(text, 0, 1));
  const lessons = [
    ...everyday,
    ...calm.map((text) => lesson(text, 0, 1)),
    ...severity.map(severityLesson),
    ...ownLessons(),
  ];
  const trained = train(lessons);
  const model = { ...trained, ...chooseCuts(trained, everyday), known: knownWords(ordinary) };
  const text = sourceOf(model);
  writeFileSync(WEIGHTS, text);
  console.log(
    `${lessons.length} texts, ${text.length} bytes, crisis from ${model.crisisFrom}, check-in from ${model.checkInFrom}`,
  );
}

main();
