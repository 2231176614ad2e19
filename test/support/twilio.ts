import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One text that was sent through the stand-in, as Twilio would keep it. */
export interface SentText {
  readonly sid: string;
  readonly to: string;
  readonly from: string;
  readonly body: string;
  readonly statusCallback: string | undefined;
  status: string;
  readonly atMs: number;
}

/** What the API answers to the next sendings instead of taking them, one each. */
export interface Trouble {
  readonly status: number;
  readonly code?: number;
  readonly retryAfterSeconds?: number;
  /** Takes the text, and the answer is lost. */
  readonly taken?: true;
}

/** Twilio's REST API on this machine; checks every request against what Twilio publishes of it. */
export interface TwilioStandIn {
  readonly url: string;
  readonly accountSid: string;
  readonly authToken: string;
  /** In the order in which they were taken. */
  readonly sent: readonly SentText[];
  readonly deleted: readonly string[];
  /** What was wrong with requests; every test wants it empty. */
  readonly complaints: readonly string[];
  /** Every sending that was tried, also those that were refused. */
  readonly tried: readonly { readonly to: string; readonly body: string; readonly atMs: number }[];
  readonly trouble: Trouble[];
  /** Numbers that texted STOP while Twilio looks after that itself. */
  readonly optedOut: Set<string>;
  /** The signature that Twilio puts on a webhook to this address. */
  sign(url: string, fields: Readonly<Record<string, string>>): string;
  newMessageSid(): string;
  close(): Promise<void>;
}

/** POST …/Messages.json, twilio.com/docs/messaging/api/message-resource#create-a-message-resource. */
const MAY_SEND = new Set([
  'AddressRetention',
  'ApplicationSid',
  'Attempt',
  'Body',
  'ContentRetention',
  'ContentSid',
  'ContentVariables',
  'ForceDelivery',
  'From',
  'MaxPrice',
  'MediaUrl',
  'MessagingServiceSid',
  'PersistentAction',
  'ProvideFeedback',
  'RiskCheck',
  'ScheduleType',
  'SendAsMms',
  'SendAt',
  'ShortenUrls',
  'SmartEncoded',
  'StatusCallback',
  'To',
  'ValidityPeriod',
]);
const LONGEST_BODY = 1600;
/** Twilio deletes only what it is done with. */
const UNDER_WAY = ['accepted', 'queued', 'sending', 'scheduled'];

