import type { Care } from './care.ts';
import type { Locale, PhraseKey } from './ids.ts';
import type { Topic } from './topic.ts';

/** The words that say something: `quote` is the reporter's own text at [start, end) of the raw message. */
export interface Evidence {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** Which cue fired, for example `self-harm.plan-time`. */
  readonly cue: string;
}

/** What one message says. Pure data; made by `signals.read`. */
export interface Reading {
  readonly care: Care;
  /** Whose danger the words speak of. */
  readonly about: 'self' | 'other';
  readonly topics: readonly Topic[];
  readonly evidence: readonly Evidence[];
  /** What the words say without the messages before them; absent where that is the same. */
  readonly alone?: { readonly care: Care; readonly cues: readonly string[] };
  /** True when something could not be read (an error, an unknown language, the middle of a very long text). */
  readonly unread: boolean;
  /** The language it is written in, where that is clear and not the locale asked for; it may be one that is not offered. */
  readonly language?: Locale;
}

/** What `signals.read` is given. `recent` holds up to four earlier messages, oldest first. */
export interface ReadingRequest {
  readonly words: string;
  readonly recent: readonly string[];
  /** The question being answered, if one was asked, for example `wellbeing:safe`. */
  readonly asked?: PhraseKey;
  readonly locale: Locale;
  /** The care of the session so far. */
  readonly care: Care;
}

export type Read = (request: ReadingRequest) => Reading;
