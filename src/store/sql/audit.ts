import type { ConversationId } from '../../domain/ids.ts';
import { id } from '../../domain/ids.ts';
import { chainHash, CHAIN_START } from '../audit-chain.ts';
import type { AuditAct, AuditDraft, AuditEntry } from '../store.ts';
import type { Database, Query, SqlRow } from './query.ts';

/** Adds entries at the end of the chain, inside the caller's transaction, and gives them as they stand there. */
export function* appendAudit(db: Database, drafts: readonly AuditDraft[]): Query<readonly AuditEntry[]> {
  if (drafts.length === 0) return [];
  yield* db.hold('audit');
  const last = yield* db.get('SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1');
  let number = last === undefined ? 0 : Number(last['number']);
  let previousHash = last === undefined ? CHAIN_START : String(last['hash']);
  const entries: AuditEntry[] = [];
  for (const draft of drafts) {
    number += 1;
    const hash = chainHash(draft, number, previousHash);
    entries.push({ ...draft, number, previousHash, hash });
    previousHash = hash;
  }
  for (const entry of entries) yield* insert(db, entry);
  return entries;
}

export function* appendOne(db: Database, draft: AuditDraft): Query<AuditEntry> {
  const [entry] = yield* appendAudit(db, [draft]);
  if (entry === undefined) throw new Error('The audit took no entry.');
  return entry;
}

function* insert(db: Database, entry: AuditEntry): Query<void> {
  yield* db.run(
    `INSERT INTO audit (number, at_ms, actor, act, conversation, case_id, detail, previous_hash, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    entry.number,
    entry.atMs,
    entry.actor,
    entry.act,
    entry.conversation ?? null,
    entry.case ?? null,
    entry.detail ?? null,
    entry.previousHash,
    entry.hash,
  );
}

/** Entries with `number > after`, in order. */
export function* readAudit(db: Database, after: number, limit: number): Query<readonly AuditEntry[]> {
  return (yield* db.all('SELECT * FROM audit WHERE number > ? ORDER BY number LIMIT ?', after, limit)).map(
    entryOf,
  );
}

/** A row as the contract tells it. */
export function entryOf(row: SqlRow): AuditEntry {
  return {
    number: Number(row['number']),
    atMs: Number(row['at_ms']),
    actor: row['actor'] as AuditEntry['actor'],
    act: row['act'] as AuditAct,
    ...(row['conversation'] === null ? {} : { conversation: row['conversation'] as ConversationId }),
    ...(row['case_id'] === null ? {} : { case: id.case(String(row['case_id'])) }),
    ...(row['detail'] === null ? {} : { detail: String(row['detail']) }),
    previousHash: String(row['previous_hash']),
    hash: String(row['hash']),
  };
}
