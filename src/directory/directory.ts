import type { Locale, Place } from '../domain/ids.ts';
import { id } from '../domain/ids.ts';
import type { ServiceCard } from '../domain/message.ts';
import type { Directory, Doors } from '../domain/service.ts';
import { cardOf, spokenBy } from './card.ts';
import type { CardView, Wording } from './card.ts';
import { choose } from './choose.ts';
import type { ShowRules } from './choose.ts';
import { reachable, shownContact } from './contact.ts';
import type { DirectoryData, ServiceFacts } from './facts.ts';
import { createDoors } from './doors.ts';
import { knownPlace } from './place.ts';

/** Services by place, need, age and hour, over checked data (`loadDirectory`). Pure: the time is handed in. */
export function createDirectory(
  data: DirectoryData,
  wording: Wording,
  rules: ShowRules = {},
): Directory & { readonly doors: Doors } {
  const card = (facts: ServiceFacts, view: CardView) => cardOf(facts, view, wording);
  return {
    pick: (query) =>
      choose({ data, ...rules }, query).map(({ facts, place }) => card(facts, { ...query, place })),
    emergency: (place, locale) => emergencyCard(data, place, locale, card),
    speaking: (language, locale, nowMs) =>
      speakers([...data.services.values()], language).map((facts) => card(facts, { locale, nowMs })),
    byId: (name, locale, nowMs) => {
      const facts = data.services.get(name);
      return facts !== undefined && forAnyone(facts) ? card(facts, { locale, nowMs }) : undefined;
    },
    doors: createDoors({ data, ...rules }, wording),
    places: Object.keys(data.routing).map((place) => id.place(place)),
  };
}

/** An id says nothing about the reporter's age, so adults-only services come only through `pick`. */
function forAnyone(facts: ServiceFacts): boolean {
  return facts.audience !== 'adult-18-plus' && reachable(shownContact(facts));
}

const MOST_SPEAKERS = 2;
/** Where a line of any country is found. */
const FINDER = 'intl-findahelpline';
const LISTENS: ReadonlySet<string> = new Set(['child-helpline', 'suicide-crisis']);

/** Those for children first; last, where there are others. A number may not work from another country, a page does. */
function speakers(services: readonly ServiceFacts[], language: string): readonly ServiceFacts[] {
  const answering = services.filter(
    (facts) =>
      facts.show === 'yes' &&
      facts.contact.web !== null &&
      forAnyone(facts) &&
      facts.kinds.some((kind) => LISTENS.has(kind)) &&
      spokenBy(facts).includes(language),
  );
  const forChildren = (facts: ServiceFacts) => (facts.kinds.includes('child-helpline') ? 0 : 1);
  const first = answering.sort((one, other) => forChildren(one) - forChildren(other)).slice(0, MOST_SPEAKERS);
  return [...first, ...services.filter(({ id: name }) => name === FINDER)];
}

function emergencyCard(
  data: DirectoryData,
  asked: Place,
  locale: Locale,
  card: (facts: ServiceFacts, view: CardView) => ServiceCard,
): ServiceCard | undefined {
  const place = knownPlace(data, asked);
  const facts = data.services.get(data.routing[place]?.emergency?.[0] ?? '');
  if (facts === undefined || shownContact(facts, place).phone === undefined) return undefined;
  return card(facts, { place, locale, nowMs: 0 });
}
