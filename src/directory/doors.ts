import { id } from '../domain/ids.ts';
import { DOOR_QUESTIONS } from '../domain/service.ts';
import type { Door, DoorQuery, DoorQuestion, Doors, ServiceQuery } from '../domain/service.ts';
import type { Need } from '../domain/topic.ts';
import { cardOf } from './card.ts';
import type { Wording } from './card.ts';
import { isClosed, openFirst, ordered } from './choose.ts';
import type { Chosen, Stock } from './choose.ts';
import type { ServiceFacts } from './facts.ts';
import { fitsAge } from './fit.ts';
import { knownPlace } from './place.ts';

const MOST_DOORS = 3;

/** Which doors, best first. A need named twice gives its second service the second time. */
const WANTED: Readonly<Record<DoorQuery['topics'][number], readonly Need[]>> = {
  'image-threat': ['image-removal', 'report', 'image-removal', 'talk'],
  'image-shared': ['image-removal', 'image-removal', 'report', 'talk'],
  grooming: ['report', 'talk', 'report'],
  bullying: ['bullying', 'bullying', 'report', 'talk'],
  'harmful-content': ['talk', 'bullying', 'bullying'],
  abuse: ['talk', 'adult', 'report', 'report'],
  'self-harm': ['crisis', 'crisis', 'crisis'],
  other: ['talk', 'report', 'talk'],
  'own-behaviour': ['own-behaviour', 'own-behaviour', 'own-behaviour'],
};

/** Doors over checked data. The same rules as for `pick`: nothing hidden, adults-only, or closed first. */
export function createDoors(stock: Stock, wording: Wording): Doors {
  return (asked) => {
    const query = { ...asked, place: knownPlace(stock.data, asked.place) };
    return chosenDoors(stock, query).map(({ facts, place }) => ({
      card: cardOf(facts, { ...query, place }, wording),
      police: isPolice(facts),
      facts: told(facts, query, wording),
    }));
  };
}

function chosenDoors(stock: Stock, query: DoorQuery): readonly Chosen[] {
  const found = drawn(stock, query, wantedBy(query));
  const mixed = withoutPoliceOnly(stock, query, found.slice(0, MOST_DOORS));
  const awake = mixed.filter(({ facts }) => !isClosed(facts, query.nowMs));
  const closed = mixed.filter(({ facts }) => isClosed(facts, query.nowMs));
  const crisis: ServiceQuery = { ...query, need: 'crisis', limit: MOST_DOORS };
  return openFirst(stock, crisis, [...awake, ...closed]).slice(0, MOST_DOORS);
}

/** The youngest are shown a helpline for children before any form (S25). */
function wantedBy({ topics, ageBand }: DoorQuery): readonly Need[] {
  const wanted = (topics.length === 0 ? ['other' as const] : topics).flatMap((topic) => WANTED[topic]);
  const forAge = wanted.map((need) =>
    need === 'image-removal' && ageBand === '18-plus' ? 'over18-images' : need,
  );
  return ageBand === 'under-13' ? ['talk', ...forAge] : forAge;
}

/** Draws one service for each need in turn, none of them twice. */
function drawn(stock: Stock, query: DoorQuery, needs: readonly Need[]): readonly Chosen[] {
  return needs.reduce<readonly Chosen[]>((doors, need) => {
    const next = candidates(stock, query, need).find(
      ({ facts }) => !doors.some((door) => door.facts.id === facts.id),
    );
    return next === undefined ? doors : [...doors, next];
  }, []);
}

function candidates(stock: Stock, query: DoorQuery, need: Need): readonly Chosen[] {
  return ordered(stock, { ...query, need, limit: MOST_DOORS }).filter(
    ({ facts }) => fitsAge(facts, 'report', query.ageBand) && opensFor(facts, query),
  );
}

function opensFor({ door }: ServiceFacts, { topics }: DoorQuery): boolean {
  const closedTo: readonly string[] = door?.notForTopics ?? [];
  return topics.length === 0 || topics.some((topic) => !closedTo.includes(topic));
}

/** S22: where all would be the police, the last gives way to a helpline. */
function withoutPoliceOnly(stock: Stock, query: DoorQuery, doors: readonly Chosen[]): readonly Chosen[] {
  if (doors.some(({ facts }) => !isPolice(facts))) return doors;
  const helper = (['talk', 'crisis'] as const)
    .flatMap((need) => candidates(stock, query, need))
    .find(({ facts }) => !isPolice(facts));
  return helper === undefined ? doors : [...doors.slice(0, MOST_DOORS - 1), helper];
}

function isPolice({ door, kinds }: ServiceFacts): boolean {
  return door?.police ?? kinds.includes('police-report');
}

function told(facts: ServiceFacts, { locale }: DoorQuery, wording: Wording): Door['facts'] {
  return DOOR_QUESTIONS.flatMap((about) => {
    const key = phraseOf(facts, about);
    return key === undefined ? [] : [{ about, words: wording(id.phrase(`services:${key}`), {}, locale) }];
  });
}

function phraseOf({ id: name, door }: ServiceFacts, about: DoorQuestion): string | undefined {
  if (door === undefined) return undefined;
  const answers = {
    anonymous: door.anonymous,
    account: door.account,
    id: door.idNeeded,
    picture: door.pictureLeaves,
  };
  if (about in answers) {
    const answer = answers[about as keyof typeof answers];
    return answer === null ? undefined : `door.${about}.${answer}`;
  }
  return door.says.some((said) => said === about) ? `line.${name}.${about}` : undefined;
}
