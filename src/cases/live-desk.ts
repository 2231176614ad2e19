import { CARES, type Care } from '../domain/care.ts';
import type { HoldReason } from '../domain/hold.ts';
import type { Checklist, LoweringReason, Outcome, Verdict } from '../domain/case-work.ts';
import type { MuteReason } from '../domain/mute.ts';
import { id, type CaseId, type ModeratorId } from '../domain/ids.ts';
import type { LiveNews } from '../domain/live.ts';
import { Words } from '../domain/words.ts';
import type { Alert, CaseFile, CaseRecord, CueCount, Hold, Role } from '../store/store.ts';
import { act, type ActEnd } from './act.ts';
import type { Aids } from './aids.ts';
import * as decide from './decide.ts';
import { hold, liftHold } from './holds.ts';
import type { Refused } from './decision.ts';
import type { Actor, LiveHost } from './live-host.ts';
import { countHeavyReading, type HeavyReading } from './heavy-reading.ts';
import { summarise, type SummaryLine } from './summary.ts';
import { sessionEndsAtMs } from './sign-in.ts';

export type { ActEnd } from './act.ts';
export type { Actor } from './live-host.ts';

/** What a moderator sends: words, and services by id that go along as cards. */
export interface Reply {
  /** The console's own id: sending it again after a lost answer sends nothing twice. */
  readonly actId: string;
  readonly words: Words;
  readonly services: readonly string[];
}

/** A case as someone who answers needs it, beside its words. */
export interface LiveCase extends CaseFile {
  /** Working names of everyone who is named in the file. */
  readonly names: ReadonlyMap<ModeratorId, string>;
  /** When it goes back to the queue by itself unless the holder answers. */
  readonly returnsAtMs?: number;
  /** Whether the reporter has the chat open now. */
  readonly reached: boolean;
  /** A hold that keeps it for longer than usual. */
  readonly kept?: Hold;
}

/** All acts of a moderator on a case; each is decided by decide.ts and written in one transaction. */
export interface LiveDesk {
  claim(who: Actor, id: CaseId): Promise<ActEnd>;
  reply(who: Actor, id: CaseId, reply: Reply): Promise<ActEnd>;
  release(who: Actor, id: CaseId): Promise<ActEnd>;
  reassign(who: Actor, id: CaseId, to: ModeratorId): Promise<ActEnd>;
  close(who: Actor, id: CaseId, outcome: Outcome): Promise<ActEnd>;
  lowerCare(who: Actor, id: CaseId, to: Care, reason: LoweringReason): Promise<ActEnd>;
  note(who: Actor, id: CaseId, actId: string, words: Words): Promise<ActEnd>;
  setChecklist(who: Actor, id: CaseId, lines: Checklist): Promise<ActEnd>;
  setFollowUp(who: Actor, id: CaseId, atMs: number | null): Promise<ActEnd>;
  markEvidence(who: Actor, id: CaseId, mark: EvidencePlace & { readonly verdict: Verdict }): Promise<ActEnd>;
  /** A supervisor's, for a reason; the reporter is told first (S40). */
  hold(who: Actor, id: CaseId, reason: HoldReason, days: number): Promise<ActEnd>;
  liftHold(who: Actor, id: CaseId): Promise<ActEnd>;
  /** A supervisor's, for a reason: nothing but crisis lines answers the reporter from now on. */
  mute(who: Actor, id: CaseId, reason: MuteReason): Promise<ActEnd>;
  unmute(who: Actor, id: CaseId): Promise<ActEnd>;
  typing(who: Actor, id: CaseId): Promise<ActEnd>;
  /** A look at notes and checklist is in the audit, and tells alerts that somebody has seen it (S34). */
  look(who: Actor, id: CaseId): Promise<LiveCase | undefined>;
  /** Who can be given a case. */
  people(): Promise<readonly Actor[]>;
  /** Working names of who holds these cases. */
  holders(cases: readonly CaseRecord[]): Promise<ReadonlyMap<ModeratorId, string>>;
  /** What one person holds, the most urgent first. */
  heldBy(who: Actor): Promise<readonly CaseRecord[]>;
  find(id: CaseId): Promise<CaseRecord | undefined>;
  listen(heard: (news: LiveNews) => void, missed: () => void): () => void;
  stillSignedIn(tokenHash: string): Promise<boolean>;
  /** What can be sent without writing it. */
  readonly aids: Aids;
  /** Made by rule, without words; asking is a look, and in the audit as one. */
  summarise(who: Actor, id: CaseId): Promise<readonly SummaryLine[] | undefined>;
  /** How much of what is hard to read this person has read lately. */
  heavyReading(who: Actor): Promise<HeavyReading>;
  countCues(): Promise<readonly CueCount[]>;
  deadAlerts(limit: number): Promise<readonly Alert[]>;
}

