import type { Care } from '../domain/care.ts';
import type { Locale } from '../domain/ids.ts';
import type { Choice, GivenCode, ReplyDraft, ServiceCard, ShownDocument } from '../domain/message.ts';
import type { Session } from '../domain/session.ts';
import type { CaseReason, SurveyAnswer } from '../store/store.ts';
import type { Rooms } from './rooms.ts';

/** A reply and its consequences while the effects of one step are followed, in order. */
export interface Draft {
  readonly paragraphs: readonly string[];
  readonly choices: readonly Choice[];
  readonly lines: readonly ServiceCard[];
  /** Length of the crisis block where it stands first. */
  readonly leadLength?: number;
  readonly phrases: ReplyDraft['phrases'];
  readonly document?: ShownDocument;
  readonly case?: CaseReason;
  readonly raisedTo?: Care;
  readonly forget: boolean;
  /** Answers at a goodbye, to be counted. */
  readonly survey: readonly SurveyAnswer[];
  readonly adultLink?: { readonly code: string; readonly lines: readonly string[] };
  readonly revokeAdultLinks: boolean;
  /** A code is given with the reply; its words are made at the commit and never stand in the stored reply. */
  readonly returnCode?: GivenCode;
}

export const EMPTY_DRAFT: Draft = {
  paragraphs: [],
  choices: [],
  lines: [],
  phrases: [],
  forget: false,
  survey: [],
  revokeAdultLinks: false,
};

/** What every effect may look at. */
export interface EffectContext {
  readonly session: Session;
  readonly rooms: Pick<Rooms, 'directory' | 'phrases'>;
  /** Makes the code and address of a one-time link; only where a reporter's turn may make one. */
  readonly newLink?: () => { readonly code: string; readonly address: string };
  /**
   * How long a conversation is kept that a code was asked for; the code says its last day (S19). Only where a
   * reporter's turn may give one.
   */
  readonly keepReturnCodeMs?: number;
  readonly nowMs: number;
}

/** The rendered reply; `undefined` when nothing is said. One dense bubble, as look.md asks. */
export function replyOf(draft: Draft, care: Care | undefined, locale?: Locale): ReplyDraft | undefined {
  if (draft.paragraphs.length === 0 && draft.choices.length === 0) return undefined;
  return {
    text: draft.paragraphs.filter((paragraph) => paragraph !== '').join('\n\n'),
    choices: draft.choices,
    lines: draft.lines,
    phrases: draft.phrases,
    ...(draft.leadLength === undefined ? {} : { leadLength: draft.leadLength }),
    ...(draft.document === undefined ? {} : { document: draft.document }),
    ...(draft.returnCode === undefined ? {} : { returnCode: draft.returnCode }),
    ...(care === undefined ? {} : { care }),
    ...(locale === undefined ? {} : { locale }),
  };
}
