/** `npm run evaluate-signals`: how well signals read, per set; with `--write` into the table of docs/signals.md. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ANSWER_CUES } from '../signals/asked.ts';
import { isMarker } from '../signals/combine.ts';
import { ENGLISH } from '../signals/cues/en.ts';
import {
  evaluate,
  evaluateChats,
  evaluateSeverity,
  type Chat,
  type Labelled,
  type Post,
  type Result,
  type Share,
} from '../signals/evaluate.ts';
import { isHeldBack, samplesOf } from '../signals/model/templates.ts';

const HELP = `Measures src/signals on sets of labelled sentences.

  npm run evaluate-signals                      the project's own sets, and ../shared/data where it is there
  npm run evaluate-signals -- mine.jsonl ...    your own: one {"text", "care"?, "topics"?, "about"?, "locale"?} a line
  options  --misses   print every miss with the cues that were heard
           --write    put the figures and the names of the cues into docs/signals.md`;

const OWN = join('src', 'signals', 'examples');
const DATA = join('..', 'shared', 'data');
const DOC = join('docs', 'signals.md');

function rows(file: string): readonly unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as unknown);
}

function percent(share: Share | undefined): string {
  if (!share) return '–';
  const of = (part: number) => (100 * part).toFixed(1);
  return `${of(share.hit / share.of)} % (${of(share.low)}–${of(share.high)}; ${share.hit} of ${share.of})`;
}

function perThousand(share: Share | undefined): string {
  return share
    ? `${((1000 * share.hit) / share.of).toFixed(1)} (${(1000 * share.low).toFixed(1)}–${(1000 * share.high).toFixed(1)})`
    : '–';
}

function lineOf(name: string, { recall, falseCrisis, raised, topics }: Result): string {
  const cells = [recall.emergency, recall.crisis, recall['check-in'], topics].map(percent);
  return `| ${[name, ...cells, perThousand(falseCrisis), perThousand(raised)].join(' | ')} |`;
}

function own(file: string, showMisses: boolean): string {
  const result = evaluate(rows(file) as readonly Labelled[]);
  if (showMisses) printMisses(result);
  return lineOf(basename(file), result);
}

function printMisses({ misses }: Result): void {
  for (const { text, expected, got, cues } of misses) {
    console.log(`  ${expected} → ${got}: ${text} [${cues.join(', ')}]`);
  }
  const heard = new Map<string, number>();
  for (const cue of misses.flatMap(({ cues }) => (cues.length === 0 ? ['(no cue)'] : [...new Set(cues)]))) {
    heard.set(cue, (heard.get(cue) ?? 0) + 1);
  }
  for (const [cue, times] of [...heard].sort(([, one], [, other]) => other - one)) {
    console.log(`  ${times} misses heard ${cue}`);
  }
}

/** The tenth of the written sentences that is never trained on. Its misses are never printed, so that it stays honest. */
function heldBackTenths(): readonly string[] {
  const languages = ownSets().map((file) => basename(file, '.jsonl'));
  return languages
    .filter((locale) => existsSync(join(OWN, locale)))
    .map((locale) => {
      const written = readdirSync(join(OWN, locale))
        .sort()
        .flatMap((file) => samplesOf(readFileSync(join(OWN, locale, file), 'utf8')));
      const held = written.filter(isHeldBack).map((sample) => ({ ...sample, locale }));
      return lineOf(`${locale}/*.txt, the tenth held back`, evaluate(held));
    });
}

function developmentLines(): readonly string[] {
  if (!existsSync(DATA)) return [];
  const severity = evaluateSeverity(rows(join(DATA, 'severity-dev.jsonl')) as readonly Post[]);
  const chats = evaluateChats(rows(join(DATA, 'multi-turn-dev.jsonl')) as readonly Chat[]);
  return [
    '',
    '| development set (also trained on) | measure | figure |',
    '|---|---|---|',
    `| severity-dev, C-SSRS ≥ 3 | recall of crisis | ${percent(severity.recall)} |`,
    `| severity-dev, C-SSRS 0–2 | not raised to crisis | ${percent(severity.specificity)} |`,
    `| severity-dev, C-SSRS 0 | not raised to crisis | ${percent(severity.specificityNoIdeation)} |`,
    `| multi-turn-dev, high and imminent | crisis by the third message | ${percent(chats.byThird)} |`,
    `| multi-turn-dev, high and imminent | crisis at any message | ${percent(chats.ever)} |`,
    `| multi-turn-dev, no risk | never above check-in | ${percent(chats.calmStays)} |`,
  ];
}

/** The examples of every language; each line is read in its own locale. */
function ownSets(): readonly string[] {
  const sets = readdirSync(OWN).filter((file) => file.endsWith('.jsonl'));
  return sets.sort().map((file) => join(OWN, file));
}

function report(files: readonly string[], showMisses: boolean): string {
  const everyday = join(DATA, 'ordinary-talk.jsonl');
  const sets = files.length > 0 ? files : [...ownSets(), ...(existsSync(everyday) ? [everyday] : [])];
  return [
    '| set | emergency | crisis or above | check-in or above | a topic found | false crisis per 1,000 | raised at all per 1,000 |',
    '|---|---|---|---|---|---|---|',
    ...sets.map((file) => own(file, showMisses)),
    ...(files.length > 0 ? [] : heldBackTenths()),
    ...(files.length > 0 ? [] : developmentLines()),
  ].join('\n');
}

/** Every cue a dialog can see, with its care and one sentence that fires it. */
function cueTable(): string {
  const shown = ENGLISH.cues.filter(({ cue }) => !isMarker(cue));
  const rows = [
    ...shown.map(({ cue, care, yes }) => `| \`${cue}\` | ${care} | ${yes[0] ?? ''} |`),
    ...ENGLISH.pairs.map(
      ({ cue, care, one, other }) =>
        `| \`${cue}\` | ${care} | ${one.join(' or ')} with ${other.join(' or ')} |`,
    ),
    ...Object.entries(ANSWER_CUES).map(([cue, { care, means }]) => `| \`${cue}\` | ${care} | ${means} |`),
  ];
  return ['| cue | care by itself | for example |', '|---|---|---|', ...new Set(rows)].join('\n');
}

function put(doc: string, name: string, table: string): string {
  const [begins, ends] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const [before, rest] = doc.split(begins);
  const after = rest?.split(ends)[1];
  if (before === undefined || after === undefined) throw new Error(`${DOC} has no place for the ${name}`);
  return `${before}${begins}\n\n${table}\n\n${ends}${after}`;
}

function main(args: readonly string[]): void {
  if (args.includes('--help')) {
    console.log(HELP);
    return;
  }
  const table = report(
    args.filter((arg) => !arg.startsWith('--')),
    args.includes('--misses'),
  );
  console.log(table);
  if (args.includes('--write')) {
    writeFileSync(DOC, put(put(readFileSync(DOC, 'utf8'), 'figures', table), 'cues', cueTable()));
  }
}

main(process.argv.slice(2));
