import type { OpeningReason } from '../domain/case-work.ts';
import { CuanError } from '../domain/errors.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Clock } from '../domain/ports.ts';
import type { CaseRecord, Store } from '../store/store.ts';
import type { SignedIn } from './cases-host.ts';

/**
 * Reasons given for opening what is not one's own: a case that somebody else holds, or a closed one. Each is
 * in the audit; it lasts as long as the session that gave it, in memory only, so a restart asks again.
 */
export interface Openings {
  /** Throws `reason-needed` while no reason was given. */
  check(record: CaseRecord, reader: SignedIn): void;
  /** False when there is no such case. */
  give(caseId: CaseId, reader: SignedIn, reason: OpeningReason): Promise<boolean>;
}

export function createOpenings({ store, clock }: { readonly store: Store; readonly clock: Clock }): Openings {
  const given = new Map<string, number>();
  const keyOf = (caseId: CaseId, { signIn }: SignedIn) => `${signIn.tokenHash} ${caseId}`;
  return {
    check(record, reader) {
      if (!needsReason(record, reader) || given.has(keyOf(record.id, reader))) return;
      throw new CuanError('reason-needed', 'Say first why you open this case.');
    },
    async give(caseId, reader, reason) {
      const record = await store.findCase(caseId);
      if (record === undefined) return false;
      const atMs = clock();
      const { conversation } = record;
      const actor = reader.moderator.id;
      await store.appendAudit([
        { atMs, actor, act: 'case-opened-by-reason', case: caseId, conversation, detail: reason },
      ]);
      for (const [key, endsAtMs] of given) if (endsAtMs <= atMs) given.delete(key);
      given.set(keyOf(caseId, reader), reader.signIn.expiresAtMs);
      return true;
    },
  };
}

function needsReason({ state, claimedBy }: CaseRecord, { moderator }: SignedIn): boolean {
  return state === 'closed' || (claimedBy !== undefined && claimedBy !== moderator.id);
}
