/** `npm run doctor`: an operator's check of everything that can be put right. Exits 1 when something is wrong. */
import { parseArgs } from 'node:util';
import type { Finding } from '../house/doctor.ts';
import { openForCommand } from './terminal/open-for-command.ts';

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
else
  await openForCommand(async (core, config) => {
    const { examine } = await import('../house/doctor.ts');
    report(await examine(config, core, core.rooms.clock()));
  });

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
