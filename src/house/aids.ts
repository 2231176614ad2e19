import { join } from 'node:path';
import type { Aids } from '../cases/aids.ts';
import { projectRoot } from '../config/project-root.ts';
import type { ServiceCard } from '../domain/message.ts';
import type { Need, Topic } from '../domain/topic.ts';
import { loadPhrasebooks } from '../phrases/load.ts';
import { BASE_LOCALE } from '../phrases/phrases.ts';
import type { CaseRecord } from '../store/store.ts';
import type { Core } from './core.ts';

/** What a case may need by what it is about, beside the crisis lines and somebody to talk to. */
const NEEDS_OF: Readonly<Record<Topic, readonly Need[]>> = {
  'image-threat': ['image-removal', 'report'],
  'image-shared': ['image-removal', 'report'],
  grooming: ['report'],
  bullying: ['bullying'],
  'harmful-content': ['report'],
  abuse: ['report'],
  'self-harm': ['health'],
  other: [],
};
const EACH = 3;

/** Ready words from locales/<language>/replies.json and services from the directory, both as the reporter would read them. */
export function createAids({ phrases, directory }: Core): Aids {
  const books = loadPhrasebooks(join(projectRoot(), 'locales'), [BASE_LOCALE]);
  const groups = groupsOf(books[BASE_LOCALE]?.['replies']);
  const word = (key: string, { place, locale }: CaseRecord, name: string) =>
    phrases.word(`replies:${key}`, locale, {
      name,
      emergency: directory.emergency(place, locale)?.call?.display ?? '',
    });
  return {
    repliesFor: (record, name) =>
      ['any', ...record.topics].flatMap((topic) =>
        (groups.get(topic) ?? []).map((key) => ({
          id: `${topic}.${key}`,
          text: word(`${topic}.${key}`, record, name),
        })),
      ),
    withService: (record, name) => word('with-service', record, name),
    servicesFor(record, nowMs) {
      const { place, locale, ageBand } = record;
      const needs = new Set<Need>(['crisis', 'talk', ...record.topics.flatMap((topic) => NEEDS_OF[topic])]);
      const asked = { place, locale, nowMs, placeConfirmed: true, limit: EACH, ...(ageBand && { ageBand }) };
      const emergency = directory.emergency(place, locale);
      const picked = [...needs].flatMap((need) => directory.pick({ ...asked, need }));
      return oncePerService(emergency === undefined ? picked : [emergency, ...picked]);
    },
  };
}

/** The names of the phrases under each topic. */
function groupsOf(book: unknown): ReadonlyMap<string, readonly string[]> {
  const entries = Object.entries((book ?? {}) as Readonly<Record<string, unknown>>);
  return new Map(
    entries.flatMap(([topic, phrases]) =>
      typeof phrases === 'object' && phrases !== null ? [[topic, Object.keys(phrases)]] : [],
    ),
  );
}

function oncePerService(cards: readonly ServiceCard[]): readonly ServiceCard[] {
  return [...new Map(cards.map((card) => [card.id, card])).values()];
}
