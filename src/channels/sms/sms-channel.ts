import { CuanError } from '../../domain/errors.ts';
import type { DeliveryEnd, Parcel } from '../../domain/delivery.ts';
import { id, type ConversationId, type Locale } from '../../domain/ids.ts';
import type { CarrierWord, Inbound, StoredMessage, TurnOutcome } from '../../domain/message.ts';
import { Words } from '../../domain/words.ts';
import type { Channel, ChannelHost, PushHost, RouteRequest, RouteResponse } from '../channel.ts';
import { fieldsOf, readIncoming, readStatus, type IncomingText } from './incoming.ts';
import { createInOrder } from './in-order.ts';
import { createFindKeyword, type FindKeyword } from './keywords.ts';
import { phoneText } from './segments.ts';
import { crisisTextsOf, textsOf, type Texts } from './texts.ts';
import { reachOf, type TwilioLine } from './twilio.ts';

/** What the SMS channel is given besides its host. */
export interface SmsOptions {
  readonly line: TwilioLine;
  /** Where Twilio reaches us, exactly as it is written there; its signature covers it. Absent: as the request says. */
  readonly publicUrl?: string;
  readonly locales: readonly Locale[];
  readonly checkSignature: boolean;
  /** Twilio's copies go once it is done with a message. */
  readonly eraseCopies: boolean;
}

/** A channel's host with what sending needs. */
export type SmsHost = ChannelHost & { readonly push: PushHost };

const INBOUND_PATH = '/api/sms';
const STATUS_PATH = '/api/sms/status';
/** INFO means the same to carriers, and "help" is the crisis lines in every state. */
const HELP = { choice: id.choice('help') };
const ENGLISH = id.locale('en');
const REMEMBERED_MS = 60 * 60_000;
/** Answers Twilio with nothing to say: replies go out through the outbox. */
const EMPTY: RouteResponse = {
  status: 200,
  headers: { 'content-type': 'text/xml; charset=utf-8' },
  body: '<Response/>',
};

/**
 * Text messages over Twilio. The address of a conversation is the telephone number: sealed, found by its hash,
 * never shown and never logged. What comes without a right signature leaves no trace.
 */
export function createSmsChannel(host: SmsHost, options: SmsOptions): Channel {
  const sms = new SmsChannel(host, options);
  const route = (path: string, handle: (request: RouteRequest) => Promise<RouteResponse>) =>
    ({ method: 'POST', path, body: 'form', cors: false, handle }) as const;
  return {
    name: 'sms',
    routes: [
      route(INBOUND_PATH, (request) => sms.receive(request)),
      route(STATUS_PATH, (request) => sms.hearStatus(request)),
    ],
    deliver: (parcel) => sms.deliver(parcel),
    ...(options.eraseCopies ? { eraseCopy: (name: string) => options.line.erase(name) } : {}),
    close: async () => undefined,
  };
}

class SmsChannel {
  readonly #host: SmsHost;
  readonly #options: SmsOptions;
  readonly #findKeyword: FindKeyword;
  readonly #inOrder = createInOrder();
  /** Messages that ended a conversation: a retry must not begin a new one. In memory, hashed, for an hour. */
  readonly #ended = new Map<string, number>();

  constructor(host: SmsHost, options: SmsOptions) {
    this.#host = host;
    this.#options = options;
    this.#findKeyword = createFindKeyword(options.locales, host.push.render);
  }

  /** Answers after the turn is committed, so that what Twilio has handed over is not lost. */
  async receive(request: RouteRequest): Promise<RouteResponse> {
    this.#checkSignature(request, INBOUND_PATH);
    const text = readIncoming(fieldsOf(request.body));
    return text === undefined ? EMPTY : this.#inOrder(text.from, () => this.#takeTurn(text));
  }

  async #takeTurn(text: IncomingText): Promise<RouteResponse> {
    if (this.#hasEnded(text)) return EMPTY;
    const outcome = await this.#host.runTurn(await this.#inbound(text));
    if (this.#options.eraseCopies) await this.#host.push.noteCopy(outcome.conversation, text.sid);
    return outcome.deleted ? this.#confirmDeleted(text, outcome) : EMPTY;
  }

  /** Twilio tells of each text that we sent what became of it, in any order and more than once. */
  async hearStatus(request: RouteRequest): Promise<RouteResponse> {
    this.#checkSignature(request, STATUS_PATH);
    const { ref, last, status, errorCode } = readStatus(request.query, fieldsOf(request.body));
    if (last && (status === 'delivered' || status === 'read'))
      await this.#host.push.reported(ref, 'delivered');
    if (status === 'undelivered' || status === 'failed')
      await this.#host.push.reported(ref, reachOf(errorCode));
    return EMPTY;
  }

  /** One text of a message; the pump asks for the next when this one was taken. */
  async deliver(parcel: Parcel): Promise<DeliveryEnd> {
    if (parcel.quiet) return this.#knock(parcel);
    const texts = this.#textsOf(parcel);
    const body = texts[parcel.part];
    const more = parcel.part + 1 < texts.length;
    if (body === undefined) return { outcome: 'sent' };
    const end = await this.#send(parcel, body, more ? '0' : '1');
    return end ?? (more ? { outcome: 'sent', more } : { outcome: 'sent' });
  }

  /** The phone may lie where others see it: only that there is a message, and the rest when they answer. */
  async #knock(parcel: Parcel): Promise<DeliveryEnd> {
    const { text } = this.#host.push.render({ key: id.phrase('sms:says.neutral') }, parcel.locale, 'sms');
    return (await this.#send(parcel, phoneText(text), '0')) ?? { outcome: 'held' };
  }

  #textsOf({ message, locale, linesOnly }: Parcel): readonly string[] {
    const { render } = this.#host.push;
    return linesOnly ? crisisTextsOf(message, locale, render) : textsOf(message, locale, render).now;
  }

