import type { DeliveryEnd, Parcel } from '../../domain/delivery.ts';
import { CuanError } from '../../domain/errors.ts';
import { id, type ConversationId, type Locale } from '../../domain/ids.ts';
import type { Inbound, TurnOutcome } from '../../domain/message.ts';
import { Words } from '../../domain/words.ts';
import type { Channel, ChannelHost, PushHost, RouteRequest, RouteResponse } from '../channel.ts';
import type { CardWords } from './card.ts';
import { Cards } from './cards.ts';
import { hasCards, readActivity, type Happening, type TeamsActivity } from './incoming.ts';
import { endOfFailure } from './failure.ts';
import { activityOf, neutralActivity } from './outgoing.ts';
import { addressOf, placeOf, routeOf, type Place } from './place.ts';
import { answerOf } from './tap.ts';
import type { TeamsAdapter } from './teams-adapter.ts';
import { TypingRelay } from './typing-relay.ts';

/** What the channel asks of Microsoft's adapter. */
export type TeamsLine = Pick<TeamsAdapter, 'carry' | 'replace' | 'send'>;

/** What the Teams channel is given besides its host. */
export interface TeamsOptions {
  /** Loads Microsoft's library; called once, at first use. */
  readonly openLine: () => Promise<TeamsLine>;
  /** False in development without credentials: then only programs on this machine are let in. */
  readonly checkTokens: boolean;
  /** Spoken where nothing is known of a language. */
  readonly locale: Locale;
  /** Where young people reach the chat of our own. */
  readonly webPage: string;
}

/** A channel's host with what sending needs. */
export type TeamsHost = ChannelHost & { readonly push: PushHost };

const OK: RouteResponse = { status: 200, body: {} };
const OPENED = { kind: 'opened' } as const;
const REMEMBERED_MS = 60 * 60_000;

/**
 * Microsoft Teams, and with plain words every other channel of the Azure Bot Service. Personal chats only: in a
 * group it says one neutral line and keeps nothing. A chat is known by its id alone, sealed and found by its hash.
 */
export function createTeamsChannel(host: TeamsHost, options: TeamsOptions): Channel {
  const teams = new TeamsChannel(host, options);
  return {
    name: 'teams',
    routes: [
      {
        method: 'POST',
        path: '/api/messages',
        body: 'json',
        cors: false,
        handle: (request) => teams.receive(request),
      },
    ],
    deliver: (parcel) => teams.deliver(parcel),
    close: () => teams.close(),
  };
}

class TeamsChannel {
  readonly #host: TeamsHost;
  readonly #options: TeamsOptions;
  readonly #cards: Cards;
  readonly #typing: TypingRelay;
  /** Messages that ended a conversation: a retry must not begin a new one. In memory, hashed, for an hour. */
  readonly #ended = new Map<string, number>();
  #line: Promise<TeamsLine> | undefined;

  constructor(host: TeamsHost, options: TeamsOptions) {
    this.#host = host;
    this.#options = options;
    const openLine = () => this.#open();
    this.#cards = new Cards(host, openLine, (locale) => this.#wordsIn(locale));
    this.#typing = new TypingRelay(host, openLine);
  }

  /** Answers after the turn is committed. Without a valid token: 401, and nothing else happens. */
  async receive(request: RouteRequest): Promise<RouteResponse> {
    if (!this.#options.checkTokens && !isThisMachine(request.networkHint)) throw notProven();
    const activity = readActivity(request.body);
    const line = await this.#open();
    const { authorization = '' } = request.headers;
    await line.carry(authorization, activity, async () => {
      if (activity === undefined) throw new CuanError('bad-request', 'This is not an activity.');
      await this.#hear(activity);
    });
    return OK;
  }

  /** Sends one message into its chat. */
  async deliver(parcel: Parcel): Promise<DeliveryEnd> {
    const place = placeOf(parcel.route);
    if (place === undefined) return { outcome: 'not-reachable' };
    if (parcel.linesOnly && (parcel.message.reply?.lines ?? []).length === 0) return { outcome: 'sent' };
    try {
      return await this.#send(place, parcel);
    } catch (error) {
      return endOfFailure(error);
    }
  }

  async close(): Promise<void> {
    this.#typing.close();
    await this.#cards.settled();
  }

  /** A card shows only neutral words in its notification; elsewhere the words would stand on a lock screen. */
  async #send(place: Place, parcel: Parcel): Promise<DeliveryEnd> {
    const line = await this.#open();
    const words = this.#wordsIn(parcel.locale);
    if (parcel.quiet && !hasCards(place.channelId)) {
      await line.send(place, neutralActivity('summary', words));
      return { outcome: 'held' };
    }
    const shownAs = await line.send(place, activityOf(place, parcel, words));
    if (!parcel.linesOnly) this.#cards.shown(place, parcel, shownAs);
    return { outcome: 'delivered' };
  }

