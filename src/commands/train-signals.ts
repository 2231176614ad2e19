/** `npm run train-signals -- ../shared/data`: trains the small model; same data, same bytes. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CARES } from '../domain/care.ts';
import { TOPICS } from '../domain/topic.ts';
import { english, languageOf } from '../signals/languages.ts';
import { combine, isMarker } from '../signals/combine.ts';
import { ARABIC } from '../signals/cues/ar.ts';
import type { Language } from '../signals/cues/compile.ts';
import type { CueData } from '../signals/cues/cue.ts';
import { SPANISH } from '../signals/cues/es.ts';
import { FRENCH } from '../signals/cues/fr.ts';
import { IRISH } from '../signals/cues/ga.ts';
import { POLISH } from '../signals/cues/pl.ts';
import { UKRAINIAN } from '../signals/cues/uk.ts';
import { findCues } from '../signals/cues/match.ts';
import { cueNames } from '../signals/model/finding.ts';
import { readTokens } from '../signals/normalise/tokens.ts';
import type { Chat, Labelled, Post } from '../signals/evaluate.ts';
import { chooseCuts, type Raised } from '../signals/model/cuts.ts';
import { ARABIC_CLASSES } from '../signals/model/ar.ts';
import { ENGLISH_CLASSES } from '../signals/model/en.ts';
import { SPANISH_CLASSES } from '../signals/model/es.ts';
import { bySensesAlone, type WordClasses } from '../signals/model/features.ts';
import { FRENCH_CLASSES } from '../signals/model/fr.ts';
import { IRISH_CLASSES } from '../signals/model/ga.ts';
import { HEADS, type HeadName, type SavedModel } from '../signals/model/model.ts';
import { POLISH_CLASSES } from '../signals/model/pl.ts';
import { ENGLISH_SENSES, sharedWith } from '../signals/model/senses.ts';
import { groupOf, isHeldBack, samplesOf } from '../signals/model/templates.ts';
import { prepare, train, type Lesson } from '../signals/model/train.ts';
import { UKRAINIAN_CLASSES } from '../signals/model/uk.ts';

const HELP = `Trains the model of src/signals on the development data and the project's own examples.

  npm run train-signals -- ../shared/data          English
  npm run train-signals -- --language es           another language: ar, es, fr, ga, pl, uk

English reads severity-dev.jsonl, multi-turn-dev.jsonl and ordinary-talk.jsonl from the folder (never committed). Each
reads src/signals/examples/<language>.jsonl, <language>.templates.txt and nine tenths of <language>/*.txt (never
<language>.held-back.jsonl) and writes src/signals/model/<language>.weights.ts.`;

/** Sentences by kind, written out, a file a kind; a tenth of them is held back. */
const writtenOf = (language: string) => join('src', 'signals', 'examples', language);
/** A list of ordinary messages, written by us, not near any danger. */
const EVERYDAY = 'everyday.txt';
const examplesOf = (language: string) => join('src', 'signals', 'examples', `${language}.jsonl`);
const weightsOf = (language: string) => join('src', 'signals', 'model', `${language}.weights.ts`);
const templatesOf = (language: string) => join('src', 'signals', 'examples', `${language}.templates.txt`);
/** What the models of other languages count; English learns from more than these have. */
const CLASSES: Readonly<Record<string, WordClasses>> = {
  ar: ARABIC_CLASSES,
  es: SPANISH_CLASSES,
  fr: FRENCH_CLASSES,
  ga: IRISH_CLASSES,
  pl: POLISH_CLASSES,
  uk: UKRAINIAN_CLASSES,
};
/** The sentences beside the frames of each, which say with their cue how grave they are. */
const CUES: Readonly<Record<string, readonly CueData[]>> = {
  ar: ARABIC.cues,
  es: SPANISH.cues,
  fr: FRENCH.cues,
  ga: IRISH.cues,
  pl: POLISH.cues,
  uk: UKRAINIAN.cues,
};
type Example = Labelled & Required<Pick<Labelled, 'care' | 'topics'>>;
/** Own examples are few and in the voice that matters, so each counts more. */
const OWN_WEIGHT = 2;
/** The English sentences, learned from by the senses of their words. */
const BORROWED_WEIGHT = 0.3;
const KNOWN_FROM = 2;
/** In so many groups of lessons a feature must stand; where lessons are fewer, so are the groups. */
const LEAST_MET = { english: 5, other: 2 };
/** Numbers of groups after those of the lines of a file of patterns. */
const AFTER_LINES = 10_000;

