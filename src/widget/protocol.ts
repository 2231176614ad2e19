import type { Care } from '../domain/care.ts';
import type { Command } from '../domain/command.ts';
import type { Choice, ServiceCard, ShownDocument } from '../domain/message.ts';
import type words from '../../locales/en/widget.json';

export type { Choice, Command, ServiceCard, ShownDocument };

/** Every word of the widget, from locales/<lang>/widget.json. */
export type WidgetWords = Omit<typeof words, 'adults' | 'link' | 'noscript'>;

/** What the page hands to the script in its JSON block. */
export interface ChatSettings {
  readonly words: WidgetWords;
  /** The first words, as they already stand in the page. Paragraphs are parted by a blank line. */
  readonly greeting: string;
  /** Crisis lines of the place, shown before anything was said. */
  readonly lines: readonly ServiceCard[];
  /** The menu's controls that work on this server. */
  readonly controls: readonly Command[];
  readonly quickExitUrl: string;
  /** How long without a touch until the page is covered (S43). */
  readonly idleMs: number;
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  /** Every language that is offered, each by its own name. */
  readonly languages: readonly Language[];
}

export interface Language {
  readonly locale: string;
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
}

/** What the page hands to the script tag of another site. */
export interface LoaderSettings {
  readonly words: WidgetWords['loader'];
  readonly quickExitUrl: string;
}

/** The part of a Direct Line 3.0 activity that the widget reads. */
export interface Activity {
  readonly type: string;
  readonly id?: string;
  readonly text?: string;
  /** The language of a reply of ours. */
  readonly locale?: string;
  readonly from?: { readonly id?: string; readonly name?: string; readonly role?: string };
  readonly channelData?: { readonly clientActivityID?: string; readonly cuan?: CuanData };
}

/** What goes with a reply of ours. */
export interface CuanData {
  readonly care?: Care;
  readonly services?: readonly string[];
  readonly choices?: readonly Choice[];
  readonly lines?: readonly ServiceCard[];
  /** Something the young person may copy, send or save. */
  readonly document?: ShownDocument;
  /** Four words to come back with, while they may be seen. */
  readonly returnCode?: { readonly code: string; readonly lastDay: string };
  /** Said to someone who waits for a person. */
  readonly waits?: boolean;
  /** The conversation was deleted; the text is the one phrase that says so. */
  readonly deleted?: boolean;
}

export interface ActivitySet {
  readonly activities: readonly Activity[];
  readonly watermark?: string;
}

/** The answer of `/api/chat/place`. `words` are whole sentences in the reporter's language. */
export type PlaceInLine =
  { readonly waiting: false } | { readonly waiting: true; readonly ahead: number; readonly words: string };

/** A message of the reporter on its way. The id stays the same on every try, so nothing is doubled. */
export interface Outgoing {
  readonly clientId: string;
  readonly text: string;
  readonly choice?: string;
  /** A picture was pasted or dropped. Only this fact goes out, so that the reply can help; nothing of the file. */
  readonly picture?: true;
}
