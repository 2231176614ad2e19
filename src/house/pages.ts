import { join } from 'node:path';
import type { Config } from '../config/config.ts';
import { projectRoot } from '../config/project-root.ts';
import { COMMANDS } from '../domain/command.ts';
import { directionOf } from '../domain/direction.ts';
import type { Locale } from '../domain/ids.ts';
import type { Clock } from '../domain/ports.ts';
import { readPageWords } from '../http/reporter/pages.ts';
import type { ReporterPages } from '../http/reporter/pages.ts';
import { BASE_LOCALE } from '../phrases/phrases.ts';
import type { Core } from './core.ts';

/** Where the built browser files are. */
export function publicDir(): string {
  return join(projectRoot(), 'dist', 'public');
}

/** What the reporter's pages are made from, in the first language unless another is named; needs neither key nor database. */
export function pagesFrom(
  config: Config,
  shelf: Pick<Core, 'directory' | 'phrases'> & { readonly clock: Clock },
  locale: Locale = config.locales[0] ?? BASE_LOCALE,
): ReporterPages {
  const { clock, directory, phrases } = shelf;
  const { place, unstaffed } = config;
  const query = () => ({ place, placeConfirmed: false, locale, nowMs: clock(), limit: 3 });
  const emergency = directory.emergency(place, locale);
  const missing = [...(unstaffed ? ['person'] : []), ...(config.locales.length > 1 ? [] : ['language'])];
  const controls = COMMANDS.filter((control) => !missing.includes(control));
  return {
    publicDir: publicDir(),
    words: readPageWords(join(projectRoot(), 'locales'), locale),
    locale,
    dir: directionOf(locale),
    languages: config.locales.map((each) => ({
      locale: each,
      name: phrases.word(`languages:own.${each}`, locale),
      dir: directionOf(each),
    })),
    crisisLines: () => [
      ...(emergency === undefined ? [] : [emergency]),
      ...directory.pick({ ...query(), need: 'crisis' }),
    ],
    emergencyNumber: emergency?.call?.display ?? '',
    adultServices: directory.pick({ ...query(), need: 'adult', ageBand: '18-plus' }),
    allowedOrigins: config.allowedOrigins,
    quickExitUrl: config.quickExitUrl,
    greeting: phrases.word('welcome:says.hello', locale),
    controls,
  };
}
