/** `npm run doctor`: an operator's check of everything that can be put right. Exits 1 when something is wrong. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../config/config.ts';
import { ConfigError } from '../config/config-error.ts';
import { readEnvironment } from '../config/environment.ts';
import { createCore } from '../house/core.ts';
import { examine, type Finding } from '../house/doctor.ts';
import { MasterKeyError } from '../vault/master-key.ts';

const HELP = `Looks at settings, keys, folder, disk, services, wording, duty, mail, webhooks, the address in front, TLS, time
and keeping. Each finding says what to do. Changes nothing, sends nothing to anybody, prints no secret.

  npm run doctor             everything
  npm run doctor -- --quiet  only what is not well

Exits 0 when nothing is wrong, 1 when something is, 2 when there is nothing to look at.`;

const { values } = parseArgs({
  options: { help: { type: 'boolean', default: false }, quiet: { type: 'boolean', default: false } },
});

const MARK = { ok: 'ok   ', look: 'look ', wrong: 'WRONG' } as const;

if (values.help) console.log(HELP);
else await main();

async function main(): Promise<void> {
  try {
    const config = readConfig({ ...readEnvironment(), LOG_LEVEL: 'error' });
    if (!existsSync(join(config.dataDirectory, 'cuan.db')))
      return fail(2, 'There is no database in DATA_DIR. Start the service once before: npm start');
    const core = await createCore(config);
    try {
      report(await examine(config, core, core.rooms.clock()));
    } finally {
      await core.store.close();
    }
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof MasterKeyError)) throw error;
    fail(1, `${MARK.wrong} ${error.message}`);
  }
}

function report(findings: readonly Finding[]): void {
  for (const { about, state, words, todo } of findings) {
    if (values.quiet && state === 'ok') continue;
    console.log(`${MARK[state]} ${about}: ${words}`);
    if (todo !== undefined) console.log(`        → ${todo}`);
  }
  const count = (state: Finding['state']) => findings.filter((finding) => finding.state === state).length;
  console.log(`${count('ok')} well, ${count('look')} to look at, ${count('wrong')} wrong.`);
  process.exitCode = count('wrong') > 0 ? 1 : 0;
}

function fail(code: number, line: string): void {
  console.error(line);
  process.exitCode = code;
}
