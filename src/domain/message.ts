import type { Care } from './care.ts';
import type { Address } from './channel-name.ts';
import type { ChoiceId, ConversationId, InboundId, Locale, PhraseKey, ServiceId } from './ids.ts';
import type { Evidence } from './reading.ts';
import type { DocumentName } from './session.ts';
import type { Words } from './words.ts';

/** One message as a channel hands it in: allow-listed fields only, attachments counted and dropped unread. */
export interface Inbound {
  readonly address: Address;
  readonly id: InboundId;
  readonly event: InboundEvent;
  /** Only a hint (browser language); the reporter decides. */
  readonly localeHint?: Locale;
  /** Web only: kept so that the echo of the reporter's own activity carries the client's id. */
  readonly clientId?: string;
  /** Web only: hash of the secret that reopens the conversation after sleep. */
  readonly resumeHash?: string;
  /** Pushed channels: what the channel needs to send here later, beside the address. Sealed; the newest counts. */
  readonly route?: string;
  /** Words that the channel must answer by itself; no dialog hears them. */
  readonly carrier?: CarrierWord;
}

/**
 * What carriers of text messages demand (STOP, START, HELP), and the rest of a long reply ("more"). `answered`: the
 * carrier has answered it already. `rest` is what the last reply left out.
 */
export type CarrierWord =
  | { readonly kind: 'help' | 'start' | 'stop'; readonly answered: boolean }
  | { readonly kind: 'more'; readonly rest: Words };

export type InboundEvent =
  /** The conversation was opened, nothing was said: answered with the welcome. */
  | { readonly kind: 'opened' }
  /** Came back with a return code, from whatever device: answered with how things stand, never with old words. */
  | { readonly kind: 'returned' }
  | {
      readonly kind: 'said';
      readonly words: Words;
      /** A button's id where the client sent one; words then hold its label. */
      readonly choice?: ChoiceId;
      /** How many files came along. None was fetched, their addresses are gone (law 5). */
      readonly attachments: number;
    };

/** A choice as shown: `id` comes back in `value.choice`, `label` may be typed instead. */
export interface Choice {
  readonly id: ChoiceId;
  readonly label: string;
}

/** A crisis line or door, ready to show: plain text and addresses that can be tapped. */
export interface ServiceCard {
  readonly id: ServiceId;
  readonly name: string;
  readonly plainWords: string;
  /** `display` as printed, `href` as `tel:`. */
  readonly call?: { readonly display: string; readonly href: string };
  /** `display` says what to send where, `href` as `sms:`. */
  readonly text?: { readonly display: string; readonly href: string };
  readonly link?: { readonly href: string };
  /** "Answers in English", where the reader's own language is not among those it answers in. */
  readonly answersIn?: string;
  /** Short verified facts beside the number: free?, on the bill?, when it opens. Already worded. */
  readonly notes: readonly string[];
  readonly closed: boolean;
}

/** A document the reporter may save, print or send from their own device; nothing of it is kept there by us. */
export interface ShownDocument {
  readonly name: DocumentName;
  readonly title: string;
  /** Plain text, one line each. */
  readonly lines: readonly string[];
  /** A one-time link to pass on: it is not for keeping, so the device is offered no file of it. */
  readonly link?: true;
  /** The reporter sent it to the people here with this reply; without it no moderator sees it. */
  readonly shared?: true;
}

/** What stands in the stored reply where the reporter was shown the code itself. */
export const HIDDEN_CODE = '···· ···· ···· ····';

/** Four words to come back with. What is stored has only the day; `code` is put in while it may still be seen. */
export interface GivenCode {
  /** Already worded: the day until which it works at least (S19). */
  readonly lastDay: string;
  readonly code?: string;
}

/** A reply as rendered, before it has a place in the conversation. */
export interface ReplyDraft {
  readonly text: string;
  readonly choices: readonly Choice[];
  /** The crisis lines that stand in this reply, in order; empty in an ordinary reply. */
  readonly lines: readonly ServiceCard[];
  /** How long the start of the text is in which the crisis lines stand; absent where they do not come first. */
  readonly leadLength?: number;
  readonly document?: ShownDocument;
  readonly returnCode?: GivenCode;
  /** The care of the message answered, only where it put the lines first. */
  readonly care?: Care;
  /** The language of the text. */
  readonly locale?: Locale;
  /** Which phrases were said, with the version of their wording. */
  readonly phrases: readonly { readonly key: PhraseKey; readonly version: string }[];
}

export type Sender = 'reporter' | 'bot' | 'moderator';

/** One message of a conversation, opened. `seq` counts from 1 without gaps within its conversation. */
export interface StoredMessage {
  readonly conversation: ConversationId;
  readonly seq: number;
  readonly sender: Sender;
  readonly atMs: number;
  /** Which inbound message this is or answers. */
  readonly inboundId: InboundId;
  readonly words: Words;
  /** Reporter only: the client's id for the echo, the care and evidence of its reading. */
  readonly clientId?: string;
  readonly care?: Care;
  readonly evidence?: readonly Evidence[];
  readonly unread?: boolean;
  readonly attachments?: number;
  readonly choice?: ChoiceId;
  /** Moderator only: the name under which the reporter knows them. */
  readonly workingName?: string;
  /** Bot and moderator only: what goes with the words. */
  readonly reply?: Omit<ReplyDraft, 'text'>;
}

/** What a channel gets back from a turn, after commit. */
export interface TurnOutcome {
  readonly conversation: ConversationId;
  /** The reporter's own message first (absent for `opened`), then the replies, in order. */
  readonly messages: readonly StoredMessage[];
  /** True when the id had been seen before: the messages are the ones it had then. */
  readonly repeated: boolean;
  /** True when the conversation was deleted (now or before): the messages are the one phrase that says so. */
  readonly deleted: boolean;
  /** It had been deleted before: nothing is kept of this message, so it was not taken (law 1). */
  readonly refused?: true;
}
