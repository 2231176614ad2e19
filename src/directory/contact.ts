import type { Place } from '../domain/ids.ts';
import type { ServiceFacts } from './facts.ts';

export type Phone = ServiceFacts['contact']['phone'][number];
export type TextLine = ServiceFacts['contact']['sms'][number];

/** The ways to reach a service that may be shown: found in a source, and working at the place asked about. */
export interface ShownContact {
  readonly phone?: Phone;
  /** Stands beside `phone` because it works just like it (999 and 112). */
  readonly alternative?: Phone;
  readonly text?: TextLine;
  readonly web?: string;
}

/**
 * Picks what of a service's contact may be shown (S3: unverified facts are not). `caution` keeps the link
 * alone; an address that no source gave is cut to its site, or dropped when no source named the site either.
 */
export function shownContact(facts: ServiceFacts, place?: Place): ShownContact {
  const web = shownWeb(facts);
  const link = web === undefined ? {} : { web };
  if (facts.show === 'no') return {};
  if (facts.show === 'caution') return link;
  return { ...shownPhone(facts, place), ...shownText(facts), ...link };
}

/** Whether anything is left to show. */
export function reachable(contact: ShownContact): boolean {
  return contact.phone !== undefined || contact.text !== undefined || contact.web !== undefined;
}

function shownPhone(facts: ServiceFacts, place?: Place): Pick<ShownContact, 'phone' | 'alternative'> {
  if (facts.contact.phoneVariesByArea === true || unverified(facts, 'phone')) return {};
  const [phone, ...others] = facts.contact.phone.filter(
    (line) => line.places === undefined || place === undefined || line.places.includes(place),
  );
  if (phone === undefined) return {};
  const alternative = others.find((line) => line.alternative === true);
  return alternative === undefined ? { phone } : { phone, alternative };
}

function shownText(facts: ServiceFacts): Pick<ShownContact, 'text'> {
  const text = unverified(facts, 'sms') ? undefined : facts.contact.sms[0];
  return text === undefined ? {} : { text };
}

function shownWeb(facts: ServiceFacts): string | undefined {
  const { web } = facts.contact;
  if (web === null || facts.webDomainSeen !== true) return undefined;
  return unverified(facts, 'web') ? new URL(web).origin : web;
}

function unverified(facts: ServiceFacts, part: 'phone' | 'sms' | 'web'): boolean {
  const names = part === 'web' ? ['contact.web'] : ['contact', part, `contact.${part}`];
  return names.some((name) => facts.unverifiedFields.includes(name));
}