export async function openTwilioStandIn(clock: () => number = Date.now): Promise<TwilioStandIn> {
  const standIn = new StandIn(clock);
  const server = createServer((request, response) => void standIn.answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  standIn.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  standIn.close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return standIn;
}

class StandIn implements TwilioStandIn {
  url = '';
  close = async () => undefined as void;
  readonly accountSid = `AC${randomBytes(16).toString('hex')}`;
  readonly authToken = randomBytes(16).toString('hex');
  readonly sent: SentText[] = [];
  readonly deleted: string[] = [];
  readonly complaints: string[] = [];
  readonly tried: { to: string; body: string; atMs: number }[] = [];
  readonly trouble: Trouble[] = [];
  readonly optedOut = new Set<string>();
  readonly #clock: () => number;

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** twilio.com/docs/usage/security: address, then each field's name and value by name, HMAC-SHA1, base64. */
  sign(url: string, fields: Readonly<Record<string, string>>): string {
    const names = Object.keys(fields).sort();
    const text = url + names.map((name) => name + fields[name]).join('');
    return createHmac('sha1', this.authToken).update(text, 'utf8').digest('base64');
  }

  newMessageSid(): string {
    return `SM${randomBytes(16).toString('hex')}`;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await textOf(request);
    const base = `/2010-04-01/Accounts/${this.accountSid}/Messages`;
    const { pathname } = new URL(request.url ?? '', 'http://twilio');
    const sid = /^\/(SM[0-9a-f]{32})\.json$/.exec(pathname.slice(base.length))?.[1];
    if (!this.#isAuthorised(request)) return fail(response, 401, 20_003, 'Authenticate');
    if (request.method === 'POST' && pathname === `${base}.json`)
      return this.#create(request, response, body);
    if (pathname.startsWith(base) && sid !== undefined) return this.#one(request, response, sid);
    this.complaints.push(`${request.method} ${pathname}`);
    fail(response, 404, 20_404, 'The requested resource was not found');
  }

  #isAuthorised({ headers }: IncomingMessage): boolean {
    const right = Buffer.from(`${this.accountSid}:${this.authToken}`).toString('base64');
    const given = Buffer.from(headers.authorization ?? '');
    const wanted = Buffer.from(`Basic ${right}`);
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }

  #create(request: IncomingMessage, response: ServerResponse, body: string): void {
    const fields = Object.fromEntries(new URLSearchParams(body));
    this.complaints.push(...complaintsOf(request, fields));
    const { To: to = '', Body: text = '', From: from = '', MessagingServiceSid: service = '' } = fields;
    this.tried.push({ to, body: text, atMs: this.#clock() });
    const trouble = this.trouble.shift();
    if (trouble !== undefined && trouble.taken !== true) return refuse(response, trouble);
    // The message names the number, as Twilio's own does: nobody may write that down.
    if (this.optedOut.has(to))
      return fail(response, 400, 21_610, `Attempt to send to unsubscribed recipient ${to}`);
    if (!/^\+[1-9]\d{6,14}$/.test(to)) return fail(response, 400, 21_211, `Invalid 'To' Phone Number: ${to}`);
    const sent: SentText = {
      sid: this.newMessageSid(),
      to,
      from: from === '' ? service : from,
      body: text,
      statusCallback: fields['StatusCallback'],
      status: 'queued',
      atMs: this.#clock(),
    };
    this.sent.push(sent);
    if (trouble?.taken === true) return void response.destroy();
    send(response, 201, resourceOf(sent));
  }

  #one(request: IncomingMessage, response: ServerResponse, sid: string): void {
    const found = this.sent.find((one) => one.sid === sid);
    const status = found?.status ?? 'received';
    if (this.deleted.includes(sid)) return fail(response, 404, 20_404, 'Not found');
    if (request.method === 'GET')
      return send(
        response,
        200,
        found === undefined ? inboundResource(sid, this.#clock()) : resourceOf(found),
      );
    if (UNDER_WAY.includes(status)) return fail(response, 409, 20_009, 'Message resource is in progress');
    this.deleted.push(sid);
    response.writeHead(204);
    response.end();
  }
}

function complaintsOf(
  { headers }: IncomingMessage,
  fields: Readonly<Record<string, string>>,
): readonly string[] {
  const { Body: body = '', From: from, MessagingServiceSid: service, StatusCallback: callback } = fields;
  const unknown = Object.keys(fields).filter((name) => !MAY_SEND.has(name));
  return [
    ...unknown.map((name) => `no parameter of Twilio: ${name}`),
    ...(headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true ? [] : ['no form']),
    ...(body === '' || body.length > LONGEST_BODY ? [`a body of ${body.length}`] : []),
    ...((from === undefined) === (service === undefined) ? ['not one sender'] : []),
    ...(fields['To'] === undefined ? ['nobody to send to'] : []),
    ...(service === undefined || /^MG[0-9a-f]{32}$/.test(service) ? [] : ['no messaging service']),
    ...(callback === undefined || URL.canParse(callback) ? [] : ['no address for the status']),
  ];
}

function resourceOf({ sid, to, from, body, status, atMs }: SentText): object {
  return {
    sid,
    to,
    from,
    body,
    status,
    direction: 'outbound-api',
    num_media: '0',
    date_created: new Date(atMs).toUTCString(),
    date_sent: null,
    error_code: null,
  };
}

function inboundResource(sid: string, atMs: number): object {
  return { sid, status: 'received', direction: 'inbound', date_created: new Date(atMs).toUTCString() };
}

function refuse(response: ServerResponse, { status, code = status, retryAfterSeconds }: Trouble): void {
  if (retryAfterSeconds !== undefined) response.setHeader('retry-after', String(retryAfterSeconds));
  fail(response, status, code, 'Something went wrong');
}

function fail(response: ServerResponse, status: number, code: number, message: string): void {
  send(response, status, { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status });
}

function send(response: ServerResponse, status: number, body: object): void {
  // Not chained: restify replaces writeHead in this process by one that returns nothing.
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
