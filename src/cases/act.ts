import { CuanError } from '../domain/errors.ts';
import { id, type CaseId } from '../domain/ids.ts';
import type { ReplyDraft, StoredMessage } from '../domain/message.ts';
import type { ActMessage, CaseFile, CaseRecord } from '../store/store.ts';
import type { Decided, Decision, Refused, SystemLine } from './decision.ts';
import type { Actor, LiveHost } from './live-host.ts';

/** How an act came out. `messages` are what it said, or what it had said when it was sent before. */
export type ActEnd = Refused | { readonly done: true; readonly messages: readonly StoredMessage[] };

/** Turns of the reporter and acts of others may come between; then it is decided anew from what is now true. */
const TRIES = 8;

/**
 * Reads the case, decides, writes, and wakes who watches: the same for every act. `actId` makes a repeated
 * call harmless. A refusal is not an error, it says what stands in the way.
 */
export async function act(
  host: LiveHost,
  caseId: CaseId,
  who: Actor | 'program',
  decide: (file: CaseFile) => Decided | Promise<Decided>,
  actId: string = host.newId(),
): Promise<ActEnd> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const file = await host.store.readCaseFile(caseId);
    if (file === undefined) return { problem: 'gone' };
    const decided = await decide(file);
    if ('problem' in decided) return decided;
    if ('already' in decided) return { done: true, messages: [] };
    const end = await write(host, file, who, decided, actId);
    if (end !== 'conflict') return end;
  }
  throw new CuanError('not-ready', 'This case is busy. Try again.');
}

async function write(
  host: LiveHost,
  { record, version }: CaseFile,
  who: Actor | 'program',
  decision: Decision,
  actId: string,
): Promise<ActEnd | 'conflict'> {
  const atMs = host.clock();
  const actor = who === 'program' ? who : who.id;
  const result = await host.store.actOnCase({
    case: record.id,
    conversation: record.conversation,
    expectedVersion: version,
    id: id.inbound(`act:${actor}:${actId}`),
    atMs,
    change: decision.change,
    messages: messagesOf(host, record, who, decision, atMs),
    ...(decision.note === undefined || who === 'program'
      ? {}
      : { note: { by: who.id, words: decision.note } }),
    ...(decision.alert === undefined ? {} : { outbox: [{ kind: 'alert', payload: decision.alert }] }),
    audit: [
      {
        atMs,
        actor,
        act: decision.act,
        case: record.id,
        conversation: record.conversation,
        ...(decision.detail === undefined ? {} : { detail: decision.detail }),
      },
    ],
  });
  if (result.outcome === 'conflict') return 'conflict';
  if (result.outcome === 'gone') return { problem: 'deleted' };
  host.hub.publish(record.conversation);
  return { done: true, messages: result.messages };
}

function messagesOf(
  host: LiveHost,
  record: CaseRecord,
  who: Actor | 'program',
  { says, words }: Decision,
  nowMs: number,
): readonly ActMessage[] {
  const lines = says.map((said): ActMessage => ({
    sender: 'bot',
    reply: rendered(host, record, said, nowMs),
  }));
  if (words === undefined || who === 'program') return lines;
  const reply = { text: words.words.reveal(), choices: [], lines: words.cards, phrases: [] };
  return [...lines, { sender: 'moderator', workingName: who.workingName, reply }];
}

function rendered(host: LiveHost, record: CaseRecord, said: SystemLine, nowMs: number): ReplyDraft {
  const { text, version } = host.render(said, record.locale, record.channel);
  const block = said.withLines === true ? host.crisisLines(record, nowMs) : undefined;
  return {
    text: block === undefined ? text : `${text}\n\n${block.text}`,
    choices: [],
    lines: block?.lines ?? [],
    phrases: [{ key: said.key, version }],
  };
}
