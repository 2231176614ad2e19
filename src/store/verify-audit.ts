import { chainHash, CHAIN_START } from './audit-chain.ts';
import type { AuditEntry, Store } from './store.ts';

/** One place of the chain, as an operator may have written it down: all before it is fixed by it. */
export interface AuditHead {
  readonly number: number;
  readonly hash: string;
}

/**
 * `broken`: the first entry that is missing or not as it was written. The chain alone cannot show that its end
 * was cut off or that all of it was written anew: only a head noted elsewhere can.
 */
export type AuditCheck =
  | { readonly outcome: 'whole'; readonly head: AuditHead }
  | { readonly outcome: 'broken'; readonly number: number }
  | { readonly outcome: 'not-the-noted'; readonly noted: AuditHead };

const PAGE = 1000;
const START: AuditHead = { number: 0, hash: CHAIN_START };

/** Walks the whole audit, however long, and holds it against a head noted earlier. */
export async function verifyAudit(
  store: Pick<Store, 'readAudit'>,
  noted: AuditHead = START,
): Promise<AuditCheck> {
  let head = START;
  let notedSeen = noted.number === 0;
  for (;;) {
    const page = await store.readAudit(head.number, PAGE);
    for (const entry of page) {
      if (!follows(entry, head)) return { outcome: 'broken', number: head.number + 1 };
      head = { number: entry.number, hash: entry.hash };
      notedSeen ||= head.number === noted.number && head.hash === noted.hash;
    }
    if (page.length < PAGE) break;
  }
  return notedSeen ? { outcome: 'whole', head } : { outcome: 'not-the-noted', noted };
}

function follows(entry: AuditEntry, before: AuditHead): boolean {
  return (
    entry.number === before.number + 1 &&
    entry.previousHash === before.hash &&
    entry.hash === chainHash(entry, entry.number, before.hash)
  );
}
