import type { Retention } from '../retention.ts';
import type { TrustStore } from '../trust-store.ts';
import { countDue } from './forget.ts';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { findHold, liftHold, placeHold } from './holds.ts';
import { beginKeyChange, finishKeyChange, resealOwn, rewrapKeys } from './key-change.ts';
import { changeReturnCode, findReturnCode } from './return-codes.ts';
import type { Room } from './room.ts';

/** So that turns are not kept waiting: some ten milliseconds. */
const REWRAPPED_AT_ONCE = 500;

/** The part of the contract that is about coming back and being forgotten, in this engine. */
export function createTrustStore(room: Room, retention: Retention): TrustStore {
  const { db } = room;
  const within = <Result>(work: () => Result) => db.transaction(work);
  return {
    findReturnCode: async (codeHash) => findReturnCode(db, codeHash),
    changeReturnCode: async (conversation, from, to) => changeReturnCode(db, conversation, from, to),
    placeHold: async (hold, audit) => within(() => placeHold(db, hold, audit)),
    liftHold: async (conversation, audit) => within(() => liftHold(db, conversation, audit)),
    findHold: async (conversation, nowMs) => findHold(db, conversation, nowMs),
    countDue: async (nowMs) => countDue(db, nowMs, retention),

    beginKeyChange: async (nextKey, audit) => within(() => beginKeyChange(room, nextKey, audit)),
    async resealAll() {
      let slot: number | undefined = 0;
      while (slot !== undefined) {
        const after: number = slot;
        slot = within(() => rewrapKeys(room, after, REWRAPPED_AT_ONCE));
        await nextTurn();
      }
      within(() => resealOwn(room));
      db.emptyLog();
    },
    async finishKeyChange(audit) {
      within(() => finishKeyChange(room, audit));
      db.emptyLog();
    },
  };
}
