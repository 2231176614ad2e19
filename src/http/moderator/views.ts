import { permissionsOf } from '../../cases/permissions.ts';
import { sessionEndsAtMs, type CaseRecord, type SignedIn } from '../../cases/desk.ts';
import type { StoredMessage } from '../../domain/message.ts';
import type { CaseSummary, Me, TranscriptMessage } from './protocol.ts';

/** The account as the console may know it: never the login of anyone else, never a hash. */
export function viewMe({ moderator, signIn, secondFactor }: SignedIn, nowMs: number, required: boolean): Me {
  return {
    workingName: moderator.workingName,
    role: moderator.role,
    permissions: permissionsOf(moderator.role),
    secondFactor: secondFactor ? 'set' : required ? 'needed' : 'missing',
    idleEndsAtMs: sessionEndsAtMs(signIn),
    endsAtMs: signIn.expiresAtMs,
    nowMs,
  };
}

/** Field by field, so that nothing new in the record reaches a screen by itself. */
export function viewCase(record: CaseRecord): CaseSummary {
  const { ageBand, oldestUnansweredAtMs, deletedAtMs } = record;
  return {
    id: record.id,
    care: record.care,
    topics: record.topics,
    reason: record.reason,
    state: record.state,
    channel: record.channel,
    locale: record.locale,
    place: record.place,
    openedAtMs: record.openedAtMs,
    lastMessageAtMs: record.lastMessageAtMs,
    ...(ageBand === undefined ? {} : { ageBand }),
    ...(oldestUnansweredAtMs === undefined ? {} : { waitingSinceMs: oldestUnansweredAtMs }),
    ...(deletedAtMs === undefined ? {} : { deletedAtMs }),
  };
}

/** One line of the transcript. The words are opened here and go nowhere but into this answer. */
export function viewMessage(message: StoredMessage): TranscriptMessage {
  return {
    seq: message.seq,
    sender: message.sender,
    ...(message.workingName === undefined ? {} : { by: message.workingName }),
    atMs: message.atMs,
    text: message.words.reveal(),
    evidence: (message.evidence ?? []).map(({ start, end, cue }) => ({ start, end, cue })),
    ...(message.care === undefined ? {} : { care: message.care }),
    unread: message.unread ?? false,
    attachments: message.attachments ?? 0,
    pressed: message.choice !== undefined,
    lines: (message.reply?.lines ?? []).map(({ name }) => name),
    offered: (message.reply?.choices ?? []).map(({ label }) => label),
  };
}
