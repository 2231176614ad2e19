import type { Care } from '../domain/care.ts';
import type { DialogName, Locale, PhraseKey, Place } from '../domain/ids.ts';
import type { OfferedChoice } from '../domain/ports.ts';
import type { DocumentName, Told } from '../domain/session.ts';
import type { AgeBand, Need, Topic } from '../domain/topic.ts';
import type { DialogEvent } from './kit.ts';

/** What a dialog writes in its machine. The step turns these into session changes and host effects. */
export type DialogEffect =
  | { readonly kind: 'close' }
  | CountAnswer
  /** Leaves the dialog. `toTopic`: where only the welcome is left, what they have told of is begun with. */
  | { readonly kind: 'finish'; readonly toTopic?: true }
  /** Makes four words that bring the reporter back, and says them once; a code made before opens nothing any more. */
  | { readonly kind: 'give-return-code' }
  | { readonly kind: 'forget' }
  | { readonly kind: 'hand-over' }
  /** Puts a line into a document of the reporter's, without words: something they picked. */
  | { readonly kind: 'keep'; readonly document: DocumentName; readonly line: string }
  /** Takes one line out again, or all of them. */
  | { readonly kind: 'drop'; readonly document: DocumentName; readonly line?: string }
  /** A one-time link to the message document, for an adult; and taking back those not used yet (S44). */
  | { readonly kind: 'make-link' }
  | { readonly kind: 'revoke-links' }
  | { readonly kind: 'open-case'; readonly because: 'topic' }
  | { readonly kind: 'raise-care'; readonly to: Care }
  /** Lets moderators see a document of the reporter's as it stands now. */
  | { readonly kind: 'share-document'; readonly document: DocumentName }
  | { readonly kind: 'remember'; readonly what: Remembered }
  | {
      readonly kind: 'start';
      readonly dialog: DialogName;
      readonly event?: DialogEvent;
      readonly instead: boolean;
    };

/** One answer to the two questions at the end: a number of the week, never kept with the conversation. */
export interface CountAnswer {
  readonly kind: 'count-answer';
  readonly question: 'clear' | 'helped';
  readonly answer: 'no' | 'partly' | 'yes';
}

/** What a dialog may have the session remember. */
export type Remembered =
  | { readonly ageBand: AgeBand }
  | { readonly locale: Locale }
  | { readonly mayPassOn: boolean }
  | { readonly mayTellSchool: boolean }
  | { readonly place: Place }
  | { readonly textFirst: true }
  | { readonly told: Told }
  | { readonly topic: Topic }
  | { readonly wellbeingDue: true };

/** What the step asks of the host, in the order in which it is to be done and said. */
export type Effect =
  | {
      readonly kind: 'ask';
      readonly question: PhraseKey;
      readonly offered: readonly OfferedChoice[];
      /** The choices stand again, the question is not put into words a third time (S7). */
      readonly silent: boolean;
    }
  | { readonly kind: 'close' }
  | CountAnswer
  | { readonly kind: 'forget' }
  | { readonly kind: 'give-return-code' }
  | { readonly kind: 'hand-over' }
  | { readonly kind: 'make-link' }
  | { readonly kind: 'revoke-links' }
  | { readonly kind: 'open-case'; readonly because: 'care' | 'person-wanted' | 'topic' }
  | { readonly kind: 'raise-care'; readonly to: Care }
  | { readonly kind: 'share-document'; readonly document: DocumentName }
  | { readonly kind: 'show-document'; readonly document: DocumentName }
  /** At most three ways of reporting, each with its price (S22). */
  | { readonly kind: 'show-doors'; readonly topics: readonly (Topic | 'own-behaviour')[] }
  | { readonly kind: 'say'; readonly key: PhraseKey; readonly params: SayParams }
  /** Helplines that answer in that language, wherever they are, and where more are found. */
  | { readonly kind: 'show-speakers'; readonly language: Locale }
  | {
      readonly kind: 'show-services';
      readonly need: Need;
      /** 0: they stand above already, nothing more is shown. */
      readonly limit: number;
      /** The crisis block: stands first, is pinned; `short` when it stood in the last three replies (S2). */
      readonly block?: 'full' | 'short';
      /** The emergency number leads the block. */
      readonly emergency: boolean;
    };

export type SayParams = Readonly<Record<string, string | number>>;
