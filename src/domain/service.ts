import type { Locale, Place, ServiceId } from './ids.ts';
import type { AgeBand, Need, Topic } from './topic.ts';
import type { ServiceCard } from './message.ts';

/** What the turn asks of the directory. */
export interface ServiceQuery {
  readonly place: Place;
  /** False until the reporter said where they are: then only what works across the place's country (S5). */
  readonly placeConfirmed: boolean;
  readonly need: Need;
  readonly ageBand?: AgeBand;
  readonly locale: Locale;
  readonly nowMs: number;
  /** Text lines first, for someone who cannot talk out loud (S3). */
  readonly textFirst?: boolean;
  readonly limit: number;
}

/** Services by place, need, age and hour. Closed ones never first; `show: no` never (S3, S4). */
export interface Directory {
  pick(query: ServiceQuery): readonly ServiceCard[];
  /** The emergency number of a place as one card; the process does not start without one (law 9). */
  emergency(place: Place, locale: Locale): ServiceCard | undefined;
  /** Helplines for the young with a page that answer in this language, at most two, and where more are found. */
  speaking(language: Locale, locale: Locale, nowMs: number): readonly ServiceCard[];
  byId(id: ServiceId, locale: Locale, nowMs: number): ServiceCard | undefined;
  readonly places: readonly Place[];
}

/** What a reporter may want to know before using a door, in the order it is told. */
export const DOOR_QUESTIONS = [
  'who',
  'anonymous',
  'account',
  'id',
  'picture',
  'when',
  'next',
  'limits',
] as const;

export type DoorQuestion = (typeof DOOR_QUESTIONS)[number];

/** A way of reporting and its price. Only what a source says is told; the rest is left out. */
export interface Door {
  readonly card: ServiceCard;
  /** Police, or passed on to the police. At most two of three doors are (S22). */
  readonly police: boolean;
  readonly facts: readonly { readonly about: DoorQuestion; readonly words: string }[];
}

export interface DoorQuery extends Omit<ServiceQuery, 'need' | 'limit'> {
  readonly topics: readonly (Topic | 'own-behaviour')[];
}

/** At most three doors for a problem, best first, at least one of them not the police. */
export type Doors = (query: DoorQuery) => readonly Door[];
