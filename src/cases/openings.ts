import type { OpeningReason } from '../domain/case-work.ts';
import { CuanError } from '../domain/errors.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Clock } from '../domain/ports.ts';
import type { CaseRecord, Store } from '../store/store.ts';
import type { SignedIn } from './cases-host.ts';
import { hashSecret } from './secrets.ts';

/**
 * Reasons given for opening what is not one's own: a case that somebody else holds, or a closed one. Each is
 * in the audit, and lasts as long as the session that gave it.
 */
export interface Openings {
  /** Throws `reason-needed` while no reason was given. */
  check(record: CaseRecord, reader: SignedIn): Promise<void>;
  /** False when there is no such case. */
  give(caseId: CaseId, reader: SignedIn, reason: OpeningReason): Promise<boolean>;
}

export function createOpenings({ store, clock }: { readonly store: Store; readonly clock: Clock }): Openings {
  const keyOf = (caseId: CaseId, { signIn }: SignedIn) => hashSecret(`${signIn.tokenHash} ${caseId}`);
  return {
    async check(record, reader) {
      if (!needsReason(record, reader)) return;
      if ((await store.findOneTime('opening', keyOf(record.id, reader), clock())) !== undefined) return;
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
      const tokenHash = keyOf(caseId, reader);
      if ((await store.findOneTime('opening', tokenHash, atMs)) !== undefined) return true;
      const { expiresAtMs } = reader.signIn;
      await store.addOneTime({ kind: 'opening', tokenHash, moderator: actor, expiresAtMs });
      return true;
    },
  };
}

function needsReason({ state, claimedBy }: CaseRecord, { moderator }: SignedIn): boolean {
  return state === 'closed' || (claimedBy !== undefined && claimedBy !== moderator.id);
}
