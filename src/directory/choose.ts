import type { Place } from '../domain/ids.ts';
import type { ServiceQuery } from '../domain/service.ts';
import type { Need } from '../domain/topic.ts';
import { reachable, shownContact } from './contact.ts';
import type { DirectoryData, ServiceFacts } from './facts.ts';
import { isStale } from './check.ts';
import { ageRank, fitsAge } from './fit.ts';
import { openingAt } from './hours.ts';
import { ANYWHERE, knownPlace, routed } from './place.ts';

/** A service and the place whose numbers go on its card. */
export interface Chosen {
  readonly facts: ServiceFacts;
  readonly place: Place;
}

/** How the operator wants services shown. */
export interface ShowRules {
  /** A service last checked longer ago than this is hidden, unless that would leave none (S45). */
  readonly recheckDays?: number;
}

/** What a choice is made from. */
export interface Stock extends ShowRules {
  readonly data: DirectoryData;
}

/**
 * The services that answer a query, best first. The first one is never closed (S4): when all of a need are,
 * an open crisis line of the place goes before them. Never empty where any line of the place or the world
 * fits, because an empty answer helps nobody.
 */
export function choose(stock: Stock, query: ServiceQuery): readonly Chosen[] {
  const place = knownPlace(stock.data, query.place);
  const found = firstFilled(needsOf(query).map((need) => () => ordered(stock, { ...query, place, need })));
  const chosen = found.length > 0 ? found : ordered(stock, { ...query, place: ANYWHERE, need: 'crisis' });
  return openFirst(stock, { ...query, place }, chosen).slice(0, Math.max(0, query.limit));
}

/** What a query really asks for, and what helps when nobody there does that. */
function needsOf(query: ServiceQuery): readonly Need[] {
  if (query.need === 'emergency') return ['emergency'];
  const need = query.need === 'over18-images' && query.ageBand !== '18-plus' ? 'image-removal' : query.need;
  return [need, 'talk', 'crisis'];
}

function firstFilled(lists: readonly (() => readonly Chosen[])[]): readonly Chosen[] {
  for (const list of lists) {
    const found = list();
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * The services of one need at one place, best first, with no fall-back to another need.
 * Sorting is stable, so the order of routing.json holds inside each rank.
 */
export function ordered(stock: Stock, query: ServiceQuery): readonly Chosen[] {
  const { place, need } = query;
  const found = routed(stock.data, place, query.placeConfirmed, need).filter(
    (facts) => fitsAge(facts, need, query.ageBand) && reachable(shownContact(facts, place)),
  );
  const fresh = found.filter((facts) => !isStale(facts, query.nowMs, stock.recheckDays));
  return (fresh.length > 0 ? fresh : found)
    .map((facts) => ({ facts, place, rank: rank(facts, query) }))
    .sort((one, other) => one.rank - other.rank);
}

/** Closed weighs most, then what the reporter can use (text), then age. */
function rank(facts: ServiceFacts, query: ServiceQuery): number {
  const closed = isClosed(facts, query.nowMs) ? 4 : 0;
  const spoken = query.textFirst === true && shownContact(facts, query.place).text === undefined ? 2 : 0;
  return closed + spoken + ageRank(facts, query.ageBand);
}

/** Puts an open crisis line of the place before services that are all closed. */
export function openFirst(stock: Stock, query: ServiceQuery, chosen: readonly Chosen[]): readonly Chosen[] {
  const [first] = chosen;
  if (first === undefined || !isClosed(first.facts, query.nowMs)) return chosen;
  const open = [query.place, ANYWHERE]
    .flatMap((place) => ordered(stock, { ...query, place, need: 'crisis' }))
    .find(({ facts }) => !isClosed(facts, query.nowMs));
  return open === undefined ? chosen : [open, ...chosen];
}

/** Only a service whose hours are known can be closed. */
export function isClosed(facts: ServiceFacts, nowMs: number): boolean {
  return openingAt(facts.hours, nowMs).state === 'closed';
}
