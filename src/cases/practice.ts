import type { CaseId, ConversationId, ModeratorId } from '../domain/ids.ts';
import type { StoredMessage } from '../domain/message.ts';
import type { Clock, NewId } from '../domain/ports.ts';
import type { Words } from '../domain/words.ts';
import type { AuditDraft, Store } from '../store/store.ts';
import type { SignedIn } from './cases-host.ts';
import type { Actor, LiveDesk } from './live-desk.ts';
import type { Refused } from './decision.ts';

/** A written young person to practise with. */
export interface PracticePartner {
  readonly name: string;
  /** Who they are and what has happened, in one line. */
  readonly who: string;
  readonly whoIn?: { readonly ga: string } | undefined;
}

/** Rooms of their own, over a store that is thrown away: nothing in them is real. */
export interface PracticeRooms {
  readonly store: Pick<Store, 'addModerator' | 'findModerator' | 'openConversation' | 'readMessages'>;
  readonly live: LiveDesk;
  /** Begins to write as this partner, under an address of its own. */
  begin(partner: string, key: string): PartnerVoice;
}

/** The partner's side. Each call is one message of theirs, as it is written down. */
export interface PartnerVoice {
  /** Opens the chat, says the first thing, and goes on until a person would see it. */
  untilCase(): Promise<ConversationId>;
  /** Says the next thing; false when they have said all. */
  next(): Promise<boolean>;
}

export interface PracticeHost {
  readonly partners: readonly PracticePartner[];
  /** Opened when the first one practises. */
  readonly rooms: () => Promise<PracticeRooms>;
  /** The real audit: that somebody practised, and nothing of it. */
  readonly appendAudit: (entries: readonly AuditDraft[]) => Promise<void>;
  readonly clock: Clock;
  readonly newId: NewId;
}

/** How a practice stands. */
export interface Practice {
  readonly partner: PracticePartner;
  readonly messages: readonly StoredMessage[];
  readonly care: string;
  /** They have said all that is written for them. */
  readonly over: boolean;
  /** How often what was to be sent was not fit to go out. */
  readonly refused: number;
}

/** One person practises one talk at a time; another one begins afresh. */
export interface PracticeDesk {
  readonly partners: readonly PracticePartner[];
  current(who: SignedIn): Promise<Practice | undefined>;
  /** `undefined`: nobody of that name. */
  start(who: SignedIn, partner: string): Promise<Practice | undefined>;
  reply(who: SignedIn, actId: string, words: Words): Promise<Practice | Refused | undefined>;
  end(who: SignedIn): Promise<void>;
}

interface Talk {
  readonly partner: PracticePartner;
  readonly voice: PartnerVoice;
  readonly conversation: ConversationId;
  readonly caseId: CaseId;
  over: boolean;
  refused: number;
}

export function createPracticeDesk(host: PracticeHost): PracticeDesk {
  const talks = new Map<ModeratorId, Talk>();
  const viewOf = async (talk: Talk): Promise<Practice> => {
    const { store } = await host.rooms();
    const record = await store.openConversation(talk.conversation);
    const messages = await store.readMessages(talk.conversation, 0);
    const { partner, over, refused } = talk;
    return { partner, messages, care: record?.care ?? 'none', over, refused };
  };
  return {
    partners: host.partners,
    async current({ moderator }) {
      const talk = talks.get(moderator.id);
      return talk === undefined ? undefined : viewOf(talk);
    },
    async start(who, name) {
      const partner = host.partners.find((one) => one.name === name);
      if (partner === undefined) return undefined;
      const talk = await begin(host, who, partner);
      talks.set(who.moderator.id, talk);
      return viewOf(talk);
    },
    async reply({ moderator }, actId, words) {
      const talk = talks.get(moderator.id);
      if (talk === undefined) return undefined;
      const refused = await say(await host.rooms(), talk, moderator, actId, words);
      return refused ?? viewOf(talk);
    },
    async end({ moderator }) {
      talks.delete(moderator.id);
    },
  };
}

async function begin(host: PracticeHost, { moderator }: SignedIn, partner: PracticePartner): Promise<Talk> {
  await host.appendAudit([
    { atMs: host.clock(), actor: moderator.id, act: 'practised', detail: partner.name },
  ]);
  const rooms = await host.rooms();
  await knowIn(rooms, moderator);
  const voice = rooms.begin(partner.name, host.newId());
  const conversation = await voice.untilCase();
  const caseId = (await rooms.store.openConversation(conversation))?.case?.id;
  if (caseId === undefined) throw new Error('A practice made no case.');
  await rooms.live.claim(moderator, caseId);
  return { partner, voice, conversation, caseId, over: false, refused: 0 };
}

/** The practice store knows nobody by itself. Nothing that opens an account goes there. */
async function knowIn({ store }: PracticeRooms, moderator: SignedIn['moderator']): Promise<void> {
  if ((await store.findModerator({ id: moderator.id })) !== undefined) return;
  const { id, workingName, role, createdAtMs } = moderator;
  await store.addModerator({ id, login: id, workingName, role, passwordHash: '', createdAtMs });
}

async function say(
  { live }: PracticeRooms,
  talk: Talk,
  moderator: Actor,
  actId: string,
  words: Words,
): Promise<Refused | undefined> {
  const end = await live.reply(moderator, talk.caseId, { actId, words, services: [] });
  if ('problem' in end) {
    talk.refused += 1;
    return end;
  }
  talk.over = !(await talk.voice.next());
  return undefined;
}
