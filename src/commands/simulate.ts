import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createCore } from '../house/core.ts';
import { readConfig } from '../config/config.ts';
import { projectRoot } from '../config/project-root.ts';
import { judge, measure } from '../personas/judge.ts';
import { loadPersonas } from '../personas/persona.ts';
import type { Persona } from '../personas/persona.ts';
import type { Played } from '../personas/play.ts';
import { playAll } from '../personas/stages.ts';
import type { OpenStage, StageSettings } from '../personas/stages.ts';

const HELP = `Plays written personas against the real conversation, in a temporary folder, and says how it went.

  npm run simulate                          everyone, as a table
  npm run simulate -- --persona only-idk    that conversation in full
  npm run simulate -- --folder mine         personas of another folder (default: test/personas)

Each persona is a file a youth worker can read and change: who they are, what they type or tap, and what
should happen. The table counts their messages: 0 is the welcome, 1 the reply to the first thing they say.
Ends with 1 when an expectation of anyone does not come true.`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    persona: { type: 'string' },
    folder: { type: 'string', default: join(projectRoot(), 'test', 'personas') },
  },
});

if (values.help) console.log(HELP);
else await simulate();

/** A file that cannot be read ends it with one line that names the file. */
function everyonePlayed(): readonly Persona[] | undefined {
  try {
    return loadPersonas(values.folder);
  } catch (error) {
    console.error(`${(error as Error).message} Compare it with one in test/personas.`);
    process.exitCode = 2;
    return undefined;
  }
}

async function simulate(): Promise<void> {
  const everyone = everyonePlayed();
  if (everyone === undefined) return;
  const personas = everyone.filter(({ name }) => values.persona === undefined || name === values.persona);
  if (personas.length === 0) {
    console.error(
      `Nobody is called ${values.persona}. There are: ${everyone.map(({ name }) => name).join(', ')}`,
    );
    process.exitCode = 2;
    return;
  }
  const show = values.persona === undefined ? showRow : showWhole;
  let failed = 0;
  if (values.persona === undefined) console.log(row('persona', 'help', 'lines', 'person', 'safety', 'ended'));
  await playAll(personas, openStage, (played) => {
    show(played);
    const faults = judge(played);
    for (const fault of faults) console.log(`    ✗ ${fault}`);
    if (faults.length > 0) failed += 1;
  });
  console.log(`\n${personas.length} played, ${failed} not as it should be for them.`);
  process.exitCode = failed === 0 ? 0 : 1;
}

async function openStage(settings: StageSettings): Promise<OpenStage> {
  const folder = mkdtempSync(join(tmpdir(), 'cuan-simulate-'));
  let nowMs = 0;
  const core = await createCore(readConfig({ DATA_DIR: folder, LOG_LEVEL: 'error', ...settings }), {
    clock: () => nowMs,
  });
  return {
    ...core,
    setClock: (toMs) => {
      nowMs = toMs;
    },
    close: async () => {
      await core.store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function showRow(played: Played): void {
  const { help, lines, person, safety } = measure(played);
  const turns = [help, lines, person, safety].map((at) => (at === undefined ? '-' : String(at)));
  const { end } = played;
  const ended = end === undefined ? 'deleted' : `${end.dialog}, ${end.care}${end.hasCase ? ', case' : ''}`;
  console.log(row(played.persona.name, ...turns, ended));
}

function row(name: string, ...cells: readonly string[]): string {
  return [name.padEnd(28), ...cells.map((cell) => cell.padEnd(7))].join(' ').trimEnd();
}

function showWhole({ persona, exchanges }: Played): void {
  console.log(`${persona.name}: ${persona.who}\n`);
  for (const { you, replies } of exchanges) {
    console.log(`> ${you}\n`);
    for (const { words, reply } of replies) {
      console.log(words.reveal().replaceAll(/^/gm, '    '));
      for (const [index, choice] of (reply?.choices ?? []).entries())
        console.log(`      ${index + 1}  ${choice.label}`);
      console.log('');
    }
  }
}
