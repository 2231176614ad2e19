import type { ConversationId } from '../../domain/ids.ts';
import type { Clock } from '../../domain/ports.ts';
import type { Vault } from '../../vault/vault.ts';
import { createGroupCommit } from '../group-commit.ts';
import type { AuditDraft, Store } from '../store.ts';
import { dropExpiredAdultLinks, useAdultLink } from './adult-links.ts';
import { appendAudit, appendOne, readAudit } from './audit.ts';
import { actOnCase } from './case-acts.ts';
import * as files from './case-file.ts';
import { addCarrierCopy, listCarrierCopies, settleCarrierCopy } from './carrier-copies.ts';
import { claimCase, findCase, handBackCase, listCases, lowerCare } from './cases.ts';
import { commitGroup } from './commit-group.ts';
import { findConversation, openConversation, readMessages, readTurn } from './conversations.ts';
import * as deliveries from './deliveries.ts';
import { openDatabase, type Database } from './database.ts';
import {
  dropExpiredAddresses,
  dueConversations,
  eraseConversation,
  eraseDue,
  markCaseDeleted,
} from './forget.ts';
import { followKeyChange } from './key-change.ts';
import { checkKey } from './key-proof.ts';
import { createKeyRing } from './key-ring.ts';
import { migrate } from './migrate.ts';
import * as moderators from './moderators.ts';
import { listDeadAlerts, listDueAlerts, settleAlert } from './outbox.ts';
import { readNumbers } from './numbers.ts';
import { createPeopleStore } from './people-store.ts';
import { RETENTION, type Retention } from '../retention.ts';
import type { Room } from './room.ts';
import * as secondFactors from './second-factors.ts';
import { countSurvey } from './survey.ts';
import { createTrustStore } from './trust-store.ts';

/** What the store is made of; the folder of `file` is made when it is missing. */
export interface SqliteStoreParts {
  readonly file: string;
  readonly vault: Vault;
  readonly clock: Clock;
  /** How long things are kept, where the operator says otherwise. */
  readonly retention?: Retention;
}

const ALL = -1;

/**
 * The store in one SQLite file, for one process. Durable when a commit resolves; what is deleted is
 * overwritten, in the file and in its log. Call `migrate` before anything else.
 */
