import type { Retention } from '../retention.ts';
import type { TrustStore } from '../trust-store.ts';
import { countDue } from './forget.ts';
import { findHold, liftHold, placeHold } from './holds.ts';
import { changeReturnCode, findReturnCode } from './return-codes.ts';
import type { Room } from './room.ts';

/** The part of the contract that is about coming back and being forgotten, in this engine. */
export function createTrustStore({ db }: Room, retention: Retention): TrustStore {
  const within = <Result>(work: () => Result) => db.transaction(work);
  return {
    findReturnCode: async (codeHash) => findReturnCode(db, codeHash),
    changeReturnCode: async (conversation, from, to) => changeReturnCode(db, conversation, from, to),
    placeHold: async (hold, audit) => within(() => placeHold(db, hold, audit)),
    liftHold: async (conversation, audit) => within(() => liftHold(db, conversation, audit)),
    findHold: async (conversation, nowMs) => findHold(db, conversation, nowMs),
    countDue: async (nowMs) => countDue(db, nowMs, retention),
  };
}
