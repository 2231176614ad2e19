import type { Checklist, ExportReason, Outcome, ReporterEvent } from '../domain/case-work.ts';
import { CuanError } from '../domain/errors.ts';
import { id, type CaseId, type ModeratorId } from '../domain/ids.ts';
import type { ShownDocument, StoredMessage } from '../domain/message.ts';
import type { Clock } from '../domain/ports.ts';
import type { Words } from '../domain/words.ts';
import type { AuditEntry, CaseFile, CaseRecord, Store } from '../store/store.ts';
import type { SignedIn } from './cases-host.ts';
import { maskWays } from './mask.ts';

/** What stands around the words of a case: what its reporter chose, what they were told, when people acted. */
export interface Background {
  readonly record: CaseRecord;
  /** Set by the reporter alone; absent while they were not asked or did not answer. */
  readonly mayTellSchool?: boolean;
  /** What the reporter sent to the people here, as it stood then. */
  readonly shared: readonly SharedDocument[];
  /** Every dialog that spoke, with the version of its wording. */
  readonly told: readonly { readonly dialog: string; readonly version: string; readonly firstSeq: number }[];
}

export interface SharedDocument extends Pick<ShownDocument, 'lines' | 'name' | 'title'> {
  readonly seq: number;
  readonly atMs: number;
}

export interface ExportWish {
  readonly reason: ExportReason;
  readonly format: 'json' | 'pdf';
  /** Links, handles, addresses and numbers as they were written; a supervisor only (S39). */
  readonly unmasked: boolean;
  /** What colleagues wrote about the case. */
  readonly notes: boolean;
}

/** A case as it leaves the house, as data. Its words are opened here and go nowhere but into the file. */
export interface ExportedCase {
  readonly exported: {
    readonly by: string;
    readonly atMs: number;
    readonly reason: ExportReason;
    readonly masked: boolean;
    /** The row of the audit that says so, with its place in the chain. */
    readonly audit: { readonly number: number; readonly hash: string };
  };
  readonly background: Background;
  readonly outcome?: Outcome;
  readonly checklist: Checklist;
  readonly events: readonly { readonly kind: ReporterEvent; readonly atMs: number }[];
  readonly messages: readonly ExportedMessage[];
  readonly notes: readonly { readonly by: string; readonly atMs: number; readonly text: string }[];
}

export interface ExportedMessage {
  readonly seq: number;
  readonly sender: StoredMessage['sender'];
  readonly by?: string;
  readonly atMs: number;
  readonly text: string;
  readonly attachments: number;
  readonly cues: readonly string[];
}

export interface Dossier {
  find(id: CaseId): Promise<CaseRecord | undefined>;
  /** In the audit before a word of it is read. `undefined`: no such case. */
  background(who: SignedIn, id: CaseId): Promise<Background | undefined>;
  export(
    who: SignedIn,
    id: CaseId,
    wish: ExportWish,
  ): Promise<ExportedCase | { readonly problem: 'deleted' } | undefined>;
}

interface DossierHost {
  readonly store: Store;
  readonly clock: Clock;
}

/** Looking again within this time is one look: a page that refreshes would drown the audit. */
const ONE_LOOK_MS = 5 * 60_000;

export function createDossier(host: DossierHost): Dossier {
  const looks = new Map<string, number>();
  return {
    find: (caseId) => host.store.findCase(caseId),
    async background(who, caseId) {
      const record = await host.store.findCase(caseId);
      if (record === undefined) return undefined;
      await auditLook(host, looks, who, record);
      return backgroundOf(host, record, await host.store.readMessages(record.conversation, 0));
    },
    export: (who, caseId, wish) => exportCase(host, who, caseId, wish),
  };
}

async function auditLook(
  { store, clock }: DossierHost,
  looks: Map<string, number>,
  { moderator, signIn }: SignedIn,
  record: CaseRecord,
): Promise<void> {
  const nowMs = clock();
  const key = `${signIn.tokenHash} ${record.id}`;
  if (nowMs - (looks.get(key) ?? -ONE_LOOK_MS) < ONE_LOOK_MS) return;
  const { conversation } = record;
  await store.appendAudit([
    {
      atMs: nowMs,
      actor: moderator.id,
      act: 'case-read',
      case: record.id,
      conversation,
      detail: 'background',
    },
  ]);
  for (const [look, atMs] of looks) if (nowMs - atMs >= ONE_LOOK_MS) looks.delete(look);
  looks.set(key, nowMs);
}

async function backgroundOf(
  { store }: DossierHost,
  record: CaseRecord,
  messages: readonly StoredMessage[],
): Promise<Background> {
  const conversation = await store.openConversation(record.conversation);
  const { mayTellSchool } = (conversation?.session ?? {}) as { readonly mayTellSchool?: unknown };
  return {
    record,
    ...(typeof mayTellSchool === 'boolean' ? { mayTellSchool } : {}),
    shared: messages.flatMap(sharedIn),
    told: toldIn(messages),
  };
}

