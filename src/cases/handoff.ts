import { createHash, timingSafeEqual } from 'node:crypto';
import type { Outcome } from '../domain/case-work.ts';
import { id, type CaseId } from '../domain/ids.ts';
import type { StoredMessage } from '../domain/message.ts';
import type { Clock, NewId } from '../domain/ports.ts';
import type { Words } from '../domain/words.ts';
import type { CaseRecord, Store } from '../store/store.ts';
import type { ActEnd, Actor, LiveDesk } from './live-desk.ts';
import type { Refused } from './decision.ts';

/** The one other desk that may answer, where the reporter has agreed (HANDOFF_PROTOCOL). */
export interface OutsideDesk {
  /** Who answers there: the reporter is told this name before they agree, and sees it beside their words. */
  readonly name: string;
  /** SHA-256 of its token, base64url; the token itself is never here. */
  readonly tokenHash: string;
}

export interface HandoffHost {
  readonly store: Store;
  readonly live: LiveDesk;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly desk: OutsideDesk;
}

/** What Bot Framework's hand-off protocol says of a conversation handed over. */
export const HANDOFF_STATES = ['accepted', 'completed', 'failed'] as const;
export type HandoffState = (typeof HANDOFF_STATES)[number];

/** Acts of the other desk. Each sees only cases whose reporter has agreed, and is in the audit under its name. */
export interface Handoff {
  admits(token: string): boolean;
  /** Open cases it may take or has taken, in the order of the queue. */
  list(): Promise<readonly CaseRecord[]>;
  take(caseId: CaseId): Promise<ActEnd | Taken>;
  /** What was said after a message; only while it holds the case. */
  read(caseId: CaseId, after: number): Promise<Refused | readonly StoredMessage[]>;
  say(caseId: CaseId, actId: string, words: Words): Promise<ActEnd>;
  status(caseId: CaseId, state: HandoffState): Promise<ActEnd>;
  close(caseId: CaseId, outcome: Outcome): Promise<ActEnd>;
}

export interface Taken {
  readonly record: CaseRecord;
  readonly messages: readonly StoredMessage[];
}

const LOGIN = 'outside-desk';
const MOST_LISTED = 500;
const GONE: Refused = { problem: 'gone' };

export function createHandoff(host: HandoffHost): Handoff {
  const { store, live, clock, desk } = host;
  const may = async (caseId: CaseId) => agreedCase(host, caseId);

  return {
    admits: (token) => isToken(token, desk.tokenHash),
    async list() {
      const { id: actor } = await actorOf(host);
      await store.appendAudit([{ atMs: clock(), actor, act: 'cases-listed', detail: LOGIN }]);
      return agreedCases(host, actor);
    },
    async take(caseId) {
      if ((await may(caseId)) === undefined) return GONE;
      const who = await actorOf(host);
      const end = await live.claim(who, caseId);
      if ('problem' in end) return end;
      await store.notePassedOn(caseId);
      return taken(host, who, caseId);
    },
    async read(caseId, after) {
      const who = await actorOf(host);
      const record = await may(caseId);
      if (record === undefined) return GONE;
      if (record.claimedBy !== who.id) return { problem: 'not-yours' };
      await store.notePassedOn(caseId);
      return readFrom(host, who, record, after);
    },
    async say(caseId, actId, words) {
      if ((await may(caseId)) === undefined) return GONE;
      return live.reply(await actorOf(host), caseId, { actId, words, services: [] });
    },
    async status(caseId, state) {
      if ((await may(caseId)) === undefined) return GONE;
      const who = await actorOf(host);
      return state === 'accepted' ? live.claim(who, caseId) : live.release(who, caseId);
    },
    async close(caseId, outcome) {
      if ((await may(caseId)) === undefined) return GONE;
      return live.close(await actorOf(host), caseId, outcome);
    },
  };
}

/** Open cases that its reporter agreed to pass on and that nobody else holds. Opens sessions, no words. */
export async function agreedCases(
  { store }: Pick<HandoffHost, 'store'>,
  actor?: Actor['id'],
): Promise<readonly CaseRecord[]> {
  const open = (await store.listCases(MOST_LISTED)).filter(
    ({ claimedBy, deletedAtMs }) =>
      deletedAtMs === undefined && (claimedBy === undefined || claimedBy === actor),
  );
  const agreed = await Promise.all(open.map((record) => hasAgreed(store, record)));
  return open.filter((_, at) => agreed[at]);
}

/** Of a case that was not agreed to be passed on, the other desk does not even learn that it exists. */
async function agreedCase({ store }: HandoffHost, caseId: CaseId): Promise<CaseRecord | undefined> {
  const record = await store.findCase(caseId);
  if (record === undefined || record.deletedAtMs !== undefined) return undefined;
  return (await hasAgreed(store, record)) ? record : undefined;
}

async function hasAgreed(store: Store, { conversation }: CaseRecord): Promise<boolean> {
  const found = await store.openConversation(conversation);
  return (found?.session as { readonly mayPassOn?: unknown } | undefined)?.mayPassOn === true;
}

async function taken(host: HandoffHost, who: Actor, caseId: CaseId): Promise<Taken> {
  const record = await host.store.findCase(caseId);
  if (record === undefined) throw new Error('A case that was taken is gone.');
  return { record, messages: await readFrom(host, who, record, 0) };
}

/** In the audit before a word is read. */
async function readFrom(
  { store, clock }: HandoffHost,
  who: Actor,
  record: CaseRecord,
  after: number,
): Promise<readonly StoredMessage[]> {
  const messages = await store.readMessages(record.conversation, after);
  if (after > 0 && messages.length === 0) return messages;
  const { id: caseId, conversation } = record;
  const detail = `${LOGIN} after-${after}`;
  await store.appendAudit([
    { atMs: clock(), actor: who.id, act: 'case-read', case: caseId, conversation, detail },
  ]);
  return messages;
}

/**
 * The account under which it acts. No password opens it, and its role is one that nobody can be given a case
 * with: only the reporter's agreement leads there. Made at its first call.
 */
async function actorOf({ store, clock, newId, desk }: HandoffHost): Promise<Actor> {
  const known = await store.findModerator({ login: LOGIN });
  if (known !== undefined) return known;
  const made = {
    id: id.moderator(newId()),
    login: LOGIN,
    workingName: desk.name,
    role: 'auditor' as const,
    passwordHash: '',
    createdAtMs: clock(),
  };
  await store.addModerator(made);
  return (await store.findModerator({ login: LOGIN })) ?? made;
}

/** The same time for every wrong one. */
function isToken(token: string, hash: string): boolean {
  const given = createHash('sha256').update(token, 'utf8').digest();
  const known = Buffer.from(hash, 'base64url');
  return known.length === given.length && timingSafeEqual(given, known);
}
