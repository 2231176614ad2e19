import type { Command } from './command.ts';
import type { AddressHash, ChoiceId, ConversationId, Locale, PhraseKey, Place } from './ids.ts';
import type { Address, ChannelName } from './channel-name.ts';

/** Milliseconds since the epoch. Handed in, so that tests can move it. */
export type Clock = () => number;

/** Fresh random ids: 128 bits, base64url. */
export type NewId = () => string;

/** An address becomes its keyed hash; the same address gives the same hash as long as the key lives. */
export type Pseudonym = (address: Address) => AddressHash;

/** Field values are codes, counts, ids and durations; never words, numbers, addresses, tokens, IPs (law 6). */
export interface Log {
  info(event: string, fields?: LogFields): void;
  /** `cause` is whatever was caught; only its name, its code and our own stack frames are written. */
  warn(event: string, fields?: LogFields, cause?: unknown): void;
  error(event: string, fields?: LogFields, cause?: unknown): void;
}
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** One reply, named: a phrase and what goes into it. */
export interface Say {
  readonly key: PhraseKey;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Turns a say into words. Falls back to English, then to the safe phrase; never throws. */
export type Render = (say: Say, locale: Locale, channel: ChannelName) => { text: string; version: string };

/** What was typed, matched against what was offered: by the lists of locales/<lang>/, then always by the English ones. */
export interface Understand {
  /** A whole message that is a command ("stop", "delete", "help"); part of a sentence never is (S6). */
  command(words: string, locale: Locale): Command | undefined;
  /** A label, its number (1-based), or one of its synonyms typed as a whole message. */
  choice(words: string, offered: readonly OfferedChoice[], locale: Locale): ChoiceId | undefined;
  /** The same by synonym only, for answers that have no button and so no number. */
  heard(words: string, typed: readonly OfferedChoice[], locale: Locale): ChoiceId | undefined;
  /** Whether a phrase of that list stands in the words (`understood` of a language's file, `common:cannot-talk`). */
  mentions(words: string, list: string, locale: Locale): boolean;
  /** Whether the words as a whole are one of that list. */
  isOneOf(words: string, list: string, locale: Locale): boolean;
  /** Whether the words end with a phrase of that list. */
  endsWith(words: string, list: string, locale: Locale): boolean;
  /** Which of these languages a whole message names: "polski", "in polish". */
  language(words: string, offered: readonly Locale[]): Locale | undefined;
  /** The place that someone says they are in or live in. */
  place(words: string, locale: Locale): Place | undefined;
  /** The same where a place is all they say: "in mayo", "leeds". */
  placeAlone(words: string, locale: Locale): Place | undefined;
  /** The age in years that someone young says they are, in digits or words. */
  age(words: string, locale: Locale): number | undefined;
  /** The same where they say nothing else, so that a number by itself is one: "14", "im 14 btw". */
  ageAlone(words: string, locale: Locale): number | undefined;
}
export interface OfferedChoice {
  readonly id: ChoiceId;
  /** The phrase that is its label, for example `wellbeing:choice.safe`. */
  readonly label: PhraseKey;
}

/** Wakes whoever watches a conversation; carries ids only, never words. */
export interface Hub {
  publish(conversation: ConversationId): void;
  /** Returns the way to stop watching. */
  watch(conversation: ConversationId, woken: () => void): () => void;
}

/** Opaque, signed, stateless tokens of the web channel. Survive a restart; `undefined` is: not ours or changed. */
export interface Tokens {
  sign(claims: TokenClaims): string;
  verify(token: string): TokenClaims | undefined;
  /** For secrets that are kept only as a hash. */
  hash(secret: string): string;
}
export interface TokenClaims {
  readonly conversation: ConversationId;
  readonly resumeHash: string;
  /** Milliseconds since the epoch; the caller compares it with its clock. */
  readonly expiresAtMs: number;
}
