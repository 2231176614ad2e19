import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { root } from './child.mjs';

const JSON_FILE = join(root, 'bench', 'results.json');
const MARKDOWN_FILE = join(root, 'bench', 'RESULTS.md');

/** Prints the sections, and with `keep` merges them into the two files; each section keeps its commit and machine. */
export function writeResults(found, { command, keep }) {
  const stamp = { command, commit: commit(), machine: machine(), on: new Date().toISOString().slice(0, 10) };
  const stamped = Object.fromEntries(
    Object.entries(found).map(([name, section]) => [name, { ...section, ...stamp }]),
  );
  console.log(Object.values(stamped).map(asMarkdown).join('\n\n'));
  if (!keep) return;
  const before = existsSync(JSON_FILE)
    ? JSON.parse(readFileSync(JSON_FILE, 'utf8'))
    : { sections: {}, history: [] };
  const sections = { ...before.sections, ...stamped };
  const history = [
    ...before.history,
    ...Object.entries(stamped).flatMap(([name, section]) => past(name, section)),
  ];
  writeFileSync(JSON_FILE, `${JSON.stringify({ sections, history }, undefined, 2)}\n`);
  writeFileSync(MARKDOWN_FILE, page(sections, history));
}

function page(sections, history) {
  return `# Measured\n\nWritten by \`npm run bench\`; every section names its command, commit and machine. Medians of the rounds.\n\n${Object.values(
    sections,
  )
    .map(asMarkdown)
    .join(
      '\n\n',
    )}\n\n## History\n\n| on | commit | goal | reached | wanted |\n|---|---|---|---|---|\n${history
    .map(
      ({ on, commit: at, goal, reached, wanted }) =>
        `| ${on} | ${at} | ${goal} | ${figure(reached)} | ${wanted} |`,
    )
    .join('\n')}\n`;
}

function past(name, { goals, on, commit: at }) {
  return goals.map(({ goal, reached, wanted }) => ({
    on,
    commit: at,
    goal: `${name}: ${goal}`,
    reached,
    wanted,
  }));
}

function asMarkdown({ title, columns, rows, goals, notes = [], command, commit: at, machine: where, on }) {
  const line = (cells) => `| ${cells.map(figure).join(' | ')} |`;
  const parts = [
    `## ${title}`,
    `\`${command}\` at ${at} on ${on}: ${where}`,
    [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n'),
    [
      line(['goal', 'wanted', 'reached', '']),
      line(['---', '---', '---', '---']),
      ...goals.map(({ goal, wanted, reached, met, why }) =>
        line([goal, wanted, reached, met ? 'met' : `**missed**${why === undefined ? '' : `: ${why}`}`]),
      ),
    ].join('\n'),
    ...notes,
  ];
  return parts.join('\n\n');
}

function figure(value) {
  if (typeof value !== 'number') return String(value);
  if (Number.isInteger(value)) return value.toLocaleString('en-GB');
  return value.toFixed(value < 10 ? 2 : 1);
}

function commit() {
  const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '--', 'src', 'dialogs', 'locales') === '' ? '' : ' with changes'}`;
}

function machine() {
  return `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}`;
}
