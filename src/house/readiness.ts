import type { Config } from '../config/config.ts';
import { checkState } from '../directory/check.ts';
import type { DirectoryData } from '../directory/facts.ts';
import type { Counts } from '../http/reporter/routes.ts';
import type { Core } from './core.ts';
import { languageReviews } from './reviews.ts';
import type { LanguageReview } from './reviews.ts';
import { RECHECK_DAYS } from './words-and-services.ts';

/** Nobody needs to know how many more. */
const MOST_COUNTED = 1_000;

/** Whether this process should be sent anybody, and what an operator should know of it. */
export interface Readiness {
  /** Rejects while it should not: it is on its way out, the database is away, or its keys do not open it. */
  readonly check: () => Promise<void>;
  /** Numbers only; anybody can read them. */
  readonly counts: () => Counts;
}

/** `leaving` turns true when the process has been asked to end: a proxy then sends new requests elsewhere. */
export function readinessOf(
  config: Config,
  core: Core,
  leaving: () => boolean,
  languages: readonly LanguageReview[] = languageReviews(config, core),
): Readiness {
  const read = reviewCounts(languages);
  return {
    async check() {
      if (leaving()) throw new Error('This process is on its way out.');
      await core.store.check();
    },
    counts: () => ({
      ...read,
      locales: languages.length,
      ...serviceCounts(core.services, core.rooms.clock()),
    }),
  };
}

/** `reviewed_pl 3`: how many dialogs a person has read in this language; `changed_pl`: how many read ones are newer now. */
function reviewCounts(languages: readonly LanguageReview[]): Counts {
  const counts = languages.flatMap(({ locale, reviews }): [string, number][] => [
    [`reviewed_${locale}`, reviews.reviewed],
    [`changed_${locale}`, reviews.changed],
  ]);
  return { dialogs: languages[0]?.reviews.dialogs ?? 0, ...Object.fromEntries(counts) };
}

/** What a dashboard shows besides turns: dead letters, and services that somebody should check. */
export function addGauges({ metrics, store, rooms, services }: Core): void {
  metrics.gauge('cuan_dead_letters', 'What reached nobody after all tries.', 'kind', async () => ({
    alert: (await store.listDeadAlerts(MOST_COUNTED)).length,
    reply: await store.countDeadDeliveries(),
  }));
  metrics.gauge(
    'cuan_services',
    'Services that may be shown, by when a person checked them.',
    'state',
    async () => {
      const {
        services: all,
        services_unchecked: unchecked,
        services_hidden: hidden,
      } = serviceCounts(services, rooms.clock());
      return { all, unchecked, hidden };
    },
  );
}

/** Of the services that may be shown: all, those no person has checked, and those hidden because it was too long ago. */
function serviceCounts(services: DirectoryData, nowMs: number) {
  const { unchecked, stale } = checkState(services, nowMs, RECHECK_DAYS);
  return {
    services: services.services.size,
    services_unchecked: unchecked.length,
    services_hidden: stale.length,
  };
}
