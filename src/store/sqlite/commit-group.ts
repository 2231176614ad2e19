import type { TurnEnd } from '../group-commit.ts';
import { applyTurn, type Applied } from '../sql/commit-turn.ts';
import { followKeyChange } from '../sql/key-change.ts';
import { answerAtOnce } from '../sql/query.ts';
import type { Room } from '../sql/room.ts';
import type { TurnRecord } from '../store.ts';
import type { SqliteFile } from './database.ts';

type End = Applied | { readonly error: unknown };

/**
 * One transaction. A turn that fails takes no other with it: then nothing of the group stands, and all of them are
 * written again, each behind a savepoint of its own.
 */
export function commitGroup(file: SqliteFile, room: Room, turns: readonly TurnRecord[]): readonly TurnEnd[] {
  const ends = writeAll(file, room, turns);
  turns.forEach((turn, index) => settleKey(file, room, turn, ends[index]));
  return ends;
}

function writeAll(file: SqliteFile, room: Room, turns: readonly TurnRecord[]): readonly End[] {
  const together = (write: (file: SqliteFile, room: Room, turn: TurnRecord) => End) =>
    file.transaction(() => {
      answerAtOnce(followKeyChange(room.db, room.vault), file.answer);
      return turns.map((turn) => write(file, room, turn));
    });
  try {
    return together(apply);
  } catch (error) {
    return turns.length === 1 ? [{ error }] : together(attempt);
  }
}

function apply(file: SqliteFile, room: Room, turn: TurnRecord): Applied {
  return answerAtOnce(applyTurn(room, turn), file.answer);
}

function attempt(file: SqliteFile, room: Room, turn: TurnRecord): End {
  try {
    return file.savepoint(() => apply(file, room, turn));
  } catch (error) {
    // On a full or failing disk the engine may have undone the whole transaction: then no turn of it stands.
    if (!file.inTransaction()) throw error;
    return { error };
  }
}

/** Only now does the transaction stand: a new key may be kept at hand, an erased one leaves it and the log. */
function settleKey(file: SqliteFile, room: Room, turn: TurnRecord, end: End | undefined): void {
  if (end === undefined || 'error' in end || end.result.outcome !== 'committed') return;
  if (turn.forget === true) {
    room.keys.forget(turn.conversation);
    file.emptyLog();
  } else if (end.made !== undefined) room.keys.remember(turn.conversation, end.made);
}
