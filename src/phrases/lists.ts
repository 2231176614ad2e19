import { id } from '../domain/ids.ts';
import type { Place } from '../domain/ids.ts';
import { ageHearing } from './ages.ts';
import type { HearAge } from './ages.ts';
import { fold } from './fold.ts';
import type { Phrasebook } from './load.ts';
import { tellingOf } from './telling.ts';
import type { Telling } from './telling.ts';

type Lists = Readonly<Record<string, readonly string[]>>;

/** A place, its names, and how being there is said: "im in" before each of them. */
export interface PlaceNames {
  readonly place: Place;
  readonly names: ReadonlySet<string>;
  readonly phrases: readonly string[];
}

/** What one language listens for, each list as it is compared. */
export interface Listening {
  /** `<namespace>:<choice>` → whole messages that mean this answer. */
  readonly heard: ReadonlyMap<string, ReadonlySet<string>>;
  /** Every whole message that means any answer; most messages are none of them. */
  readonly answers: ReadonlySet<string>;
  /** `<namespace>:<list>` → phrases that may stand anywhere in the words, each `apart`. */
  readonly understood: ReadonlyMap<string, readonly string[]>;
  /** The lists of which a phrase stands in folded words: one pass over the words for all lists. */
  readonly listsIn: (typed: string) => ReadonlySet<string>;
  readonly places: readonly PlaceNames[];
  readonly age: HearAge;
  readonly telling: Telling;
}

/** What stands before the name of a place; without one of these no place is named. */
export const BEING_IN = 'place:being-in';

/** Folds every list of a language once, so that a message is compared without taking lists apart again. */
export function listeningOf(book: Phrasebook): Listening {
  const all = (part: string) =>
    Object.entries(book).flatMap(([namespace, phrases]) =>
      Object.entries((phrases[part] ?? {}) as Lists).map(
        ([name, list]) => [`${namespace}:${name}`, list.map(fold)] as const,
      ),
    );
  const understood = new Map<string, readonly string[]>(
    all('understood').map(([name, list]) => [name, list.map(apart)]),
  );
  const beingIn = understood.get(BEING_IN) ?? [];
  const heard = all('heard');
  return {
    heard: new Map(heard.map(([name, list]) => [name, new Set(list)])),
    answers: new Set(heard.flatMap(([, list]) => list)),
    understood,
    listsIn: phraseFinder(understood),
    places: placesOf(book, beingIn),
    age: ageHearing(book),
    telling: tellingOf(book),
  };
}

interface Listed {
  /** Followed by a blank. */
  readonly phrase: string;
  readonly list: string;
}

const NONE: readonly Listed[] = [];

/** A phrase can only stand where its first word does. */
function phraseFinder(understood: Listening['understood']): (typed: string) => ReadonlySet<string> {
  const byFirst = new Map<string, Listed[]>();
  for (const [list, phrases] of understood)
    for (const phrase of phrases) {
      const [, first = ''] = phrase.split(' ');
      const listed = byFirst.get(first) ?? [];
      listed.push({ phrase: phrase.slice(1), list });
      byFirst.set(first, listed);
    }
  return (typed) => {
    const words = `${typed} `;
    const found = new Set<string>();
    for (let at = 0, end = words.indexOf(' '); end !== -1; at = end + 1, end = words.indexOf(' ', at)) {
      for (const { phrase, list } of byFirst.get(words.slice(at, end)) ?? NONE)
        if (words.startsWith(phrase, at)) found.add(list);
    }
    return found;
  };
}

/** With a blank on each side, so that "in wales" is not found in "in walesby". */
export function apart(phrase: string): string {
  return ` ${phrase} `;
}

function placesOf(book: Phrasebook, before: readonly string[]): readonly PlaceNames[] {
  return Object.entries((book['place']?.['names'] ?? {}) as Lists).map(([place, called]) => ({
    place: id.place(place),
    names: new Set(called.map(fold)),
    phrases: called.flatMap((name) => before.map((being) => `${being}${fold(name)} `)),
  }));
}
