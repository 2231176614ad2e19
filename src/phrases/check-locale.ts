import type { Phrasebook } from './load.ts';

/** One thing that is not yet right in a language's files. `key` is `namespace:part.name`. */
export interface Finding {
  readonly kind:
    | 'banned'
    | 'extra'
    | 'links'
    | 'long-label'
    | 'long-sentence'
    | 'long-text'
    | 'missing'
    | 'placeholders'
    | 'plural'
    | 'stale'
    | 'tone'
    | 'untranslated';
  readonly key: string;
  /** What to look at: the missing placeholder, the word that is banned, how long it is. */
  readonly detail: string;
}

/** What checks a language by its own rules; written in locales/<lang>/checks.json by who knows the language. */
export interface LocaleRules {
  /** Expressions that no phrase may hold: blaming, clinical or dangerous words. */
  readonly banned?: readonly string[];
  /** How "you" is said to adults and strangers; never said to a young person. */
  readonly formal?: readonly string[];
  /** How "you" is said to a friend; never said to an adult. */
  readonly informal?: readonly string[];
  /** Keys whose words are rightly the same as in English. */
  readonly same?: readonly string[];
  /** The most words a sentence may have. Stands for a reading age where no trusted formula gives one. */
  readonly sentenceWords?: number;
}

export interface Measures {
  readonly locale: string;
  readonly rules: LocaleRules;
  /** How many text messages a phrase takes. */
  readonly segments: (text: string) => number;
}

/** For moderators and operators; needed only in the languages that the console speaks. */
export const DESK_NAMESPACES: readonly string[] = ['alert', 'console', 'duties', 'export'];
/** Spoken to adults, so formal where a language has such a "you". */
const ADULT = /^(?:adult|alert|export|duties|console):|^widget:(?:adults|link)\b/u;
/** No words to show: records, rules, and what is listened for. */
const NOT_SAID = /^(?:reviews|checks):|:version$|:acceptedBy$/u;
const HEARD = /:(?:ages|heard|understood|names|keywords|tells)\b|^place:names\b/u;
/** Never sent as a text message. */
const PAGES = /^(?:widget|adult|alert|console|export|duties|services|replies|sharing):/u;
const MOST_LABEL_LETTERS = 24;
const MOST_SEGMENTS = 2;
const PLURAL = /_(?:zero|one|two|few|many|other)$/u;

/** Compares a language with English, phrase by phrase. Empty when nothing is left to do. */
export function checkLocale(english: Phrasebook, own: Phrasebook, measures: Measures): readonly Finding[] {
  const base = ownNamed(flatten(withoutDesk(english, own)), measures.locale);
  const words = flatten(own);
  return [
    ...missingIn(base, words, measures.locale),
    ...extraIn(base, words),
    ...staleIn(english, own),
    ...[...words].flatMap(([key, text]) => [
      ...sameness(key, text, base, measures.rules),
      ...parts(key, text, base),
      ...lengths(key, text, words, measures),
      ...sentences(key, text, measures.rules),
      ...manners(key, text, measures.rules),
    ]),
  ];
}

/** A language without a console file is checked without the desk's words; one that has begun it needs all. */
function withoutDesk(english: Phrasebook, own: Phrasebook): Phrasebook {
  if (own['console'] !== undefined) return english;
  return Object.fromEntries(Object.entries(english).filter(([name]) => !DESK_NAMESPACES.includes(name)));
}

/** How a language is asked for stands in its own file under its own code. */
function ownNamed(base: ReadonlyMap<string, string>, locale: string): ReadonlyMap<string, string> {
  return new Map(
    [...base].map(([key, text]) => [key === 'language:heard.en' ? `language:heard.${locale}` : key, text]),
  );
}

/** `2.1` translates English 2. */
function staleIn(english: Phrasebook, own: Phrasebook): readonly Finding[] {
  return Object.entries(own).flatMap(([namespace, { version = '' }]) => {
    const newest = english[namespace]?.version;
    if (newest === undefined || namespace === 'reviews' || version.split('.')[0] === newest) return [];
    return [
      { kind: 'stale', key: `${namespace}:version`, detail: `${version || 'none'}; English is at ${newest}` },
    ];
  });
}

/** `namespace:part.name` → words; lists (what is listened for) are one entry, joined by a bar. */
function flatten(book: Phrasebook): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') found.set(key, value);
    else if (Array.isArray(value)) found.set(key, value.map((each) => textOf(each)).join(' | '));
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value))
        walk(inner, key.endsWith(':') ? key + name : `${key}.${name}`);
  };
  for (const [namespace, phrases] of Object.entries(book)) walk(phrases, `${namespace}:`);
  return new Map([...found].filter(([key]) => !NOT_SAID.test(key)));
}

function textOf(each: unknown): string {
  return typeof each === 'string' ? each : JSON.stringify(each);
}