/** By everyone together. */
const MOST_HELD = 1000;

export interface EvidencePlace {
  readonly seq: number;
  readonly start: number;
  readonly cue: string;
}

export function createLiveDesk(host: LiveHost): LiveDesk {
  const { store, clock, bus } = host;
  const lookers = new Map<string, number>();
  const nameOf = (moderator: ModeratorId) => workingName(host, moderator);
  return {
    claim: (who, caseId) => act(host, caseId, who, (file) => decide.decideClaim(file, who)),
    reply: (who, caseId, reply) => sendReply(host, who, caseId, reply),
    release: (who, caseId) =>
      act(host, caseId, who, async (file) =>
        decide.decideRelease(file, who, await holderName(host, file.record, who.workingName)),
      ),
    reassign: (who, caseId, to) => reassign(host, who, caseId, to),
    close: (who, caseId, outcome) => act(host, caseId, who, (file) => decide.decideClose(file, who, outcome)),
    lowerCare: (who, caseId, to, reason) =>
      act(host, caseId, who, (file) => decide.decideLowerCare(file, who, to, reason)),
    note: (who, caseId, actId, words) =>
      act(host, caseId, who, (file) => decide.decideNote(file, words), actId),
    setChecklist: (who, caseId, lines) =>
      act(host, caseId, who, (file) => decide.decideChecklist(file, lines)),
    setFollowUp: (who, caseId, atMs) => act(host, caseId, who, (file) => decide.decideFollowUp(file, atMs)),
    markEvidence: (who, caseId, mark) => markEvidence(host, who, caseId, mark),
    hold: (who, caseId, reason, days) => hold(host, who, caseId, reason, days),
    liftHold: (who, caseId) => liftHold(host, who, caseId),
    mute: (who, caseId, reason) => act(host, caseId, who, (file) => decide.decideMute(file, reason)),
    unmute: (who, caseId) => act(host, caseId, who, decide.decideUnmute),
    async typing(who, caseId) {
      const record = await store.findCase(caseId);
      if (record?.claimedBy !== who.id) return { problem: 'not-yours' };
      bus.tell({ conversation: record.conversation, kind: 'moderator-typing' });
      return { done: true, messages: [] };
    },
    look: (who, caseId) => look(host, lookers, who, caseId),
    people: async () =>
      (await store.listModerators())
        .filter(({ role, disabledAtMs }) => answers(role) && disabledAtMs === undefined)
        .map(({ id: person, workingName: name, role }) => ({ id: person, workingName: name, role })),
    holders: async (cases) =>
      namesOf(
        cases.flatMap(({ claimedBy }) => claimedBy ?? []),
        nameOf,
      ),
    heldBy: async (who) =>
      (await store.listHeldCases(MOST_HELD))
        .filter(({ claimedBy }) => claimedBy === who.id)
        .sort(mostUrgentFirst),
    find: (caseId) => store.findCase(caseId),
    listen: (heard, missed) => bus.listen(heard, missed),
    async stillSignedIn(tokenHash) {
      const signIn = await store.findSignIn(tokenHash);
      return signIn !== undefined && sessionEndsAtMs(signIn) > clock();
    },
    aids: host.aids,
    async summarise(who, caseId) {
      const found = await look(host, lookers, who, caseId);
      if (found === undefined || found.record.deletedAtMs !== undefined) return found && [];
      const conversation = await store.openConversation(found.record.conversation);
      return summarise(await store.readMessages(found.record.conversation, 0), conversation?.session);
    },
    heavyReading: (who) => countHeavyReading(store, who.id, clock()),
    countCues: () => store.countCues(),
    deadAlerts: (limit) => store.listDeadAlerts(limit),
  };
}

/** What was refused is kept as a note, so that whoever reads the case next sees it (S35). */
async function sendReply(host: LiveHost, who: Actor, caseId: CaseId, reply: Reply): Promise<ActEnd> {
  const end = await act(
    host,
    caseId,
    who,
    (file) =>
      decide.decideReply(file, who, {
        words: reply.words,
        cards: cardsOf(host, file, reply),
        known: host.knownWays,
      }),
    reply.actId,
  );
  if ('problem' in end && end.problem === 'outgoing-refused') await flag(host, who, caseId, end);
  return end;
}

function cardsOf({ cardOf, clock }: LiveHost, { record }: CaseFile, { services }: Reply) {
  return services.flatMap((name) => cardOf(id.service(name), record.locale, clock()) ?? []);
}

async function flag(host: LiveHost, who: Actor, caseId: CaseId, { details = [] }: Refused): Promise<void> {
  const found = details.join(' ');
  await act(host, caseId, who, () => ({
    change: {},
    says: [],
    note: new Words(`message-refused: ${found}`),
    act: 'message-refused',
    detail: found,
  }));
}

