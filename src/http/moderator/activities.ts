import type { Taken } from '../../cases/handoff.ts';
import type { CaseRecord } from '../../cases/desk.ts';
import type { CaseId } from '../../domain/ids.ts';
import type { StoredMessage } from '../../domain/message.ts';

/** One activity of the Bot Framework protocol; only what another desk needs. */
export interface Activity {
  readonly type: 'event' | 'message';
  readonly id: string;
  readonly timestamp: string;
  readonly from: { readonly id: 'bot' | 'moderator' | 'reporter'; readonly role: 'bot' | 'user' };
  readonly conversation: { readonly id: string };
  readonly name?: string;
  readonly text?: string;
  readonly textFormat?: 'plain';
  readonly value?: object;
  readonly attachments?: readonly object[];
}

/** A message as an activity. The conversation is called by its case: no address of the reporter stands anywhere. */
export function activityOf({ id: caseId }: Pick<CaseRecord, 'id'>, message: StoredMessage): Activity {
  const { seq, atMs, sender, words } = message;
  return {
    type: 'message',
    id: String(seq),
    timestamp: new Date(atMs).toISOString(),
    from: { id: sender, role: sender === 'reporter' ? 'user' : 'bot' },
    conversation: { id: caseId },
    text: words.reveal(),
    textFormat: 'plain',
  };
}

/** The young person has deleted it here: the other desk is to erase its copy, too (S20). Our own event, without words. */
export function eraseOf(caseId: CaseId, nowMs: number): Activity {
  return {
    type: 'event',
    name: 'handoff.erase',
    id: `erase-${caseId}`,
    timestamp: new Date(nowMs).toISOString(),
    from: { id: 'bot', role: 'bot' },
    conversation: { id: caseId },
  };
}

/**
 * `handoff.initiate` as Bot Framework's hand-off protocol has it: what is known as `value`, the transcript as an
 * attachment. Without a transcript it only offers the case.
 */
export function initiateOf(record: CaseRecord, nowMs: number, messages?: Taken['messages']): Activity {
  const { id: caseId, care, topics, place, locale, ageBand } = record;
  const content = { activities: (messages ?? []).map((message) => activityOf(record, message)) };
  return {
    type: 'event',
    name: 'handoff.initiate',
    id: `handoff-${caseId}`,
    timestamp: new Date(nowMs).toISOString(),
    from: { id: 'bot', role: 'bot' },
    conversation: { id: caseId },
    value: { care, topics, place, locale, ...(ageBand === undefined ? {} : { ageBand }) },
    ...(messages === undefined
      ? {}
      : { attachments: [{ contentType: 'application/json', name: 'Transcript', content }] }),
  };
}
