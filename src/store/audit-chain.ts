import { createHash } from 'node:crypto';
import type { AuditDraft, AuditEntry } from './store.ts';

/** What the first entry's hash covers in place of one before it. */
export const CHAIN_START = '';

/** SHA-256 over the entry in one fixed spelling and the hash before it: changing one breaks all that follow. */
export function chainHash(draft: AuditDraft, number: number, previousHash: string): string {
  const { atMs, actor, act, conversation, case: caseId, detail } = draft;
  const fixed = [
    previousHash,
    number,
    atMs,
    actor,
    act,
    conversation ?? null,
    caseId ?? null,
    detail ?? null,
  ];
  return createHash('sha256').update(JSON.stringify(fixed)).digest('hex');
}

/** The number of the first entry that does not follow from the one before it; `undefined` when all do. */
export function firstBrokenLink(entries: readonly AuditEntry[]): number | undefined {
  let before = entries[0] === undefined ? CHAIN_START : entries[0].previousHash;
  for (const entry of entries) {
    if (entry.previousHash !== before || chainHash(entry, entry.number, before) !== entry.hash)
      return entry.number;
    before = entry.hash;
  }
  return undefined;
}