export async function openSqliteStore(parts: SqliteStoreParts): Promise<Store> {
  const { file, vault, clock, retention = RETENTION } = parts;
  const plain = openDatabase(file);
  // Whatever a transaction seals is sealed by the newest master key, also when another process has changed it.
  const db: Database = {
    ...plain,
    transaction: (work) =>
      plain.transaction(() => {
        followKeyChange(plain, vault);
        return work();
      }),
  };
  const room: Room = { db, vault, keys: createKeyRing(db, vault) };
  const group = createGroupCommit((turns) => commitGroup(room, turns));
  const within = <Result>(work: () => Result) => db.transaction(work);
  return {
    ...createPeopleStore(room, clock),
    ...createTrustStore(room, retention),
    engine: 'sqlite',
    migrate: async () => migrate(plain, vault, clock()),
    check: async () => checkKey(db, vault),
    async close() {
      group.flush();
      db.emptyLog();
      db.close();
    },

    findConversation: async (address) => findConversation(db, address, clock()),
    openConversation: async (conversation) => openConversation(room, conversation),
    findTurn: async (conversation, inbound) => readTurn(room, conversation, inbound),
    commit: (turns) => group.commit(turns),
    readMessages: async (conversation, after, limit = ALL) => readMessages(room, conversation, after, limit),

    listCases: async (limit) => listCases(db, limit),
    findCase: async (caseId) => findCase(db, caseId),
    claimCase: async (caseId, by, atMs) => within(() => claimCase(db, caseId, by, atMs)),
    handBackCase: async (caseId, by, atMs) => within(() => handBackCase(db, caseId, by, atMs)),
    lowerCare: async (caseId, to, by, atMs) => within(() => lowerCare(room, caseId, to, by, atMs)),

    actOnCase: async (act) => within(() => actOnCase(room, act)),
    readCaseFile: async (caseId) => files.readCaseFile(room, caseId),
    listHeldCases: async (limit) => files.listHeldCases(db, limit),
    listWaitingCases: async (care, beforeMs, limit) => files.listWaitingCases(db, care, beforeMs, limit),
    countAhead: async (caseId) => files.countAhead(db, caseId),
    ageQueue: async (nowMs, stepMs) => within(() => files.ageQueue(db, nowMs, stepMs)),
    markEvidence: async (conversation, mark) => within(() => files.markEvidence(db, conversation, mark)),
    countCues: async () => files.countCues(db),
    markDelivered: async (conversation, seq) => files.markDelivered(db, conversation, seq),
    noteReporterEvent: async (conversation, kind, atMs) =>
      within(() => files.noteReporterEvent(db, conversation, kind, atMs)),
    lastReporterEvent: async (conversation) => files.lastReporterEvent(db, conversation),

    listDueAlerts: async (nowMs, limit) => listDueAlerts(room, nowMs, limit),
    settleAlert: async (alert, step) => settleAlert(room, alert, step),
    listDeadAlerts: async (limit) => listDeadAlerts(room, limit),

    takeDeliveries: async (nowMs, untilMs, limit) =>
      within(() => deliveries.takeDeliveries(db, nowMs, untilMs, limit)),
    openDelivery: async (delivery) => deliveries.openDelivery(room, delivery),
    settleDelivery: async (delivery, step) => within(() => deliveries.settleDelivery(db, delivery, step)),
    reportDelivery: async (ref, news) => within(() => deliveries.reportDelivery(db, ref, news)),
    noteReach: async (conversation, reach) => deliveries.noteReach(db, conversation, reach),
    countDeadDeliveries: async () => deliveries.countDeadDeliveries(db),
    addCarrierCopy: async (conversation, name, atMs) =>
      within(() => addCarrierCopy(room, conversation, name, atMs)),
    listCarrierCopies: async (nowMs, limit) => listCarrierCopies(room, nowMs, limit),
    settleCarrierCopy: async (copy, dueAtMs) => settleCarrierCopy(room, copy, dueAtMs),
    forgetConversation: async (conversation, atMs) => forgetNow(room, conversation, atMs),

    countSurvey: async (fromMs, toMs) => countSurvey(db, fromMs, toMs),
    readNumbers: async (fromMs, toMs) => readNumbers(db, fromMs, toMs),

    useAdultLink: async (codeHash, nowMs) => within(() => useAdultLink(room, codeHash, nowMs)),

    forgetDue: async (nowMs, limit) => forgetDue(room, nowMs, retention, limit),

    addModerator: async (moderator) => moderators.addModerator(db, moderator),
    countModerators: async () => moderators.countModerators(db),
    listModerators: async () => moderators.listModerators(db),
    findModerator: async (by) => moderators.findModerator(db, by),
    addInvitation: async (invitation) => moderators.addInvitation(db, invitation),
    findInvitation: async (tokenHash) => moderators.findInvitation(db, tokenHash),
    redeemInvitation: async (tokenHash, moderator, atMs) =>
      within(() => moderators.redeemInvitation(db, tokenHash, moderator, atMs)),
    addSignIn: async (signIn) => within(() => moderators.addSignIn(db, signIn)),
    findSignIn: async (tokenHash) => moderators.findSignIn(db, tokenHash),
    listSignIns: async (moderator) => moderators.listSignIns(db, moderator),
    touchSignIn: async (tokenHash, lastSeenAtMs) => moderators.touchSignIn(db, tokenHash, lastSeenAtMs),
    endSignIn: async (tokenHash) => moderators.endSignIn(db, tokenHash),
    addSecondFactor: async (factor, recoveryHashes) =>
      within(() => secondFactors.addSecondFactor(room, factor, recoveryHashes)),
    findSecondFactor: async (moderator) => secondFactors.findSecondFactor(room, moderator),
    removeSecondFactor: async (moderator) => secondFactors.removeSecondFactor(db, moderator),
    useFactorStep: async (moderator, step) => secondFactors.useFactorStep(db, moderator, step),
    useRecoveryCode: async (moderator, hash) => secondFactors.useRecoveryCode(db, moderator, hash),
    countRecoveryCodes: async (moderator) => secondFactors.countRecoveryCodes(db, moderator),

    appendAudit: async (entries) => {
      within(() => appendAudit(db, entries));
    },
    writeAudit: async (entry) => within(() => appendOne(db, entry)),
    readAudit: async (after, limit) => readAudit(db, after, limit),
  };
}

/** As a reporter's own delete: the case stays as a notice, the key and the log go. */
function forgetNow(room: Room, conversation: ConversationId, atMs: number): boolean {
  const forgotten = room.db.transaction(() => {
    const open = room.db.run(
      `UPDATE conversations SET version = version + 1 WHERE id = ? AND state = 'open'`,
      conversation,
    );
    if (open === 0) return false;
    eraseConversation(room.db, room.keys, conversation, atMs);
    markCaseDeleted(room.db, conversation, atMs);
    appendAudit(room.db, [
      { atMs, actor: 'reporter', act: 'conversation-forgotten', conversation, detail: 'asked' },
    ]);
    return true;
  });
  if (forgotten) room.keys.forget(conversation);
  room.db.emptyLog();
  return forgotten;
}

function forgetDue(room: Room, nowMs: number, retention: Retention, limit: number): number {
  const due = room.db.transaction(() => {
    const found = dueConversations(room.db, nowMs, retention, limit);
    for (const conversation of found) eraseDue(room.db, room.keys, conversation, nowMs);
    appendAudit(
      room.db,
      found.map((conversation) => agedOut(conversation, nowMs)),
    );
    dropExpiredAddresses(room.db, nowMs);
    dropExpiredAdultLinks(room.db, nowMs);
    return found;
  });
  for (const conversation of due) room.keys.forget(conversation);
  // Also when nothing was due: another process may have been reading when a delete wanted it emptied.
  room.db.emptyLog();
  return due.length;
}

function agedOut(conversation: ConversationId, atMs: number): AuditDraft {
  return { atMs, actor: 'program', act: 'conversation-forgotten', conversation, detail: 'aged-out' };
}
