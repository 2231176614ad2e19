import type { Locale, Place, ServiceId } from './ids.ts';
import type { AgeBand, Need } from './topic.ts';
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
  byId(id: ServiceId, locale: Locale, nowMs: number): ServiceCard | undefined;
  readonly places: readonly Place[];
}
