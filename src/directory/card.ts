import { isolated } from '../domain/direction.ts';
import { id } from '../domain/ids.ts';
import type { Locale, PhraseKey, Place } from '../domain/ids.ts';
import type { ServiceCard } from '../domain/message.ts';
import { once } from '../domain/once.ts';
import { shownContact } from './contact.ts';
import type { ShownContact, TextLine } from './contact.ts';
import type { ServiceFacts } from './facts.ts';
import { openingAt } from './hours.ts';
import type { Opening, WallTime } from './hours.ts';

/** The few words of a card, from locales/<lang>/services.json. */
export type Wording = (
  key: PhraseKey,
  params: Readonly<Record<string, string | number>>,
  locale: Locale,
) => string;

/** Where a card is to be read: the place decides which of several numbers is on it. */
export interface CardView {
  readonly place?: Place;
  readonly locale: Locale;
  readonly nowMs: number;
}

/** Makes one card. Nothing on it but facts that a source carries; hours only where they are known (S3, S4). */
export function cardOf(facts: ServiceFacts, view: CardView, wording: Wording): ServiceCard {
  const say = (key: string, params = {}) => wording(id.phrase(`services:${key}`), params, view.locale);
  const contact = shownContact(facts, view.place);
  const opening = openingAt(facts.hours, view.nowMs);
  return {
    id: id.service(facts.id),
    name: say(`line.${facts.id}.name`),
    plainWords: say(`line.${facts.id}.plain`, {
      number: isolated(spokenNumber(facts, contact), view.locale),
    }),
    ...callOf(contact, view.locale, say),
    ...textOf(contact, view.locale, say),
    ...(contact.web === undefined ? {} : { link: { href: contact.web } }),
    ...answersIn(facts, view.locale, say),
    notes: facts.show === 'caution' ? [] : notesOf(facts, contact, opening, view.locale, say),
    closed: facts.show === 'yes' && opening.state === 'closed',
  };
}

type Say = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** The number the plain sentence may name, so that no number is typed into the locales. */
function spokenNumber({ contact }: ServiceFacts, { phone }: ShownContact): string {
  return phone?.number ?? contact.phone.find((line) => line.allAreas === true)?.number ?? '';
}

function callOf({ phone, alternative }: ShownContact, locale: Locale, say: Say): Pick<ServiceCard, 'call'> {
  if (phone === undefined) return {};
  const number = isolated(phone.number, locale);
  const both = { one: number, other: isolated(alternative?.number ?? '', locale) };
  return {
    call: {
      display: alternative === undefined ? number : say('call.either', both),
      href: `tel:${phone.tel}`,
    },
  };
}

function textOf({ text }: ShownContact, locale: Locale, say: Say): Pick<ServiceCard, 'text'> {
  if (text === undefined) return {};
  const { keyword } = text;
  const number = isolated(text.number, locale);
  const display =
    keyword === null
      ? say('text.any', { number })
      : say('text.keyword', { keyword: isolated(keyword, locale), number });
  return { text: { display, href: smsHref(text) } };
}

/** `?&body=` is read by both iOS and Android. */
function smsHref({ number, keyword }: TextLine): string {
  const to = number.replace(/\s/g, '');
  return keyword === null ? `sms:${to}` : `sms:${to}?&body=${encodeURIComponent(keyword)}`;
}

function notesOf(
  facts: ServiceFacts,
  contact: ShownContact,
  opening: Opening,
  locale: Locale,
  say: Say,
): readonly string[] {
  if (facts.kinds.includes('emergency')) return [];
  return [
    ...costNotes(facts, contact, opening, say),
    ...openingNotes(opening, locale, say),
    ...traceNotes(facts, contact, say),
  ];
}

// Made once for each locale: making one takes longer than all else on a card.
const languageNames = once((locale: Locale) => new Intl.DisplayNames([locale], { type: 'language' }));
const disjunction = once((locale: Locale) => new Intl.ListFormat(locale, { type: 'disjunction' }));
const weekday = once(
  (locale: Locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }),
);

/** A language, where "many" or "others" may be the reader's own. */
const CODE = /^[a-z]{2,3}$/u;

/** The languages in which somebody answers, as far as the sources agree on it. */
export function spokenBy({ languages, unverifiedFields }: ServiceFacts): readonly string[] {
  return languages.filter((language) => !unverifiedFields.includes(`languages.${language}`));
}

/** Names of languages come from Intl, in their basic form. Nothing is said where the sources name none. */
function answersIn(facts: ServiceFacts, locale: Locale, say: Say): Pick<ServiceCard, 'answersIn'> {
  const languages = spokenBy(facts);
  const isKnown = languages.length > 0 && languages.every((language) => CODE.test(language));
  if (!isKnown || languages.includes(locale)) return {};
  const named = languageNames(locale);
  const names = disjunction(locale).format(languages.map((language) => named.of(language) ?? language));
  return { answersIn: say('note.answers-in', { languages: names }) };
}

function costNotes(
  { cost }: ServiceFacts,
  { phone }: ShownContact,
  { state }: Opening,
  say: Say,
): readonly string[] {
  const always = state === 'always';
  if (phone?.charged !== true && cost.free !== null) {
    return [say(`note.free-${cost.free}${always ? '-always' : ''}`)];
  }
  return [...(phone?.charged === true ? [say('note.charged')] : []), ...(always ? [say('note.always')] : [])];
}

function openingNotes(opening: Opening, locale: Locale, say: Say): readonly string[] {
  if (opening.state === 'open')
    return [say(`note.open-until-${dayWord(opening.until)}`, timed(opening.until, locale))];
  if (opening.state === 'closed')
    return [say(`note.opens-${dayWord(opening.opens)}`, timed(opening.opens, locale))];
  return [];
}

/** What stays behind on the phone or the bill. A call or a text always leaves its mark on the phone itself. */
function traceNotes({ cost }: ServiceFacts, { phone, text }: ShownContact, say: Say): readonly string[] {
  return [
    ...(cost.phoneBill === null ? [] : [say(`note.bill-${cost.phoneBill}`)]),
    ...(phone === undefined ? [] : [say('note.call-list')]),
    ...(text === undefined ? [] : [say('note.text-list')]),
  ];
}

function dayWord({ inDays }: WallTime): 'today' | 'tomorrow' | 'day' {
  if (inDays === 0) return 'today';
  return inDays === 1 ? 'tomorrow' : 'day';
}

/** 1 January 2024 was a Monday. */
function timed({ day, clock }: WallTime, locale: Locale): Readonly<Record<string, string>> {
  return { time: clock, day: weekday(locale).format(Date.UTC(2024, 0, 1 + day)) };
}
