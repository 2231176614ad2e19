/** `npm run outbox`: counts what reached nobody, and sends it once more when the reason is gone. */
import { parseArgs } from 'node:util';
import { upTo } from '../config/parse.ts';
import type { Core } from '../house/core.ts';
import type { Alert } from '../store/store.ts';
import { endWith, openForCommand } from './terminal/open-for-command.ts';

const HELP = `What could not be delivered after hours of trying stays where it is, and can be sent once more when mail, webhook,
Teams or text messages work again. May run beside the service, which does the sending.

  npm run outbox                             counts the dead letters; of alerts, when and how urgent
  npm run outbox -- --replay                 sends those of the last 24 hours once more
  npm run outbox -- --replay --hours 2       or of the last two hours

An alert whose case somebody has looked at since is not sent again. A reply that a later one has overtaken is not
sent again either; one to a young person who has not written for an hour waits behind a neutral line, as always.`;

/** An older message would reach a young person out of all connection. */
const MOST_HOURS = 72;
const HOUR_MS = 3_600_000;
const MOST_COUNTED = 10_000;
const MOST_SHOWN = 20;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean', default: false },
    hours: { type: 'string', default: '24' },
    replay: { type: 'boolean', default: false },
  },
});
const hours = upTo(MOST_HOURS)(values.hours);

if (values.help) console.log(HELP);
else if (hours === undefined) endWith(2, `--hours takes whole hours from 1 to ${MOST_HOURS}.`);
else await openForCommand((core) => (values.replay ? replay(core, hours) : count(core)));

async function count({ store }: Core): Promise<void> {
  const dead = await store.listDeadAlerts(MOST_COUNTED);
  console.log(`Alerts that reached nobody: ${dead.length}`);
  for (const alert of dead.slice(0, MOST_SHOWN)) console.log(`  ${lineOf(alert)}`);
  if (dead.length > MOST_SHOWN) console.log(`  and ${dead.length - MOST_SHOWN} older ones`);
  console.log(`Replies that reached nobody: ${await store.countDeadDeliveries()}`);
}

/** When, how urgent, and what else it was about. No alert holds words. */
function lineOf({ atMs, payload }: Alert): string {
  const at = new Date(atMs).toISOString().slice(0, 16).replace('T', ' ');
  const { care = '', kind = '' } = payload;
  return `${at} UTC  ${care} ${kind}`.trimEnd();
}

async function replay({ store, rooms }: Core, lastHours: number): Promise<void> {
  const nowMs = rooms.clock();
  const sinceMs = nowMs - lastHours * HOUR_MS;
  console.log(`Alerts sent once more: ${await store.replayDeadAlerts(sinceMs, nowMs)}`);
  console.log(`Replies sent once more: ${await store.replayDeadDeliveries(sinceMs, nowMs)}`);
}
