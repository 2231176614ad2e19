import type { Catalogue } from '../conversation/catalogue.ts';
import type { Duty } from '../domain/duty.ts';
import type { Place } from '../domain/ids.ts';
import type { Clock, Hub, Log, NewId, Pseudonym } from '../domain/ports.ts';
import type { Read } from '../domain/reading.ts';
import type { Directory, Doors } from '../domain/service.ts';
import type { Phrases } from '../phrases/phrases.ts';
import type { Store } from '../store/store.ts';
import type { ShownOnce } from './shown-once.ts';
import type { Before, Thought } from './think.ts';

/** What thinking needs of the house: nothing that waits, no store, no key. */
export interface ThinkingRooms {
  readonly read: Read;
  readonly catalogue: Catalogue;
  readonly phrases: Phrases;
  readonly directory: Directory & { readonly doors: Doors };
  readonly newId: NewId;
  readonly log: Log;
  readonly settings: TurnSettings;
}

/** What a turn needs of the house; put together by app.ts. */
export interface Rooms extends Omit<ThinkingRooms, 'catalogue' | 'read'> {
  readonly store: Store;
  /** On this thread or another. */
  readonly think: (before: Before) => Promise<Thought>;
  readonly pseudonym: Pseudonym;
  /** A secret as it is stored. */
  readonly hashSecret: (secret: string) => string;
  /** Makes the words of a return code, and gives the only form in which they are stored. */
  readonly returnCodes: {
    make(): string;
    hash(code: string, extraWord?: string): Promise<string>;
  };
  /** The codes that still stand on a reporter's screen. */
  readonly shownOnce: ShownOnce;
  readonly hub: Hub;
  readonly clock: Clock;
}

export interface TurnSettings {
  /** Scheme, host and port under which an adult opens a link. */
  readonly publicUrl: string;
  /** Where a reporter is taken to be until they say so. */
  readonly place: Place;
  readonly unstaffed: boolean;
  /** How long is kept what, in the reporter's words: they are told these numbers. */
  readonly keep: {
    readonly hours: number;
    readonly caseDays: number;
    readonly returnCodeDays: number;
  };
  /** The other desk that may answer where the reporter agrees; they are told this name. */
  readonly passOnTo?: string;
  /** Absent: nobody is ever on duty, and the reporter is told so. */
  readonly duty?: Duty;
}