function rows(file: string): readonly unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as unknown);
}

function lesson(
  text: string,
  group: number,
  what: Omit<Lesson, 'words' | 'group'>,
  { lexicon }: Language = english,
): Lesson {
  return { words: readTokens(text, lexicon).map((token) => token.text), group, ...what };
}

/**
 * A post with a C-SSRS severity. From 2 on (active thoughts) we read crisis; 1 says little either way.
 * It teaches the severity head most of all.
 */
function severityLesson({ text, severity }: Post, group: number): Lesson {
  const level =
    severity >= 2 ? { level: 2, topics: ['self-harm'] as const } : severity === 0 ? { level: 0 } : {};
  return lesson(text, group, { severity, cues: cuesIn(text), weight: 0.2, ...level });
}

/** The cues the frames hear, without the model. */
function cuesIn(text: string): readonly string[] {
  const tokens = readTokens(text, english.lexicon);
  return cueNames(combine(findCues(tokens, english), tokens, 0, english));
}

/** Split disclosures are learned as the reader sees them: the messages in one row. */
function ownLessons(language: Language): readonly Lesson[] {
  return (rows(examplesOf(language.name)) as readonly Example[]).map(
    ({ text, recent = [], care, topics, about }, group) =>
      lesson(
        [...recent, text].join('\n\n'),
        group,
        {
          level: CARES.indexOf(care),
          topics: topics.flatMap((name) => TOPICS.find((topic) => topic === name) ?? []),
          about: about ?? 'self',
          weight: OWN_WEIGHT,
        },
        language,
      ),
  );
}

function templateLessons(language: Language): readonly Lesson[] {
  return samplesOf(readFileSync(templatesOf(language.name), 'utf8')).map(
    ({ text, care, topics, about, line }) =>
      lesson(text, line, { level: CARES.indexOf(care), topics, about, weight: 1 }, language),
  );
}

/** What the sentences beside a frame must and must not be; those of the marks (a joke, a time) say nothing by themselves. */
function cueLessons(language: Language): readonly Lesson[] {
  return (CUES[language.name] ?? [])
    .filter(({ cue }) => !isMarker(cue))
    .flatMap(({ care, topics = [], yes, no }, at) => [
      ...yes.map((text, index) =>
        lesson(
          text,
          AFTER_LINES + at * 100 + index,
          { level: CARES.indexOf(care), topics, weight: 1 },
          language,
        ),
      ),
      ...no
        .filter(
          (text) =>
            combine(
              findCues(readTokens(text, language.lexicon), language),
              readTokens(text, language.lexicon),
              0,
              language,
            ).length === 0,
        )
        .map((text, index) =>
          lesson(text, AFTER_LINES + at * 100 + 50 + index, { level: 0, topics: [], weight: 1 }, language),
        ),
    ]);
}

/** A new language has none yet. */
function writtenLessons(language: Language, weight = OWN_WEIGHT): readonly Lesson[] {
  const folder = writtenOf(language.name);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const everyday = file === EVERYDAY ? { everyday: true as const } : {};
      return samplesOf(readFileSync(join(folder, file), 'utf8')).map((sample) => ({ ...sample, everyday }));
    })
    .filter((sample) => !isHeldBack(sample))
    .map(({ text, recent, care, topics, about, everyday }) =>
      lesson(
        [...recent, text].join('\n\n'),
        groupOf({ text }),
        { level: CARES.indexOf(care), topics, about, weight, ...everyday },
        language,
      ),
    );
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

