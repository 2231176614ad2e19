import { id } from '../domain/ids.ts';
import type { Locale } from '../domain/ids.ts';
import type { OfferedChoice } from '../domain/ports.ts';
import type { Session } from '../domain/session.ts';

const PREFIX = 'language.';

/** A language as an answer; its label is its own name, the same in every language. */
export function languageChoice(locale: Locale): OfferedChoice {
  return { id: id.choice(PREFIX + locale), label: id.phrase(`languages:own.${locale}`) };
}

/** The language that an answer stands for, if it is offered: from the menu this may come at any time. */
export function languageOf(choice: string, offered: readonly Locale[]): Locale | undefined {
  return offered.find((locale) => choice === PREFIX + locale);
}

/**
 * Whoever writes in another of our languages is answered in it. One message does not undo what they picked
 * themselves: many who pick a language mix it with English.
 */
export function followingTheirWords(
  session: Session,
  language: Locale | undefined,
  offered: readonly Locale[] = [],
): Session {
  const { lastLanguage: _before, ...rest } = session;
  if (language === undefined) return rest;
  const noted = { ...rest, lastLanguage: language };
  const isOurs = offered.includes(language) && language !== session.locale;
  const isMeant = session.languageChosen !== true || session.lastLanguage === language;
  return isOurs && isMeant ? { ...noted, locale: language, languageChosen: false } : noted;
}
