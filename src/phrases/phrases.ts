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
  // A phrase without parameters is always the same; the engine takes longer over one than a dialog over a turn.
  const fixed = new Map<string, string | undefined>();
  const text: typeof look = (key, locale, params, channel) => {
    if (params !== undefined) return look(key, locale, params, channel);
    const name = `${locale} ${channel ?? ''} ${key}`;
    if (!fixed.has(name)) fixed.set(name, look(key, locale, params, channel));
    return fixed.get(name);
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

function versionOf(books: Readonly<Record<string, Phrasebook>>, key: PhraseKey, locale: Locale): string {
  const namespace = key.split(':')[0] ?? '';
  return books[locale]?.[namespace]?.version ?? books[BASE_LOCALE]?.[namespace]?.version ?? '0';
}

/** `languages:own.pl`: what a language calls itself, the same whatever is spoken. */
function withOwnNames(books: Readonly<Record<string, Phrasebook>>): Readonly<Record<string, Phrasebook>> {
  const own = Object.fromEntries(Object.keys(books).map((locale) => [locale, ownName(locale)]));
  return { ...books, [BASE_LOCALE]: { ...books[BASE_LOCALE], languages: { own } } };
}
