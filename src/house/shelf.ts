import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import { ConfigError } from '../config/config-error.ts';
import { projectRoot } from '../config/project-root.ts';
import { refuseUnsafe } from '../config/refuse-unsafe.ts';
import type { Wording } from '../directory/card.ts';
import { checkState } from '../directory/check.ts';
import type { CheckState } from '../directory/check.ts';
import { createDirectory } from '../directory/directory.ts';
import { loadDirectory } from '../directory/load.ts';
import type { Log } from '../domain/ports.ts';
import type { Directory } from '../domain/service.ts';
import { createLog } from '../observability/log.ts';
import { createMetrics } from '../observability/metrics.ts';
import { loadPhrasebooks } from '../phrases/load.ts';
import { BASE_LOCALE, createPhrases } from '../phrases/phrases.ts';
import type { Overrides } from './core.ts';
import { hasEverServed } from './served.ts';

/** A service that was checked longer ago than this is hidden and said in the log (S45). */
export const RECHECK_DAYS = 365;

/** What needs no key and no database: words, services, time. Throws ConfigError when a start would be unsafe. */
export function openShelf(config: Config, overrides: Overrides) {
  const root = projectRoot();
  const clock = overrides.clock ?? Date.now;
  const metrics = createMetrics();
  const log = metrics.counting(overrides.log ?? createLog({ level: config.logLevel }));
  const missing = config.locales.find((locale) => !existsSync(join(root, 'locales', locale)));
  if (missing !== undefined)
    throw new ConfigError('LOCALES', `names ${missing}, but there is no folder locales/${missing}.`);
  const phrases = createPhrases(
    loadPhrasebooks(join(root, 'locales'), [...new Set([BASE_LOCALE, ...config.locales])]),
    config.locales,
  );
  const services = loadDirectory(join(root, 'services'));
  const wording: Wording = (key, params, locale) => phrases.word(key, locale, params);
  const directory = createDirectory(services, wording, { recheckDays: RECHECK_DAYS });
  for (const danger of refuseUnsafe(config, startFacts(config, directory)))
    log.warn('unsafe-setting', { setting: danger.setting });
  warnOfUnchecked(checkState(services, clock(), RECHECK_DAYS), log);
  return { clock, log, metrics, phrases, directory, services };
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
