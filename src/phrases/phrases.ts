import { createInstance } from 'i18next';
import type { ChannelName } from '../domain/channel-name.ts';
import { id } from '../domain/ids.ts';
import type { Locale, PhraseKey } from '../domain/ids.ts';
import type { Render, Say, Understand } from '../domain/ports.ts';
import type { Phrasebook } from './load.ts';
import { ownName } from './own-names.ts';
import { createUnderstand } from './understand.ts';

export const BASE_LOCALE = id.locale('en');

export interface Phrases {
  readonly render: Render;
  readonly understand: Understand;
  /** One phrase without a channel, for labels and for words inside other phrases. */
  word(key: string, locale: Locale, params?: Say['params']): string;
  has(key: PhraseKey): boolean;
  /** The offered language that fits the hint best; the first one when none does. */
  pickLocale(hint: string | undefined): Locale;
  /** The languages that are offered, the usual one first. English words are there also when it is not offered. */
  readonly locales: readonly Locale[];
}

/**
 * All words we say, behind one function. A key that a language lacks is said in English; a key that English
 * lacks is said as the safe phrase. Channel wording is the same key with `_sms` or `_teams` (i18next context).
 */
export function createPhrases(
  books: Readonly<Record<string, Phrasebook>>,
  locales: readonly Locale[] = Object.keys(books).map((locale) => id.locale(locale)),
): Phrases {
  const engine = createInstance();
  void engine.init({
    resources: withOwnNames(books),
    initAsync: false,
    fallbackLng: BASE_LOCALE,
    lng: BASE_LOCALE,
    ns: [...Object.keys(books[BASE_LOCALE] ?? {}), 'languages'],
    interpolation: { escapeValue: false },
    returnObjects: false,
  });

  const look = (
    key: string,
    locale: Locale,
    params?: Say['params'],
    channel?: ChannelName,
  ): string | undefined => {
    const options = { ...params, lng: locale, ...(channel === undefined ? {} : { context: channel }) };
    if (!engine.exists(key, options)) return undefined;
    return engine.t(key, { defaultValue: '', ...options });
  };
  // A phrase without blanks is always the same; the engine takes longer over one than a dialog over a turn.
  const unfilled = keptByName((key, locale, channel) => look(key, locale, UNFILLED, channel));
  const fixed = keptByName((key, locale, channel) => look(key, locale, undefined, channel));
  const text: typeof look = (key, locale, params, channel) => {
    if (params === undefined) return fixed(key, locale, channel);
    const words = choosesForm(params) ? undefined : unfilled(key, locale, channel);
    return words === undefined || BLANK.test(words) ? look(key, locale, params, channel) : words;
  };

  const render: Render = (say, locale, channel) => ({
    text: text(say.key, locale, say.params, channel) ?? text('common:says.heard-you', BASE_LOCALE) ?? '',
    version: versionOf(books, say.key, locale),
  });

  return {
    render,
    understand: createUnderstand(books, (key, locale) => text(key, locale) ?? ''),
    word: (key, locale, params) => text(key, locale, params) ?? '',
    has: (key) => engine.exists(key, { lng: BASE_LOCALE }),
    pickLocale: (hint) =>
      locales.find((locale) => hint?.toLowerCase().split('-')[0] === locale) ?? locales[0] ?? BASE_LOCALE,
    locales,
  };
}

/** i18next leaves the blanks of a phrase as they are written. */
const UNFILLED = { skipInterpolation: 1 } as const;
/** What i18next would fill or look up inside a phrase. */
const BLANK = /\{\{|\$t\(/u;

/** Where parameters choose between forms of a phrase, it has no words of its own. */
function choosesForm(params: NonNullable<Say['params']>): boolean {
  return 'count' in params || 'context' in params;
}

type Find = (key: string, locale: Locale, channel: ChannelName | undefined) => string | undefined;

/** Asks once for each phrase; there are as many as are written. */
function keptByName(find: Find): Find {
  const kept = new Map<string, string | undefined>();
  return (key, locale, channel) => {
    const name = `${locale} ${channel ?? ''} ${key}`;
    if (!kept.has(name)) kept.set(name, find(key, locale, channel));
    return kept.get(name);
  };
}

function versionOf(books: Readonly<Record<string, Phrasebook>>, key: PhraseKey, locale: Locale): string {
  const namespace = key.split(':')[0] ?? '';
  return books[locale]?.[namespace]?.version ?? books[BASE_LOCALE]?.[namespace]?.version ?? '0';
}

/** `languages:own.pl`: what a language calls itself, the same whatever is spoken. */
function withOwnNames(books: Readonly<Record<string, Phrasebook>>): Readonly<Record<string, Phrasebook>> {
  const own = Object.fromEntries(Object.keys(books).map((locale) => [locale, ownName(locale)]));
  return { ...books, [BASE_LOCALE]: { ...books[BASE_LOCALE], languages: { own } } };
}
