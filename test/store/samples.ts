import type { Care } from '../../src/domain/care.ts';
import type { ChannelName } from '../../src/domain/channel-name.ts';
import { id, type ConversationId } from '../../src/domain/ids.ts';
import type { ReplyDraft } from '../../src/domain/message.ts';
import type { Session } from '../../src/domain/session.ts';
import { Words } from '../../src/domain/words.ts';
import type { InboundDraft, TurnRecord } from '../../src/store/store.ts';
import type { Vault } from '../../src/vault/vault.ts';

export const NOON = Date.UTC(2026, 10, 22, 12);
export const HOUR = 3_600_000;

export function sampleSession(care: Care = 'none', more: Partial<Session> = {}): Session {
  return {
    version: 1,
    stack: [{ dialog: id.dialog('welcome'), version: 1, snapshot: { value: 'asking' } }],
    care,
    locale: id.locale('en'),
    channel: 'web',
    place: id.place('GB-NIR'),
    placeConfirmed: false,
    topics: ['image-threat'],
    recent: [],
    replies: 1,
    wellbeingDue: false,
    misunderstood: 0,
    textFirst: false,
    personWanted: false,
    ...more,
  };
}

export function sampleInbound(words: string, more: Partial<InboundDraft> = {}): InboundDraft {
  return { words: new Words(words), attachments: 0, care: 'none', evidence: [], unread: false, ...more };
}

export function sampleReply(text: string): ReplyDraft {
  return {
    text,
    choices: [{ id: id.choice('yes'), label: 'Yes' }],
    lines: [],
    phrases: [{ key: id.phrase('welcome:hello'), version: 'v1' }],
  };
}

export interface TurnSample extends Partial<Omit<TurnRecord, 'conversation' | 'inboundId'>> {
  readonly words?: string;
  readonly channel?: ChannelName;
}

/** Makes turns as the host would; every field can be said. */
export function turnMaker(vault: Pick<Vault, 'pseudonym'>) {
  return (conversation: ConversationId, inbound: string, sample: TurnSample = {}): TurnRecord => {
    const { words, channel = 'web', ...more } = sample;
    const address = { channel, key: `key of ${conversation}` };
    return {
      conversation,
      expectedVersion: 0,
      address: { hash: vault.pseudonym(address), address },
      atMs: NOON,
      inboundId: id.inbound(inbound),
      ...(words === undefined ? {} : { inbound: sampleInbound(words) }),
      session: sampleSession(),
      replies: [sampleReply('We are here.')],
      outbox: [],
      audit: [],
      ...more,
    };
  };
}
