import { availableParallelism } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { App, Started } from './app.ts';
import { ConfigError } from './config/config-error.ts';
import { readConfig, type Config } from './config/config.ts';
import { readEnvironment } from './config/environment.ts';
import { startThinkingThread } from './house/thinking/thread.ts';
import { turnSettings } from './house/turn-settings.ts';
import { createLog } from './observability/log.ts';
import { installLastResort } from './observability/last-resort.ts';
import { reviewLine } from './script-book/reviews.ts';
import type { ReviewState } from './script-book/reviews.ts';
import { DatabaseRefused } from './store/database-refused.ts';
import { MasterKeyError } from './vault/master-key.ts';

/** Starts the service, says where it is, and stops it in order on SIGINT or SIGTERM. */
async function main(): Promise<void> {
  const config = readConfig(readEnvironment());
  const log = createLog({ level: config.logLevel });
  const thread = startThread(config);
  // Loads every room, which takes a second or two: a setting that is wrong is told before.
  const { createApp } = await import('./app.ts');
  const app = await createApp(config, { log }, thread);
  installLastResort(log, () => app.stop());
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void endInOrder(app, config.drainSeconds));
  greet(await app.start());
}

/** It loads while this one does, and then thinks while this one serves. One processor has nothing to share. */
function startThread(config: Config) {
  if (availableParallelism() === 1) return undefined;
  // Beside this file, once both are bundled (scripts/build.mjs).
  const program = new URL('./thinking.js', import.meta.url);
  return startThinkingThread(program, { locales: config.locales, settings: turnSettings(config) });
}

/** Whoever asked us to end kills us after ten seconds or more; what is open by then is cut, and nothing stored is lost. */
const END_AFTER_MS = 9_500;

async function endInOrder(app: App, drainSeconds: number): Promise<void> {
  setTimeout(() => process.exit(1), END_AFTER_MS).unref();
  app.leave();
  await wait(drainSeconds * 1000);
  await app.stop();
  // Everything of ours is closed; a call to somebody outside who does not answer would keep us for as long as it likes.
  process.exit(0);
}

function greet({ port, moderatorPort, signUpLink, languages = [] }: Started): void {
  console.log(`Web chat: http://localhost:${port}`);
  if (moderatorPort === undefined)
    console.log('The chat cannot run; only the crisis page is served. See the log.');
  else console.log(`Moderators: http://localhost:${moderatorPort}`);
  if (signUpLink !== undefined)
    console.log(`Make the first account here (works once, 24 hours): ${signUpLink}`);
  for (const { name, reviews } of languages)
    console.log(`${draftOf(reviews)}${name}: ${reviewLine(reviews)}`);
  console.log('Ready.');
}

/** Words that nobody has read are a draft, and are called one. */
function draftOf({ dialogs, reviewed }: ReviewState): string {
  return reviewed >= dialogs ? 'Wording in ' : 'Draft wording in ';
}

/** Where it failed, without the message: that could hold anything. */
function sayMistake(error: unknown): void {
  console.error('Cuan could not start because of a mistake in the program.');
  if (error instanceof Error) console.error(error.stack?.split('\n').slice(1, 6).join('\n'));
}

try {
  await main();
} catch (error) {
  if ([ConfigError, DatabaseRefused, MasterKeyError].some((kind) => error instanceof kind))
    console.error((error as Error).message);
  else sayMistake(error);
  // A refusal is final: the second thread, or whatever else is open by now, must not keep the process.
  process.exit(1);
}
