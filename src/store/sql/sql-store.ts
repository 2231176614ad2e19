import type { ConversationId } from '../../domain/ids.ts';
import type { Clock } from '../../domain/ports.ts';
import type { AuditDraft, Store } from '../store.ts';
import { dropExpiredAdultLinks, useAdultLink } from './adult-links.ts';
import { appendAudit, appendOne, readAudit } from './audit.ts';
import { actOnCase } from './case-acts.ts';
import * as files from './case-file.ts';
import { addCarrierCopy, listCarrierCopies, settleCarrierCopy } from './carrier-copies.ts';
import { claimCase, findCase, handBackCase, lowerCare } from './cases.ts';
import { findConversation, openAddress, openConversation, readMessages, readTurn } from './conversations.ts';
import * as deliveries from './deliveries.ts';
import {
  dropExpiredAddresses,
  dueConversations,
  eraseConversation,
  eraseDue,
  markCaseDeleted,
} from './forget.ts';
import { checkKey } from './key-proof.ts';
import * as moderators from './moderators.ts';
import { listDeadAlerts, replayDeadAlerts, settleAlert, takeAlerts } from './outbox.ts';
import { readNumbers } from './numbers.ts';
import { createPeopleStore } from './people-store.ts';
import * as queue from './queue.ts';
import type { Retention } from '../retention.ts';
import type { Engine } from './engine.ts';
import type { Query } from './query.ts';
import type { Room } from './room.ts';
import * as secondFactors from './second-factors.ts';
import { countSurvey } from './survey.ts';
import { createTrustStore } from './trust-store.ts';

const ALL = Number.MAX_SAFE_INTEGER;

/** The whole contract in SQL, over whichever engine answers. Call `migrate` before anything else. */
export function createSqlStore(engine: Engine, room: Room, clock: Clock, retention: Retention): Store {
  const { db, vault } = room;
  const { ask, within } = engine;
  return {
    ...createPeopleStore(engine, room, clock),
    ...createTrustStore(engine, room, retention),
    engine: engine.name,
    migrate: () => engine.migrate(clock()),
    check: () => ask(() => checkKey(db, vault)),
    close: () => engine.close(),

    findConversation: (address) => ask(() => findConversation(db, address, clock())),
    openConversation: (conversation) => ask(() => openConversation(room, conversation)),
    openAddress: (address) => ask(() => openAddress(room, address, clock())),
    findTurn: (conversation, inbound) => ask(() => readTurn(room, conversation, inbound)),
    commit: (turns) => engine.commit(turns),
    readMessages: (conversation, after, limit = ALL) =>
      ask(() => readMessages(room, conversation, after, limit)),

    listCases: (limit, window) => ask(() => queue.listCases(db, limit, window)),
    countOpenCases: (choice) => ask(() => queue.countOpenCases(db, choice)),
    findCasesByNumber: (number) => ask(() => queue.findCasesByNumber(db, number)),
    findCase: (caseId) => ask(() => findCase(db, caseId)),
    claimCase: (caseId, by, atMs) => within(() => claimCase(db, caseId, by, atMs)),
    handBackCase: (caseId, by, atMs) => within(() => handBackCase(db, caseId, by, atMs)),
    lowerCare: (caseId, to, by, atMs) => within(() => lowerCare(room, caseId, to, by, atMs)),

    actOnCase: (act) => within(() => actOnCase(room, act), [act.conversation]),
    readCaseFile: (caseId) => ask(() => files.readCaseFile(room, caseId)),
    listHeldCases: (limit) => ask(() => files.listHeldCases(db, limit)),
    listWaitingCases: (care, beforeMs, limit) => ask(() => files.listWaitingCases(db, care, beforeMs, limit)),
    countAhead: (caseId) => ask(() => files.countAhead(db, caseId)),
    ageQueue: (nowMs, stepMs) => within(() => files.ageQueue(db, nowMs, stepMs)),
    markEvidence: (conversation, mark) => within(() => files.markEvidence(db, conversation, mark)),
    countCues: () => ask(() => files.countCues(db)),
    markDelivered: (conversation, seq) => ask(() => files.markDelivered(db, conversation, seq)),
    noteReporterEvent: (conversation, kind, atMs) =>
      within(() => files.noteReporterEvent(db, conversation, kind, atMs)),
    lastReporterEvent: (conversation) => ask(() => files.lastReporterEvent(db, conversation)),

    // Waits for nobody: what another process has taken is left to it.
    takeAlerts: (nowMs, untilMs, limit) => within(() => takeAlerts(room, nowMs, untilMs, limit), []),
    settleAlert: (alert, step) => ask(() => settleAlert(room, alert, step)),
    listDeadAlerts: (limit) => ask(() => listDeadAlerts(room, limit)),
    replayDeadAlerts: (sinceMs, nowMs) => within(() => replayDeadAlerts(db, sinceMs, nowMs)),

    takeDeliveries: (nowMs, untilMs, limit) =>
      within(() => deliveries.takeDeliveries(db, nowMs, untilMs, limit), []),
    openDelivery: (delivery) => ask(() => deliveries.openDelivery(room, delivery)),
    settleDelivery: (delivery, step) => within(() => deliveries.settleDelivery(db, delivery, step)),
    reportDelivery: (ref, news) => within(() => deliveries.reportDelivery(db, ref, news)),
    noteReach: (conversation, reach) => ask(() => deliveries.noteReach(db, conversation, reach)),
    countDeadDeliveries: () => ask(() => deliveries.countDeadDeliveries(db)),
    replayDeadDeliveries: (sinceMs, nowMs) =>
      within(() => deliveries.replayDeadDeliveries(db, sinceMs, nowMs)),
    addCarrierCopy: (conversation, name, atMs) =>
      within(() => addCarrierCopy(room, conversation, name, atMs)),
    listCarrierCopies: (nowMs, limit) => ask(() => listCarrierCopies(room, nowMs, limit)),
    settleCarrierCopy: (copy, dueAtMs) => ask(() => settleCarrierCopy(room, copy, dueAtMs)),
    forgetConversation: (conversation, atMs) => forgetNow(engine, room, conversation, atMs),

    countSurvey: (fromMs, toMs) => ask(() => countSurvey(db, fromMs, toMs)),
    readNumbers: (fromMs, toMs) => ask(() => readNumbers(db, fromMs, toMs)),

    useAdultLink: (codeHash, nowMs) => within(() => useAdultLink(room, codeHash, nowMs)),

    forgetDue: (nowMs, limit) => forgetDue(engine, room, nowMs, retention, limit),

    addModerator: (moderator) => ask(() => moderators.addModerator(db, moderator)),
    countModerators: () => ask(() => moderators.countModerators(db)),
    listModerators: () => ask(() => moderators.listModerators(db)),
    findModerator: (by) => ask(() => moderators.findModerator(db, by)),
    addInvitation: (invitation) => ask(() => moderators.addInvitation(db, invitation)),
    findInvitation: (tokenHash) => ask(() => moderators.findInvitation(db, tokenHash)),
    redeemInvitation: (tokenHash, moderator, atMs) =>
      within(() => moderators.redeemInvitation(db, tokenHash, moderator, atMs)),
    addSignIn: (signIn) => within(() => moderators.addSignIn(db, signIn)),
    findSignIn: (tokenHash) => ask(() => moderators.findSignIn(db, tokenHash)),
    listSignIns: (moderator) => ask(() => moderators.listSignIns(db, moderator)),
    touchSignIn: (tokenHash, lastSeenAtMs) => ask(() => moderators.touchSignIn(db, tokenHash, lastSeenAtMs)),
    endSignIn: (tokenHash) => ask(() => moderators.endSignIn(db, tokenHash)),
    addSecondFactor: (factor, recoveryHashes) =>
      within(() => secondFactors.addSecondFactor(room, factor, recoveryHashes)),
    findSecondFactor: (moderator) => ask(() => secondFactors.findSecondFactor(room, moderator)),
    removeSecondFactor: (moderator) => ask(() => secondFactors.removeSecondFactor(db, moderator)),
    useFactorStep: (moderator, step) => ask(() => secondFactors.useFactorStep(db, moderator, step)),
    useRecoveryCode: (moderator, hash) => ask(() => secondFactors.useRecoveryCode(db, moderator, hash)),
    countRecoveryCodes: (moderator) => ask(() => secondFactors.countRecoveryCodes(db, moderator)),

    async appendAudit(entries) {
      await within(() => appendAudit(db, entries));
    },
    writeAudit: (entry) => within(() => appendOne(db, entry)),
    readAudit: (after, limit) => ask(() => readAudit(db, after, limit)),
  };
}