function missingIn(
  base: ReadonlyMap<string, string>,
  words: ReadonlyMap<string, string>,
  locale: string,
): readonly Finding[] {
  const needed = [...base.keys()].flatMap((key) => (PLURAL.test(key) ? [] : [key]));
  const plural = new Set(
    [...base.keys()].filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, '')),
  );
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
  return [
    ...needed
      // A channel's own wording is needed only where the common one does not do; `long-text` says so.
      .filter((key) => !words.has(key) && !/_(?:sms|teams)$/u.test(key))
      .map((key) => ({ kind: 'missing' as const, key, detail: base.get(key) ?? '' })),
    ...[...plural].flatMap((key) =>
      forms
        .filter((form) => !words.has(`${key}_${form}`))
        .map((form) => ({
          kind: 'plural' as const,
          key: `${key}_${form}`,
          detail: `needs the form "${form}"`,
        })),
    ),
  ];
}

function extraIn(base: ReadonlyMap<string, string>, words: ReadonlyMap<string, string>): readonly Finding[] {
  const known = (key: string) => {
    const plain = key.replace(/_(?:sms|teams)$/u, '');
    return base.has(key) || base.has(plain) || base.has(`${plain.replace(PLURAL, '')}_other`);
  };
  return [...words.keys()]
    .filter((key) => !known(key))
    .map((key) => ({ kind: 'extra', key, detail: 'English has no such phrase' }));
}

function sameness(
  key: string,
  text: string,
  base: ReadonlyMap<string, string>,
  { same = [] }: LocaleRules,
): readonly Finding[] {
  const wordy = (text.replaceAll(/\{\{[^}]*\}\}|\([^)]*\)/gu, '').match(/\p{L}{2,}/gu) ?? []).length >= 2;
  if (!wordy || text !== base.get(key) || same.includes(key)) return [];
  return [{ kind: 'untranslated', key, detail: text }];
}

/** Placeholders and the addresses of links are the same in every language. */
function parts(key: string, text: string, base: ReadonlyMap<string, string>): readonly Finding[] {
  const english =
    base.get(key) ?? base.get(key.replace(PLURAL, '_other')) ?? base.get(key.replace(/_(?:sms|teams)$/u, ''));
  if (english === undefined || HEARD.test(key)) return [];
  const differing = (expression: RegExp) => {
    const [theirs, ours] = [english, text].map((each) => new Set(each.match(expression) ?? []));
    return [...(theirs ?? [])]
      .filter((each) => !ours?.has(each))
      .concat([...(ours ?? [])].filter((each) => !theirs?.has(each)));
  };
  const placeholders = differing(/\{\{[^}]*\}\}/gu).filter(
    (each) => !(PLURAL.test(key) && each === '{{count}}'),
  );
  const links = key.endsWith('_sms') ? [] : differing(/(?<=\]\()[^)]*(?=\))/gu);
  return [
    ...placeholders.map((detail) => ({ kind: 'placeholders' as const, key, detail })),
    ...links.map((detail) => ({ kind: 'links' as const, key, detail })),
  ];
}

function lengths(
  key: string,
  text: string,
  words: ReadonlyMap<string, string>,
  { segments }: Measures,
): readonly Finding[] {
  if (HEARD.test(key)) return [];
  const label = /:(?:choice|label)\./u.test(key) && lettersOf(text) > MOST_LABEL_LETTERS;
  const spoken = /:(?:says|asks|place|lines|duty|code)\b/u.test(key) && !PAGES.test(key);
  const sent = spoken && !key.endsWith('_teams') && !words.has(`${key}_sms`);
  const count = sent ? segments(text.replaceAll(/\{\{[^}]*\}\}/gu, '0'.repeat(12))) : 0;
  return [
    ...(label ? [{ kind: 'long-label' as const, key, detail: `${lettersOf(text)} letters: ${text}` }] : []),
    ...(count > MOST_SEGMENTS
      ? [{ kind: 'long-text' as const, key, detail: `${count} text messages; write a short ${key}_sms` }]
      : []),
  ];
}

/** As a reader counts them. */
function lettersOf(text: string): number {
  return Array.from(new Intl.Segmenter().segment(text)).length;
}

const MOST_SENTENCE_WORDS = 20;

/** What the young read, as they read it: without marks, links' addresses and list signs. */
function sentences(
  key: string,
  text: string,
  { sentenceWords = MOST_SENTENCE_WORDS }: LocaleRules,
): readonly Finding[] {
  if (HEARD.test(key) || ADULT.test(key)) return [];
  const plain = text.replaceAll(/\]\([^)]*\)|\*\*/gu, '');
  return plain.split(/(?<=[.!?؟:…])\s+|\n+/u).flatMap((sentence) => {
    const count = sentence.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0;
    return count > sentenceWords
      ? [{ kind: 'long-sentence' as const, key, detail: `${count} words: ${sentence}` }]
      : [];
  });
}

function manners(key: string, text: string, rules: LocaleRules): readonly Finding[] {
  if (HEARD.test(key)) return [];
  const adult = ADULT.test(key);
  const found = (expressions: readonly string[] = []) =>
    expressions.flatMap((expression) => new RegExp(expression, 'iu').exec(text)?.[0] ?? []);
  return [
    ...found(rules.banned).map((detail) => ({ kind: 'banned' as const, key, detail })),
    ...found(adult ? rules.informal : rules.formal).map((detail) => ({ kind: 'tone' as const, key, detail })),
  ];
}