async function reassign(host: LiveHost, who: Actor, caseId: CaseId, toId: ModeratorId): Promise<ActEnd> {
  const to = await host.store.findModerator({ id: toId });
  if (to === undefined || !answers(to.role) || to.disabledAtMs !== undefined)
    return { problem: 'no-such-person' };
  return act(host, caseId, who, async (file) => {
    const before = file.record.claimedBy;
    return decide.decideReassign(
      file,
      to,
      before === undefined ? undefined : await workingName(host, before),
    );
  });
}

/** Counted once per person, and care stays where it is (law 2). */
async function markEvidence(
  { store, clock, hub }: LiveHost,
  who: Actor,
  caseId: CaseId,
  mark: EvidencePlace & { readonly verdict: Verdict },
): Promise<ActEnd> {
  const record = await store.findCase(caseId);
  if (record === undefined) return { problem: 'gone' };
  const { conversation } = record;
  const [message] = await store.readMessages(conversation, mark.seq - 1, 1);
  const there =
    message?.evidence?.some(({ start, cue }) => start === mark.start && cue === mark.cue) === true;
  if (!there) return { problem: 'no-such-evidence' };
  const atMs = clock();
  await store.markEvidence(conversation, { ...mark, moderator: who.id, atMs });
  const detail = `${mark.cue} ${mark.verdict}`;
  await store.appendAudit([
    { atMs, actor: who.id, act: 'evidence-marked', case: caseId, conversation, detail },
  ]);
  hub.publish(conversation);
  return { done: true, messages: [] };
}

/** Looking again within this time is one look: a page that refreshes would drown the audit. */
const ONE_LOOK_MS = 5 * 60_000;

async function look(
  host: LiveHost,
  lookers: Map<string, number>,
  who: Actor,
  caseId: CaseId,
): Promise<LiveCase | undefined> {
  const file = await host.store.readCaseFile(caseId);
  if (file === undefined) return undefined;
  await auditLook(host, lookers, who, file);
  const { record, notes, marks } = file;
  const named = [
    record.claimedBy,
    record.avoid,
    ...notes.map(({ by }) => by),
    ...marks.map((mark) => mark.moderator),
  ];
  const dueMs = decide.returnsAtMs(record, host.silenceMs);
  const kept = await host.store.findHold(record.conversation, host.clock());
  return {
    ...file,
    names: await namesOf(
      named.filter((one) => one !== undefined),
      (one) => workingName(host, one),
    ),
    reached: host.bus.isReached(record.conversation),
    ...(dueMs === undefined ? {} : { returnsAtMs: dueMs }),
    ...(kept === undefined ? {} : { kept }),
  };
}

async function auditLook(
  host: LiveHost,
  lookers: Map<string, number>,
  who: Actor,
  { record }: CaseFile,
): Promise<void> {
  const nowMs = host.clock();
  const key = `${who.id} ${record.id}`;
  if (nowMs - (lookers.get(key) ?? -ONE_LOOK_MS) < ONE_LOOK_MS) return;
  for (const [looker, atMs] of lookers) if (nowMs - atMs >= ONE_LOOK_MS) lookers.delete(looker);
  await act(host, record.id, who, () => ({
    change: { acknowledged: true },
    says: [],
    act: 'case-read',
    detail: 'file',
  }));
  lookers.set(key, nowMs);
}

/** By care, then by who waits longest; who waits for nothing comes last. */
function mostUrgentFirst(one: CaseRecord, other: CaseRecord): number {
  const byCare = CARES.indexOf(other.care) - CARES.indexOf(one.care);
  return byCare === 0 ? waitsSince(one) - waitsSince(other) : byCare;
}

function waitsSince({ oldestUnansweredAtMs }: CaseRecord): number {
  return oldestUnansweredAtMs ?? Number.MAX_SAFE_INTEGER;
}

function answers(role: Role): boolean {
  return role === 'moderator' || role === 'supervisor';
}

async function namesOf(
  moderators: readonly ModeratorId[],
  nameOf: (moderator: ModeratorId) => Promise<string>,
): Promise<ReadonlyMap<ModeratorId, string>> {
  const distinct = [...new Set(moderators)];
  return new Map(await Promise.all(distinct.map(async (one) => [one, await nameOf(one)] as const)));
}

async function holderName(host: LiveHost, { claimedBy }: CaseRecord, otherwise: string): Promise<string> {
  return claimedBy === undefined ? otherwise : workingName(host, claimedBy);
}

async function workingName({ store }: LiveHost, moderator: ModeratorId): Promise<string> {
  return (await store.findModerator({ id: moderator }))?.workingName ?? '';
}
