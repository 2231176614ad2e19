import { join } from 'node:path';
import Libsql from 'libsql';
import { SegmentedMessage } from 'sms-segments-calculator';
import { createLog } from '../../../src/observability/log.ts';
import type { RouteRequest } from '../../../src/channels/channel.ts';
import type { Core } from '../../../src/house/core.ts';
import { newFolder, openApp, type Settings } from '../../support/house.ts';
import { eventually } from '../../support/live.ts';
import { openTwilioStandIn, type SentText, type TwilioStandIn } from '../../support/twilio.ts';

export const OUR_NUMBER = '+441632960000';
export const PUBLIC_URL = 'https://chat.example.org';

/** The whole service with text messages set up, against a Twilio on this machine. */
export interface SmsHouse {
  readonly twilio: TwilioStandIn;
  readonly settings: Settings;
  readonly core: Core;
  readonly url: string;
  readonly moderatorUrl: string;
  readonly folder: string;
  /** All that was logged. */
  readonly logged: readonly string[];
  readonly clock: { nowMs: number };
  phone(number: string): Phone;
  /** A signed webhook to any address of ours. */
  post(path: string, fields: Readonly<Record<string, string>>, signature?: string): Promise<Response>;
  /** A signed webhook as a route gets it. */
  requestOf(fields: Readonly<Record<string, string>>): RouteRequest;
  /** Twilio tells what became of a text. */
  report(text: SentText, status: string, errorCode?: string): Promise<void>;
  /** Resolves when nothing is left to be sent. */
  idle(): Promise<void>;
  /** Resolves when one text has been tried so often, and that was written down. */
  tried(times: number): Promise<void>;
  /** Stops and starts on the same data. */
  restart(): Promise<void>;
  /** Rejects when Twilio would have complained, or a text was too long or in large letters. */
  leave(): Promise<void>;
}

/** A telephone: what it sends goes through Twilio's webhook, what it gets is what Twilio was given. */
export interface Phone {
  readonly number: string;
  send(words: string, more?: Readonly<Record<string, string>>): Promise<Response>;
  /** All texts it was sent so far, in order. */
  texts(): readonly SentText[];
  /** Sends, waits until nothing is left to be sent, and gives what came. */
  says(words: string, more?: Readonly<Record<string, string>>): Promise<readonly string[]>;
}

export async function openSms(settings: Settings = {}): Promise<SmsHouse> {
  const clock = { nowMs: Date.now() };
  const twilio = await openTwilioStandIn(() => clock.nowMs);
  const folder = newFolder();
  const logged: string[] = [];
  const all: Settings = {
    LOG_LEVEL: 'info',
    PUBLIC_URL,
    TWILIO_ACCOUNT_SID: twilio.accountSid,
    TWILIO_AUTH_TOKEN: twilio.authToken,
    TWILIO_FROM: OUR_NUMBER,
    TWILIO_API_URL: twilio.url,
    ...settings,
  };
  const log = createLog({ level: 'info', destination: { write: (line) => void logged.push(line) } });
  const open = () => openApp(all, { clock: () => clock.nowMs, log }, folder);
  let house = await open();

  const post: SmsHouse['post'] = (path, fields, signature = twilio.sign(PUBLIC_URL + path, fields)) =>
    fetch(house.url + path, {
      method: 'POST',
      headers: { 'x-twilio-signature': signature },
      body: new URLSearchParams(fields),
    });

  const idle = () =>
    eventually(() => {
      const waiting = readNumber(folder, WAITING);
      if (waiting > 0) throw new Error(`${waiting} are still to be sent.`);
    });

  return {
    twilio,
    settings: all,
    requestOf(fields) {
      const body = { MessageSid: twilio.newMessageSid(), NumMedia: '0', ...fields };
      const signature = twilio.sign(`${PUBLIC_URL}/api/sms`, body);
      const headers = { 'x-twilio-signature': signature };
      const query = new URLSearchParams();
      return { params: {}, query, headers, body, bodyDropped: false, networkHint: '', origin: PUBLIC_URL };
    },
    get core() {
      return house.app.core;
    },
    get url() {
      return house.url;
    },
    get moderatorUrl() {
      return house.moderatorUrl;
    },
    folder,
    logged,
    clock,
    post,
    phone: (number) => newPhone(number, twilio, post, idle),
    idle,
    tried: (times) =>
      eventually(() => {
        const attempts = readNumber(folder, ATTEMPTS);
        if (attempts < times) throw new Error(`It was tried ${attempts} times.`);
      }),
    async report(text, status, errorCode = '') {
      text.status = status;
      const { pathname, search } = new URL(text.statusCallback ?? '');
      const fields = {
        MessageSid: text.sid,
        SmsSid: text.sid,
        MessageStatus: status,
        SmsStatus: status,
        To: text.to,
        From: OUR_NUMBER,
        AccountSid: twilio.accountSid,
        ApiVersion: '2010-04-01',
        ...(errorCode === '' ? {} : { ErrorCode: errorCode }),
      };
      await post(pathname + search, fields);
    },
    async restart() {
      await house.app.stop();
      house = await open();
    },
    async leave() {
      await house.leave();
      await twilio.close();
      const wrong = [...twilio.complaints, ...twilio.sent.flatMap(({ body }) => tooMuch(body))];
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
    },
  };
}

function newPhone(
  number: string,
  twilio: TwilioStandIn,
  post: SmsHouse['post'],
  idle: () => Promise<void>,
): Phone {
  const send: Phone['send'] = (words, more = {}) => {
    const sid = twilio.newMessageSid();
    return post('/api/sms', {
      ToCountry: 'GB',
      SmsMessageSid: sid,
      NumMedia: '0',
      SmsSid: sid,
      SmsStatus: 'received',
      FromCountry: 'GB',
      To: OUR_NUMBER,
      NumSegments: '1',
      MessageSid: sid,
      AccountSid: twilio.accountSid,
      From: number,
      Body: words,
      ApiVersion: '2010-04-01',
      ...more,
    });
  };
  const texts = () => twilio.sent.filter(({ to }) => to === number);
  return {
    number,
    send,
    texts,
    async says(words, more) {
      const before = texts().length;
      const answer = await send(words, more);
      if (answer.status !== 200) throw new Error(`The webhook was answered with ${answer.status}.`);
      await idle();
      return texts()
        .slice(before)
        .map(({ body }) => body);
    },
  };
}

function tooMuch(body: string): readonly string[] {
  const { segmentsCount, encodingName } = new SegmentedMessage(body);
  return segmentsCount <= 2 && encodingName === 'GSM-7' ? [] : [`${segmentsCount} ${encodingName}: ${body}`];
}

/** What waits behind something held waits for the reporter, not for the pump. */
const WAITING = `SELECT count(*) AS number FROM deliveries d WHERE d.state = 'waiting' AND NOT EXISTS (
  SELECT 1 FROM deliveries e WHERE e.conversation = d.conversation AND e.seq < d.seq AND e.state = 'held')`;
const ATTEMPTS = `SELECT max(attempts) AS number FROM deliveries WHERE state = 'waiting'`;

/** Reads one number out of the file, beside the service. */
function readNumber(folder: string, sql: string): number {
  const connection = new Libsql(join(folder, 'cuan.db'));
  try {
    connection.pragma('busy_timeout=2000');
    return (connection.prepare(sql).get([]) as { number: number | null }).number ?? 0;
  } finally {
    connection.close();
  }
}
