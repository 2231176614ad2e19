import type { TurnEnd } from '../group-commit.ts';
import type { TurnRecord } from '../store.ts';
import { applyTurn, type Applied } from './commit-turn.ts';
import type { Room } from './room.ts';

/** One transaction, one savepoint per turn: a turn that fails takes no other with it. */
export function commitGroup(room: Room, turns: readonly TurnRecord[]): readonly TurnEnd[] {
  const ends = room.db.transaction(() => turns.map((turn) => attempt(room, turn)));
  turns.forEach((turn, index) => settleKey(room, turn, ends[index]));
  return ends;
}

function attempt(room: Room, turn: TurnRecord): Applied | { readonly error: unknown } {
  try {
    return room.db.savepoint(() => applyTurn(room, turn));
  } catch (error) {
    // On a full or failing disk the engine may have undone the whole transaction: then no turn of it stands.
    if (!room.db.inTransaction()) throw error;
    return { error };
  }
}

/** Only now does the transaction stand: a new key may be kept at hand, an erased one leaves it and the log. */
function settleKey(
  room: Room,
  turn: TurnRecord,
  end: Applied | { readonly error: unknown } | undefined,
): void {
  if (end === undefined || 'error' in end || end.result.outcome !== 'committed') return;
  if (turn.forget === true) {
    room.keys.forget(turn.conversation);
    room.db.emptyLog();
  } else if (end.made !== undefined) room.keys.remember(turn.conversation, end.made);
}
