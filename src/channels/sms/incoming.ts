import { Words } from '../../domain/words.ts';
import type { Keyword } from './keywords.ts';

/** What is kept of a webhook: nothing else of it is looked at, and the addresses of pictures are dropped (law 5). */
export interface IncomingText {
  /** Twilio's own name of the message; a retry has the same. */
  readonly sid: string;
  readonly from: string;
  readonly words: Words;
  readonly attachments: number;
  /** Set when Twilio has answered a keyword by itself (Advanced Opt-Out). */
  readonly answered?: Keyword;
}

/** A status of a message of ours. */
export interface StatusNews {
  readonly ref: string;
  readonly last: boolean;
  readonly status: string;
  readonly errorCode: string;
}

const SID = /^(?:SM|MM)[0-9a-fA-F]{32}$/;
/** Only telephone numbers: nothing can be sent back to the names that companies send under. */
const NUMBER = /^\+[1-9]\d{6,14}$/;
const MOST_ATTACHMENTS = 100;
const ANSWERED: Readonly<Record<string, Keyword>> = { HELP: 'help', START: 'start', STOP: 'stop' };

/** `undefined`: not a text that could be answered. */
export function readIncoming(fields: Readonly<Record<string, string>>): IncomingText | undefined {
  const { MessageSid: sid = '', From: from = '', Body: body = '', NumMedia: media = '0' } = fields;
  if (!SID.test(sid) || !NUMBER.test(from)) return undefined;
  const answered = ANSWERED[fields['OptOutType'] ?? ''];
  return {
    sid,
    from,
    words: new Words(body),
    attachments: Math.min(/^\d{1,3}$/.test(media) ? Number(media) : 0, MOST_ATTACHMENTS),
    ...(answered === undefined ? {} : { answered }),
  };
}

export function readStatus(
  query: URLSearchParams,
  { MessageStatus: status = '', ErrorCode: errorCode = '' }: Readonly<Record<string, string>>,
): StatusNews {
  return { ref: query.get('ref') ?? '', last: query.get('last') === '1', status, errorCode };
}

/** A form as string pairs; anything else has none. */
export function fieldsOf(body: unknown): Readonly<Record<string, string>> {
  return typeof body === 'object' && body !== null ? (body as Readonly<Record<string, string>>) : {};
}
