import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { createCore } from '../house/core.ts';
import { createTerminalChat } from '../channels/terminal/terminal-channel.ts';
import { readConfig } from '../config/config.ts';

const HELP = `Talk to Cuan in this terminal. Nothing is kept: the conversation lives in a temporary folder.

  npm run talk                        a conversation
  npm run talk -- --repro             ends with the conversation as a transcript test
  npm run talk -- --place IE          as if in another place
  npm run talk -- --on-duty           as if a moderator were on duty

An empty line or Ctrl-D ends it.`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    repro: { type: 'boolean', default: false },
    'on-duty': { type: 'boolean', default: false },
    place: { type: 'string', default: 'GB-NIR' },
  },
});

if (values.help) console.log(HELP);
else await talk();

async function talk(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cuan-talk-'));
  const duty = values['on-duty'] ? { DUTY_HOURS: 'mon-sun 00:00-24:00' } : {};
  const core = await createCore(
    readConfig({ DATA_DIR: folder, PLACE: values.place, LOG_LEVEL: 'error', ...duty }),
  );
  try {
    const said = await converse(createTerminalChat(core.runTurn, core.rooms.newId));
    if (values.repro) console.log(JSON.stringify({ turns: said }, null, 2));
  } finally {
    await core.store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function converse(chat: ReturnType<typeof createTerminalChat>) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout, prompt: '\n> ' });
  const said: { you?: string; cuan: readonly string[] }[] = [{ cuan: show(await chat.open()) }];
  terminal.prompt();
  for await (const line of terminal) {
    if (line.trim() === '') break;
    said.push({ you: line, cuan: show(await chat.say(line)) });
    terminal.prompt();
  }
  terminal.close();
  return said;
}

function show(lines: readonly string[]): readonly string[] {
  console.log(`\n${lines.join('\n')}`);
  return lines;
}
