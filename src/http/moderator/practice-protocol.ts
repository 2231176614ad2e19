/** What passes between the moderator listener and the console about practising. Types only. */
import type { ActRefusal, TranscriptMessage } from './protocol.ts';

/** `GET /api/moderator/practice`; nothing in it is real. */
export interface PracticeView {
  readonly partners: readonly { readonly name: string; readonly who: string }[];
  /** The talk under way. */
  readonly talk?: PracticeTalk;
}

export interface PracticeTalk {
  readonly who: string;
  readonly care: string;
  readonly messages: readonly TranscriptMessage[];
  /** They have said all that is written for them. */
  readonly over: boolean;
  /** How often words were not fit to go out. */
  readonly refused: number;
}

/** `POST …/practice/start`: `partner` is a name from the list. */
export interface PracticeStartBody {
  readonly partner: string;
}

/** `POST …/practice/reply`: answered by the partner at once; refused like a real one when it is not fit to go out. */
export interface PracticeReplyBody {
  readonly actId: string;
  readonly text: string;
}

/** Why it was not done; `problem` only where words were not fit to go out. */
export type PracticeRefusal = Pick<ActRefusal, 'error'> & Partial<ActRefusal>;
