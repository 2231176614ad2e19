import type { Care } from './care.ts';
import type { ChannelName } from './channel-name.ts';
import type { DialogName, Locale, PhraseKey, Place } from './ids.ts';
import type { OfferedChoice } from './ports.ts';
import type { AgeBand, Topic } from './topic.ts';

/** Raise when the shape below changes; an unknown version restarts gently and keeps care and case. */
export const SESSION_VERSION = 1;

/** One dialog in progress. `snapshot` is XState's persisted snapshot, JSON. */
export interface StackEntry {
  readonly dialog: DialogName;
  readonly version: number;
  readonly snapshot: unknown;
}

/** The question now waiting for an answer. */
export interface Asked {
  readonly question: PhraseKey;
  readonly offered: readonly OfferedChoice[];
  /** Understood when typed, never shown. */
  readonly typed: readonly OfferedChoice[];
  /** How often it has been put; never a third time (S7). */
  readonly times: number;
}

/** What the reporter builds here and keeps on their own device; nothing leaves without them. */
export const DOCUMENTS = ['message', 'plan', 'report'] as const;
export type DocumentName = (typeof DOCUMENTS)[number];

/** One line of a document: what the reporter wrote, or, without words, something they picked. */
export interface KeptLine {
  readonly document: DocumentName;
  readonly line: string;
  readonly words?: string;
}

/**
 * What they have told and no question asks again: who harms them, where, what was done and seen, what they did about it.
 */
export const TOLD = [
  'adult-knows',
  'ai-pictures',
  'ai-secret',
  'at-school',
  'away',
  'blocked',
  'camera',
  'clock',
  'clock-again',
  'close',
  'fake-account',
  'feels-ashamed',
  'feels-low',
  'feels-scared',
  'game',
  'group-chat',
  'hate',
  'i-sent',
  'in-charge',
  'met',
  'none-sent',
  'not-sent',
  'online',
  'owe',
  'own-asked',
  'own-shared',
  'own-thoughts',
  'own-threatened',
  'paid',
  'parent',
  'posts',
  'promised',
  'friend-lines',
  'friend-phone',
  'received',
  'relative',
  'schoolmate',
  'seen-child',
  'seen-self-harm',
  'seen-sent',
  'seen-sexual',
  'seen-violence',
  'sent-family',
  'sent-friends',
  'sent-school',
  'sent-site',
  'sibling',
  'stranger',
] as const;
export type Told = (typeof TOLD)[number];

/** What a conversation remembers between turns. Plain JSON; sealed at rest because `recent` holds words. */
export interface Session {
  readonly version: number;
  /** At most 4 deep, the last one is talking. */
  readonly stack: readonly StackEntry[];
  readonly care: Care;
  readonly locale: Locale;
  /** They picked the language themselves: one message in another does not change it, two in a row do. */
  readonly languageChosen?: boolean;
  /** The language that their last own words showed. */
  readonly lastLanguage?: Locale;
  /** The languages in which they have been told who reads this (S13). */
  readonly toldIn?: readonly Locale[];
  readonly channel: ChannelName;
  readonly place: Place;
  readonly placeConfirmed: boolean;
  readonly ageBand?: AgeBand;
  readonly topics: readonly Topic[];
  /** Cues that make a case only at some age (S11): it may be told later. */
  readonly cuesForAnAge?: readonly string[];
  readonly asked?: Asked;
  /** The last four messages of the reporter, oldest first; signals reads them together. */
  readonly recent: readonly string[];
  /** Replies said so far, the welcome included. */
  readonly replies: number;
  /** `replies` when the crisis lines last stood in one; decides the short form (S2). */
  readonly linesAtReply?: number;
  /** `replies` when the wellbeing question was last asked (S8). */
  readonly wellbeingAtReply?: number;
  /** Set by bad news or a demand: wellbeing is due again (S8). */
  readonly wellbeingDue: boolean;
  /** How many messages in a row were not understood. */
  readonly misunderstood: number;
  /** How often they swore at us; each time is met in other words. */
  readonly sworn?: number;
  /** "I can't talk out loud": text lines first (S3). */
  readonly textFirst: boolean;
  /** They pasted a link, a handle or a number and were told once to keep it for the police (S39). */
  readonly toldToKeep?: true;
  readonly personWanted: boolean;
  readonly told?: readonly Told[];
  /** What helps against a threat was said to them (S21): it is not said a second time. */
  readonly stepsSaid?: true;
  /** Whether people here may talk to the reporter's school; only the reporter says so. Absent: never asked. */
  readonly mayTellSchool?: boolean;
  /** Whether the other desk (HANDOFF_PROTOCOL) may have this conversation; only the reporter says so. */
  readonly mayPassOn?: boolean;
  /** What the reporter put into a document of their own, by its line; words, so sealed with the rest. */
  readonly kept?: readonly KeptLine[];
}
