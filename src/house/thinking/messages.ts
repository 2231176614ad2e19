import type { DirectoryData } from '../../directory/facts.ts';
import type { Locale } from '../../domain/ids.ts';
import type { LogFields } from '../../domain/ports.ts';
import type { TurnSettings } from '../../turn/rooms.ts';

/** What the thread that thinks is started with: no key, no secret. */
export interface ThreadData {
  readonly locales: readonly Locale[];
  readonly settings: TurnSettings;
}

/**
 * To the thread: the services, first and once, since whoever starts it has checked them; turns, each as text; or to make
 * what can wait.
 */
export type ToThread = DirectoryData | readonly string[] | 'get-ready';

/** Names and versions of the dialogs, for whoever tells how far they were read. */
export type KnownDialogs = ReadonlyMap<string, { readonly name: string; readonly version: number }>;

/** It has loaded everything. */
export interface Loaded {
  readonly dialogs: KnownDialogs;
}

/**
 * From the thread: that it has loaded everything; the thoughts of the oldest turns that it was sent together, or that
 * there is none; a line for the log.
 */
export type FromThread = Loaded | LogLine | readonly (string | undefined)[];

export interface LogLine {
  readonly level: 'error' | 'info' | 'warn';
  readonly event: string;
  readonly fields?: LogFields;
  readonly cause?: unknown;
}