  /** `undefined` when Twilio has taken it. */
  async #send(
    { address, ref, message }: Parcel,
    body: string,
    last: '0' | '1',
  ): Promise<DeliveryEnd | undefined> {
    const { line, publicUrl, eraseCopies } = this.#options;
    const statusCallback = `${publicUrl}${STATUS_PATH}?${new URLSearchParams({ ref, last }).toString()}`;
    const sending = await line.send({
      to: address.key,
      body,
      ...(publicUrl === undefined ? {} : { statusCallback }),
    });
    if ('end' in sending) return sending.end;
    if (eraseCopies) await this.#host.push.noteCopy(message.conversation, sending.sid);
    return undefined;
  }

  async #inbound(text: IncomingText): Promise<Inbound> {
    const address = addressOf(text.from);
    const known = await this.#host.push.findConversation(address);
    const carrier = await this.#carrierWord(text, known);
    const { sid, words, attachments } = text;
    const begins = known === undefined && carrier?.kind === 'start';
    return {
      address,
      id: id.inbound(sid),
      event: begins
        ? { kind: 'opened' }
        : { kind: 'said', words, attachments, ...(carrier?.kind === 'help' ? HELP : {}) },
      ...(carrier === undefined ? {} : { carrier }),
    };
  }

  async #carrierWord(
    { words, attachments, answered }: IncomingText,
    known: ConversationId | undefined,
  ): Promise<CarrierWord | undefined> {
    const keyword = answered ?? (attachments > 0 ? undefined : this.#findKeyword(words.reveal()));
    if (keyword === undefined) return undefined;
    if (keyword !== 'more') return { kind: keyword, answered: answered !== undefined };
    const rest = known === undefined ? undefined : await this.#restOf(known);
    return rest === undefined ? undefined : { kind: 'more', rest: new Words(rest) };
  }

  /** What the last message of ours left out. */
  async #restOf(conversation: ConversationId): Promise<string | undefined> {
    const last = (await this.#host.readMessages(conversation, 0)).at(-1);
    return last?.sender === 'bot' ? this.#plainTexts(last).rest : undefined;
  }

  #plainTexts(message: StoredMessage): Texts {
    return textsOf(message, this.#options.locales[0] ?? ENGLISH, this.#host.push.render);
  }

  /** The conversation is gone with its number: what is said now is sent from here, and nothing of it is kept. */
  async #confirmDeleted({ sid, from }: IncomingText, outcome: TurnOutcome): Promise<RouteResponse> {
    this.#rememberEnded(sid);
    const said = outcome.messages.filter(({ sender }) => sender === 'bot');
    const texts = said.flatMap((message) => this.#plainTexts(message).now);
    const unsent = await this.#sendAll(from, outcome.conversation, texts);
    return unsent.length === 0 ? EMPTY : answering(unsent);
  }

  /** In order; from the first that was not taken on, all are left. */
  async #sendAll(
    to: string,
    conversation: ConversationId,
    texts: readonly string[],
  ): Promise<readonly string[]> {
    for (const [at, body] of texts.entries()) {
      const sending = await this.#options.line.send({ to, body });
      if ('end' in sending) return texts.slice(at);
      if (this.#options.eraseCopies) await this.#host.push.noteCopy(conversation, sending.sid);
    }
    return [];
  }

  #rememberEnded(sid: string): void {
    const nowMs = this.#host.clock();
    for (const [hash, atMs] of this.#ended) if (nowMs - atMs > REMEMBERED_MS) this.#ended.delete(hash);
    this.#ended.set(this.#host.tokens.hash(sid), nowMs);
  }

  #hasEnded({ sid }: IncomingText): boolean {
    return this.#ended.has(this.#host.tokens.hash(sid));
  }

  /** 403 and nothing else: not stored, not counted, not logged. */
  #checkSignature({ headers, body, query, origin }: RouteRequest, path: string): void {
    const { checkSignature, line, publicUrl = origin } = this.#options;
    const search = query.size === 0 ? '' : `?${query.toString()}`;
    const signature = headers['x-twilio-signature'] ?? '';
    if (checkSignature && !line.isSigned(signature, publicUrl + path + search, fieldsOf(body)))
      throw new CuanError('not-allowed', 'The signature is not right.');
  }
}

function addressOf(number: string) {
  return { channel: 'sms', key: number } as const;
}

/** Twilio sends these for us. */
function answering(texts: readonly string[]): RouteResponse {
  const messages = texts.map((text) => `<Message>${escaped(text)}</Message>`).join('');
  return { ...EMPTY, body: `<Response>${messages}</Response>` };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