function sharedIn({ seq, atMs, reply }: StoredMessage): readonly SharedDocument[] {
  if (reply?.document?.shared !== true) return [];
  const { name, title, lines } = reply.document;
  return [{ name, title, lines, seq, atMs }];
}

/** A wording that changed in between stands twice: what was told must be found as it was told. */
function toldIn(messages: readonly StoredMessage[]): Background['told'] {
  const told = new Map<string, Background['told'][number]>();
  for (const { seq, reply } of messages)
    for (const { key, version } of reply?.phrases ?? []) {
      const dialog = key.split(':')[0] ?? '';
      const named = `${dialog} ${version}`;
      if (!told.has(named)) told.set(named, { dialog, version, firstSeq: seq });
    }
  return [...told.values()];
}

async function exportCase(
  host: DossierHost,
  who: SignedIn,
  caseId: CaseId,
  wish: ExportWish,
): Promise<ExportedCase | { readonly problem: 'deleted' } | undefined> {
  if (wish.unmasked && who.moderator.role !== 'supervisor')
    throw new CuanError('not-allowed', 'Only a supervisor opens what is masked.');
  const file = await host.store.readCaseFile(caseId);
  if (file === undefined) return undefined;
  if (file.record.deletedAtMs !== undefined) return { problem: 'deleted' };
  const entry = await auditExport(host, who, file.record, wish);
  return assemble(host, who, file, wish, entry);
}

/** Before anything is read: what cannot be written down does not leave. */
async function auditExport(
  { store, clock }: DossierHost,
  { moderator }: SignedIn,
  record: CaseRecord,
  { reason, format, unmasked, notes }: ExportWish,
): Promise<AuditEntry> {
  const detail = [format, reason, unmasked ? 'unmasked' : 'masked', ...(notes ? ['notes'] : [])].join(' ');
  const { id: caseId, conversation } = record;
  const row = { atMs: clock(), actor: moderator.id, case: caseId, conversation, detail };
  return store.writeAudit({ ...row, act: 'case-exported' });
}

async function assemble(
  host: DossierHost,
  { moderator }: SignedIn,
  file: CaseFile,
  wish: ExportWish,
  { atMs, number, hash }: AuditEntry,
): Promise<ExportedCase> {
  const { record, checklist, events, notes } = file;
  const open = (words: Words) => (wish.unmasked ? words.reveal() : maskWays(words.reveal()));
  const mask = (text: string) => (wish.unmasked ? text : maskWays(text));
  const messages = await host.store.readMessages(record.conversation, 0);
  const background = await backgroundOf(host, record, messages);
  const names = await namesOf(host, wish.notes ? notes.map(({ by }) => by) : []);
  return {
    exported: {
      by: moderator.workingName,
      atMs,
      reason: wish.reason,
      masked: !wish.unmasked,
      audit: { number, hash },
    },
    background: {
      ...background,
      shared: background.shared.map((one) => ({ ...one, lines: one.lines.map(mask) })),
    },
    ...(record.outcome === undefined ? {} : { outcome: record.outcome }),
    checklist: maskedChecklist(checklist, mask),
    events,
    messages: messages.map((message) => exportedMessage(message, open)),
    notes: wish.notes
      ? notes.map(({ by, atMs: noteMs, words }) => ({
          by: names.get(by) ?? '',
          atMs: noteMs,
          text: open(words),
        }))
      : [],
  };
}

/** Who does it is free text, and may hold a number. */
function maskedChecklist(checklist: Checklist, mask: (text: string) => string): Checklist {
  const entries = Object.entries(checklist).map(([line, entry]) => [
    line,
    entry.by === undefined ? entry : { ...entry, by: mask(entry.by) },
  ]);
  return Object.fromEntries(entries) as Checklist;
}

function exportedMessage(message: StoredMessage, open: (words: Words) => string): ExportedMessage {
  const { seq, sender, atMs, words, workingName, attachments = 0, evidence = [] } = message;
  return {
    seq,
    sender,
    ...(workingName === undefined ? {} : { by: workingName }),
    atMs,
    text: open(words),
    attachments,
    cues: [...new Set(evidence.map(({ cue }) => cue))],
  };
}

async function namesOf(
  { store }: DossierHost,
  moderators: readonly ModeratorId[],
): Promise<ReadonlyMap<ModeratorId, string>> {
  const named = await Promise.all(
    [...new Set(moderators)].map(async (one) => {
      const found = await store.findModerator({ id: id.moderator(one) });
      return [one, found?.workingName ?? ''] as const;
    }),
  );
  return new Map(named);
}
