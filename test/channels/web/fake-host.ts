import { randomBytes } from 'node:crypto';
import type { ChannelHost } from '../../../src/channels/channel.ts';
import { id, type ConversationId } from '../../../src/domain/ids.ts';
import type { Inbound, ReplyDraft, StoredMessage, TurnOutcome } from '../../../src/domain/message.ts';
import { Words } from '../../../src/domain/words.ts';
import { createHub } from '../../../src/turn/hub.ts';
import { createVault } from '../../../src/vault/vault.ts';

/** A host whose turn is an array: real hub, real tokens, and a reply to everything. */
export interface FakeHost extends ChannelHost {
  readonly inbounds: readonly Inbound[];
  /** Moves the clock on. */
  pass(ms: number): void;
  /** A person writes. */
  say(conversation: ConversationId, text: string): void;
  /** A second host over the same rows and keys: the process after a restart. */
  restarted(): ChannelHost;
}

interface Kept {
  state: 'deleted' | 'open';
  readonly resumeHash: string;
  messages: StoredMessage[];
}

export const WELCOME = 'Hello. You can write here.';
export const DELETED = 'Everything is deleted.';
export const NO_PICTURES = 'Pictures are not opened here.';
export const LINE = {
  id: id.service('gb-childline'),
  name: 'Childline',
  plainWords: 'A person to talk to.',
  call: { display: '0800 1111', href: 'tel:08001111' },
  notes: ['Free'],
  closed: false,
};

const plain = (text: string): ReplyDraft => ({ text, choices: [], lines: [], phrases: [] });

function replyTo({ event }: Inbound): ReplyDraft {
  if (event.kind !== 'said')
    return {
      ...plain(WELCOME),
      choices: [{ id: id.choice('picture'), label: 'Someone has a picture of me' }],
    };
  if (event.attachments > 0) return plain(NO_PICTURES);
  const words = event.words.reveal();
  if (words === 'crisis') return { ...plain('Ring them.'), care: 'crisis', lines: [LINE] };
  return plain(`Heard ${words.length} characters`);
}

export function createFakeHost(): FakeHost {
  const vault = createVault({
    masterKey: new Uint8Array(32).fill(7),
    newBytes: (count) => randomBytes(count),
  });
  const kept = new Map<ConversationId, Kept>();
  const inbounds: Inbound[] = [];
  const hub = createHub();
  let offset = 0;
  const clock = () => Date.now() + offset;

  const append = (
    conversation: ConversationId,
    message: Pick<StoredMessage, 'inboundId' | 'sender' | 'words'>,
  ) => {
    const rows = kept.get(conversation)?.messages ?? [];
    const row = { conversation, seq: rows.length + 1, atMs: clock(), ...message };
    rows.push(row);
    return row;
  };

  const runTurn = async (inbound: Inbound): Promise<TurnOutcome> => {
    await Promise.resolve();
    const conversation = id.conversation(inbound.address.key);
    const known = kept.get(conversation) ?? {
      state: 'open',
      resumeHash: inbound.resumeHash ?? '',
      messages: [],
    };
    kept.set(conversation, known);
    if (known.state === 'deleted')
      return { conversation, messages: [], repeated: false, deleted: true, refused: true };
    const earlier = known.messages.filter((message) => message.inboundId === inbound.id);
    if (earlier.length > 0) return { conversation, messages: earlier, repeated: true, deleted: false };
    inbounds.push(inbound);
    const { event } = inbound;
    const own = event.kind === 'said' ? [append(conversation, ownOf(inbound, event.words))] : [];
    const { text, ...reply } = replyTo(inbound);
    const bot = { inboundId: inbound.id, sender: 'bot' as const, words: new Words(text), reply };
    const messages = [...own, append(conversation, bot)];
    const deleted = event.kind === 'said' && event.words.reveal() === 'delete';
    if (deleted) Object.assign(known, { state: 'deleted', messages: [] });
    hub.publish(conversation);
    return { conversation, messages: deleted ? [] : messages, repeated: false, deleted };
  };

  const host: ChannelHost = {
    runTurn,
    readMessages: async (conversation, after) =>
      (kept.get(conversation)?.messages ?? []).filter((message) => message.seq > after),
    async lookUp(conversation) {
      const known = kept.get(conversation);
      return known && { ...known, lastSeq: known.messages.length };
    },
    deletedPhrase: () => DELETED,
    hub,
    tokens: vault.tokens,
    clock,
    newId: () => randomBytes(16).toString('base64url'),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  };
  return {
    ...host,
    inbounds,
    pass: (ms) => void (offset += ms),
    say: (conversation, text) => {
      append(conversation, { inboundId: id.inbound('person'), sender: 'moderator', words: new Words(text) });
      hub.publish(conversation);
    },
    restarted: () => ({ ...host, hub: createHub() }),
  };
}

function ownOf(inbound: Inbound, words: Words) {
  const clientId = inbound.clientId === undefined ? {} : { clientId: inbound.clientId };
  const care = { care: 'crisis', evidence: [], unread: false } as const;
  return { inboundId: inbound.id, sender: 'reporter' as const, words, ...clientId, ...care };
}
