import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import { projectRoot } from '../config/project-root.ts';
import { refuseUnsafe } from '../config/refuse-unsafe.ts';
import { checkState } from '../directory/check.ts';
import type { CheckState } from '../directory/check.ts';
import { loadDirectory } from '../directory/load.ts';
import type { Log } from '../domain/ports.ts';
import type { Directory } from '../domain/service.ts';
import { createLog } from '../observability/log.ts';
import { createMetrics } from '../observability/metrics.ts';
import { BASE_LOCALE } from '../phrases/phrases.ts';
import type { Overrides } from './core.ts';
import { hasEverServed } from './served.ts';
import { openDirectory, openWords, RECHECK_DAYS } from './words-and-services.ts';

/** What needs no key and no database: words, services, time. Throws ConfigError when a start would be unsafe. */
export function openShelf(config: Config, overrides: Overrides) {
  const clock = overrides.clock ?? Date.now;
  const metrics = createMetrics();
  const log = metrics.counting(overrides.log ?? createLog({ level: config.logLevel }));
  const { books, phrases } = openWords(config.locales);
  const services = loadDirectory(join(projectRoot(), 'services'));
  const directory = openDirectory(services, phrases);
  for (const danger of refuseUnsafe(config, startFacts(config, directory)))
    log.warn('unsafe-setting', { setting: danger.setting });
  warnOfUnchecked(checkState(services, clock(), RECHECK_DAYS), log);
  return { clock, log, metrics, books, phrases, directory, services };
}

export type Shelf = ReturnType<typeof openShelf>;

/** What no person has checked is said at every start, until one does (docs/services.md). */
function warnOfUnchecked({ unchecked, stale }: CheckState, log: Log): void {
  if (unchecked.length > 0) log.warn('services-unchecked', { count: unchecked.length });
  if (stale.length > 0) log.warn('services-hidden', { count: stale.length, why: 'stale' });
}

function startFacts(config: Config, directory: Directory) {
  const locale = config.locales[0] ?? BASE_LOCALE;
  return {
    emergencyNumberKnown:
      directory.places.includes(config.place) && directory.emergency(config.place, locale) !== undefined,
    firstStart: !hasEverServed(config),
  };
}
