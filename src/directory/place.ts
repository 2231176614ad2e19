import { id } from '../domain/ids.ts';
import type { Place } from '../domain/ids.ts';
import type { Need } from '../domain/topic.ts';
import type { DirectoryData, ServiceFacts } from './facts.ts';

/** Stands for "we do not know the country". */
export const ANYWHERE = id.place('INTL');
const NORTHERN_IRELAND = id.place('GB-NIR');
const UNITED_KINGDOM = ['GB-ENG', NORTHERN_IRELAND, 'GB-SCT', 'GB-WLS'];
const LIFELINE = 'ni-lifeline';

/** A place the directory knows, or "anywhere". */
export function knownPlace(data: DirectoryData, place: Place): Place {
  return data.routing[place] === undefined ? ANYWHERE : place;
}

/**
 * The services of a place for a need, best first. Not confirmed in the United Kingdom (S5): only what works
 * in all of it, with Lifeline, which names Northern Ireland on its card. So 111 never comes up there.
 */
export function routed(
  data: DirectoryData,
  place: Place,
  confirmed: boolean,
  need: Need,
): readonly ServiceFacts[] {
  const here = named(data, data.routing[place]?.[need] ?? []);
  if (confirmed || !UNITED_KINGDOM.includes(place)) return here;
  const everywhere = here.filter((facts) => worksAcrossTheUk(facts) || facts.id === LIFELINE);
  return need === 'crisis' ? withLifeline(data, everywhere) : everywhere;
}

/** Where Northern Ireland is the place, Lifeline keeps its rank; elsewhere in the UK it goes to the end. */
function withLifeline(data: DirectoryData, found: readonly ServiceFacts[]): readonly ServiceFacts[] {
  return found.some((facts) => facts.id === LIFELINE) ? found : [...found, ...named(data, [LIFELINE])];
}

function worksAcrossTheUk(facts: ServiceFacts): boolean {
  return UNITED_KINGDOM.every((nation) => facts.regions.includes(nation));
}

function named(data: DirectoryData, ids: readonly string[]): readonly ServiceFacts[] {
  return ids.flatMap((name) => data.services.get(name) ?? []);
}
