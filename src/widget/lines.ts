import type { ServiceCard } from './protocol.ts';

/** The services whose number is the emergency number of a place: `gb-999`, `ie-emergency`. */
const EMERGENCY = /-(?:000|111|112|911|999|emergency)$/;
/** Parts of one country share its emergency number; lines that are good in many belong to none. */
const UNITED_KINGDOM = ['eng', 'ew', 'gb', 'ni', 'sct', 'wls'];
const MANY_COUNTRIES = ['eu', 'intl'];
const MOST_OTHERS = 3;

/** Whether this is the emergency number of a place. */
export function isEmergency({ id }: ServiceCard): boolean {
  return EMERGENCY.test(id);
}

/** The emergency line and the first `most` others, the emergency line on top. */
export function emergencyFirst(lines: readonly ServiceCard[], most = MOST_OTHERS): readonly ServiceCard[] {
  const others = lines.filter((line) => !isEmergency(line));
  return [...lines.filter(isEmergency).slice(0, 1), ...others.slice(0, most)];
}

/** The two that matter most: the emergency line and one to talk to or, where it does not lead, the first two. */
export function firstToTap(lines: readonly ServiceCard[]): readonly ServiceCard[] {
  return lines.slice(0, 2);
}

/**
 * The pinned lines once a reply brought `next`: the emergency line, which never goes, then the newest; older ones
 * stay while there is room. After a move to another country its lines stand above all that was there before.
 */
export function mergeLines(
  shown: readonly ServiceCard[],
  next: readonly ServiceCard[],
): readonly ServiceCard[] {
  if (next.length === 0) return shown;
  const older = shown.filter(({ id }) => next.every((line) => line.id !== id));
  if (next.some(isEmergency) || !isElsewhere(shown, next)) return emergencyFirst([...next, ...older]);
  const [others, emergency] = [older.filter((line) => !isEmergency(line)), older.filter(isEmergency)];
  const fresh = next.slice(0, MOST_OTHERS);
  return [...fresh, ...emergency, ...others.slice(0, MOST_OTHERS - fresh.length)];
}

/** Whether no line of `next` is of the country whose emergency line stands there. */
function isElsewhere(shown: readonly ServiceCard[], next: readonly ServiceCard[]): boolean {
  const home = shown.filter(isEmergency).flatMap(countryOf);
  const now = next.flatMap(countryOf);
  return home.length > 0 && now.length > 0 && now.every((country) => !home.includes(country));
}

/** Service ids begin with their place: `ni-lifeline`, `us-988`. */
function countryOf({ id }: ServiceCard): readonly string[] {
  const [place = ''] = id.split('-');
  if (MANY_COUNTRIES.includes(place)) return [];
  return [UNITED_KINGDOM.includes(place) ? 'gb' : place];
}
