import type { Activity } from 'botbuilder-core';
import { CuanError } from '../../domain/errors.ts';
import { id, type Locale } from '../../domain/ids.ts';
import type { Inbound, InboundEvent } from '../../domain/message.ts';
import type { NewId, TokenClaims } from '../../domain/ports.ts';
import { Words } from '../../domain/words.ts';

/** The inbound id under which a conversation is opened; a second opening is a repeat and says nothing new. */
const OPENED_ID = 'opened';
const CLIENT_ID = /^[\w.:~+/=-]{1,100}$/;
const CHOICE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LOCALE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;
const MOST_ATTACHMENTS = 100;

/** What our own turn activity carries beside the words. */
interface TurnData {
  readonly clientActivityID?: string;
  /** How many files came along; nothing else of them is kept (law 5). */
  readonly attachments: number;
}

/** The turn of a conversation that was opened and has no words yet. */
export function openedActivity(body: unknown): Partial<Activity> {
  return { type: 'conversationUpdate', id: OPENED_ID, ...localeOf(body) };
}

/** The turn of an upload whose body was dropped unread. */
export function uploadActivity(newId: NewId): Partial<Activity> {
  const channelData: TurnData = { attachments: 1 };
  return { type: 'message', id: `s:${newId()}`, text: '', channelData };
}

/**
 * Keeps of a posted activity: type, text, value.choice, the client's id, the language, and how many
 * attachments there were. Everything else stays behind. Throws `bad-request` when it is no activity.
 */
export function readActivity(body: unknown, newId: NewId): Partial<Activity> {
  const type = own(body, 'type');
  if (typeof type !== 'string' || type === '')
    throw new CuanError('bad-request', 'An activity needs a type.');
  if (type === 'typing') return { type, id: `s:${newId()}` };
  if (type !== 'message') return { type: 'event', id: `s:${newId()}`, ...eventNameOf(body) };
  const clientId = readClientId(body);
  const choice = own(own(body, 'value'), 'choice');
  const attachments = countAttachments(body);
  const text = readText(body);
  if (text === '' && attachments === 0 && typeof choice !== 'string')
    throw new CuanError('bad-request', 'A message needs text.');
  const channelData: TurnData = {
    attachments,
    ...(clientId === undefined ? {} : { clientActivityID: clientId }),
  };
  return {
    type: 'message',
    id: clientId === undefined ? `s:${newId()}` : `c:${clientId}`,
    text,
    channelData,
    ...(typeof choice === 'string' && choice.length <= 64 && CHOICE.test(choice)
      ? { value: { choice } }
      : {}),
    ...localeOf(body),
  };
}

/** What the turn gets of the activity. */
export function toInbound(activity: Partial<Activity>, claims: TokenClaims): Inbound {
  return {
    address: { channel: 'web', key: claims.conversation },
    id: id.inbound(activity.id ?? ''),
    event: eventOf(activity),
    resumeHash: claims.resumeHash,
    ...(activity.locale === undefined ? {} : { localeHint: activity.locale as Locale }),
    ...clientIdOf(activity),
  };
}

/** Set by our widget as it leaves; every other event is taken and left. */
export const QUICK_EXIT = 'quick-exit';

function eventNameOf(body: unknown): { readonly name?: string } {
  return own(body, 'name') === QUICK_EXIT ? { name: QUICK_EXIT } : {};
}

function eventOf(activity: Partial<Activity>): InboundEvent {
  if (activity.type === 'conversationUpdate') return { kind: 'opened' };
  const { attachments } = activity.channelData as TurnData;
  const choice = own(activity.value, 'choice');
  return {
    kind: 'said',
    words: new Words(activity.text ?? ''),
    attachments,
    ...(typeof choice === 'string' ? { choice: id.choice(choice) } : {}),
  };
}

function clientIdOf(activity: Partial<Activity>): { readonly clientId?: string } {
  const clientId = own(activity.channelData, 'clientActivityID');
  return typeof clientId === 'string' ? { clientId } : {};
}

function readText(body: unknown): string {
  const text = own(body, 'text') ?? '';
  if (typeof text !== 'string') throw new CuanError('bad-request', 'The text of a message is a string.');
  return text;
}

/** Refused when it is not one: a message whose id changed on the way could be doubled. */
function readClientId(body: unknown): string | undefined {
  const given =
    own(own(body, 'channelData'), 'clientActivityID') ?? own(body, 'clientActivityID') ?? undefined;
  if (given === undefined) return undefined;
  if (typeof given === 'string' && CLIENT_ID.test(given)) return given;
  throw new CuanError('bad-request', 'The clientActivityID is not an id.');
}

function countAttachments(body: unknown): number {
  const attachments = own(body, 'attachments');
  return Array.isArray(attachments) ? Math.min(attachments.length, MOST_ATTACHMENTS) : 0;
}

function localeOf(body: unknown): { readonly locale?: Locale } {
  const locale = own(body, 'locale');
  if (typeof locale !== 'string' || !LOCALE.test(locale)) return {};
  const [language = '', ...rest] = locale.split('-');
  return { locale: id.locale([language.toLowerCase(), ...rest].join('-')) };
}

/** A field the sender gave, never one that every object has. */
function own(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}
