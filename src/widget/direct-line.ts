import type { ActivitySet, Outgoing, PlaceInLine } from './protocol.ts';

/**
 * Why a call did not work: no connection or no answer, the server asks for patience, the token is over, the
 * conversation is over, or the server will never take this request.
 */
export type Trouble = 'busy' | 'ended' | 'expired' | 'offline' | 'refused';

export type Answer<T> = { readonly value: T } | { readonly trouble: Trouble };

/** What opens this conversation and no other. */
export interface Pass {
  readonly token: string;
  readonly conversationId: string;
  /** Reopens the same conversation after the token is over. */
  readonly resume: string;
  readonly expiresAtMs: number;
}

export interface PassAnswer {
  readonly token: string;
  readonly conversationId: string;
  readonly resume?: string;
  readonly expires_in: number;
}

const PATIENCE_MS = 15_000;
/** Browsers send a request on after the page is gone only up to 64 kB. */
const KEEPALIVE_CHARACTERS = 15_000;

/** Asks for a pass; with the resume secret it is for the same conversation. */
export function askForPass(resume: string | undefined): Promise<Answer<PassAnswer>> {
  return call('POST', '/api/chat/token', undefined, resume === undefined ? {} : { resume });
}

/** The language of the page goes along, so that the first words are in it too. */
export function startConversation(
  pass: Pass,
  locale: string,
): Promise<Answer<{ streamUrl?: string; conversationId: string }>> {
  return call('POST', '/v3/directline/conversations', pass, { user: {}, locale });
}

/** The stream from a watermark on, for a conversation that is already started. */
export function reopenStream(pass: Pass, watermark: string): Promise<Answer<{ streamUrl?: string }>> {
  return call('GET', `${pathOf(pass)}?watermark=${encodeURIComponent(watermark)}`, pass);
}

export function refreshToken(pass: Pass): Promise<Answer<PassAnswer>> {
  return call('POST', '/v3/directline/tokens/refresh', pass);
}

export function readActivities(pass: Pass, watermark: string | undefined): Promise<Answer<ActivitySet>> {
  const after = watermark === undefined ? '' : `?watermark=${encodeURIComponent(watermark)}`;
  return call('GET', `${pathOf(pass)}/activities${after}`, pass);
}

/** Sends one message. It goes out even when the page is left meanwhile. */
export function postMessage(pass: Pass, item: Outgoing, locale: string): Promise<Answer<{ id?: string }>> {
  return call('POST', `${pathOf(pass)}/activities`, pass, {
    type: 'message',
    from: { id: 'you', role: 'user' },
    text: item.text,
    locale,
    ...(item.picture ? { attachments: [{}] } : {}),
    ...(item.choice === undefined ? {} : { value: { choice: item.choice } }),
    channelData: { clientActivityID: item.clientId },
  });
}

/** That someone is writing, or has left: kinds without a word. It goes out even when the page is left. */
export function postNotice(
  pass: Pass,
  notice: { readonly type: 'event' | 'typing'; readonly name?: 'quick-exit' },
): Promise<Answer<object>> {
  return call('POST', `${pathOf(pass)}/activities`, pass, { ...notice, from: { id: 'you', role: 'user' } });
}

/** Where this reporter stands in line for a person. */
export function readPlace(pass: Pass): Promise<Answer<PlaceInLine>> {
  return call('GET', '/api/chat/place', pass);
}

function pathOf(pass: Pass): string {
  return `/v3/directline/conversations/${encodeURIComponent(pass.conversationId)}`;
}

async function call<T>(method: string, path: string, pass?: Pass, body?: object): Promise<Answer<T>> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const response = await fetch(path, { ...requestOf(method, pass, body), signal: patience.signal });
    return response.ok ? { value: (await response.json()) as T } : { trouble: await readTrouble(response) };
  } catch {
    return { trouble: 'offline' };
  } finally {
    clearTimeout(timer);
  }
}

function requestOf(method: string, pass: Pass | undefined, body: object | undefined): RequestInit {
  const text = body === undefined ? undefined : JSON.stringify(body);
  return {
    method,
    headers: {
      ...(pass === undefined ? {} : { authorization: `Bearer ${pass.token}` }),
      ...(text === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(text === undefined ? {} : { body: text, keepalive: text.length < KEEPALIVE_CHARACTERS }),
    cache: 'no-store',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  };
}

async function readTrouble(response: Response): Promise<Trouble> {
  const { status } = response;
  if (status >= 500 || status === 429 || status === 408) return 'busy';
  if (status === 404 || status === 410) return 'ended';
  if (status === 401) return 'expired';
  return status === 403 && (await codeOf(response)) !== 'uploads-refused' ? 'expired' : 'refused';
}

async function codeOf(response: Response): Promise<string | undefined> {
  const body = (await response.json().catch(() => undefined)) as { error?: { code?: string } } | undefined;
  return body?.error?.code;
}
