/** What passes between the moderator listener and the console about practising. Types only. */
import type { ActRefusal, TranscriptMessage } from './protocol.ts';

/** `GET /api/moderator/practice`; nothing in it is real. */
export interface PracticeView {
  readonly partners: readonly (PartnerLine & { readonly name: string })[];
  /** The talk under way. */
  readonly talk?: PracticeTalk;
}

/** Who a written young person is, in the languages of the desk. */
export interface PartnerLine {
  readonly who: string;
  readonly whoIn?: { readonly ga: string } | undefined;
}

export interface PracticeTalk extends PartnerLine {
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
