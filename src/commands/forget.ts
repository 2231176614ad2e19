/** `npm run forget`: forgets what is due now, as the service does every ten minutes, or counts it. */
import { parseArgs } from 'node:util';
import type { Config } from '../config/config.ts';
import type { Core } from '../house/core.ts';
import { openForCommand } from './terminal/open-for-command.ts';
import { forgetDue } from '../jobs/forget-due.ts';

const HELP = `Forgets conversations whose time is over: their key is erased, then every row. May run beside the service,
which does the same every ten minutes and proves it in its log once a day (forgetting-proved).

  npm run forget -- --dry-run   counts what is due and forgets nothing
  npm run forget                forgets it

KEEP_HOURS, KEEP_RETURN_CODE_DAYS and KEEP_CASE_DAYS say when. A new message begins the time anew; a hold with a
reason, placed by a supervisor, stops it. Conversations with an open case are never forgotten by time.`;

const { values } = parseArgs({
  options: { 'dry-run': { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
});

if (values.help) console.log(HELP);
else await openForCommand((core, config) => (values['dry-run'] ? count(config, core) : forget(core)));

async function count(config: Config, { store, rooms }: Core): Promise<void> {
  const { withoutCase, closedCases, held } = await store.countDue(rooms.clock());
  console.log(`Due now, without a case (after ${config.keepHours} hours): ${withoutCase}`);
  console.log(`Due now, closed cases (after ${config.keepCaseDays} days): ${closedCases}`);
  console.log(`Kept back by a hold: ${held}`);
  console.log('Nothing was forgotten.');
}

async function forget({ store, rooms }: Core): Promise<void> {
  const nowMs = rooms.clock();
  const forgotten = await forgetDue(store, nowMs);
  const { withoutCase, closedCases, held } = await store.countDue(nowMs);
  console.log(
    `Forgotten: ${forgotten}. Still due: ${withoutCase + closedCases}. Kept back by a hold: ${held}.`,
  );
}
