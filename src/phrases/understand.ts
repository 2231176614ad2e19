import { COMMANDS } from '../domain/command.ts';
import type { Command } from '../domain/command.ts';
import { id } from '../domain/ids.ts';
import type { Locale, PhraseKey, Place } from '../domain/ids.ts';
import type { OfferedChoice, Understand } from '../domain/ports.ts';
import { fold, westernDigits } from './fold.ts';
import { apart, BEING_IN, listeningOf } from './lists.ts';
import type { Listening } from './lists.ts';
import type { Phrasebook } from './load.ts';
import { namesOf } from './own-names.ts';

const BASE = id.locale('en');

/**
 * What was typed, against what was offered. Only a whole message counts: "delete" is a command, "make him
 * delete it" is a frightened child (S6). Synonyms are the `heard` lists of the language's own files, and after
 * them the English ones: whoever writes another language here mixes it with English.
 */
export function createUnderstand(
  books: Readonly<Record<string, Phrasebook>>,
  label: (key: PhraseKey, locale: Locale) => string,
): Understand {
  const folded = forOneTurn(fold);
  const ears = new Map<string, Listening>();
  /** Made when a language is first written in: all of them at once would hold up every start. */
  const earFor = (locale: string) => {
    const book = books[locale];
    const ear = ears.get(locale) ?? (book && quicker(listeningOf(book)));
    if (ear !== undefined) ears.set(locale, ear);
    return ear;
  };
  /** Its own language first, so that Polish "no" is a yes. */
  const either = <Found>(locale: Locale, look: (ear: Listening) => Found | undefined): Found | undefined => {
    const [own, english] = [earFor(locale), earFor(BASE)];
    const found = own === undefined ? undefined : look(own);
    return found ?? (english === undefined || english === own ? undefined : look(english));
  };
  const labels = new Map<string, string>();
  const foldedLabel = (key: PhraseKey, locale: Locale): string => {
    const name = `${locale} ${key}`;
    const known = labels.get(name) ?? fold(label(key, locale));
    labels.set(name, known);
    return known;
  };
  const names = new Map<Locale, ReadonlySet<string>>();
  const namesFor = (locale: Locale) => {
    const known = names.get(locale);
    if (known !== undefined) return known;
    const spoken = Object.keys(books);
    const asked = spoken.flatMap((each) => [...(earFor(each)?.heard.get(`language:${locale}`) ?? [])]);
    const all = new Set([...namesOf(locale, spoken), ...asked]);
    names.set(locale, all);
    return all;
  };
  return {
    command: (words, locale) => either(locale, (ear) => commandOf(folded(words), ear)),
    heard: (words, typed, locale) => either(locale, (ear) => byHeard(folded(words), typed, ear)),
    mentions: (words, list, locale) =>
      either(locale, (ear) => standsIn(folded(words), list, ear) || undefined) ?? false,
    isOneOf: (words, list, locale) =>
      either(locale, (ear) => ear.understood.get(list)?.includes(apart(folded(words))) || undefined) ?? false,
    language: (words, offered) => offered.find((locale) => namesFor(locale).has(folded(words))),
    place: (words, locale) => either(locale, (ear) => placeOf(folded(words), ear)),
    placeAlone: (words, locale) => either(locale, (ear) => placeAlone(folded(words), ear)),
    age: (words, locale) => either(locale, (ear) => ear.age.said(folded(words))),
    ageAlone: (words, locale) => either(locale, (ear) => ear.age.alone(folded(words))),
    endsWith: (words, list, locale) =>
      either(locale, (ear) => endsIn(folded(words), list, ear) || undefined) ?? false,
    choice: (words, offered, locale) => {
      const typed = folded(words);
      if (typed === '') return onlyMarks(words) ? unsureOf(offered) : undefined;
      const labelled = (spoken: Locale) =>
        offered.find((choice) => foldedLabel(choice.label, spoken) === typed)?.id;
      return (
        byNumber(words, offered) ??
        labelled(locale) ??
        either(locale, (ear) => byHeard(typed, offered, ear)) ??
        labelled(BASE)
      );
    },
  };
}

