import { catalogue as wholeCatalogue } from '../../../dialogs/index.ts';
import type { Traces } from '../../observability/traces.ts';
import { getReady as makeTheRest, read as readWords } from '../../signals/read.ts';
import type { ThinkingRooms } from '../../turn/rooms.ts';
import { createThinking } from '../../turn/think.ts';
import type { Think } from '../../turn/think.ts';
import { inPieces } from '../in-pieces.ts';
import { tracedRead } from '../traced.ts';
import type { KnownDialogs } from './messages.ts';

/** What a thread that thinks is handed; tests hand in what reads and the dialogs, too. */
export type ThinkingParts = Omit<ThinkingRooms, 'catalogue' | 'read'> &
  Partial<Pick<ThinkingRooms, 'catalogue' | 'read'>>;

/** Thinking on the thread that asks. */
export interface ThinkingHere {
  readonly dialogs: KnownDialogs;
  readonly think: Think;
  /** Makes what the first message in another language would wait for, piece by piece. */
  getReady(isOver: () => boolean): void;
}

/** To be imported only where somebody thinks: what reads the words and the dialogs are a third of a start. */
export function thinkHere(parts: ThinkingParts, traces: Traces): ThinkingHere {
  const { read = readWords, catalogue = wholeCatalogue } = parts;
  return {
    dialogs: catalogue.dialogs,
    think: createThinking({ ...parts, read: tracedRead(read, traces), catalogue }),
    getReady: (isOver) => inPieces(makeTheRest(), isOver),
  };
}
