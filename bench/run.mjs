/**
 * Measures Cuan beside what a user would pick instead, in one run, and writes bench/RESULTS.md and
 * bench/results.json. `npm run bench -- --help` tells the rest.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './measure/child.mjs';
import { profileTurns } from './measure/profile.mjs';
import { writeResults } from './measure/results.mjs';

const SECTIONS = ['turns', 'postgres', 'first-reply', 'growth', 'memory', 'start', 'widget', 'signals'];
const HELP = `Measures Cuan and its peers side by side; about 40 minutes, on a machine that does nothing else.

  npm run bench                          everything, into bench/RESULTS.md and bench/results.json
  npm run bench -- --only turns,start    these sections; the others keep their last figures
  npm run bench -- --quick               one short round, printed only
  npm run bench -- --profile             where the time of a turn goes, into bench/profile.txt

Sections: ${SECTIONS.join(', ')}.`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    quick: { type: 'boolean' },
    profile: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const wanted = values.only?.split(',') ?? SECTIONS;
const unknown = wanted.find((name) => !SECTIONS.includes(name));
if (unknown !== undefined) {
  console.error(`There is no section "${unknown}". One of: ${SECTIONS.join(', ')}.`);
  process.exit(2);
}
const WHOLE = { rounds: 5, seconds: 6, streams: 10_000, turns: 200_000, messages: 1_000_000 };
const QUICK = { rounds: 1, seconds: 2, streams: 500, turns: 4_000, messages: 20_000 };

prepare();
if (values.profile) {
  writeFileSync(join(root, 'bench', 'profile.txt'), await profileTurns({ seconds: values.quick ? 10 : 30 }));
  process.exit(0);
}
const found = {};
for (const name of wanted) {
  const say = (words) => process.stderr.write(`  ${name}: ${words}\n`);
  const section = await import(`./sections/${name}.mjs`);
  say('…');
  found[name] = { title: section.title, ...(await section.run({ ...(values.quick ? QUICK : WHOLE), say })) };
}
writeResults(found, {
  command: `npm run bench${process.argv.length > 2 ? ` -- ${process.argv.slice(2).join(' ')}` : ''}`,
  keep: !values.quick,
});

function prepare() {
  const inherit = { stdio: ['ignore', 'ignore', 'inherit'] };
  if (!existsSync(join(root, 'bench', 'node_modules')))
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: join(root, 'bench'),
      ...inherit,
    });
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, ...inherit });
}
