import type { InboundEvent } from '../domain/message.ts';
import type { Understand } from '../domain/ports.ts';
import type { Session } from '../domain/session.ts';
import { ageBandOf, isYounger } from '../domain/topic.ts';
import type { Catalogue } from './catalogue.ts';
import { isUnderWay } from './progress.ts';

/** What an age is heard in. */
export interface Told {
  readonly event: InboundEvent;
  readonly catalogue: Catalogue;
  readonly understand: Understand;
}

/**
 * "im 10 and…": their age, told in passing, counts from this message on (S25). What is said while somebody else's child
 * or friend is talked about is not theirs, and nobody grows older by it.
 */
export function withAge(session: Session, { event, catalogue, understand }: Told): Session {
  if (event.kind !== 'said' || event.choice !== undefined) return session;
  if (catalogue.aboutOthers.some((name) => isUnderWay({ session }, name))) return session;
  const years = understand.age(event.words.reveal(), session.locale);
  if (years === undefined) return session;
  const told = ageBandOf(years);
  const { ageBand } = session;
  return ageBand === undefined || isYounger(told, ageBand) ? { ...session, ageBand: told } : session;
}