const LINE = 110;

/** A text behind its name, on the next line where it is too long for this one. */
function assigned(name: string, text: string): readonly string[] {
  const line = `${name} '${text}',`;
  return line.length <= LINE ? [line] : [name, `${' '.repeat(name.search(/\S/) + 2)}'${text}',`];
}

/** The weights as a module, formatted as prettier would. */
function sourceOf({ heads, cuts, known }: SavedModel): string {
  const head = (name: HeadName) => {
    const { weights, scale, bias } = heads[name];
    const key = /^[a-zA-Z]+$/.test(name) ? name : `'${name}'`;
    return [
      `    ${key}: {`,
      ...assigned('      weights:', weights),
      `      scale: ${scale},`,
      `      bias: ${bias},`,
      '    },',
    ];
  };
  return [
    "import type { SavedModel } from './model.ts';",
    '',
    '/** Made by `npm run train-signals`; see docs/signals.md. Do not edit. */',
    'export const WEIGHTS: SavedModel = {',
    '  heads: {',
    ...HEADS.flatMap(head),
    '  },',
    '  cuts: {',
    ...Object.entries(cuts).map(([name, value]) => `    ${name}: ${value},`),
    '  },',
    ...assigned('  known:', known),
    '};',
    '',
  ].join('\n');
}

/**
 * There is no public everyday talk of theirs but a short list of ours; the rest of their calm sentences are twins of danger
 * ("estoy en el puente haciendo fotos"), far harder, so that more of these may be raised.
 */
const RAISED_ELSEWHERE: Raised = {
  crisis: { everyday: 0.04, calm: 0.12 },
  emergency: { everyday: 0.035, calm: 0.07 },
  checkIn: { everyday: 0.1, calm: 0.24 },
};

/** A language without public data: its own sentences and patterns alone. */
function trainOther(name: string): void {
  const classes = CLASSES[name];
  if (classes === undefined) {
    console.error(`No model for "${name}". There are: ${Object.keys(CLASSES).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  const language = languageOf(name);
  const lessons = prepare(
    [
      ...ownLessons(language),
      ...templateLessons(language),
      ...cueLessons(language),
      ...writtenLessons(language),
    ],
    classes,
    LEAST_MET.other,
  );
  const borrowed = prepare(
    writtenLessons(english, BORROWED_WEIGHT),
    bySensesAlone(sharedWith(classes.senses ?? ENGLISH_SENSES)),
    LEAST_MET.english,
  );
  write(
    name,
    {
      heads: train([...lessons, ...borrowed]),
      cuts: chooseCuts(lessons, classes, RAISED_ELSEWHERE, borrowed),
      known: '',
    },
    lessons.length,
  );
}

function write(name: string, model: SavedModel, texts: number): void {
  const text = sourceOf(model);
  writeFileSync(weightsOf(name), text);
  console.log(`${texts} texts, ${text.length} bytes, cuts ${JSON.stringify(model.cuts)}`);
}

function main(): void {
  const [folder, name = ''] = process.argv.slice(2);
  if (folder === '--language') {
    trainOther(name);
    return;
  }
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
  const everyday = ordinary.map((text, group) =>
    lesson(text, group, { level: 0, topics: [], weight: 1, everyday: true }),
  );
  const lessons = prepare(
    [
      ...everyday,
      ...calm.map((text, group) => lesson(text, group, { weight: 1, severity: 0, cues: cuesIn(text) })),
      ...severity.map(severityLesson),
      ...ownLessons(english),
      ...templateLessons(english),
      ...writtenLessons(english),
    ],
    ENGLISH_CLASSES,
    LEAST_MET.english,
  );
  const model = {
    heads: train(lessons),
    cuts: chooseCuts(lessons, ENGLISH_CLASSES),
    known: knownWords(ordinary),
  };
  write('en', model, lessons.length);
}

main();
