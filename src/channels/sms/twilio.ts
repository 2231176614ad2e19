import type { Twilio } from 'twilio';
import type { DeliveryEnd } from '../../domain/delivery.ts';

/** How Twilio is reached; from the settings. */
export interface TwilioAccount {
  readonly accountSid: string;
  readonly authToken: string;
  /** A Messaging Service (`MG…`) or a number of ours. */
  readonly sender: string;
  /** `https://api.twilio.com`, or the address of a region, such as https://api.dublin.ie1.twilio.com. */
  readonly apiUrl: string;
}

/** What a sending came to, and Twilio's name of the message when it was taken. */
export type Sending = { readonly sid: string } | { readonly end: Exclude<DeliveryEnd, { outcome: 'sent' }> };

/** Twilio as far as it is needed here. Nothing it throws leaves this file: its errors can hold telephone numbers. */
export interface TwilioLine {
  isSigned(signature: string, url: string, fields: Readonly<Record<string, string>>): boolean;
  send(text: {
    readonly to: string;
    readonly body: string;
    readonly statusCallback?: string;
  }): Promise<Sending>;
  /** `later` while Twilio is still busy with the message, or does not answer. */
  erase(sid: string): Promise<'gone' | 'later'>;
}

const PATIENCE_MS = 10_000;
/** Sent, and no receipt in this time: there will be none. */
const RECEIPT_MS = 24 * 3_600_000;

/** Loads the library, which takes half a second and 25 MB. */
export async function openTwilio(account: TwilioAccount, clock: () => number): Promise<TwilioLine> {
  const { default: twilio } = await import('twilio');
  const client = new twilio.Twilio(account.accountSid, account.authToken, {
    httpClient: httpClient(account.apiUrl),
    lazyLoading: true,
  });
  const sender = account.sender.startsWith('MG')
    ? { messagingServiceSid: account.sender }
    : { from: account.sender };
  return {
    isSigned: (signature, url, fields) => twilio.validateRequest(account.authToken, signature, url, fields),
    async send(text) {
      try {
        const { sid } = await client.messages.create({ ...text, ...sender });
        return { sid };
      } catch (error) {
        return { end: endOf(error) };
      }
    },
    erase: (sid) => erase(client, sid, clock),
  };
}

type HttpClient = NonNullable<NonNullable<ConstructorParameters<typeof Twilio>[2]>['httpClient']>;
type HttpRequest = Parameters<HttpClient['request']>[0];

/** Node's own fetch in place of the library's: no redirects, one deadline, and the operator's address of the API. */
function httpClient(apiUrl: string): HttpClient {
  const request = async ({ method, uri, username = '', password = '', headers, data }: HttpRequest) => {
    const target = new URL(uri);
    const answer = await fetch(new URL(target.pathname + target.search, apiUrl), {
      method: method.toUpperCase(),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        ...(headers as Record<string, string>),
        authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
      },
      ...(data === undefined ? {} : { body: new URLSearchParams(data as Record<string, string>) }),
    });
    const text = await answer.text();
    const body = text === '' ? {} : (JSON.parse(text) as object);
    return {
      statusCode: answer.status,
      body: retryHint(body, answer),
      headers: Object.fromEntries(answer.headers),
    };
  };
  return { request } as unknown as HttpClient;
}

/** The library throws headers away with an error; how long to wait is kept in its `details`. */
function retryHint(body: object, answer: Response): object {
  const seconds = Number(answer.headers.get('retry-after') ?? '');
  return answer.ok || !Number.isFinite(seconds)
    ? body
    : { ...body, details: { retryAfterMs: seconds * 1000 } };
}

interface TwilioError {
  readonly status?: number;
  readonly code?: number;
  readonly details?: { readonly retryAfterMs?: number };
}

/** twilio.com/docs/api/errors: this number has replied with STOP. */
const OPTED_OUT = 21_610;
/** This number cannot get texts: not a number, not a mobile, not served, not a person's. */
const UNREACHABLE: ReadonlySet<number> = new Set([21_211, 21_214, 21_217, 21_612, 21_614, 21_635]);
/** Too many at once: everybody waits. */
const TOO_MANY = 429;

/** What is wrong with our own settings (a wrong token, no right to send there) is tried again: it can be put right. */
function endOf(error: unknown): Exclude<DeliveryEnd, { outcome: 'sent' }> {
  const { status, code, details } = error as TwilioError;
  if (code === OPTED_OUT) return { outcome: 'opted-out' };
  if (code !== undefined && UNREACHABLE.has(code)) return { outcome: 'not-reachable' };
  const wait = details?.retryAfterMs === undefined ? {} : { afterMs: details.retryAfterMs };
  return { outcome: 'later', ...wait, ...(status === TOO_MANY ? { everyone: true } : {}) };
}

/** What Twilio says of a message that will not change any more. */
const FINAL: ReadonlySet<string> = new Set([
  'canceled',
  'delivered',
  'failed',
  'read',
  'received',
  'undelivered',
]);

async function erase(client: Twilio, sid: string, clock: () => number): Promise<'gone' | 'later'> {
  try {
    const message = client.messages(sid);
    const { status, dateCreated } = await message.fetch();
    const old = clock() - new Date(dateCreated).getTime() >= RECEIPT_MS;
    if (!FINAL.has(status) && !old) return 'later';
    await message.remove();
    return 'gone';
  } catch (error) {
    return (error as TwilioError).status === 404 ? 'gone' : 'later';
  }
}

/** Why a message of ours did not arrive, by the carrier's report. */
export function reachOf(errorCode: string): 'not-reachable' | 'opted-out' {
  return Number(errorCode) === OPTED_OUT ? 'opted-out' : 'not-reachable';
}
