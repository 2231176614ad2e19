import { COMMANDS } from '../domain/command.ts';
import type { Command } from '../domain/command.ts';
import { id } from '../domain/ids.ts';
import type { Locale, PhraseKey, Place } from '../domain/ids.ts';
import type { OfferedChoice, Understand } from '../domain/ports.ts';
import type { Phrasebook } from './load.ts';

type Books = Readonly<Record<string, Phrasebook>>;

/**
 * What was typed, against what was offered. Only a whole message counts: "delete" is a command, "make him
 * delete it" is a frightened child (S6). Synonyms are the `heard` lists of the language's own files.
 */
export function createUnderstand(
  books: Books,
  label: (key: PhraseKey, locale: Locale) => string,
): Understand {
  const places = new Map<string, readonly PlaceNames[]>(
    Object.entries(books).map(([locale, book]) => [locale, placeNames(book)]),
  );
  return {
    command: (words, locale) => commandOf(plain(words), books[locale] ?? {}),
    heard: (words, typed, locale) => byHeard(plain(words), typed, books[locale] ?? {}),
    mentions: (words, list, locale) => holdsAny(plain(words), listOf(list, books[locale])),
    isOneOf: (words, list, locale) => listOf(list, books[locale]).includes(plain(words)),
    place: (words, locale) => placeOf(plain(words), places.get(locale) ?? []),
    choice: (words, offered, locale) => {
      const typed = plain(words);
      if (typed === '') return onlyMarks(words) ? unsureOf(offered) : undefined;
      return (
        byNumber(words, offered) ??
        byLabel(typed, offered, locale, label) ??
        byHeard(typed, offered, books[locale] ?? {})
      );
    },
  };
}

/** Lower case, no marks, no apostrophes, single spaces, stretched letters shortened: "Yesss!!" → "yes". */
function plain(words: string): string {
  const letters = words.normalize('NFKC').toLowerCase().replaceAll(/['’`]/gu, '');
  return letters
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/(\p{L})\1{2,}/gu, '$1')
    .trim();
}

/** "…", "?", "..": an answer of its own kind (S7). */
function onlyMarks(words: string): boolean {
  return words.trim() !== '' && words.length <= 20;
}

function unsureOf(offered: readonly OfferedChoice[]) {
  return offered.find((choice) => choice.id === 'not-sure')?.id;
}

function commandOf(typed: string, book: Phrasebook): Command | undefined {
  const heard = (book['commands']?.['heard'] ?? {}) as Partial<Record<Command, readonly string[]>>;
  return COMMANDS.find((command) => heard[command]?.includes(typed) ?? false);
}

/** Word by word, so that "in wales" is not found in "in walesby". */
function holdsAny(typed: string, phrases: readonly string[]): boolean {
  const words = ` ${typed} `;
  return phrases.some((phrase) => words.includes(` ${phrase} `));
}

/** "im in spain on holiday": a place by one of its names, after words that say being there. */
function placeOf(typed: string, names: readonly PlaceNames[]): Place | undefined {
  return names.find(({ phrases }) => holdsAny(typed, phrases))?.place;
}

interface PlaceNames {
  readonly place: Place;
  readonly phrases: readonly string[];
}

function placeNames(book: Phrasebook | undefined): readonly PlaceNames[] {
  const before = listOf('place:being-in', book);
  const names = (book?.['place']?.['names'] ?? {}) as Readonly<Record<string, readonly string[]>>;
  return Object.entries(names).map(([place, called]) => ({
    place: id.place(place),
    phrases: called.flatMap((name) => before.map((being) => `${being} ${name}`)),
  }));
}

/** `common:explain`: that list of `understood` in that file. */
function listOf(list: string, book: Phrasebook | undefined): readonly string[] {
  const [namespace = '', name = ''] = list.split(':');
  const lists = (book?.[namespace]?.['understood'] ?? {}) as Readonly<Record<string, readonly string[]>>;
  return lists[name] ?? [];
}

/** "2" or "2)" picks the second answer, as the numbered choices of SMS are shown. */
function byNumber(words: string, offered: readonly OfferedChoice[]) {
  const digits = /^\s*(\d{1,2})\s*[.)]?\s*$/u.exec(words)?.[1];
  return digits === undefined ? undefined : offered[Number(digits) - 1]?.id;
}

function byLabel(
  typed: string,
  offered: readonly OfferedChoice[],
  locale: Locale,
  label: (key: PhraseKey, locale: Locale) => string,
) {
  return offered.find((choice) => plain(label(choice.label, locale)) === typed)?.id;
}

function byHeard(typed: string, offered: readonly OfferedChoice[], book: Phrasebook) {
  const own = offered.find((choice) => heardFor(choice, book).includes(typed));
  const common = offered.find((choice) => heardIn('common', choice.id, book).includes(typed));
  return own?.id ?? common?.id;
}

function heardFor(choice: OfferedChoice, book: Phrasebook): readonly string[] {
  return heardIn(choice.label.split(':')[0] ?? '', choice.id, book);
}

function heardIn(namespace: string, choice: string, book: Phrasebook): readonly string[] {
  const heard = (book[namespace]?.['heard'] ?? {}) as Readonly<Record<string, readonly string[]>>;
  return heard[id.choice(choice)] ?? [];
}