/**
 * A turn asks the same of the same words many times over. What was made of them is forgotten as soon as the step that
 * asks is done: no words are kept.
 */
function forOneTurn<Result>(work: (words: string) => Result): (words: string) => Result {
  const done = new Map<string, Result>();
  return (words) => {
    const known = done.get(words);
    if (known !== undefined) return known;
    if (done.size === 0) queueMicrotask(() => done.clear());
    const result = work(words);
    done.set(words, result);
    return result;
  };
}

function quicker(ear: Listening): Listening {
  return { ...ear, listsIn: forOneTurn(ear.listsIn) };
}

/** "…", "?", "..": an answer of its own kind (S7). */
function onlyMarks(words: string): boolean {
  return words.trim() !== '' && words.length <= 20;
}

function unsureOf(offered: readonly OfferedChoice[]) {
  return offered.find((choice) => choice.id === 'not-sure')?.id;
}

function commandOf(typed: string, { answers, heard }: Listening): Command | undefined {
  if (!answers.has(typed)) return undefined;
  return COMMANDS.find((command) => heard.get(`commands:${command}`)?.has(typed));
}

/** A list of phrases, or one of the two that are made of templates: that an adult was told, or knows. */
function standsIn(typed: string, list: string, { telling, listsIn }: Listening): boolean {
  if (list === 'trusted-adult:told') return telling.told(typed);
  if (list === 'trusted-adult:knows') return telling.knows(typed);
  return listsIn(typed).has(list);
}

function endsIn(typed: string, list: string, { understood }: Listening): boolean {
  const words = apart(typed);
  return understood.get(list)?.some((phrase) => words.endsWith(phrase)) === true;
}

/** Word by word. */
function holdsAny(typed: string, phrases: readonly string[]): boolean {
  const words = apart(typed);
  return phrases.some((phrase) => words.includes(phrase));
}

/** "im in spain on holiday": a place by one of its names, after words that say being there. */
function placeOf(typed: string, { places, listsIn }: Listening): Place | undefined {
  if (!listsIn(typed).has(BEING_IN)) return undefined;
  return places.find(({ phrases }) => holdsAny(typed, phrases))?.place;
}

/** "in mayo", "co tyrone", "leeds england": a place and nothing else. A name that is also a word, or a girl's, is none. */
function placeAlone(typed: string, { places, understood }: Listening): Place | undefined {
  const phrases = (list: string) => understood.get(`place:${list}`) ?? [];
  const words = apart(typed);
  const opener = [...phrases('being-in'), ...phrases('opens')]
    .toSorted((one, other) => other.length - one.length)
    .find((phrase) => words.startsWith(phrase));
  const named = opener === undefined ? words : words.slice(opener.length - 1);
  const name = phrases('beside')
    .reduce((rest, beside) => rest.replace(beside, ' '), named)
    .trim();
  if (opener === undefined && phrases('also-words').includes(apart(name))) return undefined;
  return places.find(({ names }) => isNameOf(name, names))?.place;
}

/** Also "newry northern ireland": two names of one place. */
function isNameOf(name: string, names: ReadonlySet<string>): boolean {
  if (names.has(name)) return true;
  return [...names].some((first) => name.startsWith(`${first} `) && names.has(name.slice(first.length + 1)));
}

/** "2" or "2)" picks the second answer, as the numbered choices of SMS are shown. */
function byNumber(words: string, offered: readonly OfferedChoice[]) {
  const digits = /^\s*(\d{1,2})\s*[.)]?\s*$/u.exec(westernDigits(words))?.[1];
  return digits === undefined ? undefined : offered[Number(digits) - 1]?.id;
}

function byHeard(typed: string, offered: readonly OfferedChoice[], { answers, heard }: Listening) {
  if (!answers.has(typed)) return undefined;
  const said = (namespace: string, { id: choice }: OfferedChoice) =>
    heard.get(`${namespace}:${choice}`)?.has(typed) === true;
  const own = offered.find((choice) => said(choice.label.split(':')[0] ?? '', choice));
  return own?.id ?? offered.find((choice) => said('common', choice))?.id;
}
