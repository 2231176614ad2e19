import type { Activity } from 'botbuilder-core';
import type { ConversationId } from '../../domain/ids.ts';
import type { ReplyDraft, StoredMessage } from '../../domain/message.ts';

/** What Direct Line calls an ActivitySet. */
export interface ActivitySet {
  readonly activities: readonly Partial<Activity>[];
  readonly watermark: string;
}

/** Whose words they are. Bot and person answer under fixed ids; a person's id shows no account. */
const FROM = {
  reporter: { id: 'reporter', name: '', role: 'user' },
  bot: { id: 'cuan', name: '', role: 'bot' },
  moderator: { id: 'person', name: 'Person', role: 'bot' },
} as const;

/** `<conversation>|<seq>`, as Direct Line numbers activities. */
export function activityId(conversation: ConversationId, seq: number): string {
  return `${conversation}|${String(seq).padStart(7, '0')}`;
}

/**
 * A stored message as the client sees it. The reporter's own carries the client's id back and nothing that was
 * read out of it: care and evidence are never shown to the reporter.
 */
export function toActivity(message: StoredMessage): Partial<Activity> {
  const shared = {
    ...frameOf(message.conversation, message.atMs),
    id: activityId(message.conversation, message.seq),
    from: fromOf(message),
    text: message.words.reveal(),
  };
  if (message.sender === 'reporter') return { ...shared, textFormat: 'plain', channelData: echoOf(message) };
  return { ...shared, textFormat: 'markdown', ...extrasOf(message) };
}

/** A person is shown under their working name; the id says nothing about the account. */
function fromOf({ sender, workingName }: StoredMessage): Activity['from'] {
  return sender === 'moderator'
    ? { ...FROM.moderator, name: workingName ?? FROM.moderator.name }
    : FROM[sender];
}

/** Somebody is writing. Not a message: it has no number and is gone when missed. */
export function typingActivity(conversation: ConversationId, nowMs: number): Partial<Activity> {
  return { ...frameOf(conversation, nowMs), type: 'typing', from: FROM.moderator };
}

/** The one phrase that a deleted conversation still says. */
export function tombstone(conversation: ConversationId, phrase: string, nowMs: number): Partial<Activity> {
  return {
    ...frameOf(conversation, nowMs),
    id: deletedId(conversation),
    from: FROM.bot,
    text: phrase,
    textFormat: 'plain',
    channelData: { cuan: { deleted: true } },
  };
}

/** The id of what has no number any more. */
export function deletedId(conversation: ConversationId): string {
  return `${conversation}|deleted`;
}

/** As it goes over the line: botbuilder's types want a Date and more of a conversation than anyone needs. */
function frameOf(conversation: ConversationId, atMs: number): Partial<Activity> {
  const line = { timestamp: new Date(atMs).toISOString(), conversation: { id: conversation } };
  return { type: 'message', channelId: 'directline', ...(line as unknown as Partial<Activity>) };
}

function echoOf(message: StoredMessage): object {
  const { seq, clientId } = message;
  return { ...(clientId === undefined ? {} : { clientActivityID: clientId }), cuan: { seq } };
}

function extrasOf(message: StoredMessage): Partial<Activity> {
  const {
    care,
    choices = [],
    lines = [],
    document,
    returnCode,
    locale,
  }: Partial<ReplyDraft> = message.reply ?? {};
  const cuan = {
    seq: message.seq,
    ...(waitsForPerson(message) ? { waits: true } : {}),
    ...(care === undefined ? {} : { care }),
    ...(choices.length === 0 ? {} : { choices }),
    ...(document === undefined ? {} : { document }),
    ...(returnCode?.code === undefined ? {} : { returnCode }),
    ...(lines.length === 0 ? {} : { lines, services: lines.map((line) => line.id) }),
  };
  const spoken = locale === undefined ? {} : { locale };
  if (choices.length === 0) return { ...spoken, channelData: { cuan } };
  const actions = choices.map(({ label }) => ({ type: 'imBack', title: label, value: label }));
  return { ...spoken, channelData: { cuan }, suggestedActions: { to: [], actions } };
}

/** What is said to someone who asked for a person: only they have a place in line to look at (S16, S17). */
const WAITING = [
  'live:says.another-person',
  'live:says.silent',
  'live:says.silent-crisis',
  'talk:says.noted',
  'talk:says.off-duty',
  'talk:says.on-duty',
  'talk:says.waiting',
];

function waitsForPerson({ reply }: StoredMessage): boolean {
  return reply?.phrases.some(({ key }) => WAITING.includes(key)) === true;
}
