import type { Locale, Place } from '../domain/ids.ts';
import type { ServiceCard } from '../domain/message.ts';
import type { Directory } from '../domain/service.ts';
import type { AgeBand, Need, Topic } from '../domain/topic.ts';

/** Whom a moderator may ring about a problem, by what they are needed for. */
export interface RingList {
  readonly need: Need;
  readonly cards: readonly ServiceCard[];
}

const NEEDS: Readonly<Record<Topic, readonly Need[]>> = {
  'image-threat': ['report', 'image-removal'],
  'image-shared': ['image-removal', 'report'],
  grooming: ['report', 'adult'],
  bullying: ['bullying', 'adult'],
  'harmful-content': ['report'],
  abuse: ['report', 'adult'],
  'self-harm': ['health', 'crisis'],
  other: ['adult'],
};
const AT_MOST = 4;

/** Pure, from the checked services of the place; a need that nobody there serves is left out. */
export function whomToRing(
  directory: Pick<Directory, 'pick'>,
  about: {
    readonly place: Place;
    readonly topics: readonly Topic[];
    readonly ageBand?: AgeBand;
    readonly locale: Locale;
  },
  nowMs: number,
): readonly RingList[] {
  const { topics, ...where } = about;
  const wanted = topics.length === 0 ? (['other'] as const) : topics;
  const needs = new Set<Need>(['emergency', ...wanted.flatMap((topic) => NEEDS[topic])]);
  return [...needs]
    .map((need) => ({
      need,
      cards: directory.pick({ ...where, placeConfirmed: true, need, nowMs, limit: AT_MOST }),
    }))
    .filter(({ cards }) => cards.length > 0);
}
