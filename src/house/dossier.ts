import type { CaseRecord } from '../cases/desk.ts';
import { createDossier } from '../cases/dossier.ts';
import type { Config } from '../config/config.ts';
import { whomToRing } from '../directory/whom-to-ring.ts';
import type { DossierParts } from '../http/moderator/dossier-routes.ts';
import { BASE_LOCALE } from '../phrases/phrases.ts';
import type { Core } from './core.ts';

/** What moderators see around a case's words: in the first language of the operator, like the alerts. */
export function dossierParts({ locales }: Config, { store, rooms, phrases, directory }: Core): DossierParts {
  const locale = locales[0] ?? BASE_LOCALE;
  const word = (key: string) => phrases.word(`duties:${key}`, locale);
  return {
    dossier: createDossier({ store, clock: rooms.clock }),
    exportWord: (key, params) => phrases.word(`export:${key}`, locale, params),
    dutyOf: ({ place, topics, ageBand }: CaseRecord, nowMs) => ({
      text: word(`duty.${place}`) || word('duty.other'),
      draft: word('acceptedBy') === '',
      ring: whomToRing(
        directory,
        { place, topics, locale, ...(ageBand === undefined ? {} : { ageBand }) },
        nowMs,
      ).map(({ need, cards }) => ({
        need,
        services: cards.map(({ id, name, call, closed, notes }) => ({
          id,
          name,
          closed,
          notes,
          ...(call === undefined ? {} : { phone: call.display }),
        })),
      })),
    }),
  };
}