/** As a reporter's own delete: the case stays as a notice, the key and the log go. */
async function forgetNow(
  engine: Engine,
  room: Room,
  conversation: ConversationId,
  atMs: number,
): Promise<boolean> {
  const forgotten = await engine.within(() => eraseNow(room, conversation, atMs), [conversation]);
  if (forgotten) room.keys.forget(conversation);
  await engine.wipe();
  return forgotten;
}

function* eraseNow(room: Room, conversation: ConversationId, atMs: number): Query<boolean> {
  const open = yield* room.db.run(
    `UPDATE conversations SET version = version + 1 WHERE id = ? AND state = 'open'`,
    conversation,
  );
  if (open === 0) return false;
  yield* eraseConversation(room.db, room.keys, conversation, atMs);
  yield* markCaseDeleted(room.db, conversation, atMs);
  yield* appendAudit(room.db, [
    { atMs, actor: 'reporter', act: 'conversation-forgotten', conversation, detail: 'asked' },
  ]);
  return true;
}

async function forgetDue(
  engine: Engine,
  room: Room,
  nowMs: number,
  retention: Retention,
  limit: number,
): Promise<number> {
  const due = await engine.within(() => eraseAllDue(room, nowMs, retention, limit));
  for (const conversation of due) room.keys.forget(conversation);
  // Also when nothing was due: another process may have been reading when a delete wanted it emptied.
  await engine.wipe();
  return due.length;
}

function* eraseAllDue(
  room: Room,
  nowMs: number,
  retention: Retention,
  limit: number,
): Query<readonly ConversationId[]> {
  const found = yield* dueConversations(room.db, nowMs, retention, limit);
  for (const conversation of found) yield* eraseDue(room.db, room.keys, conversation, nowMs);
  yield* appendAudit(
    room.db,
    found.map((conversation) => agedOut(conversation, nowMs)),
  );
  yield* dropExpiredAddresses(room.db, nowMs);
  yield* dropExpiredAdultLinks(room.db, nowMs);
  return found;
}

function agedOut(conversation: ConversationId, atMs: number): AuditDraft {
  return { atMs, actor: 'program', act: 'conversation-forgotten', conversation, detail: 'aged-out' };
}
