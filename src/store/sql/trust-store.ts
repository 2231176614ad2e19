import type { Retention } from '../retention.ts';
import type { TrustStore } from '../trust-store.ts';
import { countDue } from './forget.ts';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { findHold, liftHold, placeHold } from './holds.ts';
import { beginKeyChange, finishKeyChange, resealOwn, rewrapKeys } from './key-change.ts';
import { changeReturnCode, findReturnCode } from './return-codes.ts';
import { listErasable, noteErasing, notePassedOn } from './passed-on.ts';
import type { Engine } from './engine.ts';
import type { Room } from './room.ts';

/** So that turns are not kept waiting: some ten milliseconds. */
const REWRAPPED_AT_ONCE = 500;

/** The part of the contract that is about coming back and being forgotten, in this engine. */
export function createTrustStore(engine: Engine, room: Room, retention: Retention): TrustStore {
  const { db } = room;
  const { ask, within } = engine;
  return {
    findReturnCode: (codeHash) => ask(() => findReturnCode(db, codeHash)),
    changeReturnCode: (conversation, from, to) => ask(() => changeReturnCode(db, conversation, from, to)),
    placeHold: (hold, audit) => within(() => placeHold(db, hold, audit)),
    liftHold: (conversation, audit) => within(() => liftHold(db, conversation, audit)),
    findHold: (conversation, nowMs) => ask(() => findHold(db, conversation, nowMs)),
    notePassedOn: (caseId) => within(() => notePassedOn(db, caseId)),
    listErasable: (limit) => ask(() => listErasable(db, limit)),
    noteErasing: (caseId) => within(() => noteErasing(db, caseId)),
    countDue: (nowMs) => ask(() => countDue(db, nowMs, retention)),

    beginKeyChange: (nextKey, audit) => within(() => beginKeyChange(room, nextKey, audit)),
    async resealAll() {
      let slot: number | undefined = 0;
      while (slot !== undefined) {
        const after: number = slot;
        slot = await within(() => rewrapKeys(room, after, REWRAPPED_AT_ONCE));
        await nextTurn();
      }
      await within(() => resealOwn(room));
      await engine.wipe();
    },
    async finishKeyChange(audit) {
      await within(() => finishKeyChange(room, audit));
      await engine.wipe();
    },
  };
}
