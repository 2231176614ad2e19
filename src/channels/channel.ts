import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Address, ChannelName } from '../domain/channel-name.ts';
import type { Deliver, OutOfReach } from '../domain/delivery.ts';
import type { ConversationId } from '../domain/ids.ts';
import type { Inbound, StoredMessage, TurnOutcome } from '../domain/message.ts';
import type { Clock, Hub, Log, NewId, Render, Tokens } from '../domain/ports.ts';

/**
 * A channel brings messages in and replies out. It hands its routes and its upgrade handler over as data, so
 * that only http/ knows the web server. Adding one is a folder here and a line in app.ts.
 */
export interface Channel {
  readonly name: ChannelName;
  readonly routes: readonly Route[];
  /** Answers a WebSocket upgrade whose path it owns; returns false when the path is not its own. */
  readonly upgrade?: (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;
  /**
   * Pushed channels (`isPushed`): sends one part of a message. Called by the pump alone, for one conversation one
   * part after the other; a part may come twice after a crash, with the same `ref`.
   */
  readonly deliver?: Deliver;
  /** Has the carrier delete a copy it keeps (`PushHost.noteCopy`). May reject: that is a `later`. */
  readonly eraseCopy?: (name: string) => Promise<'gone' | 'later'>;
  /** Ends open streams; called once, at stop. */
  close(): Promise<void>;
}

/** What the host offers to every channel. */
export interface ChannelHost {
  /** Runs one turn to its end; resolves after commit. Never rejects because of what was said. */
  runTurn(inbound: Inbound): Promise<TurnOutcome>;
  readMessages(conversation: ConversationId, after: number): Promise<readonly StoredMessage[]>;
  /** What is known of a conversation without opening its words. */
  lookUp(
    conversation: ConversationId,
  ): Promise<
    | { readonly state: 'deleted' | 'open'; readonly resumeHash?: string; readonly lastSeq?: number }
    | undefined
  >;
  /** The one phrase a deleted conversation says until its token ends. */
  deletedPhrase(): string;
  readonly hub: Hub;
  readonly tokens: Tokens;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Log;
  /** Present for pushed channels. */
  readonly push?: PushHost;
  /** Absent where nobody answers live. */
  readonly live?: ChannelLive;
}

/** What the host offers to a channel whose replies are sent out. */
export interface PushHost {
  /** What a carrier says later about a message that was sent; an unknown `ref` is let go. */
  reported(ref: string, news: 'delivered' | OutOfReach): Promise<void>;
  /** By the keyed hash; writes nothing. */
  findConversation(address: Address): Promise<ConversationId | undefined>;
  /** The reporter cannot be reached here any more; a moderator sees it. Their next message takes it back. */
  noteReach(conversation: ConversationId, reach: OutOfReach): Promise<void>;
  /** Forgets all of a conversation, as "delete everything" does: the other side is gone for good (Teams uninstall). */
  forget(conversation: ConversationId): Promise<void>;
  /** A carrier keeps a copy under this name of its own: it will be erased there, also after a delete. */
  noteCopy(conversation: ConversationId, name: string): Promise<void>;
  /** A phrase in the words of a channel. */
  readonly render: Render;
}

/** What a channel tells about the reporter's side, and hears about the person's. Nothing here has words. */
export interface ChannelLive {
  /** Everything up to this message was fetched. */
  delivered(conversation: ConversationId, seq: number): void;
  /** The chat was opened again. */
  arrived(conversation: ConversationId): void;
  leftByQuickExit(conversation: ConversationId): void;
  typing(conversation: ConversationId): void;
  /** Called while a person writes; returns the way to stop listening. */
  onTyping(conversation: ConversationId, typing: () => void): () => void;
  /** How many stand before this reporter in line, already worded; `undefined` when they do not wait (S17). */
  placeInLine(
    conversation: ConversationId,
  ): Promise<{ readonly ahead: number; readonly words: string } | undefined>;
}

/** How a body is read. `none`: dropped unread. Multipart is always dropped unread (law 5). */
export type BodyKind = 'form' | 'json' | 'none';

export interface Route {
  readonly method: 'DELETE' | 'GET' | 'POST' | 'PUT';
  /** With `:name` parameters, for example `/v3/directline/conversations/:conversation/activities`. */
  readonly path: string;
  readonly body: BodyKind;
  /** Callable from other origins (Direct Line clients); preflight is then answered for it. */
  readonly cors: boolean;
  readonly handle: (request: RouteRequest) => Promise<RouteResponse>;
}

export interface RouteRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Parsed JSON, a form as string pairs, or `undefined`. */
  readonly body: unknown;
  /** True when a multipart or other unread body came and was dropped. */
  readonly bodyDropped: boolean;
  /** Only for rate limits, in memory: never stored, never logged. */
  readonly networkHint: string;
  /** Scheme, host and port under which the reporter reached us. */
  readonly origin: string;
}

/** Errors are thrown as CuanError and become `{ error: { code, message } }`. */
export interface RouteResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object goes out as JSON; a string or bytes as they are (with their content-type header). */
  readonly body?: object | string | Uint8Array;
  /** Instead of a body: the answer stays open, and this is called once its head is out. */
  readonly stream?: (line: OpenLine) => void;
}

/** An answer that stays open. A reader that takes nothing off the line is let go. */
export interface OpenLine {
  send(text: string): void;
  end(): void;
  /** Called once, whoever ended it; also when the service stops. */
  onEnd(ended: () => void): void;
}