  async #hear(activity: TeamsActivity): Promise<void> {
    if (!activity.personal) return this.#refuseGroup(activity);
    const conversation = await this.#host.push.findConversation(addressOf(activity));
    const { happened } = activity;
    switch (happened.kind) {
      case 'nothing':
        return;
      case 'typing':
        return conversation === undefined ? undefined : this.#host.live?.typing(conversation);
      case 'left':
        return conversation === undefined ? undefined : this.#forget(activity, conversation);
      case 'opened':
        return this.#run(activity, { id: 'opened', event: OPENED });
      case 'said': {
        const { text, attachments } = happened;
        return this.#run(activity, { event: { kind: 'said', words: new Words(text), attachments } });
      }
      case 'tapped':
        return this.#answer(activity, happened, conversation);
      default:
        return happened satisfies never;
    }
  }

  /** As "delete everything" does; nothing can be said any more where we were removed. */
  async #forget(place: Place, conversation: ConversationId): Promise<void> {
    await this.#host.push.forget(conversation);
    this.#cards.forget(place);
    this.#typing.drop(conversation);
  }

  /** One neutral line to whoever speaks to us there; nothing is repeated, offered or kept. */
  async #refuseGroup(activity: TeamsActivity): Promise<void> {
    if (activity.type !== 'message') return;
    const words = this.#wordsIn();
    const line = await this.#open();
    await line.send(activity, neutralActivity('group', words)).catch((error: unknown) => {
      this.#host.log.warn('group-line-failed', {}, error);
    });
  }

  /** A tap on a card of a conversation that is no more begins anew; one that answers nothing now is let go. */
  async #answer(
    activity: TeamsActivity,
    tap: Extract<Happening, { kind: 'tapped' }>,
    conversation: ConversationId | undefined,
  ): Promise<void> {
    if (conversation === undefined) return this.#run(activity, { event: OPENED });
    const answer = answerOf(await this.#host.readMessages(conversation, tap.card - 1), tap);
    if (answer === undefined) return;
    const { label, meant } = answer;
    const words = new Words(label);
    const said = { kind: 'said', words, attachments: 0, choice: tap.choice } as const;
    this.#cards.settle(activity, conversation, { ...tap, chosen: label });
    if (meant) await this.#run(activity, { event: said });
  }

  async #run(
    activity: TeamsActivity,
    { id: fixedId, event }: { readonly id?: string; readonly event: Inbound['event'] },
  ): Promise<void> {
    const inboundId = fixedId ?? `m:${activity.id}`;
    if (this.#hasEnded(inboundId)) return;
    const outcome = await this.#host.runTurn({
      address: addressOf(activity),
      id: id.inbound(inboundId),
      event,
      route: routeOf(activity),
      ...(activity.locale === undefined ? {} : { localeHint: activity.locale }),
    });
    if (outcome.deleted) return this.#confirmDeleted(activity, inboundId, outcome);
    this.#typing.watch(outcome.conversation, activity);
    if (event.kind === 'said' && !outcome.repeated) this.#cards.settleLast(activity, outcome.conversation);
  }

  /** The conversation is gone with its address: what is said now is sent from here, and nothing of it is kept. */
  async #confirmDeleted(
    place: TeamsActivity,
    inboundId: string,
    { conversation, messages }: TurnOutcome,
  ): Promise<void> {
    this.#rememberEnded(inboundId);
    this.#cards.forget(place);
    this.#typing.drop(conversation);
    const words = this.#wordsIn();
    const line = await this.#open();
    for (const message of messages.filter(({ sender }) => sender === 'bot'))
      await line
        .send(place, activityOf(place, { message, linesOnly: false }, words))
        .catch((error: unknown) => this.#host.log.warn('deleted-line-failed', {}, error));
  }

  #wordsIn(locale = this.#options.locale): CardWords {
    return { render: this.#host.push.render, locale, webPage: this.#options.webPage };
  }

  #open(): Promise<TeamsLine> {
    this.#line ??= this.#options.openLine().catch((error: unknown) => {
      this.#line = undefined;
      throw error;
    });
    return this.#line;
  }

  #rememberEnded(inboundId: string): void {
    const nowMs = this.#host.clock();
    for (const [hash, atMs] of this.#ended) if (nowMs - atMs > REMEMBERED_MS) this.#ended.delete(hash);
    this.#ended.set(this.#host.tokens.hash(inboundId), nowMs);
  }

  #hasEnded(inboundId: string): boolean {
    return this.#ended.has(this.#host.tokens.hash(inboundId));
  }
}

function isThisMachine(networkHint: string): boolean {
  return /^(::ffff:)?127\.|^::1$/u.test(networkHint);
}

function notProven(): CuanError {
  return new CuanError('token-missing', 'A valid token of the Bot Framework is needed.');
}
